"""The page's own URL."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from adc_extract.model.page import Page
from adc_extract.text.urls import absolute_url, clean_url, is_front_page, unwrap_url


def find_url(page: Page, article: dict[str, Any] | None) -> str | None:
    """The page's own URL: canonical link, else ``og:url``, else the article's in JSON-LD, else what the caller gave.

    A claim that is the site's front page is passed over when the page is known to be another, or another claim says so.
    """
    front: str | None = None
    for claim in _claims(page, article or {}):
        url = resolved(page, claim)
        if url and not is_front_page(url):
            return url
        front = front or url
    given = resolved(page, page.url) if page.url else None
    return front if front and (given is None or is_front_page(given)) else given


def resolved(page: Page, href: str) -> str | None:
    """The URL that a link on this page means, out of its wrappings and clean."""
    url = absolute_url(href, None)
    if not url and (base := absolute_url(page.head.base or "", page.url) or page.url):
        url = absolute_url(href, base)
        if url and unwrap_url(url) == url:
            # A relative link on a wrapped page leads to the original's site, unless the service has rewritten it.
            url = absolute_url(href, unwrap_url(base))
    return clean_url(unwrap_url(url)) if url else None


def _claims(page: Page, article: dict[str, Any]) -> Iterator[str]:
    """What the page says of its own URL, as written."""
    yield from page.head.rels.get("canonical", ())[:3]
    if stated := page.head.meta("og:url"):
        yield stated
    yield from _addresses(article.get("mainEntityOfPage"))
    yield from _addresses(article.get("url"))


def _addresses(value: Any) -> list[str]:
    """The strings that may be URLs in a value of JSON-LD."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        return [address for key in ("@id", "url") if isinstance(address := value.get(key), str)]
    return [value] if isinstance(value, str) else []
