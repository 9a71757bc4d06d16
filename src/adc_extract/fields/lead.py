"""The lead: the sentence or two under the headline that sum the article up."""

from __future__ import annotations

from adc_extract.fields.facts import Facts


def find_lead(facts: Facts) -> str | None:
    """The article's lead; None where the page has none."""
    return None
