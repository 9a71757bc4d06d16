"""URLs: taken out of their wrappings, resolved, cleaned, compared. Nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import quote, unquote_to_bytes

from adc_extract.tables import wrappers
from adc_extract.text.joining import join
from adc_extract.text.patterns import late

MAX_LENGTH = 8192  # characters; nothing longer is taken for a URL
_MAX_DEPTH = 16  # wrappings taken off
MAX_LABELS = 8  # of a host looked at, from its end

_PARTS = re.compile(r"(https?)://([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?", re.IGNORECASE | re.DOTALL)
_HTTP = re.compile(r"(https?):/+", re.IGNORECASE)
_ENCODED_HTTP = late(r"https?%3a", re.IGNORECASE)
_SCHEME = late(r"[a-z][a-z\d+.-]*:", re.IGNORECASE)
_BARE_HOST = late(r"(?:[\w-]{1,63}\.){1,9}[a-z]{2,63}(?::\d{1,5})?(?=[/?#]|\Z)", re.IGNORECASE)
_AMP_FILE = late(r"\.amp(?=\.html?\Z)", re.IGNORECASE)
_BAD_IN_HOST = re.compile(r"[\s<>\"'\\^`{|}%,;:]")
_PORT = re.compile(r":\d*\Z")
_SLUG_HYPHENS = 3  # as many make a path segment the title of an article
_ROUTES = ("#!", "#/")  # fragments that name a page, not a place on it
_CONTROLS = dict.fromkeys([*range(32), 127])
_RESERVED = "%:/?#[]@!$&'()*+,;=|"  # not encoded: they mean something in a URL

_CACHED = late(wrappers.CACHED)

_PATHS: dict[str, list[re.Pattern[str]]] = {}
for _hosts, _pattern in wrappers.IN_PATH:
    for _name in _hosts.split():
        _PATHS.setdefault(_name, []).append(late(_pattern))
_QUERIES: dict[str, list[tuple[re.Pattern[str], list[re.Pattern[str]], bool]]] = {}
for _rows, _pasted in ((wrappers.IN_QUERY, False), (wrappers.PASTED, True)):
    for _hosts, _pattern, _parameters in _rows:
        _behind, _values = late(_pattern), [late(rf"(?:^|[?&]){_name}=([^&#]+)") for _name in _parameters]
        for _name in _hosts.split():
            _QUERIES.setdefault(_name, []).append((_behind, _values, _pasted))
_SERVICES = _PATHS.keys() | _QUERIES.keys()


def unwrap_url(url: str) -> str:
    """The URL of the page itself, out of the services around it.

    Taken off are paywall proxies and readers (12ft, outline, r.jina.ai …), web archives, search engines' caches, AMP
    viewers and caches, translations, and the redirects that big sites put before outgoing links; one in the other too,
    up to 16 deep. The services are listed in ``adc_extract/tables/wrappers.py``. An AMP page on its own host gives way
    to the page where that is unambiguous: parameters such as ``?amp=1`` and endings such as ``.amp.html`` go, and a
    last path segment ``amp`` goes behind a slug of four words or more, or when the URL came out of an AMP cache. Hosts
    and other paths with ``amp`` in them stay as they are. The scheme stays, percent-encoding is undone once where the
    service had added it, and unwrapping twice is unwrapping once. Short links and codes, which do not hold the URL, and
    whatever else cannot be read, come back as they were. Never raises; nothing is fetched.

    >>> unwrap_url("https://12ft.io/proxy?q=https%3A%2F%2Fexample.org%2Fa%3Fid%3D1")
    'https://example.org/a?id=1'
    >>> unwrap_url("https://web.archive.org/web/20240501120000id_/http://example.org/a?id=1#top")
    'http://example.org/a?id=1#top'
    >>> unwrap_url("https://www.google.com/amp/s/example.org/story/amp/")
    'https://example.org/story/'
    >>> unwrap_url("https://www-example--site-org.translate.goog/a?_x_tr_sl=de&_x_tr_tl=en&id=1")
    'https://www.example-site.org/a?id=1'
    >>> unwrap_url("https://archive.ph/AbC12")
    'https://archive.ph/AbC12'
    """
    outer = url.strip()
    if len(outer) > MAX_LENGTH or not outer.isprintable() or " " in outer:
        return url
    inner = outer
    for _ in range(_MAX_DEPTH):
        following = _unwrap_once(inner)
        if following is None or following == inner:
            return url if inner == outer else inner
        inner = following
    return url


def absolute_url(href: str, base: str | None) -> str | None:
    """The http or https URL that a link means on a page at ``base``, or None.

    None for other schemes (``javascript:``, ``mailto:``, ``data:`` …), for what is broken or longer than 8192
    characters, and for a relative link without an absolute base. Spaces are encoded, the rest stays as written.

    >>> absolute_url("../b?c#d", "https://example.org/x/a/")
    'https://example.org/x/b?c#d'
    >>> absolute_url("javascript:void(0)", "https://example.org/") is None
    True
    """
    href = href[: MAX_LENGTH + 99]
    href = (href if href.isprintable() else _writable(href)).strip()
    if not href or len(href) > MAX_LENGTH:
        return None
    if http := _HTTP.match(href):
        href = f"{http[1]}://{href[http.end() :]}"
    elif _SCHEME.match(href):
        return None
    elif base and len(base) <= MAX_LENGTH and _host(base):
        try:
            href = join(base, href)
        except ValueError:
            return None
    elif href.startswith("//"):
        href = f"https:{href}"
    href = href.replace(" ", "%20")
    return href if _host(href) and len(href) <= MAX_LENGTH else None


def _writable(text: str) -> str:
    """The text without control characters and lone surrogates, which cannot be encoded."""
    return text.translate(_CONTROLS).encode("utf-8", "ignore").decode("utf-8")


def clean_url(url: str) -> str:
    """The URL without what does not say which page it is: fragment, tracking parameters, default port.

    A fragment that is a route (``#!story``, ``#/story``) stays. Scheme and host become lower case.

    >>> clean_url("HTTPS://Example.org:443/A?utm_source=x&id=1&fbclid=y#comments")
    'https://example.org/A?id=1'
    """
    parts = _PARTS.fullmatch(url.strip()[:MAX_LENGTH])
    if not parts or len(url) > MAX_LENGTH:
        return url
    scheme, host, path, query, fragment = parts.groups("")
    scheme = scheme.lower()
    user, at, host = host.rpartition("@")
    host = host.lower().removesuffix(":443" if scheme == "https" else ":80")
    if not fragment.startswith(_ROUTES):
        fragment = ""
    query = _without(query, _is_tracking) if len(query) > 1 else ""
    return f"{scheme}://{user}{at}{host}{path}{query}{fragment}".rstrip()


def host_of(url: str) -> str:
    """The host of an http or https URL, lower case, without ``www.`` and port; empty if there is none.

    >>> host_of("https://www.Example.org:8080/a")
    'example.org'
    """
    return _host(url.strip()).removeprefix("www.")


def is_front_page(url: str) -> bool:
    """Whether the URL names a site, not a page of it.

    >>> is_front_page("https://example.org/"), is_front_page("https://example.org/?p=12")
    (True, False)
    """
    parts = _PARTS.fullmatch(url)
    path, query, fragment = parts.groups("")[2:] if parts else ("no", "", "")
    return path in ("", "/") and query in ("", "?") and not fragment.startswith(_ROUTES)


def suffix_length(labels: list[str]) -> int:
    """How many labels at the end are not the owner's: one, or two as in ``co.uk``."""
    return 2 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in wrappers.SECOND_LEVELS else 1


def _host(url: str) -> str:
    """The host, lower case, if the URL is one that could be asked for; else empty."""
    parts = _PARTS.match(url)
    return _host_in(parts[2]) if parts else ""


def _host_in(authority: str) -> str:
    host = authority.rpartition("@")[2].lower()
    host = _PORT.sub("", host).rstrip(".")
    if host.startswith("["):
        return host if host.endswith("]") else ""
    return "" if _BAD_IN_HOST.search(host) or not any(map(str.isalnum, host)) else host


def _is_tracking(parameter: str) -> bool:
    name = parameter.partition("=")[0].lower()
    return name in wrappers.TRACKING or name.startswith(wrappers.TRACKING_PREFIXES)


def _without(query: str, drop: Callable[[str], bool]) -> str:
    """The query, with its ``?``, without the parameters that are to be dropped; empty if none is left."""
    parameters = query[1:].split("&")
    kept = [parameter for parameter in parameters if not drop(parameter)]
    if len(kept) == len(parameters):
        return query
    return "?" + "&".join(kept) if kept else ""


def _unwrap_once(url: str) -> str | None:
    """The URL inside of the outermost wrapping, or None."""
    if not (parts := _PARTS.fullmatch(url)):
        return None
    scheme, authority, path, query, fragment = parts.groups("")
    host = _host_in(authority).removeprefix("www.")
    if not host:
        return None
    behind = f"{path[1:]}{query}{fragment}"
    services = [name for name in _names(host) if name in _SERVICES]
    if inner := _in_path(services, behind) or _in_query(services, behind) or _spelled_out(host, path, query, fragment):
        return inner
    if host in wrappers.MIRRORS:
        return f"{scheme}://{wrappers.MIRRORS[host]}/{behind}"
    return _page_of_amp(url, sure=False) if "amp" in url.lower() else url


def _names(host: str) -> Iterator[str]:
    """The names under which a host may stand in the tables: itself and its parents, and these with any suffix."""
    labels = host.split(".")[-MAX_LABELS:]
    stem = labels[: -suffix_length(labels)]
    for i in range(len(labels) - 1):
        yield ".".join(labels[i:])
    for i in range(len(stem)):
        yield ".".join([*stem[i:], "*"])


def _in_path(services: list[str], behind: str) -> str | None:
    for name in services:
        for pattern in _PATHS.get(name, ()):
            if not (match := pattern.match(behind)):
                continue
            found = match.groupdict()
            scheme = "https" if found.get("secure") else "http"
            if "url" in found:
                return _address(found["url"], None)
            if "bare" in found:
                return _address(found["bare"], scheme)
            page = _address(found["amp"], scheme)
            return page and _page_of_amp(page, sure=True)
    return None


def _in_query(services: list[str], behind: str) -> str | None:
    for name in services:
        for pattern, parameters, pasted in _QUERIES.get(name, ()):
            if match := pattern.match(behind):
                for parameter in parameters:
                    if inner := _parameter(behind[match.end() :], parameter, pasted):
                        return inner
    return None


def _parameter(query: str, parameter: re.Pattern[str], pasted: bool) -> str | None:
    """The URL in a parameter of this query, encoded, or as it was pasted: then what follows is its own."""
    if not (match := parameter.search(query)):
        return None
    value = match[1]
    if pasted and "://" in value and "?" in value:
        return _address(query[match.start(1) :], None)
    cached = _CACHED.match(value)
    return _address(_percent_decoded(cached[1] if cached else value), "http")


def _address(text: str, scheme: str | None) -> str | None:
    """The text as a URL, if it is one: with its scheme, perhaps encoded or with one slash lost, else with this one."""
    if _ENCODED_HTTP.match(text):
        text = _percent_decoded(text)
    if http := _HTTP.match(text):
        text = f"{http[1]}://{text[http.end() :]}"
    elif scheme and _BARE_HOST.match(text):
        text = f"{scheme}://{text}"
    return text if "." in _host(text) else None


def _percent_decoded(text: str) -> str:
    """The text with percent-encoding undone once; what may not stand in a URL, letters beyond ASCII too, keeps it."""
    return quote(unquote_to_bytes(text), safe=_RESERVED)


def _spelled_out(host: str, path: str, query: str, fragment: str) -> str | None:
    """The URL whose host is spelled as one label of a service's host."""
    if not (suffix := next(filter(host.endswith, wrappers.SPELLED_HOSTS), None)):
        return None
    prefix = wrappers.SPELLED_HOSTS[suffix]
    scheme = "http" if f"{prefix}sch=http&" in f"{query}&" else "https"
    inner = "-".join(part.replace("-", ".") for part in host.removesuffix(suffix).split("--"))
    query = _without(query, lambda parameter: parameter.startswith(prefix))
    return _address(f"{scheme}://{inner}{path}{query}{fragment}", None)


def _page_of_amp(url: str, *, sure: bool) -> str | None:
    """The page of which this may be the AMP form: where that is sure, ``/amp`` at the end is no part of its path."""
    if not (parts := _PARTS.fullmatch(url)):
        return None
    scheme, authority, path, query, fragment = parts.groups("")
    query = _without(query, lambda parameter: parameter.lower() in wrappers.AMP_PARAMETERS)
    if sure:
        query = _without(query, lambda parameter: parameter.startswith(wrappers.AMP_VIEWER))
        fragment = ""
    page = path.removesuffix("/").removesuffix("/amp")
    path = _AMP_FILE.sub("", path)
    if len(page) < len(path) - 1 and (sure or page.rpartition("/")[2].count("-") >= _SLUG_HYPHENS):
        path = page + path[len(page) + len("/amp") :]
    return f"{scheme}://{authority}{path}{query}{fragment}"
