"""Numbers that a page gives beside its article: comments, and minutes of reading."""

from __future__ import annotations

from adc_extract.fields.facts import Facts


def find_comment_count(facts: Facts) -> int | None:
    """How many comments the page says that the article has."""
    return None


def find_reading_time(facts: Facts) -> int | None:
    """The minutes that reading takes, as the page says."""
    return None
