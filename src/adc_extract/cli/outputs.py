"""The arguments of the command → where the articles go."""

from __future__ import annotations

import argparse
import os
from contextlib import suppress
from pathlib import Path

from adc_extract.batch.expand import is_pattern
from adc_extract.batch.fetched import is_url
from adc_extract.cli.arguments import STDIN, TABLES
from adc_extract.cli.sinks import CsvSink, Device, FileSink, FolderSink, Sink, TableSink, TextSink, put
from adc_extract.cli.work import Shape
from adc_extract.render.row import ColumnType
from adc_extract.site.model import SiteModel


def sink_for(options: argparse.Namespace, shape: Shape, site: SiteModel | None = None) -> Sink:
    """The sink of a call, with what is known of the ``site`` already. Raises OSError, ValueError and ImportError where
    it cannot be."""
    if options.fit_site:
        from adc_extract.cli.fit import ModelSink

        plain = Shape("text")
        target = TextSink(put, plain) if options.fit_site == STDIN else FileSink(options.fit_site, plain)
        return ModelSink(target, site)
    if options.output_dir:
        if shape.format == "html":
            _refuse_to_mix(options)
        return FolderSink(options.output_dir, shape, resume=options.resume)
    to_file = options.output not in (None, STDIN)
    if shape.format not in TABLES or (not to_file and shape.format == "jsonl"):
        return FileSink(options.output, shape) if to_file else TextSink(put, shape)
    return _table(options, shape) if to_file else CsvSink(put, list(_columns(shape)))


def _table(options: argparse.Namespace, shape: Shape) -> Sink:
    _refuse_inputs(options)
    path = Path(options.output)
    if shape.format != "parquet" and path.exists() and not (path.is_file() or path.is_dir()):
        return _to_device(options, shape)
    if shape.format == "jsonl":
        from adc_extract.batch.writers.lines import LinesWriter

        return TableSink(LinesWriter(options.output, resume=options.resume), shape)
    if shape.format == "csv":
        from adc_extract.batch.writers.csv import CsvWriter

        return TableSink(CsvWriter(options.output, _columns(shape), resume=options.resume), shape)
    from adc_extract.batch.writers.parquet import ParquetWriter

    return TableSink(ParquetWriter(options.output, _columns(shape), resume=options.resume), shape)


def _to_device(options: argparse.Namespace, shape: Shape) -> Sink:
    if options.resume:
        raise ValueError("--resume needs a file that stays")
    device = Device(options.output)
    if shape.format != "csv":
        return TextSink(device.put, shape, device.close)
    try:
        return CsvSink(device.put, list(_columns(shape)), device.close)
    except OSError:  # there is no room for the header
        with suppress(OSError):
            device.close()
        raise


def _columns(shape: Shape) -> dict[str, ColumnType]:
    """What is asked for, in its order, between the input and its error."""
    from adc_extract.batch.writers.row import COLUMNS

    wanted = COLUMNS if shape.fields is None else ("input", *shape.fields, "error")
    return {name: COLUMNS[name] for name in wanted}


def _refuse_inputs(options: argparse.Namespace) -> None:
    """Raises ValueError where the output is an input: it is written while inputs are read."""
    if any(_is_same(options.output, name) for name in _paths(options.files)):
        raise ValueError("it is an input, too")


def _refuse_to_mix(options: argparse.Namespace) -> None:
    """Raises ValueError where articles would be written over pages, or be taken for pages."""
    target = Path(options.output_dir).resolve()
    for name in _paths(options.files):
        folder = Path(name).resolve() if os.path.isdir(name) else Path(name).resolve().parent  # noqa: PTH112 - any text
        if folder == target or (options.recursive and os.path.isdir(name) and folder in target.parents):  # noqa: PTH112
            raise ValueError("pages are read from it, too")


def _paths(names: list[str]) -> list[str]:
    """The files and folders among the arguments."""
    found = []
    for name in names:
        if is_pattern(name) and not is_url(name):
            from adc_extract.batch.folder import matching

            with suppress(OSError):  # said when its turn comes
                found += matching(name)
        elif name != STDIN and os.path.exists(name):  # noqa: PTH110 - a name may be no path at all
            found.append(name)
    return found


def _is_same(output: str, name: str) -> bool:
    with suppress(OSError):
        return Path(output).samefile(name)
    return False
