"""The inputs that fuzzing begins with: the pages of fixtures/, whole and in pieces, and what is in them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
PIECE = 3_000  # bytes
HEAD_LINES = 5
_SCRIPT = re.compile(rb"<script[^>]*ld\+json[^>]*>(.*?)</script>", re.DOTALL)
_URL = re.compile(rb"https?://[^\s\"'<>]+")
_DATED = re.compile(rb">([^<>]*(?:19|20)\d\d[^<>]*)<|\"([^\"<>]*\d\d:\d\d[^\"<>]*)\"")
Told = Callable[[str, bytes, int], bytes]


def write_seeds(folder: Path, told: Told) -> None:
    """Writes the seeds into a folder, each under the name of what is in it: a run that follows finds them there."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, (letter, read) in enumerate(seeds()):
        data = told(letter, read, number * 2654435761 & 0xFFFF)  # the bits of each are others
        (folder / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)


def seeds() -> Iterator[tuple[str, bytes]]:
    """Readers' letters, each with what it is to read."""
    for path in sorted(FIXTURES.glob("*/source.*")):
        page = path.read_bytes()
        letters = "bsxl" if path.suffix == ".html" else "tT"
        pieces = [page[start : start + PIECE] for start in range(0, len(page), PIECE)]
        yield letters[0], page
        for number, piece in enumerate(pieces):
            yield letters[number % len(letters)], piece
        yield from (("j", script) for script in _SCRIPT.findall(page))
        yield from (("u", url) for url in sorted(set(_URL.findall(page))))
        yield from (("d", found[0] or found[1]) for found in _DATED.findall(page))
    for path in sorted(FIXTURES.glob("*/views/text.txt")):
        text = path.read_bytes()
        yield "t", text
        yield from (("T", line) for line in text.splitlines()[:HEAD_LINES] if line)  # a dump can be a line
    yield from _cases()


def _cases() -> Iterator[tuple[str, bytes]]:
    """The snippets of pages for one field each."""
    for path in sorted((FIXTURES / "cases").glob("*.json*")):
        for snippet in _strings(json.loads(path.read_text(encoding="utf-8"))):
            yield "b", snippet.encode()


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str) and "<" in value:
        yield value
    elif isinstance(value, (dict, list)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)
