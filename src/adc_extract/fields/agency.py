"""The news agency that a text names as its source: in its dateline, or in a "Source:" line behind it."""

from __future__ import annotations

from adc_extract.fields.edges import SOURCE_LABELS
from adc_extract.fields.facts import Facts
from adc_extract.tables.names import AGENCIES
from adc_extract.text.patterns import late

_DATELINE = late(r"[^\W\d_][^()\n]{1,60} \(([^()\n]{2,30})\)")
_BEHIND = 4  # blocks behind the text
_MAX_LINE = 60  # characters of a "Source:" line


def credited_agency(facts: Facts) -> str | None:
    """The agency as written, with what it signs together with ("dpa/lno"); None if the text names none.

    Only agencies of the table count: else a place, or what a picture shows, would.
    """
    start, end = facts.text
    blocks = facts.page.blocks
    for block in blocks[start : start + 1]:
        dateline = _DATELINE.match(block.text)
        if dateline and _is_agency(dateline[1]):
            return dateline[1].strip()
    for block in blocks[end : end + 1 + _BEHIND]:
        label, colon, name = block.text.partition(":") if len(block.text) <= _MAX_LINE else ("", "", "")
        if colon and label.strip().lower() in SOURCE_LABELS and _is_agency(name):
            return name.strip()
    return None


def _is_agency(text: str) -> bool:
    """Whether the first of the names between slashes and commas is an agency's."""
    return text.replace(",", "/").partition("/")[0].strip().casefold() in AGENCIES
