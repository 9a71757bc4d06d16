"""What a reader may do: whether the article is behind a paywall, and under what licence it stands."""

from __future__ import annotations

from adc_extract.fields.facts import Facts


def find_paywalled(facts: Facts) -> bool | None:
    """Whether the page says that the text is not free to read; None where it does not say."""
    return None


def find_licence(facts: Facts) -> str | None:
    """The URL or the name of the licence that the page states for the article."""
    return None
