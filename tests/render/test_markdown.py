"""An article as Markdown, as a parser of CommonMark reads it."""

from __future__ import annotations

import datetime
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Piece, read, squeezed

from adc_extract.model.article import Article
from adc_extract.model.block import Block, Cell, Part, Span
from adc_extract.model.image import Image
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
@example(case=("ab\n1. x", (Span("code", 0, 1), Span("code", 1, 7))))
@example(case=("a*b*c", (Span("strong", 0, 5), Span("emphasis", 2, 3))))
@example(case=("\n# a\n", (Span("emphasis", 0, 5),)))
@example(case=("1. x\u20281. x", (Span("strong", 0, 4),)))
@example(case=("a.\x1fb", (Span("strong", 0, 2),)))
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


def item(*parts: Part, text: str, **more: Any) -> Block:
    """A list item in these parts."""
    return Block("list_item", text, within=parts, **more)


def par(text: str) -> tuple[str, list[Piece]]:
    """A paragraph without spans, as it is read."""
    return "paragraph", pieces(text)


UL, OL, DL = Part("list", 1), Part("numbered_list", 2), Part("definitions", 3)


def test_lists_in_lists() -> None:
    """Three levels, numbers, and an item without a text of its own."""
    deep = (UL, Part("item", 10), OL, Part("item", 11, 4))
    blocks = (
        item(UL, Part("item", 10), text="one"),
        item(*deep, text="four"),
        item(*deep, Part("list", 4), Part("item", 12), text="deep"),
        item(UL, Part("item", 10), OL, Part("item", 13, 5), text="five"),
        item(UL, Part("item", 14), Part("list", 5), Part("item", 15), text="no text over it"),
    )
    deepest = ("bullet_list", [("list_item", [par("deep")])])
    numbered = ("ordered_list 4", [("list_item", [par("four"), deepest]), ("list_item", [par("five")])])
    last = ("bullet_list", [("list_item", [par("no text over it")])])
    assert rendered(*blocks) == [("bullet_list", [("list_item", [par("one"), numbered]), ("list_item", [last])])]


@pytest.mark.parametrize("kinds", [("list", "list"), ("numbered_list", "numbered_list"), ("list", "numbered_list")])
@pytest.mark.parametrize("around", [(), (Part("quote", 1),), (Part("list", 8), Part("item", 9))])
def test_two_lists_stay_two(kinds: tuple[Any, Any], around: tuple[Part, ...]) -> None:
    """And a third one, too, each with its own items."""
    blocks = [
        item(
            *around, Part(kind, 20 + n), Part("item", 30 + n, 1 if kind == "numbered_list" else None), text=f"item {n}"
        )
        for n, kind in enumerate((*kinds, kinds[0]))
    ]
    found = rendered(*blocks)
    for _ in around:
        ((_, found),) = found
    names = ["bullet_list" if kind == "list" else "ordered_list 1" for kind in (*kinds, kinds[0])]
    assert found == [(name, [("list_item", [par(f"item {n}")])]) for n, name in enumerate(names)]


@pytest.mark.parametrize("numbers", [(-1, 0), (10**9, 10**9 + 1)])
def test_numbers_that_markdown_does_not_know(numbers: tuple[int, int]) -> None:
    """The list is one without numbers."""
    numbered = [item(OL, Part("item", at, n), text="x") for at, n in enumerate(numbers)]
    assert rendered(*numbered) == [("bullet_list", [("list_item", [par("x")])] * 2)]


def test_items_of_many_blocks() -> None:
    """Paragraphs, code, a quote and a table in an item stand in it; the next item is in the same list."""
    inside = (OL, Part("item", 10, 9))
    code = "  if x:\n\n\t- y ```\n   \n"
    blocks = (
        item(*inside, text="- first"),
        Block("paragraph", "    second", within=inside),
        Block("code", code, within=inside, language="python"),
        Block("quote", "said\nand done", within=(*inside, Part("quote", 4))),
        Block("table_row", "a\tb", within=(*inside, Part("table", 5), Part("row", 6))),
        item(OL, Part("item", 11, 10), text="tenth"),
    )
    quote = ("blockquote", [par("said\nand done")])
    table = ("table", [("thead", [("tr", [("th", pieces("a")), ("th", pieces("b"))])])])
    first = [par("- first"), par("    second"), ("fence", ("python", code + "\n")), quote, table]
    assert rendered(*blocks) == [("ordered_list 9", [("list_item", first), ("list_item", [par("tenth")])])]


LINES = st.sampled_from(["", " ", "    x", "\ty", "```", "````", "~~~", "> z", "- a", "&copy;", "<b>", "é", "\\"])


