"""What holds for every input: no exception, one answer, nothing changed, nothing invented, nothing lost."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from fuzz.laws import check, told
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from strategies.broken import BROKEN, SOUP
from strategies.dumps import DUMPS
from strategies.metadata import DESCRIBED
from strategies.trees import PAGES

import adc_extract
from adc_extract.model.article import Article
from adc_extract.text.whitespace import squeeze

STORY = [
    "The ferry to the outer islands left the harbour on Monday for the first time in eleven weeks, with forty passengers.",
    "Its engine had failed in a storm in March, and the spare part was held up at a customs office that nobody could name.",
    "On the quay the baker handed out rolls. She had kept a list of everybody who had waited, she said, and read it aloud.",
    "The harbour master expects that the timetable of last summer will be in force again before the schools close in July.",
    "Until then two boats a day have to do, and whoever brings a bicycle is asked to be patient, or to take the evening boat.",
]
MARKERS = ("first time in eleven weeks", "harbour master expects", "take the evening boat")
PAGE_SIZE = 20_000_000  # bytes
DEPTH = 10_000  # elements

HTML = st.one_of(PAGES, BROKEN, SOUP, DESCRIBED)
WRITABLE = st.one_of(PAGES, BROKEN, SOUP).map(lambda text: text.encode("utf-8", "replace").decode())
INPUTS = st.one_of(st.binary(max_size=400), st.text(max_size=400), HTML, DUMPS)

readers = pytest.mark.parametrize("run", [adc_extract.extract, adc_extract.extract_text], ids=["html", "text"])
Run = Callable[..., Article]


@pytest.mark.parametrize("letters", ["bs", "xx", "ll", "tT"], ids=["html", "lxml", "lexbor", "text"])
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(source=INPUTS, bits=st.integers(0, 0xFFFF))
def test_any_input_gives_an_article(letters: str, source: bytes | str, bits: int) -> None:
    """No exception, the same twice, with any options, and every view of it can be read: the laws of the fuzzers."""
    read = source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass")
    check(told(letters[isinstance(source, str)], read, bits))


@readers
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(source=st.one_of(HTML, DUMPS))
@example(source="<h1>Two boats a day</h1><table><caption>0</caption></table>")  # more caption than text, or not
@example(source=f"<table><caption>{STORY[1]}</caption><tr><td><p>{STORY[0]}</table>")
@example(source=f"Share this<p><div><a>{STORY[0]}{STORY[0]}<p><blockquote>{STORY[0]}")  # a quote without its paragraph
def test_favor_is_monotone(run: Run, source: str) -> None:
    """What precision keeps the default keeps, and what the default keeps recall keeps; no other field is touched."""
    few, some, many = (run(source, options=adc_extract.Options(favor=favor)) for favor in ("precision", None, "recall"))
    for less, more in ((few, some), (some, many)):
        lines = iter(block.text for block in more.blocks)
        assert all(block.text in lines for block in less.blocks)  # "in" takes from the iterator: they stand in order
        assert bool(less) <= bool(more)
        assert _apart_from_body(less) == _apart_from_body(more)
    assert bool(few) == bool(some)


def _apart_from_body(article: Article) -> Article:
    return replace(article, body="", blocks=(), status="ok", confidence=0.0)


@readers
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(source=INPUTS, url=st.one_of(st.none(), st.text(max_size=60)))
def test_one_input_has_one_answer(run: Run, source: bytes | str, url: str | None) -> None:
    """Whatever was read in between."""
    first = run(source, url=url)
    run("<h1>Another page</h1>" + "".join(f"<p>{line}</p>" for line in STORY), url="https://example.org/other")
    assert run(source, url=url) == first


@readers
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.one_of(PAGES, DUMPS))
@example(text="\x1f")  # no text, in both forms
def test_bytes_and_str_are_one_page(run: Run, text: str) -> None:
    """A str gives what its UTF-8 bytes give."""
    assert run(text) == run(text.encode())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=WRITABLE)
def test_the_input_is_not_changed(text: str) -> None:
    """Not a mutable one, and not a tree."""
    from lxml import html as lxml_html
    from selectolax.lexbor import LexborHTMLParser

    data = bytearray(text.encode())
    adc_extract.extract(data)
    assert data == text.encode()
    parsed = LexborHTMLParser(text)
    before = parsed.html
    adc_extract.extract(parsed)
    assert parsed.html == before
    tree = lxml_html.fromstring(f"<div>{''.join(c for c in text if c.isprintable())}</div>")
    before_tree = lxml_html.tostring(tree)
    adc_extract.extract(tree)
    assert lxml_html.tostring(tree) == before_tree


def shown(text: str) -> str:
    """What shows of a text: without white space and without characters that show nothing."""
    return "".join(squeeze(text).split())


def stand_in_order(lines: list[str], text: str) -> bool:
    """Whether every line is a piece of the text, each behind the one before it."""
    at = 0
    for line in lines:
        place = text.find(line, at)
        if place < 0:
            return False
        at = place + len(line)
    return True


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=WRITABLE)
@example(text=f"<div>{' '.join(STORY)}<nav>Menu</nav>{STORY[0]}</div>")
@example(text=f"<pre>{STORY[0] * 3}<nav>{STORY[1]}</nav>{STORY[0]}</pre>")
@example(text=f"<p>{STORY[0]} <title>Ferries</title> {STORY[1]}</p>")
def test_body_lines_stand_in_the_page_in_order(text: str) -> None:
    """Nothing is invented and nothing moved: every line of the body is a piece of the page's text, white space aside."""
    from selectolax.lexbor import LexborHTMLParser

    page = LexborHTMLParser(text)
    page.strip_tags(["title"])  # one that stands amid the text does not show
    root = page.root
    lines = [shown(line) for line in adc_extract.extract(text).body.split("\n")]
    assert stand_in_order([line for line in lines if line], shown(root.text(deep=True) if root else ""))


