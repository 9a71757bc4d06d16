"""Elements in elements, and formatting that is never closed: what makes a parser's stack deep, or its tree large."""

from __future__ import annotations

from collections.abc import Callable

from hard.page import HardPage, article, document, page


def around(start: str, end: str) -> Callable[[int], bytes]:
    """The article within n elements, all of them closed."""
    return lambda n: document(start * n + article() + end * n).encode()


def unclosed(*starts: str) -> Callable[[int], bytes]:
    """n start tags before the article, each with a number of its own where it has room for one, and no end tag."""
    return lambda n: page(before="".join(starts[i % len(starts)].replace("#", str(i)) for i in range(n)))


def knot(start: str, end: str) -> Callable[[int], bytes]:
    """n nested elements with a word in them, before the article and closed."""
    return lambda n: page(before=f"{start * n}word{end * n}")


def formatting_bomb(start: str) -> Callable[[int], bytes]:
    """n formatting elements that differ, unclosed in a paragraph, and n more paragraphs, in each of which a parser opens
    them all again."""

    def make(n: int) -> bytes:
        return page(before="<p>" + "".join(start.replace("#", str(i)) for i in range(n)) + "<p>x" * n)

    return make


def growing_formats(n: int) -> bytes:
    """Paragraphs that each leave one more formatting element open for all that follow."""
    return page(after="".join(f"<p><b id=b{i}>x</p>" for i in range(n)))


def stray_ends(start: str, end: str) -> Callable[[int], bytes]:
    """n open elements, then n end tags of another one, for each of which a parser looks down its stack."""
    return lambda n: page(before=start * n + end * n)


def paragraphs_below(start: str) -> Callable[[int], bytes]:
    """n open elements, and in the last of them n paragraphs, for each of which a parser looks for an open one."""
    return lambda n: page(before=start * n + "<p>x</p>" * n)


def misnested(n: int) -> bytes:
    """Links and bold text that end in the wrong order."""
    return page(after="<p><a href=/x><b>one<div>two</a>three</b>four</div></p>" * n)


def tables_in_tables(n: int) -> bytes:
    """An article in the layout tables of another age."""
    start, end = "<table><tbody><tr><td>", "</td></tr></tbody></table>"
    return document(start * n + article() + end * n).encode()


def fostered(n: int) -> bytes:
    """Text and elements right below tables, which a parser moves out in front of them."""
    return page(after="<table><tr>word<b>x</b><td>" * n)


UNCLOSED = {
    "unclosed div": ("<div>",),
    "unclosed span": ("<span>",),
    "unclosed ul, li": ("<ul><li>",),
    "unclosed b": ("<b>",),
    "unclosed font, all different": ("<font color=#>",),
    "unclosed blockquote": ("<blockquote>",),
    "unclosed table": ("<table><tr><td>",),
    "unclosed a": ("<a href=/#>",),
    "unclosed a and b by turns": ("<a href=/#>", "<b id=b#>"),
    "unclosed i, b, u, em by turns": ("<i>", "<b>", "<u>", "<em>"),
    "unclosed nobr": ("<nobr>",),
    "unclosed button": ("<button>",),
    "unclosed dl, dd": ("<dl><dd>",),
    "unclosed ruby, rt": ("<ruby><rt>",),
    "unclosed object": ("<object>",),
    "unclosed own elements": ("<x-box>",),
}
LINKED = ("ok", "listing")  # where the whole article is one link
HANGS = "mozilla/readability#580, #977: nesting that hangs"

CASES = [
    HardPage("div around", HANGS, around("<div>", "</div>"), 300, 100_000),
    HardPage("span around", HANGS, around("<span>", "</span>"), 300, 80_000),
    HardPage("section around", HANGS, around("<section>", "</section>"), 300, 50_000),
    HardPage("article below 256 elements", "libxml2's limit of depth", around("<div class=x>", "</div>"), 300, 3000),
    HardPage("layout tables", "adbar/trafilatura#657; layout in tables", tables_in_tables, 60, 12_000),
    HardPage("knot of div", HANGS, knot("<div>", "</div>"), 300, 100_000),
    HardPage("knot of svg groups", "pictures drawn by programs", knot("<svg><g>", "</g></svg>"), 150, 60_000),
    HardPage("knot of math rows", "formulas made by programs", knot("<math><mrow>", "</mrow></math>"), 100, 40_000),
    HardPage("knot of templates", "scripts that write scripts", knot("<template>", "</template>"), 300, 60_000),
    *(
        HardPage(name, HANGS, unclosed(*starts), 300, 1_000_000 // len(max(starts, key=len)), status=LINKED)
        for name, starts in UNCLOSED.items()
    ),
    HardPage("formatting bomb, font", "HTML5: formatting is opened again", formatting_bomb("<font color=#>"), 40, 2500),
    HardPage("formatting bomb, b", "HTML5: formatting is opened again", formatting_bomb("<b id=b#>"), 40, 2500),
    HardPage("formats that grow", "HTML5: formatting is opened again", growing_formats, 60, 4000),
    HardPage("stray ends under span", HANGS, stray_ends("<span>", "</x>"), 200, 60_000),
    HardPage("stray ends under div", HANGS, stray_ends("<div>", "</p>"), 200, 60_000),
    HardPage("paragraphs under span", HANGS, paragraphs_below("<span>"), 200, 50_000),
    HardPage("links that overlap", "nested a; mozilla/readability#977", misnested, 100, 15_000),
    HardPage("text below tables", "HTML5: foster parents", fostered, 100, 30_000),
]
