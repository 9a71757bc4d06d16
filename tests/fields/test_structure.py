"""Lists, tables, quotes, links, emphasis and code, from the page to the blocks."""

from __future__ import annotations

from typing import Any

import pytest

from adc_extract.api import extract
from adc_extract.model.block import Block, Cell

OVER = "The ferry to the outer islands left the harbour on Monday for the first time in eleven weeks, with forty passengers."
UNDER = "The harbour master expects that the timetable of last summer will be in force again before the schools close in July."
LINE = "On the quay the baker handed out rolls. She had kept a list of everybody who had waited, she said."
URL = "https://example.org/news/ferry"


def blocks_of(markup: str, url: str | None = URL) -> tuple[Block, ...]:
    """The blocks that a page has for this, between two paragraphs."""
    html = f"<title>Boats</title><article><h1>The ferry is back</h1><p>{OVER}</p>{markup}<p>{UNDER}</p></article>"
    first, *blocks, last = extract(html, url=url).blocks
    assert (first.text, last.text) == (OVER, UNDER)
    return tuple(blocks)


def places(markup: str) -> list[tuple[str, str]]:
    """The blocks' texts, cut short, and what they stand in: ``"list item numbered_list item=3"``."""
    return [
        (block.text[:12], " ".join(p.kind if p.number is None else f"{p.kind}={p.number}" for p in block.within))
        for block in blocks_of(markup)
    ]


def spans_of(inner: str, url: str | None = URL) -> list[tuple[Any, ...]]:
    """The spans of a paragraph with this at its end: kind, text and target, which a link has."""
    (block,) = blocks_of(f"<p>{LINE} {inner}</p>", url)
    return [(s.kind, block.text[s.start : s.end], *([s.target] if s.kind == "link" else [])) for s in block.spans]


@pytest.mark.parametrize(
    ("markup", "numbers"),
    [
        ("<ol>", [1, 2, 3]),
        ("<ol start=5>", [5, 6, 7]),
        ("<ol start=-1>", [-1, 0, 1]),
        ("<ol reversed>", [3, 2, 1]),
        ("<ol start=9 reversed>", [9, 8, 7]),
        ("<ol start=x>", [1, 2, 3]),
        ("<ol start=' 4px'>", [4, 5, 6]),
    ],
)
def test_numbers(markup: str, numbers: list[int]) -> None:
    """By the rules of HTML."""
    items = "".join(f"<li>{n} {LINE}</li>" for n in "abc")
    found = [block.within[-1].number for block in blocks_of(f"{markup}{items}</ol>")]
    assert found == numbers


def test_values() -> None:
    """An item that has its own number; the next ones go on from it."""
    items = f"<li>a {LINE}<li value=7>b {LINE}<li>c {LINE}<li value=x>d {LINE}"
    assert [block.within[-1].number for block in blocks_of(f"<ol>{items}</ol>")] == [1, 7, 8, 9]


def test_lists_in_lists() -> None:
    """Three levels, and paragraphs and code in items."""
    inner = f"<ol><li><p>b {LINE}</p><p>c {LINE}</p><ul><li>d {LINE}</ul></ol><pre>e = 1</pre>"
    assert places(f"<ul><li>a {LINE}{inner}<li>f {LINE}</ul>") == [
        ("a On the qua", "list item"),
        ("b On the qua", "list item numbered_list item=1"),
        ("c On the qua", "list item numbered_list item=1"),
        ("d On the qua", "list item numbered_list item=1 list item"),
        ("e = 1", "list item"),
        ("f On the qua", "list item"),
    ]


def test_lists_out_of_order() -> None:
    """A list straight in a list, items without a list, and definitions."""
    assert places(f"<ul><ul><li>a {LINE}</ul><li>b {LINE}</ul>") == [
        ("a On the qua", "list list item"),
        ("b On the qua", "list item"),
    ]
    assert places(f"<li>a {LINE}</li>") == [("a On the qua", "list item")]
    assert places(f"<dl><dt>a {LINE}<dd>b {LINE}</dl>") == [
        ("a On the qua", "definitions term"),
        ("b On the qua", "definitions item"),
    ]


def test_two_lists_are_two() -> None:
    """Items of one list share it; those of the next are in another."""
    lists = f"<ul><li>a {LINE}<li>b {LINE}</ul><ul><li>c {LINE}<li>d {LINE}</ul>"
    one, two, three, four = (block.within[0].id for block in blocks_of(lists))
    assert one == two != three == four


