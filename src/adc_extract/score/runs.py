"""Runs of text, by the first scores: how wide is the hole in which a block stands, how much of the text has its run.

A text is one long run with small holes; a pitch, a biography or a teaser far behind it is a small run of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer

_TEXT_FROM = 0.0  # log-odds
_LEAST = 3  # a length bin: shorter blocks make no run
_JOINED = 5  # blocks: a hole up to this wide is a hole in a run

_WIDTHS = ("1", "2", "3 or 4", "5 to 9", "10 to 19", "20 and more")
_OF_WIDTH = [0, 0, 1, 2, 2, *[3] * 5, *[4] * 10]
_HOLES = (
    "no text",
    "text",
    *(f"hole of {width}" for width in _WIDTHS),
    *(f"{width} before" for width in _WIDTHS),
    *(f"{width} behind" for width in _WIDTHS),
)
_SHARES = ("<2%", "<5%", "<10%", "<25%", "<60%", "60% and more")
_BOUNDS = (0.02, 0.05, 0.10, 0.25, 0.60)
_RUNS = ("none", *(f"in a run of {share}" for share in _SHARES), *(f"hole in a run of {share}" for share in _SHARES))


def _good(measures: Measures) -> list[int]:
    return [i for i, s in enumerate(measures.first) if s > _TEXT_FROM and measures.length[i] >= _LEAST]


def _width(n: int) -> int:
    return _OF_WIDTH[n] if n < len(_OF_WIDTH) else len(_WIDTHS) - 1


def _holes(page: Page, measures: Measures) -> list[int]:
    n = len(page.blocks)
    good = _good(measures)
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


def _runs(page: Page, measures: Measures) -> list[int]:
    column = [0] * len(page.blocks)
    good = _good(measures)
    whole = sum(len(page.blocks[i].text) for i in good)
    for run in _joined(good):
        share = sum(len(page.blocks[i].text) for i in run) / whole
        index = 1 + sum(share >= bound for bound in _BOUNDS)
        column[run[0] : run[-1] + 1] = [index + len(_SHARES)] * (run[-1] + 1 - run[0])
        for i in run:
            column[i] = index
    return column


def _joined(good: list[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for i in good:
        if run and i - run[-1] - 1 > _JOINED:
            yield run
            run = []
        run.append(i)
    if run:
        yield run


HOLES = Scorer("hole in text", _HOLES, _holes)
RUNS = Scorer("run of text", _RUNS, _runs)
