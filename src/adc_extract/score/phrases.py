"""Whether a short block is, or starts or ends with, a phrase of the page's furniture."""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer
from adc_extract.tables.phrases import KINDS

_NONE, _ANCHOR = 0, 1
_INDEX = {kind: 2 + i for i, kind in enumerate(KINDS)}


def _column(page: Page, measures: Measures) -> list[int]:
    return [
        (_ANCHOR if tenth == 10 else _NONE)
        if match is None
        else _INDEX[match.kind] + (0 if match.whole else len(KINDS))
        for match, tenth in zip(measures.phrase, measures.links)
    ]


PHRASES = Scorer("phrase", ("none", "all anchor", *KINDS, *(f"{kind} and more" for kind in KINDS)), _column)
