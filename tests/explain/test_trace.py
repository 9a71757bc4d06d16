"""The trace: it must tell the same story as the extraction."""

from __future__ import annotations

from dataclasses import replace

import pytest

from adc_extract.explain.trace import BlockTrace, to_lines, trace
from adc_extract.model.options import DEFAULT
from adc_extract.model.page import Page
from adc_extract.pipeline import compose, decide
from adc_extract.read.source import read_html, read_text
from adc_extract.score.presets import HTML, PLAIN, Preset
from adc_extract.score.weighing import load

PAGE = (
    "<div class='menu'><a href='/'>Home</a></div><article class='story entry-content'><h1>Rain</h1>"
    + "<p>It rained for a week, and the wells that had been dry since the spring are full again.</p>" * 5
    + "<pre>one\n\ttwo</pre></article><div class='share'>Share on</div>"
)
DUMP = (
    "Home\nRain\n\n" + "It rained for a week, and the wells that had been dry since the spring are full again.\n\n" * 5
)


def traced(page: Page, preset: Preset = HTML) -> list[BlockTrace]:
    """The trace of a page that is extracted as users do."""
    decision = decide(page, preset)
    return trace(page, decision, preset, compose(page, decision))


@pytest.mark.parametrize("preset", [HTML, PLAIN], ids=lambda preset: preset.name)
def test_reasons_add_up(preset: Preset) -> None:
    """The constant and what the reasons add are the block's score after the second look; of the first look's features
    that is one and the same share of their weights."""
    page = read_html(PAGE, DEFAULT) if preset is HTML else read_text(DUMP, DEFAULT)
    weights = load(preset)
    for block in traced(page, preset):
        assert block.constant + sum(reason.adds for reason in block.reasons) == pytest.approx(block.second)
        of_first = [reason for reason in block.reasons if reason.adds != reason.weight]
        assert weights.first.constant + sum(reason.weight for reason in of_first) == pytest.approx(block.first)
        shares = [reason.adds / reason.weight for reason in of_first]
        assert min(shares) == pytest.approx(max(shares))
        assert block.constant == pytest.approx(weights.second.constant + weights.first.constant * shares[0])


def test_rules_are_told() -> None:
    """A line that its words rule out, and items of a list that were made to agree, say so; nothing else does."""
    items = "<ul><li>Rain</li><li>Snow, which fell for a whole week, says the harbour master.</li></ul>"
    page = read_html(PAGE.replace("<pre>", items + "<p>Read also: Snow in May</p><pre>"), DEFAULT)
    decision = decide(page, HTML)
    traces = traced(page)
    assert [block.score for block in traces] == list(decision.scores)
    told = to_lines(traces).splitlines()[2::2]
    ruled_out = [(block.fate, line) for block, line in zip(traces, told) if block.text.startswith("Read also")]
    assert [(fate, "ruled out by its words, was " in line) for fate, line in ruled_out] == [("left", True)]
    assert [line for block, line in zip(traces, told) if "agrees with" in line and block.score == block.second] == []
    assert all("agrees with" in line for block, line in zip(traces, told) if block.place == "ul > li")


@pytest.mark.parametrize(("lead", "rule"), [("It rained for a week, and the wells", "lead"), (None, "favor")])
def test_kept_below_the_cut(lead: str | None, rule: str) -> None:
    """A block of the body that was not kept by its score is the lead, or the options favor recall."""
    page = read_html(PAGE.replace("It rained", "Since May it rained", 4), DEFAULT)
    decision = decide(page, HTML)
    article = compose(page, decision)
    at = next(i for i, block in enumerate(page.blocks) if block.text.startswith("It rained"))
    article.lead = lead and page.blocks[at].text
    without = replace(decision, kept=tuple(i for i in decision.kept if i != at))
    found = trace(page, without, HTML, article)
    assert (found[at].fate, found[at].rule) == ("body", rule)
    assert rule not in {t.rule for t in found if t.number != at}
    assert trace(page, decision, HTML, article)[at].rule == ""


def test_left_out_above_the_cut() -> None:
    """A block that scores enough and stands alone far before the rest."""
    page = read_html(PAGE, DEFAULT)
    decision = decide(page, HTML)
    first, *rest = decision.kept
    without = replace(decision, kept=tuple(rest))
    (t,) = (t for t in trace(page, without, HTML, compose(page, without)) if t.number == first)
    assert (t.fate, t.rule) == ("left", "stray")


def test_strongest_reasons_come_first() -> None:
    """Whichever way they pull."""
    page = read_html(PAGE, DEFAULT)
    for block in traced(page):
        weights = [abs(reason.adds) for reason in block.reasons]
        assert weights == sorted(weights, reverse=True)


def test_lines_name_every_block() -> None:
    """Every block is printed in two lines, with its fate, its place and the start of its text."""
    page = read_html(PAGE, DEFAULT)
    decision = decide(page, HTML)
    lines = to_lines(traced(page)).splitlines()
    assert lines.pop(0).startswith(f"{len(decision.kept) - 1} of {len(page.blocks)} blocks in the body")
    assert len(lines) == 2 * len(page.blocks)
    headline, *body = decision.kept
    assert [i for i, line in enumerate(lines[::2]) if line.startswith("+")] == body
    assert [i for i, line in enumerate(lines[::2]) if line.startswith("o")] == [headline]
    assert "div.menu  Home" in lines[0]
    assert "article.story > h1  Rain" in lines[2]
    assert lines[-4].endswith("article.story > pre  one ⏎  ⇥ two")


def test_nothing_to_trace() -> None:
    """A page without text has no blocks."""
    page = read_html("", DEFAULT)
    assert to_lines(traced(page)).startswith("0 of 0 blocks in the body")
