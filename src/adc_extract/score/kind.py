"""Whether the page says in its JSON-LD that it is an article: then less of it is text than the scores alone let think.

The same for all blocks of a page: it moves the page's threshold.
"""

from __future__ import annotations

from typing import Any

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer
from adc_extract.tables.metadata import ARTICLE_TYPES, POSTING_TYPES

_TYPES = ARTICLE_TYPES - POSTING_TYPES


def _column(page: Page, measures: Measures) -> list[int]:
    return [int(any(map(_is_article, page.head.json_ld)))] * len(page.blocks)


def _is_article(item: dict[str, Any]) -> bool:
    stated = item.get("@type")
    return any(
        isinstance(name, str) and name.rpartition("/")[2].rpartition(":")[2].lower() in _TYPES
        for name in (stated if isinstance(stated, list) else [stated])
    )


KIND = Scorer("page says it is", ("nothing", "an article"), _column)
