"""split_authors and its relatives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.text.names import split_authors, unique


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Jane Doe", ("Jane Doe",)),
        ("Jane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("JANE DOE AND JOHN ROE", ("JANE DOE", "JOHN ROE")),
        ("Jane Doe, John Roe & Max Poe", ("Jane Doe", "John Roe", "Max Poe")),
        ("Jane Doe, John Roe, and Max Poe", ("Jane Doe", "John Roe", "Max Poe")),
        ("Jane Doe; John Roe", ("Jane Doe", "John Roe")),
        ("Jane Doe | John Roe", ("Jane Doe", "John Roe")),
        ("Jane Doe / John Roe", ("Jane Doe", "John Roe")),
        ("Jane Doe/John Roe", ("Jane Doe", "John Roe")),
        ("Jane Doe • John Roe", ("Jane Doe", "John Roe")),
        ("Jane Doe with John Roe", ("Jane Doe", "John Roe")),
        ("Jana Muster und Max Muster", ("Jana Muster", "Max Muster")),
        ("Jeanne Martin et Luc Petit", ("Jeanne Martin", "Luc Petit")),
        ("Ana Pérez y Luis Gómez", ("Ana Pérez", "Luis Gómez")),
        ("Ana Costa e João Silva", ("Ana Costa", "João Silva")),
        ("Anna Nowak i Jan Kowalski", ("Anna Nowak", "Jan Kowalski")),
        ("Kari Berg og Ola Dahl", ("Kari Berg", "Ola Dahl")),
        ("Karin Berg och Olle Dahl", ("Karin Berg", "Olle Dahl")),
        ("Jan de Boer en Piet Smit", ("Jan de Boer", "Piet Smit")),
        ("Анна Иванова и Пётр Сидоров", ("Анна Иванова", "Пётр Сидоров")),
        ("Ayşe Kaya ve Ali Demir", ("Ayşe Kaya", "Ali Demir")),
        ("Budi Santoso dan Dewi", ("Budi Santoso", "Dewi")),
        ("山田太郎、鈴木花子", ("山田太郎", "鈴木花子")),
        ("山田太郎と鈴木花子", ("山田太郎", "鈴木花子")),
        ("王小明 和 李小華", ("王小明", "李小華")),
        ("김철수·이영희", ("김철수", "이영희")),
        ("Jane Doe as told to John Roe", ("Jane Doe", "John Roe")),
        ("Jana Muster, gemeinsam mit Max Muster", ("Jana Muster", "Max Muster")),
        ("Jana MusterBerta Beispiel", ("Jana Muster", "Berta Beispiel")),
    ],
)
def test_parts_names(byline: str, names: tuple[str, ...]) -> None:
    """Names part at separators and at the words for "and" and "with"."""
    assert split_authors(byline) == names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("José Ortega y Gasset", ("José Ortega y Gasset",)),
        ("Vincent van Gogh and Juan de la Cruz", ("Vincent van Gogh", "Juan de la Cruz")),
        ("Ali al-Hassan", ("Ali al-Hassan",)),
        ("Sophie in 't Veld", ("Sophie in 't Veld",)),
        ("J. R. Doe and Jane M. Roe", ("J. R. Doe", "Jane M. Roe")),
        ("Martin Doe, Jr.", ("Martin Doe Jr.",)),
        ("John Doe III", ("John Doe III",)),
        ("Mary Jane Longfellow", ("Mary Jane Longfellow",)),
        ("ssi, dan", ("ssi", "dan")),
        ("Ian McDonald Smith", ("Ian McDonald Smith",)),
        ("山田 太郎", ("山田 太郎",)),
        ("ジョン・スミス", ("ジョン・スミス",)),
    ],
)
def test_keeps_names_whole(byline: str, names: tuple[str, ...]) -> None:
    """Initials, particles, suffixes, and words inside of names stay."""
    assert split_authors(byline) == names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Jane Doe, Science Editor", ("Jane Doe",)),
        ("Jane Doe Staff Writer", ("Jane Doe",)),
        ("Jane Doe, Political Correspondent, and John Roe, Reporter", ("Jane Doe", "John Roe")),
        ("Reporter Jane Doe", ("Jane Doe",)),
        ("Von Wirtschaftsredakteurin Jana Muster", ("Jana Muster",)),
        ("Jane Doe, Chief Technology Officer and Head of Rivers", ("Jane Doe",)),
        ("Jane Doe, PhD, RD", ("Jane Doe",)),
        ("Jane Doe, The Example", ("Jane Doe",)),
        ("Jane Doe | Example Daily News", ("Jane Doe",)),
        ("Jane Doe - The Example", ("Jane Doe",)),
        ("Jane Doe for The Example", ("Jane Doe",)),
        ("Jane Doe, Special to The Example", ("Jane Doe",)),
        ("Jane Doe in Berlin and John Roe in Paris", ("Jane Doe", "John Roe")),
        ("Jane Doe, London", ("Jane Doe",)),
        ("Jane Doe, New York", ("Jane Doe",)),
        ("Jane Doe (AP)", ("Jane Doe",)),
        ("Jane Doe @janedoe", ("Jane Doe",)),
        ("Jane Doe @janedoe John Roe", ("Jane Doe", "John Roe")),
        ("Jane Doe | jane@example.org", ("Jane Doe",)),
        ("Jane Doe https://example.org/jane", ("Jane Doe",)),
        ("Jane Doe, JANE DOE", ("Jane Doe",)),
        ("Jana Muster Redakteurin für Umwelt und Verkehr", ("Jana Muster",)),
        ("Jana Muster, dpa", ("Jana Muster", "dpa")),
        ("Jana Muster, BEISPIEL FUNK", ("Jana Muster",)),
        ("JANE DOE and JOHN ROE The Associated Press", ("JANE DOE", "JOHN ROE")),
        ("Sophie FosterTravel News Reporter", ("Sophie Foster",)),
        ("Jane Doe@janedoe", ("Jane Doe",)),
        ("Budi Santoso - Harian Contoh", ("Budi Santoso",)),
        ("記者 王小明／台北報導", ("王小明",)),
        ("本报记者 张三 李四", ("张三", "李四")),
        ("记者张小明北京5日电", ("张小明",)),
        ("홍길동 기자 hong@example.org", ("홍길동",)),
        ("[서울=보기] 홍길동 김철수 기자", ("홍길동", "김철수")),
        ("文／山田太郎", ("山田太郎",)),
        ("编辑：王小明、李小華", ("王小明", "李小華")),
    ],
)
def test_takes_off_what_is_no_name(byline: str, names: tuple[str, ...]) -> None:
    """Roles, outlets, places, titles, addresses and repeats are taken off."""
    assert split_authors(byline) == names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("The Associated Press", ("The Associated Press",)),
        ("University of Example", ("University of Example",)),
        ("Institute for Rivers and Lakes", ("Institute for Rivers and Lakes",)),
        ("Example staff reporter", ("Example staff reporter",)),
        ("Example Staff", ("Example Staff",)),
        ("Associated Press in Valencia", ("Associated Press",)),
        ("AFP, MANILA", ("AFP",)),
        ("Redaktion", ("Redaktion",)),
    ],
)
def test_keeps_groups_that_stand_alone(byline: str, names: tuple[str, ...]) -> None:
    """Agencies, institutions and staffs are names where nobody else is named."""
    assert split_authors(byline) == names


@pytest.mark.parametrize("byline", ["", "Staff Writer", "admin", "May 3, 2024", "jane@example.org", "Senior Editor"])
def test_finds_nobody(byline: str) -> None:
    """Bare roles, addresses and dates name nobody."""
    assert split_authors(byline) == ()


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Doe, Jane", ("Jane Doe",)),
        ("Doe, Jane; Roe, John", ("Jane Doe", "John Roe")),
        ("Doe, JANE", ("Doe", "JANE")),
        ("Reuters, London", ("Reuters",)),
        ("Jane Doe, John", ("Jane Doe",)),
    ],
)
def test_turns_family_names_round(byline: str, names: tuple[str, ...]) -> None:
    """One comma between two capitalised words is "Doe, Jane"; anything else is a list."""
    assert split_authors(byline) == names


def test_unique_keeps_the_first() -> None:
    """Repeats that differ in case and dots are left out, the first stays."""
    assert unique(["Jane M. Doe", "JANE M DOE", "Al"]) == ("Jane M. Doe", "Al")


@given(st.text())
def test_never_raises(text: str) -> None:
    """Any text can be asked about; names are not blank, and each is there once."""
    names = split_authors(text)
    assert all(name.strip() for name in names)
    assert len({name.casefold() for name in names}) == len(names)


@given(st.lists(st.sampled_from(["Jane Doe", "John Roe", "Max Poe", "Ana Pérez"]), min_size=1, max_size=4, unique=True))
def test_parts_what_was_joined(names: list[str]) -> None:
    """Names joined by commas and "and" come back in order."""
    joined = ", ".join(names[:-1]) + (" and " if names[1:] else "") + names[-1]
    assert split_authors(joined) == tuple(names)
