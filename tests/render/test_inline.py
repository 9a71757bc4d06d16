"""Spans, as they can be written, and what is written around them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nonsense import SPANS

from adc_extract.model.block import Span
from adc_extract.render.inline import cleaned, marked, shown

TEXTS = st.text(st.sampled_from("ab \n\x00漢"), max_size=12)


def spans(*given: tuple[Any, int, int]) -> list[Span]:
    """Spans of these kinds and places; links go to /x."""
    return [Span(kind, start, end, "/x" if kind == "link" else None) for kind, start, end in given]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([("strong", 0, 6), ("emphasis", 3, 8)], [("strong", 0, 6), ("emphasis", 3, 6)]),
        ([("strong", -5, 99)], [("strong", 0, 9)]),
        ([("strong", 3, 3), ("emphasis", 5, 2)], []),
        ([("strong", 0, 9), ("strong", 2, 4)], [("strong", 0, 9)]),
        ([("link", 0, 9), ("emphasis", 0, 9), ("link", 2, 4)], [("link", 0, 9), ("emphasis", 0, 9)]),
        ([("code", 0, 6), ("strong", 1, 3), ("link", 5, 9)], [("code", 0, 6)]),
        ([("strong", 0, 9), ("code", 1, 3)], [("strong", 0, 9), ("code", 1, 3)]),
        ([("strong", 4, 7)], [("strong", 5, 6)]),
        ([("strong", 4, 5)], []),
        ([("blink", 0, 9), ("strong", 1, 2)], [("strong", 1, 2)]),
        ([("emphasis", 2, 4), ("strong", 0, 9)], [("strong", 0, 9), ("emphasis", 2, 4)]),
    ],
)
def test_shown(given: list[tuple[Any, int, int]], expected: list[tuple[Any, int, int]]) -> None:
    """Cut at the end of the one around it and of the text, not in one of its kind or in code, and not around space."""
    assert shown("abcd e fg", spans(*given), links=True) == spans(*expected)


def test_links() -> None:
    """If they are asked for and safe, written as a browser reads them."""
    made = [Span("link", 0, 1, "javascript:x"), Span("link", 1, 2, " /a b"), Span("link", 2, 3)]
    assert shown("abc", made, links=True) == [Span("link", 1, 2, "/a%20b")]
    assert shown("abc", made, links=False) == []


@given(text=TEXTS, made=st.lists(SPANS, max_size=6))
def test_marks_are_nested(text: str, made: list[Span]) -> None:
    """Whatever the spans: what is opened is closed in order, and the text between the marks is the text."""
    placed = shown(text, made, links=True)
    written: list[str] = []

    def around(span: Span) -> tuple[str, str]:
        return f"<{span.kind}>", f"</{span.kind}>"

    def escape(piece: str) -> str:
        written.append(piece)
        return ""

    tags = marked(text, placed, escape, around)
    assert "".join(written) == text
    stack: list[str] = []
    for tag in tags.replace("><", "> <").split():
        name = tag.strip("</>")
        if tag.startswith("</"):
            assert stack.pop() == name
        else:
            assert name not in stack
            stack.append(name)
    assert not stack
    assert tags.count("<") == 2 * len(placed)


@given(text=TEXTS, start=st.integers(0, 12), length=st.integers(1, 12))
def test_cleaned(text: str, start: int, length: int) -> None:
    """Spans are around the same letters when control characters are gone."""
    clear, (span,) = cleaned(text, [Span("strong", start, start + length)])
    assert clear == text.replace("\x00", "")
    assert clear[span.start : span.end] == text[start : start + length].replace("\x00", "")
