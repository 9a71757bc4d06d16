"""JSON Lines: one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from adc_extract.batch.writers.done import Done, clean

_BEGIN = b'{"input":'  # of every line, also of one cut short


class LinesWriter:
    """Writes ready lines to a file.

    With ``resume`` a file that is there is gone on with, and a last line without its line break is cut off; else it is
    replaced. Raises OSError, and ValueError where the file holds something else than objects with their ``input``.
    """

    def __init__(self, path: str | Path, *, resume: bool = False) -> None:
        self._file = Path(path).open("r+b" if resume and Path(path).exists() else "w+b")  # noqa: SIM115 - see close()
        try:
            self.done = Done(_names(self._file))
            self._file.truncate()
        except BaseException:
            self._file.close()
            raise

    def write(self, line: str) -> None:
        """Adds a JSON object that stands on one line and has its input's name as ``input``."""
        self._file.write(line.encode() + b"\n")
        self._file.flush()  # what is done is not done again after a kill

    def close(self) -> None:
        """Closes the file."""
        self._file.close()


def _names(file: BinaryIO) -> Iterator[str]:
    """The inputs of whole lines; leaves the file at the end of the last one."""
    end = 0
    for number, line in enumerate(file, 1):
        if not line.endswith(b"\n"):
            if line[: len(_BEGIN)] != _BEGIN[: len(line)]:
                raise ValueError(f"line {number} is no record of an earlier run")
            break
        try:
            yield clean(json.loads(line)["input"])
        except (ValueError, TypeError, KeyError, AttributeError):
            raise ValueError(f"line {number} is no record of an earlier run") from None
        end += len(line)
    file.seek(end)
