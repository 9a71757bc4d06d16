"""What a reader may do: whether the article is behind a paywall, and under what licence it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from adc_extract.fields.blocks import containers_of, links_of
from adc_extract.fields.choice import MAX_RAW, first, ranked
from adc_extract.fields.facts import Facts
from adc_extract.fields.json_ld import follow, plain
from adc_extract.fields.own_url import base_of
from adc_extract.model.candidate import Candidate, Choice
from adc_extract.model.page import Page
from adc_extract.tables.access import (
    FREE_METAS,
    LICENCE_METAS,
    LICENCE_NAME,
    LICENCE_PATH,
    NO,
    OF_A_PICTURE,
    PAID_METAS,
    RIGHTS_METAS,
    YES,
)
from adc_extract.tables.comments import COMMENT_WORDS
from adc_extract.tables.tags import ARTICLE, CAPTIONS
from adc_extract.text.patterns import late
from adc_extract.text.urls import absolute_url, unwrap_url

_BEFORE, _BEHIND = 4, 20  # blocks at the end of the text, in which a licence is named
_MAX_LINE = 400  # characters
_MAX_PARTS = 20
_MAX_NAME = 200
_STEPS = 12  # up from a block to the element that holds the comments
_UP_TO_FIGURE = 3
_WHOLE = ARTICLE | {"html", "body"}
_LICENCE_PATH = late(LICENCE_PATH, re.IGNORECASE)
_LICENCE_NAME = late(LICENCE_NAME, re.IGNORECASE)
_OF_A_PICTURE = late(OF_A_PICTURE, re.IGNORECASE)
_MAY_BE = late(r"cc|creative|/licen|/publicdomain", re.IGNORECASE)


def find_paywalled(facts: Facts) -> bool | None:
    """Whether the page says that the text is not free to read; None where it does not say.

    From ``isAccessibleForFree`` of the article in JSON-LD, of its parts and of the web page, then from metas. A metered
    article is not free.
    """
    paywalled: bool | None = first(paywalled_candidates(facts))
    return paywalled


def paywalled_choice(facts: Facts) -> Choice:
    """What the page says of its paywall, and where."""
    return ranked(paywalled_candidates(facts))


def paywalled_candidates(facts: Facts) -> Iterator[Candidate]:
    """What the page says of its paywall, most trusted first."""
    for name, thing in (("article", facts.article), ("web page", facts.web_page)):
        if thing is None:
            continue
        yield from _paid(thing.get("isAccessibleForFree"), f"json-ld {name}")
        parts = thing.get("hasPart")
        if parts is not None:
            parts = [follow(facts.page, part) for part in (parts[:_MAX_PARTS] if isinstance(parts, list) else [parts])]
            said = [part.get("isAccessibleForFree") for part in parts if isinstance(part, dict)]
            for value in sorted(said, key=lambda each: _yes_or_no(each) is not False):  # one closed part is enough
                yield from _paid(value, f"json-ld {name} hasPart")
    metas = facts.page.head.metas
    for name in FREE_METAS:
        if name in metas:
            yield from _paid(metas[name][0], f"meta {name}")
    for name in PAID_METAS:
        if name in metas and (paid := _yes_or_no(metas[name][0])) is not None:
            yield Candidate(paid, metas[name][0][:MAX_RAW], f"meta {name}")


def _paid(value: Any, source: str) -> Iterator[Candidate]:
    free = _yes_or_no(value)
    if free is not None:
        yield Candidate(not free, str(value)[:MAX_RAW], source)


def _yes_or_no(value: Any) -> bool | None:
    if isinstance(value, list) and value:
        value = value[0]
    word = str(value).strip().lower() if isinstance(value, (str, bool, int)) else ""
    return True if word in YES else False if word in NO else None


def find_licence(facts: Facts) -> str | None:
    """The URL or the name of the licence that the page states for the article.

    From JSON-LD, ``rel=license`` of a link that is not of a picture, metas, and a line at the end of the text that
    names or links a Creative Commons licence. A mere notice of copyright is none.
    """
    licence: str | None = first(licence_candidates(facts))
    return licence


def licence_choice(facts: Facts) -> Choice:
    """The licences that the page states, and where."""
    return ranked(licence_candidates(facts))


def licence_candidates(facts: Facts) -> Iterator[Candidate]:
    """The licences that the page states for its text, most trusted first."""
    page = facts.page
    for thing in (facts.article, facts.web_page):
        if thing is not None and "license" in thing:
            yield from _stated(page, thing["license"], "json-ld license")
    for href in page.head.rels.get("license", ())[:3]:
        yield from _stated(page, href, "link rel=license")
    yield from _marked(page)
    metas = page.head.metas
    for name in LICENCE_METAS:
        if name in metas:
            yield from _stated(page, metas[name][0], f"meta {name}")
    for name in RIGHTS_METAS:
        if name in metas and (named := _named(metas[name][0])):
            yield Candidate(named, metas[name][0][:MAX_RAW], f"meta {name}")
    yield from _printed(facts)


def _marked(page: Page) -> Iterator[Candidate]:
    """The licences of links with ``rel=license`` and of microdata, but for those of pictures."""
    for mark in page.marks:
        if mark.kind == "licence" and not _is_of_picture(page, mark.block):
            if mark.how == "rel":  # without a link it marks a notice of copyright, as often as not
                url = absolute_url(mark.value or "", base_of(page))
                if url:
                    yield Candidate(unwrap_url(url), (mark.value or "")[:MAX_RAW], "rel=license", mark.block)
            else:
                yield from _stated(page, mark.value or mark.text, "itemprop", mark.block)


def _stated(page: Page, value: Any, source: str, block: int | None = None) -> Iterator[Candidate]:
    """A stated licence: a URL, resolved, or a name."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = next((value[key] for key in ("@id", "url", "name") if isinstance(value.get(key), str)), None)
    if not isinstance(value, str):
        return
    text = plain(value)[:_MAX_NAME]
    looks_like_url = "/" in text and " " not in text
    url = absolute_url(text, base_of(page)) if looks_like_url else None
    url = unwrap_url(url) if url else None
    if url or (len(text) > 1 and not looks_like_url):
        yield Candidate(url or text, value[:MAX_RAW], source, block)


