"""The trace: it must tell the same story as the extraction."""

from __future__ import annotations

import pytest

from adc_extract.explain.trace import to_lines, trace
from adc_extract.model.options import DEFAULT
from adc_extract.pipeline import decide
from adc_extract.read.source import read_html
from adc_extract.score.presets import HTML
from adc_extract.score.weighing import load

PAGE = (
    "<div class='menu'><a href='/'>Home</a></div><article class='story entry-content'><h1>Rain</h1>"
    + "<p>It rained for a week, and the wells that had been dry since the spring are full again.</p>" * 5
    + "</article><div class='share'>Share on</div>"
)


def test_reasons_add_up() -> None:
    """The reasons of the second look and its constant are the block's score."""
    page = read_html(PAGE, DEFAULT)
    decision = decide(page, HTML)
    second = {f"{s.name}: {f}" for s in HTML.second for f in s.features}
    for block in trace(page, decision, HTML):
        total = load(HTML).second.constant + sum(r.weight for r in block.reasons if r.feature in second)
        assert total == pytest.approx(block.score)


def test_lines_name_every_block() -> None:
    """Every block is printed, with its fate."""
    page = read_html(PAGE, DEFAULT)
    decision = decide(page, HTML)
    lines = to_lines(trace(page, decision, HTML)).splitlines()
    assert len(lines) == 2 * len(page.blocks)
    assert [i for i, line in enumerate(lines[::2]) if line.startswith("+")] == list(decision.kept)
