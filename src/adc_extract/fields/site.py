"""The site's name, and the evidence for it that other fields need."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

from adc_extract.fields.json_ld import article_object, follow, plain, texts, types_of
from adc_extract.model.page import Page
from adc_extract.tables.metadata import SITE_NAME_METAS, SITE_TYPES
from adc_extract.text.titles import host_labels, is_like_host, title_key, title_parts

_MAX_NAME = 80  # characters: what is longer is a slogan or an accident
_MAX_NAMES = 20
_SITE_TYPES = frozenset(SITE_TYPES)


class SiteEvidence(NamedTuple):
    """What tells the site's name from a headline: names as ``title_key``s, and the labels of the host."""

    names: frozenset[str]
    labels: frozenset[str]

    def is_name(self, text: str, key: str) -> bool:
        """Whether a text, with this ``title_key``, is just the site's name."""
        return key in self.names or is_like_host(text, key, self.labels)


def site_evidence(page: Page) -> SiteEvidence:
    """The names that the page gives its site, and the host of its URL."""
    handles = [handle.strip("@ ") for handle in page.head.metas.get("twitter:site", ())[:1]]
    stated = dict.fromkeys(_stated_names(page) + handles)
    # Some pages give their own title as the name of the site.
    names = frozenset(map(title_key, stated)) - {"", title_key(page.head.title)}
    return SiteEvidence(names, _labels(page))


def find_site_name(page: Page) -> str | None:
    """The site's name as the page states it, else the part of its title that is like the host's name, else None."""
    for name in _stated_names(page):
        if 1 < len(name) <= _MAX_NAME:
            return name
    labels = _labels(page)
    title = plain(page.head.title)
    parts = [title[start:end].strip() for start, end in title_parts(title)]
    if len(parts) > 1:
        for part in (parts[-1], parts[0]):
            if len(part) <= _MAX_NAME and is_like_host(part, title_key(part), labels):
                return part
    return None


def _stated_names(page: Page) -> list[str]:
    names = [plain(name) for key in SITE_NAME_METAS for name in page.head.metas.get(key, ())]
    article = article_object(page)
    if article is not None:
        names += texts(follow(page, article.get("publisher")))
    sites = [(types, thing) for thing in page.head.json_ld if not _SITE_TYPES.isdisjoint(types := types_of(thing))]
    for kind in SITE_TYPES:
        for types, thing in sites:
            if kind in types:
                names += texts(thing.get("name")) + texts(thing.get("alternateName"))
    return [name for stated in names[:_MAX_NAMES] if (name := stated.strip("@ /|"))]


def _labels(page: Page) -> frozenset[str]:
    for url in (page.url, page.head.meta("og:url"), *page.head.rels.get("canonical", ())[:1]):
        try:
            host = urlsplit(url or "").hostname
        except ValueError:
            continue
        if host:
            return host_labels(host[:200])
    return frozenset()
