"""The command: reads its arguments, works on the pages, and says how it ended."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from adc_extract.batch.engine import FEW, Outcome, Plan, run
from adc_extract.batch.fetched import FetchError
from adc_extract.batch.input import Failure, Input
from adc_extract.batch.reading import Reading
from adc_extract.cli.arguments import FAILED, STDIN, TABLES, options_of, parser
from adc_extract.cli.inputs import holds_many, holds_several, pages
from adc_extract.cli.messages import complain
from adc_extract.cli.progress import Progress
from adc_extract.cli.sinks import CsvSink, FileSink, FolderSink, Sink, TableSink, TextSink, put
from adc_extract.cli.work import Made, Shape, Work
from adc_extract.model.options import Options

_ALL, _SOME_WITHOUT, _INTERRUPTED = 0, 1, 130
_FAULTS_OF_INPUT = (OSError, ValueError, ImportError, EOFError, FetchError)


def entry() -> NoReturn:
    """The installed command: runs `main` on the process's arguments and exits with its code."""
    code = main(sys.argv[1:])
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        # What could not be written must not be tried again on the way out, with a traceback.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.exit(code)


def main(arguments: Sequence[str]) -> int:
    """Runs the command. The exit code: 0 all extracted, 1 an input had no article, 2 usage or input and output, 130
    interrupted."""
    try:
        return _run(options_of(arguments))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else FAILED
    except BrokenPipeError:
        return FAILED  # whoever read our output has gone, and wants to hear nothing
    except KeyboardInterrupt:
        return _INTERRUPTED


def _run(options: argparse.Namespace) -> int:
    if options.print_completion:
        return _print_completion(options.print_completion)
    shape = _shape(options)
    try:
        sink = _sink(options, shape)
        whole = False
        try:
            code = _explain(options, sink) if options.explain else _extract_all(options, shape, sink)
            whole = True
        finally:
            sink.close(whole=whole)
    except BrokenPipeError:
        raise
    except (OSError, ImportError, ValueError) as error:
        name = options.output or options.output_dir or "standard output"
        complain(f"{name}: {getattr(error, 'strerror', None) or error}")
        return FAILED
    return code


def _shape(options: argparse.Namespace) -> Shape:
    """How the articles are written. Ends the program where several of them cannot be."""
    several = holds_several(options.files)
    form = options.format or "text"
    if several and options.explain:
        parser().error("--explain goes with a single page")
    if several and form in ("html", "xml") and not options.output_dir:
        parser().error(f"several pages as {form} need --output-dir")
    if form == "json" and several and not options.output_dir:
        form = "jsonl"
    names = {"text": ("captions",), "markdown": ("links", "images", "captions", "frontmatter")}
    names |= dict.fromkeys(("html", "xml"), ("links", "images", "captions"))
    view = {name: getattr(options, name) for name in ("tables", *names.get(form, ()))}
    return Shape(form, view, options.fields, options.schema, options.blocks, several)


def _sink(options: argparse.Namespace, shape: Shape) -> Sink:
    """Where the articles go. Raises OSError, ValueError and ImportError."""
    if options.output_dir:
        return FolderSink(options.output_dir, shape, resume=options.resume)
    to_file = options.output not in (None, STDIN)
    if shape.format not in TABLES or (not to_file and shape.format == "jsonl"):
        return FileSink(options.output, shape) if to_file else TextSink(put, shape)
    if to_file:
        _refuse_inputs(options)
    if shape.format == "jsonl":
        from adc_extract.batch.writers.lines import LinesWriter

        return TableSink(LinesWriter(options.output, resume=options.resume), shape)
    from adc_extract.batch.writers.row import COLUMNS

    wanted = {"input", "error", *(shape.fields or COLUMNS)}
    columns = {name: kind for name, kind in COLUMNS.items() if name in wanted}
    if shape.format == "parquet":
        from adc_extract.batch.writers.parquet import ParquetWriter

        return TableSink(ParquetWriter(options.output, columns, resume=options.resume), shape)
    if not to_file:
        return CsvSink(list(columns))
    from adc_extract.batch.writers.csv import CsvWriter

    return TableSink(CsvWriter(options.output, columns, resume=options.resume), shape)


def _refuse_inputs(options: argparse.Namespace) -> None:
    """Raises ValueError where the output is an input: it is written while inputs are read."""
    target = Path(options.output)
    for name in options.files:
        if name != STDIN and target.exists() and Path(name).exists() and target.samefile(name):
            raise ValueError("it is an input, too")


def _extract_all(options: argparse.Namespace, shape: Shape, sink: Sink) -> int:
    """Each input's article is written before it is asked for the next one."""
    reading = Reading(options.html_field, options.url_field, options.recursive)
    settings = Options(encoding=options.encoding, favor=options.favor, today=options.today)
    is_many = len(options.files) >= FEW or any(map(holds_many, options.files))
    workers = options.workers or (None if is_many else 1)
    on_terminal = sys.stderr is not None and sys.stderr.isatty()
    total = None if any(map(holds_many, options.files)) else len(options.files)
    progress = Progress(options.verbose - options.quiet, total, bar=is_many and on_terminal)
    try:
        inputs = _left(pages(options, reading), sink, progress)
        outcomes = run(inputs, Work(settings, shape), Plan(workers, True, options.timeout, _method()))
        return max((_written(outcome, sink, progress) for outcome in outcomes), default=_ALL)
    finally:
        progress.close(reading.passed_over, shown=shape.named)


def _method() -> str | None:
    """How processes start: not by forking a process that has threads, such as that of a progress bar."""
    import multiprocessing

    return "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else None


def _left(inputs: Iterator[Input], sink: Sink, progress: Progress) -> Iterator[Input]:
    """The inputs that no earlier run has done."""
    for page in inputs:
        if sink.take(page.name):
            progress.skip()
        else:
            yield page


def _written(outcome: Outcome, sink: Sink, progress: Progress) -> int:
    """Takes what became of an input; the exit code that it alone would have."""
    name = outcome.name
    if outcome.failure is None:
        made: Made = outcome.value
        progress.page(name, made.status, made.warnings)
        sink.write(name, made.value)
        return _ALL if made.status == "ok" else _SOME_WITHOUT
    said, code = _fault(outcome.failure)
    progress.fault(name, said)
    sink.fail(name, outcome.failure.text)
    return code


def _fault(failure: Failure) -> tuple[str, int]:
    """What is said of a failure, and the exit code for it: an input that cannot be read is not one without article."""
    error = failure.exception()
    if isinstance(error, TimeoutError) or not isinstance(error, _FAULTS_OF_INPUT):
        return failure.text, _SOME_WITHOUT
    return str(getattr(error, "strerror", None) or error), FAILED


def _explain(options: argparse.Namespace, sink: Sink) -> int:
    from adc_extract.cli.explain import explained

    reading = Reading(options.html_field, options.url_field, options.recursive)
    (page,) = pages(options, reading)
    settings = Options(encoding=options.encoding, favor=options.favor, today=options.today)
    try:
        if page.failure is not None:
            raise page.failure.exception()
        status, text = explained(page, settings)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with the page, it is one line
        said, code = _fault(Failure.of(error))
        complain(f"{page.name}: {said}")
        return code
    if status != "ok":
        complain(f"{page.name}: no article ({status})")
    sink.write(page.name, text)
    return _ALL if status == "ok" else _SOME_WITHOUT


def _print_completion(shell: str) -> int:
    try:
        import shtab
    except ImportError:
        complain("completion scripts need shtab: pip install 'adc_extract[cli]'")
        return FAILED
    put(shtab.complete(parser(), shell) + "\n")
    return _ALL
