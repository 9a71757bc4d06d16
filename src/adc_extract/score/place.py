"""Where a block stands, seen from the container of most running text: so many steps up, then so many down."""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer

UP, DOWN = 5, 5  # steps from these on are one bin


def steps(page: Page, target: int) -> list[int]:
    """For each block ``up * (DOWN + 1) + down`` from the container ``target``."""
    containers = page.containers
    up: dict[int, int] = {}
    at, n = target, 0
    while at not in up:
        up[at] = n
        at, n = containers[at].parent, n + 1
    known: dict[int, int] = {}

    def code(container: int) -> int:
        chain = []
        at = container
        while at not in up and at not in known:
            chain.append(at)
            at = containers[at].parent
        value = known[at] if at in known else min(up[at], UP) * (DOWN + 1)
        for link in reversed(chain):
            value += value % (DOWN + 1) < DOWN
            known[link] = value
        return value

    return [code(block.container) for block in page.blocks]


def _column(page: Page, measures: Measures) -> list[int]:
    return steps(page, measures.best)


FEATURES = tuple(f"{u} up {d} down" for u in range(UP + 1) for d in range(DOWN + 1))
PLACE = Scorer("from best", FEATURES, _column)
