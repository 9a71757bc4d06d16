"""What the fields share."""

from __future__ import annotations

from builders import facts_of, keeping, nested_page, page_of

from adc_extract.model.page import Head

TEXT = "It rained for a week, and the wells are full again."
ARTICLE = {"@type": "Article", "headline": "Rain at last", "url": "https://example.org/rain"}
WEB_PAGE = {"@type": "WebPage", "name": "Rain at last"}
TRAIL = {"@type": "BreadcrumbList", "itemListElement": []}


def test_objects_by_their_types() -> None:
    """Of several of a kind the first counts; an object of two types has two parts to play."""
    facts = facts_of(page_of(TEXT, json_ld=[TRAIL, ARTICLE, WEB_PAGE, {**WEB_PAGE, "name": "Other"}, {**TRAIL}]))
    assert facts.article is ARTICLE
    assert facts.web_page is WEB_PAGE
    assert facts.trail is TRAIL
    both = {"@type": ["WebPage", "Article"], "headline": "Rain at last"}
    facts = facts_of(page_of(TEXT, json_ld=[both]))
    assert facts.article is both
    assert facts.web_page is both


def test_an_empty_page_has_no_facts() -> None:
    """Nothing is known of it, and nothing fails."""
    facts = facts_of(page_of())
    assert facts[2:6] == (None, None, None, None)
    assert facts[7:] == (None, [], (0, 0), None)


def test_the_url_may_be_that_of_the_article() -> None:
    """Where nothing else says it, JSON-LD does."""
    assert facts_of(page_of(TEXT, json_ld=[ARTICLE])).url == "https://example.org/rain"


def test_headings_are_those_with_text() -> None:
    """Of any rank, in order; other containers are left out."""
    page = nested_page(("main", "h1", "Rain"), ("main", "p", TEXT), ("main/h2", "div", "Wells"), ("", "h6", "More"))
    page.containers.append(page.containers[1].__class__("h2", "", 0, 1, 4, 4))
    assert [(heading.tag, heading.first) for heading in facts_of(page).headings] == [("h1", 0), ("h2", 2), ("h6", 3)]


def test_only_a_dump_has_a_line() -> None:
    """On a page with containers the headline is sought among headings."""
    lines = ("Rain fills the wells at last", "By Ann Lee, May 3, 2024", f"Rain fills the wells at last. {TEXT}")
    dump = facts_of(page_of(*lines), keeping(2, of=3))
    assert dump.line == lines[0]
    page = nested_page(*(("main", "p", line) for line in lines))
    page.head = Head()
    assert facts_of(page, keeping(2, of=3)).line is None
