"""What is asked of a fetch, and what comes of it. Needs no library, so that it can always be imported."""

from __future__ import annotations

from dataclasses import dataclass

from adc_extract.version import __version__


class FetchError(Exception):
    """A URL that could not or may not be fetched; the message is one readable line, without the URL asked for."""


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """How URLs are fetched; the defaults are polite to servers, and safe for who runs the fetch.

    ``user_agent`` is sent with each request; the word it begins with is the name looked for in robots.txt.
    ``timeout`` is in seconds, for all of one URL: name, connections, robots.txt, redirects and the last byte.
    ``max_bytes`` is the size of a page that is still taken, after decompression, and ``max_redirects`` how often a
    server may send on. With ``allow_private`` addresses of loopback, private and other networks that are not the public
    internet are fetched too. With ``robots`` False nobody asks what robots.txt says. Raises ValueError for limits below
    zero, no time at all, and a user agent that no header can hold.
    """

    user_agent: str = f"adc_extract/{__version__} (article extraction)"
    timeout: float = 30.0
    max_bytes: int = 20_000_000
    max_redirects: int = 10
    allow_private: bool = False
    robots: bool = True

    def __post_init__(self) -> None:
        if not self.timeout > 0:
            raise ValueError(f"timeout: expected seconds above 0, got {self.timeout}")
        if self.max_bytes < 0 or self.max_redirects < 0:
            raise ValueError("max_bytes, max_redirects: expected 0 or more")
        if not (self.user_agent.strip() and self.user_agent.isascii() and self.user_agent.isprintable()):
            raise ValueError(f"user_agent: expected printable ASCII, got {self.user_agent!r}")


DEFAULT = FetchSettings()


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as a server sent it.

    ``url`` is where it stood at last, after redirects, without user name and password. ``body`` is decompressed, and
    not decoded: ``charset`` is what the server's Content-Type says of that, or None, in lower case.
    ``content_type`` is the media type in lower case, or None where the server gave none that can be read.
    ``warnings`` are what a reader should know, such as a body that breaks off.
    """

    url: str
    body: bytes
    charset: str | None
    content_type: str | None
    warnings: tuple[str, ...] = ()


def is_url(text: str) -> bool:
    """Whether an argument of a command line is a URL to fetch, not a file: it begins with http:// or https://.

    >>> is_url("HTTPS://example.org/"), is_url("page.html"), is_url("ftp://example.org/"), is_url("http:/x")
    (True, False, False, False)
    """
    return text[:8].lower().startswith(("http://", "https://"))
