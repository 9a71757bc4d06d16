"""What became of each block of a page, told from the article: for explanations."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

from adc_extract.model.article import Article
from adc_extract.model.decision import Decision
from adc_extract.model.page import Page

Fate = Literal["body", "caption", "apart", "left"]


def fates(page: Page, decision: Decision, article: Article) -> list[Fate]:
    """For each block: it stands in the ``body``, is a ``caption``, was kept by its score and stands ``apart`` from the
    body, as the headline, a line of credit or a repeat, or was ``left`` out."""
    places: dict[str, list[int]] = defaultdict(list)
    for i, block in enumerate(page.blocks):
        places[block.text].append(i)
    kept = set(decision.kept)
    found: list[Fate] = ["apart" if i in kept else "left" for i in range(len(page.blocks))]
    last = -1
    for own in article.blocks:
        behind = [i for i in places.get(own.text, ()) if i > last]
        at = next((i for i in behind if i in kept), behind[0] if behind else None)
        if at is not None:
            last = at
            found[at] = "caption" if own.kind == "caption" else "body"
    return found
