"""What a site's model says of the blocks of a page: how many other pages have them, and what that weighs.

Measured on the corpora's groups of pages of one host: running text that stands on all the other pages is hardly ever
part of a body, however much it reads like one. Of other lines that can be said less surely: they may well be headings
that every recipe has. What a model brings to the body is measured by ``benchmarks/sites.py``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from adc_extract.model.page import Page
from adc_extract.score.measures import Measures
from adc_extract.site.ground import COMMON, PLACE_BITS, PROSE, bits
from adc_extract.site.marks import distinct, page_marks
from adc_extract.site.model import SiteModel

_PROSE, _LINE = 6.0, 2.0  # log-odds that a block loses which all of many pages have: running text, any other line
_STEEP = 1.5  # a power of the share: what only some pages have may be of their articles
_ELSEWHERE = 2  # pages that have the same text at another place count, but for so many: a teaser quotes an article
_FEW = 2  # pages
_COPY = 2 / 3  # of the running text that is rare on the site: two pages that share more are one article


class Recurrence(NamedTuple):
    """A block stands on so many ``pages`` of ``others``; ``weight`` is what that adds to its score, in log-odds, 0 or
    less."""

    pages: int
    others: int
    weight: float

    @property
    def is_of_site(self) -> bool:
        """Whether most pages have it, and more than a few."""
        return self.pages > _FEW and 2 * self.pages > self.others


def recurrences(page: Page, measures: Measures, site: SiteModel) -> list[Recurrence]:
    """For each block of the page, how many other pages have it."""
    marks = page_marks(page, measures)
    others = _others(distinct(marks), site)
    count = others.bit_count()
    found = []
    for mark in marks:
        here = (site.masks.get(mark, 0) & others).bit_count()
        anywhere = (site.texts.get(mark >> PLACE_BITS, 0) & others).bit_count()
        pages = max(here, anywhere - _ELSEWHERE)
        found.append(Recurrence(pages, count, weight(pages, count, prose=bool(mark & PROSE))))
    return found


def weight(pages: int, others: int, *, prose: bool) -> float:
    """What it adds to a block's score, in log-odds, that so many of the other pages have it: 0 or less.

    It grows with their share, and with their number, as few pages may agree by chance. Running text that only some have
    may well be of their articles, as what introduces a series is, and loses little; what nearly all have is the site's.

    >>> [round(weight(pages, others, prose=True), 2) for pages, others in ((1, 1), (3, 3), (10, 39), (39, 39))]
    [-2.12, -3.9, -0.75, -5.78]
    >>> [round(weight(pages, others, prose=False), 2) for pages, others in ((1, 1), (3, 3), (10, 39), (39, 39))]
    [-1.0, -1.5, -0.5, -1.95]
    """
    share = pages / (others + 1)
    return -_PROSE * share**_STEEP if prose else -_LINE * share


def _others(marks: Sequence[int], site: SiteModel) -> int:
    """The pages of the model that may speak about a page, as a mask: not itself, which has all of its blocks, and no
    copies of it, as long as these are not most of the site: then it is the site that repeats its text."""
    rest = (1 << site.pages) - 1
    same = rest
    for mark in marks:
        same &= site.masks.get(mark, 0)
        if not same:
            break
    rest &= ~same
    copies = _copies(marks, site, rest, is_known=bool(same))
    return rest & ~copies if copies.bit_count() <= max(1, rest.bit_count() // 2) else rest


def _copies(marks: Sequence[int], site: SiteModel, rest: int, *, is_known: bool) -> int:
    """The pages that share most of the running text with this one: most of its own, or of theirs.

    A text counts the less, the more pages have it, and not at all where it is common. ``is_known`` says that this page
    is in the model, and counted there.
    """
    whole = 0.0
    shared: defaultdict[int, float] = defaultdict(float)
    counted_more: defaultdict[int, float] = defaultdict(float)
    for mark in marks:
        known = site.masks.get(mark, 0)
        if mark & PROSE and known.bit_count() <= COMMON:
            mask = known & rest
            count = mask.bit_count()
            part = 1 / (count + 1)
            whole += part
            for page in bits(mask):
                shared[page] += part
                counted_more[page] += 0.0 if is_known else 1 / count - part
    return sum(
        1 << page
        for page, part in shared.items()
        if part > _COPY * whole or part > _COPY * (site.prose[page] - counted_more[page])
    )
