"""Whether the same text stands on the page more than once."""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer


def _column(page: Page, measures: Measures) -> list[int]:
    counts: dict[str, int] = {}
    for block in page.blocks:
        counts[block.text] = counts.get(block.text, 0) + 1
    return [min(counts[block.text], 3) - 1 for block in page.blocks]


REPEATS = Scorer("repeated", ("once", "twice", "more often"), _column)