@settings(deadline=None)
@given(lines=st.lists(LINES, min_size=1, max_size=6), language=st.sampled_from([None, "c++", "python", "no word"]))
def test_code_is_kept_byte_for_byte(lines: list[str], language: str | None) -> None:
    """Alone, in a quote, and in an item, with the name of its language if that is a word."""
    code = "\n".join(lines)
    expected = [("fence", ("" if language == "no word" else language or "", code + "\n"))] if code.strip() else []
    assert rendered(Block("code", code, language=language)) == expected
    quoted = rendered(Block("code", code, language=language, within=(Part("quote", 1),)))
    assert quoted == ([("blockquote", expected)] if expected else [])
    listed = rendered(Block("code", code, language=language, within=(UL, Part("item", 2))))
    assert listed == ([("bullet_list", [("list_item", expected)])] if expected else [])


def test_a_table() -> None:
    """All cells in their places: those that reach over others, empty ones, and rows that are shorter."""
    rows = (
        Block("table_row", "Port\tBoats", cells=(Cell("Port", True, 2), Cell("Boats", True))),
        Block("table_row", "North\tA\t3", cells=(Cell("North", rows=2), Cell("A"), Cell("3"))),
        Block("table_row", "B", cells=(Cell("B"), Cell(""))),
        Block("table_row", "South", cells=(Cell("South"),)),
    )
    ((name, (head, body)),) = rendered(*rows)
    assert name == "table"
    assert head == ("thead", [("tr", [("th", pieces("Port")), ("th", []), ("th", pieces("Boats"))])])
    cells = [[pieces("North"), pieces("A"), pieces("3")], [[], pieces("B"), []], [pieces("South"), [], []]]
    assert body == ("tbody", [("tr", [("td", cell) for cell in row]) for row in cells])


def test_blocks_in_a_cell() -> None:
    """On one line, each apart by a break: paragraphs, items, and code line by line."""
    cell = (Part("table", 1), Part("row", 2), Part("cell", 3))
    blocks = (
        Block("paragraph", "# one", within=cell),
        Block("list_item", "two", within=(*cell, UL, Part("item", 4))),
        Block("code", "if a | b:\n    c", within=cell),
        Block("paragraph", "next", within=(*cell[:2], Part("cell", 5, column=1))),
    )
    ((_, ((_, ((_, ((_, first), (_, second))),)),)),) = rendered(*blocks)
    code = Span("code", 0, 9), Span("code", 10, 15)
    lines = [*pieces("# one"), Piece("\n"), *pieces("two"), Piece("\n"), *pieces("if a | b:\n    c", code)]
    assert [piece for piece in first if piece.character != " "] == [piece for piece in lines if piece.character != " "]
    assert second == pieces("next")


def test_definitions() -> None:
    """The term in strong letters, what is said of it as an item."""
    blocks = (
        Block("list_item", "Ebb*", within=(DL, Part("term", 4))),
        Block("list_item", "Falling tide", within=(DL, Part("item", 5))),
    )
    term = ("paragraph", pieces("Ebb*", (Span("strong", 0, 4),)))
    assert rendered(*blocks) == [term, ("bullet_list", [("list_item", [par("Falling tide")])])]


def test_head_of_the_article() -> None:
    """Headline, byline and date; an article without blocks has the paragraphs of its body; nothing gives nothing."""
    article = Article(headline="1. Rain #", byline="- Ann *Lee*", date=datetime.date(2024, 3, 2), body="# a\n\n\n- b")
    assert read(to_markdown(article)) == [
        ("heading1", pieces("1. Rain #")),
        par("- Ann *Lee* · 2024-03-02"),
        par("# a"),
        par("- b"),
    ]
    assert to_markdown(Article()) == ""
    assert to_markdown(Article(body="a")) == "a\n"


def test_pictures() -> None:
    """Before the block that they stand before, with alternative text and caption; one that is unsafe is only its text."""
    images = (
        Image("https://example.org/a_(b).jpg", alt="An [old] quay", caption="The *quay*", credit="Ann Lee", before=1),
        Image("javascript:x", alt="- nothing", before=1),
    )
    article = Article(blocks=(Block("paragraph", "one"), Block("paragraph", "two")), images=images)
    caption = "The *quay* Ann Lee"
    first, picture, under, unsafe, last = read(to_markdown(article, images=True))
    assert (first, unsafe, last) == (par("one"), par("- nothing"), par("two"))
    assert under == ("paragraph", pieces(caption, (Span("emphasis", 0, len(caption)),)))
    assert picture == ("paragraph", [Piece("An [old] quay", frozenset({"image"}), "https://example.org/a_(b).jpg")])
    assert "quay" not in to_markdown(article)
