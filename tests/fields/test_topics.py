"""Section and tags: stated, marked, or printed on lines of their own."""

from __future__ import annotations

from typing import Any

import pytest
from builders import facts_of, keeping, page_of

from adc_extract.fields.topics import find_section, find_tags, section_choice, tags_choice
from adc_extract.model.page import Mark, PageBlock
from adc_extract.tables.topics import SECTION_LABELS, SECTION_PHRASES, TAG_LABELS

TEXT = "It rained for a week, and the wells are full again."
CRUMBS = {
    "@type": "BreadcrumbList",
    "itemListElement": [
        {"@type": "ListItem", "position": 3, "name": "Rain at last"},
        {"@type": "ListItem", "position": 1, "item": {"@id": "/", "name": "Home"}},
        {"@type": "ListItem", "position": 2, "item": {"@id": "/weather", "name": "Weather"}},
    ],
}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ({"metas": {"article:section": ["Weather &amp; Sea"]}}, "Weather & Sea"),
        ({"metas": {"article:section": ["Uncategorized"]}}, None),
        ({"metas": {"article:section": ["News > Weather"]}}, "News"),
        ({"metas": {"article:section": ["https://example.org/weather"]}}, None),
        ({"metas": {"article:section": ["x" * 200]}}, None),
        ({"json_ld": [{"@type": "Article", "articleSection": ["Weather", "Town"]}]}, "Weather"),
        ({"json_ld": [CRUMBS], "title": "Rain at last - Post"}, "Weather"),
        ({"json_ld": [{"@type": "BreadcrumbList", "itemListElement": "broken"}]}, None),
        ({}, None),
    ],
)
def test_stated_section(head: dict[str, Any], expected: str | None) -> None:
    """Metas go before JSON-LD, and that before breadcrumbs, of which the innermost but the article counts."""
    assert find_section(facts_of(page_of(TEXT, **head), keeping(0, of=1))) == expected


@pytest.mark.parametrize(
    ("line", "date", "expected"),
    [
        ("in Statements", "February 20, 2023", "Statements"),
        ("in Town & Harbour, Sea", "February 20, 2023", "Town & Harbour"),
        ("in Statements", "Anna Lee", None),
        ("in the end it rained", "February 20, 2023", None),
        ("Posted in Weather", "Anna Lee", "Weather"),
        ("Filed under: Weather", "Anna Lee", "Weather"),
        ("Category: Weather", "Anna Lee", "Weather"),
        ("Category five", "Anna Lee", None),
        ("Posted in: Uncategorized", "Anna Lee", None),
        ("Rubrik: Stadt", "Anna Lee", "Stadt"),
        ("Veröffentlicht in Stadt", "Anna Lee", "Stadt"),
        ("Classé dans Météo", "Anna Lee", "Météo"),
        ("Рубрика: Погода", "Anna Lee", "Погода"),
        ("分类：天气", "Anna Lee", "天气"),
    ],
)
def test_section_on_a_line(line: str, date: str, expected: str | None) -> None:
    """A line over the text names the section behind a label, or behind "in" beside the date."""
    assert find_section(facts_of(page_of("Rain at last", date, line, TEXT), keeping(3, of=4))) == expected


def test_marked_section_near_the_body() -> None:
    """The mark of a teaser far from the text is not the article's."""
    page = page_of(*["Teaser"] * 80, TEXT)
    page.marks = [Mark("section", "rel", "/far", "Far", 2), Mark("section", "rel", "/weather", "Weather", 79)]
    assert find_section(facts_of(page, keeping(80, of=81))) == "Weather"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ({"metas": {"article:tag": ["rain", "wells", "Rain"]}}, ("rain", "wells")),
        ({"metas": {"news_keywords": ["rain, wells;sea"], "keywords": ["shop"]}}, ("rain", "wells", "sea")),
        ({"metas": {"keywords": ["rain,,  wells ,"]}}, ("rain", "wells")),
        ({"metas": {"keywords": ["雨水 水井 天气"]}}, ("雨水", "水井", "天气")),
        (
            {"json_ld": [{"@type": "Article", "keywords": ["#rain", {"name": "wells"}, "type:story"]}]},
            ("rain", "wells"),
        ),
        ({"json_ld": [{"@type": "Article", "keywords": "rain, wells"}]}, ("rain", "wells")),
        ({"metas": {"keywords": [""]}}, ()),
        ({}, ()),
    ],
)
def test_stated_tags(head: dict[str, Any], expected: tuple[str, ...]) -> None:
    """Tags keep their order, doubles and machine-made ones are gone."""
    assert find_tags(facts_of(page_of(TEXT, **head), keeping(0, of=1))) == expected


