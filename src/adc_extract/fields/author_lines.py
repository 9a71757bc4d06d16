"""The authors that a page prints: marked elements and lines near the headline, or behind the text."""

from __future__ import annotations

import re
from typing import NamedTuple

from adc_extract.model.decision import Decision
from adc_extract.model.page import Page
from adc_extract.tables import bylines as words
from adc_extract.tables import names as known
from adc_extract.text.bylines import clean_byline, once, starts_with_by
from adc_extract.text.names import looks_like_name, looks_like_person, split_authors

_MAX_LINE = 220  # characters of a text that can be a byline
_OVER = 3  # blocks over the headline that can hold the byline
_UNDER = 25  # blocks under it, however late the body seems to start
_BEFORE = 12  # blocks before the body, where there is no headline
_SHORT_BEFORE = 5  # and where there is one
_INTO = 8  # blocks of a dump's body in which it can be
_BEHIND = 8  # blocks behind the body
_MAX_CREDITS, _MAX_KNOWN = 12, 4
_FEW = 3  # different marks elsewhere on the page

_ACCOUNT = 60  # characters of a text that credits an account
_NICKNAME = re.compile(r"\w[\w.-]*\w|[A-Z][\w.-]*(?: [\w.-]+){1,3}")

# Trust in a credit by what says so, over the body; behind the body and elsewhere it is less.
_ITEMPROP, _LINE, _LABELLED, _CLASS, _HINT, _DATED, _LONE = 3.0, 2.7, 2.6, 2.5, 2.2, 1.8, 1.5
_HOW = {"itemprop": _ITEMPROP, "rel": _ITEMPROP, "class": _CLASS}
_LESS_BEHIND, _LESS_ELSEWHERE = 1.2, 2.0

_LABELS = words.BY_PHRASES | words.BY_LABELS


class Credit(NamedTuple):
    """A text that credits authors: how sure that is, the block it stands in, the text, and the names in it."""

    trust: float
    block: int
    text: str
    names: tuple[str, ...]


class _Place(NamedTuple):
    """Where bylines stand: at the headline, then at the blocks ``over`` the body, then at those ``behind`` it."""

    head: int
    over: frozenset[int]
    behind: frozenset[int]


def printed_authors(page: Page, decision: Decision, known: tuple[str, ...] = ()) -> list[Credit]:
    """The texts of the page that credit the author of the article, surest first, then in reading order.

    With ``known`` names, only the texts that hold one of them: there is no need to read all the others.
    """
    place = _place(page, decision)
    words = tuple(name.casefold().split()[-1] for name in known if name.strip())
    texts = _marks(page, place, words)
    marked = {text for _, _, text in texts}
    for index in sorted(place.over | place.behind):
        text = page.blocks[index].text
        if index != place.head and len(text) <= _MAX_LINE and text not in marked and _holds(text, words):
            trust = _line_trust(page, index, place)
            if trust > 0:
                texts.append((trust, index, text))
    texts.sort(key=lambda found: (-found[0], found[1] < place.head, found[1]))  # under the headline first
    credits: dict[str, Credit] = {}
    for trust, block, text in texts:
        if text not in credits and len(credits) < (_MAX_KNOWN if known else _MAX_CREDITS):
            names = tuple(name for name in split_authors(text) if _is_name(name, text))
            credits[text] = Credit(trust, block, text, names)
    return [credit for credit in credits.values() if credit.names]


def _holds(text: str, words: tuple[str, ...]) -> bool:
    if not words:
        return True
    folded = text.casefold()
    return any(word in folded for word in words)


def _place(page: Page, decision: Decision) -> _Place:
    size = len(page.blocks)
    start, end = (decision.kept[0], decision.kept[-1]) if decision.kept else (size, size)
    head = _headline_block(page, start)
    over = set(range(start - _SHORT_BEFORE, start + (_INTO if _is_dump(page) else 2)))
    over.update(
        range(start - _BEFORE, start) if head < 0 else range(head - _OVER, min(max(start, head + _OVER), head + _UNDER))
    )
    behind = range(end, end + 1 + _BEHIND)
    inside = range(size)
    return _Place(head, frozenset(over.intersection(inside)), frozenset(behind).intersection(inside) - over)


def _is_dump(page: Page) -> bool:
    """Whether the page has no containers: lines are all that is known of it."""
    return len(page.containers) <= 1


def _headline_block(page: Page, start: int) -> int:
    """The heading over the body: the one that the title holds, else the last of the highest; -1 if there is none."""
    blocks = page.blocks
    heads = [index for index, block in enumerate(blocks[: start + 1]) if block.tag == "h1"]
    heads = heads or [mark.block for mark in page.marks if mark.kind == "headline" and mark.block <= start]
    if len(heads) > 1:
        title = page.head.title.casefold()
        heads = [
            index for index in heads if index < len(blocks) and blocks[index].text[:30].casefold() in title
        ] or heads
    return max(heads, default=-1)


