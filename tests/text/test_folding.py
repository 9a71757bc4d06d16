"""Folding: words as the tables know them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.text.folding import fold, folded_set, folded_words


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("FÉVR", "fevr"),
        ("Şubat", "subat"),
        ("KASIM", "kasim"),
        ("kasım", "kasim"),
        ("NİSAN", "nisan"),
        ("Φεβρουαρίου", "φεβρουαριου"),
        ("أبريل", "ابریل"),
        ("", ""),
    ],
)
def test_fold(word: str, folded: str) -> None:
    """Case and accents are gone, and so is what keyboards write in two ways."""
    assert fold(word) == folded


def test_folded_words_drop_punctuation() -> None:
    """Dots inside of abbreviations go, other punctuation parts words."""
    assert folded_words("20th, a.m. (Mon/Tue) – ก.พ.") == ["20th", "am", "mon", "tue", "กพ"]


def test_folded_set_takes_all_languages() -> None:
    """A table of words by language becomes one set."""
    assert folded_set({"fr": "mis à", "en": "posted"}) == {"mis", "a", "posted"}


@given(st.text(max_size=40))
def test_fold_twice_is_fold_once(word: str) -> None:
    """Folding a folded word changes nothing."""
    assert fold(fold(word)) == fold(word)
