"""Whether XML is TEI P5, as far as the subset in `render/tei_subset.rng` goes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

_SCHEMA = Path(__file__).parent / "render" / "tei_subset.rng"


@cache
def _schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(_SCHEMA))


def tei_fault(xml: str) -> str | None:
    """Why a text is not valid TEI, by the first thing that is wrong, or None. Raises XMLSyntaxError if it is no XML."""
    root = etree.fromstring(xml.encode("utf-8"))
    schema = _schema()
    if schema.validate(root):
        return None
    entries = list(schema.error_log)
    return str(entries[0]) if entries else "not valid"


def assert_valid_tei(xml: str) -> None:
    """Fails, with what is wrong, unless the text is well-formed and valid TEI."""
    fault = tei_fault(xml)
    assert fault is None, f"{fault}\n{xml}"
