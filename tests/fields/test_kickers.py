"""Kickers and sub-headlines: what is cut off a heading, and what is not."""

from __future__ import annotations

import pytest
from builders import page_of
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.fields.kickers import trimmed
from adc_extract.fields.stated_titles import Claim
from adc_extract.text.titles import title_key, title_words


def claims(*stated: str) -> list[Claim]:
    """Claims of these titles, all as trustworthy."""
    return [Claim(text, title_key(text), title_words(title_key(text)), 1.0, "title") for text in stated]


def cut(heading: str, *stated: str) -> str:
    """What is left of a heading in one block."""
    return trimmed(page_of(heading), heading, (0, 1), claims(*stated))


FULL = "Rain fills the wells"


@pytest.mark.parametrize(
    ("heading", "stated"),
    [
        (f"Weather | {FULL}", (FULL,)),
        (f"Weather: {FULL}", (FULL,)),
        (f"Weather {FULL}", (FULL, FULL)),
        (f"Weather “{FULL}”", (FULL, FULL)),
        (f"{FULL} Farmers in the hills are glad", (FULL, FULL)),
        (f"{FULL} (with pictures)", (FULL, FULL)),
        (f"{FULL} | Weather", (FULL, FULL)),
    ],
)
def test_a_kicker_or_a_sub_headline_goes(heading: str, stated: tuple[str, ...]) -> None:
    """Set apart by a sign, or by two stated titles that leave it out."""
    assert cut(heading, *stated) == FULL


@pytest.mark.parametrize(
    ("heading", "stated"),
    [
        (f"Weather {FULL}", (FULL,)),
        (f"The {FULL}", (FULL, FULL)),
        ("When rain fills the wells", ("rain fills the wells",) * 2),
        (f"“At last”: {FULL}", (FULL, FULL)),
        (f"{FULL} in the hills", (FULL, FULL)),
        (f"{FULL}, farmers are glad", (FULL, FULL)),
        (f"{FULL} Again", (FULL, FULL)),
        (f"{FULL} Farmers in the hills are glad", (FULL,)),
        ("Weather: It rains", ("It rains",) * 2),
        ("½ of the wells are full of rain and more", ("½ of the wells are full of rain",) * 2),
    ],
)
def test_a_part_of_the_sentence_stays(heading: str, stated: tuple[str, ...]) -> None:
    """An article, a quote before a colon, the end of a sentence; and what one title alone leaves out."""
    assert cut(heading, *stated) == heading


def test_the_first_title_that_is_equal_decides() -> None:
    """A heading that is stated as it is stays whole, though other titles leave its kicker out."""
    assert cut(f"Weather: {FULL}", f"Weather: {FULL}", FULL, FULL) == f"Weather: {FULL}"


def test_blanks_between_parts_are_as_stated() -> None:
    """A heading in two blocks has lost its colon, one in two elements has a blank before it."""
    page = page_of("Weather", FULL)
    assert trimmed(page, f"Weather {FULL}", (0, 2), claims(f"Weather: {FULL}")) == f"Weather: {FULL}"
    assert cut(f"Weather : {FULL}", f"Weather: {FULL}") == f"Weather: {FULL}"
    assert cut(f"Weather : {FULL}", f"Weather : {FULL}") == f"Weather : {FULL}"


def test_a_kicker_over_the_heading() -> None:
    """It is taken if two stated titles have it."""
    page = page_of("Weather", FULL)
    both = claims(f"Weather: {FULL}", f"Weather: {FULL}")
    assert trimmed(page, FULL, (1, 2), both) == f"Weather: {FULL}"
    assert trimmed(page, FULL, (1, 2), both[:1]) == FULL
    assert trimmed(page_of("Sport", FULL), FULL, (1, 2), both) == FULL


pieces = st.lists(st.sampled_from(["Rain", "fills", "½", "ﬁne", "the", "|", ":", "“", "㍿", " ", "İ"]), max_size=8)


@given(pieces, pieces, st.integers(1, 2))
def test_any_heading(heading: list[str], stated: list[str], times: int) -> None:
    """What comes back is the heading or a stated title."""
    text, title = " ".join(heading), " ".join(stated)
    assert cut(text, *[title] * times) in (text, title)
