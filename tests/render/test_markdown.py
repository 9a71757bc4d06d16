"""An article as Markdown, as a parser of CommonMark reads it."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Piece, read, squeezed

from adc_extract.model.article import Article
from adc_extract.model.block import Block, Cell, Part, Span
from adc_extract.render.characters import clean
from adc_extract.render.inline import shown
from adc_extract.render.markdown import to_markdown

TRICKY = (
    "1. x|1) y|- x|+|-|# x|## |===|---|- - -|***|___|> x|| a ||    x|\tx|\\|\\\\|!|[a](b)|![a](b)|[a]: b|`|``|~~~|```|*|_|__|"
    "**|~~|snake_case|&copy;|&#65;|&|copy;|<b>|<|>|<!-- x -->|<https://example.org>|https://example.org|</p>|"
    "<div>|漢字|、「」。|الليل|word|two words|.|,|(|)|:-:|:--|-:|\n|\n\n| |\\\n|  \n|\u2028|\xa0|é|\x01|\ufeff|1986\\.|#|=|:"
)
TEXTS = st.lists(st.one_of(st.sampled_from([*TRICKY.split("|"), "|"]), st.text(max_size=3)), max_size=8).map("".join)
TARGETS = st.sampled_from(
    [
        "https://example.org/a_b*c",
        "/x(y)?a=1&copy;=2&amp=3",
        "https://example.org/[z]",
        "mailto:ann@example.org",
        "#a",
        "a b|c",
    ]
)
KINDS = ("link", "strong", "emphasis", "code", "deleted", "subscript", "superscript")


@st.composite
def spanned(draw: st.DrawFn) -> tuple[str, tuple[Span, ...]]:
    """A text, and spans in it that are cut out of one another."""
    text = draw(TEXTS)
    place = st.integers(0, len(text))
    spans = []
    for kind in draw(st.lists(st.sampled_from(KINDS), max_size=5)):
        start, end = sorted((draw(place), draw(place)))
        spans.append(Span(kind, start, end, draw(TARGETS) if kind == "link" else None))
    return text, tuple(spans)


def pieces(text: str, spans: tuple[Span, ...] = (), breaks: str = "\n") -> list[Piece]:
    """The characters of a text with what is around them, as the reader of Markdown gives them."""
    placed = shown(text, spans, links=True)
    found = []
    for at, character in enumerate(text):
        around = [span for span in placed if span.start <= at < span.end]
        target = next((unquote(span.target or "") for span in around if span.kind == "link"), None)
        kinds = frozenset(span.kind for span in around)
        found += [Piece(each, kinds, target) for each in clean(character)]
    # Code is on one line.
    return squeezed(
        [Piece(" " if "code" in p.kinds or not breaks else "\n") if p.character == "\n" else p for p in found]
    )


def rendered(*blocks: Block, **given: Any) -> list[Any]:
    """What is read of the Markdown of these blocks."""
    return read(to_markdown(Article(blocks=blocks), links=True, **given))


def is_blank(text: str) -> bool:
    """Whether nothing of a text can be seen."""
    return not clean(text).strip()


@settings(max_examples=400, deadline=None)
@given(case=spanned())
@example(case=("a | b\n-|-", ()))
@example(case=("| a\n-:", ()))
@example(case=("a&copy;b", (Span("strong", 2, 6),)))
@example(case=("ab", (Span("code", 0, 1), Span("code", 1, 2))))
@example(case=("a*b*c", (Span("strong", 0, 5), Span("emphasis", 2, 3))))
@example(case=("\n# a\n", (Span("emphasis", 0, 5),)))
@example(case=("漢字「漢」字", (Span("strong", 2, 5),)))
def test_any_paragraph(case: tuple[str, tuple[Span, ...]]) -> None:
    """A paragraph is one, with its text, and with the spans where they are; there is nothing else."""
    text, spans = case
    expected = [] if is_blank(text) else [("paragraph", pieces(text, spans))]
    assert rendered(Block("paragraph", text, spans=spans)) == expected


@settings(max_examples=150, deadline=None)
@given(case=spanned())
def test_any_text_in_other_blocks(case: tuple[str, tuple[Span, ...]]) -> None:
    """So is a heading, which has no line breaks; a quote; an item; a caption; and a cell."""
    text, spans = case
    if is_blank(text):
        return
    paragraph = ("paragraph", pieces(text, spans))
    line = pieces(text, spans, breaks="")
    assert rendered(Block("heading", text, 3, spans)) == [("heading3", line)]
    assert rendered(Block("quote", text, spans=spans)) == [("blockquote", [paragraph])]
    item = Block("list_item", text, spans=spans, within=(Part("list", 1), Part("item", 2)))
    assert rendered(item) == [("bullet_list", [("list_item", [paragraph])])]
    caption = rendered(Block("caption", text, spans=spans), captions=True)
    assert caption == [("paragraph", pieces(text, (Span("emphasis", 0, len(text)), *spans), breaks=""))]
    cells = (Cell(text, spans=spans), Cell("x"))
    row = [("tr", [("td", paragraph[1]), ("td", pieces("x"))])]
    table = rendered(Block("table_row", "a\tb", cells=(Cell("a"), Cell("b"))), Block("table_row", text, cells=cells))
    assert table[0][1][1] == ("tbody", row)


@pytest.mark.parametrize("text", ["&copy;", "a|b", "`", "a  b", "\\", "|", "\\|", "``x`", " x ", "*", "<b>"])
def test_code_in_a_cell(text: str) -> None:
    """Code as it is, pipes and all."""
    spans = (Span("code", 0, len(text)),)
    rows = (Block("table_row", text, cells=(Cell(text, spans=spans), Cell("|"))),) * 2
    (table,) = rendered(*rows)
    assert table[1][1] == ("tbody", [("tr", [("td", pieces(text, spans)), ("td", pieces("|"))])])