def _marks(page: Page, place: _Place, words: tuple[str, ...]) -> list[tuple[float, int, str]]:
    found, elsewhere = [], []
    for mark in page.marks:
        text = mark.text or ("" if "/" in (mark.value or "") else mark.value or "")
        if mark.kind not in ("author", "byline") or not 0 < len(text) <= _MAX_LINE or not _holds(text, words):
            continue
        if _in_caption(page, mark.block):
            continue
        trust = _HOW.get(mark.how, _HINT)
        if mark.block in place.over:
            found.append((trust, mark.block, text))
        elif mark.block in place.behind:
            found.append((trust - _LESS_BEHIND, mark.block, text))
        elif mark.how != "class" or mark.block < max(place.over, default=0):
            elsewhere.append((trust - _LESS_ELSEWHERE, mark.block, text))
    # Many marks elsewhere are those of teasers and comments.
    return found + elsewhere if len({text for _, _, text in elsewhere}) <= _FEW else found


def _line_trust(page: Page, index: int, place: _Place) -> float:
    """How sure it is that a block is a byline, by its own words, its neighbours, or its container's hints."""
    block = page.blocks[index]
    text = block.text
    less = 0.0 if index in place.over else _LESS_BEHIND
    if starts_with_by(text) or (not less and _is_said_twice(text)):
        return _LINE - less
    before = page.blocks[index - 1].text if index else ""
    if len(before) < 30 and _is_label(before):
        return _LABELLED - less
    if _hinted(page, index):
        return _HINT - less
    if any(map(str.isdigit, text)):
        trust = _dated_trust(text)
        return trust - less if trust > _DATED else trust * (not less)  # behind the body, teasers have dates
    if len(text) < 40 and block.tag != "button" and not block.link_chars and looks_like_person(text):
        after = page.blocks[index + 1].text if index + 1 < len(page.blocks) else ""
        if (
            not less
            and index > place.head
            and (place.head >= 0 or _is_dump(page))
            and (_is_date(before) or _is_date(after))
        ):
            return _LONE
        if less and block.tag == "p" and not _is_dump(page) and index <= min(place.behind) + 1:
            return _LONE
    return 0.0


def _is_said_twice(text: str) -> bool:
    """Whether a line is a name and its repeat, as dumps have of a linked picture and its text: "Jane DoebyJane Doe"."""
    return text.find(text[:4], 4) > 0 and len(once(text)) <= len(text) / 2


def _is_label(text: str) -> bool:
    """Whether a block is only "By", or "Author:"."""
    bare = text.rstrip(" :：").casefold()
    return bare in words.BY_PHRASES or (bare in words.BY_LABELS and text.endswith((":", "：")))


def _is_date(text: str) -> bool:
    return len(text) < 60 and any(map(str.isdigit, text)) and not clean_byline(text)


def _dated_trust(text: str) -> float:
    """A line that is a name and a date: "Jane Doe - May 3, 2024", or "Posted on May 3 by Jane Doe"."""
    name = clean_byline(text)
    if not name or name == text:
        return 0.0
    before, found, _ = text.partition(name)
    if found and before.rstrip(" :").rpartition(" ")[2].casefold() in _LABELS:
        return _LINE
    return _DATED if not before and looks_like_person(name) else 0.0


_AUTHOR_HINT = re.compile(r"author|byline|by-line|autor|writer|verfasser|journalist|auteur|redactor|contributor", re.I)
_OTHER_HINT = re.compile(
    r"bio|comment|social|related|teaser|card|promo|share|date|time|image|photo|caption|job|role|position|title", re.I
)
_CAPTION_HINT = re.compile(r"caption|credit", re.I)


def _hinted(page: Page, index: int) -> bool:
    at = page.blocks[index].container
    for _ in range(2):
        here = page.containers[at]
        if _AUTHOR_HINT.search(here.hints) and here.end - here.first <= 6:
            return not _OTHER_HINT.search(here.hints)
        at = here.parent
    return False


def _in_caption(page: Page, index: int) -> bool:
    if index >= len(page.blocks):
        return False
    at = page.blocks[index].container
    for _ in range(2):
        here = page.containers[at]
        if here.tag == "figcaption" or _CAPTION_HINT.search(here.hints):
            return True
        at = here.parent
    return False


def _is_name(name: str, text: str) -> bool:
    """Whether this can be a name: where the credit is short, anything short may be one, such as that of an account."""
    if not known.PICTURES.isdisjoint(name.casefold().split()):
        return False
    return looks_like_name(name) or (len(text) <= _ACCOUNT and _NICKNAME.fullmatch(name) is not None)
