"""The mean of the first scores before and after a block, for pages without containers that could tell.

Scores count by the length of their blocks; one beyond a bound is certain, and must not outvote a whole neighbourhood.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate

from adc_extract.model.page import Page
from adc_extract.score.company import crossed
from adc_extract.score.measures import SCORES, Measures
from adc_extract.score.scorer import Scorer

_CAP = 6.0  # log-odds
_NEAR, _FAR = 3, 8  # blocks
_BOUNDS = (-4, -2.5, -1.5, -0.75, 0, 0.75, 1.5, 2.5, 4)
_MEANS = (*(f"<{bound}" for bound in _BOUNDS), "4 and more", "page's edge")


def _means(measures: Measures, before: int, after: int) -> list[int]:
    """For each block the bin of the mean score of so many blocks before it, or of so many after it."""
    weights = [1 + length for length in measures.length]
    scores = [max(-_CAP, min(_CAP, score)) * weight for score, weight in zip(measures.first, weights)]
    sums, sizes = [0.0, *accumulate(scores)], [0, *accumulate(weights)]
    n = len(weights)
    column = []
    for i in range(n):
        start, end = (i + 1, min(n, i + 1 + after)) if after else (max(0, i - before), i)
        size = sizes[end] - sizes[start]
        column.append(bisect(_BOUNDS, (sums[end] - sums[start]) / size) if size else len(_MEANS) - 1)
    return column


def _with_score(means: Sequence[int], measures: Measures) -> list[int]:
    return [len(SCORES) * mean + own for mean, own in zip(means, measures.bins)]


def _before(page: Page, measures: Measures) -> list[int]:
    return _with_score(_means(measures, _NEAR, 0), measures)


def _after(page: Page, measures: Measures) -> list[int]:
    return _with_score(_means(measures, 0, _NEAR), measures)


def _around(page: Page, measures: Measures) -> list[int]:
    sides = zip(_means(measures, _FAR, 0), _means(measures, 0, _FAR))
    return [len(_MEANS) * before + after for before, after in sides]


MEAN_BEFORE = Scorer("score and before", crossed(tuple(f"before {mean}" for mean in _MEANS)), _before)
MEAN_AFTER = Scorer("score and after", crossed(tuple(f"after {mean}" for mean in _MEANS)), _after)
AROUND = Scorer("around", tuple(f"before {before}, after {after}" for before in _MEANS for after in _MEANS), _around)
