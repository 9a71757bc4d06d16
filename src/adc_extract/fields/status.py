"""Whether the page had an article."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from adc_extract.fields.facts import Facts
from adc_extract.fields.json_ld import types_of
from adc_extract.model.article import Status
from adc_extract.model.decision import Decision
from adc_extract.model.page import Page
from adc_extract.tables import tags
from adc_extract.tables.date_words import PUBLISHED_METAS
from adc_extract.tables.metadata import INDEX_TYPES
from adc_extract.text.urls import is_front_page

_TEASERS = 4  # so many boxes of one kind, each with a link of its own, make an index
_TEASERS_APART = 6  # the same, where they do not stand side by side
_TITLE = 12  # linked characters of a title, at least
_ALMOST_ALL = 0.8  # of a title's characters stand in the link
_INTO = 2  # blocks of a teaser before its title: a label, a date
_UP = 7  # steps from a title to the outermost of the elements that are its teaser
_PARAGRAPH = 80  # characters of running text, at least
_TEXT = 600  # characters of running text in one place: that is an article, whatever stands around it
_TEXTS = 2500  # the same in many places: text in boxes of its own
_TEASED = 0.5  # share of the body that stands in teasers and links
_TEASED_IF_INDEX = 0.25  # the same on a page that says that it is no article
_DIGIT = re.compile(r"\d")
_NOT_RUNNING = frozenset({"li", "tr", "td", *tags.HEADINGS})  # tags of blocks


class _Share(NamedTuple):
    """What the body is made of: characters in all, in teasers and links, of running text elsewhere, the most of that
    in one place; and how many teasers and linked lines there are."""

    chars: int
    teased: int
    running: int
    longest: int
    teasers: int


def find_status(facts: Facts) -> Status:
    """``empty`` without a body; ``listing`` where the body is teasers, boxes of the same kind each with a linked title,
    and no text stands beside them; else ``ok``. A page that states the day of its publication is no listing."""
    if not facts.decision.kept:
        return "empty"
    return "listing" if not _is_dated(facts) and _is_listing(facts.page, facts.decision) else "ok"


def _is_dated(facts: Facts) -> bool:
    if facts.article is not None and facts.article.get("datePublished"):
        return True
    return facts.page.head.meta(*PUBLISHED_METAS) is not None


def _is_listing(page: Page, decision: Decision) -> bool:
    share = _share(page, decision, _teaser_boxes(page))
    if share.teasers < _TEASERS or share.longest >= _TEXT or share.running >= _TEXTS:
        return False
    return share.teased > (_TEASED_IF_INDEX if _says_index(page) else _TEASED) * share.chars


def _says_index(page: Page) -> bool:
    """Whether the page says that it is an index or a whole site, or that it is the front page."""
    head = page.head
    if (head.meta("og:type") or "").lower() == "website" or not INDEX_TYPES.isdisjoint(
        name for thing in head.json_ld for name in types_of(thing)
    ):
        return True
    address = page.url or head.meta("og:url") or next(iter(head.rels.get("canonical", ())), "")
    return is_front_page(address.strip())


def _teaser_boxes(page: Page) -> list[int]:
    """For each block the innermost teaser that it stands in, as a container's index, or 0.

    A teaser is one of several elements of the same kind that begin with a linked title, each with a link to another
    place. They stand in one parent; with a class and a heading they may also stand apart.
    """
    teasers: set[int] = set()
    for (parent, _, _), group in _alike(page).items():
        places = {target for target in group.values() if target[:1] not in ("", "#")}
        if len(places) >= (_TEASERS if parent >= 0 else _TEASERS_APART):
            teasers.update(group)
    innermost = [0] * len(page.containers)
    for at, container in enumerate(page.containers):
        innermost[at] = at if at in teasers else innermost[container.parent]
    return [innermost[block.container] for block in page.blocks]


def _alike(page: Page) -> dict[tuple[int, str, str], dict[int, str]]:
    """Containers that begin with a linked title, with the link's target, grouped by parent, tag and hints; those that
    have hints and a heading also by tag and hints alone, under -1."""
    containers = page.containers
    targets = {link.block: link.href for link in reversed(page.links)}
    alike: dict[tuple[int, str, str], dict[int, str]] = defaultdict(dict)
    kinds: dict[str, str] = {}  # hints repeat
    seen: set[int] = set()
    for i, block in enumerate(page.blocks):
        if block.link_chars < _TITLE or block.link_chars < _ALMOST_ALL * len(block.text):
            continue
        target, at = targets.get(i, ""), block.container
        for _ in range(_UP):
            box = containers[at]
            if not at or at in seen or i - box.first > _INTO:
                break
            seen.add(at)
            if box.hints not in kinds:
                kinds[box.hints] = _kind(box.hints)
            kind = kinds[box.hints]
            alike[box.parent, box.tag, kind][at] = target
            if kind and block.tag in tags.HEADINGS:
                alike[-1, box.tag, kind][at] = target
            at = box.parent
    return alike


def _kind(hints: str) -> str:
    """The hints without those that number an element."""
    return " ".join(word for word in hints.split() if not _DIGIT.search(word)) if _DIGIT.search(hints) else hints


def _share(page: Page, decision: Decision, boxes: list[int]) -> _Share:
    chars = teased = lines = 0
    running: dict[int, int] = defaultdict(int)
    for i in decision.kept:
        block = page.blocks[i]
        size = len(block.text)
        chars += size
        if boxes[i]:
            teased += size
            continue
        teased += block.link_chars
        lines += 2 * block.link_chars > size
        if size >= _PARAGRAPH and 3 * block.link_chars < size and block.tag not in _NOT_RUNNING:
            running[page.containers[block.container].parent] += size
    teasers = len({boxes[i] for i in decision.kept if boxes[i]}) + lines
    return _Share(chars, teased, sum(running.values()), max(running.values(), default=0), teasers)
