"""White space as a browser shows it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.text.whitespace import squeeze, squeeze_code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  It\n\trained\xa0 again \u3000", "It rained again"),
        ("Re\xadgen\u200bwetter\ufeff", "Regenwetter"),
        ("\u200b \u2060", ""),
        ("", ""),
    ],
)
def test_squeeze(text: str, expected: str) -> None:
    """Runs of white space of any kind are one space, and what shows nothing is gone."""
    assert squeeze(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\n \n  if rain:  \n\n    fill()\t\n \n", "  if rain:\n\n    fill()"),
        ("fill()", "fill()"),
        ("\n \t\n", ""),
        ("", ""),
        ("\n" * 1_000_000 + "fill()" + "\n" * 1_000_000, "fill()"),
    ],
    ids=["lines", "one", "blank", "nothing", "endless"],
)
def test_squeeze_code(text: str, expected: str) -> None:
    """Indentation and blank lines within stay; those around go, however many they are."""
    assert squeeze_code(text) == expected


@given(st.text(st.sampled_from("a \n\t\r\xa0\xad\u200b\u2028"), max_size=30))
def test_twice_is_once(text: str) -> None:
    """What is squeezed already stays as it is."""
    assert squeeze(squeeze(text)) == squeeze(text)
    assert squeeze_code(squeeze_code(text)) == squeeze_code(text)


@pytest.mark.parametrize(
    "text", ["word  word\n" * 30_000, "  " * 200_000, "w" * 250_000 + " x", "w" * 250_000, " a\n" * 99_999]
)
def test_long_texts_are_squeezed_in_pieces(text: str) -> None:
    """With the same result as in one go."""
    assert squeeze(text) == " ".join(text.split())
