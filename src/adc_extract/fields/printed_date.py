"""Dates that readers see around the body, with the place where they stand and what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from adc_extract.fields.blocks import containers_of
from adc_extract.fields.date_reader import DateReader
from adc_extract.fields.facts import Facts, is_dump
from adc_extract.model.page import Container, Page
from adc_extract.tables.date_words import APART_HINTS, FOREIGN_HINTS, OTHER_DAYS, PUBLISHED, TODAY_HINTS, UPDATED
from adc_extract.tables.tags import CAPTIONS
from adc_extract.text.bylines import has_digit
from adc_extract.text.dates import LIMIT, PrintedDate, beside, may_hold_date
from adc_extract.text.folding import folded_set, folded_words
from adc_extract.text.phrases import Match, match_phrase
from adc_extract.text.times import Stamp

_HANDLE = re.compile(r"@\w")
_CALLED = {
    **dict.fromkeys(folded_set(OTHER_DAYS), "other"),
    **dict.fromkeys(folded_set(PUBLISHED), "published"),
    **dict.fromkeys(folded_set(UPDATED), "updated"),
}

_BESIDE = 90  # characters: what may stand beside the date in a line of its own, such as the byline
_CALLED_BESIDE = 300  # the same, where words say that it is the date of the text
_BARE = 15  # a date with no more beside it stands alone
_HEAD = 60  # blocks: a heading further up than this is not the headline of the body
_LOW_HEAD = 15  # the same for lower headings, and for the headline of a dump: blocks
_OVER, _ABOVE, _TOP, _BELOW = 3, 12, 6, 12  # blocks
_NO_BODY = 40
_ELSEWHERE = 500
_LABEL = 40  # characters before a date, or of the line before it, in which it is called by a word
_LEADS = {
    "head": 1,
    "lead": 25,
    "top": 25,
}  # characters before a date that leads into the text: "Berlin (20.02.2023). The …"
_OPENS, _CLOSES = ",(|/-–—", (".", ":", ")", "|", "/", "-", "–", "—")  # before and behind such a date
_ENDS = (".", "!", "?", "…", "。", "！", "？", "”", "“", "»", "|", "·", "•")  # before a date that ends a block
_HEADLINE = range(25, 200)  # characters of a dump's headline
_STEPS = 3  # how far up the hints of something else are looked for
_MAX_STEPS = 30  # the same apart from headline and text
_FAR = frozenset({"below", "elsewhere"})
_HEADINGS = tuple(Match(kind, True) for kind in ("comments", "related", "read_more"))
_AMONG = "behind the heading of comments or teasers"
_NEAR = frozenset({"head", "lead", "top"})  # places between headline and text, and in it


class Around(NamedTuple):
    """Indices of blocks: the headline's, and the first and the last of the body; without a headline it is the first."""

    headline: int
    start: int
    end: int
    kept: frozenset[int]


class Shown(NamedTuple):
    """A date that stands by itself, or beside a few words, in the text of a block from ``start`` to ``end``.

    ``place`` is "head" (between headline and body), "lead" (it leads into the text), "over" (right over the headline),
    "above" (further up), "top" (in the body's first blocks), "below" (behind the body) or "elsewhere"; ``called`` is
    "published", "updated", "other" or ""; ``beside`` counts the characters of the block that are not of a date.
    ``refused`` says why it is no date of the article; empty if it may be.
    """

    stamp: Stamp
    place: str
    called: str
    beside: int
    block: int
    start: int
    end: int
    refused: str = ""


def around(facts: Facts) -> Around:
    """Where the body of the page lies: its running text, behind lines such as a byline that were kept with it.

    Without a body, the page's first blocks are looked at as if they stood over it.
    """
    page, kept = facts.page, facts.decision.kept
    start, end = facts.text
    if not kept:
        start = end = min(start, _NO_BODY)
    headline = _headline_line(page, start) if is_dump(page) else _heading(facts.headings, start)
    return Around(headline, start, end, frozenset(kept))


def shown_dates(reader: DateReader, place: Around, names: tuple[str, ...]) -> Iterator[Shown]:
    """The dates that are shown in these places around the body, the nearest to the headline and the body first."""
    return (shown for shown in all_dates(reader, place, names) if not shown.refused)


def all_dates(reader: DateReader, place: Around, names: tuple[str, ...]) -> Iterator[Shown]:
    """The same with those that are refused."""
    page = reader.facts.page
    for name in names:
        others = None
        for i in _blocks_of(page, place, name):
            if may_hold_date(page.blocks[i].text):
                if others is None and name in _FAR and i > place.end:
                    others = others_from(page, place, _BELOW if name == "below" else _ELSEWHERE)
                for shown in _dates_of(reader, i, name, place):
                    own = others is None or i < others or shown.called or shown.refused
                    yield shown if own else shown._replace(refused=_AMONG)


def others_from(page: Page, place: Around, reach: int = _ELSEWHERE) -> int:
    """The block behind the body with the first heading such as "3 comments", or, but for dumps, whose menus have it
    too, "Related stories"; behind it the article is over. The page's end without one in ``reach``."""
    headings = _HEADINGS if len(page.containers) > 1 else _HEADINGS[:1]
    for i, block in enumerate(page.blocks[place.end + 1 : place.end + reach], place.end + 1):
        if len(block.text) <= _LABEL and match_phrase(block.text) in headings:
            return i
    return len(page.blocks)


