"""The command line: pages in, articles out."""

from __future__ import annotations

import argparse
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import NoReturn

from adc_extract.explain.fields import field_lines
from adc_extract.explain.trace import to_lines, trace
from adc_extract.model.article import Article
from adc_extract.model.options import Options
from adc_extract.pipeline import compose, decide, explain_fields
from adc_extract.read.decode import decode
from adc_extract.read.source import read_html, read_text
from adc_extract.render.json import to_json
from adc_extract.render.text import printable, to_text
from adc_extract.score.presets import HTML, PLAIN
from adc_extract.tables.markup import MARKUP
from adc_extract.version import __version__

_ALL, _SOME_WITHOUT, _FAILED, _INTERRUPTED = 0, 1, 2, 130
_STDIN = "-"
_LOOKED_AT = 100_000  # bytes in which markup is looked for
_IN_MEMORY = 50_000_000  # bytes of output that wait for a file in memory, and not on disk

Write = Callable[[str], object]


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
        return _run(_options(arguments))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else _FAILED
    except BrokenPipeError:
        return _FAILED  # whoever read our output has gone, and wants to hear nothing
    except KeyboardInterrupt:
        return _INTERRUPTED


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line instead of the whole usage."""
        _complain(f"{message} (see --help)")
        self.exit(_FAILED)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = _Parser(
        prog="adc-extract",
        description="Print the article of a web page: headline, byline, date, source and body.",
        epilog="Exit code: 0 all extracted, 1 at least one input had no article, 2 usage or input and output.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="a saved page or a plain-text dump of one; - or none for standard input",
    )
    parser.add_argument("--url", help="where the page came from")
    parser.add_argument(
        "--encoding", type=_charset, metavar="LABEL", help="charset of the page, as the server named it"
    )
    parser.add_argument(
        "--favor",
        choices=["precision", "recall"],
        help="leave out what is doubtful, or keep it; else what is likeliest",
    )
    parser.add_argument(
        "--today", type=_day, metavar="DAY", help="when the page was fetched, as 2024-05-31: no later date is believed"
    )
    parser.add_argument("--text", action="store_true", help="the input is a plain-text dump, whatever it looks like")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="one JSON object, or one a line for several files")
    shape.add_argument(
        "--explain",
        action="store_true",
        help="where each field comes from; every block with its score, its reasons and its fate",
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write there, when all is done, not to standard output")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    options = parser.parse_args(arguments)
    options.files = options.files or [_STDIN]
    if options.url is not None and len(options.files) > 1:
        parser.error("--url goes with a single input")
    return options


def _charset(label: str) -> str:
    if decode(b"", label)[1]:
        raise argparse.ArgumentTypeError(f"unknown charset {label!r}")
    return label


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected a day such as 2024-05-31, got {text!r}") from None


def _run(options: argparse.Namespace) -> int:
    try:
        with _output(options.output) as write:
            return _extract_all(options, write)
    except BrokenPipeError:
        raise
    except OSError as error:
        _complain(f"{options.output or 'standard output'}: {error.strerror or error}")
        return _FAILED


def _extract_all(options: argparse.Namespace, write: Write) -> int:
    """Each input's article is written before the next input is read."""
    code = _ALL
    for name in options.files:
        try:
            data = _read(name)
        except (OSError, ValueError) as error:
            _complain(f"{name}: {getattr(error, 'strerror', None) or error}")
            code = _FAILED
            continue
        try:
            article, explained = _extract(data, options)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one input, the others have their turn
            _complain(f"{name}: {type(error).__name__}: {error}")
            code = max(code, _SOME_WITHOUT)
            continue
        if article.status != "ok":
            _complain(f"{name}: no article ({article.status})")
            code = max(code, _SOME_WITHOUT)
        write(_rendered(name, article, explained, options))
    return code


def _read(name: str) -> bytes:
    if name != _STDIN:
        return Path(name).read_bytes()
    if sys.stdin is None:
        raise OSError("standard input is closed")
    if sys.stdin.isatty():
        _complain("reading a page from the terminal; Ctrl-D at the start of a line ends it, Ctrl-C gives up")
    return sys.stdin.buffer.read()


def _extract(data: bytes, options: argparse.Namespace) -> tuple[Article, str]:
    settings = Options(encoding=options.encoding, favor=options.favor, today=options.today)
    plain = options.text or _is_plain(data, options.encoding)
    page, preset = (read_text(data, settings), PLAIN) if plain else (read_html(data, settings), HTML)
    page.url = options.url
    decision = decide(page, preset)
    article = compose(page, decision, settings)
    if not options.explain:
        return article, ""
    fields = field_lines(explain_fields(page, decision, article, settings))
    return article, fields + to_lines(trace(page, decision, preset, article))


def _is_plain(data: bytes, encoding: str | None) -> bool:
    text, _ = decode(data[:_LOOKED_AT], encoding)
    return bool(text.strip()) and not MARKUP.search(text)


def _rendered(name: str, article: Article, explained: str, options: argparse.Namespace) -> str:
    several = len(options.files) > 1
    if options.json:
        return to_json(article, source=name if several else None, indent=None if several else 2) + "\n"
    text = to_text(article)
    if options.explain:
        found = [f"{article.status}, confidence {article.confidence}", *(f"warning: {w}" for w in article.warnings)]
        text = printable("\n".join(found) + "\n" + explained)
    return f"==> {printable(name)} <==\n{text}\n" if several else text


@contextmanager
def _output(target: str | None) -> Iterator[Write]:
    """A function that writes text as UTF-8, whatever the locale, with line breaks as they are.

    A file is opened at once, so that its faults show before the work, and written at the end: it can be an input.
    """
    if target in (None, _STDIN):
        yield _print
        return
    from tempfile import SpooledTemporaryFile  # here, because it takes some milliseconds

    path, done = Path(str(target)), False
    is_new = not path.exists()
    try:
        with path.open("ab") as file, SpooledTemporaryFile(_IN_MEMORY) as gathered:
            yield lambda text: gathered.write(_encoded(text))
            if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                file.truncate(0)
            gathered.seek(0)
            shutil.copyfileobj(gathered, file)
            done = True
    finally:
        if is_new and not done:
            with suppress(OSError):
                path.unlink()


def _print(text: str) -> None:
    if sys.stdout is None:
        raise OSError("it is closed")
    sys.stdout.flush()
    sys.stdout.buffer.write(_encoded(text))
    sys.stdout.buffer.flush()


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _complain(message: str) -> None:
    if sys.stderr is not None:
        print(f"adc-extract: {printable(' '.join(message.splitlines()))}", file=sys.stderr)
