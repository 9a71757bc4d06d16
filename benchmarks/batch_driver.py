"""A batch to be killed: inputs through the engine into one of the writers. Run by benchmarks/kills.py and its test.

python benchmarks/batch_driver.py jsonl OUTPUT 150
"""

from __future__ import annotations

import sys
from typing import Any

from adc_extract.api import extract
from adc_extract.batch.engine import Plan, run
from adc_extract.batch.input import Input
from adc_extract.batch.writers.csv import CsvWriter
from adc_extract.batch.writers.folder import FolderWriter
from adc_extract.batch.writers.lines import LinesWriter
from adc_extract.batch.writers.parquet import ParquetWriter
from adc_extract.batch.writers.row import COLUMNS, row
from adc_extract.render.json import to_json


def name(number: int) -> str:
    """The name of an input: every third is used twice, and all want quotes."""
    return f'page "{number - number % 3 // 2}",\n{"é" * (number % 5)}'


def pages(number: int) -> list[Input]:
    """Small pages, each with a body of its own."""
    body = 'The "tide", they said,\r\nrose on Monday. '
    return [
        Input(name(n), f"<h1>Tide {n}</h1><p>{body * 40}</p>", url=f"https://example.org/{n}") for n in range(number)
    ]


def line(page: Input) -> str:
    """An article as a line of JSON."""
    return to_json(extract(page.data, url=page.url), source=page.name)


def table_row(page: Input) -> dict[str, Any]:
    """An article as a row."""
    return row(page.name, extract(page.data, url=page.url))


def writer(form: str, target: str) -> tuple[Any, Any]:
    """A writer that goes on with what is there, and the work whose values it takes."""
    if form == "jsonl":
        return LinesWriter(target, resume=True), line
    if form == "csv":
        return CsvWriter(target, COLUMNS, resume=True), table_row
    if form == "parquet":
        return ParquetWriter(target, COLUMNS, resume=True), table_row
    return FolderWriter(target, ".json", resume=True), line


def main(form: str, target: str, number: int, workers: int) -> None:
    """Works on what is not there yet."""
    out, work = writer(form, target)
    left = [page for page in pages(number) if not out.done.take(page.name)]
    for outcome in run(left, work, Plan(workers)):
        assert outcome.failure is None, outcome.failure
        if form == "folder":
            out.write(outcome.name, outcome.value)
        else:
            out.write(outcome.value)
    out.close()


if __name__ == "__main__":
    main(*sys.argv[1:3], *map(int, sys.argv[3:5]))
