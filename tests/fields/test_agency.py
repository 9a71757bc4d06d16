"""The agency that a text names as its source."""

from __future__ import annotations

import pytest
from builders import facts_of, keeping, page_of

from adc_extract.fields.agency import credited_agency
from adc_extract.fields.byline import find_byline
from adc_extract.model.page import Head

TEXT = "It rained for a week, and the wells that had been dry since the spring are full again in all the valley."


@pytest.mark.parametrize(
    ("first", "behind", "agency"),
    [
        ("Harbour Town (dpa) - " + TEXT, "Menu", "dpa"),
        ("Harbour Town (dpa/lno) – " + TEXT, "Menu", "dpa/lno"),
        ("LONDON (Reuters) - " + TEXT, "Menu", "Reuters"),
        (TEXT, "Quelle: kathpress", "kathpress"),
        (TEXT, "Source: AFP, Example Post", "AFP, Example Post"),
        ("Ann Lee (Example Party) said: " + TEXT, "Menu", None),
        (TEXT + " So it says (dpa).", "Quelle: Ann Lee", None),
        (TEXT, "The agency: dpa", None),
    ],
)
def test_datelines_and_source_lines(first: str, behind: str, agency: str | None) -> None:
    """An agency of the table is found, with what it signs with; others that stand so may be anything."""
    page = page_of("Menu", first, TEXT, behind)
    assert credited_agency(facts_of(page, keeping(1, 2, of=4))) == agency


def test_an_agency_is_credited_where_nobody_else_is() -> None:
    """It goes before the site, and behind a person."""
    page = page_of("By Jane Doe", "Harbour Town (dpa) - " + TEXT, TEXT)
    assert find_byline(facts_of(page, keeping(1, 2, of=3))).authors == ("Jane Doe",)
    page.blocks[0].text = "Menu"
    page.head = Head(metas={"author": ["The Example"], "og:site_name": ["The Example"]})
    assert find_byline(facts_of(page, keeping(1, 2, of=3))).authors == ("dpa",)


def test_a_page_without_a_text_names_no_agency() -> None:
    """There is no dateline, then."""
    assert credited_agency(facts_of(page_of("Quelle: dpa"))) is None
