"""The evidence for the site's name that several fields need."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import urlsplit

from adc_extract.fields.json_ld import Objects, follow, plain, texts
from adc_extract.model.page import Page
from adc_extract.tables.metadata import SITE_NAME_METAS, SITE_TYPES
from adc_extract.text.titles import host_labels, is_like_host, title_key

_MAX_NAMES = 20
EDGES = "@ /|"  # around the names that pages state
_PLAIN_HOST = re.compile(r"https?://([A-Za-z0-9.-]+)(?::\d+)?(?=[/?#]|\Z)")


class SiteEvidence(NamedTuple):
    """What tells the site's name from a headline: names as ``title_key``s, and the labels of the host. ``stated`` are
    the names as the page states them, most trustworthy first."""

    names: frozenset[str]
    labels: frozenset[str]
    stated: tuple[str, ...] = ()

    def is_name(self, text: str, key: str) -> bool:
        """Whether a text, with this ``title_key``, is just the site's name."""
        return key in self.names or is_like_host(text, key, self.labels)


def site_evidence(page: Page, objects: Objects) -> SiteEvidence:
    """The names that the page gives its site, and the host of its URL."""
    stated = _stated_names(page, objects)
    handles = [handle.strip("@ ") for handle in page.head.metas.get("twitter:site", ())[:1]]
    # Some pages give their own title as the name of the site.
    names = {title_key(name) for name in dict.fromkeys(stated + handles)} - {"", title_key(page.head.title)}
    return SiteEvidence(frozenset(names), _labels(page), tuple(stated))


def _stated_names(page: Page, objects: Objects) -> list[str]:
    names = [plain(name) for key in SITE_NAME_METAS for name in page.head.metas.get(key, ())]
    if objects.article is not None:
        names += texts(follow(page, objects.article.get("publisher")))
    for kind in SITE_TYPES if objects.sites else ():
        for types, thing in objects.sites:
            if kind in types:
                names += texts(thing.get("name")) + texts(thing.get("alternateName"))
    return [name for stated in names[:_MAX_NAMES] if (name := stated.strip(EDGES))]


def _labels(page: Page) -> frozenset[str]:
    for url in (page.url, page.head.meta("og:url"), *page.head.rels.get("canonical", ())[:1]):
        if url and (host := _host(url)):
            return host_labels(host[:200])
    return frozenset()


def _host(url: str) -> str | None:
    if plain_host := _PLAIN_HOST.match(url):
        return plain_host[1].lower()
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None
