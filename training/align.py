"""Truth → labels: which blocks of a page are part of the body, and how much each one counts."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from adc_extract.model.page import Page

_UNSPACED = r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"
_TOKEN = re.compile(rf"{_UNSPACED}|(?:(?!{_UNSPACED})\w)+")
_GRAM = 4
_CONTAINED = 0.5  # share of a block's 4-grams that stand in the truth
_PAGE_CAP = 3.0  # a page's blocks together count at most so many times the words of its truth
_SHORT_WEIGHT = 10  # words that any block counts for at least: readers mind a short line that is wrong, too
_SEGMENT_WEIGHT = 0.1  # of a block with a decisive segment; chosen by the figures out of fold
_HEADLINE_IN_TRUTH = ("dragnet", "magic")


class Label(NamedTuple):
    """``body`` 1 or 0; ``weight`` 0 where the corpora disagree on what such a block is; ``words`` of the block."""

    body: int
    weight: float
    words: int


def tokens(text: str) -> list[str]:
    """Words in lower case; a character of a script without spaces is a word."""
    return _TOKEN.findall(text.lower())


def align(page: Page, corpus: str, truth: dict[str, Any]) -> list[Label]:
    """A label for each block: 4-gram containment in the truth, an exact line for short blocks; or by its segments."""
    if "body" not in truth:
        return [_by_segments(block.text, truth) for block in page.blocks]
    body = tokens(truth["body"])
    grams = _grams(body)
    lines = {tuple(tokens(line)) for line in truth["body"].splitlines()}
    lead = _grams(tokens(truth.get("summary") or ""))
    labels = []
    for block in page.blocks:
        words = tokens(block.text)
        inside = _inside(words, grams, lines)
        excused = (lead and not inside and _inside(words, lead, set())) or (
            block.tag == "h1" and corpus in _HEADLINE_IN_TRUTH
        )
        weight = 0.0 if excused or not words else max(len(words), _SHORT_WEIGHT) / max(len(body), 50)
        labels.append(Label(int(inside), weight, len(words)))
    whole = sum(label.weight for label in labels)
    if whole <= _PAGE_CAP:
        return labels
    return [label._replace(weight=label.weight * _PAGE_CAP / whole) for label in labels]


def _by_segments(text: str, truth: dict[str, Any]) -> Label:
    """What the decisive segments in a block say; most blocks have none, and do not count."""
    line = " ".join(text.split())
    wanted, unwanted = (any(" ".join(s.split()) in line for s in truth.get(key, [])) for key in ("with", "without"))
    return Label(int(wanted), _SEGMENT_WEIGHT if wanted != unwanted else 0.0, len(tokens(text)))


def _grams(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)}


def _inside(words: list[str], grams: set[tuple[str, ...]], lines: set[tuple[str, ...]]) -> bool:
    own = [tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)]
    if len(own) < 2:
        return tuple(words) in lines or (bool(own) and own[0] in grams)
    return sum(gram in grams for gram in own) >= _CONTAINED * len(own)
