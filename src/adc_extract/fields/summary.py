"""What stands for the article elsewhere: its description and its lead image."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin

from adc_extract.fields.facts import Facts
from adc_extract.fields.json_ld import follow, plain, texts
from adc_extract.model.image import Image
from adc_extract.model.page import Page
from adc_extract.tables.metadata import DESCRIPTION_METAS, IMAGE_METAS

_MAX_URL = 2_000
_PLAIN_URL = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?/[!\"$-:<->@-~]*(?:\?[!\"$-~]+)?")  # resolved already
_MIN_LEAD = 20  # characters: a marked lead that is shorter is a label


def find_description(facts: Facts) -> str | None:
    """What the page says that the article is about, in a sentence or a few, on one line; None where it says nothing.

    From the metas, then JSON-LD, then an element that is marked as the lead. At most 2000 characters.
    """
    page = facts.page
    for name in DESCRIPTION_METAS:
        for content in page.head.metas.get(name, ()):
            if text := plain(content):
                return text
    if facts.article is not None:
        for text in texts(facts.article.get("description")):
            return text
    for mark in page.marks:
        if mark.kind == "lead" and len(mark.value or mark.text) >= _MIN_LEAD:
            return plain(mark.value or mark.text) or None
    return None


def find_image(facts: Facts) -> Image | None:
    """The absolute http(s) URL of the image that stands for the article, or None.

    From the metas, then JSON-LD, then a ``link`` to it; relative URLs are resolved against the page's base and URL.
    """
    page, article = facts.page, facts.article
    head = page.head
    for name in IMAGE_METAS:
        for content in head.metas.get(name, ()):
            if url := _absolute(page, content):
                return Image(url)
    stated = [] if article is None else _image_urls(page, article.get("image") or article.get("thumbnailUrl"))
    urls = (url for href in stated + head.rels.get("image_src", []) if (url := _absolute(page, href)))
    return next(map(Image, urls), None)


def _image_urls(page: Page, value: Any) -> list[str]:
    """The URLs in a JSON-LD image: a string, an ImageObject, a reference to one, or a list of these."""
    urls = []
    for item in value[:3] if isinstance(value, list) else [value]:
        item = follow(page, item)
        if isinstance(item, dict):
            item = item.get("url") or item.get("contentUrl") or item.get("@id")
            if isinstance(item, list) and item:
                item = item[0]
        if isinstance(item, str):
            urls.append(item)
    return urls


def _absolute(page: Page, href: str) -> str | None:
    if len(href) <= _MAX_URL and _PLAIN_URL.fullmatch(href):
        return href
    href = " ".join(href.split()).replace(" ", "%20")
    if not href or len(href) > _MAX_URL:
        return None
    try:
        base = urljoin(page.url or "", (page.head.base or "").strip()[:_MAX_URL])
        url = urljoin(base, href.encode("utf-8", "ignore").decode("utf-8"))
    except ValueError:  # a broken IPv6 host
        return None
    if url.startswith("//"):
        url = "https:" + url
    return url if url.lower().startswith(("http://", "https://")) else None
