"""Whether the JSON-LD articleBody, where the page has one, holds the block."""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer

_FEATURES = ("page has none", "not in it", "in it", "too short or all anchor")
_ENOUGH = 200  # characters: a shorter articleBody is a teaser
_PROBE = 40  # characters of the block that are looked up
_LEAST = 12


def _column(page: Page, measures: Measures) -> list[int]:
    bodies = [body for item in page.head.json_ld if isinstance(body := item.get("articleBody"), str)]
    whole = max(bodies, key=len, default="")
    if len(whole) < _ENOUGH:
        return [0] * len(page.blocks)
    squeezed = "".join(whole.split())
    column = []
    for block, tenth in zip(page.blocks, measures.links):
        if tenth == 10 or len(block.text) < _LEAST:
            column.append(3)
        else:
            column.append(2 if "".join(block.text[:_PROBE].split()) in squeezed else 1)
    return column


STRUCTURED_BODY = Scorer("JSON-LD body", _FEATURES, _column)
