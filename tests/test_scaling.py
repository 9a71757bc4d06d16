"""Work grows with the page and no faster: counted in steps of the interpreter, so that no machine's noise counts."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import pairwise
from types import FrameType
from typing import Any

import pytest
from scaling import GROWTH, MOST, dimensions, page

import adc_extract

COUNT = 80  # of what grows, four times that, and four times as much again
SLACK = 20_000  # steps: what a page costs in any case is 30,000


def steps(run: Callable[..., Any], source: str) -> int:
    """How many instructions of the interpreter a call takes; what C code does in one of them is not seen."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> Callable[..., Any]:
        nonlocal count
        frame.f_trace_lines, frame.f_trace_opcodes = False, True
        count += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        run(source)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(("make", "run"), [case[1:] for case in dimensions()], ids=[case[0] for case in dimensions()])
def test_four_times_the_page(make: Callable[[int], str], run: Callable[..., Any]) -> None:
    """Takes at most five times the steps, without those that any page takes: at one of two sizes, since at the other it
    may begin to be looked at more closely."""
    none, *sizes = (steps(run, make(count)) for count in (0, COUNT, GROWTH * COUNT, GROWTH * GROWTH * COUNT))
    assert any(more - none <= MOST * max(less - none, 0) + SLACK for less, more in pairwise(sizes))


def test_what_is_quadratic_is_seen() -> None:
    """The measure is worth something."""

    def pairs(source: str) -> int:
        return sum(a == b for a in source for b in source)

    assert steps(pairs, "x" * 400) > 12 * steps(pairs, "x" * 100)
    adc_extract.extract(page(""))


def test_a_report_of_four_times_the_page() -> None:
    """Explaining a page grows with it, too: every block of it kept, none the same as another."""

    def paragraphs(count: int) -> str:
        return page(
            "".join(f"<p>On day {i} the boats went out at four and came back at nine.</p>" for i in range(count))
        )

    adc_extract.explain_html(paragraphs(1))  # once, for what is loaded late
    none, less, more = (steps(adc_extract.explain_html, paragraphs(count)) for count in (0, 200, 800))
    assert more - none <= MOST * (less - none)
