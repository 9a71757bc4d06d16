"""The measures of benchmarks/, on pages small enough to count by hand."""

from __future__ import annotations

import pytest
from measures import RIGHT, WRONG, Overlap, Tally, names, same_day, same_text, segments, segments_f1, words


@pytest.mark.parametrize(
    ("body", "truth", "expected"),
    [
        ("the tide rose", "The tide rose!", RIGHT),
        ("the tide rose again today", "the tide rose", Overlap(3 / 5, 1.0, 6 / 8)),
        ("the the the", "the tide", Overlap(1 / 3, 1 / 2, 2 / 5)),
        ("", "the tide", WRONG),
        ("the tide", "", WRONG),
        ("", "", RIGHT),
        ("港の水", "港の水位", Overlap(1.0, 3 / 4, 6 / 7)),
        ("tide", "flood", WRONG),
    ],
)
def test_words(body: str, truth: str, expected: Overlap) -> None:
    """Bags of words; a repeated word counts as often as both have it."""
    assert words(body, truth) == pytest.approx(expected)


def test_words_of_whole_runs() -> None:
    """Text without spaces can count as one word, as one of the corpora has it."""
    assert words("港の水", "港の水位", whole_runs=True) == WRONG


def test_segments() -> None:
    """White space does not hide a segment; what is wanted and missing, and unwanted and held, is counted."""
    assert segments("The  tide\nrose. Share this", ["tide rose", "ebbed"], ["Share", "Tweet"]) == Tally(1, 1, 1)


def test_segments_f1_of_many_pages() -> None:
    """Counts are summed before the quotient is taken: 2·3 / (2·3 + 1 + 2)."""
    assert segments_f1([Tally(1, 1, 0), Tally(2, 0, 2)]) == pytest.approx(6 / 9)


@pytest.mark.parametrize(
    ("given", "wanted", "f1"),
    [
        (["Ann Lee"], ["ANN  LEE"], 1.0),
        (["Ann Lee", "Bo Li"], ["Ann Lee"], 2 / 3),
        ([], [], 1.0),
        (["Ann Lee"], [], 0.0),
        ([], ["Ann Lee"], 0.0),
        (["Ann Lee", "Ann Lee"], ["Ann Lee"], 1.0),
        (["—"], [], 1.0),
    ],
)
def test_names(given: list[str], wanted: list[str], f1: float) -> None:
    """Sets of names: order, case and repetition do not count, and neither do signs that are no name."""
    assert names(given, wanted).f1 == pytest.approx(f1)


@pytest.mark.parametrize(
    ("given", "wanted", "same"),
    [
        ("The Tide, at last", "the tide at last!", True),
        ("Ann’s boat", "Ann's boat", True),
        (None, "The tide", False),
        ("The tide", "The tides", False),
    ],
)
def test_same_text(given: str | None, wanted: str, same: bool) -> None:
    """Headlines are compared by their words."""
    assert same_text(given, wanted) is same


@pytest.mark.parametrize(
    ("given", "wanted", "same"),
    [
        ("2024-05-03", "2024-05-03T10:00:00Z", True),
        ("2024-05-03", "2024-05-04", False),
        (None, "2024-05-03", False),
    ],
)
def test_same_day(given: str | None, wanted: str, same: bool) -> None:
    """Dates are compared by the day."""
    assert same_day(given, wanted) is same