def _blocks_of(page: Page, place: Around, name: str) -> Sequence[int]:
    """The blocks of a place."""
    headline, start, end, kept = place
    if name == "over":
        return range(headline - 1, max(0, headline - _OVER) - 1, -1)
    if name == "above":
        return range(headline - 1 - _OVER, max(0, headline - _ABOVE) - 1, -1)
    if name == "below":
        return range(end, min(end + _BELOW, len(page.blocks)))
    if name == "elsewhere":
        return range(min(len(page.blocks), _ELSEWHERE))
    if name == "lead":
        return [start] if start in kept else []
    top = range(start, min(start + _TOP, end + 1, len(page.blocks)))
    if name == "top":
        return [i for i in top if i in kept]
    return [*range(headline, start), *(i for i in top if i not in kept)]


def _heading(headings: list[Container], start: int) -> int:
    """The block of the last h1 over the body, else of a lower heading near it, else ``start``."""
    best = low = None
    for heading in headings:
        if heading.first > start:
            break
        if heading.tag == "h1" and start - heading.first <= _HEAD:
            best = heading.first
        elif heading.tag in ("h2", "h3") and start - heading.first <= _LOW_HEAD:
            low = heading.first
    return best if best is not None else low if low is not None else start


def _headline_line(page: Page, start: int) -> int:
    """The block of a dump's headline: the longest line over the body that reads like one, else ``start``."""
    lines = [
        i
        for i in range(max(0, start - _LOW_HEAD), start)
        if len(page.blocks[i].text) in _HEADLINE and page.blocks[i].text[-1] not in ".…" and page.blocks[i].tag == "p"
    ]
    return max(lines, key=lambda i: len(page.blocks[i].text), default=start)


def _dates_of(reader: DateReader, index: int, place: str, near: Around) -> Iterator[Shown]:
    page = reader.facts.page
    blocks = page.blocks
    text = blocks[index].text
    dates = reader.printed(text)
    if not dates:
        return
    rest = beside(text, dates)
    foreign = _foreign(page, index, rest) or ("" if place in _NEAR else apart(page, index, near))
    before = blocks[index - 1].text if index and dates[0].start == 0 else ""
    before = before if len(before) <= _LABEL and not has_digit(before) else ""
    floor = 0
    for found in dates:
        called = _called(text, found, floor) or (_label(before) if not floor else "")
        floor = found.end
        leads = _leads(text, found, place)
        refused = foreign or _refusal(called, place, rest, leads)
        yield Shown(found.stamp, place, called, 0 if leads else rest, index, found.start, found.end, refused)


def _refusal(called: str, place: str, rest: int, leads: bool) -> str:
    """Why a date is not taken, or nothing."""
    if called == "other":
        return "the day of something else"
    if place == "lead":
        room = -1
    else:
        told = (called and place == "below") or (called == "published" and place == "elsewhere")
        room = _CALLED_BESIDE if told else _BESIDE
    return "" if leads or rest <= room else "within a sentence"


def _leads(text: str, found: PrintedDate, place: str) -> bool:
    """Whether the date leads into the text of its block, or ends it, without being part of a sentence."""
    if place == "head" and found.end == len(text) and text[: found.start].rstrip().endswith(_ENDS):
        return True
    if found.start > _LEADS.get(place, -1):
        return False
    return place == "head" or (place == "top" and not found.start) or _is_dateline(text, found)


def _foreign(page: Page, index: int, rest: int) -> str:
    """Where the block belongs to: a comment, a caption with a text to it, a post from elsewhere; or nothing."""
    if _HANDLE.search(page.blocks[index].text, 0, LIMIT):
        return "in a post from elsewhere"
    for container in containers_of(page, index, _STEPS):
        hints = container.hints.lower()
        if container.tag in CAPTIONS and rest > _BARE:
            return "in a caption"
        if any(hint in hints for hint in FOREIGN_HINTS):
            return "in a comment or a post from elsewhere"
    return ""


def apart(page: Page, index: int, place: Around) -> str:
    """What the block belongs to that is apart from headline and text: a comment, a teaser, the site's header; or ""."""
    at = page.blocks[index].container if index < len(page.blocks) else 0
    for _ in range(_MAX_STEPS):
        container = page.containers[at]
        if (
            not at
            or container.first <= place.headline < container.end
            or container.first <= place.start < container.end
        ):
            break
        if container.tag == "header" and container.end <= place.headline:
            return "in the site's header"
        if container.hints:
            hints = container.hints.lower()
            if any(map(hints.__contains__, APART_HINTS)):
                return "in a comment, a teaser or an advertisement"
            if any(map(hints.__contains__, TODAY_HINTS)):
                return "in the site's header"
        at = container.parent
    return ""


def _is_dateline(text: str, found: PrintedDate) -> bool:
    """Whether a date at the start of a text is not of its first sentence: "Harbour Town (20.02.2023). The …"."""
    before, behind = text[: found.start].rstrip(), text[found.end : found.end + 2].lstrip()
    return (not before or before[-1] in _OPENS) and behind[:1] in _CLOSES


def _called(text: str, found: PrintedDate, floor: int) -> str:
    """What the words before the date call it, or else the words behind it, unless they lead to a time or a date."""
    before, behind = text[max(floor, found.start - _LABEL) : found.start], text[found.end : found.end + _LABEL]
    return _label(before) or ("" if has_digit(behind) else _label(behind))


def _label(text: str) -> str:
    """What the last word of the text that calls a date by anything calls it; "other" is the day of something else."""
    return next((_CALLED[word] for word in reversed(folded_words(text)) if word in _CALLED), "")
