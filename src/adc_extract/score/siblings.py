"""How often the block's element, and the one that holds it, stand beside others of the same kind: teasers repeat."""

from __future__ import annotations

from collections import Counter

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer

_COUNTS = ("1", "2", "3 to 5", "6 to 12", "13 and more")
_OF_COUNT = [0, 0, 1] + [2] * 3 + [3] * 7
_KINDS = ("p", "li", "other")
_OF_TAG = {"p": 0, "li": len(_COUNTS)}
_OTHER = 2 * len(_COUNTS)


def _of_containers(page: Page) -> list[int]:
    keys = [(c.parent, c.tag, c.hints) for c in page.containers]
    counts = Counter(keys)
    most = len(_OF_COUNT)
    return [_OF_COUNT[n] if (n := counts[key]) < most else 4 for key in keys]


def _own(page: Page, measures: Measures) -> list[int]:
    containers, counts = page.containers, _of_containers(page)
    return [_OF_TAG.get(containers[c := block.container].tag, _OTHER) + counts[c] for block in page.blocks]


def _holder(page: Page, measures: Measures) -> list[int]:
    containers, counts = page.containers, _of_containers(page)
    return [counts[containers[block.container].parent] for block in page.blocks]


SIBLINGS = Scorer("siblings", tuple(f"{kind} {count}" for kind in _KINDS for count in _COUNTS), _own)
HOLDERS_SIBLINGS = Scorer("holder's siblings", _COUNTS, _holder)
