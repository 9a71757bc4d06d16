"""What would take the parser very long is found before it is parsed."""

from __future__ import annotations

import time

import pytest
from selectolax.lexbor import LexborHTMLParser

from adc_extract.model.options import DEFAULT, Options
from adc_extract.read.guard import guarded
from adc_extract.tables.parsing import LEAVES, LEAVING_FOREIGN, VOID

MANY = 40_000
MOST_SECONDS = 1.0  # of CPU time, guard and parser together; for most of these pages the parser alone takes several


def depth_of(markup: bytes) -> int:
    """How deep the tree is that the parser makes."""
    deepest, waiting = 0, [(LexborHTMLParser(markup).root, 1)]
    while waiting:
        node, depth = waiting.pop()
        deepest = max(deepest, depth)
        child = node.first_child if node else None
        while child is not None:
            waiting.append((child, depth + 1))
            child = child.next
    return deepest


def numbered(form: bytes, count: int = MANY) -> bytes:
    """A form with a number in it, for each number."""
    return b"".join(form % i for i in range(count))


HOSTILE = {
    "nested div": b"<div>" * MANY,
    "with stray end tags": b"<div></x>" * MANY,
    "with text": b"<div>word " * MANY,
    "through cells": b"<div><table><td></div></table>" * MANY,
    "lists": b"<ul><li>" * MANY,
    "misnested": b"<b><div></b>" * MANY,
    "under inline elements": b"<span><div></span>" * MANY,
    "in a drawing": b"<svg><foreignObject><div>" * MANY,
    "behind a style in a drawing": b"<svg><style>" + b"<div>" * MANY,
    "behind a comment with a strange end": b"<!-- --!>" + b"<div>" * MANY,
    "formatting": numbered(b"<b id=%d>") + b"<p>word</p>" * MANY,
    "little formatting": b"<p>" + numbered(b"<font size=%d>", 2_000) + b"<p>word</p>" * 2_000,
    "formatting in paragraphs": numbered(b"<p><b id=%d>word</p>", 3_000),
    "options": b"<select>" + b"<option>word" * MANY,
    "attributes": b"<p " + numbered(b"a%d ") + b">",
    "attributes with values": b"<p " + numbered(b'a%d="word" ') + b">",
    "attributes with hidden tags": b"<p " + numbered(b'a%d="<b>" ') + b">",
    "attributes with a hidden tag here and there": b"<p "
    + b"".join(b"b%d='>' " % i + numbered(b"a%%dx%d " % i, 200) for i in range(200))
    + b">",
    "attributes of all names": b"".join(b"<p %s>" % numbered(b"a%%dx%d " % i, 10) for i in range(MANY // 2)),
    "attributes of all names, in long tags": b"".join(b"<p %s>" % numbered(b"a%%dx%d " % i, 500) for i in range(400)),
    "leaves between": b"<div><p>word</p><li>word</li>" * MANY,
    "attributes behind a long value": b'<p x="' + b"<i>" * 10_000 + b'" ' + numbered(b"a%d ") + b">",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages(name: str) -> None:
    """They are found, and what is left is parsed at once."""
    markup = HOSTILE[name]
    begin = time.process_time()
    safe, warnings = guarded(markup, DEFAULT)
    LexborHTMLParser(safe or b"")
    assert time.process_time() - begin < MOST_SECONDS
    assert warnings or safe is None


@pytest.mark.parametrize(
    "markup",
    [
        b"",
        b"<p>word</p>" * 9_000,
        b"<script>" + b"if (a<b && c>d) { e = '<p class=\"f\">'; } " * 2_000 + b"</script>",
        b"<p>" + b"a long text without any tag in it. " * 1_000,
        b'<div data-all="' + b"{&quot;a b c&quot;: 1}, " * 2_000 + b'">',
        b"<svg>" + b'<path d="' + b"M 0 0 L 1 1 " * 2_000 + b'"/></svg>',
        b"<p>She said 'no' and \"yes\" = two words > one. " * 500,
        b"<i class=icon></i>" * 3_000,
        b'<p>word</p><li>word</li><a class="more" href="/a">word</a>' * 9_000,
        b"<p>" + numbered(b"word%d and ") + b"</p>" + numbered(b"<p id=a%d>word", 1_000),
        b"<select>" + b"<option>word</option>" * 1_500 + b"</select>",
    ],
)
def test_honest_pages_are_left_alone(markup: bytes) -> None:
    """The very bytes come back."""
    safe, warnings = guarded(markup, DEFAULT)
    assert safe is markup
    assert warnings == []


@pytest.mark.parametrize(
    ("markup", "limit", "is_left"),
    [
        (b"<p>a</p>" * 100, 100, True),
        (b"<p>a</p>" * 101, 100, False),
        (b"</p>" * 301, 100, False),
        (b"<" * 101, 100, True),
        (b"<b>a</b>" * 200 + b"<p>a</p>" * 100, 100, True),
        (b"<b>a</b>" * 200 + b"<p>a</p>" * 101, 100, False),
        (b"<script>" + b"<p>" * 101 + b"</script>", 100, True),
    ],
)
def test_too_many_elements(markup: bytes, limit: int, is_left: bool) -> None:
    """Then there is nothing to parse."""
    assert (guarded(markup, Options(max_nodes=limit))[0] is not None) == is_left


LEAF = [b"<%s>word</%s>" % (name, name) for name in sorted(LEAVES)]
EMPTY = [b"<%s>" % name for name in sorted(VOID & LEAVING_FOREIGN)]


@pytest.mark.parametrize("leaf", LEAF + EMPTY)
@pytest.mark.parametrize(
    "place", ["", "<table>", "<ul><li>", "<svg>", "<math><mi>", "<select>", "<button>", "<b>", "<p>"]
)
def test_leaves_leave_nothing_open(leaf: bytes, place: str) -> None:
    """However many there are: the tree is no deeper than with two."""
    assert depth_of(place.encode() + leaf * 50) == depth_of(place.encode() + leaf * 2)


def test_a_lower_depth_is_held_to_on_any_page() -> None:
    """Who asks for less than the default gets it, on small pages too."""
    safe, warnings = guarded(b"<div>" * 60, Options(max_depth=10))
    assert safe is not None
    assert safe.count(b"<div>") == 10
    assert len(warnings) == 1
