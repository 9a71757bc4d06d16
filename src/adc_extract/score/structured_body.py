"""Whether the JSON-LD articleBody, where the page has one, holds the block."""

from __future__ import annotations

from typing import Any

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer

_FEATURES = ("page has none", "not in it", "in it", "no running text")
_ENOUGH = 200  # characters: a shorter articleBody is a teaser
_PROBE = 40  # characters of the block that are looked up


def _column(page: Page, measures: Measures) -> list[int]:
    whole = stated_text(page)
    if not whole:
        return [0] * len(page.blocks)
    squeezed = "".join(whole.split())
    return [
        3 if not prose else 2 if block.text[:_PROBE].replace(" ", "").replace("\n", "") in squeezed else 1
        for block, prose in zip(page.blocks, measures.prose)
    ]


def stated_text(page: Page) -> str:
    """The longest articleBody of the page's JSON-LD as it stands, or "" where there is none, or only a teaser."""
    whole = max((_body(item) for item in page.head.json_ld), key=len, default="")
    return whole if len(whole) >= _ENOUGH else ""


def _body(item: dict[str, Any]) -> str:
    """The articleBody; of a live blog, the headlines and bodies of its updates."""
    updates = item.get("liveBlogUpdate")
    parts = [item, *(updates if isinstance(updates, list) else ())]
    texts = [part.get(key) for part in parts if isinstance(part, dict) for key in ("headline", "articleBody")]
    return " ".join(text for text in texts[1:] if isinstance(text, str))


STRUCTURED_BODY = Scorer("JSON-LD body", _FEATURES, _column)
