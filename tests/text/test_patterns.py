"""Phrases as one pattern."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from adc_extract.text.patterns import any_of

phrases = st.lists(st.text(min_size=1, max_size=4) | st.text(st.sampled_from("ab.*"), min_size=1), min_size=1)


@given(phrases, st.text(st.sampled_from("ab.*"), max_size=4))
def test_finds_these_and_no_others(phrases: list[str], other: str) -> None:
    """Signs that mean something in patterns are taken as they are."""
    pattern = re.compile(any_of(phrases))
    assert all(map(pattern.fullmatch, phrases))
    assert (pattern.fullmatch(other) is not None) == (other in phrases)
