"""How the text ends, by its length: running text ends its sentences."""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import ENDS, LENGTHS, Measures
from adc_extract.score.scorer import Scorer


def _column(page: Page, measures: Measures) -> list[int]:
    return [len(LENGTHS) * end + size for end, size in zip(measures.end, measures.length)]


ENDING = Scorer("ending", tuple(f"{end} {size}" for end in ENDS for size in LENGTHS), _column)
