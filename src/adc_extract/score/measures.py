"""What several scorers need of a page, worked out once."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from dataclasses import dataclass, field, replace

from adc_extract.model.page import Page
from adc_extract.score.among import among_comments
from adc_extract.score.lines import phrases
from adc_extract.tables.punctuation import CJK_FROM, SENTENCE_ENDS
from adc_extract.tables.tags import HOLDERS
from adc_extract.text.phrases import Match

# Upper bounds, in characters, of the length bins; a CJK character counts as three.
LENGTH_BOUNDS = (12, 25, 45, 80, 140, 250, 500)
LENGTHS = ("<12", "<25", "<45", "<80", "<140", "<250", "<500", "500+")
_BIN_OF_LENGTH = [sum(n >= bound for bound in LENGTH_BOUNDS) for n in range(LENGTH_BOUNDS[-1])]
_LONGEST = LENGTH_BOUNDS[-1]
# How many containers of the same kind stand in one parent.
ALIKE = ("1", "2", "3 to 5", "6 to 12", "13 and more")
_BIN_OF_ALIKE = [0, 0, 1, *[2] * 3, *[3] * 7]
SCORE_BOUNDS = (-5, -4, -3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5)
SCORES = (*(f"<{bound}" for bound in SCORE_BOUNDS), "5 and more")  # bins of a first score
TEXT_FROM = 0.0  # log-odds: a block whose first score is higher counts as text in the second look
_PARAGRAPH = 3  # from this length bin on, a block with a sentence end counts as running text


@dataclass(slots=True)
class Measures:
    """Columns over the blocks of one page, and the container that holds most running text.

    ``length`` is the bin of each block's length, ``links`` the tenths (0 to 10) of its characters in anchors,
    ``end`` how it ends (an index of `ENDS`), ``prose`` its characters where it looks like running text, else 0.
    ``phrase`` is the phrase of page furniture that a short block is, starts or ends with, or None; what is all anchor
    and no heading says what it is by that, and is not looked up. ``best`` is the container of most running text,
    ``alike`` for each container the bin (an index of `ALIKE`) of how many like it stand beside it. ``comment`` says
    whether a block stands among readers' comments. ``first`` has the first scores, when they are known, and ``bins``
    their indices in `SCORES`.
    """

    length: list[int]
    links: list[int]
    end: list[int]
    prose: list[int]
    phrase: list[Match | None]
    best: int
    alike: list[int]
    comment: list[bool]
    first: list[float] = field(default_factory=list)
    bins: list[int] = field(default_factory=list)


ENDS = ("other", "sentence", "colon", "ellipsis", "letter")


def measure(page: Page) -> Measures:
    """The measures of a page."""
    blocks = page.blocks
    length = [_length(block.text) for block in blocks]
    links = [10 * block.link_chars // len(block.text) for block in blocks]
    end = [_end(block.text) for block in blocks]
    prose = [
        len(block.text) if size >= _PARAGRAPH and linked < 4 and ends == 1 else 0
        for block, size, linked, ends in zip(blocks, length, links, end)
    ]
    phrase = phrases(blocks, links)
    best, alike, comment = _best_container(page, prose), _alike(page), among_comments(page)
    return Measures(length, links, end, prose, phrase, best, alike, comment)


def with_scores(measures: Measures, first: list[float]) -> Measures:
    """The measures for a second look, which knows the first scores."""
    return replace(measures, first=first, bins=[bisect(SCORE_BOUNDS, score) for score in first])


def _length(text: str) -> int:
    size = len(text)
    if size < _LONGEST and not text.isascii() and max(text[:8]) >= CJK_FROM:
        size *= 3
    return _BIN_OF_LENGTH[size] if size < _LONGEST else len(LENGTHS) - 1


def _end(text: str) -> int:
    last = text[-1]
    if last in SENTENCE_ENDS:
        return 3 if last == "…" or text.endswith("...") else 1
    if last.isalnum():
        return 4
    if last in ":：":
        return 2
    return 1 if len(text) > 1 and text[-2] in SENTENCE_ENDS else 0


def _alike(page: Page) -> list[int]:
    keys = [(c.parent, c.tag, c.hints) for c in page.containers]
    counts = Counter(keys)
    most = len(_BIN_OF_ALIKE)
    return [_BIN_OF_ALIKE[n] if (n := counts[key]) < most else len(ALIKE) - 1 for key in keys]


def _best_container(page: Page, prose: list[int]) -> int:
    """The container with most running text directly in it, or half as much in its children."""
    containers = page.containers
    weight: dict[int, float] = {}
    for block, chars in zip(page.blocks, prose):
        if chars:
            element = block.container
            parent = containers[element].parent
            if containers[element].tag in HOLDERS:
                parent = element  # text straight in a div: the div itself is the holder
            weight[parent] = weight.get(parent, 0) + chars
            above = containers[parent].parent
            weight[above] = weight.get(above, 0) + chars / 2
    return max(weight, key=lambda c: (weight[c], -c)) if weight else 0
