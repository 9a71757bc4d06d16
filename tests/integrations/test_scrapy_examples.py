"""The examples for Scrapy and web-poet run, as their first lines say, and are short."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES, FIXTURES = ROOT / "examples", ROOT / "fixtures"
TIME_LIMIT = 120  # seconds for a run, which takes about two
LINES = 10  # that a user writes, at most


def run(example: str, feed: Path) -> list[dict[str, Any]]:
    """The items that an example writes."""
    command = [sys.executable, "-m", "scrapy", "runspider", str(EXAMPLES / example), "-O", str(feed)]
    command += ["-s", "TELNETCONSOLE_ENABLED=0"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=TIME_LIMIT, check=False)
    assert done.returncode == 0, done.stderr
    assert "'log_count/ERROR'" not in done.stderr, done.stderr
    return [json.loads(line) for line in feed.read_text(encoding="utf-8").splitlines()]


def expectations() -> dict[str, dict[str, Any]]:
    """What must come out of the fixtures that are HTML, by the URL of their file."""
    found = {}
    for path in FIXTURES.glob("*/source.html"):
        expected = json.loads((path.parent / "expected.json").read_text(encoding="utf-8"))
        found[path.as_uri()] = expected["article"]
    return found


def test_scrapy(tmp_path: Path) -> None:
    """Each fixture that is an article gives one, with its headline; an index does not."""
    pytest.importorskip("scrapy")
    items = {item["url"]: item for item in run("scrapy_spider.py", tmp_path / "articles.jsonl")}
    expected = {url: fields for url, fields in expectations().items() if fields["status"] == "ok"}
    assert len(expected) >= 15
    assert {url: item["headline"] for url, item in items.items()} == {
        url: fields["headline"] for url, fields in expected.items()
    }


def test_web_poet(tmp_path: Path) -> None:
    """Each fixture gives an item; one that is no article says so; and the page's own field is in it."""
    pytest.importorskip("scrapy_poet")
    items = {item["url"]: item for item in run("web_poet_page.py", tmp_path / "articles.jsonl")}
    assert items.keys() == expectations().keys()
    for url, fields in expectations().items():
        assert items[url]["headline"] == fields.get("headline", items[url]["headline"])
        assert items[url]["metadata"]["probability"] == (1.0 if fields["status"] == "ok" else 0.0)
        if fields.get("lead"):
            assert items[url]["description"] == fields["lead"]


@pytest.mark.parametrize("example", ["scrapy_spider.py", "web_poet_page.py"])
def test_what_a_user_writes(example: str) -> None:
    """At most ten lines, imports, docstrings and the list of fixtures apart."""
    tree = ast.parse((EXAMPLES / example).read_text(encoding="utf-8"))
    lines = set()
    for node in ast.walk(tree):
        is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if isinstance(node, (ast.stmt, ast.arg)) and not is_docstring and "FIXTURES" not in ast.unparse(node)[:9]:
            lines.add(node.lineno)
    imports = {node.lineno for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))}
    assert 5 <= len(lines - imports) <= LINES
