"""Where a block stands, seen from the container of most running text: so many steps up, then so many down."""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer

UP, DOWN = 5, 5  # steps from these on are one bin
_WIDTH = DOWN + 1


def steps(page: Page, target: int) -> list[int]:
    """For each block the index in `FEATURES` of its way from the container ``target``."""
    containers = page.containers
    codes = [-1] * len(containers)
    at, up = target, 0
    while codes[at] < 0:
        codes[at] = min(up, UP) * _WIDTH
        at, up = containers[at].parent, up + 1
    # A container comes after the one that holds it, so that one pass from the root knows every parent.
    for i, container in enumerate(containers):
        if codes[i] < 0:
            code = codes[container.parent]
            codes[i] = code + (code % _WIDTH < DOWN)
    return [codes[block.container] for block in page.blocks]


def _column(page: Page, measures: Measures) -> list[int]:
    return steps(page, measures.best)


FEATURES = tuple(f"{u} up {d} down" for u in range(UP + 1) for d in range(_WIDTH))
PLACE = Scorer("from best", FEATURES, _column)
