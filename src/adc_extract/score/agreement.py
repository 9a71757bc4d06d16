"""What is read as one is kept or left as one: the items of a list, the rows of a table, a heading and its text.

Measured over the corpora, wrong decisions on short blocks fall by a twenty-fifth, and the word F1 does not change.
"""

from __future__ import annotations

from collections import defaultdict

from adc_extract.model.page import Page
from adc_extract.tables.tags import CAPTIONS, HEADINGS

NEVER = -20.0  # log-odds of what a rule leaves out; it neither has a say nor is it talked round
UNLIKELY = -2.94  # log-odds of 0.05; what scores below is not part of any body
_CAP = 6.0  # log-odds: no single item outvotes its list
_LONGEST = 200  # characters that an item counts for at most
_LINKED = 0.3  # of a list's characters stand in links: from here on it is a menu
_BEHIND = 0.5  # a heading is no surer than the text under it, by so much …
_REACH = 2  # blocks under a heading that speak for it
_SUREST = 1.0  # … and up to here


def agree(page: Page, scores: list[float]) -> list[float]:
    """The scores, with one for all items of a list or rows of a table, and headings lifted by what they stand over.

    A heading that is a link is a teaser's.
    """
    agreed = list(scores)
    for members in _families(page):
        heard = [i for i in members if scores[i] > NEVER]
        if len(heard) > 1 and max([scores[i] for i in heard]) > UNLIKELY:
            weights = [min(len(page.blocks[i].text), _LONGEST) for i in heard]
            votes = sum(max(-_CAP, min(_CAP, scores[i])) * weight for i, weight in zip(heard, weights))
            score = votes / sum(weights)
            if score < _SUREST:
                score = max(score, _around(page, scores, members))
            for i in heard:
                agreed[i] = score
    for i, block in enumerate(page.blocks):
        if block.tag in HEADINGS and scores[i] > UNLIKELY and 2 * block.link_chars < len(block.text):
            under = _under(page, agreed, i)
            agreed[i] = max(agreed[i], min(under - _BEHIND, _SUREST))
    return agreed


def _around(page: Page, scores: list[float], members: list[int]) -> float:
    """What the blocks before and after a table or list say of it: amid the text it is part of it.

    Captions of a table do not count, and a list has to stand beside paragraphs in one element, and not be of links.
    """
    before, after = members[0] - 1, members[-1] + 1
    while before >= 0 and page.blocks[before].tag in CAPTIONS:
        before -= 1
    while after < len(scores) and page.blocks[after].tag in CAPTIONS:
        after += 1
    if before < 0 or after >= len(scores):
        return NEVER
    if page.blocks[members[0]].tag == "li" and not _is_beside(page, members, before, after):
        return NEVER
    return min(scores[before], scores[after], _SUREST)


def _is_beside(page: Page, members: list[int], before: int, after: int) -> bool:
    containers, blocks = page.containers, [page.blocks[i] for i in members]
    holder = containers[containers[blocks[0].container].parent].parent
    around = {containers[page.blocks[i].container].parent for i in (before, after)}
    linked = sum([block.link_chars for block in blocks])
    return around == {holder} and linked < _LINKED * sum([len(block.text) for block in blocks])


def _under(page: Page, scores: list[float], heading: int) -> float:
    """The best score of the few blocks under a heading: a byline or a time can stand between it and its text."""
    best = NEVER
    for i in range(heading + 1, min(heading + 1 + _REACH, len(scores))):
        if page.blocks[i].tag in HEADINGS:
            break
        best = max(best, scores[i])
    return best


def _families(page: Page) -> list[list[int]]:
    """The blocks of each list and of each table."""
    families: defaultdict[int, list[int]] = defaultdict(list)
    containers = page.containers
    for i, block in enumerate(page.blocks):
        if block.tag == "li":
            families[containers[block.container].parent].append(i)
        elif block.tag in ("tr", "td"):
            at = block.container
            while at and containers[at].tag != "table":
                at = containers[at].parent
            families[at].append(i)
    families.pop(0, None)  # items that no list holds, as in a dump
    return list(families.values())
