"""The block's element and its length, taken together: a long list item is not a short one."""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.measures import LENGTHS, Measures
from adc_extract.score.scorer import Scorer

_TAGS = ("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "td", "tr", "blockquote", "pre", "figcaption", "dd", "dt")
_OTHERS = ("section", "article", "header", "footer", "button", "label", "aside", "figure", "address", "body", "other")
_INDEX = {tag: i * len(LENGTHS) for i, tag in enumerate(_TAGS + _OTHERS)} | {
    "h6": _TAGS.index("h5") * len(LENGTHS),
}
_OTHER = _INDEX["other"]


def _column(page: Page, measures: Measures) -> list[int]:
    index = _INDEX.get
    return [index(block.tag, _OTHER) + size for block, size in zip(page.blocks, measures.length)]


LENGTH = Scorer("length", tuple(f"{tag} {size}" for tag in _TAGS + _OTHERS for size in LENGTHS), _column)
