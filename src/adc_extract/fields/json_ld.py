"""JSON-LD objects for the fields: the one that is the article, references followed, values as text."""

from __future__ import annotations

import html
from typing import Any, NamedTuple

from adc_extract.model.page import Page
from adc_extract.tables.markup import BREAK, ELEMENT
from adc_extract.tables.metadata import ARTICLE_TYPES, PAGE_TYPES, SITE_TYPES, TRAIL_TYPE, WORK_TYPES
from adc_extract.text.titles import title_key, title_words
from adc_extract.text.whitespace import squeeze

_MAX_TEXT = 2_000  # characters of a value that are looked at
_MAX_VALUES = 100
_NESTED = 3  # elements around each other in a value
_SHARED = 0.5  # of a headline's words that stand in the page's titles, or it is of another page
_SITE_TYPES = frozenset(SITE_TYPES)


class Objects(NamedTuple):
    """The JSON-LD objects of a page by what they are about: its article, the web page around it (which has dates where
    the article has none) and the trail of breadcrumbs, or None; and those that name the site, with their types."""

    article: dict[str, Any] | None
    web_page: dict[str, Any] | None
    trail: dict[str, Any] | None
    sites: list[tuple[list[str], dict[str, Any]]]


def objects_of(page: Page) -> Objects:
    """The page's objects, told apart by their types; of a web page and a trail, the first one counts. Where there is no
    article, a recipe or a review stands for it."""
    articles: list[dict[str, Any]] = []
    works: list[dict[str, Any]] = []
    web_page = trail = None
    sites: list[tuple[list[str], dict[str, Any]]] = []
    for thing in page.head.json_ld:
        types = types_of(thing)
        if not ARTICLE_TYPES.isdisjoint(types) if types else "headline" in thing:
            articles.append(thing)
        elif not WORK_TYPES.isdisjoint(types):
            works.append(thing)
        if web_page is None and not PAGE_TYPES.isdisjoint(types):
            web_page = thing
        if trail is None and TRAIL_TYPE in types:
            trail = thing
        if not _SITE_TYPES.isdisjoint(types):
            sites.append((types, thing))
    return Objects(_own(page, articles or works), web_page, trail, sites)


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
    """A value that a page states about itself, as plain text on one line: entities (even doubled) resolved, elements
    replaced by their texts, cut at 2000 characters; lone surrogates, which cannot be encoded, are gone.

    >>> plain(" Salt &amp;amp; <b>Pepper</b> "), plain("The <b> element")
    ('Salt & Pepper', 'The <b> element')
    """
    text = text[:_MAX_TEXT]
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "<" in text:
        text = BREAK.sub(" ", text)
        for _ in range(_NESTED):
            text = ELEMENT.sub(r"\2", text)
    if text.isascii():
        return " ".join(text.split())
    return squeeze(text.encode("utf-8", "ignore").decode("utf-8"))


def _type_name(name: str) -> str:
    name = name[-100:].strip().lower()
    return name if name.isalpha() else name.replace("#", "/").replace(":", "/").rpartition("/")[2]


def _own(page: Page, articles: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The object that describes this page's article, or None.

    Among several, the one wins that shares the page's title or URL; pages that list other articles describe those too,
    so that without such a sign the richest one is taken. None is taken that has another URL and another title.
    """
    if not articles:
        return None
    urls = _urls(page)
    if len(articles) == 1:
        best = articles[0]
    else:
        titles = _titles(page)
        best = max(articles, key=lambda article: _likeness(article, titles, urls))  # the first of equals
    return None if _is_of_another(best, page, urls) else best


def _is_of_another(article: dict[str, Any], page: Page, urls: set[str]) -> bool:
    """Whether both the URL and the headline say that an object is about another page."""
    addresses = _addresses(article)
    if not addresses or not urls or not urls.isdisjoint(addresses):
        return False
    names = texts(article.get("headline") or article.get("name"))
    titles = _titles(page)
    words = title_words(title_key(names[0])) if names else frozenset()
    known = title_words(title_key(titles))
    return bool(words and known) and len(words & known) < _SHARED * len(words)


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


def _addresses(article: dict[str, Any]) -> set[str]:
    """The URLs that an object gives as its own, bare."""
    stated = [article.get("url"), article.get("@id"), article.get("mainEntityOfPage")]
    links = [each.get("@id") or each.get("url") if isinstance(each, dict) else each for each in stated]
    return {_bare_url(link) for link in links if isinstance(link, str)} - {""}


def _likeness(article: dict[str, Any], titles: str, urls: set[str]) -> float:
    """Signs that this object is about this page: its URL, its headline, and how much it says."""
    score = 0.0 if urls.isdisjoint(_addresses(article)) else 2.0
    names = texts(article.get("headline") or article.get("name"))
    if names and names[0].casefold() in titles:
        score += 3
    said = ("headline", "datePublished", "author", "articleBody", "publisher", "image", "description")
    return score + sum(0.2 for key in said if article.get(key))
