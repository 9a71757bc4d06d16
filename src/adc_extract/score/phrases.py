"""Whether a short block is, or starts or ends with, a phrase of the page's furniture."""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer
from adc_extract.tables.phrases import KINDS
from adc_extract.text.phrases import match_phrase

_LONGEST = 150  # characters
_INDEX = {kind: 1 + i for i, kind in enumerate(KINDS)}


def _column(page: Page, measures: Measures) -> list[int]:
    known: dict[str, int] = {}
    column = []
    for block in page.blocks:
        text = block.text
        if len(text) > _LONGEST:
            column.append(0)
            continue
        index = known.get(text)
        if index is None:
            match = match_phrase(text)
            index = known[text] = _INDEX[match.kind] + (0 if match.whole else len(KINDS)) if match else 0
        column.append(index)
    return column


PHRASES = Scorer("phrase", ("none", *KINDS, *(f"{kind} and more" for kind in KINDS)), _column)
