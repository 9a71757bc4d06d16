"""The lines at a body's ends that are fields, not text: bylines, datelines, lines that name the source."""

from __future__ import annotations

import re
from dataclasses import replace

from adc_extract.model.decision import Decision
from adc_extract.model.page import Page
from adc_extract.tables.punctuation import SENTENCE_ENDS
from adc_extract.tables.source_phrases import ALL_LABELS, ALL_NOTICES, ALL_SUBJECTS
from adc_extract.text.bylines import starts_with_by
from adc_extract.text.dates import PrintedDate, find_printed_dates
from adc_extract.text.patterns import any_of

_FIRST, _LAST = 4, 4  # kept blocks at either end that are looked at
_LONGEST = 200  # characters of such a line
_BESIDE = 60  # characters that stand beside the name in a line of credit
_BEFORE_NAME = 11  # characters before the words for the text, in a line that says that it stood elsewhere
_LEFT = 12  # letters that may be left of a dateline without its date
_NAMED = re.compile(f".{{0,{_BEFORE_NAME}}}?(?:{any_of(ALL_SUBJECTS)})", re.DOTALL)


def without_credits(page: Page, decision: Decision, byline: str | None) -> Decision:
    """The decision without the lines of credit among its first and last few blocks; never without all of them."""
    kept = decision.kept
    edges = kept if len(kept) <= _FIRST + _LAST else kept[:_FIRST] + kept[-_LAST:]
    name = (byline or "").casefold()
    credits_ = {i for i in edges if is_credit(page.blocks[i].text, name)}
    if not credits_ or len(credits_) == len(kept):
        return decision
    return replace(decision, kept=tuple(i for i in kept if i not in credits_))


def is_credit(text: str, name: str) -> bool:
    """Whether a line says who wrote a text, when, or where it first stood. ``name`` is the byline, casefolded."""
    if not text or len(text) > _LONGEST:
        return False
    folded = text.casefold().replace("’", "'")
    if ((":" in folded or "：" in folded) and _label(folded) in ALL_LABELS) or _is_notice(folded):
        return True
    if text[-1] in SENTENCE_ENDS:
        return False
    if name and name in folded and len(folded) <= len(name) + _BESIDE:
        return True
    dates = find_printed_dates(text)
    if dates and starts_with_by(text):
        return True
    return bool(dates) and sum(map(str.isalpha, text)) - _letters_in(text, dates) <= _LEFT


def _label(folded: str) -> str:
    """What stands before the first colon."""
    return folded.replace("：", ":").partition(":")[0].removesuffix(" ")


def _letters_in(text: str, dates: list[PrintedDate]) -> int:
    return sum(sum(map(str.isalpha, text[date.start : date.end])) for date in dates)


def _is_notice(folded: str) -> bool:
    """Whether a line says of its text that it was published elsewhere."""
    return _NAMED.match(folded) is not None and any(notice in folded for notice in ALL_NOTICES)
