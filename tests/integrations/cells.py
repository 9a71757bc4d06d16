"""Pages for the tests of the integrations, cells that are none, and how an example is run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

import adc_extract

ROOT = Path(__file__).resolve().parents[2]
URL = "https://example.org/2024/05/wells"
TEXT = "It rained on Monday, and the wells of the valley are full again after a long and dry year."
HTML = f"<html><head><title>Rain at last</title></head><body><h1>Rain at last</h1><p>By Ann Lee</p><p>{TEXT}</p></body>"
LATIN = HTML.replace("Rain at last", "Regen über Köln").encode("iso-8859-1")
# What stands in the cells of real tables: pages, broken ones, and what was never one.
CELLS = st.one_of(
    st.none(),
    st.binary(max_size=60),
    st.text(max_size=60),
    st.text(st.characters(), max_size=60).map("<p>{}</p>".format),
    st.integers(),
    st.floats(),
    st.lists(st.text(max_size=3), max_size=2),
    st.sampled_from([HTML, LATIN]),
)


def expected(html: Any, url: str | None = None) -> dict[str, Any]:
    """The row of a page that does not fail."""
    return {**adc_extract.extract(html, url=url).to_dict(), "error": None}


def lost(error: str) -> dict[str, Any]:
    """The row of one that does."""
    return {**dict.fromkeys(name for name, _ in adc_extract.ROW_SCHEMA), "error": error}


def counted(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """A list that grows by one with each page that is worked on from here on."""
    from adc_extract.batch import load

    calls: list[Any] = []
    work = load.extract

    def watched(html: Any, **told: Any) -> adc_extract.Article:
        calls.append(html)
        return work(html, **told)

    monkeypatch.setattr(load, "extract", watched)
    return calls


def run_example(name: str, *arguments: str) -> str:
    """What the command prints. The code that a user writes of it is no longer than ten lines: see `code_lines`."""
    command = [sys.executable, "-X", "utf8", str(ROOT / "examples" / name), *arguments]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8", timeout=120).stdout


def code_lines(name: str) -> list[str]:
    """The lines of an example without its docstring, comments and blank lines."""
    import ast

    lines = (ROOT / "examples" / name).read_text(encoding="utf-8").splitlines()
    docstring = ast.parse("\n".join(lines)).body[0]
    return [line for line in lines[docstring.end_lineno or 0 :] if line.strip() and not line.strip().startswith("#")]
