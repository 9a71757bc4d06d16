"""A page from a URL, with manners: the site's robots.txt is asked first, and nobody is led into a private network.

Proxies that the environment names are not used: a proxy resolves names by itself, and what it connects to cannot be
checked here. ``SSL_CERT_FILE`` and ``SSL_CERT_DIR`` are looked at.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import NamedTuple

from adc_extract.batch.bodies import ACCEPTED, Body, BodyError, read_body
from adc_extract.batch.fetched import DEFAULT, Fetched, FetchError, FetchSettings

try:
    import httpx

    from adc_extract.batch.connect import STEP, CheckedBackend, Resolve, Transport, system_addresses
    from adc_extract.batch.robots import MOST_BYTES, MOST_REDIRECTS, Rules
except ImportError as error:
    raise ImportError("fetching a URL needs httpx: pip install 'adc_extract[fetch]'") from error

_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "text/xml", "application/xml")
_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8"
_MEDIA_TYPE = re.compile(r"\s*([\w!#$&^.+-]+/[\w!#$&^.+-]+)", re.ASCII)
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:+-]+)", re.ASCII | re.IGNORECASE)
_LONGEST_DELAY = 10.0  # seconds between two requests to one site that are waited for
_MOST_SITES = 1000  # whose rules are remembered


def fetch(url: str, settings: FetchSettings = DEFAULT) -> Fetched:
    """The page at an http or https URL. Raises FetchError, with one line, for whatever keeps it from coming.

    See `Fetcher` for what is refused. For several URLs one `Fetcher` is better: it asks each site's robots.txt once.
    """
    with Fetcher(settings) as fetcher:
        return fetcher.get(url)


class _Site(NamedTuple):
    scheme: str
    host: str
    port: int | None


class Fetcher:
    """Fetches pages, one after the other; to be closed, or used in ``with``. Not for several threads at once.

    Fetched are pages of http and https: HTML, XHTML, XML, plain text and what has no type, with status 200 to 299.
    Refused are other types, pages above the size of the settings, hosts that are not on the public internet, and what
    robots.txt forbids; redirects are held to the same. Between two pages of one site the Crawl-delay of its robots.txt
    is waited for, up to 10 seconds. Cookies live for one page and its redirects. ``resolve`` finds the addresses of a
    host, the system's way by default. Raises ImportError, when this module is imported, without the extra ``fetch``.
    """

    def __init__(self, settings: FetchSettings = DEFAULT, resolve: Resolve = system_addresses) -> None:
        self._settings = settings
        self._end = 0.0  # by the monotonic clock
        self._rules: dict[_Site, Rules] = {}
        self._visited: dict[_Site, float] = {}
        self._client = httpx.Client(
            transport=Transport(CheckedBackend(self._remaining, settings.allow_private, resolve)),
            headers={"User-Agent": settings.user_agent, "Accept": _ACCEPT, "Accept-Encoding": ACCEPTED},
            timeout=STEP,
            trust_env=False,
        )

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes all connections."""
        self._client.close()

    def get(self, url: str) -> Fetched:
        """The page at a URL, or where that leads. Raises FetchError."""
        self._client.cookies.clear()
        self._end = time.monotonic() + self._settings.timeout
        asked = target = _parsed(url)
        try:
            for turn in range(self._settings.max_redirects + 1):
                self._ask_leave(target, is_first=turn == 0)
                with self._sent(target, asked) as response:
                    following = _redirect(response, target)
                    if following is None:
                        return self._page(response, target)
                target = following
            raise FetchError(f"more than {self._settings.max_redirects} redirects")
        except FetchError as error:
            reason = str(error) if self._remaining() > 0 else f"no page within {self._settings.timeout:g} seconds"
            raise FetchError(reason if target == asked else f"{reason} (redirected to {_shown(target)})") from None

    def _remaining(self) -> float:
        return self._end - time.monotonic()

    @contextmanager
    def _sent(self, target: httpx.URL, asked: httpx.URL) -> Iterator[httpx.Response]:
        """The response to a GET, body unread. User name and password go to the site that they were given for."""
        auth = (asked.username, asked.password) if asked.userinfo and _site(asked) == _site(target) else None
        request = self._client.build_request("GET", _without_user(target))
        try:
            response = self._client.send(request, auth=auth, stream=True, follow_redirects=False)
        except (httpx.HTTPError, httpx.InvalidURL, ValueError):  # the client reads Location even if it does not follow
            raise FetchError("redirected to what is no URL") from None
        try:
            yield response
        finally:
            response.close()

    def _page(self, response: httpx.Response, target: httpx.URL) -> Fetched:
        if not response.is_success:
            raise FetchError(f"HTTP {_status(response)}")
        stated = response.headers.get("Content-Type", "")
        media_type, charset = _MEDIA_TYPE.match(stated), _CHARSET.search(stated)
        kind = media_type[1].lower() if media_type else None
        if kind is not None and kind not in _PAGES:
            raise FetchError(f"no page, but {kind[:80]}")
        most = self._settings.max_bytes
        body = Body(b"", "too large") if _announced(response) > most else _body(response, most)
        if body.end == "too large":
            raise FetchError(f"larger than {most:,} bytes")
        warnings = ("the page breaks off: its compressed data has no end",) if body.end == "broken off" else ()
        shown = str(_without_user(target))
        return Fetched(shown, body.data, charset[1].lower() if charset else None, kind, warnings)

    def _ask_leave(self, target: httpx.URL, is_first: bool) -> None:
        """Asks robots.txt, and waits as long as the site wants between two pages. Raises FetchError if it says no."""
        if not self._settings.robots:
            return
        site = _site(target)
        if site not in self._rules:
            if len(self._rules) >= _MOST_SITES:
                oldest = next(iter(self._rules))
                del self._rules[oldest]
                self._visited.pop(oldest, None)
            self._rules[site] = self._robots(target)
        rules = self._rules[site]
        refusal = rules.refusal(str(_without_user(target)))
        if refusal:
            raise FetchError(refusal)
        if is_first and site in self._visited:
            delay = rules.delay()
            wait = self._visited[site] + (delay if delay < _LONGEST_DELAY else _LONGEST_DELAY) - time.monotonic()
            if wait > 0:
                time.sleep(wait)
                self._end += wait
        self._visited[site] = time.monotonic()

    def _robots(self, page: httpx.URL) -> Rules:
        """The rules of a page's site. Raises FetchError where its robots.txt cannot be reached, which is a no."""
        target, is_there = page.copy_with(raw_path=b"/robots.txt", fragment=None), False
        try:
            for _ in range(MOST_REDIRECTS + 1):
                with self._sent(target, page) as response:
                    is_there = True
                    following = _redirect(response, target)
                    if following is None:
                        body = _body(response, MOST_BYTES)  # an error's too, as the connection is used again then
                        return Rules(response.status_code, body.data, self._settings.user_agent)
                target = following
        except FetchError as error:  # a site that is not there needs no word about its robots.txt
            raise FetchError(f"the site's robots.txt cannot be read: {error}" if is_there else str(error)) from None
        return Rules(404, b"", self._settings.user_agent)  # by RFC 9309, as if there were none


