"""URLs of the pages of one article: their number, and whether one follows the other."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

from adc_extract.tables.pagination import PAGE_PARAMETERS, PAGE_WORDS
from adc_extract.text.patterns import any_of, late

_MAX_NUMBER = 500
_SECOND = 2
_ENDING = len(".shtml")
_FROM_ZERO = "page"  # the parameter by which some sites count from 0
_LONG = 12  # characters of a path segment that is no section
# "/2", "/page/2", "/seite-2", "-p2.html", "_2.html", "/page2"
_WORD = any_of(PAGE_WORDS)
_IN_PATH = late(
    rf"(?:/(?:{_WORD})[/_-]?(\d{{1,3}})|[-_](?:{_WORD})[-_]?(\d{{1,3}})(?=\.[a-z]{{3,5}}$|$)"
    r"|[-_](\d{1,3})(?=\.[a-z]{3,5}$)|/(\d{1,3})(?=$|\.[a-z]{3,5}$))",
    re.IGNORECASE,
)
_PARTS = late(r"https?://([^/?#]+)([^?#]*)(?:\?([^#]*))?.*", re.IGNORECASE | re.DOTALL)


class _Page(NamedTuple):
    """The URL without its number, and the number with what marks it; None for a page that has none."""

    stem: str
    number: int | None
    mark: str


def page_number(url: str) -> int | None:
    """The number that a URL gives its page; None if it gives none.

    >>> page_number("https://example.org/story/2/"), page_number("https://example.org/story?page=3")
    (2, 3)
    """
    return _read(url)[0].number


def leads_on(url: str, target: str) -> bool:
    """Whether the target is the next page of the article at the URL: the same address but for the number, one higher.

    The first page often has no number; some sites count from 0.

    >>> leads_on("https://example.org/story/", "https://example.org/story/2/")
    True
    >>> leads_on("https://example.org/story?page=2", "https://example.org/story?page=3")
    True
    >>> leads_on("https://example.org/story/", "https://example.org/other/2/")
    False
    """
    for there in _read(target):
        if there.number is None:
            continue
        for here in _read(url):
            if here.stem != there.stem:
                continue
            if here.number is None:
                if there.number == _SECOND or (there.number == 1 and there.mark == _FROM_ZERO):
                    return True
            elif here.mark == there.mark and there.number == here.number + 1:
                # "/news/12" and "/news/13" are two articles, "/the-harbour-opens/2" and "…/3" are pages of one.
                return here.mark != "/" or _is_slug(here.stem.rpartition("/")[2])
    return False


def _is_count(name: str, value: str, path: str) -> bool:
    """Whether a parameter numbers pages: "?p=12" without a path names a post."""
    if name not in PAGE_PARAMETERS or not (value.isascii() and value.isdigit()) or len(value) > len(str(_MAX_NUMBER)):
        return False
    return int(value) <= _MAX_NUMBER and (name != "p" or path not in ("", "/index.php"))


def _is_slug(segment: str) -> bool:
    return "-" in segment or "_" in segment or len(segment) >= _LONG


def _read(url: str) -> list[_Page]:
    """The ways to read a URL: with the number that it has, then as a page without one."""
    parts = _PARTS.fullmatch(url[:4_000])
    if not parts:
        return [_Page(url, None, "")]
    host, path, query = parts[1].lower().removeprefix("www."), parts[2].rstrip("/"), parts[3] or ""
    readings = []
    rest, number, mark = [], None, ""
    for parameter in filter(None, query.split("&")):
        name, _, value = parameter.partition("=")
        count = unquote(value[:60]).rpartition(",")[2]  # of several pagers on a page, the last
        if number is None and _is_count(name.lower(), count, path):
            number, mark = int(count), name.lower()
        else:
            rest.append(parameter)
    tail = f"?{'&'.join(rest)}" if rest else ""
    if number is not None:
        readings.append(_Page(f"{host}{path}{tail}", number, mark))
    found = [*_IN_PATH.finditer(path)][-1:]
    if found and found[0].end() >= len(path) - _ENDING:
        first, last = found[0].span()
        digits = next(filter(None, found[0].groups()))
        shape = path[first:last].removesuffix(digits)
        readings.append(_Page(f"{host}{path[:first]}{path[last:]}{tail}", int(digits), shape))
    readings.append(_Page(f"{host}{path}{'?' if query else ''}{query}", None, ""))
    return readings
