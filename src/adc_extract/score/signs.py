"""Whether the block, or something in it, is marked as byline, date, headline, tag or the like."""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer
from adc_extract.tables.marks import KINDS

_INDEX = {kind: 1 + i for i, kind in enumerate(KINDS)}
_SHORT = 5  # a length bin: what a long block has in it does not make it a byline


def _column(page: Page, measures: Measures) -> list[int]:
    column = [0] * (len(page.blocks) + 1)  # a mark can stand behind the last block
    for mark in page.marks:
        if mark.text and mark.kind in _INDEX:
            column[mark.block] = _INDEX[mark.kind]
    column.pop()
    return [sign if size < _SHORT else 0 for sign, size in zip(column, measures.length)]


SIGNS = Scorer("marked", ("no", *KINDS), _column)
