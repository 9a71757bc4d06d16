"""A link's target → the target that may be shown, or none."""

from __future__ import annotations

import re
import unicodedata

_MAX = 4_000  # characters
_PLAIN = re.compile(r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:[/?#][!#$%&'()*+,./0-9:;=?@A-Z_a-z~\[\]-]*)?")
_SCHEME = re.compile(r"[^/?#:]*:")
_AUTHORITY = re.compile(r"https?://([^/?#]+)", re.IGNORECASE)
# A host, perhaps with a name before it and a port behind it, and none of the characters that no host has.
_HOST = re.compile(
    r"(?:[^@\[\]]*@)?(?:\[(?=[0-9a-f:.][0-9a-f.]*:)[0-9a-f:.]+\]|[^][@:%<>^|/?#\\\s]+)(?::\d{0,5})?", re.IGNORECASE
)
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
    if _PLAIN.fullmatch(target):
        return target  # as nearly all
    cleaned = _DROPPED.sub("", target.strip("".join(map(chr, range(33)))))
    if not cleaned or _FORBIDDEN.search(cleaned):
        return None
    cleaned = _TO_ESCAPE.sub(lambda found: _ESCAPED[found[0]], cleaned)
    if cleaned.startswith("//"):
        cleaned = "https:" + cleaned
    scheme = _SCHEME.match(cleaned)
    if scheme is None or scheme[0].lower() == "mailto:" or _has_host(cleaned):
        return cleaned
    return None


def _has_host(url: str) -> bool:
    """Whether it is a URL by http or https with a host, as a browser reads it: a sign for "a/c" has a slash in it."""
    authority = _AUTHORITY.match(url)
    return authority is not None and _HOST.fullmatch(unicodedata.normalize("NFKC", authority[1])) is not None


def safe_picture(url: str | None) -> str | None:
    """The same for a picture's file, which is never a mail.

    >>> safe_picture("data:image/svg+xml,x"), safe_picture("mailto:a@b.org"), safe_picture("https://example.org/a.jpg")
    (None, None, 'https://example.org/a.jpg')
    """
    safe = safe_link(url)
    return None if safe is None or safe.lower().startswith("mailto:") else safe
