"""Why the byline and the authors are what they are."""

from __future__ import annotations

from typing import Any

import pytest
from builders import facts_of, keeping, nested_page, page_of
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.fields.byline import find_byline
from adc_extract.fields.byline_reasons import authors_choice, byline_choice
from adc_extract.fields.facts import Facts
from adc_extract.model.page import Head, Mark, Page, PageBlock

TEXT = "It rained for a week, and the wells that had been dry since the spring are full again in all the valley."
TITLE = "Rain fills the wells"
SITE = {"og:site_name": ["The Example"]}


def story(*under: str, behind: tuple[str, ...] = (), marks: tuple[Mark, ...] = (), **head: Any) -> Facts:
    """A headline, lines under it, three paragraphs, lines behind."""
    lines = [TITLE, *under, TEXT, TEXT, TEXT, *behind]
    page = nested_page(*(("main", "h1" if line == TITLE else "p", line) for line in lines))
    page.head, page.marks = Head(title=TITLE, **head), list(marks)
    return facts_of(page, keeping(*(i for i, line in enumerate(lines) if line == TEXT), of=len(lines)))


def by_json(*names: str, kind: str = "Person") -> list[dict[str, Any]]:
    """A JSON-LD article by these."""
    return [{"@type": "NewsArticle", "headline": TITLE, "author": [{"@type": kind, "name": name} for name in names]}]


def told(facts: Facts) -> dict[str, str]:
    """The reasons why other candidates for the authors lost, by their source."""
    return {lost.source: lost.reason for lost in authors_choice(facts).lost}


def test_the_stated_author_as_printed() -> None:
    """The byline is the print, the authors are the names; what says the same is told to."""
    facts = story("By Jane Doe, Science Editor", json_ld=by_json("Jane Doe"), metas={"author": ["Jane Doe"]})
    authors, byline = authors_choice(facts), byline_choice(facts)
    assert authors.chosen is not None and byline.chosen is not None
    assert (authors.chosen.value, authors.chosen.source, authors.chosen.block) == (("Jane Doe",), "line", 1)
    assert authors.chosen.raw == byline.chosen.raw == "By Jane Doe, Science Editor"
    assert byline.chosen.value == "Jane Doe, Science Editor"
    assert told(facts) == {"json-ld author": "says the same", "meta author": "says the same"}
    assert {lost.reason for lost in byline.lost} == {"names the same, in other words than the chosen print"}


def test_raw_of_a_reference() -> None:
    """An author who is described elsewhere is shown by name, without what no encoding can hold."""
    person = {"@type": "Person", "@id": "#jane", "name": "Jane\ud800 Doe"}
    article = {"@type": "NewsArticle", "headline": TITLE, "author": [{"@id": "#jane"}]}
    chosen = authors_choice(story("May 3, 2024", json_ld=[article, person])).chosen
    assert chosen is not None
    assert (chosen.value, chosen.raw) == (("Jane Doe",), "Jane Doe")


def test_without_a_print() -> None:
    """The claim itself gives the byline; it stands in no block."""
    facts = story("May 3, 2024", json_ld=by_json("Jane Doe", "John Roe"))
    chosen = byline_choice(facts).chosen
    assert chosen is not None
    assert (chosen.value, chosen.raw, chosen.source, chosen.block) == (
        "Jane Doe, John Roe",
        "Jane Doe, John Roe",
        "json-ld author",
        None,
    )


def test_nobody_is_named() -> None:
    """Nothing was chosen, and what names nobody says so."""
    facts = story("May 3, 2024", metas={"article:author": ["https://social.example/jane"]})
    choice = authors_choice(facts)
    assert choice.chosen is None
    assert [(lost.value, lost.raw, lost.reason) for lost in choice.lost] == [
        (None, "https://social.example/jane", "a link, an account or a number, and no name")
    ]


@pytest.mark.parametrize(
    ("facts", "source", "reason"),
    [
        (story("By Jane Doe", metas={"author": ["The Example"], **SITE}), "meta author", "only names the site"),
        (
            story("By Jane Doe", metas={"author": ["The Example, dpa"], **SITE}),
            "meta author",
            "only names the site and its agencies",
        ),
        (
            story("By Jane Doe and John Roe", json_ld=by_json("Jane Doe")),
            "json-ld author",
            "names only some of the authors",
        ),
        (
            story("By Jane Doe", json_ld=by_json("Rivers Group", kind="Organization")),
            "json-ld author",
            "an outlet or an account, and a person is named",
        ),
        (story("By Jane Doe", metas={"byl": ["dpa"]}), "meta byl", "an agency, and a person is named"),
        (story("By Jane Doe", metas={"author": ["Max Webmaster"]}), "meta author", "may be of the whole site"),
        (
            story("By Jane Doe", behind=("By John Roe",)),
            "end of the text",
            "stands behind the text, and another over it",
        ),
        (story("Max Poe", "May 3, 2024", "By Jane Doe"), "name line", "a surer credit names somebody else"),
        (story("By Jane Doe", behind=("Quelle: dpa",)), "agency", "an agency, and a person is named"),
        (
            story("By Jane Doe and Max Poe", "Photographs by Max Poe", json_ld=by_json("Jane Doe")),
            "json-ld author",
            "names only some of the authors",
        ),
        (
            story(
                "By Jane Doe",
                behind=("Share",) * 20,
                marks=(Mark("author", "class", None, "Ann Other", 15),),
            ),
            "apart from the text",
            "far behind the text: of a teaser or a comment",
        ),
        (
            story("By Jane Doe", marks=(Mark("author", "rel", "/people/jane", "", 1),)),
            "rel",
            "a link, and no name",
        ),
        (
            story("By Jane Doe", marks=(Mark("author", "class", None, "Follow", 1),)),
            "class",
            "names nobody",
        ),
        (
            story("By Jane Doe", marks=(Mark("author", "class", None, "Jane Doe has told us " * 20, 1),)),
            "class",
            "too long for a byline",
        ),
    ],
)
def test_reasons(facts: Facts, source: str, reason: str) -> None:
    """Each loser has a reason of its own."""
    assert told(facts)[source] == reason


def test_in_a_caption() -> None:
    """Who is marked there took the picture."""
    page = nested_page(("main", "h1", TITLE), ("main/div.photo-caption", "p", "Max Poe"), *[("main", "p", TEXT)] * 3)
    page.marks = [Mark("author", "itemprop", None, "Max Poe", 1)]
    facts = facts_of(page, keeping(2, 3, 4, of=5))
    assert told(facts) == {"itemprop": "in a caption"}


@given(
    st.lists(st.text(max_size=40), max_size=8),
    st.one_of(st.none(), st.text(), st.lists(st.text(), max_size=3), st.dictionaries(st.text(), st.text(), max_size=3)),
    st.integers(0, 9),
)
def test_the_choice_is_what_is_found(lines: list[str], author: Any, block: int) -> None:
    """On any page, the chosen candidates are the byline and the authors, and every loser has a reason."""
    head = Head(json_ld=[{"@type": "NewsArticle", "headline": TITLE, "author": author}])
    page = Page([PageBlock(line, "p") for line in lines], page_of().containers, head)
    page.marks = [Mark("author", "class", None, line, block) for line in lines]
    facts = facts_of(page, keeping(*range(len(lines))[1:3], of=len(lines)))
    found, byline, authors = find_byline(facts), byline_choice(facts), authors_choice(facts)
    assert (byline.chosen.value if byline.chosen else None) == found.byline
    assert (authors.chosen.value if authors.chosen else ()) == found.authors
    assert all(lost.reason and lost.source for lost in (*byline.lost, *authors.lost))
