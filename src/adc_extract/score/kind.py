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
    return [int(states(page, _TYPES))] * len(page.blocks)


def states(page: Page, types: frozenset[str]) -> bool:
    """Whether the page says in its JSON-LD that it is, or has, one of these types, given in lower case."""
    return any(_is_one(item, types) for item in page.head.json_ld)


def _is_one(item: dict[str, Any], types: frozenset[str]) -> bool:
    stated = item.get("@type")
    return any(
        isinstance(name, str) and name.rpartition("/")[2].rpartition(":")[2].lower() in types
        for name in (stated if isinstance(stated, list) else [stated])
    )


KIND = Scorer("page says it is", ("nothing", "an article"), _column)
