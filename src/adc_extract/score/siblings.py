"""How often the block's element, and the one that holds it, stand beside others of the same kind: teasers repeat."""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import ALIKE, Measures
from adc_extract.score.scorer import Scorer

_KINDS = ("p", "li", "other")
_OF_TAG = {"p": 0, "li": len(ALIKE)}
_OTHER = 2 * len(ALIKE)


def _own(page: Page, measures: Measures) -> list[int]:
    containers, alike = page.containers, measures.alike
    return [_OF_TAG.get(containers[c := block.container].tag, _OTHER) + alike[c] for block in page.blocks]


def _holder(page: Page, measures: Measures) -> list[int]:
    containers, alike = page.containers, measures.alike
    return [alike[containers[block.container].parent] for block in page.blocks]


SIBLINGS = Scorer("siblings", tuple(f"{kind} {count}" for kind in _KINDS for count in ALIKE), _own)
HOLDERS_SIBLINGS = Scorer("holder's siblings", ALIKE, _holder)
