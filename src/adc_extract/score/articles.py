"""Inside which article element: the first, a later one, or none although the page has one."""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer

_FEATURES = ("page has none", "outside", "in the only one", "in the first", "in a later one", "in main", "nested")


def _column(page: Page, measures: Measures) -> list[int]:
    containers = page.containers
    inside = [0] * len(containers)
    found = 0
    main = False
    for i, container in enumerate(containers):
        value = inside[container.parent]
        if container.tag == "article":
            if value in (0, 5):
                found += 1
                value = 3 if found == 1 else 4
            else:
                value = 6
        elif container.tag == "main" and not value:
            value, main = 5, True
        inside[i] = value
    if not found and not main:
        return [0] * len(page.blocks)
    only = found == 1
    final = [1 if v == 0 else 2 if v == 3 and only else v for v in inside]
    return [final[block.container] for block in page.blocks]


ARTICLES = Scorer("article", _FEATURES, _column)