def test_quotes() -> None:
    """In one another, and with a list in them."""
    quote = f"<blockquote><p>a {LINE}</p><ul><li>b {LINE}</ul><blockquote>c {LINE}</blockquote></blockquote>"
    found = places(quote)
    assert found == [("a On the qua", "quote"), ("b On the qua", "quote list item"), ("c On the qua", "quote quote")]


def test_what_stands_around_all_is_the_pages() -> None:
    """A page that is laid out by a list, a quote or a table is no list, quote or table."""
    text = "".join(f"<p>{each}</p>" for each in (OVER, LINE, UNDER))
    for around in ("<ul><li>{}</ul>", "<blockquote>{}</blockquote>", "<table><tr><td>{}</table>"):
        article = extract(f"<title>Boats</title><h1>The ferry is back</h1>{around.format(text)}")
        assert [block.within for block in article.blocks] == [()] * 3


TABLE = (
    "<table><caption>Boats and ports</caption><tr><th>Port<th colspan=2>Boats<tr><td rowspan=2>North<td>A<td>1"
    "<tr><td>B<td><tr><td><td colspan=1000000>wide</table>"
)


def test_tables() -> None:
    """Rows of cells, empty ones too, heads, and how far cells reach, which is not without end."""
    caption, *rows = blocks_of(TABLE)
    assert (caption.kind, caption.text, [part.kind for part in caption.within]) == (
        "caption",
        "Boats and ports",
        ["table"],
    )
    assert [[part.kind for part in row.within] for row in rows] == [["table", "row"]] * 4
    assert len({row.within[0] for row in rows}) == 1
    assert len({row.within[1] for row in rows}) == 4
    assert [row.cells for row in rows] == [
        (Cell("Port", header=True), Cell("Boats", header=True, columns=2)),
        (Cell("North", rows=2), Cell("A"), Cell("1")),
        (Cell("B"), Cell("")),
        (Cell(""), Cell("wide", columns=100)),
    ]


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("<td>a<td>b<td>{}", 2),
        ("<td><td><td>{}", 2),
        ("<td>a<td><td>{}", 2),
        ("<td>{}<td>a<td>b", 0),
        ("<td><b></b><td>&nbsp;<td>{}", 2),
        ("<td><div>{}</div><td>a<td>b", 0),
        ("<td><td><div><div>{}</div></div><td>b", 1),
    ],
)
def test_column_of_a_cell_with_blocks(row: str, column: int) -> None:
    """How many cells stand before it, short or empty; and the blocks in it share it."""
    long = f"<p>c {LINE}</p><p>d {LINE}</p>"
    found = blocks_of(f"<table><tr><td>x<td>y<td>z<tr><td>r<td>s<td>t<tr>{row.format(long)}</table>")
    cells = [block.within[-1] for block in found if block.text.endswith(LINE)]
    assert [part.kind for part in cells] == ["cell", "cell"]
    assert cells[0] == cells[1]
    assert cells[0].column == column


def test_tables_that_lay_out() -> None:
    """One column, a heading in a cell, a long text in a cell, a table around a table: no data, and so no table."""
    rows = f"<tr><td>a {LINE}<tr><td>b {LINE}"
    assert places(f"<table>{rows}</table>") == [("a On the qua", ""), ("b On the qua", "")]
    heading = f"<table><tr><td><h2>Who was there</h2><td>{LINE}<tr><td>x {LINE}<td>y {LINE}</table>"
    assert not any(block.in_table for block in blocks_of(heading) if block.kind != "table_row")
    inner = f"<table><tr><td>a {LINE}<td>1<tr><td>b {LINE}<td>2</table>"
    assert {within for _, within in places(f"<table><tr><td>{inner}</table>")} == {"table row"}


