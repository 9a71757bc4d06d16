"""Titles: what makes two of them the same, and where the site's name ends."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.tables.titles import SEPARATOR
from adc_extract.text.titles import (
    cut_title,
    has_title_key,
    host_labels,
    is_like_host,
    likeness,
    title_key,
    title_parts,
    title_words,
)

NAMES = {"the example", "example"}
LABELS = host_labels("www.harbour-post.co.uk")

CUTS = [
    ("Salt rises | The Example", "Salt rises"),
    ("Salt rises - The Example", "Salt rises"),
    ("Salt rises — The Example", "Salt rises"),
    ("Salt rises :: The Example", "Salt rises"),
    ("The Example » Salt rises", "Salt rises"),
    ("Example: Salt rises", "Salt rises"),
    ("Salt rises｜The Example", "Salt rises"),
    ("Salt rises | Town | The Example", "Salt rises"),
    ("Salt rises | Sea | The Example", "Salt rises | Sea"),
    ("Salt rises - Harbour Post", "Salt rises"),
    ("Salt rises - The Harbour Post Online", "Salt rises"),
    ("Salt rises - post.co.uk", "Salt rises"),
    ("Salt rises - and falls", "Salt rises - and falls"),
    ("Salt: it rises", "Salt: it rises"),
    ("Harbour Post wins prize - again", "Harbour Post wins prize - again"),
    ("Salt-free | The Example", "Salt-free"),
    ("The Example", "The Example"),
    ("The Example | The Example", "The Example"),
    ("", ""),
]


@pytest.mark.parametrize(("title", "expected"), CUTS)
def test_cuts_a_name_only_where_it_is_known(title: str, expected: str) -> None:
    """A part goes if it is the site's name, or a section beside it; any other dash belongs to the headline."""
    assert cut_title(title, NAMES, LABELS, {"town"}) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Salt’s Rising” – again!", '"Salt\'s rising": again'),
        ("Salt  rises", "salt rises."),
        ("ＳＡＬＴ", "Salt"),
        ("STRASSE", "Straße"),
    ],
)
def test_small_differences_do_not_part_titles(one: str, other: str) -> None:
    """Case, space, quotes, width and punctuation are no difference."""
    assert title_key(one) == title_key(other) != ""


def test_words_of_scripts_without_spaces_are_characters() -> None:
    """Two Japanese titles that share half of their characters are half alike."""
    one, other = title_words(title_key("雨が降る")), title_words(title_key("雪が降る"))
    assert likeness(one, other) == pytest.approx(0.75)


def test_nothing_is_like_nothing() -> None:
    """Empty titles share nothing."""
    assert likeness(frozenset(), frozenset()) == 0.0


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("www.example.com", {"example", ".com"}),
        ("blog.anna-lee.example.co.uk", {"annalee", "example", ".uk"}),
        ("localhost", {".localhost"}),
    ],
)
def test_host_labels_leave_out_common_ones(host: str, expected: set[str]) -> None:
    """What many hosts have in common names no site."""
    assert host_labels(host) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Harbour Post", True),
        ("The Harbour Post", True),
        ("HarbourPost Blog", True),
        ("Harbour-Post.uk", True),
        ("Harbour news", False),
        ("Harbour Post reporters win prize", False),
        ("Node.js", False),
        ("", False),
    ],
)
def test_like_host(name: str, expected: bool) -> None:
    """A name is the host's if nothing but words that sites add to their names is left over."""
    assert is_like_host(name, title_key(name), LABELS) is expected


@given(st.text(max_size=120), st.sampled_from([" | ", " - ", ": ", "｜", " » "]), st.text(max_size=40))
def test_what_is_left_stood_in_the_title(before: str, separator: str, behind: str) -> None:
    """Cutting gives a part of the title, and cutting never empties a title that has words."""
    title = before + separator + behind
    cut = cut_title(title, {title_key(behind)}, frozenset())
    assert cut in title
    assert bool(title_key(cut)) or not title_key(title) or title_key(behind) == ""


@given(st.text(max_size=600))
def test_keys_and_parts_of_any_text(text: str) -> None:
    """A key is the key of itself, and parts lie in order within the text."""
    key = title_key(text)
    assert title_key(key)[:400] == key[:400]
    bounds = [bound for part in title_parts(text) for bound in part]
    assert bounds == sorted(bounds)
    assert all(0 <= bound <= len(text) for bound in bounds)


texts = st.text() | st.text(st.sampled_from("aB7_ ’“…–é-|:»/ß\u0301\u2003ſ"))


@given(texts)
def test_a_key_is_the_words_of_the_text(text: str) -> None:
    """Whichever way it is made, it has the words as Unicode knows them, folded, of the first 500 characters."""
    folded = unicodedata.normalize("NFKC", text[:500]).casefold()
    assert title_key(text) == " ".join(re.findall(r"\w+", folded))


@given(texts, texts)
def test_having_a_key_is_having_it(text: str, other: str) -> None:
    """The first word decides only where it is sure."""
    assert has_title_key(text, title_key(text))
    assert has_title_key(text, title_key(other)) == (title_key(text) == title_key(other))


@given(texts)
def test_parts_are_what_separators_leave(text: str) -> None:
    """The signs in a separator are only where it is looked for; the pattern of the table says what it is."""
    ends = [found.span() for found in SEPARATOR.finditer(text, 0, 500)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(text)]
    assert title_parts(text) == [span for span in zip(starts, stops) if re.search(r"\w", text[slice(*span)])]
