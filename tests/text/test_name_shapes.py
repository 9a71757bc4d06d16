"""looks_like_name and its relatives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.text.name_shapes import is_agency, looks_like_name, looks_like_outlet, looks_like_person


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Doe", True),
        ("Jane M. Doe", True),
        ("Martin Doe Jr.", True),
        ("Anna van der Berg", True),
        ("Conor O'Example", True),
        ("Ali al-Hassan", True),
        ("Анна Иванова", True),
        ("山田太郎", True),
        ("홍길동", True),
        ("ნინო ბერიძე", True),
        ("Sophie in 't Veld", True),
        ("Jane", True),
        ("Fire in Town", False),
        ("Jane Doe in", False),
        ("Kultur Von", False),
        ("J", False),
        ("jane doe", False),
        ("Read the whole story", False),
        ("It rained all day.", False),
        ("Who is Jane Doe?", False),
        ("Jane Doe: rivers", False),
        ("May 3, 2024", False),
        ("Senior Staff Writer", False),
        ("Read more", False),
        ("Admin", False),
        ("雨が降りました。", False),
        ("A Very Long Headline With Far Too Many Words", False),
        ("", False),
    ],
)
def test_knows_names(text: str, expected: bool) -> None:
    """Names are short, have capitals, and are no sentences, roles or labels."""
    assert looks_like_name(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Doe", True),
        ("Anna van der Berg", True),
        ("Juan de la Cruz", True),
        ("Anna de Boer", True),
        ("Martin Doe Jr.", True),
        ("Jane and John", False),
        ("Zurück zum Anfang", False),
        ("Key Points", False),
        ("Jane", False),
        ("Trending Stories", False),
        ("Sicherer Download", False),
        ("Example News", False),
        ("Senior Editor", False),
    ],
)
def test_knows_persons(text: str, expected: bool) -> None:
    """A lone text is taken for a person only if it is a full name without any word of a menu or an outlet."""
    assert looks_like_person(text) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The Daily Example", True),
        ("example.org", True),
        ("Example GmbH", True),
        ("Verein der Beispiele", True),
        ("dpa", True),
        ("jane_d", True),
        ("Jane Doe", False),
        ("van der Berg", False),
    ],
)
def test_knows_outlets(name: str, expected: bool) -> None:
    """Outlets, institutions, agencies and accounts are told from persons."""
    assert looks_like_outlet(name) is expected


@given(st.text())
def test_never_raises(text: str) -> None:
    """Any text can be asked about; what looks like a person looks like a name."""
    looks_like_outlet(text)
    assert looks_like_name(text) or not looks_like_person(text)


@pytest.mark.parametrize(
    ("name", "expected"), [("AFP", True), ("Associated Press", True), ("AFP Paris", False), ("", False)]
)
def test_agencies(name: str, expected: bool) -> None:
    """In any case, and nothing but the agency."""
    assert is_agency(name) is expected