def test_tags_are_bounded() -> None:
    """A page that is stuffed with keywords gives fifty at most, and none of a paragraph's length."""
    metas = {"keywords": [", ".join(f"word {n}" for n in range(400)) + "," + "x" * 90]}
    tags = find_tags(facts_of(page_of(TEXT, metas=metas), keeping(0, of=1)))
    assert len(tags) == 50
    assert all(len(tag) <= 60 for tag in tags)


def test_marked_tags() -> None:
    """Links that are marked as tags give their text, machine-readable keywords their value."""
    page = page_of(TEXT)
    page.marks = [Mark("tag", "rel", "/tag/rain", "rain", 0), Mark("tag", "itemprop", "wells, sea", "", 0)]
    assert find_tags(facts_of(page, keeping(0, of=1))) == ("rain", "wells", "sea")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tags: rain, wells", ("rain", "wells")),
        ("Tags: southern hillsWells", ("southern hills", "Wells")),
        ("Tags: YouTube", ("YouTube",)),
        ("Tagged with: rain", ("rain",)),
        ("Schlagwörter: Regen, Brunnen", ("Regen", "Brunnen")),
        ("Etiquetas: lluvia | pozos", ("lluvia", "pozos")),
        ("タグ：雨、井戸", ("雨", "井戸")),
        ("Topics: #rain #wells", ("rain", "wells")),
        ("Tags are a nuisance, said Lee", ()),
    ],
)
def test_tags_on_a_line(line: str, expected: tuple[str, ...]) -> None:
    """A line of tags behind the text; words that a dump has glued are parted if the page has both pieces."""
    page = page_of(TEXT, line, "Wells run dry", "The southern hills")
    assert find_tags(facts_of(page, keeping(0, of=4))) == expected


def test_tags_as_bullets() -> None:
    """Bullets under a label are tags, up to the first line that is no bullet."""
    page = page_of(TEXT, "Tags:", PageBlock("rain", "li"), PageBlock("wells", "li"), "Next post")
    assert find_tags(facts_of(page, keeping(0, of=5))) == ("rain", "wells")


def phrases(table: dict[str, str]) -> list[str]:
    """All phrases of a table."""
    return [phrase for row in table.values() for phrase in row.split("|")]


@pytest.mark.parametrize("phrase", phrases(SECTION_PHRASES) + phrases(SECTION_LABELS))
def test_every_phrase_before_a_section_is_known(phrase: str) -> None:
    """In small letters as in capitals."""
    for label in (phrase, phrase.capitalize()):
        page = page_of("Rain at last", f"{label}: Harbour", TEXT)
        assert find_section(facts_of(page, keeping(2, of=3))) == "Harbour"


@pytest.mark.parametrize("phrase", phrases(TAG_LABELS))
def test_every_phrase_before_tags_is_known(phrase: str) -> None:
    """In small letters as in capitals, and behind a sign."""
    for label in (phrase, phrase.capitalize(), f"# {phrase}"):
        assert find_tags(facts_of(page_of(TEXT, f"{label}: rain, wells"), keeping(0, of=2))) == ("rain", "wells")


def test_where_sections_and_tags_stand() -> None:
    """All that the page gives, most trusted first; of several that say the same, each is named."""
    head: dict[str, Any] = {
        "metas": {"article:section": ["Weather"], "keywords": ["rain, wells"], "article:tag": ["rain", "wells"]},
        "json_ld": [{"@type": "Article", "headline": "Rain", "articleSection": "Town"}],
    }
    found = facts_of(page_of(TEXT, "Tags: rain", **head), keeping(0, of=2))
    section, tags = section_choice(found), tags_choice(found)
    assert section.chosen is not None
    assert tags.chosen is not None
    assert (section.chosen.value, section.chosen.source) == (find_section(found), "meta article:section")
    assert [(c.value, c.source) for c in section.lost] == [("Town", "json-ld articleSection")]
    assert (tags.chosen.value, tags.chosen.source) == (find_tags(found), "meta article:tag")
    assert [(c.source, c.reason) for c in tags.lost] == [
        ("meta keywords", "says the same"),
        ("line", "a more trusted source says otherwise"),
    ]


def test_a_section_line_that_was_kept_with_the_body() -> None:
    """It stands before the running text; amid it, the same words are a sentence of it."""
    long = TEXT + " The mayor said on Monday that the fountain in the square would run again in the evenings."
    page = page_of("Rain at last", "Posted in Weather", long, long)
    assert find_section(facts_of(page, keeping(1, 2, 3, of=4))) == "Weather"
    amid = page_of("Rain at last", long, "Posted in Weather", long)
    assert find_section(facts_of(amid, keeping(1, 2, 3, of=4))) is None
