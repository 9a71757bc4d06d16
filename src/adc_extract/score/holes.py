"""Holes in the text, by the first scores: how wide is the one that a block stands in, before, between or behind.

A text is one long run with small holes; a pitch, a biography or a teaser stands far behind it.
"""

from __future__ import annotations

from itertools import pairwise

from adc_extract.model.page import Page
from adc_extract.score.company import crossed
from adc_extract.score.measures import SCORES, TEXT_FROM, Measures
from adc_extract.score.scorer import Scorer

_LEAST = 3  # a length bin: shorter blocks make no text

_WIDTHS = ("1", "2", "3 or 4", "5 to 9", "10 to 19", "20 and more")
_OF_WIDTH = [0, 0, 1, 2, 2, *[3] * 5, *[4] * 10]
_HOLES = (
    "no text",
    "text",
    *(f"hole of {width}" for width in _WIDTHS),
    *(f"{width} before" for width in _WIDTHS),
    *(f"{width} behind" for width in _WIDTHS),
)


def _width(n: int) -> int:
    return _OF_WIDTH[n] if n < len(_OF_WIDTH) else len(_WIDTHS) - 1


def _holes(page: Page, measures: Measures) -> list[int]:
    n = len(page.blocks)
    good = [i for i, score in enumerate(measures.first) if score > TEXT_FROM and measures.length[i] >= _LEAST]
    if not good:
        return [0] * n
    hole, before, behind = 2, 2 + len(_WIDTHS), 2 + 2 * len(_WIDTHS)
    column = [before + _width(good[0] - i) for i in range(good[0])]
    for left, right in pairwise(good):
        column.append(1)
        column += [hole + _width(right - left - 1)] * (right - left - 1)
    column.append(1)
    column += [behind + _width(i - good[-1]) for i in range(good[-1] + 1, n)]
    return column


def _with_hole(page: Page, measures: Measures) -> list[int]:
    return [len(SCORES) * hole + own for hole, own in zip(_holes(page, measures), measures.bins)]


HOLES = Scorer("score and hole", crossed(_HOLES), _with_hole)
