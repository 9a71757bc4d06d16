"""Years, clock times and digits in a short block: bylines, datelines and counters are short and full of them."""

from __future__ import annotations

import re

from adc_extract.model.page import Page
from adc_extract.score.measures import LENGTHS, Measures
from adc_extract.score.scorer import Scorer

_FIGURES = re.compile(r"\d[\d:.h]*")
_KINDS = ("none", "year", "clock", "digit")
_LONG = 5  # length bin from which figures say nothing


def _column(page: Page, measures: Measures) -> list[int]:
    return [
        4 * size + _kind(block.text) if size < _LONG else 4 * _LONG for block, size in zip(page.blocks, measures.length)
    ]


def _kind(text: str) -> int:
    figures = _FIGURES.findall(text)
    if not figures:
        return 0
    if any(len(figure.rstrip(".:h")) == 4 and figure[:2] in ("19", "20") for figure in figures):
        return 1
    return 2 if any(":" in figure[:-1] for figure in figures) else 3


FIGURES = Scorer("figures", (*(f"{size} {kind}" for size in LENGTHS[:_LONG] for kind in _KINDS), "long"), _column)
