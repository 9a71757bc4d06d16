"""Kickers and sub-headlines: what stands in one heading with the headline, or over it."""

from __future__ import annotations

import re
from itertools import islice

from adc_extract.fields.stated_titles import Claim
from adc_extract.model.page import Page
from adc_extract.tables.punctuation import QUOTE_EDGES
from adc_extract.tables.titles import ARTICLES, KICKER_END
from adc_extract.text.titles import title_key

_KICKER_CHARS = 60
_MIN_WORDS = 3  # of what is left of a heading, and of a sub-headline that no sign sets apart
_WORD = re.compile(r"\w+")


def trimmed(page: Page, heading: str, at: tuple[int, int], claims: list[Claim]) -> str:
    """The heading in the blocks ``at`` (first, end) as the page states it too: without a kicker or a sub-headline in it
    that stated titles agree to leave out, and with a kicker before it that they agree to have."""
    key = title_key(heading)
    first, end = at
    for claim in claims:
        if claim.key == key:
            # Parts of a heading in elements of their own have lost what stands between them, or a blank before it.
            return claim.text if end - first > 1 or (" :" in heading and " :" not in claim.text) else heading
    for claim in claims:
        votes = sum(other.key == claim.key for other in claims)
        if len(claim.key) < len(key) and len(claim.words) >= _MIN_WORDS:
            if key.endswith(" " + claim.key):
                if _has_kicker(heading, claim.text, votes):
                    return claim.text
            elif votes > 1 and key.startswith(claim.key + " ") and _has_more(heading, len(claim.key.split())):
                return claim.text
        elif votes > 1 and claim.key.endswith(" " + key):
            kicker = claim.key[: -len(key) - 1]
            over = page.blocks[max(0, first - 2) : first]
            if any(len(block.text) <= _KICKER_CHARS and title_key(block.text) == kicker for block in over):
                return claim.text
    return heading


def _has_kicker(heading: str, text: str, votes: int) -> bool:
    """Whether what stands in a heading before the text is a kicker: in "Weather | Rain fills wells" and, if two stated
    titles say so, in "Weather Rain fills wells", but not in "The Wells are full", "More rain fills wells" and
    "“Dry”: Wells are full"."""
    before = heading[: len(heading) - len(text)].rstrip()
    if before[:1] in QUOTE_EDGES:
        return False
    if before[-1:] in KICKER_END:
        return True
    return votes > 1 and title_key(before) not in ARTICLES and not text.lstrip(QUOTE_EDGES)[:1].islower()


def _has_more(heading: str, words: int) -> bool:
    """Whether what follows so many words in a heading is a sub-headline, and not the end of the sentence."""
    last = next(islice(_WORD.finditer(heading), words - 1, None), None)
    more = heading[last.end() :].lstrip() if last else ","
    if more[:1].islower() or more[:1] == ",":
        return False
    return not more[:1].isalpha() or len(more.split()) >= _MIN_WORDS
