"""Link density: how much of a block stands in anchors, by how long it is and how many there are."""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer

_DENSITIES = ("none", "<10%", "<20%", "<40%", "<70%", "<100%", "all")
_OF_TENTH = (1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6)
_SIZES = ("short", "middle", "long")
_OF_LENGTH = (0, 0, 0, 1, 1, 2, 2, 2)


def _column(page: Page, measures: Measures) -> list[int]:
    return [
        3 * (_OF_TENTH[tenth] if block.links else 0) + _OF_LENGTH[size]
        for block, tenth, size in zip(page.blocks, measures.links, measures.length)
    ]


LINKS = Scorer("links", tuple(f"{density} {size}" for density in _DENSITIES for size in _SIZES), _column)
