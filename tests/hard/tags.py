"""Too much of one thing: attributes, rows, cells, links, elements side by side."""

from __future__ import annotations

from collections.abc import Callable

from hard.page import HardPage, article, document, page


def before(piece: str) -> Callable[[int], bytes]:
    """n pieces in front of the article; each "#" is the piece's number."""
    return lambda n: page(before=_pieces(piece, n))


def after(piece: str) -> Callable[[int], bytes]:
    """n pieces behind the article."""
    return lambda n: page(after=_pieces(piece, n))


def amid(start: str, piece: str, end: str) -> Callable[[int], bytes]:
    """n pieces in an element amid the article."""
    return lambda n: page(amid=start + _pieces(piece, n) + end)


def head(piece: str) -> Callable[[int], bytes]:
    """n pieces in the head."""
    return lambda n: page(head=_pieces(piece, n))


def _pieces(piece: str, n: int) -> str:
    return "".join(piece.replace("#", str(i)) for i in range(n)) if "#" in piece else piece * n


def attributes_around(n: int) -> bytes:
    """The article's own element has n attributes."""
    return document(f"<div {_pieces('data-a#=1 ', n)}>{article()}</div>").encode()


def attributes_of_one(n: int) -> bytes:
    """A small element with n attributes."""
    return page(before=f"<p {_pieces('data-a#=1 ', n)}>word</p>")


def options_of_a_select(n: int) -> bytes:
    """A form that lets one choose among n places."""
    return page(before=f"<select>{_pieces('<option value=#>place #</option>', n)}</select>")


def class_names(n: int) -> bytes:
    """The article's own element has n names in its class."""
    return document(f'<div class="{_pieces("box-# ", n)}">{article()}</div>').encode()


def long_tag_name(n: int) -> bytes:
    """An element whose name has n letters."""
    return page(before=f"<{'x' * n}>word</{'x' * n}>")


def long_attribute(n: int) -> bytes:
    """Attributes of n characters on elements around the article."""
    return document(f'<div id="{"i" * n}" style="{"a:b;" * (n // 4)}">{article()}</div>').encode()


def open_quote(n: int) -> bytes:
    """A value whose quote is never closed, and which takes what is behind the article."""
    return page(after='<a href="' + "<p>word</p>" * n)


def span_bomb(n: int) -> bytes:
    """Cells that say that they are as wide and as high as they can."""
    cell = '<td colspan="1000000000" rowspan="1000000000">word</td>'
    return page(amid=f"<table>{f'<tr>{cell * 4}</tr>' * (n // 4)}</table>")


def span_grid(n: int) -> bytes:
    """Cells of all kinds of widths and heights."""
    cells = (f"<td colspan={i % 9 + 1} rowspan={i % 7 + 1}>{i}</td>{'</tr><tr>' * (i % 6 == 5)}" for i in range(n))
    return page(amid=f"<table><tr>{''.join(cells)}</tr></table>")


def distinct_paragraphs(n: int) -> bytes:
    """An article with n more paragraphs, no two of them the same."""
    line = "<p>On day # the water stood # inches below the mark, and # carts went over the bridge before noon.</p>\n"
    return page(amid=_pieces(line, n))


COLSPAN = "adbar/trafilatura#657: a colspan bomb"
TABLES = "newspaper4k: tables that cost more than their size"
MANY = "pages made by loops"

CASES = [
    HardPage("attributes on one tag", "a page builder gone wild", attributes_of_one, 300, 100_000),
    HardPage("attributes around the article", "a page builder gone wild", attributes_around, 200, 100_000),
    HardPage("the same attribute again", MANY, lambda n: page(before=f"<p {'a=1 ' * n}>word</p>"), 300, 150_000),
    HardPage("unclosed tags", "text that is no markup", lambda n: page(before="<div " * n + ">"), 200, 150_000),
    HardPage("class names", MANY, class_names, 300, 100_000),
    HardPage("a tag name without end", "text that is no markup", long_tag_name, 1000, 1_000_000),
    HardPage("attributes without end", MANY, long_attribute, 1000, 2_000_000),
    HardPage("an open quote", "text that is no markup", open_quote, 100, 100_000),
    HardPage("names of elements, all different", MANY, before("<x#>word</x#>"), 300, 80_000),
    HardPage(
        "names of attributes, all different",
        MANY,
        before(f"<p {' '.join(f'a#x{i}' for i in range(10))}>#</p>"),
        40,
        16_000,
    ),
    HardPage("colspan bomb", COLSPAN, span_bomb, 40, 20_000),
    HardPage("a grid of spans", COLSPAN, span_grid, 200, 40_000),
    HardPage("rows of a table", TABLES, amid("<table>", "<tr><td>#<td>word # of a row</tr>", "</table>"), 200, 40_000),
    HardPage("cells of one row", TABLES, amid("<table><tr>", "<td>cell #", "</table>"), 200, 100_000),
    HardPage("tables", TABLES, after("<table><tr><td>#<td>word</table>"), 100, 40_000),
    HardPage("unclosed p", MANY, before("<p>word"), 200, 150_000),
    HardPage("unclosed li", MANY, before("<li>word #"), 200, 100_000),
    HardPage("unclosed td", MANY, before("<td>word"), 200, 150_000),
    HardPage("unclosed option", MANY, before("<option>word #"), 200, 80_000),
    HardPage("options of a select", MANY, options_of_a_select, 200, 40_000),
    HardPage("headings", MANY, after("<h2>A heading, number #</h2>"), 100, 40_000),
    HardPage("empty paragraphs", MANY, amid("", "<p></p>", ""), 300, 150_000),
    HardPage("line breaks", "text pasted from a word processor", amid("", "<br>\n", ""), 300, 200_000),
    HardPage("rules and breaks by turns", MANY, before("<hr><wbr><br>"), 200, 80_000),
    HardPage(
        "links before",
        "mozilla/readability#977: thousands of links",
        before("<a href=/page/#>Page #</a> "),
        200,
        50_000,
    ),
    HardPage("links as a list", MANY, before("<li><a href=/page/#>Page #</a></li>"), 200, 40_000),
    HardPage("links in one paragraph", MANY, amid("<p>", "<a href=/page/#>word #</a> ", "</p>"), 200, 50_000),
    HardPage("bold words in one paragraph", MANY, amid("<p>", "<b>w</b> <i>#</i> ", "</p>"), 200, 50_000),
    HardPage("pictures", MANY, amid("", "<img src=/p/#.jpg alt='A bridge, #'>", ""), 100, 30_000),
    HardPage(
        "figures", MANY, amid("", "<figure><img src=/#.jpg><figcaption>Pier #</figcaption></figure>", ""), 100, 15_000
    ),
    HardPage("frames and inputs", MANY, before("<iframe src=/#></iframe><input name=i#>"), 100, 25_000),
    HardPage("meta tags", MANY, head('<meta property="article:tag" content="tag #">'), 200, 50_000),
    HardPage("links of the head", MANY, head('<link rel="alternate" hreflang="x#" href="/x/#">'), 200, 50_000),
    HardPage(
        "the same paragraph again", MANY, after("<p>The page was written by a loop that nobody ended.</p>"), 100, 60_000
    ),
    HardPage("paragraphs, all different", MANY, distinct_paragraphs, 100, 40_000),
    HardPage(
        "comments of readers",
        MANY,
        after('<div class="comment"><b>Reader #</b><p>I crossed it on day #.</p></div>'),
        100,
        25_000,
    ),
]
