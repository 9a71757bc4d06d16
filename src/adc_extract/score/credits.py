"""Lines of credit: a short block that starts with a word for "by", or ends in the credit of a photograph."""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer
from adc_extract.text.bylines import starts_with_by
from adc_extract.text.phrases import match_phrase

_SHORT = 5  # length bin from which a block is text, whatever it starts with
_LEAST = 1
_CREDIT = 60  # characters, at the end of a caption


def _column(page: Page, measures: Measures) -> list[int]:
    return [
        _kind(block.text, ending) if _LEAST <= size < _SHORT and tenth < 10 else 0
        for block, size, tenth, ending in zip(page.blocks, measures.length, measures.links, measures.end)
    ]


def _kind(text: str, ending: int) -> int:
    if starts_with_by(text):
        return 1
    return 2 if ending != 1 and _ends_in_credit(text) else 0


def _ends_in_credit(text: str) -> bool:
    start = max(0, len(text) - _CREDIT)
    at = max(text.rfind(". ", start), text.rfind("。", start), text.rfind("| ", start), text.rfind(" (", start))
    if at <= 0:
        return False
    match = match_phrase(text[at + 1 :].strip())
    return match is not None and match.kind == "photo_credit"


CREDITS = Scorer("credit", ("none", "by", "photograph"), _column)
