"""The command line: pages in, articles out."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple, NoReturn

from adc_extract.explain.trace import to_lines, trace
from adc_extract.model.article import Article
from adc_extract.model.options import Options
from adc_extract.pipeline import compose, decide
from adc_extract.read.source import read_html, read_text
from adc_extract.render.json import to_json
from adc_extract.render.text import to_text
from adc_extract.score.presets import HTML, PLAIN
from adc_extract.version import __version__

_ALL, _SOME_WITHOUT, _FAILED = 0, 1, 2
_MARKUP = re.compile(rb"<(?:!doctype|!--|\?xml|[a-z][a-z0-9]{0,12}(?:\s[^<>]{0,2000})?/?>)", re.IGNORECASE)
_LOOKED_AT = 100_000  # bytes in which markup is looked for


class _Result(NamedTuple):
    name: str
    article: Article
    explained: str


def entry() -> NoReturn:
    """The installed command: runs `main` on the process's arguments and exits with its code."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Runs the command. The exit code: 0 all extracted, 1 an input had no article, 2 usage or input and output."""
    try:
        options = _parser().parse_args(arguments)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else _FAILED
    try:
        return _run(options)
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has gone; the interpreter must not complain on its way out
        return _FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="adc-extract", description="Print the article of a web page: headline, byline, date, source and body."
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="a saved page, or - for standard input (the default)")
    parser.add_argument("--url", help="where the page came from")
    parser.add_argument("--encoding", help="charset of the page, as the server named it")
    parser.add_argument("--text", action="store_true", help="the input is a plain-text dump of a page")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="one JSON object, or one a line for several files")
    shape.add_argument("--explain", action="store_true", help="every block with its score, its reasons and its fate")
    parser.add_argument("-o", "--output", metavar="FILE", help="write there, not to standard output")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return parser


def _run(options: argparse.Namespace) -> int:
    files = options.files or ["-"]
    code = _ALL
    parts: list[str] = []
    for name in files:
        try:
            data = sys.stdin.buffer.read() if name == "-" else _read(name)
        except OSError as error:
            _complain(f"{name}: {error.strerror or error}")
            code = _FAILED
            continue
        result = _extract(name, data, options)
        if result.article.status != "ok":
            _complain(f"{name}: no article ({result.article.status})")
            code = max(code, _SOME_WITHOUT)
        parts.append(_render(result, options, several=len(files) > 1))
    return code if _write("".join(parts), options.output) else _FAILED


def _read(name: str) -> bytes:
    with open(name, "rb") as file:
        return file.read()


def _extract(name: str, data: bytes, options: argparse.Namespace) -> _Result:
    settings = Options(encoding=options.encoding)
    plain = options.text or (data.strip() and not _MARKUP.search(data[:_LOOKED_AT]) and not _is_utf16(data))
    page, preset = (read_text(data, settings), PLAIN) if plain else (read_html(data, settings), HTML)
    page.url = options.url
    decision = decide(page, preset)
    explained = to_lines(trace(page, decision, preset)) if options.explain else ""
    return _Result(name, compose(page, decision), explained)


def _is_utf16(data: bytes) -> bool:
    return data[:2] in (b"\xff\xfe", b"\xfe\xff")


def _render(result: _Result, options: argparse.Namespace, *, several: bool) -> str:
    if options.json:
        source = result.name if several else None
        return to_json(result.article, source=source, indent=None if several else 2) + "\n"
    text = result.explained if options.explain else to_text(result.article)
    return f"==> {result.name} <==\n{text}\n" if several else text


def _write(text: str, target: str | None) -> bool:
    data = text.encode("utf-8", "replace")
    try:
        if target is None:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            sys.stdout.flush()
        else:
            with open(target, "wb") as file:
                file.write(data)
    except BrokenPipeError:
        raise
    except OSError as error:
        _complain(f"{target or 'standard output'}: {error.strerror or error}")
        return False
    return True


def _complain(message: str) -> None:
    print(f"adc-extract: {message}", file=sys.stderr)