@pytest.mark.parametrize(
    ("inner", "spans"),
    [
        ("<b>a</b> <i>b</i>", [("strong", "a"), ("emphasis", "b")]),
        ("<em>a <strong>b</strong> c</em>", [("emphasis", "a b c"), ("strong", "b")]),
        ("<em>a <em>b</em></em>", [("emphasis", "a b")]),
        ("H<sub>2</sub>O<sup>3</sup>", [("subscript", "2"), ("superscript", "3")]),
        ("<del>a</del> <s>b</s> <kbd>c</kbd>", [("deleted", "a"), ("deleted", "b"), ("code", "c")]),
        ("<b>a<br>b</b>", [("strong", "a\nb")]),
        ("<b> </b><b>\xad</b>", []),
        ("<a href=/x>a <b>b</b></a>", [("link", "a b", "https://example.org/x"), ("strong", "b")]),
        ("<a href=x>a</a>", [("link", "a", "https://example.org/news/x")]),
        ("<a href='javascript:x'>a</a> <a>b</a> <a href='http://['>c</a>", []),
        ("<a href=/x><img src=y></a>", []),
    ],
)
def test_spans(inner: str, spans: list[tuple[Any, ...]]) -> None:
    """Emphasis and links, as they are nested; links go where the page says, from its URL on."""
    assert spans_of(inner) == spans


def test_links_of_a_page_without_a_url() -> None:
    """They stay as they are."""
    assert spans_of("<a href=../x>a</a> <a href=//example.com/>b</a>", None) == [
        ("link", "a", "../x"),
        ("link", "b", "https://example.com/"),
    ]


def test_a_link_around_blocks() -> None:
    """Each block in it is a link."""
    found = blocks_of(f"<a href=/x><h2>Who was there</h2><p>{LINE}</p></a>")
    assert [block.kind for block in found] == ["heading", "paragraph"]
    assert [[(s.start, s.end, s.target) for s in block.spans] for block in found] == [
        [(0, len(block.text), "https://example.org/x")] for block in found
    ]


def test_emphasis_that_was_never_closed() -> None:
    """Around a few blocks it is in each of them; around a whole page it says nothing."""
    few = blocks_of(f"<div><b><p>{LINE}</p><p>a {LINE}</p></b></div>")
    assert [[s.kind for s in block.spans] for block in few] == [["strong"], ["strong"]]
    lines = "".join(f"<p>{n} {LINE}</p>" for n in range(60))
    many = extract(f"<title>Boats</title><article><h1>The ferry is back</h1><b>{lines}</b></article>").blocks
    assert len(many) == 60
    assert not any(block.spans for block in many)


@pytest.mark.parametrize(
    ("markup", "language"),
    [
        ("<pre><code class='language-python'>{}</code></pre>", "python"),
        ("<pre class='brush: JS; toolbar: false'>{}</pre>", "js"),
        ("<div class='highlight highlight-source-c++'><pre>{}</pre></div>", "c++"),
        ("<pre data-lang=go><code class=language-c>{}</code></pre>", "go"),
        ("<div class=language-sh><div><pre>{}</pre></div></div>", "sh"),
        ("<pre class='language-plaintext'>{}</pre>", None),
        ("<pre>{}</pre>", None),
    ],
)
def test_code(markup: str, language: str | None) -> None:
    """With its white space and its language; nothing is inline in it."""
    (block,) = blocks_of(markup.format("if <b>a</b>:\n\n    b()\t# c"))
    assert block == Block("code", "if a:\n\n    b()\t# c", language=language)


def test_the_pages_own_url() -> None:
    """Where the caller gave none, links and pictures are relative to the URL that the page names as its own."""
    picture = "<p><img src='/quay.jpg' width=600 height=400></p>"
    html = f"<link rel=canonical href='{URL}'><article><h1>The ferry is back</h1><p>{OVER}</p>{picture}"
    article = extract(f"{html}<p>{LINE} See <a href='/next'>here</a>.</p><p>{UNDER}</p></article>")
    assert [span.target for block in article.blocks for span in block.spans] == ["https://example.org/next"]
    assert [image.url for image in article.images] == ["https://example.org/quay.jpg"]


def test_emphasis_in_a_table_of_one_cell() -> None:
    """A row that is no row of data has the spans of its cells, and no cells."""
    (block,) = blocks_of(f"<table><tr><td>{LINE} So <i>she</i> said.</td></tr></table>")
    assert block.cells == ()
    assert [(span.kind, block.text[span.start : span.end]) for span in block.spans] == [("emphasis", "she")]


def test_parts_are_numbered_from_one() -> None:
    """In the order of the article, whatever stands around it on the page."""
    blocks = blocks_of(f"<ul><li>a {LINE}</li><li>b {LINE}</li></ul><ol><li>c {LINE}</li></ol>")
    assert [[part.id for part in block.within] for block in blocks] == [[1, 2], [1, 3], [4, 5]]
