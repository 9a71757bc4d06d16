"""The canonical URL that the page declares, and the URL of the article's next page."""

from __future__ import annotations

from adc_extract.fields.facts import Facts


def find_canonical(facts: Facts) -> str | None:
    """The URL that the page names as canonical."""
    return None


def find_next_page(facts: Facts) -> str | None:
    """The URL of the article's next page."""
    return None
