"""Phrases as one pattern, and patterns that wait."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.text.patterns import any_of, late

phrases = st.lists(st.text(min_size=1, max_size=4) | st.text(st.sampled_from("ab.*"), min_size=1), min_size=1)


@given(phrases, st.text(st.sampled_from("ab.*"), max_size=4))
def test_finds_these_and_no_others(phrases: list[str], other: str) -> None:
    """Signs that mean something in patterns are taken as they are."""
    pattern = re.compile(any_of(phrases))
    assert all(map(pattern.fullmatch, phrases))
    assert (pattern.fullmatch(other) is not None) == (other in phrases)


def test_late_patterns_do_what_patterns_do() -> None:
    """Every method, by its first call and by a later one; flags count."""
    pattern, same = late("b+", re.IGNORECASE), re.compile("b+", re.IGNORECASE)
    for text in ("aBba b", "aBba b", "", "BB"):
        assert pattern.findall(text) == same.findall(text)
        assert pattern.split(text) == same.split(text)
        assert pattern.sub("-", text) == same.sub("-", text)
        assert [found.span() for found in pattern.finditer(text)] == [found.span() for found in same.finditer(text)]
        assert bool(pattern.match(text)) == bool(same.match(text))
        assert bool(pattern.fullmatch(text)) == bool(same.fullmatch(text))
        assert bool(pattern.search(text, 3)) == bool(same.search(text, 3))


def test_late_patterns_are_compiled_late() -> None:
    """A pattern that is none is found out by whoever uses it, not before."""
    pattern = late("(")
    with pytest.raises(re.error):
        pattern.match("")
