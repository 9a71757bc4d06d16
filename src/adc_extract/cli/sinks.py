"""Where the articles go: standard output, a file, a table that can be taken up again, or a folder."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from adc_extract.batch.writers.row import row
from adc_extract.cli.work import Shape
from adc_extract.render.json import dumped
from adc_extract.render.text import printable

_IN_MEMORY = 50_000_000  # bytes of output that wait for a file in memory, and not on disk
_ENDINGS = {"text": ".txt", "markdown": ".md", "html": ".html", "xml": ".xml", "json": ".json"}


class Sink(Protocol):
    """Takes what each input gave, in order."""

    def take(self, name: str) -> bool:
        """Whether an earlier run has written this input already."""

    def write(self, name: str, value: Any) -> None:
        """Takes what a page gave. Raises OSError."""

    def fail(self, name: str, error: str) -> None:
        """Takes it that an input failed."""

    def close(self, *, whole: bool) -> None:
        """Ends; ``whole`` says that nothing broke off."""


class TextSink:
    """Text after text, to wherever it is put."""

    def __init__(self, put: Callable[[str], object], shape: Shape, end: Callable[[], object] | None = None) -> None:
        self._put = put
        self._shape = shape
        self._end = end
        self._is_first = True

    def take(self, name: str) -> bool:
        """Nothing is known of earlier runs."""
        return False

    def write(self, name: str, value: Any) -> None:
        """Under the name of the input, where there are several; Markdown behind a rule."""
        if self._shape.named and self._shape.format == "text":
            value = f"==> {printable(name)} <==\n{value}\n"
        elif self._shape.named and self._shape.format == "markdown" and not self._is_first:
            value = f"\n---\n\n{value}"
        elif self._shape.format in ("json", "jsonl"):
            value += "\n"
        self._is_first = False
        self._put(value)

    def fail(self, name: str, error: str) -> None:
        """A line of a table says so; a text has no place for it."""
        if self._shape.format == "jsonl":
            self._put(dumped({"input": name, "error": error}) + "\n")

    def close(self, *, whole: bool) -> None:
        """What was put is where it belongs."""
        if self._end:
            self._end()


class FileSink(TextSink):
    """The same to a file, which is opened at once, so that its faults show before the work, and written at the end: it
    can be an input."""

    def __init__(self, path: str, shape: Shape) -> None:
        from tempfile import SpooledTemporaryFile  # here, because it takes some milliseconds

        self._path = Path(path)
        self._is_new = not self._path.exists()
        self._file = self._path.open("ab")
        self._gathered = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed in close()
        super().__init__(lambda text: self._gathered.write(encoded(text)), shape)

    def close(self, *, whole: bool) -> None:
        """Writes the file; where the run broke off, what stood there stays, and no empty file is left."""
        with self._file, self._gathered:
            if whole:
                if stat.S_ISREG(os.fstat(self._file.fileno()).st_mode):
                    self._file.truncate(0)
                self._gathered.seek(0)
                shutil.copyfileobj(self._gathered, self._file)
        if self._is_new and not whole:
            with suppress(OSError):
                self._path.unlink()


class TableSink:
    """Lines or rows, written as they come, so that another run can go on; an input that failed has one, too."""

    def __init__(self, writer: Any, shape: Shape) -> None:
        self._writer = writer
        self._shape = shape

    def take(self, name: str) -> bool:
        """By the names that the table had at the start."""
        return bool(self._writer.done.take(name))

    def write(self, name: str, value: Any) -> None:
        """A line, or a row."""
        self._writer.write(value)

    def fail(self, name: str, error: str) -> None:
        """A line or a row with the error."""
        is_line = self._shape.format == "jsonl"
        self._writer.write(dumped({"input": name, "error": error}) if is_line else row(name, None, error))

    def close(self, *, whole: bool) -> None:
        """What was written is whole in any case."""
        self._writer.close()


class FolderSink:
    """A file for each article."""

    def __init__(self, folder: str, shape: Shape, *, resume: bool) -> None:
        from adc_extract.batch.writers.folder import FolderWriter

        self._writer = FolderWriter(folder, _ENDINGS[shape.format], resume=resume)

    def take(self, name: str) -> bool:
        """By the files that are there."""
        return self._writer.done.take(name)

    def write(self, name: str, value: Any) -> None:
        """A page without a text gives no file."""
        if value:
            self._writer.write(name, value if value.endswith("\n") else value + "\n")

    def fail(self, name: str, error: str) -> None:
        """There is no file for it."""

    def close(self, *, whole: bool) -> None:
        """Every file is closed."""
        self._writer.close()


class CsvSink:
    """Row after row, to wherever it is put."""

    def __init__(
        self, put: Callable[[str], object], columns: list[str], end: Callable[[], object] | None = None
    ) -> None:
        from adc_extract.batch.writers.csv import csv_row

        self._put = put
        self._row = csv_row
        self._columns = columns
        self._end = end
        put(csv_row(dict(zip(columns, columns)), columns))

    def take(self, name: str) -> bool:
        """Nothing is known of earlier runs."""
        return False

    def write(self, name: str, value: Any) -> None:
        """A row."""
        self._put(self._row(value, self._columns))

    def fail(self, name: str, error: str) -> None:
        """A row with the error."""
        self._put(self._row(row(name, None, error), self._columns))

    def close(self, *, whole: bool) -> None:
        """What was put is where it belongs."""
        if self._end:
            self._end()


class Device:
    """A pipe or a device: what is written there cannot be looked at again. Raises OSError."""

    def __init__(self, path: str) -> None:
        self._file = Path(path).open("wb")  # noqa: SIM115 - see close()

    def put(self, text: str) -> None:
        """Writes at once."""
        self._file.write(encoded(text))
        self._file.flush()

    def close(self) -> None:
        """Closes it."""
        self._file.close()


def put(text: str) -> None:
    """Writes to standard output as UTF-8, whatever the locale, with line breaks as they are. Raises OSError."""
    if sys.stdout is None:
        raise OSError("it is closed")
    sys.stdout.flush()
    sys.stdout.buffer.write(encoded(text))
    sys.stdout.buffer.flush()


def encoded(text: str) -> bytes:
    """The text as UTF-8; what no encoding can hold is a question mark."""
    return text.encode("utf-8", "replace")
