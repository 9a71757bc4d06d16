"""Whether the block stands under a heading of page furniture: "Comments", "You may also like", "About the author".

Such a heading, or line of its own, speaks for what follows it, until the next heading.
"""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer
from adc_extract.tables.tags import HEADINGS

_KINDS = (
    "comments",
    "related",
    "read_more",
    "newsletter",
    "subscribe",
    "author_box",
    "cookies",
    "login",
    "follow",
    "tags",
)
_AGES = ("1 or 2", "3 to 6", "7 and more")
_OF_AGE = (0, 0, 0, 1, 1, 1, 1)
_ENTRIES = frozenset({"li", "button", "td", "tr"})  # one among others: it counts comments, or leads to them
_START = {kind: 1 + len(_AGES) * i for i, kind in enumerate(_KINDS)}


def _column(page: Page, measures: Measures) -> list[int]:
    column = []
    start = age = 0
    for block, match in zip(page.blocks, measures.phrase):
        heading = block.tag in HEADINGS
        age += 1
        column.append(start + (_OF_AGE[age] if age < len(_OF_AGE) else 2) if start and not heading else 0)
        if heading or (match is not None and match.whole and block.tag not in _ENTRIES):
            opened = _START.get(match.kind, 0) if match is not None else 0
            if opened or heading:
                start, age = opened, 0
    return column


SECTIONS = Scorer("section", ("none", *(f"{kind}, {age}" for kind in _KINDS for age in _AGES)), _column)
