"""Where inline elements are in a text whose white space was squeezed."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from adc_extract.model.block import Span
from adc_extract.text.inline import placed_spans
from adc_extract.text.whitespace import BR, squeeze_lines

PIECES = st.sampled_from(
    ["ferry", " ", "\n", "a b", " x ", "\xad", "\u200b", "soft\xadhy", BR, "\xa0", "漢字", "", "."]
)
TAGS = ("b", "strong", "em", "i", "code", "s", "sub", "sup", "a")


@st.composite
def read(draw: st.DrawFn) -> tuple[list[str], list[tuple[int, int, str, str | None]]]:
    """A buffer of parts, and elements around them as a tree of elements has them: nested, the inner ones first."""
    parts: list[str] = []
    spans: list[tuple[int, int, str, str | None]] = []

    def fill(depth: int) -> None:
        for _ in range(draw(st.integers(0, 3))):
            if depth and draw(st.booleans()):
                start = len(parts)
                fill(depth - 1)
                tag = draw(st.sampled_from(TAGS))
                if start < len(parts):
                    spans.append((start, len(parts), tag, draw(st.sampled_from(["/x", "/y"])) if tag == "a" else None))
            else:
                parts.append(draw(PIECES))

    fill(4)
    return parts, spans


def placed(*pieces: str, spans: list[tuple[int, int, str]]) -> list[tuple[str, str]]:
    """The kinds of the spans, and the texts in them; links go to /x."""
    text = squeeze_lines("".join(pieces))
    found = placed_spans(pieces, [(start, end, tag, "/x" if tag == "a" else None) for start, end, tag in spans])
    return [(span.kind, text[span.start : span.end]) for span in found]


@given(read())
@example((["ferry"] * 4, [(2, 3, "b", None), (0, 3, "em", None), (3, 4, "b", None)]))
def test_any_text(case: tuple[list[str], list[tuple[int, int, str, str | None]]]) -> None:
    """Spans lie within the squeezed text, nested, the outer ones first, and begin and end with something to see."""
    parts, inline = case
    text = squeeze_lines("".join(parts))
    spans = placed_spans(parts, inline)
    around: list[Span] = []
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert not text[span.start].isspace()
        assert not text[span.end - 1].isspace()
        while around and around[-1].end <= span.start:
            around.pop()
        assert all(span.end <= outer.end and span.kind != outer.kind for outer in around)
        around.append(span)
    assert list(spans) == sorted(spans, key=lambda span: (span.start, -span.end))


@given(read())
def test_the_words_in_a_span(case: tuple[list[str], list[tuple[int, int, str, str | None]]]) -> None:
    """A single element has the words in it, and no others."""
    parts, inline = case
    text = squeeze_lines("".join(parts))
    for start, end, tag, target in inline:
        inside = squeeze_lines("".join(parts[start:end]))
        found = placed_spans(parts, [(start, end, tag, target)])
        assert [text[span.start : span.end].split() for span in found] == ([inside.split()] if inside else [])


@pytest.mark.parametrize(
    ("pieces", "spans", "expected"),
    [
        (("a ", " b ", "c"), [(1, 2, "b")], [("strong", "b")]),
        (("a", "b", "c"), [(1, 2, "i")], [("emphasis", "b")]),
        (("a", " ", "b"), [(1, 2, "i")], []),
        (("a", BR, "b"), [(0, 3, "b")], [("strong", "a\nb")]),
        (("a", "b"), [(0, 1, "b"), (1, 2, "strong")], [("strong", "ab")]),
        (("a", " ", "b"), [(0, 1, "b"), (2, 3, "b")], [("strong", "a"), ("strong", "b")]),
        (("a", "b"), [(0, 1, "b"), (0, 2, "b")], [("strong", "ab")]),
        (("a", "b"), [(0, 1, "em"), (0, 1, "b"), (0, 2, "a")], [("link", "ab"), ("strong", "a"), ("emphasis", "a")]),
        (("\xad", "a\xad"), [(0, 1, "b"), (1, 2, "em")], [("emphasis", "a")]),
    ],
    ids=["white space", "in a word", "blank", "line break", "touching", "apart", "alike within", "three", "invisible"],
)
def test_places(pieces: tuple[str, ...], spans: list[tuple[int, int, str]], expected: list[tuple[str, str]]) -> None:
    """The words that they are around, without the white space at their edges."""
    assert placed(*pieces, spans=spans) == expected


def test_links() -> None:
    """Those to one target that touch are one, those to two are two; without a target there is none."""
    assert placed_spans(["a", "b"], [(0, 1, "a", "/x"), (1, 2, "a", "/x")]) == (Span("link", 0, 2, "/x"),)
    assert len(placed_spans(["a", "b"], [(0, 1, "a", "/x"), (1, 2, "a", "/y")])) == 2
    assert placed_spans(["a"], [(0, 1, "a", None)]) == placed_spans(["a"], [(0, 1, "a", "")]) == ()


def test_not_without_end() -> None:
    """So many spans are enough for a block."""
    assert len(placed_spans(["a", " "] * 2_000, [(2 * n, 2 * n + 1, "b", None) for n in range(2_000)])) == 500
