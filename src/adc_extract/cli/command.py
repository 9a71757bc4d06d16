"""The command: reads its arguments, works on the pages, and says how it ended."""

from __future__ import annotations

import argparse
import os
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import NoReturn

from adc_extract.batch.engine import FEW, Outcome, Plan, run
from adc_extract.batch.fetched import FetchError, is_url
from adc_extract.batch.input import Failure, Input
from adc_extract.batch.reading import Reading
from adc_extract.cli.arguments import FAILED, STDIN, options_of, parser
from adc_extract.cli.contradictions import contradiction
from adc_extract.cli.inputs import holds_many, holds_several, pages
from adc_extract.cli.messages import complain
from adc_extract.cli.outputs import sink_for
from adc_extract.cli.progress import Progress
from adc_extract.cli.sinks import Sink, put
from adc_extract.cli.work import Made, Shape, Work
from adc_extract.model.article import Article
from adc_extract.model.options import Options
from adc_extract.render.front_matter import front_matter
from adc_extract.site.model import SiteModel

_ALL, _SOME_WITHOUT, _INTERRUPTED = 0, 1, 130
_METHOD = "forkserver"  # a process that has threads, such as that of a progress bar, is not safe to fork
_FAULTS_OF_INPUT = (OSError, ValueError, ImportError, EOFError, zlib.error, FetchError)
_SWITCHES = {
    "text": ("tables", "captions"),
    "markdown": ("tables", "captions", "links", "images", "frontmatter"),
    **dict.fromkeys(("html", "xml"), ("tables", "captions", "links", "images")),
}


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
        if arguments[:1] == ["serve"]:
            from adc_extract.cli.serve import serve

            return serve(arguments[1:])
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
    fault = contradiction(options)
    if fault:
        complain(f"{fault} (see --help)")
        return FAILED
    shape = _shape(options)
    try:
        site = _site(options.site)
    except (OSError, ValueError) as error:
        complain(f"{options.site}: {getattr(error, 'strerror', None) or error}")
        return FAILED
    try:
        if options.frontmatter:
            front_matter(Article())  # says at once, and once, that its extra is missing
        if _is_report(options):
            from adc_extract.cli.explain import refuse_to_overwrite

            refuse_to_overwrite(options.explain)
            options.output = options.explain
        sink = sink_for(options, shape, site)
        whole = False
        try:
            code = _work_on_all(options, _work(options, shape, site), sink, named=shape.named)
            whole = True
        finally:
            sink.close(whole=whole)
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        to_file = options.output or options.output_dir or options.fit_site or "standard output"
        name = options.explain if _is_report(options) else to_file
        complain(f"{name}: {getattr(error, 'strerror', None) or error}")
        return FAILED
    except (ImportError, RuntimeError) as error:  # an extra that is not there; no process that can be started
        complain(str(error))
        return FAILED
    return code


def _shape(options: argparse.Namespace) -> Shape:
    """How the articles are written."""
    several = holds_several(options.files)
    form = options.format or "text"
    if form == "json" and several and not options.output_dir:
        form = "jsonl"
    view = {name: getattr(options, name) for name in _SWITCHES.get(form, ())}
    return Shape(form, view, options.fields, options.schema, options.blocks, several)


def _work_on_all(options: argparse.Namespace, work: Callable[[Input], Made], sink: Sink, *, named: bool) -> int:
    """Each input's article is written before it is asked for the next one."""
    reading = Reading(options.html_field, options.url_field, options.recursive)
    in_files = any(map(holds_many, options.files))
    is_many = in_files or len(options.files) >= FEW
    waits = any(map(is_url, options.files))  # for servers, and not for cores
    workers = options.workers or (None if is_many and not waits else 1)
    bar = is_many and not options.quiet and _has_room_for_a_bar(options)
    total = None if in_files else len(options.files)
    level = options.verbose - options.quiet
    made = "text" if options.fit_site else "article"
    with Progress(level, reading.passed_over, total, several=named, bar=bar, made=made) as progress:
        inputs = _left(pages(options, reading, progress), sink, progress)
        with closing(run(inputs, work, Plan(workers, True, options.timeout, _METHOD))) as outcomes:
            code = max((_written(outcome, sink, progress) for outcome in outcomes), default=_ALL)
        return max(code, _SOME_WITHOUT) if progress.lacks else code


def _site(name: str | None) -> SiteModel | None:
    """What was learned of the pages' site. Raises OSError, and ValueError where it is no such file."""
    if name is None:
        return None
    return SiteModel.from_json(Path(name).read_bytes())


def _work(options: argparse.Namespace, shape: Shape, site: SiteModel | None) -> Callable[[Input], Made]:
    settings = Options(favor=options.favor, today=options.today)
    if options.explain:
        from adc_extract.cli.explain import Explain, other_result

        against = other_result(options.explain_against) if options.explain_against else None
        return Explain(settings, site, _is_report(options), against)
    if options.fit_site:
        from adc_extract.cli.fit import Fit

        return Fit(settings)
    return Work(settings, shape, site)


def _is_report(options: argparse.Namespace) -> bool:
    """Whether the decisions go to a page of their own."""
    return options.explain not in (None, STDIN)


def _has_room_for_a_bar(options: argparse.Namespace) -> bool:
    """Whether somebody looks at standard error, and not at articles on the same terminal."""
    to_terminal = options.output in (None, STDIN) and not options.output_dir and _is_terminal(sys.stdout)
    return _is_terminal(sys.stderr) and not to_terminal


def _is_terminal(stream: object) -> bool:
    return stream is not None and bool(getattr(stream, "isatty", bool)())


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
    is_of_input = isinstance(error, _FAULTS_OF_INPUT) and not isinstance(error, TimeoutError)
    said = str(getattr(error, "strerror", None) or error) if is_of_input else failure.text
    return said, FAILED if is_of_input or failure.is_of_reading else _SOME_WITHOUT


def _print_completion(shell: str) -> int:
    try:
        import shtab
    except ImportError:
        complain("completion scripts need shtab: pip install 'adc_extract[cli]'")
        return FAILED
    made = parser()
    for action in made._actions:  # the words that stand for files in the help are files to complete
        kind = {"FILE": shtab.FILE, "DIR": shtab.DIRECTORY}.get(str(action.metavar))
        if kind:
            action.complete = kind  # type: ignore[attr-defined]
    put(shtab.complete(made, shell) + "\n")
    return _ALL
