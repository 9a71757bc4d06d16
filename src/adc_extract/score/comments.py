"""Whether a block stands among readers' comments, and how much text the page has elsewhere.

On a page with a text of its own comments are not part of it; on that of a forum they are all there is.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence

from adc_extract.model.page import Page
from adc_extract.score.company import crossed
from adc_extract.score.measures import SCORES, TEXT_FROM, Measures
from adc_extract.score.scorer import Scorer

_BOUNDS = (100, 400, 1000, 2500)
_TEXTS = ("<100", "<400", "<1000", "<2500", "2500 and more")


def _column(page: Page, measures: Measures) -> Sequence[int]:
    among = measures.comment
    if not any(among):
        return measures.bins
    elsewhere = sum(
        len(block.text)
        for block, score, comment in zip(page.blocks, measures.first, among)
        if score > TEXT_FROM and not comment
    )
    start = len(SCORES) * (1 + bisect(_BOUNDS, elsewhere))
    return [start + own if comment else own for own, comment in zip(measures.bins, among)]


COMMENTS = Scorer("score and comments", crossed(("no comment", *(f"comment beside {n}" for n in _TEXTS))), _column)
