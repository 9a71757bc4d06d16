"""The tables of bylines are in the form in which lines are looked up."""

from __future__ import annotations

import pytest

from adc_extract.tables import bylines
from adc_extract.text.bylines import clean_byline


@pytest.mark.parametrize("table", ["BY_PHRASES", "BY_LABELS", "BY_PARTICLES", "INNER_BY"])
def test_entries_are_casefolded(table: str) -> None:
    """Else none of them would ever match."""
    entries = getattr(bylines, table)
    assert [entry for entry in entries if entry != entry.casefold()] == []


def test_a_final_sigma() -> None:
    """Casefolding makes it the same letter as any other sigma."""
    assert clean_byline("Συντάκτης: Μαρία Λέκκα") == "Μαρία Λέκκα"
