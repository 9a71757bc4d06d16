"""Trails of breadcrumbs that a page prints."""

from __future__ import annotations

import pytest
from builders import facts_of, keeping, nested_page
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.fields.printed_trail import printed_trail
from adc_extract.fields.topics import find_section, section_choice
from adc_extract.model.page import Page
from adc_extract.tables.topics import HERE_LABELS

TEXT = "It rained for a week in the hills, and the wells of the town are full again, the mayor said on Monday."


def page(*crumbs: tuple[str, int], hints: str = "nav-Breadcrumb", title: str = "Rain at last - Post") -> Page:
    """A trail of blocks with so many links each, over a headline and a paragraph."""
    made = nested_page(
        *((f"div.{hints}", "span", text) for text, _ in crumbs), ("main", "h1", "Rain at last"), ("main", "p", TEXT)
    )
    for block, (_, links) in zip(made.blocks, crumbs):
        block.links = links
    made.head.title = title
    return made


@pytest.mark.parametrize(
    ("crumbs", "expected"),
    [
        ((("Home", 1), ("Town", 1), ("Wells", 1), ("Rain at last", 0)), ["Home", "Town", "Wells"]),
        ((("Home", 1), ("Town /", 1), ("Rain at last", 1)), ["Home", "Town"]),
        ((("You are here:", 0), ("Home", 1), ("Town", 1)), ["Home", "Town"]),
        ((("Home > Town > Rain at last", 2),), ["Home", "Town"]),
        ((("Sie sind hier: Start » Town » Rain at …", 2),), ["Start", "Town"]),
        ((("Home > Town", 0),), ["Home", "Town"]),
        ((("Harbour > Town", 0),), []),
        ((("Home / Town / Ships for cars/ people", 2),), ["Home", "Town", "Ships for cars/ people"]),
        ((("Home/Town/Rain at last", 2),), ["Home", "Town"]),
        ((("Rain at last", 1),), []),
        ((), []),
    ],
)
def test_trails(crumbs: tuple[tuple[str, int], ...], expected: list[str]) -> None:
    """Names with links, in one block or in several, or a line from the front page on; the title of the article and the label before them are none."""
    made = page(*crumbs)
    assert printed_trail(made, len(made.blocks) - 1) == expected


def test_what_is_no_trail() -> None:
    """Another class, one behind the text, and one of many blocks."""
    crumbs = (("Home", 1), ("Town", 1))
    assert printed_trail(page(*crumbs, hints="menu"), 3) == []
    assert printed_trail(page(*crumbs), 0) == []
    assert printed_trail(page(*[(f"Entry {n}", 1) for n in range(30)]), 31) == []


def test_the_innermost_name_is_the_section() -> None:
    """If the page states none: names of the front page and of the site are no sections."""
    made = page(("Home", 1), ("Town", 1), ("Back", 1))
    assert find_section(facts_of(made, keeping(4, of=5))) == "Town"
    made.head.metas["og:site_name"] = ["Town"]
    assert find_section(facts_of(made, keeping(4, of=5))) is None
    made.head.metas["article:section"] = ["Weather"]
    choice = section_choice(facts_of(made, keeping(4, of=5)))
    assert choice.chosen is not None
    assert choice.chosen.value == "Weather"


@pytest.mark.parametrize("label", HERE_LABELS)
def test_every_label_is_taken_off(label: str) -> None:
    """Before the first name of a line."""
    assert printed_trail(page((f"{label.capitalize()}: Harbour > Town", 2)), 2) == ["Harbour", "Town"]


@given(st.lists(st.tuples(st.text(max_size=30), st.integers(0, 2)), max_size=6), st.text(max_size=20))
def test_any_trail_is_taken(crumbs: list[tuple[str, int]], title: str) -> None:
    """Nothing raises, and no name is empty."""
    made = page(*crumbs, title=title)
    assert all(printed_trail(made, len(made.blocks)))
