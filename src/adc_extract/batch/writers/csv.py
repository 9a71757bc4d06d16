"""CSV, as RFC 4180 has it: UTF-8, one header line, ``\\r\\n`` after each row, quotes where they are needed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from adc_extract.batch.writers.done import Done

_END = b"\r\n"


class CsvWriter:
    """Writes rows to a file.

    With ``resume`` a file that is there is gone on with, and a row that was cut short is cut off; else it is replaced.
    Raises OSError, and ValueError where the file has another header.
    """

    def __init__(self, path: str | Path, columns: Iterable[str], *, resume: bool = False) -> None:
        self._columns = list(columns)
        self._place = self._columns.index("input")
        self._file = Path(path).open("r+b" if resume and Path(path).exists() else "w+b")  # noqa: SIM115 - see close()
        try:
            self.done = Done(self._names())
            self._file.truncate()
        except BaseException:
            self._file.close()
            raise
        if not self._file.tell():
            self._put(csv_row(dict(zip(self._columns, self._columns)), self._columns))

    def write(self, row: Mapping[str, Any]) -> None:
        """Adds a row; None is an empty cell, and the items of a list are apart by ``"; "``."""
        self._put(csv_row(row, self._columns))

    def close(self) -> None:
        """Closes the file."""
        self._file.close()

    def _put(self, text: str) -> None:
        self._file.write(text.encode("utf-8", "backslashreplace"))
        self._file.flush()  # what is done is not done again after a kill

    def _names(self) -> Iterator[str]:
        """The inputs of whole rows; leaves the file at the end of the last one."""
        end, header = 0, ",".join(self._columns).encode() + _END
        for row in _rows(self._file):
            if end == 0:
                if row != header:
                    raise ValueError("the file has other columns")
            else:
                yield _cells(row, self._place + 1)[self._place]
            end += len(row)
        self._file.seek(0)
        if end == 0 and not header.startswith(self._file.read(len(header) + 1)):
            raise ValueError("the file has other columns")
        self._file.seek(end)


def csv_row(row: Mapping[str, Any], columns: Iterable[str]) -> str:
    """A row with its line break; None is an empty cell, and the items of a list are apart by ``"; "``."""
    text = io.StringIO()
    csv.writer(text).writerow([_cell(row.get(name)) for name in columns])
    return text.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(value)
    return "" if value is None else str(value)


def _rows(file: BinaryIO) -> Iterator[bytes]:
    """The rows that are whole. A line break within quotes ends none: there the quotes before it are odd in number."""
    lines: list[bytes] = []
    quotes = 0
    for line in file:
        lines.append(line)
        quotes += line.count(b'"')
        if quotes % 2 == 0 and line.endswith(_END):
            yield b"".join(lines)
            lines, quotes = [], 0


def _cells(row: bytes, wanted: int) -> list[str]:
    """The first cells of a row. Not by the csv module, whose limit for a cell is one for the whole process."""
    found: list[str] = []
    text = row.removesuffix(_END).decode("utf-8", "replace")
    while len(found) < wanted:
        end = text.find(",")
        if text.startswith('"'):
            end = 1
            while (end := text.find('"', end)) >= 0 and text[end + 1 : end + 2] == '"':
                end += 2
            found.append(text[1:end].replace('""', '"'))
            end += 1
        else:
            found.append(text[:end] if end >= 0 else text)
        text = text[end + 1 :] if end >= 0 else ""
    return found