def _printed(facts: Facts) -> Iterator[Candidate]:
    """Licences that lines at the end of the text link or name."""
    page, blocks = facts.page, facts.page.blocks
    if not facts.decision.kept:
        return
    start, end = max(0, facts.text.end - _BEFORE), min(facts.text.end + _BEHIND, len(blocks))
    for href, block in links_of(page, start, end):
        if "/licen" in href or "/publicdomain" in href:
            url = absolute_url(unwrap_url(href), None)
            if url and _LICENCE_PATH.search(url) and not _is_of_picture(page, block) and not _is_comment(page, block):
                yield Candidate(url, href[:MAX_RAW], "link", block)
    for i in range(start, end):
        text = blocks[i].text
        if len(text) <= _MAX_LINE and ("CC" in text or "reative" in text or "cc by" in text or "cc-by" in text):
            named = _named(text)
            if named and not _is_of_picture(page, i) and not _is_comment(page, i):
                yield Candidate(named, text[:MAX_RAW], "line", i)


def _named(text: str) -> str | None:
    """The licence for sharing that a text names, by its URL or its name."""
    text = text[: 4 * _MAX_LINE]
    if not _MAY_BE.search(text):
        return None
    for word in text.split() if "/" in text else ():
        if _LICENCE_PATH.search(word) and (url := absolute_url(word.strip("()<>,;."), None)):
            return url
    found = _LICENCE_NAME.search(text)
    return " ".join(found[0].split()) if found else None


def _is_of_picture(page: Page, index: int) -> bool:
    """Whether the block is a caption, or speaks of a picture."""
    if not 0 <= index < len(page.blocks):
        return False
    if any(around.tag in CAPTIONS or around.tag == "figure" for around in containers_of(page, index, _UP_TO_FIGURE)):
        return True
    text = page.blocks[index].text
    return len(text) <= _MAX_LINE and _OF_A_PICTURE.search(text) is not None


def _is_comment(page: Page, index: int) -> bool:
    """Whether the block stands in an element that is named for readers' comments, up to the article around it."""
    for container in containers_of(page, index, _STEPS) if index < len(page.blocks) else ():
        if container.tag in _WHOLE:
            return False
        if any(map(container.hints.lower().__contains__, COMMENT_WORDS)):
            return True
    return False
