"""How right an answer is, on one page. The measures of the public benchmarks of this field; see docs/corpora.md."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

# Scripts that do not part words: Thai, kana, Chinese characters.
_UNPARTED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(r"\w+")
_WORD_OR_CHARACTER = re.compile(rf"[{_UNPARTED}]|[^\W{_UNPARTED}]+")
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u201a\u201b`\u00b4", "'"))


class Overlap(NamedTuple):
    """Precision, recall and F1, each from 0 to 1."""

    precision: float
    recall: float
    f1: float


RIGHT, WRONG = Overlap(1.0, 1.0, 1.0), Overlap(0.0, 0.0, 0.0)


class Tally(NamedTuple):
    """Decisive segments: ``found`` and ``missed`` of those wanted, ``held`` of those not wanted."""

    found: int
    missed: int
    held: int


def overlap(hits: int, given: int, wanted: int) -> Overlap:
    """Of the sizes of an answer, of the truth, and of what both have; an empty answer to an empty truth is right."""
    if not given and not wanted:
        return RIGHT
    if not hits:
        return WRONG
    return Overlap(hits / given, hits / wanted, 2 * hits / (given + wanted))


def words(body: str, truth: str, *, whole_runs: bool = False) -> Overlap:
    """The bags of lower-case words of two texts. ``whole_runs`` takes text without spaces for one word."""
    pattern = _WORD if whole_runs else _WORD_OR_CHARACTER
    given, wanted = (Counter(pattern.findall(text.lower())) for text in (body, truth))
    return overlap((given & wanted).total(), given.total(), wanted.total())


def segments(body: str, wanted: Iterable[str], unwanted: Iterable[str]) -> Tally:
    """Which segments stand in the body; white space does not count."""
    text = squeezed(body)
    found = [squeezed(segment) in text for segment in wanted]
    held = [squeezed(segment) in text for segment in unwanted]
    return Tally(sum(found), len(found) - sum(found), sum(held))


def segments_f1(tallies: Iterable[Tally]) -> float:
    """F1 over the segments of many pages."""
    found, missed, held = (sum(column) for column in zip(*tallies, strict=True))
    return 2 * found / ((2 * found + missed + held) or 1)


def names(given: Iterable[str], wanted: Iterable[str]) -> Overlap:
    """Two sets of names; none found where there is none is right."""
    left, right = ({key for name in side if (key := plain(name))} for side in (given, wanted))
    return overlap(len(left & right), len(left), len(right))


def same_text(given: str | None, wanted: str | None) -> bool:
    """Whether two headlines differ in case, white space and punctuation at most."""
    return plain(given or "") == plain(wanted or "")


def same_day(given: str | None, wanted: str | None) -> bool:
    """Whether two ISO dates or times are of one day."""
    return (given or "")[:10] == (wanted or "")[:10]


def plain(text: str) -> str:
    """The words of a text in one case, apart by spaces."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text).casefold().translate(_APOSTROPHES)))


def squeezed(text: str) -> str:
    """The text with single spaces for white space."""
    return " ".join(text.split())
