"""The one pass over the tree: where blocks begin and end, and what is known of them."""

from __future__ import annotations

import pytest

from adc_extract.model.page import Page
from adc_extract.read.html import parse, read_tree

FILLER = "<p>" + "Long enough that the page is not read a second time for want of text. " * 8 + "</p>"


def read(html: str) -> Page:
    """The page of this markup."""
    root = parse(html).root
    assert root is not None
    return read_tree(root)


def texts(html: str) -> list[str]:
    """The blocks' texts, before enough filler."""
    return [block.text for block in read(html + FILLER).blocks][:-1]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One</p><p>Two</p>", ["One", "Two"]),
        ("<p>One <b>bold</b><i>er</i> word</p>", ["One bolder word"]),
        ("<b>A</b> <i>B</i>", ["A B"]),
        ("<div>Before<p>Inside</p>After</div>", ["Before", "Inside", "After"]),
        ("<p>One<br>line</p>", ["One\nline"]),
        ("<div>One<br><br>Two<br> <br>Three</div>", ["One", "Two", "Three"]),
        ("<div>One<br><!-- x --><br><br>Two</div>", ["One", "Two"]),
        ("<p>  a \n\t b\u00a0c </p>", ["a b c"]),
        ("<p>Bal\u00adlot bo\u200bx</p>", ["Ballot box"]),
        ("<pre>if x:\n    y\n\nz  </pre>", ["if x:\n    y\n\nz"]),
        ("<pre>one<br>two<div>three</div></pre>", ["one\ntwo\nthree"]),
        ("<my-box>One</my-box><my-box>Two</my-box>", ["One", "Two"]),
        ("<script>var a;</script><style>p{}</style><svg><text>x</text></svg><p>One</p>", ["One"]),
        ("<select><option>Red</option></select><textarea>note</textarea><p>One</p>", ["One"]),
        ("<p>One</p><hr><p>Two</p>", ["One", "Two"]),
        ("One<hr>Two", ["One", "Two"]),
    ],
)
def test_blocks(html: str, expected: list[str]) -> None:
    """A block is the text between two boundaries of block-level elements, white space as a browser shows it."""
    assert texts(html) == expected


def test_short_cells_make_rows() -> None:
    """Short cells of a table row are one block, apart by tabs; a long cell is a block of its own."""
    page = read(
        "<table><tr><th>Year</th><th>Rain</th></tr><tr><td>1998</td><td>12 mm</td></tr>"
        f"<tr><td><p>A paragraph</p><p>in a cell</p></td><td>{'word ' * 80}</td></tr></table>" + FILLER
    )
    assert [(b.tag, b.text) for b in page.blocks[:4]] == [
        ("tr", "Year\tRain"),
        ("tr", "1998\t12 mm"),
        ("p", "A paragraph"),
        ("p", "in a cell"),
    ]
    assert page.blocks[4].text.startswith("word word")


def test_menus_are_entered_only_without_other_text() -> None:
    """Menus and page ends are left out where there is text, but a footer inside an article is read."""
    menu = (
        "<nav><a href='/'>Home</a></nav><article><footer>Filed under: Rain</footer></article><footer>Imprint</footer>"
    )
    assert texts(menu) == ["Filed under: Rain"]
    assert [block.text for block in read(menu).blocks] == ["Home", "Filed under: Rain", "Imprint"]


def test_noscript_is_read_when_there_is_nothing_else() -> None:
    """A page that keeps its text in noscript still has one."""
    assert [block.text for block in read("<noscript><p>The text.</p></noscript>").blocks] == ["The text."]


def test_links_are_counted_per_block() -> None:
    """Each block knows its anchors and how many of its characters stand in them; targets are kept with their block."""
    page = read("<p>See <a href='/a'>this one</a> or <a href='/b'>that</a>.</p><p>None.</p>" + FILLER)
    first, second = page.blocks[:2]
    assert (first.links, first.link_chars) == (2, len("this one") + len("that"))
    assert (second.links, second.link_chars) == (0, 0)
    assert [(link.href, link.block) for link in page.links] == [("/a", 0), ("/b", 0)]


def test_an_anchor_around_blocks_counts_for_each() -> None:
    """A teaser that is one anchor around a heading and a paragraph is all link."""
    page = read("<a href='/x'><h3>Title</h3><p>Teaser text</p></a>" + FILLER)
    assert [(b.links, b.link_chars) for b in page.blocks[:2]] == [(1, 5), (1, 11)]


def test_containers_know_their_blocks() -> None:
    """A container's blocks are a range of the page's blocks."""
    page = read("<div class='outer'><div id='in'><p>One</p><p>Two</p></div><p>Three</p></div>" + FILLER)
    named = {c.hints: page.blocks[c.first : c.end] for c in page.containers if c.hints}
    assert [b.text for b in named["outer"]] == ["One", "Two", "Three"]
    assert [b.text for b in named["in"]] == ["One", "Two"]


