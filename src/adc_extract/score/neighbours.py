"""The blocks before and after: length, links and element."""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer
from adc_extract.tables.tags import HEADINGS

_KINDS = ("linked", "short", "middle", "long", "sentence", "heading", "item")
_FEATURES = ("page's edge", *_KINDS)
_OF_LENGTH = (2, 2, 2, 3, 3, 4, 4, 4)


def _kinds(page: Page, measures: Measures) -> list[int]:
    return [
        1 if tenth > 5 else 6 if block.tag in HEADINGS else 5 if prose else 7 if block.tag == "li" else _OF_LENGTH[size]
        for block, tenth, prose, size in zip(page.blocks, measures.links, measures.prose, measures.length)
    ]


def _before(page: Page, measures: Measures) -> list[int]:
    return [0, *_kinds(page, measures)][: len(page.blocks)]


def _after(page: Page, measures: Measures) -> list[int]:
    return [*_kinds(page, measures), 0][1:]


BEFORE = Scorer("block before", _FEATURES, _before)
AFTER = Scorer("block after", _FEATURES, _after)
