"""What a parser cannot take is left out, and no text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from adc_extract.read.taming import (
    ATTRIBUTE_NAMES,
    ATTRIBUTES,
    OPTIONS,
    cap_attribute_names,
    cap_attributes,
    has_too_many_attributes,
    tame,
    without_inline,
)
from adc_extract.read.taming import NAMES as ELEMENTS

DEPTH = 20
NODES = 100_000
TAGS = (
    "div p span a b i font em li ul ol dl dd dt table tr td th tbody caption h1 h2 section article form button "
    "blockquote pre svg g math mi select option object ruby rt x-y br hr address center nobr code label"
).split()


def depth_of(markup: bytes) -> int:
    """How deep the tree is that the parser makes."""
    deepest, waiting = 0, [(LexborHTMLParser(markup).root, 1)]
    while waiting:
        node, depth = waiting.pop()
        deepest = max(deepest, depth)
        child: LexborNode | None = node.first_child if node else None
        while child is not None:
            waiting.append((child, depth + 1))
            child = child.next
    return deepest


def words_of(markup: bytes) -> list[str]:
    """The words of the text, sorted: a parser moves what stands in a wrong place of a table."""
    return sorted((LexborHTMLParser(markup).root or LexborHTMLParser("<p>").root).text(separator=" ").split())


TAG = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS]),
    st.sampled_from([f"</{tag}>" for tag in TAGS]),
    st.sampled_from(['<b id="1">', "<font size=2>", "<font size=3>", "<!-- a -->", "</x>", "<p class='a'>"]),
)


@settings(max_examples=300, deadline=None)
@given(pattern=st.lists(TAG, min_size=1, max_size=6), times=st.integers(1, 60))
def test_no_soup_is_deep(pattern: list[str], times: int) -> None:
    """However tags are mixed, the tree is not much deeper than asked, and the words are all there."""
    markup = "".join(f"{''.join(pattern)}word{i} " for i in range(times)).encode()
    tamed, warnings = tame(markup, DEPTH, NODES)
    assert depth_of(tamed) <= 3 * DEPTH + 10
    assert tamed == markup or warnings
    if not any("select" in tag or "option" in tag for tag in pattern):
        assert words_of(tamed) == words_of(markup)


@pytest.mark.parametrize("name", ["div", "span", "ul><li", "blockquote", "table><tr><td", "b", "x-y"])
def test_depth_is_cut(name: str) -> None:
    """In nests of one kind; and the warning says how much, and where."""
    markup = f"<{name}>".encode() * 200 + b"<p>word</p>"
    tamed, warnings = tame(markup, DEPTH, NODES)
    assert depth_of(tamed) <= 2 * DEPTH + 10 < depth_of(markup)
    assert b"word" in tamed
    assert len(warnings) == 1
    assert warnings[0].startswith("left out: tags nested deeper than 20 elements (")


def test_paragraphs_below_the_cut_stay_apart() -> None:
    """What is flattened does not run together."""
    tamed, _ = tame(b"<div>" * 50 + b"<p>one</p><p>two</p><div>three</div>four", DEPTH, NODES)
    assert tamed.endswith(b"one<hr>two<hr>three<hr>four")


def test_end_tags_go_with_their_start_tags() -> None:
    """An end tag whose start was left out does not end another element."""
    tamed, _ = tame(b"<div>" * 21 + b"<p>in</p>" + b"</div>" + b"<p>out</p>", 20, NODES)
    assert tamed == b"<div>" * 20 + b"<hr>in<hr>out<hr>"


def test_formatting_that_multiplies_is_left_out() -> None:
    """A hundred elements that are opened anew in each of a thousand paragraphs: a hundred thousand."""
    opened = b"".join(b"<font size=%d>" % i for i in range(100))
    markup = b"<p>" + opened + b"<p>word</p>" * 1_000
    tamed, warnings = tame(markup, 512, NODES)
    assert tamed == b"<p>" + b"<p>word</p>" * 1_000
    assert warnings == ["left out: tags of formatting (100, the first at byte 3)"]


@pytest.mark.parametrize(
    "markup",
    [
        b"<p><b>one<p>two<p>three" * 100,
        b"<p>" + b"<b>" * 300 + b"one</p>" + b"<p>two</p>" * 300,
        b"<ul>" + b"<li>one" * 1_000,
        b"<p>one" * 1_000,
        b"<table>" + b"<tr><td>one<td>two" * 1_000 + b"</table>",
        b"<select>" + b"<option>one</option>" * OPTIONS + b"</select>",
        b"<svg>" + b'<path d="M0 0"/>' * 1_000 + b"</svg>",
        b"<script>" + b"'<div>'" * 1_000 + b"</script>",
        b"<!--" + b"<div>" * 1_000 + b"-->",
        b"<dl>" + b"<dt>one<dd>two" * 1_000,
        b"<div><a href=x>one" * 1 + b"<a href=y>two" * 1_000,
    ],
)
def test_what_people_write_stays(markup: bytes) -> None:
    """Unclosed paragraphs, items, cells and a forgotten end of bold are no harm."""
    assert tame(markup, 512, NODES) == (markup, [])


@pytest.mark.parametrize("cap", [cap_attributes, lambda markup: tame(markup, 512, NODES)])
def test_attributes_are_capped(cap: object) -> None:
    """The first ones stay, and so does what follows the tag."""
    attributes = b"".join(b"a%d='%d>' " % (i, i) for i in range(ATTRIBUTES + 500))
    tamed, warnings = cap(b"<p " + attributes + b">word</p>")  # type: ignore[operator]
    assert tamed.endswith(b"a999='999>' >word</p>")
    assert warnings == [
        f"left out: attributes beyond the 1,000th of a tag (1, the first at byte {tamed.rindex(b'>w'):,})"
    ]


def test_names_of_attributes_are_capped() -> None:
    """Of a tag, what stands before the first new name stays; so does every tag with names that are known."""
    known = b"".join(b"<p a%d=1 B%d>" % (i, i) for i in range(ATTRIBUTE_NAMES // 2))
    capped, warnings = cap_attribute_names(known + b"<p a1=2 b2 new=1 a3>word</p><p A4 b5='x'>word</p>")
    assert capped == known + b"<p a1=2 b2 >word</p><p A4 b5='x'>word</p>"
    first = capped.index(b"b2 >word") + 3
    assert warnings == [f"left out: attributes of more than 20,000 different names (1, the first at byte {first:,})"]


def test_inline_elements_go_first() -> None:
    """But links, pictures, times and line breaks: these say something."""
    markup = b"<p><b class='x>y'>one</B> <a href=x><span>two</span></a><!-- <b> --><br><script>'<b>'</script>"
    plainer, warnings = without_inline(markup, 4)
    assert plainer == b"<p>one <a href=x>two</a><!-- <b> --><br><script>'<b>'</script>"
    assert warnings == ["left out: tags of inline elements (4, the first at byte 3)"]
    assert without_inline(markup, 3) == (None, [])


def test_options_are_capped() -> None:
    """Their text stays: it may be a page whose author forgot to close one."""
    tamed, warnings = tame(b"<select>" + b"<option>one" * (OPTIONS + 9), 512, NODES)
    assert tamed == b"<select>" + b"<option>one" * OPTIONS + b"one" * 9
    assert len(warnings) == 1


def test_names_are_capped() -> None:
    """Of elements that nobody knows: their text stays."""
    markup = b"".join(b"<x-%d>word</x-%d>" % (i, i) for i in range(ELEMENTS + 9))
    tamed, warnings = tame(markup, 512, NODES)
    first = markup.index(b"<x-2000>")
    assert tamed == markup[:first] + b"<hr>word" * 9 + b"<hr>"
    assert warnings == [f"left out: tags of more than 2,000 different names (18, the first at byte {first:,})"]


@pytest.mark.parametrize(("count", "too_many"), [(10, False), (ATTRIBUTES, False), (ATTRIBUTES + 1, True)])
def test_attributes_are_counted(count: int, too_many: bool) -> None:
    """With and without values."""
    for form in (b"a ", b"a=b ", b'a="b c" ', b"a='b'", b"a/"):
        assert has_too_many_attributes(form * count, 0, len(form) * count) == too_many
