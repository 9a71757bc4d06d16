"""The attributes of an ``img`` → the picture's URL as written, and its size."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from adc_extract.tables.images import LAZY_SOURCES, SOURCE_SETS, STAND_IN, STAND_IN_ROOTS
from adc_extract.text.patterns import late

_LAZY = frozenset(LAZY_SOURCES)
_SETS = frozenset(SOURCE_SETS)
_MAX_URL = 2_000
_MAX_SET = 20_000  # characters of a srcset
_STAND_IN = late(STAND_IN, re.IGNORECASE)
_EXTENSION = 5  # characters
_NAME = 60  # characters at the end of a URL that can name its file
_URL = late(r"(?:https?:)?/{1,2}\S|[^\s{}<>:]{1,300}\.(?:jpe?g|png|webp|gif|avif)\b", re.IGNORECASE)
_SIZE = late(r"\d{1,5}(?:\.\d{1,3})?[wxh]")
# What names the size of one rendition: "photo-1024x683.jpg", "photo_640.jpg"
_RENDITION = late(r"[-_@](?:\d{2,4}x\d{2,4}|scaled|\d{3,4}w?|[123]x)(?=\.[a-z]{3,4}\Z)", re.IGNORECASE)
_FILE = late(r"\.(?:jpe?g|png|webp|gif|avif)\Z", re.IGNORECASE)


def source_of(attributes: Mapping[str, str | None]) -> str | None:
    """The URL of the picture, as written: where a script looks for it, else its ``src``, else the largest of its set.

    >>> source_of({"src": "data:image/gif;base64,R0lG", "data-src": "/a.jpg"})
    '/a.jpg'
    >>> source_of({"srcset": "/a-300.jpg 300w, /a-900.jpg 900w"})
    '/a-900.jpg'
    """
    if not _LAZY.isdisjoint(attributes):
        for name in LAZY_SOURCES:
            lazy = (attributes.get(name) or "").strip()
            if lazy and len(lazy) <= _MAX_URL and _URL.match(lazy) and not _is_stand_in(lazy):
                return lazy
    src = (attributes.get("src") or "").strip()
    if src and len(src) <= _MAX_URL and not _is_stand_in(src):
        return src
    if not _SETS.isdisjoint(attributes):
        for name in SOURCE_SETS:
            if largest := _largest(attributes.get(name) or ""):
                return largest
    return src if src and len(src) <= _MAX_URL and src[:5].lower() != "data:" else None


def pixels(value: object) -> int | None:
    """A width or height in whole pixels; None for what is none, such as a percentage.

    >>> pixels("640"), pixels("640px"), pixels("100%"), pixels(0)
    (640, 640, None, None)
    """
    text = value if isinstance(value, str) else "" if value is None else str(value)
    if not text.isdigit():
        text = text.strip().lower().removesuffix("px").partition(".")[0].strip()
    if not (text.isascii() and text.isdigit() and len(text) <= 5):
        return None
    return int(text) or None


def same_picture(url: str) -> str:
    """A key under which renditions of one picture fall together: without its query, its host and its size.

    >>> same_picture("https://a.example/ship-300x200.jpg?w=300") == same_picture("https://cdn.a.example/ship.jpg")
    True
    """
    path, _, query = url.partition("#")[0].partition("?")
    path = path.partition("://")[2].partition("/")[2]
    name = path[-_NAME:]
    if not _FILE.search(name, max(0, len(name) - _EXTENSION)):
        return f"{path}?{query}"
    return path[:-_NAME] + _RENDITION.sub("", name)


def _is_stand_in(url: str) -> bool:
    if url[:5].lower() == "data:":
        return True
    name = url.partition("?")[0][-_NAME:].rpartition("/")[2].lower()
    return any(map(name.__contains__, STAND_IN_ROOTS)) and _STAND_IN.search(name) is not None


def _largest(srcset: str) -> str | None:
    """The URL of the largest file of a set; of some without sizes, the first."""
    best, width = None, -1.0
    for url, size in _files(srcset[:_MAX_SET]):
        if size > width and len(url) <= _MAX_URL and not _is_stand_in(url):
            best, width = url, size
    return best


def _files(srcset: str) -> Iterator[tuple[str, float]]:
    """The URLs and sizes of a set; there need be no blank behind the comma: "a 1x,b 2x"."""
    url = ""
    for token in srcset.split():
        size, comma, rest = token.partition(",")
        if url and (not size or _SIZE.fullmatch(size)):
            yield url, float(size[:-1] or 0)
            url = rest if comma else ""
        else:
            url = token
        if url.endswith(","):
            if bare := url.strip(","):
                yield bare, 0.0
            url = ""
    if url:
        yield url, 0.0
