"""The tenth of the page's text in which a block stands. A short page has no furniture to speak of at either end."""

from __future__ import annotations

from itertools import accumulate

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer

_SHORT = 6000  # characters


def _column(page: Page, measures: Measures) -> list[int]:
    ends = list(accumulate(len(block.text) for block in page.blocks))
    whole = ends[-1] + 1 if ends else 1
    return [1 + 10 * end // whole for end in ends] if whole > _SHORT else [0] * len(ends)


POSITION = Scorer("position", ("short page", *(f"tenth {i}" for i in range(1, 11))), _column)
