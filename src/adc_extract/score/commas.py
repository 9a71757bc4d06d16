"""Commas for the length: running text has clauses, lists of links have none."""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import LENGTHS, Measures
from adc_extract.score.scorer import Scorer

_COUNTS = ("none", "1", "2", "3 and more")
_COMMAS = "，、،"  # full-width, ideographic, Arabic


def _column(page: Page, measures: Measures) -> list[int]:
    return [4 * size + _commas(block.text) for block, size in zip(page.blocks, measures.length)]


def _commas(text: str) -> int:
    n = text.count(",")
    if not n and not text.isascii():
        n = sum(map(text.count, _COMMAS))
    return min(n, 3)


COMMAS = Scorer("commas", tuple(f"{size} {count}" for size in LENGTHS for count in _COUNTS), _column)