@settings(max_examples=100, deadline=None)
@given(text=DUMPS)
def test_body_lines_of_a_dump_stand_in_it_in_order(text: str) -> None:
    """The same for plain text."""
    body = [shown(line) for line in adc_extract.extract_text(text).body.split("\n")]
    assert stand_in_order([line for line in body if line], shown(text))


def story_page(before: str = "", after: str = "") -> str:
    """A page with the story in an article, between other things."""
    paragraphs = "".join(f"<p>{line}</p>" for line in STORY)
    return f"<html><body>{before}<article><h1>Two boats a day</h1>{paragraphs}</article>{after}</body></html>"


def holds_story(article: Article) -> bool:
    """Whether the body has the story from its first to its last paragraph."""
    return all(marker in article.body for marker in MARKERS)


@pytest.fixture
def hardly_any_stack() -> object:
    """A recursion limit under which nothing that recurses over a page gets far."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(200)
    yield
    sys.setrecursionlimit(before)


def test_the_story_is_found() -> None:
    """What the tests below must not lose is found in a plain page."""
    assert holds_story(adc_extract.extract(story_page()))


@pytest.mark.parametrize("tag", ["div", "span", "b", "ul><li", "table><tr><td", "blockquote"])
def test_an_article_ten_thousand_elements_deep(tag: str) -> None:
    """Nesting loses nothing."""
    opening = "<" + tag.replace("><", "><") + ">"
    assert holds_story(adc_extract.extract(story_page(before=opening * DEPTH)))


def test_deep_nesting_under_a_low_recursion_limit(hardly_any_stack: object) -> None:
    """Depth costs no stack."""
    page = story_page(before="<div>" * DEPTH)
    low = adc_extract.extract(page)
    text = adc_extract.extract_text("\n".join(STORY))
    sys.setrecursionlimit(10_000)
    assert holds_story(low)
    assert text.body


def test_deep_nesting_beside_the_article() -> None:
    """A knot of elements before and behind the article does not take it along."""
    knot = "<div>" * DEPTH + "x" + "</div>" * DEPTH
    assert holds_story(adc_extract.extract(story_page(before=knot, after=knot)))


@pytest.mark.parametrize(
    "filler",
    [
        "<li><a href='/x'>Another boat</a></li>",
        "<!-- a comment, and a long one at that -->",
        "<p>" + "a" * 1000 + "</p>",
        "<div class='tile'>Menu</div>",
    ],
    ids=["links", "comments", "one long word", "tiles"],
)
def test_a_page_of_twenty_megabytes(filler: str) -> None:
    """It takes its time, but it does not lose the article in front."""
    assert holds_story(adc_extract.extract(story_page(after=filler * (PAGE_SIZE // len(filler)))))


def test_a_dump_of_twenty_megabytes() -> None:
    """The same for plain text."""
    text = "\n\n".join(["Two boats a day", *STORY]) + "\n" * 3 + "Another boat\n" * (PAGE_SIZE // 13)
    assert holds_story(adc_extract.extract_text(text))


@pytest.mark.parametrize("source", [None, 7, 1.5, ["<p>"], object()])
@readers
def test_other_types_are_refused(run: Run, source: object) -> None:
    """TypeError for what is no page."""
    with pytest.raises(TypeError):
        run(source)
