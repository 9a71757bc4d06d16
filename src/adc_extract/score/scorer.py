"""What a scorer is: a name, the features it can name, and a function from a page to one feature per block."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures


class Scorer(NamedTuple):
    """One signal. ``column(page, measures)`` gives for each block the index of its feature in ``features``.

    A scorer looks at the whole page at once: what holds for the page is worked out once, and the loop over the blocks
    is a single comprehension. It is pure and changes nothing.
    """

    name: str
    features: tuple[str, ...]
    column: Callable[[Page, Measures], Sequence[int]]
