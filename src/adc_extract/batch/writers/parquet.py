"""Parquet: a folder of parts, the form of a data set that pandas, Spark and pyarrow read."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from adc_extract.batch.parquet import pyarrow_parquet
from adc_extract.batch.writers.done import Done
from adc_extract.render.row import ColumnType, arrow_schema

_ROWS = 1000  # of a part, and the most that a kill can lose
_HIDDEN = ".unfinished-"  # readers of data sets pass over files with a dot


class ParquetWriter:
    """Writes rows to ``part-00000.parquet`` and so on; a part has its name when it is whole.

    ``columns`` says of each column what it holds, as in `writers.row`. With ``resume`` the parts that are there stay,
    and new ones follow. Raises FileExistsError where there are some and it is not asked to resume, as what is there is
    not deleted; OSError; and ImportError without pyarrow.
    """

    def __init__(self, folder: str | Path, columns: Mapping[str, ColumnType], *, resume: bool = False) -> None:
        self._parquet = pyarrow_parquet()
        self._schema = arrow_schema(columns.items(), never_null=())
        self._folder = Path(folder)
        self._folder.mkdir(parents=True, exist_ok=True)
        parts = sorted(self._folder.glob("part-*.parquet"))
        if parts and not resume:
            reason = "There are parts of an earlier run: resume it, or name another folder"
            raise FileExistsError(errno.EEXIST, reason, str(folder))
        for left in self._folder.glob(f"{_HIDDEN}*"):
            left.unlink()
        self.done = Done(self._names(parts))
        self._number = max((int(part.stem[5:]) for part in parts if part.stem[5:].isdigit()), default=-1) + 1
        self._rows: list[Mapping[str, Any]] = []

    def write(self, row: Mapping[str, Any]) -> None:
        """Adds a row. It is on the disk when its part is full."""
        self._rows.append(row)
        if len(self._rows) == _ROWS:
            self._finish()

    def close(self) -> None:
        """Writes the last part. There is at least one, so that the folder can be read."""
        if self._rows or not self._number:
            self._finish()

    def _finish(self) -> None:
        import pyarrow

        name = f"part-{self._number:05}.parquet"
        unfinished = self._folder / f"{_HIDDEN}{name}"
        self._parquet.write_table(pyarrow.Table.from_pylist(self._rows, self._schema), unfinished)
        unfinished.replace(self._folder / name)
        self._number += 1
        self._rows = []

    def _names(self, parts: list[Path]) -> Iterator[str]:
        for part in parts:
            yield from self._parquet.read_table(part, columns=["input"])["input"].to_pylist()
