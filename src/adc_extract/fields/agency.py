"""Who a text names as its source in its own words: an agency or a reporter in its dateline, or a "Source:" line."""

from __future__ import annotations

import re

from adc_extract.fields.author_lines import Credit, read_credit
from adc_extract.fields.facts import Facts
from adc_extract.tables.bylines import CJK_DATELINES, CJK_SIGNED_END
from adc_extract.tables.names import ORG_WORDS
from adc_extract.tables.source_phrases import ALL_LABELS
from adc_extract.text.bylines import has_cjk
from adc_extract.text.name_shapes import is_agency
from adc_extract.text.patterns import late

_DATELINE = late(r"[^\W\d_][^()\n]{1,60} \(([^()\n]{2,30})\)")
_REPORTERS = tuple(map(late, CJK_DATELINES))
_SIGNED = tuple(map(late, CJK_SIGNED_END))
_INTO = 4  # blocks around the start of the text: a short paragraph can go before what counts as its start
_OVER = 8  # blocks over the text
_BEHIND = 4  # blocks behind the text
_MAX_LINE = 60  # characters of a "Source:" line
_MAX_DATELINE, _MAX_SIGNED = 100, 60  # characters


def dateline_reporters(facts: Facts) -> list[Credit]:
    """The credit of the reporters in a Chinese, Japanese or Korean dateline, or at the end of the text."""
    start, end = facts.text
    blocks = facts.page.blocks
    for index in range(max(0, start - _INTO), min(start + _INTO, end)):
        text = blocks[index].text[:_MAX_DATELINE]
        for pattern in _REPORTERS if has_cjk(text) else ():
            credit = _of_reporters(index, pattern.match(text))
            if credit:
                return [credit]
    text = blocks[end].text[-_MAX_SIGNED:] if end < len(blocks) else ""
    for pattern in _SIGNED if has_cjk(text) else ():
        credit = _of_reporters(end, pattern.search(text))
        if credit:
            return [credit]
    return []


def _of_reporters(block: int, found: re.Match[str] | None) -> Credit | None:
    credit = read_credit(0.0, block, found[1], "dateline") if found else None
    if credit and credit.names and not any(map(is_agency, credit.names)):
        return credit
    return None


def credited_agency(facts: Facts) -> Credit | None:
    """The credit of the agency as written, with what it signs together with ("dpa/lno"); None if the text names none.

    Only agencies of the table count: else a place, or what a picture shows, would.
    """
    start, end = facts.text
    blocks = facts.page.blocks
    for block in blocks[start : start + 1]:
        dateline = _DATELINE.match(block.text)
        if dateline and _signs(dateline[1]):
            return _credit(start, dateline[1].strip(), dateline[0])
    for index in (*range(end, min(end + 1 + _BEHIND, len(blocks))), *range(max(0, start - _OVER), start)):
        text = blocks[index].text
        label, colon, name = text.partition(":") if len(text) <= _MAX_LINE else ("", "", "")
        if colon and label.strip().lower() in ALL_LABELS:
            name = name.strip()
            first = name.partition(" ")[0]
            if _signs(name) or _signs(first):
                return _credit(index, name if _signs(name) else first, text)
            below = blocks[index + 1].text if index < min(start, len(blocks) - 1) else ""
            if not name and len(below) <= _MAX_LINE and not ORG_WORDS.isdisjoint(below.casefold().split()):
                return _credit(index + 1, below, below)  # "Source:", and the institution that wrote a press release
    return None


def _credit(block: int, name: str, raw: str) -> Credit:
    return Credit(0.0, block, name, (name,), "agency", raw)


def _signs(text: str) -> bool:
    """Whether the first of the names between slashes and commas is an agency's."""
    return is_agency(text.replace(",", "/").partition("/")[0].strip())
