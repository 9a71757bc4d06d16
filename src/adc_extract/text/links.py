"""A link's target → the target that may be shown, or none."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_MAX = 4_000  # characters
_SCHEME = re.compile(r"[^/?#:]*:")
_HOST = re.compile(r"https?://[^/?#]", re.IGNORECASE)
_DROPPED = re.compile(r"[\t\n\r]")  # by every browser, wherever they stand
_FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_ESCAPED = {
    "\\": "/",
    " ": "%20",
    '"': "%22",
    "<": "%3C",
    ">": "%3E",
    "`": "%60",
    "{": "%7B",
    "|": "%7C",
    "}": "%7D",
    "^": "%5E",
}
_TO_ESCAPE = re.compile(r'[\\ "<>`{|}^]')


def safe_link(target: str | None) -> str | None:
    """The target of a link that can do no harm: http, https and mailto, or relative; None for any other.

    It is read as a browser reads it (https://url.spec.whatwg.org/#concept-basic-url-parser): white space around it and
    line breaks in it are gone, a backslash is a slash. What may not stand in a URL is percent-encoded; with other
    control characters in it, a target is none.

    >>> safe_link(" https://example.org/a b "), safe_link("java\\nscript:x()"), safe_link("/next#top")
    ('https://example.org/a%20b', None, '/next#top')
    """
    if not target or len(target) > _MAX:
        return None
    cleaned = _DROPPED.sub("", target.strip("".join(map(chr, range(33)))))
    if not cleaned or _FORBIDDEN.search(cleaned):
        return None
    cleaned = _TO_ESCAPE.sub(lambda found: _ESCAPED[found[0]], cleaned)
    if cleaned.startswith("//"):
        cleaned = "https:" + cleaned
    scheme = _SCHEME.match(cleaned)
    if scheme is None or scheme[0].lower() == "mailto:":
        return cleaned
    return cleaned if _HOST.match(cleaned) and _is_address(cleaned) else None


def _is_address(url: str) -> bool:
    """Whether host and port can be read: no bracket is left open, no port is a word."""
    try:
        return urlsplit(url).port != 0
    except ValueError:
        return False


def safe_picture(url: str | None) -> str | None:
    """The same for a picture's file, which is never a mail.

    >>> safe_picture("data:image/svg+xml,x"), safe_picture("mailto:a@b.org"), safe_picture("https://example.org/a.jpg")
    (None, None, 'https://example.org/a.jpg')
    """
    safe = safe_link(url)
    return None if safe is None or safe.lower().startswith("mailto:") else safe
