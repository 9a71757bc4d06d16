"""How many blocks after the page's main h1 a block stands: the last h1 before most of the text."""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer

_FEATURES = ("no h1", "far before", "before", "h1", "1", "2", "3 to 5", "6 to 10", "11 to 20", "21 to 50", "51 to 100")
_OF_DISTANCE = [3, 4, 5] + [6] * 3 + [7] * 5 + [8] * 10 + [9] * 30 + [10] * 50
_BEYOND = 11
_NEAR = 5


def _column(page: Page, measures: Measures) -> list[int]:
    n = len(page.blocks)
    h1 = _main_h1(page, measures)
    if h1 is None:
        return [0] * n
    before = [1] * max(0, h1 - _NEAR) + [2] * min(h1, _NEAR)
    after = (_OF_DISTANCE + [_BEYOND] * max(0, n - h1 - len(_OF_DISTANCE)))[: n - h1]
    return before + after


def _main_h1(page: Page, measures: Measures) -> int | None:
    places = [i for i, block in enumerate(page.blocks) if block.tag == "h1"]
    if not places:
        return None
    start = next((i for i in range(page.containers[measures.best].first, len(page.blocks)) if measures.prose[i]), 0)
    return max((i for i in places if i <= start), default=places[0])


TITLE_DISTANCE = Scorer("after h1", (*_FEATURES, "101 and more"), _column)