def _parsed(url: str) -> httpx.URL:
    try:
        return _checked(httpx.URL(url.strip()))
    except (httpx.InvalidURL, ValueError):
        raise FetchError("this is no URL that can be read") from None


def _checked(url: httpx.URL) -> httpx.URL:
    if url.scheme not in ("http", "https"):
        raise FetchError(f"only http and https are fetched, not {url.scheme[:40] or 'a URL without a scheme'}")
    if not url.host:
        raise FetchError("the URL names no host")
    if url.port is not None and not 0 < url.port < 65_536:
        raise FetchError(f"there is no port {str(url.port)[:20]}")
    return url


def _redirect(response: httpx.Response, target: httpx.URL) -> httpx.URL | None:
    """Where a response sends on to; None if it does not. Raises FetchError for what is not http or https."""
    if response.status_code not in (301, 302, 303, 307, 308) or "Location" not in response.headers:
        return None
    try:
        following = target.join(response.headers["Location"])
    except (httpx.InvalidURL, ValueError):
        raise FetchError("redirected to what is no URL") from None
    return _without_user(_checked(following))


def _body(response: httpx.Response, most: int) -> Body:
    encoding = response.headers.get("Content-Encoding", "") if response.is_success else ""
    try:
        return read_body(response.iter_raw(), encoding, most)
    except BodyError as error:
        raise FetchError(str(error)) from None


def _announced(response: httpx.Response) -> int:
    """The Content-Length, as far as it can be read."""
    stated = response.headers.get("Content-Length", "")
    return int(stated[:20]) if stated.isdecimal() else 0


def _site(url: httpx.URL) -> _Site:
    return _Site(url.scheme, url.host, url.port)


def _without_user(url: httpx.URL) -> httpx.URL:
    return url.copy_with(username=None, password=None) if url.userinfo else url


def _shown(url: httpx.URL) -> str:
    return str(_without_user(url))[:200]


def _status(response: httpx.Response) -> str:
    return f"{response.status_code} {httpx.codes.get_reason_phrase(response.status_code)}".rstrip()
