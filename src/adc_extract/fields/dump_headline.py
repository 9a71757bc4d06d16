"""The headline of a plain-text dump: a line over the byline, the date and the text."""

from __future__ import annotations

import re
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from adc_extract.model.decision import Decision
from adc_extract.model.page import Page, PageBlock
from adc_extract.tables.punctuation import HAN_AND_KANA, THAI_AND_LAO
from adc_extract.text.bylines import starts_with_by
from adc_extract.text.dates import beside, find_printed_dates
from adc_extract.text.phrases import match_phrase
from adc_extract.text.titles import likeness, title_key, title_words

_OVER = 45  # lines over the text that are looked at
_MAX_CHARS = 250
_MAX_NOTE = 90  # characters of a line with a date, "by …" and the like
_MAX_BY = 10  # words of a line with a byline
_MAX_FURNITURE = 60  # longer lines only begin like "Read more"
_MIN_WORDS = 3
_CJK = re.compile(f"[{HAN_AND_KANA}\uac00-\ud7af{THAI_AND_LAO}]")
_MIN_CJK = 6
_NO_END = ("。", ";", ":", "：", ",", "-", "–", "—", "|")
_TEXT_CHARS = 6_000  # of the text, for the words that it shares with its headline
_MIN_SHARED = 3  # letters of a word that counts as shared
_MIN_SLUG = 3  # words
_MIN_SCORE = 0.3
FITS = 0.4  # share of words that come back in the text, in a line that is about it
_SMALL = 5  # what stands over a gap is none of the text if it has less than one in so many of its characters
_FAR = 3  # lines that are such a gap
_FIRST_LINES = 6  # of the text, among which its first sentence is looked for
_GROUP = 4  # lines that a headline, its lead, byline and date span


class Line(NamedTuple):
    """A line over the text that could be the headline: its block, its score, the share of its words that come back in
    the text, whether a byline or a date follows, whether it is a sentence, and whether it stands under another line
    that fits, as a lead and a caption do."""

    at: int
    score: float
    shared: float
    noted: bool
    sentence: bool
    second: bool


def headline_of_lines(page: Page, decision: Decision) -> str | None:
    """The line that is the headline of a page without a head and without marks, or None.

    It stands over the text, and over the byline and the date where these stand over the text; it is longer than a
    label, no sentence and no bullet, its words come back in the text, and the page's URL may spell it out.
    """
    best = best_line(scored_lines(page, decision))
    return page.blocks[best.at].text if best else None


def best_line(lines: list[Line]) -> Line | None:
    """The best of these lines, the first of equals; None if none is good enough."""
    best = max(lines, key=attrgetter("score"), default=None)
    return best if best is not None and best.score > _MIN_SCORE else None


def scored_lines(page: Page, decision: Decision) -> list[Line]:
    """The lines over the text that have the form of a headline, in order."""
    if not decision.kept:
        return []
    start = _start_of_text(page, decision)
    first = max(0, start - _OVER)
    over = page.blocks[first:start]
    notes = [_is_note(block.text) for block in over]
    keys = [title_key(block.text) if not note and _has_form(block) else "" for block, note in zip(over, notes)]
    if not any(keys):
        return []
    text, slug = _words_of_text(page, decision), _slug_words(page.url)
    lines: list[Line] = []
    above = -_GROUP
    for n, key in enumerate(keys):
        if not key:
            continue
        words = title_words(key)
        shared = _share(words, text)
        noted = any(notes[n + 1 : n + 1 + _GROUP])
        sentence = _is_sentence(over[n].text)
        second = n - above < _GROUP
        score = 2.5 * shared + 3 * likeness(words, slug) - 0.05 * (len(keys) - n)
        score += 0.8 * noted
        score += 0.6 * any(key in other and key != other for other in keys)  # in a trail, or with the site's name
        score -= 0.8 * sentence + 0.8 * second
        if shared >= FITS:
            above = n
        lines.append(Line(first + n, score, shared, noted, sentence, second))
    return lines


def _start_of_text(page: Page, decision: Decision) -> int:
    """The first line of the text proper: a notice far over it, and the headline itself, can have been kept with it."""
    kept = decision.kept
    sizes = [len(page.blocks[i].text) for i in kept]
    small = sum(sizes) / _SMALL
    first = done = 0
    for n, (size, (line, following)) in enumerate(zip(sizes, pairwise(kept)), 1):
        done += size
        if done > small:
            break
        if following - line > _FAR:
            first = n
    return next((i for i in kept[first : first + _FIRST_LINES] if _is_of_text(page.blocks[i])), kept[first])


def _words_of_text(page: Page, decision: Decision) -> frozenset[str]:
    parts, size = [], 0
    for index in decision.kept:
        text = page.blocks[index].text
        if _is_of_text(page.blocks[index]):
            parts.append(text)
            size += len(text)
            if size > _TEXT_CHARS:
                break
    return frozenset().union(*(title_words(title_key(text[:500])) for text in parts))


def _share(words: frozenset[str], text: frozenset[str]) -> float:
    """How many of a line's words come back in the text, 0 to 1; short words are in any text."""
    words = frozenset(word for word in words if len(word) > _MIN_SHARED or not word.isascii())
    return len(words & text) / len(words) if words else 0.0


def _is_of_text(block: PageBlock) -> bool:
    """Whether a line that was kept is none that could be the headline."""
    return _is_sentence(block.text) or not _has_form(block) or _is_note(block.text)


def _has_form(block: PageBlock) -> bool:
    """Whether a line has the form of a headline, or of a note."""
    text = block.text
    if block.tag == "li" or len(text) > _MAX_CHARS or text.endswith(_NO_END):
        return False
    if len(text.split()) < _MIN_WORDS and len(_CJK.findall(text)) < _MIN_CJK:
        return False
    furniture = match_phrase(text) if len(text) <= _MAX_FURNITURE else None
    return furniture is None


def _is_sentence(text: str) -> bool:
    return text.rstrip("\"'”’»“)").endswith((".", "。"))


def _is_note(text: str) -> bool:
    """Whether a line says who wrote the article, or when."""
    if len(text) > _MAX_NOTE:
        return False
    if starts_with_by(text) and len(text.split()) <= _MAX_BY:
        return True
    dates = find_printed_dates(text)
    return bool(dates) and beside(text, dates) < _MAX_NOTE // 2


def _slug_words(url: str | None) -> frozenset[str]:
    """The words in the last part of a URL's path that has a few."""
    try:
        path = unquote(urlsplit(url or "").path[-500:])
    except ValueError:
        return frozenset()
    for part in reversed(path.split("/")):
        words = title_words(title_key(re.sub(r"[-_+.]", " ", re.sub(r"\.\w{2,5}$", "", part))))
        words = frozenset(word for word in words if not word.isdigit())
        if len(words) >= _MIN_SLUG:
            return words
    return frozenset()
