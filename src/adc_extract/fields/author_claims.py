"""The authors that a page states of itself, in JSON-LD and in metas."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any, NamedTuple

from adc_extract.fields.facts import Facts
from adc_extract.fields.json_ld import follow, plain, types_of
from adc_extract.model.page import Page
from adc_extract.tables.metadata import (
    AUTHOR_METAS,
    ORGANISATION_TYPES,
    SITEWIDE_AUTHOR_METAS,
    TURNED_AUTHOR_METAS,
)
from adc_extract.text.bylines import starts_with_by
from adc_extract.text.names import split_authors, unique
from adc_extract.text.patterns import late

_MAX_VALUES = 60  # authors of one object, or contents of one meta

_TAGS = late(r"<[^<>]{0,300}>")


class Claim(NamedTuple):
    """Names of authors from one source, and what it ``said``. ``sure``: the source is about this article, not the whole
    site. ``person``: at least one of them is not called an organisation."""

    names: tuple[str, ...]
    sure: bool
    person: bool = True
    source: str = ""
    said: Any = None


def stated_authors(facts: Facts) -> Iterator[Claim]:
    """The claims of the head that name anybody, most trustworthy first: the JSON-LD article's ``author`` and
    ``creator``, metas in the order of the table, and the ``author`` of the JSON-LD web page. Nothing is left out: a
    claim can name the site."""
    return (claim for claim in all_claims(facts) if claim.names)


def all_claims(facts: Facts) -> Iterator[Claim]:
    """As `stated_authors`, with the claims that name nobody: links, accounts, numbers."""
    page, article, around = facts.page, facts.article, facts.web_page
    if article is not None:
        yield _people(page, article.get("author"), "json-ld author")
        yield _people(page, article.get("creator"), "json-ld creator")
    metas = page.head.metas
    for name in AUTHOR_METAS:
        if name in metas:
            sure = name not in SITEWIDE_AUTHOR_METAS
            yield Claim(_contents(name, metas[name]), sure, True, "meta " + name, metas[name])
    yield _labelled(metas)
    if around is not None:
        yield _people(page, around.get("author"), "json-ld WebPage author")._replace(sure=False)


def _people(page: Page, value: Any, source: str) -> Claim:
    """Names in a JSON-LD value: a text, a Person or Organization, a reference to one, or lists of these."""
    names: list[str] = []
    person = False
    said = [follow(page, item) for item in value[:_MAX_VALUES]] if isinstance(value, list) else follow(page, value)
    queue = deque([said])
    for _ in range(_MAX_VALUES):
        if not queue:
            break
        item = follow(page, queue.popleft())
        if isinstance(item, list):
            queue.extendleft(reversed(item[:_MAX_VALUES]))
        elif isinstance(item, dict):
            types = types_of(item)
            person = person or "person" in types or ORGANISATION_TYPES.isdisjoint(types)
            for name in _names_of(item):
                names += _names_in(plain(name))
        elif isinstance(item, str):
            names += _names_in(plain(item))
            person = True
    return Claim(unique(names), True, person, source, said)


def _names_of(person: dict[str, Any]) -> list[str]:
    for key in ("name", "byline", "alternateName"):
        value = person.get(key)
        found = [part for part in (value if isinstance(value, list) else [value]) if isinstance(part, str) and part]
        if found:
            return found[:_MAX_VALUES]
    return [" ".join(part for key in ("givenName", "familyName") if isinstance(part := person.get(key), str))]


def _contents(name: str, contents: list[str]) -> tuple[str, ...]:
    names: list[str] = []
    for content in contents[:_MAX_VALUES]:
        text = plain(content)
        if name in TURNED_AUTHOR_METAS and text.count(",") == 1:
            last, _, first = text.partition(",")
            text = f"{first.strip()} {last.strip()}"
        names += _names_in(text)
    return unique(names)


def _labelled(metas: dict[str, list[str]]) -> Claim:
    """The author in the pairs ``twitter:label1`` ("Written by") and ``twitter:data1`` that some systems write."""
    for number in ("1", "2"):
        label, data = metas.get("twitter:label" + number), metas.get("twitter:data" + number)
        if label and data and starts_with_by(plain(label[0]) + ": "):
            return Claim(tuple(_names_in(plain(data[0]))), True, True, "meta twitter:data", data[0])
    return Claim((), True)


def _names_in(text: str) -> list[str]:
    if "<" in text:
        text = _TAGS.sub(" ", text).strip()
    if "://" in text or text.startswith((",", "@", "/")) or not any(map(str.isalpha, text)):
        return []
    return list(split_authors(text))
