"""The lead, or standfirst: the sentence or two under the headline that sum the article up."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from adc_extract.fields.choice import MAX_RAW
from adc_extract.fields.facts import Facts, is_dump
from adc_extract.fields.json_ld import plain, texts
from adc_extract.model.candidate import Candidate, Choice
from adc_extract.model.decision import Decision
from adc_extract.model.page import Container, Page, PageBlock
from adc_extract.tables.captions import CAPTION_HINT
from adc_extract.tables.leads import LIKELY_WORDS, OTHER_WORDS, SURE_PAIRS, SURE_WORDS
from adc_extract.tables.metadata import DESCRIPTION_METAS
from adc_extract.tables.punctuation import CJK_FROM
from adc_extract.tables.tags import CAPTIONS
from adc_extract.text.bylines import starts_with_by
from adc_extract.text.dates import find_printed_dates, may_hold_date
from adc_extract.text.phrases import match_phrase
from adc_extract.text.titles import likeness, title_key, title_words

_OVER, _FAR_OVER = 16, 40  # blocks over the text that are looked at, and those among which its h1 is looked for
_BEHIND = 1  # blocks behind the first of the text that are looked at
_MIN, _MIN_CJK, _MAX = 25, 12, 600  # characters of a lead
_MAX_NOTE = 90  # of a byline, of an invitation, of a line with the date
_PLACE = 12  # beside a date
_MAX_HEADINGS = 200
_MAX_HINTS = 300  # characters of class and id names
_ALONE = 2  # blocks in an element that can be marked as a whole
_SURE, _LIKELY = 1.0, 0.5
_STATED, _WITH_MORE, _ALIKE, _CUT = 1.0, 0.9, 0.8, 0.4  # how a description of the page bears a line out
_MORE = 30  # characters: a place or a kicker before the description
_MIN_LIKENESS, _MIN_SHARE = 0.8, 0.6
_MIN_SCORE = 0.5
_NOT_UNDER, _NOT_APART = -0.6, -0.6
_NEVER = CAPTIONS | {"li", "h1"}  # tags of blocks
_CUT_ENDS = ("…", "...", "]")
_FIRST_BLOCK = attrgetter("first")
_HINT_WORD = re.compile(r"[A-ZÀ-Þ]?[a-zß-ÿ]+|[A-Z]+(?![a-z])")


class _Description(NamedTuple):
    text: str
    key: str
    words: frozenset[str]


class _Line(NamedTuple):
    """A line near the start of the text, and what speaks for it: how far a description bears it out, what its class
    says, whether it is marked by itemprop, stands under the headline, and is set apart from the text."""

    at: int
    key: str
    said: float
    hint: float
    marked: bool
    under: bool
    apart: bool

    @property
    def score(self) -> float:
        score = self.said + self.hint + self.marked
        return score + (0.0 if self.under else _NOT_UNDER) + (0.0 if self.apart else _NOT_APART)


def lead_block(facts: Facts) -> int | None:
    """The block that is the article's lead, 12 to 600 characters; None where the page prints none.

    It stands under the headline or at the start of the text, and its class or itemprop says what it is, or the page's
    description says the same. The first paragraph of a text is not taken for one if it is set like the others, nor is
    what most pages of the site have.
    """
    best = _best(list(_lines(facts)))
    return best.at if best else None


def lead_text(page: Page, lead: int | None) -> str | None:
    """What the block that is the lead says, on one line."""
    return None if lead is None else plain(page.blocks[lead].text)


def with_lead(decision: Decision, lead: int | None) -> Decision:
    """The decision with the block that is the lead: a body begins with it, if there is one.

    Measured over the corpora, word F1 with the lead always in the body, as the scores have it, and never in it: news
    .962, .962, .958; dragnet .917, .917, .913; wcxb .902, .902, .901; fundus, which keeps the lead apart, .982 all.
    """
    if lead is None or not decision.kept or lead in decision.kept:
        return decision
    return replace(decision, kept=tuple(sorted((lead, *decision.kept))))


def lead_choice(facts: Facts) -> Choice:
    """The lead, the lines near it that could have been it, and the descriptions that the page does not print there."""
    lines = list(_lines(facts))
    best = _best(lines)
    chosen = None
    lost = []
    for line in sorted(lines, key=lambda line: -line.score):
        text = plain(facts.page.blocks[line.at].text)
        source = "itemprop" if line.marked else "class" if line.hint else "description"
        candidate = Candidate(text, text[:MAX_RAW], source, line.at, _reason(line, best))
        if line is best:
            chosen = candidate
        else:
            lost.append(candidate)
    return Choice(chosen, (*lost, *_elsewhere(facts, lines)))


def _elsewhere(facts: Facts, lines: list[_Line]) -> Iterator[Candidate]:
    """What the descriptions say, where none of these lines says it."""
    blocks, start = facts.page.blocks, facts.text.start
    for stated in _descriptions(facts):
        if any(_said(line.key, [stated]) for line in lines):
            continue
        text, block, reason = stated.text, None, "not printed under the headline"
        for at, paragraph in enumerate(blocks[start : start + _BEHIND + 1], start):
            if _is_like_the_text(facts, at) and _said(title_key(paragraph.text), [stated]) > _CUT:
                text, block, reason = plain(paragraph.text), at, "a paragraph of the text, set like the others"
        yield Candidate(text, text[:MAX_RAW], "description", block, reason)


def _reason(line: _Line, best: _Line | None) -> str:
    if line is best:
        marked = "marked as the lead" if line.marked or line.hint == _SURE else "marked as a summary"
        if not line.hint and not line.marked:
            return "says what the page's description says"
        return marked + (", and the page's description says the same" if line.said else "")
    if line.score < _MIN_SCORE:
        if not line.apart:
            return "a paragraph of the text, set like the others"
        if not line.under:
            return "not under the headline"
        return "little says that it is the lead"
    return "another line has more to say that it is the lead"


def _best(lines: list[_Line]) -> _Line | None:
    best = max(lines, key=lambda line: line.score, default=None)  # the first of equals
    return best if best is not None and best.score >= _MIN_SCORE else None


def _lines(facts: Facts) -> Iterator[_Line]:
    """The lines over the text and at its start that have the form of a lead."""
    page, start = facts.page, facts.text.start
    if is_dump(page) or start >= len(page.blocks):
        return
    first, headline = _place(facts)
    marks = {m.block for m in page.marks if m.kind == "lead" and m.how == "itemprop" and m.block <= start + _BEHIND}
    stated = None
    for at, block in enumerate(page.blocks[first : start + _BEHIND + 1], first):
        if at in facts.decision.of_site or not _MIN_CJK <= len(block.text) <= _MAX or not _has_form(block):
            continue
        box = page.containers[block.container]
        hint = _hint(page.containers, box)
        if hint is None:
            continue
        marked, apart = at in marks, not _is_like_the_text(facts, at)
        if not (hint or marked or apart):
            continue  # whatever the head says
        if stated is None:
            stated = _descriptions(facts)
        key = title_key(block.text)
        said = _said(key, stated)
        if key and (said or hint or marked) and not _is_note(block.text):
            yield _Line(at, key, said, hint, marked, headline is not None and at > headline, apart)


def _place(facts: Facts) -> tuple[int, int | None]:
    """The first block to look at, and that of the headline: the last h1 over the text, else the first h2 near it."""
    start = facts.text.start
    first = max(0, start - _OVER)
    over = bisect_left(facts.headings, start - _FAR_OVER, key=_FIRST_BLOCK)
    end = bisect_right(facts.headings, start, lo=over, key=_FIRST_BLOCK)
    near = [c for c in facts.headings[over : min(end, over + _MAX_HEADINGS)] if c.tag in ("h1", "h2")]
    if tops := [c.first for c in near if c.tag == "h1"]:
        return min(first, tops[-1]), tops[-1]
    return first, next((c.first for c in near if c.first >= first), None)


def _has_form(block: PageBlock) -> bool:
    text = block.text
    if len(text) < _MIN and not any(character >= CJK_FROM for character in text[:_MIN_CJK]):
        return False
    return block.tag not in _NEVER and 2 * block.link_chars <= len(text)


def _is_note(text: str) -> bool:
    """Whether a short line is a byline, an invitation or a label, or says little more than a date."""
    if len(text) > _MAX_NOTE:
        return False
    if starts_with_by(text) or match_phrase(text):
        return True
    dates = find_printed_dates(text) if may_hold_date(text) else ()
    return bool(dates) and 2 * sum(found.end - found.start for found in dates) >= len(text) - _PLACE


def _hint(containers: list[Container], box: Container) -> float | None:
    """What the class of an element says, or of the one around it that holds hardly more; None: it is something else."""
    around = containers[box.parent]
    boxes = [box]
    if around.end - around.first <= _ALONE:
        if around.tag == "figure":
            return None
        boxes.append(around)
    hint = 0.0
    for element in boxes:
        hints = element.hints[:_MAX_HINTS]
        words = [word.lower() for word in _HINT_WORD.findall(hints)]
        if not words:
            continue
        if not OTHER_WORDS.isdisjoint(words) or CAPTION_HINT.search(hints.lower()):
            return None
        if not SURE_WORDS.isdisjoint(words) or not SURE_PAIRS.isdisjoint(pairwise(words)):
            hint = _SURE
        elif not hint and not LIKELY_WORDS.isdisjoint(words) and not _is_one_of_many(containers, element):
            hint = _LIKELY
    return hint


def _is_one_of_many(containers: list[Container], box: Container) -> bool:
    """Whether other elements have the same tag and class: teasers come in rows."""
    return sum(c.hints == box.hints and c.tag == box.tag for c in containers) > 1


def _is_like_the_text(facts: Facts, at: int) -> bool:
    """Whether a block is of the body, and is set like the one that follows."""
    page, kept = facts.page, facts.decision.kept
    place = bisect_left(kept, at)
    if place >= len(kept) - 1 or kept[place] != at:
        return place < len(kept) and kept[place] == at
    one, other = (page.containers[page.blocks[i].container] for i in kept[place : place + 2])
    return one.tag == other.tag and one.hints == other.hints and one.parent == other.parent


def _descriptions(facts: Facts) -> list[_Description]:
    """What the page states about its article, in its head and in JSON-LD, each once."""
    stated = [plain(text) for name in DESCRIPTION_METAS for text in facts.page.head.metas.get(name, ())[:2]]
    for thing in (facts.article, facts.web_page):
        if thing is not None:
            stated += texts(thing.get("description"))[:1] + texts(thing.get("alternativeHeadline"))[:1]
    keys = [(text, title_key(text)) for text in dict.fromkeys(stated) if len(text) >= _MIN_CJK]
    title = title_key(facts.page.head.title)  # some pages describe themselves by it
    return [_Description(text, key, title_words(key)) for text, key in keys if key and key not in title]


def _said(key: str, stated: list[_Description]) -> float:
    """How far a description bears out a line with this key."""
    best, own = 0.0, None
    for text, other, words in stated:
        if key == other:
            return _STATED
        if text.endswith(_CUT_ENDS):
            if key.startswith(other.rpartition(" ")[0] or other):
                best = max(best, _CUT)
        elif key.endswith(" " + other) and len(key) - len(other) <= _MORE:
            best = max(best, _WITH_MORE)
        elif best < _ALIKE:
            own = own or title_words(key)
            begins = other.startswith(key) and len(key) >= _MIN_SHARE * len(other)
            best = _ALIKE if begins or likeness(own, words) > _MIN_LIKENESS else best
    return best
