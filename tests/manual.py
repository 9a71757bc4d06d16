"""The README and the docs as a reader has them: blocks of code, commands, and what is named in passing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).resolve().parents[1]
FRONT = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")]
PAGES = [*FRONT, *sorted((ROOT / "docs").rglob("*.md"))]
SOURCE = (ROOT / "fixtures" / "news-theme" / "source.html").read_bytes()
SITE = "https://example.org"  # where the manual's pages are; a test puts a server of its own in its place
URL = f"{SITE}/2024/05/some-story"
CRAWLED = "2024-07-01T10:00:00Z"
_PARSER = MarkdownIt("commonmark").enable("table")


class Block(NamedTuple):
    """A block of code: where it stands, its language, and its text. An indented one is of the language ``indented``."""

    page: str
    line: int
    language: str
    text: str

    @property
    def place(self) -> str:
        """The page and the line, to be found by."""
        return f"{self.page}:{self.line}"


class Command(NamedTuple):
    """A line that is typed, without its prompt and its comment, and what is shown as its output."""

    place: str
    line: str
    output: str


def name_of(page: Path) -> str:
    """A page's name: its path without the folder of the docs and the ending, as ``integrations/scrapy``."""
    return page.relative_to(ROOT).with_suffix("").as_posix().removeprefix("docs/")


def tokens(page: Path) -> Iterator[Token]:
    """All that a page is made of, texts and what is in them."""
    for token in _PARSER.parse(page.read_text(encoding="utf-8")):
        yield token
        yield from token.children or ()


def all_blocks() -> list[Block]:
    """Every block of code, in order."""
    found = []
    for page in PAGES:
        for token in tokens(page):
            if token.type in ("fence", "code_block"):
                assert token.map
                language = token.info.strip() if token.type == "fence" else "indented"
                found.append(Block(name_of(page), token.map[0] + 1, language, token.content))
    return found


BLOCKS = all_blocks()


def blocks_of(page: str, language: str) -> list[str]:
    """The blocks of a language on a page. Who unpacks them into names is told of one more by a ValueError."""
    return [block.text for block in BLOCKS if (block.page, block.language) == (page, language)]


def commands(page: str | None = None) -> list[Command]:
    """What is typed in the blocks ``console``, of one page or of all."""
    found = []
    for block in BLOCKS:
        if block.language == "console" and page in (None, block.page):
            assert block.text.startswith("$ "), block.place
            for part in re.split(r"(?m)^\$ ", block.text)[1:]:
                line, _, output = part.partition("\n")
                found.append(Command(block.place, re.sub(r"\s+#\s.*", "", line).strip(), output.strip()))
    return found


def named() -> Iterator[tuple[str, str]]:
    """Each command, and each code within a text, on one line, with its page's name."""
    for page in PAGES:
        for token in tokens(page):
            if token.type == "code_inline":
                yield name_of(page), " ".join(token.content.split())
    for command in commands():
        yield command.place.partition(":")[0], command.line


def run(source: str, given: dict[str, Any] | None = None) -> dict[str, Any]:
    """Runs Python as the main program; the names that it was given and that it has made."""
    names = {"__name__": "__main__", **(given or {})}
    exec(compile(source, "<manual>", "exec", dont_inherit=True), names)
    return names


def shows(shown: str, whole: str) -> bool:
    """Whether a text is the whole one, but for white space, and for what ``…`` stands in the place of."""
    parts = [" ".join(part.split()) for part in shown.split("…")]
    pattern = r"\s*.*?\s*".join(map(re.escape, parts))
    return re.fullmatch(pattern, " ".join(whole.split()), re.DOTALL) is not None


def warc(page: bytes, url: str = URL) -> bytes:
    """A WARC file of one response, which was crawled at ``CRAWLED``."""
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head = ["WARC/1.0", "WARC-Type: response", f"WARC-Target-URI: {url}", f"WARC-Date: {CRAWLED}"]
    head += ["WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>"]
    head += ["Content-Type: application/http; msgtype=response", f"Content-Length: {len(block)}"]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"
