"""The lines that are bylines by what they say, or by where they stand."""

from __future__ import annotations

import pytest
from builders import facts_of, keeping, nested_page, page_of

from adc_extract.fields.byline_lines import begins_with_person, helping_lines, is_label, line_source
from adc_extract.fields.byline_place import byline_place

TEXT = "It rained for a week, and the wells that had been dry since the spring are full again in all the valley."


def source_of(line: str, *, below: str = "May 3, 2024", behind: bool = False) -> str:
    """What makes a line a byline that stands under a headline and over another line, or right behind the text."""
    texts = ("Rain at last", line, below, TEXT, TEXT, TEXT) if not behind else ("Rain at last", TEXT, TEXT, line, below)
    page = nested_page(*(("main", "h1" if text == "Rain at last" else "p", text) for text in texts))
    kept = [i for i, text in enumerate(texts) if text == TEXT]
    place = byline_place(facts_of(page, keeping(*kept, of=len(texts))))
    return line_source(page, texts.index(line), place)


@pytest.mark.parametrize(
    ("line", "below", "source"),
    [
        ("By Jane Doe", "Share", "line"),
        ("김철수 기자 kim@example.org", "Share", "line"),
        ("Jane Doe, Science Editor", "Share", "role line"),
        ("Jane Doe@janedoe", "Share", "role line"),
        ("Reporter Jane Doe", "May 3, 2024", "name line"),
        ("Jane Doe", "May 3, 2024", "name line"),
        ("Jane Doe", "Senior Editor", "name line"),
        ("Jane Doe", "Share", ""),
        ("Jane Doe and John Roe in Berlin", "Fri 3 May 2024 17.47 CESTFirst published on Fri 3 May 2024", "name line"),
        ("Jane Doe, Example Post", "May 3, 2024", "name line"),
        ("Jane Doe | John Roe", "May 3, 2024", "name line"),
        ("Jane Doe and the wells", "May 3, 2024", ""),
        ("Di Maria Rossi", "3 maggio 2024", "name line"),
        ("Di Maria Rossi", "Share", ""),
        ("Jane Doe - May 3, 2024", "Share", "dated line"),
        ("Trending Stories", "May 3, 2024", ""),
    ],
)
def test_lines_over_the_text(line: str, below: str, source: str) -> None:
    """A word for "by", a role, an account, or a date beside."""
    assert source_of(line, below=below) == source


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("（山田太郎）", "name line"),
        ("（写真）", ""),
        ("（以下続）", ""),
        ("Jane Doe", "name line"),
        ("Jane Doe, Author", "role line"),
        ("Jane Doe, Example Post", ""),
    ],
)
def test_lines_behind_the_text(line: str, source: str) -> None:
    """Names in brackets, names alone, and names with a role."""
    assert source_of(line, below="Share", behind=True) == source


@pytest.mark.parametrize(
    ("text", "expected"),
    [("By", True), ("By —", True), ("Author:", True), ("Author of the article:", True), ("Text", False)],
)
def test_labels(text: str, expected: bool) -> None:
    """What stands alone before a name; other words than "by" need their colon."""
    assert is_label(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Doe", True),
        ("Jane Doe, Example Post", True),
        ("Jane Doe and John Roe", True),
        ("Jane Doe and friends", False),
        ("Associated Press", True),
        ("Example Post", False),
        ("Jane Doe said", False),
    ],
)
def test_begins_with_person(text: str, expected: bool) -> None:
    """A full name or an agency, and nothing but role, outlet and fellow authors behind it."""
    assert begins_with_person(text) is expected


def test_lines_that_credit_other_work() -> None:
    """Pictures, the editing, and contributions that a label over the name tells."""
    page = page_of("By Jane Doe", "Photographs by Max Poe", "Contributions from", "Ann Lee", "Bo Roe", TEXT, TEXT)
    place = byline_place(facts_of(page, keeping(5, 6, of=7)))
    assert sorted(helping_lines(page, place, ("Jane Doe", "Max Poe", "Ann Lee", "Bo Roe"))) == [1, 3]
