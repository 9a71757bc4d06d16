"""Lines that say where an article is filed: "in Statements", "Posted in Town", "Tags: a, b"."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice
from operator import itemgetter
from urllib.parse import unquote

from adc_extract.model.decision import Decision
from adc_extract.model.page import Page
from adc_extract.tables.topics import (
    NO_SECTIONS,
    POSTED_WHEN_AND_BY,
    SECTION_LABELS,
    SECTION_PHRASES,
    SECTION_WORDS,
    TAG_LABELS,
)
from adc_extract.text.dates import find_printed_dates
from adc_extract.text.folding import fold
from adc_extract.text.patterns import any_of, late

_BEFORE = 12  # blocks over the body that are looked at
_BEHIND = 30
_MAX_SECTION_LINE = 70  # characters
_MAX_TAG_LINE = 400
_MAX_LISTED = 20
_MAX_GLUES = 60  # places in a line where tags may be glued: each of them is looked for all over the page


def _phrases(table: dict[str, str]) -> frozenset[str]:
    return frozenset(phrase.casefold() for row in table.values() for phrase in row.split("|"))


_PHRASES, _LABELS, _TAG_NAMES = map(_phrases, (SECTION_PHRASES, SECTION_LABELS, TAG_LABELS))
_SECTION = late(rf"(?:(?:{any_of(_PHRASES)})(?:\s*[:：]\s*|\s+)|(?:{any_of(_LABELS)})\s*[:：]\s*)(\S.*)", re.IGNORECASE)
_START = 2  # characters by which a line is known to begin otherwise; no phrase is shorter
_SECTION_STARTS = frozenset(phrase[:_START] for phrase in _PHRASES | _LABELS)
_TAG_STARTS = frozenset(name[:_START] for name in _TAG_NAMES)
_FIRST_WORD = late(r"[^\W_]+")
_BLOCK_OF = itemgetter(1)  # of a link
# "Posted in Harbour on March 14 by Ann Leary"
_POSTED = late(POSTED_WHEN_AND_BY, re.IGNORECASE)
_BELOW = late(r"[,|>»›/]")  # behind a section: one within it, or beside it
_SENTENCE = late(r"[.!?;:]")
_GLUED = late(r"(?<=[^\W\dA-ZÀ-Þ])(?=[A-ZÀ-ÞА-Я][^\W\dA-ZÀ-ÞА-Я])")


def section_line(page: Page, decision: Decision, start: int) -> str | None:
    """The section named on a line of its own near the body: behind a label, or behind "in" beside the date.

    ``start`` is the block with which the running text begins: a line before it can have been kept with the body.
    """
    first, last = (decision.kept[0], decision.kept[-1]) if decision.kept else (len(page.blocks), len(page.blocks))
    # The headline over the line can have been kept, too.
    over = range(max(0, first - _BEFORE), min(len(page.blocks), first + _BEFORE))
    under = range(max(over.stop, last + 1), min(len(page.blocks), last + 1 + _BEFORE))
    kept = frozenset(decision.kept)
    for index in (*over, *under):
        if index in kept and index >= start:
            continue
        line = page.blocks[index].text
        if len(line) > _MAX_SECTION_LINE:
            continue
        found = _SECTION.fullmatch(line) if line[:_START].casefold()[:_START] in _SECTION_STARTS else None
        name = _POSTED.split(found[1])[0] if found else None
        if name is None:
            word, _, rest = line.partition(" ")
            if word.lower() in SECTION_WORDS and rest[:1].isupper() and _beside_date(page, index):
                name = rest
        if name and len(name.split()) <= 5 and not _SENTENCE.search(name):
            name = _BELOW.split(name)[0].rstrip()
            if name.casefold() not in NO_SECTIONS:
                return name
    return None


def _beside_date(page: Page, index: int) -> bool:
    around = page.blocks[max(0, index - 2) : index] + page.blocks[index + 1 : index + 3]
    return any(len(block.text) <= _MAX_SECTION_LINE and find_printed_dates(block.text) for block in around)


def tag_lines(page: Page, decision: Decision) -> list[str]:
    """Lists of tags on a line behind a label, nearest behind the body first; bullets under a label count, too."""
    kept = decision.kept
    first, middle, last = (kept[0], kept[len(kept) // 2], kept[-1]) if kept else (len(page.blocks), -1, -1)
    blocks = page.blocks
    # From the middle on: a block far behind the text can have been kept by mistake.
    under, over = range(middle + 1, min(len(blocks), last + 1 + _BEHIND)), range(max(0, first - _BEFORE), first)
    for index in (*under, *over):
        line = blocks[index].text
        if len(line) > _MAX_TAG_LINE or line.lstrip(" #")[:_START].casefold()[:_START] not in _TAG_STARTS:
            continue
        label, _, rest = line.replace("：", ":").partition(":")
        if label.strip(" #").casefold() not in _TAG_NAMES:
            continue
        rest = rest.strip()
        if rest:
            return (
                [rest]
                if re.search(r"[,;|、，；]|\s[·•]\s", rest)
                else _linked(page, index, rest) or _unglued(page, rest)
            )
        listed = []
        for block in blocks[index + 1 : index + 1 + _MAX_LISTED]:
            if block.tag != "li" or len(block.text) > _MAX_SECTION_LINE:
                break
            listed.append(block.text)
        if listed:
            return listed
    return []


def _linked(page: Page, index: int, text: str) -> list[str]:
    """Tags that are links with nothing between them: each begins with the first word of its link's last segment. Empty
    if these are not all found, in order."""
    at = bisect_left(page.links, index, key=_BLOCK_OF)
    targets = [href for href, _ in page.links[at : bisect_left(page.links, index + 1, lo=at, key=_BLOCK_OF)]]
    words = text.split()
    keys = [_FIRST_WORD.match(fold(word.lstrip("#"))) for word in words]
    starts: list[int] = []
    for href in targets if 1 < len(targets) <= _MAX_LISTED else ():
        slug = _FIRST_WORD.match(fold(unquote(href.partition("?")[0].rstrip("/").rpartition("/")[2])))
        behind = range(starts[-1] + 1 if starts else 0, len(words))
        start = next((i for i in behind if (key := keys[i]) and slug and key[0] == slug[0]), None)
        if start is None:
            return []
        starts.append(start)
    if not starts or starts[0]:
        return []
    return [" ".join(words[start:end]) for start, end in zip(starts, [*starts[1:], len(words)])]


def _unglued(page: Page, text: str) -> list[str]:
    """Tags that a dump has joined without a space: "small townsHarbour". A word is taken apart where a capital follows
    a small letter, if the page has it nowhere else in one piece, but has both pieces."""
    if "#" in text:
        return text.split("#")
    tags, start = [], 0
    lines: list[str] = []
    for found in islice(_GLUED.finditer(text), _MAX_GLUES):
        lines = lines or [block.text.casefold() for block in page.blocks]
        cut = found.start()
        before = text[start:cut].rpartition(" ")[2]
        behind = text[cut:].partition(" ")[0]
        if _is_word(lines, before) and _is_word(lines, behind) and not _is_word(lines, before + behind, times=2):
            tags.append(text[start:cut])
            start = cut
    return [*tags, text[start:]]


def _is_word(lines: list[str], word: str, times: int = 1) -> bool:
    """Whether a word of so many of the casefolded lines starts so."""
    word = word.casefold()
    count = 0
    for line in lines:
        if word in line and any(part.startswith(word) for part in line.split()):
            count += 1
            if count >= times:
                return True
    return False
