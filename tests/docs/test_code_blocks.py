"""Every block of code in the README and the docs does what it says: Python is run, and commands are, where they can be."""

from __future__ import annotations

import ast
import gzip
import re
import shlex
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest

import adc_extract
from adc_extract.cli.arguments import options_of
from adc_extract.cli.command import main
from adc_extract.cli.contradictions import contradiction

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
WITH_OTHERS = sorted((ROOT / "docs" / "integrations").glob("*.md"))  # their tests run the examples
BLOCK = re.compile(r"(?ms)^```(\w+)\n(.*?)^```$")
SOURCE = (ROOT / "fixtures" / "news-theme" / "source.html").read_bytes()
URL = "https://example.org/2024/05/some-story"
FROM_OUTSIDE = re.compile(r"https?://|\bcurl\b|\bpip\b|\bmake\b|\bsystemctl\b|\bdocker\b")


class Code(NamedTuple):
    """The blocks of code of one kind on one page, in order."""

    page: Path
    blocks: list[str]


def code(kind: str, pages: list[Path] = PAGES) -> list[Any]:
    """The pages that have blocks of a kind."""
    found = {page: [block for name, block in BLOCK.findall(page.read_text("utf-8")) if name == kind] for page in pages}
    return [pytest.param(Code(page, blocks), id=page.stem) for page, blocks in found.items() if blocks]


def commands() -> list[str]:
    """The lines that call the command, without their comments and pipes."""
    lines = [line for param in code("console") for block in param.values[0].blocks for line in block.splitlines()]
    found = (
        re.search(r"(?:adc-extract|-m adc_extract) +(.*?)(?:\s+#.*|\s*[|>].*)?$", line)
        for line in lines
        if line[:2] == "$ "
    )
    return [match[1] for match in found if match]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the files are that the docs speak of."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pages").mkdir()
    for name in ("page.html", "pages/a.html", "pages/b.html"):
        (tmp_path / name).write_bytes(SOURCE)
    (tmp_path / "post.json").write_text(adc_extract.SiteModel.fit([SOURCE]).to_json(), encoding="utf-8")
    (tmp_path / "dump.txt").write_text(adc_extract.extract(SOURCE).body, encoding="utf-8")
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {URL}\r\nWARC-Date: 2024-05-31T12:00:00Z\r\n"
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + SOURCE
    kind = f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    (tmp_path / "crawl.warc.gz").write_bytes(gzip.compress((head + kind).encode() + answer + b"\r\n\r\n"))
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("shown", code("python"))
def test_python(shown: Code, capsys: pytest.CaptureFixture[str]) -> None:
    """The blocks of a page are one program, given a page and its URL."""
    names: dict[str, Any] = {
        "__name__": "__main__",
        "adc_extract": adc_extract,
        "html": SOURCE,
        "body": SOURCE,
        "url": URL,
        "page": SOURCE,
        "pages": [SOURCE],
        "response": SimpleNamespace(url=URL, body=SOURCE),
    }
    for block in shown.blocks:
        exec(compile(block, str(shown.page), "exec"), names)
    capsys.readouterr()


@pytest.mark.parametrize("shown", code("python", WITH_OTHERS))
def test_python_for_other_libraries(shown: Code) -> None:
    """It is Python, and what it imports of ours is there."""
    taken = [node for block in shown.blocks for node in ast.walk(ast.parse(block)) if isinstance(node, ast.ImportFrom)]
    for node in taken:
        if (node.module or "").startswith("adc_extract.integrations."):
            module = pytest.importorskip(node.module or "", exc_type=ImportError)
            assert [name.name for name in node.names if not hasattr(module, name.name)] == []


def test_there_are_commands() -> None:
    """They are found."""
    assert len(commands()) > 8


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("line", commands())
def test_commands(line: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Each is understood; what needs neither a network nor another program works."""
    words = [word for word in shlex.split(line) if word != "..."]
    expanded = [str(path) for word in words for path in (sorted(Path().glob(word)) if "*" in word else [word])]
    assert contradiction(options_of(expanded)) is None
    if not FROM_OUTSIDE.search(line):
        assert main(expanded) == 0
    capfd.readouterr()
