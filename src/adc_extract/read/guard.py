"""A look at the bytes of a page before they are parsed: three passes in C find what may take very long.

What is not looked at closely has too few tags, too little formatting, or tags too short, to do harm. Not looked for are
names of attributes that are all different, over the whole page: see docs/robustness.md.
"""

from __future__ import annotations

import re

from adc_extract.model.options import DEFAULT, Options
from adc_extract.read.taming import ATTRIBUTES, OPTIONS, cap_attributes, has_too_many_attributes, tame
from adc_extract.tables.parsing import ALONE, FORMATTING

_TAGS = 10_000  # start tags: fewer are parsed in 0.1 s, however they are nested
_TAGS_WITH_FORMATTING = 600
_REOPENED = 300_000  # elements, if all unclosed formatting were opened anew at each tag
_STRIDE = 8_000  # bytes without a ">" may hold too many attributes, of 3 bytes at least
_HIDDEN = 2  # so many stretches in a row ended in a ">" that stands in quotes
_SEPARATING = b" \t\n\r\f/\"'"
_EQUALS, _SPACE, _BEFORE = ord("="), b" \t\n\r\f", 50  # what stands, so many bytes at most, before an opening quote
# Formatting and options by a few letters, which is quick; the first letter of each is kept.
_MULTIPLYING = re.compile(
    rb"<([biusefctoBIUSEFCTO])(?:[\s/>]|[oOmMtTpP](?:[\s/>]|[nNdDaArRtT][tTeElLiIoO])|(?<=[bB])[iI][gG][\s/>])"
)
_NAMES = b"|".join(
    b"".join(b"[%c%c]" % (c, c - 32) for c in name) for name in sorted(FORMATTING - ALONE)
)  # in any case
_FORMATTING = re.compile(rb"<(/?)(" + _NAMES + rb")[\s/>]")
_TAG = re.compile(rb"<[a-zA-Z]")


def guarded(markup: bytes, options: Options) -> tuple[bytes | None, list[str]]:
    """The bytes that can be parsed, most often those given, and warnings of what was left out of them; None in place of
    the bytes where the page has more than ``max_nodes`` elements."""
    few = min(_TAGS if options.max_depth >= DEFAULT.max_depth else options.max_depth, options.max_nodes)
    starts = count = markup.count(b"<")
    if count > few:
        starts -= markup.count(b"</")
    if starts > few or count > options.max_nodes or (count > _TAGS_WITH_FORMATTING and _may_multiply(markup, starts)):
        return tame(markup, options.max_depth, options.max_nodes)
    return cap_attributes(markup) if _has_long_tag(markup) else (markup, [])


def _may_multiply(markup: bytes, starts: int) -> bool:
    """Whether so much formatting is open at one place that opening it anew at each tag were too much; or whether there
    are too many options."""
    names = _MULTIPLYING.findall(markup)
    most = _REOPENED // max(starts, 1)
    if len(names) <= most:
        return False
    if len(names) > OPTIONS and names.count(b"o") + names.count(b"O") > OPTIONS:
        return True
    unclosed: dict[bytes, int] = {}
    total = 0
    for end, name in _FORMATTING.findall(markup):
        if not end:
            unclosed[name] = unclosed.get(name, 0) + 1
            total += 1
            if total > most:
                return True
        elif unclosed.get(name):
            unclosed[name] -= 1
            total -= 1
    return False


def _has_long_tag(markup: bytes) -> bool:
    """Whether a tag may have more attributes than are taken; they need a stretch without a ``>``, or one in quotes."""
    at, size, hidden = 0, len(markup), 0
    double = single = -1  # where the last quotes were
    while at + _STRIDE < size:
        end = markup.rfind(b">", at, at + _STRIDE)
        if end < 0:
            end = markup.find(b">", at + _STRIDE)
            end = end if end >= 0 else size
            if _is_crowded(markup, at, end, is_inside=hidden > 0):
                return True
        last = markup.rfind(b'"', at, end)
        double = last if last >= 0 else double
        last = markup.rfind(b"'", at, end)
        single = last if last >= 0 else single
        # A quote behind "=" opens the value of an attribute, and nothing has closed it yet.
        if _may_open(markup, double) or _may_open(markup, single):
            hidden += 1
            if hidden == _HIDDEN:
                return True
        else:
            hidden = 0
        at = end + 1
    return False


def _is_crowded(markup: bytes, start: int, end: int, *, is_inside: bool) -> bool:
    """Whether a stretch without a ``>`` may hold too many attributes: from its start, or from where a tag begins."""
    if not is_inside:
        opening = _TAG.search(markup, start, end)
        if opening is None:
            return False
        start = opening.start()
    stretch = markup[start:end]
    if len(stretch) - len(stretch.translate(None, _SEPARATING)) <= ATTRIBUTES:
        return False
    tags = _TAG.finditer(markup, start, end)
    return is_inside or any(has_too_many_attributes(markup, tag.end(), end) for tag in tags)


def _may_open(markup: bytes, quote: int) -> bool:
    before = markup[quote - 1] if quote > 0 else 0
    return before == _EQUALS or (before in _SPACE and markup[max(0, quote - _BEFORE) : quote].rstrip().endswith(b"="))
