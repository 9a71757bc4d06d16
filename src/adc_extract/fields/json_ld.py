"""JSON-LD objects for the fields: the one that is the article, references followed, values as text."""

from __future__ import annotations

import html
from typing import Any, NamedTuple

from adc_extract.model.page import Page
from adc_extract.tables.metadata import ARTICLE_TYPES, PAGE_TYPES, SITE_TYPES, TRAIL_TYPE
from adc_extract.text.whitespace import squeeze

_MAX_TEXT = 2_000  # characters of a value that are looked at
_MAX_VALUES = 100
_SITE_TYPES = frozenset(SITE_TYPES)


class Objects(NamedTuple):
    """The JSON-LD objects of a page by what they are about: its article, the web page around it (which has dates where
    the article has none) and the trail of breadcrumbs, or None; and those that name the site, with their types."""

    article: dict[str, Any] | None
    web_page: dict[str, Any] | None
    trail: dict[str, Any] | None
    sites: list[tuple[list[str], dict[str, Any]]]


def objects_of(page: Page) -> Objects:
    """The page's objects, told apart by their types; of a web page and a trail, the first one counts."""
    articles: list[dict[str, Any]] = []
    web_page = trail = None
    sites: list[tuple[list[str], dict[str, Any]]] = []
    for thing in page.head.json_ld:
        types = types_of(thing)
        if not ARTICLE_TYPES.isdisjoint(types) if types else "headline" in thing:
            articles.append(thing)
        if web_page is None and not PAGE_TYPES.isdisjoint(types):
            web_page = thing
        if trail is None and TRAIL_TYPE in types:
            trail = thing
        if not _SITE_TYPES.isdisjoint(types):
            sites.append((types, thing))
    return Objects(_own(page, articles), web_page, trail, sites)


def types_of(thing: dict[str, Any]) -> list[str]:
    """The ``@type`` names of an object, lower case, without the vocabulary before them.

    >>> types_of({"@type": ["http://schema.org/NewsArticle", "Thing"]})
    ['newsarticle', 'thing']
    """
    types = thing.get("@type")
    if isinstance(types, str):
        return [_type_name(types)]
    if isinstance(types, list):
        return [_type_name(name) for name in types[:20] if isinstance(name, str)]
    return []


def follow(page: Page, value: Any) -> Any:
    """The value; if it is a mere reference (``{"@id": …}``), the page's object with that ``@id`` where there is one."""
    if isinstance(value, dict) and len(value) <= 2 and "name" not in value and isinstance(value.get("@id"), str):
        target = value["@id"]
        for thing in page.head.json_ld:
            if len(thing) > 2 and thing.get("@id") == target:
                return thing
    return value


def texts(value: Any) -> list[str]:
    """The texts of a value: of a string, of an object its name, of a list those of its members. Entities resolved.

    >>> texts(["A &amp; B", {"@type": "Thing", "name": "C"}, None, " "])
    ['A & B', 'C']
    """
    found = []
    for item in value[:_MAX_VALUES] if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            item = item.get("name", item.get("@value"))
            if isinstance(item, list) and item:
                item = item[0]
        if isinstance(item, str) and (text := plain(item)):
            found.append(text)
    return found


def plain(text: str) -> str:
    """A value that a page states about itself, as plain text on one line: entities (even doubled) resolved, cut at
    2000 characters; lone surrogates, which cannot be encoded, are gone.

    >>> plain(" Salt &amp;amp; Pepper ")
    'Salt & Pepper'
    """
    text = text[:_MAX_TEXT]
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if text.isascii():
        return " ".join(text.split())
    return squeeze(text.encode("utf-8", "ignore").decode("utf-8"))


def _type_name(name: str) -> str:
    name = name[-100:].strip().lower()
    return name if name.isalpha() else name.replace("#", "/").replace(":", "/").rpartition("/")[2]


def _own(page: Page, articles: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The object that describes this page's article, or None.

    One article is taken as it is. Among several, the one wins that shares the page's title or URL; pages that list
    other articles describe those too, so that without such a sign the richest one is taken.
    """
    if len(articles) < 2:
        return articles[0] if articles else None
    titles = _titles(page)
    urls = _urls(page)
    best = max(range(len(articles)), key=lambda i: (_likeness(articles[i], titles, urls), -i))
    return articles[best]


def _titles(page: Page) -> str:
    head = page.head
    parts = [head.title, head.meta("og:title") or "", head.meta("twitter:title") or ""]
    parts += [block.text for block in page.blocks if block.tag == "h1"][:5]
    return "\n".join(plain(part).casefold() for part in parts)


def _urls(page: Page) -> set[str]:
    head = page.head
    urls = [page.url, head.meta("og:url"), *head.rels.get("canonical", [])[:3]]
    return {_bare_url(url) for url in urls if url} - {""}


def _bare_url(url: str) -> str:
    url = url.strip().partition("#")[0].partition("?")[0].partition("://")[2]
    return url.removeprefix("www.").rstrip("/").lower()


def _likeness(article: dict[str, Any], titles: str, urls: set[str]) -> float:
    """Signs that this object is about this page: its URL, its headline, and how much it says."""
    score = 0.0
    addresses = [article.get("url"), article.get("@id"), article.get("mainEntityOfPage")]
    for address in addresses:
        if isinstance(address, dict):
            address = address.get("@id") or address.get("url")
        if isinstance(address, str) and _bare_url(address) in urls:
            score += 2
            break
    names = texts(article.get("headline") or article.get("name"))
    if names and names[0].casefold() in titles:
        score += 3
    said = ("headline", "datePublished", "author", "articleBody", "publisher", "image", "description")
    return score + sum(0.2 for key in said if article.get(key))
