"""Extracts fixtures and hard pages under an audit hook, in a process of its own: see `test_security`.

python tests/watched_extraction.py    prints a JSON object: what was done that an extraction has no business to do
"""

from __future__ import annotations

import json
import os
import socket
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from fixture_pages import SOURCES
from hard_pages import HARD_PAGES
from lxml import html as lxml_html
from selectolax.lexbor import LexborHTMLParser

import adc_extract
from adc_extract.model.article import Article

FIXTURES = [source.read_bytes() for source in SOURCES]
# What an import opens and runs stands below one of these; so do the package's own tables and weights.
CODE = tuple(
    os.path.realpath(path)
    for path in {
        *(sysconfig.get_paths()[name] for name in ("stdlib", "platstdlib", "purelib", "platlib")),
        str(Path(adc_extract.__file__).parent),
    }
)
# Events within the interpreter, which say nothing of the world outside.
HARMLESS = ("object.__", "sys._getframe", "cpython.", "gc.", "builtins.id", "array.__new__", "code.__new__")


class Environment(dict):  # type: ignore[type-arg]
    """An environment that notes who asks it."""

    def __init__(self, found: list[str]) -> None:
        super().__init__()
        self.found = found

    def __getitem__(self, name: str) -> Any:
        self.found.append(f"environment: {name}")
        raise KeyError(name)

    def get(self, name: str, default: Any = None) -> Any:
        """Notes it, and has nothing."""
        self.found.append(f"environment: {name}")
        return default


def is_code(event: str, arguments: tuple[Any, ...]) -> bool:
    """Whether an event is that of an import, or of the package's own data, opened to be read."""
    if event in ("import", "marshal.loads"):
        return True  # what is imported or loaded is opened, too
    if event == "open":
        return arguments[1] in ("r", "rb", None) and _stands_below(arguments[0])
    if event in ("compile", "exec"):
        return _stands_below(arguments[1] if event == "compile" else getattr(arguments[0], "co_filename", ""))
    return event in ("os.listdir", "os.scandir") and _stands_below(arguments[0])


def _stands_below(path: Any) -> bool:
    # Frozen modules of the interpreter have a name in brackets; classes compile a string as they are defined.
    return isinstance(path, str) and (
        path.startswith(("<frozen ", "<string>")) or os.path.realpath(path).startswith(CODE)
    )


class Watch:
    """Notes whatever happens once it is made. It cannot be undone, so the process ends with it.

    At first imports are passed over, with what they open and run; once all is ``loaded``, nothing is.
    """

    def __init__(self) -> None:
        self.found: list[str] = []
        self.loaded = False
        self._busy = False
        sys.addaudithook(self._hear)
        os.environ = Environment(self.found)  # type: ignore[assignment]  # noqa: B003 - nobody else is here

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self._busy or event.startswith(HARMLESS):
            return
        self._busy = True
        if self.loaded or not is_code(event, arguments):
            self.found.append(f"{event}: {str(arguments)[:100]}")
        self._busy = False


def views(article: Article) -> Iterator[str]:
    """The article in every form that needs no extra."""
    yield article.to_text()
    yield article.to_markdown()
    yield article.to_html(document=True, images=True, links=True)
    yield article.to_xml()
    yield article.to_json(blocks=True)


def extract_all() -> int:
    """The number of views of what was extracted: of all pages as bytes; of fixtures as trees, and as text, too."""
    made = 0
    for case in HARD_PAGES:
        made += len(list(views(adc_extract.extract(case.make(case.small), explain=True))))
    for data in FIXTURES:
        for source in (data, LexborHTMLParser(data), lxml_html.document_fromstring(data)):
            made += len(list(views(adc_extract.extract(source, explain=True))))
        made += len(list(views(adc_extract.extract_text(data, explain=True))))
    return made


def misbehave() -> None:
    """What the watch has to notice."""
    Path(__file__).read_bytes()
    os.environ.get("HOME")
    eval("1 + 1")
    with suppress(OSError):
        socket.socket().close()
    with suppress(OSError):
        os.mkdir(__file__)  # noqa: PTH102 - the audit event is that of os


def main() -> int:
    """Prints how many views were made, and what was done on the way."""
    watch = Watch()
    made = extract_all()
    watch.loaded = True
    made += extract_all()
    extracted = sorted(set(watch.found))
    misbehave()
    sys.stdout.write(json.dumps({"made": made, "found": extracted, "noticed": watch.found[len(extracted) :]}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
