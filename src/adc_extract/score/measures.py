"""What several scorers need of a page, worked out once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import accumulate
from operator import mul

from adc_extract.model.page import Page, PageBlock
from adc_extract.score.lines import photo_credits, phrases
from adc_extract.tables.punctuation import CJK_FROM, SENTENCE_ENDS
from adc_extract.tables.tags import HOLDERS
from adc_extract.text.phrases import Match

# Upper bounds, in characters, of the length bins; a CJK character counts as three.
LENGTH_BOUNDS = (12, 25, 45, 80, 140, 250, 500)
LENGTHS = ("<12", "<25", "<45", "<80", "<140", "<250", "<500", "500+")
_BIN_OF_LENGTH = [sum(n >= bound for bound in LENGTH_BOUNDS) for n in range(LENGTH_BOUNDS[-1] + 1)]
_LONGEST = LENGTH_BOUNDS[-1]
# How many containers of the same kind stand in one parent.
ALIKE = ("1", "2", "3 to 5", "6 to 12", "13 and more")
_BIN_OF_ALIKE = [0, 0, 1, *[2] * 3, *[3] * 7]
_CAP = 6.0  # scores beyond are certain, and must not outvote a whole neighbourhood
_PARAGRAPH = 3  # from this length bin on, a block with a sentence end counts as running text


@dataclass(slots=True)
class Measures:
    """Columns over the blocks of one page, and the containers that hold most running text.

    ``length`` is the bin of each block's length, ``links`` the tenths (0 to 10) of its characters in anchors,
    ``end`` how it ends (an index of `ENDS`), ``prose`` its characters where it looks like running text, else 0.
    ``phrase`` is the phrase of page furniture that a short block is, starts or ends with, or None; what is all anchor
    and no heading says what it is by that, and is not looked up. ``credit`` says whether a short block ends in
    the credit of a photograph. ``best`` is the container of most running text,
    ``alike`` for each container the bin (an index of `ALIKE`) of how many like it stand beside it. ``first`` has the
    first scores, when they are known, and ``sums`` and ``sizes`` running totals of score times size and of size, each
    one entry longer than there are blocks.
    """

    length: list[int]
    links: list[int]
    end: list[int]
    prose: list[int]
    phrase: list[Match | None]
    credit: list[bool]
    best: int
    alike: list[int]
    first: list[float] = field(default_factory=list)
    sums: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)


ENDS = ("other", "sentence", "colon", "ellipsis", "letter")


def measure(page: Page) -> Measures:
    """The measures of a page."""
    blocks = page.blocks
    length = [_BIN_OF_LENGTH[min(_size(block), _LONGEST)] for block in blocks]
    links = [10 * block.link_chars // len(block.text) for block in blocks]
    end = [_end(block.text) for block in blocks]
    prose = [
        len(block.text) if size >= _PARAGRAPH and linked < 4 and ends == 1 else 0
        for block, size, linked, ends in zip(blocks, length, links, end)
    ]
    phrase = phrases(blocks, links)
    credit = photo_credits(blocks, length, links, end)
    return Measures(length, links, end, prose, phrase, credit, _best_container(page, prose), _alike(page))


def with_scores(measures: Measures, first: list[float]) -> Measures:
    """The measures for a second look, which knows the first scores."""
    size = [1 + bin_of_length for bin_of_length in measures.length]
    capped = [_CAP if score > _CAP else -_CAP if score < -_CAP else score for score in first]
    sums = [0.0, *accumulate(map(mul, capped, size))]
    return replace(measures, first=first, sums=sums, sizes=[0, *accumulate(size)])


def _size(block: PageBlock) -> int:
    text = block.text
    return len(text) if text.isascii() or max(text[:8]) < CJK_FROM else 3 * len(text)


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
