"""The page's own URL."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from adc_extract.model.page import Page
from adc_extract.tables.metadata import URL_METAS
from adc_extract.text.joining import join
from adc_extract.text.sites import has_name, same_site
from adc_extract.text.urls import absolute_url, clean_url, is_front_page, unwrap_url

_MAX_URL = 2_000
_PLAIN_URL = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?/[!\"$-:<->@-~]*(?:\?[!\"$-~]+)?")  # resolved already
_ROOTED = re.compile(r"/(?:[A-Za-z0-9_~%@:,+-](?:[A-Za-z0-9_~%@:,+.-]|/(?![./]))*)?(?:\?[A-Za-z0-9_=&%.+-]+)?")
_ORIGIN = re.compile(r"https?://[^/?#]+")


class Claim(NamedTuple):
    """A URL that the page gives itself, as written, and where."""

    source: str
    raw: str


def find_url(page: Page, article: dict[str, Any] | None) -> str | None:
    """The page's own URL: canonical link, else ``og:url``, else the article's in JSON-LD, else what the caller gave.

    A claim that is the site's front page is passed over when the page is known to be another, or another claim says so.
    A claim of another site than the caller's URL is of the page that this one was taken from, and passed over too;
    without that URL, so is a canonical link where ``og:url`` is of another site.
    """
    stated = _as_given(page)
    given = stated if stated and has_name(stated) else None  # else it is a copy, as on "localhost"
    front = first = None
    for claim in claims(page, article):
        url = resolved(page, claim.raw)
        if not url:
            continue
        if is_front_page(url):
            front = front or url
        elif given:
            if url == given or same_site(url, given):
                return url
        elif first is None:
            first = url
            if claim.source != "canonical":
                break
        else:
            return url if claim.source == "meta og:url" and not same_site(url, first) else first
    if first:
        return first
    return front if front and (given is None or is_front_page(given)) else stated


def claims(page: Page, article: dict[str, Any] | None) -> Iterator[Claim]:
    """What the page says of its own URL, as written, most trusted first."""
    for href in page.head.rels.get("canonical", ())[:3]:
        yield Claim("canonical", href)
    for name in URL_METAS:
        if stated := page.head.meta(name):
            yield Claim(f"meta {name}", stated)
    if article is not None:
        for address in _addresses(article.get("mainEntityOfPage")):
            yield Claim("json-ld mainEntityOfPage", address)
        for address in _addresses(article.get("url")):
            yield Claim("json-ld url", address)


def resolved(page: Page, href: str) -> str | None:
    """The URL of a page that a link on this page means, out of its wrappings and clean."""
    url = absolute_url(href, None)
    if not url and (base := base_of(page)):
        url = absolute_url(href, base)
        if url and unwrap_url(url) == url:
            # A relative link on a wrapped page leads to the original's site, unless the service has rewritten it.
            url = absolute_url(href, unwrap_url(base))
    return clean_url(unwrap_url(url)) if url else None


def base_of(page: Page) -> str | None:
    """What relative links on this page are relative to: its ``base`` element, else the URL that the caller gave."""
    return absolute_url(page.head.base or "", page.url) or page.url


def absolute(page: Page, href: str, own: str | None = None) -> str | None:
    """The http or https URL that a picture or a file of this page has, its query as written; None if it has none.

    ``own`` is the page's own URL, for a page whose caller gave none.
    """
    return address(base_address(page, own), href)


def base_address(page: Page, own: str | None = None) -> str | None:
    """What `address` is relative to on this page; None if that cannot be read."""
    try:
        return join(page.url or own or "", (page.head.base or "").strip()[:_MAX_URL])
    except ValueError:  # a broken IPv6 host
        return None


def address(base: str | None, href: str) -> str | None:
    """The http or https URL that an address as written has, relative to a base; None if it has none."""
    if len(href) <= _MAX_URL and _PLAIN_URL.fullmatch(href):
        return href
    if base and len(href) <= _MAX_URL and _ROOTED.fullmatch(href) and (origin := _ORIGIN.match(base)):
        return origin[0] + href  # the quick way for what join would give
    href = " ".join(href.split()).replace(" ", "%20")
    if not href or len(href) > _MAX_URL or base is None:
        return None
    try:
        url = join(base, href.encode("utf-8", "ignore").decode("utf-8"))
    except ValueError:  # a broken IPv6 host
        return None
    if url.startswith("//"):
        url = "https:" + url
    return url if url.lower().startswith(("http://", "https://")) else None


def _as_given(page: Page) -> str | None:
    return resolved(page, page.url) if page.url else None


def _addresses(value: Any) -> list[str]:
    """The strings that may be URLs in a value of JSON-LD."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        return [address for key in ("@id", "url") if isinstance(address := value.get(key), str)]
    return [value] if isinstance(value, str) else []
