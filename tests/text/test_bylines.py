"""clean_byline: what is left of a printed byline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.text.bylines import MAX_BYLINE, clean_byline, has_digit, is_role, once, starts_with_by


@pytest.mark.parametrize(
    ("printed", "cleaned"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("by Jane Doe", "Jane Doe"),
        ("BY JANE DOE", "JANE DOE"),
        ("Written by: Jane Doe", "Jane Doe"),
        ("Von Jana Muster", "Jana Muster"),
        ("Ein Gastbeitrag von Jana Muster", "Jana Muster"),
        ("Par Jeanne Martin", "Jeanne Martin"),
        ("Propos recueillis par Jeanne Martin", "Jeanne Martin"),
        ("Por Ana Pérez", "Ana Pérez"),
        ("Escrito por Ana Pérez", "Ana Pérez"),
        ("di Marco Bianchi", "Marco Bianchi"),
        ("A cura di Marco Bianchi", "Marco Bianchi"),
        ("Door Jan de Boer", "Jan de Boer"),
        ("Автор: Анна Иванова", "Анна Иванова"),
        ("Yazan: Ayşe Kaya", "Ayşe Kaya"),
        ("Oleh Budi Santoso", "Budi Santoso"),
        ("Penulis : Budi Santoso", "Budi Santoso"),
        ("文／山田太郎", "山田太郎"),
        ("取材・文＝山田 太郎", "山田 太郎"),
        ("記者 王小明／台北報導", "王小明／台北報導"),
        ("本报记者 张三 李四", "张三 李四"),
        ("홍길동 기자", "홍길동"),
        ("[서울=보기] 홍길동 기자", "홍길동"),
        ("Bởi Trần Văn An", "Trần Văn An"),
        ("Autorin Jana Muster", "Jana Muster"),
        ("Blogbeitrag von Jana Muster", "Jana Muster"),
        ("Auteur Jeanne Martin", "Jeanne Martin"),
        ("Jana Muster Keine Kommentare", "Jana Muster"),
        ("Jane Doe Leave a reply", "Jane Doe"),
        ("24horas.example", "24horas.example"),
        ("Autor: Jan Nowak", "Jan Nowak"),
        ("بقلم سارة أحمد", "سارة أحمد"),
        ("ავტორი: ნინო ბერიძე", "ნინო ბერიძე"),
        ("Post author By Jane Doe", "Jane Doe"),
        ("Veröffentlicht vonJana Muster 28. Februar 2016", "Jana Muster"),
        ("Written by Jane Doe.", "Jane Doe"),
        ("By Example Inc.", "Example Inc."),
        ("撰文｜王小明 攝影｜李小華", "王小明"),
        ("Jane Doe; editing by John Roe", "Jane Doe"),
    ],
)
def test_takes_off_the_word_for_by(printed: str, cleaned: str) -> None:
    """The words of many languages that say "by" are taken off."""
    assert clean_byline(printed) == cleaned


@pytest.mark.parametrize(
    "name",
    [
        "ABBY Doe",
        "Abby Doe",
        "Byron Doe",
        "Von der Leyen",
        "De Santis",
        "Di Stefano",
        "Duran Duran",
        "Bonbon",
        "Theo Parker",
        "PAR Technology",
        "Anna von Ritter",
        "Jane Doe, Science Editor",
        "Jane Doe, The Example",
        "The Daily Example",
    ],
)
def test_leaves_names_alone(name: str) -> None:
    """ "By" counts only as a word; names that begin like it, roles and outlets stay as printed."""
    assert clean_byline(name) == name


@pytest.mark.parametrize(
    ("printed", "cleaned"),
    [
        ("The Daily ExamplebyThe Daily Example", "The Daily Example"),
        ("Jane DoeJane Doe", "Jane Doe"),
        ("Jane Doe Jane Doe", "Jane Doe"),
        ("Jane Doe Jane Doe Jane Doe", "Jane Doe"),
        ("By Jane Doe By Jane Doe", "Jane Doe"),
        ("Jane Doe by Jane Doe", "Jane Doe"),
        ("jana_musterbyjana_muster", "jana_muster"),
        ("Jane Doe Jane Doe writes about rivers and the people along them", "Jane Doe"),
        ("王小明王小明", "王小明"),
    ],
)
def test_says_a_name_once(printed: str, cleaned: str) -> None:
    """A name that is printed twice, glued or not, comes back once."""
    assert clean_byline(printed) == cleaned


@pytest.mark.parametrize(
    ("printed", "cleaned"),
    [
        ("By Jane Doe on May 3, 2024", "Jane Doe"),
        ("Jane DoeMay 3, 2024", "Jane Doe"),
        ("Jana Muster vor 3 Tagen", "Jana Muster"),
        ("Ana Pérez hace 2 días", "Ana Pérez"),
        ("Jane DoeTue, May 3, 2024", "Jane Doe"),
        ("Jane Doe2.5k views", "Jane Doe"),
        ("By Jane Doe | Updated: 3 May 2024, 10:45 GMT", "Jane Doe"),
        ("Jane Doe - 03.05.2024", "Jane Doe"),
        ("Jane Doe 4:15 PM on May 3, 2024", "Jane Doe"),
        ("Jane Doe 2 hours ago", "Jane Doe"),
        ("Jane Doe • 6 min read", "Jane Doe"),
        ("Jane Doe7 min readMay 3, 2024 - 4:03PM", "Jane Doe"),
        ("Jane Doe, Fri, May 3, 2024", "Jane Doe"),
        ("Jane DoePublished: 3 May 2024", "Jane Doe"),
        ("3. Mai 2024 von Jana Muster", "Jana Muster"),
        ("Posted on May 3, 2024 by Jane Doe", "Jane Doe"),
        ("Posted by Jane Doe on May 3, 2024 at 5:00 pm", "Jane Doe"),
        ("Posted in Rivers by jane_d on May 3, 2024", "jane_d"),
        ("Publié par Jeanne Martin le 3 mai 2024 à 10h45", "Jeanne Martin"),
        ("2024年5月3日 12:30 記者 王小明", "王小明"),
        ("Jane Doe 1,204 views", "Jane Doe"),
        ("Text: Jana Muster, Fotos: Max Muster", "Jana Muster"),
        ("By Jane Doe Illustrations by John Roe", "Jane Doe"),
        ("Jane Doe and others", "Jane Doe"),
        ("Culture by Jane Doe", "Jane Doe"),
    ],
)
def test_takes_off_dates_and_notes(printed: str, cleaned: str) -> None:
    """Dates, times, ages, counts, notes and credits of pictures do not belong to a byline."""
    assert clean_byline(printed) == cleaned


@pytest.mark.parametrize("printed", ["", "By", "May 3, 2024", "6 min read", " | ", "Updated: 3 May 2024", "()"])
def test_leaves_nothing_of_nothing(printed: str) -> None:
    """A line without a name gives the empty string."""
    assert clean_byline(printed) == ""


def test_joins_lines() -> None:
    """Lines of one byline come back on one line."""
    assert clean_byline("By Jane Doe\nScience Editor\nMay 3, 2024") == "Jane Doe | Science Editor"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Doe", True),
        ("Author: Jane Doe", True),
        ("Author Jane Doe", True),
        ("Text Jane Doe", False),
        ("ABBY sang", False),
        ("Bystanders told us", False),
        ("De Santis wins", False),
        ("(责编：王小明)", True),
        ("", False),
    ],
)
def test_knows_lines_that_start_with_by(line: str, expected: bool) -> None:
    """Labels need their colon, unless they say "author"; words that only begin like "by" do not count."""
    assert starts_with_by(line) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Editor", True),
        ("Wirtschaftsredakteurin", True),
        ("Example-Reporter", True),
        ("correspondent,", True),
        ("Longfellow", False),
        ("Doe", False),
    ],
)
def test_knows_roles(word: str, expected: bool) -> None:
    """Roles are whole words, parts behind a hyphen, or endings of German compounds; not endings of surnames."""
    assert is_role(word) is expected


_PIECES = st.sampled_from(
    [
        "By ",
        "by",
        "von ",
        "Jane Doe",
        "Doe",
        " ",
        ", ",
        "|",
        "May 3, 2024",
        "Updated",
        "(",
        ")",
        "記者",
        "文／",
        "王小明",
        "Jr.",
    ]
)


@given(st.one_of(st.text(), st.lists(_PIECES, max_size=12).map("".join)))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """Cleaning never raises, gives one bounded line, and is idempotent."""
    cleaned = clean_byline(text)
    assert clean_byline(cleaned) == cleaned
    assert len(cleaned.splitlines()) <= 1
    assert len(cleaned) <= 2 * MAX_BYLINE


@given(st.text(alphabet="ab -", min_size=1, max_size=30))
def test_once_gives_a_part_of_the_text(text: str) -> None:
    """What `once` gives is the text or a part of its start."""
    assert text.strip().startswith(once(text).strip())


@pytest.mark.parametrize(
    ("text", "expected"), [("May 3", True), ("٣", True), ("x²", True), ("½", False), ("May", False)]
)
def test_knows_figures(text: str, expected: bool) -> None:
    """In any script."""
    assert has_digit(text) is expected
