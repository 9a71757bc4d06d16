"""Numbers that a page gives beside its article: comments, and minutes of reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from adc_extract.fields.blocks import links_of
from adc_extract.fields.choice import MAX_RAW, first, ranked
from adc_extract.fields.facts import Facts
from adc_extract.fields.json_ld import plain, types_of
from adc_extract.fields.own_url import resolved
from adc_extract.model.candidate import Candidate, Choice
from adc_extract.tables.counts import (
    ABOUT,
    BEFORE_COMMENTS,
    COMMENT_ACTIONS,
    COMMENT_METAS,
    COMMENT_ROOTS,
    COMMENTS,
    COUNTERS,
    HOURS,
    MINUTE_ROOTS,
    MINUTES,
    NO_COMMENTS,
    ONE,
    READING,
)
from adc_extract.text.patterns import late

_OVER, _BEHIND = 12, 40  # blocks around the text
_UNDER = 4  # blocks of the text among which a line of its head can stand
_MAX_LINE = 90  # characters
_MAX_COUNT = 10_000_000
_MAX_MINUTES = 600

_WORD = "|".join(COMMENTS.values())
_NUMBER = r"(\d{1,3}(?:[.,\s]\d{3}){1,2}|\d{1,7}|\d{1,3}(?:[.,]\d)?\s?k)"
# "12 comments", "Comments (12)", "Show all 12 comments", "12 comments on “The harbour”", and at the end of a line
_WHOLE = late(
    rf"\W{{0,3}}(?:{BEFORE_COMMENTS}\s){{0,2}}(?:{_NUMBER}|({ONE}))\s?(?:{_WORD})(?!\w)(?:\s.{{0,12}}[\"“„»«‘'].*|\s\W{{0,2}}|\W{{0,3}})"
    rf"|\W{{0,3}}(?:{BEFORE_COMMENTS}\s)?(?:{_WORD})\s?(?:{BEFORE_COMMENTS}\s?)?[:：]?\s?[(（\[]?{_NUMBER}\s?(?:{COUNTERS})?[)）\]]?\W{{0,3}}"
    rf"|\W{{0,3}}(?:{NO_COMMENTS})\W{{0,3}}",
    re.IGNORECASE,
)
_AT_END = late(rf".*?(?:[^\d/.,:-]|\A){_NUMBER}\s?(?:{_WORD})\W{{0,3}}", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_WORDS = 24  # characters of "One comment", "No comments yet"
_DURATION = late(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?", re.IGNORECASE)
_COUNT = rf"(\d{{1,3}})(?:\s?[-–]\s?\d{{1,3}})?\s?-?\s?(?:{MINUTES})"
# A date or a name can be glued to it: "12:24Lesezeit: 5 Min.", "2 minute readApril 25"
_MINUTES = late(
    rf"(?<![\d:.,]){_COUNT}(?![^\Wぁ-ゟ])\s?(?:{READING})(?-i:(?![a-zß-ÿ]))"
    rf"|(?:(?<![^\W\d_])|(?<=[a-zß-ÿ])(?=(?-i:[A-ZÄÖÜ])))(?:{READING})\s{{0,2}}[:：]?\s{{0,2}}(?:{ABOUT})?\s{{0,2}}{_COUNT}",
    re.IGNORECASE,
)
_HOURS = late(rf"(?<![\d:.,])(\d{{1,2}})\s?(?:{HOURS})\.?,?\s?(?:and\s)?\Z", re.IGNORECASE)
_BARE_MINUTES = late(rf"(?:ca\.?\s)?(\d{{1,2}})\s?(?:{MINUTES})", re.IGNORECASE)
_NEAR = 4  # blocks over the text in which minutes alone count
_READING = late(READING, re.IGNORECASE)


def find_comment_count(facts: Facts) -> int | None:
    """How many comments the page says that the article has.

    From JSON-LD, metas and microdata, then from a line of its own such as "12 comments", over the text or behind it;
    one that links to another page is of that page.
    """
    count: int | None = first(comment_count_candidates(facts))
    return count


def comment_count_choice(facts: Facts) -> Choice:
    """The numbers of comments that the page gives, and where."""
    return ranked(comment_count_candidates(facts))


def comment_count_candidates(facts: Facts) -> Iterator[Candidate]:
    """The numbers of comments that the page gives for its article, most trusted first."""
    article, metas = facts.article, facts.page.head.metas
    if article is not None:
        if "commentCount" in article:
            yield from _counted(article["commentCount"], "json-ld commentCount")
        if "interactionStatistic" in article:
            for value in _comment_actions(article["interactionStatistic"]):
                yield from _counted(value, "json-ld interactionStatistic")
    for name in COMMENT_METAS:
        if name in metas:
            yield from _counted(_user_comments(metas[name][0]), f"meta {name}")
    for mark in facts.page.marks:
        if mark.kind == "comments":
            yield from _counted(_user_comments(mark.value or mark.text), "itemprop", mark.block)
    yield from _comment_lines(facts)


def _counted(value: Any, source: str, block: int | None = None) -> Iterator[Candidate]:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = "".join(str(value).split()) if isinstance(value, (int, str)) and not isinstance(value, bool) else ""
    if text.isascii() and text.isdigit() and len(text) <= len(str(_MAX_COUNT)) and int(text) <= _MAX_COUNT:
        yield Candidate(int(text), text, source, block)


def _user_comments(text: str) -> str:
    """ "UserComments:12" is how older microdata writes it."""
    kind, colon, count = text.rpartition(":")
    return "" if colon and "comment" not in kind.lower() else count


def _comment_actions(value: Any) -> Iterator[Any]:
    for item in value[:20] if isinstance(value, list) else [value]:
        if not isinstance(item, dict):
            continue
        kind = item.get("interactionType")
        kinds = types_of(kind) if isinstance(kind, dict) else [str(kind).lower()]
        if any(word in kind for kind in kinds for word in COMMENT_ACTIONS):
            yield item.get("userInteractionCount")


def _comment_lines(facts: Facts) -> Iterator[Candidate]:
    """Lines with a number of comments, nearest over the text first, then behind it."""
    start, end = facts.text
    over = _short_lines(facts, max(0, start - _OVER), start + _UNDER)[::-1]
    lines = over + _short_lines(facts, max(end, start + _UNDER), end + _BEHIND)
    numbered = [line for line in lines if _DIGIT.search(line[1]) or len(line[1]) <= _WORDS]
    for i, text in _with_roots(numbered, COMMENT_ROOTS):
        found = _WHOLE.fullmatch(text) or (_AT_END.fullmatch(text) if i <= start else None)
        if found and (i <= start or not _leads_away(facts, i)):
            number = next(filter(None, found.groups()), "0")
            yield Candidate(_value_of(number), text[:MAX_RAW], "line", i)


def _value_of(number: str) -> int:
    """A printed number: "1,234", "1.2k", or a word for one."""
    if number[-1] in "kK":
        whole, _, tenths = number[:-1].strip().replace(",", ".").partition(".")
        return int(whole) * 1000 + int(tenths or 0) * 100
    digits = "".join(filter(str.isdigit, number))
    return int(digits) if digits else 1


def _short_lines(facts: Facts, first: int, end: int) -> list[tuple[int, str]]:
    """The short ones of these blocks, with their index; none where there is no text."""
    if not facts.decision.kept:
        return []
    blocks = facts.page.blocks[first:end]
    return [(i, block.text) for i, block in enumerate(blocks, first) if len(block.text) <= _MAX_LINE]


def _with_roots(lines: list[tuple[int, str]], roots: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """The lines that hold one of these; most pages have none in any, and that is found out at once."""
    whole = "\n".join([text for _, text in lines]).lower()
    there = [root for root in roots if root in whole]
    for i, text in lines if there else ():
        if any(map(text.lower().__contains__, there)):
            yield i, text


def _leads_away(facts: Facts, index: int) -> bool:
    """Whether the links of this block lead to other pages only."""
    page = facts.page
    own = (facts.url or "").partition("?")[0].rstrip("/")
    targets = [href.strip() for href, _ in links_of(page, index, index + 1)]
    if not targets or not own or any(target.startswith(("#", "javascript:")) for target in targets):
        return False
    return not any((resolved(page, target) or "").startswith(own) for target in targets)


def find_reading_time(facts: Facts) -> int | None:
    """The minutes that reading takes, as the page says.

    From JSON-LD, the metas for social networks, and a line such as "5 min read" over the text.
    """
    minutes: int | None = first(reading_time_candidates(facts))
    return minutes


def reading_time_choice(facts: Facts) -> Choice:
    """The minutes of reading that the page gives, and where."""
    return ranked(reading_time_candidates(facts))


def reading_time_candidates(facts: Facts) -> Iterator[Candidate]:
    """The minutes of reading that the page gives, most trusted first."""
    for thing in (facts.article, facts.web_page):
        if thing is not None and "timeRequired" in thing:
            yield from _lasting(thing["timeRequired"])
    metas = facts.page.head.metas
    for n in ("1", "2", "3"):
        labels, data = metas.get(f"twitter:label{n}"), metas.get(f"twitter:data{n}")
        if labels and data and _READING.search(labels[0][:MAX_RAW]):
            digits = re.match(r"\D{0,20}(\d{1,3})", data[0])
            if digits:
                yield from _minutes(int(digits[1]), data[0], "meta twitter:data")
    yield from _reading_lines(facts)


def _minutes(minutes: int, raw: str, source: str, block: int | None = None) -> Iterator[Candidate]:
    if 0 < minutes <= _MAX_MINUTES:
        yield Candidate(minutes, plain(raw)[:MAX_RAW], source, block)


def _lasting(value: Any) -> Iterator[Candidate]:
    """A duration of ISO 8601 in minutes, seconds rounded up."""
    found = _DURATION.fullmatch(value.strip()[:MAX_RAW]) if isinstance(value, str) else None
    if found:
        years, months, days, hours, minutes, seconds = (int(each[:6]) if each else 0 for each in found.groups())
        whole = ((years * 365 + months * 30 + days) * 24 + hours) * 60 + minutes
        yield from _minutes(whole + (seconds + 59) // 60, str(value), "json-ld timeRequired")


def _reading_lines(facts: Facts) -> Iterator[Candidate]:
    """Lines over the text that say it, nearest first; minutes alone count very near, if no other line has them."""
    start = facts.text.start
    bare: list[Candidate] = []
    lines = _short_lines(facts, max(0, start - _OVER), start + _UNDER)[::-1]
    for i, text in _with_roots([line for line in lines if _DIGIT.search(line[1])], MINUTE_ROOTS):
        block = facts.page.blocks[i]
        found = _MINUTES.search(text) if 2 * block.link_chars <= len(text) else None
        if found:
            hours = _HOURS.search(text, 0, found.start(1 if found[1] else 2))
            minutes = int(found[1] or found[2]) + (60 * int(hours[1]) if hours else 0)
            yield from _minutes(minutes, text, "line", i)
        elif not block.links and start - _NEAR <= i < start and (alone := _BARE_MINUTES.fullmatch(text)):
            bare += _minutes(int(alone[1]), text, "line", i)
    if len(bare) == 1:
        yield bare[0]
