"""Whether a short block is, or starts or ends with, a phrase of the page's furniture.

A block that is all anchor says what it is by that, and is not looked up: half of a page's blocks are such entries.
"""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer
from adc_extract.tables.phrases import KINDS
from adc_extract.text.phrases import match_phrase

_LONGEST = 150  # characters
_NONE, _ANCHOR = 0, 1
_INDEX = {kind: 2 + i for i, kind in enumerate(KINDS)}


def _column(page: Page, measures: Measures) -> list[int]:
    known: dict[str, int] = {}
    column = []
    for block, tenth in zip(page.blocks, measures.links):
        text = block.text
        if tenth == 10:
            column.append(_ANCHOR)
        elif len(text) > _LONGEST:
            column.append(_NONE)
        else:
            index = known.get(text)
            if index is None:
                match = match_phrase(text)
                index = known[text] = _INDEX[match.kind] + (0 if match.whole else len(KINDS)) if match else _NONE
            column.append(index)
    return column


PHRASES = Scorer("phrase", ("none", "all anchor", *KINDS, *(f"{kind} and more" for kind in KINDS)), _column)
