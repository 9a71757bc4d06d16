"""The second look: what a block's first score is worth on this page, and at this point of its text.

Each scorer takes the bin of the block's own first score together with one more thing.
"""

from __future__ import annotations

from bisect import bisect
from itertools import accumulate

from adc_extract.model.page import Page
from adc_extract.score.measures import SCORES, TEXT_FROM, Measures
from adc_extract.score.scorer import Scorer

_BEST_BOUNDS = (0, 1, 2, 3, 4, 5, 6)
_BESTS = (*(f"best <{bound}" for bound in _BEST_BOUNDS), "best 6 and more")
_TEXT_BOUNDS = (1, 150, 400, 800, 1600, 3000, 6000, 12000)
_TEXTS = ("no text", *(f"text <{bound}" for bound in _TEXT_BOUNDS[1:]), "text 12000 and more")
_SHARE_BOUNDS = (0.001, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95, 0.999)
_SHARES = ("no", "<5%", "<15%", "<30%", "<50%", "<70%", "<85%", "<95%", "nearly all", "all")


def crossed(others: tuple[str, ...]) -> tuple[str, ...]:
    """Features of a first score together with each of these, in the order of ``len(SCORES) * other + bin``."""
    return tuple(f"{score}, {other}" for other in others for score in SCORES)


def _best(page: Page, measures: Measures) -> list[int]:
    start = len(SCORES) * bisect(_BEST_BOUNDS, max(measures.first, default=0.0))
    return [start + own for own in measures.bins]


def _text(page: Page, measures: Measures) -> list[int]:
    chars = sum(len(block.text) for block, score in zip(page.blocks, measures.first) if score > TEXT_FROM)
    start = len(SCORES) * bisect(_TEXT_BOUNDS, chars)
    return [start + own for own in measures.bins]


def _share(page: Page, measures: Measures) -> list[int]:
    chars = [len(block.text) if score > TEXT_FROM else 0 for block, score in zip(page.blocks, measures.first)]
    whole = sum(chars) or 1
    return [
        len(SCORES) * bisect(_SHARE_BOUNDS, done / whole) + own for done, own in zip(accumulate(chars), measures.bins)
    ]


# The highest first score of the page: where nothing scores well, less is enough.
BEST = Scorer("score", crossed(_BESTS), _best)
# How many characters scored as text: little text is often none.
TEXT = Scorer("score and length of text", crossed(_TEXTS), _text)
# How much of what scored as text stands up to the block, its own included.
SHARE = Scorer("score and text", crossed(tuple(f"{share} text so far" for share in _SHARES)), _share)
