"""Years, clock times and digits in a short block: bylines, datelines and counters are short and full of them."""

from __future__ import annotations

import re

from adc_extract.model.page import Page
from adc_extract.score.measures import LENGTHS, Measures
from adc_extract.score.scorer import Scorer

_FIGURES = re.compile(r"(?P<year>(?<!\d)(?:19|20)\d\d(?!\d))|(?P<clock>\d{1,2}[:.h]\d\d(?!\d))|(?P<digit>\d)")
_KINDS = ("none", "year", "clock", "digit")
_OF_NAME = {"year": 1, "clock": 2, "digit": 3}
_LONG = 5  # length bin from which figures say nothing


def _column(page: Page, measures: Measures) -> list[int]:
    return [
        4 * size + _kind(block.text) if size < _LONG else 4 * _LONG
        for block, size in zip(page.blocks, measures.length)
    ]


def _kind(text: str) -> int:
    found = _FIGURES.search(text)
    if found is None:
        return 0
    if found.lastgroup == "digit":  # a year or a time may follow
        for other in _FIGURES.finditer(text):
            if other.lastgroup != "digit":
                return _OF_NAME[str(other.lastgroup)]
    return _OF_NAME[str(found.lastgroup)]


FIGURES = Scorer(
    "figures", (*(f"{size} {kind}" for size in LENGTHS[:_LONG] for kind in _KINDS), "long"), _column
)
