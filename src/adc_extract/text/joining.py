"""A link and what it is relative to → an absolute URL, the same under every version of Python."""

from __future__ import annotations

from urllib.parse import urljoin


def join(base: str, link: str) -> str:
    """`urllib.parse.urljoin` without empty queries and fragments, which newer versions keep and older ones drop.

    Raises ValueError where one of the two has a broken host.

    >>> join("https://example.org/a/", "b?#"), join("https://example.org/a?#", "?c#d")
    ('https://example.org/a/b', 'https://example.org/a?c#d')
    """
    return urljoin(_without_empty(base), _without_empty(link))


def _without_empty(url: str) -> str:
    if "?" not in url and "#" not in url:
        return url
    url, _, fragment = url.partition("#")
    path, _, query = url.partition("?")
    return path + (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")