def test_hidden_elements_say_so() -> None:
    """What is not shown is read, with a hint that it is hidden."""
    page = read("<div style='Display : none'><p>One</p></div><div hidden class='x'><p>Two</p></div>" + FILLER)
    assert {c.hints for c in page.containers} >= {"hidden", "x hidden"}


def test_endless_names_are_cut() -> None:
    """A class of a megabyte is no evidence of anything."""
    page = read(f"<div class='{'x ' * 500_000}' id='{'y' * 500_000}'><p>One</p></div>" + FILLER)
    assert max(len(container.hints) for container in page.containers) < 5_000


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>By <a rel='author' href='/ann'>Ann Lee</a></p>", ("author", "rel", "/ann", "Ann Lee")),
        ("<div class='meta byline'>By <b>Ann</b> Lee</div>", ("byline", "class", None, "By Ann Lee")),
        ("<time datetime='2024-05-03'>3 May</time>", ("date", "time", "2024-05-03", "3 May")),
        ("<p>x</p><meta itemprop='datePublished' content='2024-05-03'>", ("date", "itemprop", "2024-05-03", "")),
        ("<h2 itemprop='headline'>Rain</h2>", ("headline", "itemprop", None, "Rain")),
        ("<abbr class='published' title='2024-05-03'>3 May</abbr>", ("date", "class", "2024-05-03", "3 May")),
        ("<p class='published' title='When'>3 May</p>", ("date", "class", None, "3 May")),
        (
            "<p>x</p><div itemprop='author'><meta itemprop='name' content='Ann Lee'></div>",
            ("author", "itemprop", "Ann Lee", ""),
        ),
    ],
)
def test_marks(html: str, expected: tuple[str, str, str | None, str]) -> None:
    """Elements that say what they are, are marked with how they said it, their value and their text."""
    assert [tuple(mark)[:4] for mark in read(html + FILLER).marks] == [expected]


def test_head() -> None:
    """What the page says of itself is gathered as written, wherever it stands."""
    page = read(
        "<html lang='de-AT'><head><title> Rain \n at last </title><base href='/x/'><meta name='Author' content='Ann'>"
        "<meta property='og:title' content='A'><meta property='og:title' content='B'>"
        "<link rel='canonical amphtml' href='/c'></head><body><script type='application/ld+json'>"
        '{"@type": "Article", "headline": "H"}</script>' + FILLER
    )
    head = page.head
    assert (head.title, head.lang, head.base) == ("Rain at last", "de-AT", "/x/")
    assert head.metas["og:title"] == ["A", "B"]
    assert head.meta("missing", "author") == "Ann"
    assert head.rels == {"canonical": ["/c"], "amphtml": ["/c"]}
    assert head.json_ld == [{"@type": "Article", "headline": "H"}]


def test_a_node_is_read_without_its_siblings() -> None:
    """Given an element, only what is under it is read."""
    tree = parse("<div id='a'><p>In</p></div><div id='b'><p>Out</p></div>")
    node = tree.css_first("#a")
    assert node is not None
    assert [block.text for block in read_tree(node).blocks] == ["In"]


def test_deep_nesting_is_no_recursion() -> None:
    """Ten thousand elements inside each other are read like any other page."""
    page = read("<div>" * 10_000 + "<p>Down here</p>" + "</div>" * 10_000)
    assert [block.text for block in page.blocks] == ["Down here"]


def test_images_stand_where_they_are() -> None:
    """An image is noted with its attributes, the open element around it, and the block that it is in or before."""
    page = read(
        "<main><figure class=lead><img src=/a.jpg width=640 alt></figure><p>One <img src=/b.jpg> two</p>"
        f"<div>Text<img src=/c.jpg></div><nav><img src=/d.jpg></nav></main>{FILLER}<img src=/e.jpg>"
    )
    assert [(i.attributes.get("src"), i.around, i.depth, i.block) for i in page.images] == [
        ("/a.jpg", ("figure", {"class": "lead"}), 4, 0),
        ("/b.jpg", ("p", {}), 4, 0),
        ("/c.jpg", ("div", {}), 1, 1),
        ("/e.jpg", None, 0, 3),
    ]
    assert page.images[0].attributes == {"src": "/a.jpg", "width": "640", "alt": None}
    assert [page.containers[image.container].tag for image in page.images] == ["", "", "main", "body"]


def test_images_are_bounded() -> None:
    """A page of a thousand images keeps five hundred."""
    assert len(read("<img src=/a.jpg>" * 1_000 + FILLER).images) == 500
