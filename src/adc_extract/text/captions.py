"""A caption → what it says of the picture, and who made it."""

from __future__ import annotations

import re
from typing import NamedTuple

from adc_extract.tables.images import CREDIT_LABELS, CREDIT_PHRASES, PHRASE_ROOTS, PICTURE_SELLERS
from adc_extract.tables.names import AGENCIES
from adc_extract.text.patterns import late

_MAX_CREDIT = 120  # characters
_MAX_TEXT = 2_000
_OPENING_EDGES = " \t\n|/·•–—-―,;:(（[【"
_EDGES = " .;,|)）]】（("
_OPENING = ("(", "（", "[")
_COPYRIGHT = late(r"\Acopyright[\s:]+(?=\S)", re.IGNORECASE)
_SHORT = 4  # letters; names so short are written in capitals, or are words

_LABELS = tuple(sorted({label for row in CREDIT_LABELS.values() for label in row.split("|")}, key=len, reverse=True))
_COLON = late(r"\s{0,2}(?:[:：=＝]|\.\.\.|…)")  # behind a label
_COLONS = (":", "：", "=", "＝", "...", "…")
_MAX_LABEL = 30
_CLOSING = frozenset(")）]")
_PHRASE = late(rf"(?<![^\W\d_])(?i:{CREDIT_PHRASES})(?=\s+(?:the\s)?[^\Wa-zß-ÿ])|©|\([cC]\)(?=\s)")
_SELLERS = AGENCIES | PICTURE_SELLERS
_LONG_NAMES = tuple(sorted((name for name in _SELLERS if len(name) > _SHORT), key=len, reverse=True))
_SHORT_NAMES = tuple(sorted(name.upper() for name in _SELLERS if len(name) <= _SHORT))
_SELLER = late(rf"(?<![^\W_])(?:(?i:{'|'.join(map(re.escape, _LONG_NAMES))})|{'|'.join(_SHORT_NAMES)})(?![^\W_])")
_BRACKETED = late(r"[(（\[]([^()（）\[\]]{2,120})[)）\]][.。]?\s*\Z")
_LAST_SENTENCE = late(r"(?:[.!?。！？…][\"”’»)]?|[|–—])\s?([^.!?。！？|]{2,80})\.?\s?\Z")
_TWO_NAMES = late(r"[^\W\d_][^/]{1,40}\s?/{1,2}\s?[^\W\d_][^/]{1,40}(?:/[^/]{1,40})*")


class Caption(NamedTuple):
    """What is printed with a picture; None for what is missing."""

    text: str | None
    credit: str | None


def split_caption(text: str) -> Caption:
    """The caption and the credit in a line that is printed with a picture, on one line each.

    A credit stands at the end: behind a label or a phrase ("Photo:", "Courtesy of"), behind "©", in brackets, or as a
    last sentence that names an agency. A short line that is nothing but agencies, or names with a slash, is a credit.

    >>> split_caption("Ships in the harbour. Photo: Ann Lee/Reuters")
    Caption(text='Ships in the harbour.', credit='Ann Lee/Reuters')
    >>> split_caption("The old lock (AP)"), split_caption("The old lock")
    (Caption(text='The old lock', credit='AP'), Caption(text='The old lock', credit=None))
    """
    text = " ".join(text[:_MAX_TEXT].split())
    cut = _cut(text)
    if cut is not None:
        credit = text[cut[1] :].strip(_EDGES)
        caption = text[: cut[0]].rstrip(_OPENING_EDGES).strip()
        if caption[:1] in _OPENING and len(text) <= _MAX_CREDIT and _CLOSING.isdisjoint(caption):
            return Caption(None, _balanced(text.strip(_OPENING_EDGES + _EDGES)))  # "(Ann Lee | Reuters"
        credit = _COPYRIGHT.sub("", _balanced(credit))
        if 1 < len(credit) <= _MAX_CREDIT:
            return Caption(caption or None, credit)
    return Caption(text or None, None)


def _balanced(credit: str) -> str:
    """The credit, with the closing bracket back that belongs to it, and without what stands behind one that does
    not: "AP/Ann Lee) - Copyright AP"."""
    opened, closed = credit.count("("), credit.count(")")
    return credit + ")" if opened > closed else credit.partition(")")[0].rstrip() if closed > opened == 0 else credit


def _cut(text: str) -> tuple[int, int] | None:
    """The end of the caption and the start of the credit; None without one."""
    tail = text[-_MAX_CREDIT:].lower()
    colons = _COLON.finditer(text, max(0, len(text) - _MAX_CREDIT)) if any(map(tail.__contains__, _COLONS)) else ()
    for colon in colons:
        if label := _label_before(text, colon.start()):
            return colon.start() - len(label), colon.end()
    if any(map(tail.__contains__, PHRASE_ROOTS)) and (phrase := _PHRASE.search(text, max(0, len(text) - _MAX_CREDIT))):
        return phrase.start(), phrase.end()
    bracketed = (
        _BRACKETED.search(text, max(0, len(text) - _MAX_CREDIT - 9))
        if text[-2:].rstrip(" .。")[-1:] in _CLOSING
        else None
    )
    if bracketed and (_names_seller(bracketed[1]) or _TWO_NAMES.fullmatch(bracketed[1])):
        return bracketed.start(), bracketed.start(1)
    last = _LAST_SENTENCE.search(text, max(0, len(text) - _MAX_CREDIT))
    if last and (_names_seller(last[1]) or _TWO_NAMES.fullmatch(last[1])):
        return last.start(1), last.start(1)
    names = len(text) <= _MAX_CREDIT // 2 and (_ends_in_seller(text) or _TWO_NAMES.fullmatch(text))
    return (0, 0) if names else None


def _label_before(text: str, end: int) -> str:
    """The label that ends here, if it is a word of its own, or glued to the text before it with a capital letter."""
    before = text[max(0, end - _MAX_LABEL) : end].lower()
    if not before.endswith(_LABELS):
        return ""
    label = next(filter(before.endswith, _LABELS))
    start = end - len(label)
    neighbour = text[start - 1 : start]
    glued = text[start].isupper() and not neighbour.isupper()
    uncased = text[start].lower() == text[start].upper()
    return label if uncased or glued or not neighbour.isalpha() else ""


def _names_seller(text: str) -> bool:
    """Whether an agency is named; those with few letters in capitals."""
    lower = text.lower()  # a look for each name is faster than the pattern
    found = any(map(lower.__contains__, _LONG_NAMES)) or any(map(text.__contains__, _SHORT_NAMES))
    return found and _SELLER.search(text) is not None


def _ends_in_seller(text: str) -> bool:
    if not text.lower().endswith(_LONG_NAMES) and not text.endswith(_SHORT_NAMES):
        return False
    return any(found.end() == len(text) for found in _SELLER.finditer(text))
