"""The lines of a page that credit an author."""

from __future__ import annotations

import pytest
from builders import facts_of, keeping, nested_page, page_of

from adc_extract.fields.author_lines import printed_authors

TEXT = "It rained for a week, and the wells that had been dry since the spring are full again in all the valley."


def names(*over: str, inside: str = "", behind: tuple[str, ...] = (), tag: str = "p") -> list[str]:
    """The printed names, where a headline and these lines go before a text of ten paragraphs, with a line amid it."""
    lines = [("main", tag, line) for line in over]
    text = [("main", "p", TEXT)] * 6 + [("main", "p", inside)] * bool(inside) + [("main", "p", TEXT)] * 4
    page = nested_page(("main", "h1", "Rain at last"), *lines, *text, *(("main", "p", line) for line in behind))
    kept = [i for i, block in enumerate(page.blocks) if block.text == TEXT]
    found = printed_authors(facts_of(page, keeping(*kept, of=len(page.blocks))))
    return [name for credit in found for name in credit.names]


@pytest.mark.parametrize(
    "lines",
    [
        ("Autor", "Jane Doe"),
        ("Auteur", "Jane Doe"),
        ("Autor Jane Doe",),
        ("Autorin/Autor Jane Doe",),
        ("Blog-Beitrag von Jane Doe",),
        ("25.10.2022 - Jane Doe",),
        ("3. Mai 2024 | Jane Doe",),
        ("Date: 3 May 2024Author: Jane Doe 2 Comments",),
        ("Datum: 3. Mai 2024 Autor: Jane Doe",),
    ],
)
def test_labels_without_a_colon_and_lines_that_begin_with_something_else(lines: tuple[str, ...]) -> None:
    """What is called the author is the author; a name behind a date and a separator is one, too."""
    assert names(*lines) == ["Jane Doe"]


@pytest.mark.parametrize(
    "lines",
    [
        ("DE", "EN"),
        ("De", "Fr"),
        ("25.10.2022 Science Harbour Weather",),
        ("12:30 - Jane Doe",),
        ("Photo Jane Doe", "Übersetzung Jane Doe"),
        ("Authors of the valley",),
    ],
)
def test_lines_that_credit_nobody(lines: tuple[str, ...]) -> None:
    """Languages to choose, topics behind a date, the work of others."""
    assert names(*lines) == []


def test_a_label_amid_the_text_or_far_behind_it() -> None:
    """Where nobody else is named, it is the author's; teasers and comments have a bare "by", or a date."""
    assert names(inside="Autorin: Jane Doe, Projektleiterin in Example Town") == ["Jane Doe"]
    others = ("Related",) * 8
    assert names(behind=(*others, "Erstellt von Jane Doe")) == ["Jane Doe"]
    assert names("By John Roe", inside="Autorin: Jane Doe") == ["John Roe"]
    assert names(inside="Von Jane Doe", behind=(*others, "By John Roe", "Kommentar von Max Poe am 3.5.2024")) == []


def test_a_signature_of_two_lines() -> None:
    """The name stands over what its bearer is; a sentence is none."""
    assert names(behind=("Jane DOE\nChair of the Example Union",)) == ["Jane DOE"]
    assert names(behind=("Jane Doe\nShe has told us all of it.",)) == []
    assert names("Jane Doe\nChair of the Example Union") == []


def test_lines_of_teasers_behind_the_text() -> None:
    """Different people, each under a title, wrote other texts; one alone, or several in a row, may be the authors."""
    teasers = ("Mill to close in autumn", "By Ann Other", "A bridge for the upper village", "By Bert Elsewhere")
    assert names(behind=("More stories", *teasers)) == []
    assert names(behind=("Share", "By Jane Doe")) == ["Jane Doe"]
    assert names(behind=("Share", "By Jane Doe", "By John Roe")) == ["Jane Doe", "John Roe"]


def test_small_print_and_running_text() -> None:
    """A credit begins with a name, or close to one, and is no sentence about an author."""
    assert (
        names(behind=("By submitting your information you agree to our Terms & Conditions and Privacy Policy.",)) == []
    )
    assert (
        names("Author Jane Doe said that she had written about the mill for ten years, and that it was full now.") == []
    )
    assert names("By our reporter Jane Doe") == ["Jane Doe"]


def dump_names(*lines: str) -> list[str]:
    """The printed names of a dump: these lines, of which those that are the text are the body."""
    page = page_of(*lines)
    kept = [i for i, line in enumerate(lines) if line == TEXT]
    return [name for c in printed_authors(facts_of(page, keeping(*kept, of=len(lines)))) for name in c.names]


@pytest.mark.parametrize("label", ["By —", "By", "Author of the article:"])
def test_a_label_far_over_the_headline_of_a_dump(label: str) -> None:
    """Where nobody else is named, a lone "by" and the name in the next line are of this text; so for an agency."""
    menu = [f"Topic {n}" for n in range(20)]
    assert dump_names(label, "Jane Doe", *menu, "Rain at last", TEXT, TEXT, TEXT) == ["Jane Doe"]
    assert dump_names(label, "Associated Press", *menu, "Rain at last", TEXT, TEXT, TEXT) == ["Associated Press"]
    assert dump_names(label, "Our newsletter", *menu, "Rain at last", TEXT, TEXT, TEXT) == []


def test_the_only_line_of_a_dump_that_says_by() -> None:
    """However far over the text it stands, it is of this text; two of them are of teasers."""
    menu = [f"Topic {n}" for n in range(30)]
    assert dump_names("By Jane Doe on May 3, 2024", *menu, TEXT, TEXT, TEXT) == ["Jane Doe"]
    assert dump_names("By Jane Doe", *menu[:9], "By John Roe", *menu, TEXT, TEXT, TEXT) == []
