"""A look at the bytes of a page before they are parsed: a few passes in C find what may take very long.

What is not looked at closely has too few tags, too little formatting, tags too short, or too few different words, to do
harm.
"""

from __future__ import annotations

import re

from adc_extract.model.options import DEFAULT, Options
from adc_extract.read.taming import (
    ATTRIBUTES,
    ENDS_A_START,
    OPTIONS,
    cap_attribute_names,
    cap_attributes,
    has_too_many_attributes,
    tame,
    without_inline,
)
from adc_extract.tables.parsing import ALONE, FORMATTING, LEAVES, LEAVING_FOREIGN, VOID

_TAGS = 10_000  # start tags: fewer are parsed in 0.1 s, however they are nested
_TAGS_WITH_FORMATTING = 600
_REOPENED = 300_000  # elements, if all unclosed formatting were opened anew at each tag
_STRIDE = 8_000  # bytes without a ">" may hold too many attributes, of 3 bytes at least
_HIDDEN = 2  # so many stretches in a row ended in a ">" that stands in quotes
_QUOTES = b'"', b"'"
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
# An element with nothing in it but text: nothing is nested in those, however many there are.
_LEAF = re.compile(
    rb"<(?:("
    + b"|".join(sorted(LEAVES))
    + rb")(?:\s+[\w:-]+=\"[^\"<>]*\")*\s*>[^<]*</\1>|(?:"
    + b"|".join(sorted(VOID & LEAVING_FOREIGN))
    + rb")[\s/>])"
)
_STEP, _SAMPLE = 16, 4_000  # of so many stretches one is looked at, of so many bytes
_MANY_WORDS = 60_000  # if all of them were names of attributes, they would take 0.2 s
_FEW_BYTES = 300_000  # in less there is no room for so many names
_PARTING = bytes.maketrans(b"\t\n\r\f/>=", b"       ")


def guarded(markup: bytes, options: Options) -> tuple[bytes | None, list[str]]:
    """The bytes that can be parsed, most often those given, and warnings of what was left out of them; None in place of
    the bytes where the page has more than ``max_nodes`` elements, also without inline ones that mean little."""
    safe, warnings = _guarded(markup, options)
    if safe is not None:
        return safe, warnings
    plainer, first = without_inline(markup, options.max_nodes)
    if plainer is None:
        return None, []
    safe, warnings = _guarded(plainer, options)
    return safe, first + warnings if safe is not None else []


def _guarded(markup: bytes, options: Options) -> tuple[bytes | None, list[str]]:
    few = min(_TAGS if options.max_depth >= DEFAULT.max_depth else options.max_depth, options.max_nodes)
    starts = count = markup.count(b"<")
    if count > few:
        starts -= markup.count(b"</")
    are_many = max(starts, (count - starts) / ENDS_A_START) > options.max_nodes
    may_nest = starts > few and starts - len(_LEAF.findall(markup)) >= few
    safe: bytes | None = markup
    warnings: list[str] = []
    if may_nest or are_many or (count > _TAGS_WITH_FORMATTING and _may_multiply(markup, starts)):
        safe, warnings = tame(markup, options.max_depth, options.max_nodes)
    elif _has_long_tag(markup):
        safe, warnings = cap_attributes(markup)
    if safe is not None and _words(safe) > _MANY_WORDS:
        safe, more = cap_attribute_names(safe)
        warnings += more
    return safe, warnings


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


def _words(markup: bytes) -> int:
    """How many different words, of tags and of text, the page may have, by a sample of it; 0 for a small page.

    Where the sample is taken depends on Python's own secret of the process, so that no page is made to evade it.
    """
    if len(markup) < _FEW_BYTES:
        return 0
    stride = _STEP * _SAMPLE
    offset = hash(markup[:_SAMPLE]) % stride
    sample = b" ".join([markup[at : at + _SAMPLE] for at in range(offset, len(markup), stride)])
    return _STEP * len(set(sample.translate(_PARTING).split()))


def _has_long_tag(markup: bytes) -> bool:
    """Whether a tag may have more attributes than are taken; they need a stretch without a ``>``, or one in quotes."""
    at, size, hidden = 0, len(markup), 0
    is_open = [False, False]  # whether the last quote of each kind opens the value of an attribute
    while at + _STRIDE < size:
        end = markup.rfind(b">", at, at + _STRIDE)
        if end < 0:
            end = markup.find(b">", at + _STRIDE)
            end = end if end >= 0 else size
            if _is_crowded(markup, at, end, is_inside=hidden > 0):
                return True
        opened = 0
        for kind, quote in enumerate(_QUOTES):
            last = markup.rfind(quote, at, end)
            if last >= 0:
                is_open[kind] = _may_open(markup, last) and markup.find(quote, end) >= 0
                opened += is_open[kind]
        if opened:
            hidden += 1
            if hidden == _HIDDEN:
                return True
        elif not any(is_open):
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
    """Whether a quote at this place may open the value of an attribute: behind an "="."""
    before = markup[quote - 1] if quote > 0 else 0
    return before == _EQUALS or (before in _SPACE and markup[max(0, quote - _BEFORE) : quote].rstrip().endswith(b"="))
