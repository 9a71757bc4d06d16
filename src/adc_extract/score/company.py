"""The second look: what the first scores say of a block's company.

Each scorer here reads the first scores, in log-odds, that `with_scores` has put into the measures.
"""

from __future__ import annotations

from bisect import bisect

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.place import FEATURES as _PLACES
from adc_extract.score.place import steps
from adc_extract.score.scorer import Scorer

_BOUNDS = (-5.0, -3.5, -2.5, -1.5, -0.75, 0.0, 0.75, 1.5, 2.5, 3.5, 5.0)
_BINS = ("< -5", "< -3.5", "< -2.5", "< -1.5", "< -.75", "< 0", "< .75", "< 1.5", "< 2.5", "< 3.5", "< 5", "5 and more")
_WINDOW = 3
_LEVEL = 0.0  # from here on a block counts as text
_EDGE = len(_BINS)
_MIDDLE = bisect(_BOUNDS, 0.0)


def _own(page: Page, measures: Measures) -> list[int]:
    return [bisect(_BOUNDS, score) for score in measures.first]


def _means(starts: tuple[list[float], list[int]], ends: tuple[list[float], list[int]]) -> list[int]:
    """Bins of mean scores, by size, between running totals at the start and at the end of each window."""
    return [
        bisect(_BOUNDS, (b - a) / (size_b - size_a)) if size_b > size_a else _EDGE
        for a, size_a, b, size_b in zip(*starts, *ends)
    ]


def _before(page: Page, measures: Measures) -> list[int]:
    sums, sizes = measures.sums, measures.sizes
    return _means(([0.0] * _WINDOW + sums, [0] * _WINDOW + sizes), (sums[:-1], sizes[:-1]))


def _after(page: Page, measures: Measures) -> list[int]:
    sums, sizes = measures.sums, measures.sizes
    ends = (sums + sums[-1:] * _WINDOW)[1 + _WINDOW :], (sizes + sizes[-1:] * _WINDOW)[1 + _WINDOW :]
    return _means((sums[1:], sizes[1:]), ends)


def _of_container(page: Page, measures: Measures, container: int) -> int:
    """The bin of the mean score, by size, of all that stands in a container."""
    first, end = page.containers[container].first, page.containers[container].end
    size = measures.sizes[end] - measures.sizes[first]
    return bisect(_BOUNDS, (measures.sums[end] - measures.sums[first]) / size) if size else _MIDDLE


def _parent(page: Page, measures: Measures) -> list[int]:
    containers = page.containers
    holders = [containers[block.container].parent for block in page.blocks]
    means = {holder: _of_container(page, measures, holder) for holder in set(holders)}
    return [means[holder] for holder in holders]


def _grandparent(page: Page, measures: Measures) -> list[int]:
    containers = page.containers
    holders = [containers[containers[block.container].parent].parent for block in page.blocks]
    means = {holder: _of_container(page, measures, holder) for holder in set(holders)}
    return [means[holder] for holder in holders]


def _best(page: Page, measures: Measures) -> list[int]:
    """Steps from the container that holds most of what scored as text."""
    containers = page.containers
    gain: dict[int, float] = {}
    for block, score in zip(page.blocks, measures.first):
        if score > _LEVEL:
            chars = len(block.text)
            parent = containers[block.container].parent
            above = containers[parent].parent
            gain[parent] = gain.get(parent, 0.0) + chars
            gain[above] = gain.get(above, 0.0) + chars / 2
    return steps(page, max(gain, key=lambda c: (gain[c], -c)) if gain else 0)


OWN = Scorer("first score", _BINS, _own)
MEAN_BEFORE = Scorer("scores before", (*_BINS, "page's edge"), _before)
MEAN_AFTER = Scorer("scores after", (*_BINS, "page's edge"), _after)
PARENT = Scorer("scores in parent", _BINS, _parent)
GRANDPARENT = Scorer("scores in grandparent", _BINS, _grandparent)
BEST = Scorer("from best by score", _PLACES, _best)
