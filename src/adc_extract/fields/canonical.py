"""The canonical URL that the page declares, and the URL of the article's next page."""

from __future__ import annotations

from collections.abc import Iterator

from adc_extract.fields.blocks import links_of
from adc_extract.fields.choice import MAX_RAW, first, ranked
from adc_extract.fields.facts import Facts
from adc_extract.fields.own_url import base_of, resolved
from adc_extract.model.candidate import Candidate, Choice
from adc_extract.model.page import Page
from adc_extract.text.pagination import leads_on, page_number
from adc_extract.text.patterns import late
from adc_extract.text.urls import absolute_url, clean_url

_BEFORE, _BEHIND = 3, 12  # blocks at the end of the text, in which a link to the next page stands
_MAX_LINKS = 200
_TAIL = 12  # characters
_SLUG = 8
_NUMBERED = late(r"\d/?(?:\.[a-z]{3,5})?(?:#|\Z)")
_NUMBER = late(r"\d+")
_MAX_PAGER = 200  # characters


def find_canonical(facts: Facts) -> str | None:
    """The URL that the page names as canonical, absolute and without fragment and tracking parameters."""
    canonical: str | None = first(canonical_candidates(facts))
    return canonical


def canonical_choice(facts: Facts) -> Choice:
    """The URLs that the page names as canonical."""
    return ranked(canonical_candidates(facts))


def canonical_candidates(facts: Facts) -> Iterator[Candidate]:
    """The URLs of the page's canonical links, in order."""
    for href in facts.page.head.rels.get("canonical", ())[:3]:
        url = href if href == facts.url else _absolute(facts.page, href)
        if url:
            yield Candidate(url, href[:MAX_RAW], "link rel=canonical")


def _absolute(page: Page, href: str) -> str | None:
    url = absolute_url(href, base_of(page))
    return clean_url(url) if url else None


def find_next_page(facts: Facts) -> str | None:
    """The URL of the article's next page, never of the next article: its address is this page's but for the number.

    From ``rel=next`` in the head, then from the links at the end of the text.
    """
    following: str | None = first(next_page_candidates(facts))
    return following


def next_page_choice(facts: Facts) -> Choice:
    """The links that lead to the article's next page."""
    return ranked(next_page_candidates(facts))


def next_page_candidates(facts: Facts) -> Iterator[Candidate]:
    """The URLs of the article's next page, most trusted first."""
    page = facts.page
    stated = page.head.rels.get("next", ())[:3]
    links = list(_links_on(facts))
    own = _own_urls(facts) if stated or links else ()
    for href in stated:
        url = resolved(page, href)
        if url and (any(leads_on(mine, url) for mine in own) or (not own and (page_number(url) or 0) > 1)):
            yield Candidate(url, href[:MAX_RAW], "link rel=next")
    for href, block in links:
        url = resolved(page, href)
        if url and any(leads_on(mine, url) for mine in own) and not (page_number(url) == 1 and _links_one(page, block)):
            yield Candidate(url, href[:MAX_RAW], "link", block)


def _links_one(page: Page, index: int) -> bool:
    """Whether a pager's "1" is itself a link: then its pages are counted from 1, and this is the first."""
    if index >= len(page.blocks):
        return False
    block = page.blocks[index]
    printed = _NUMBER.search(block.text[:_MAX_PAGER])
    return printed is not None and printed[0] == "1" and block.link_chars >= sum(map(str.isalnum, block.text))


def _own_urls(facts: Facts) -> tuple[str, ...]:
    """The page's own URLs: the caller's, which has the number of the page, then what it says of itself."""
    given = resolved(facts.page, facts.page.url) if facts.page.url else None
    own = tuple(dict.fromkeys(url for url in (given, facts.url) if url))
    numbered = [url for url in own if (page_number(url) or 1) > 1]
    return tuple(numbered) or own


def _links_on(facts: Facts) -> Iterator[tuple[str, int]]:
    """The links at the end of the text that end in a number, or have one for a page, and may have this page's path."""
    own = facts.page.url or facts.url
    if not own or not facts.decision.kept:
        return
    end, slug = facts.text.end, _slug(own)
    for href, block in links_of(facts.page, end - _BEFORE, end + _BEHIND + 1)[:_MAX_LINKS]:
        if slug not in href and "/" in href:
            continue  # as nearly all
        if ("page=" in href or _NUMBERED.search(href, max(0, len(href) - _TAIL))) and "comment" not in href:
            yield href, block


def _slug(url: str) -> str:
    """What the paths of all pages of an article have: the start of its longest segment."""
    segments = url.partition("?")[0].split("/")[3:]
    longest = max(segments, key=len, default="")
    return longest[: max(_SLUG, len(longest) // 2)]
