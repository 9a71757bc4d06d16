"""The byline and the authors: what the head states, what the page prints, and the choice between them."""

from __future__ import annotations

from typing import Any

import pytest
from builders import facts_of, keeping, nested_page, page_of
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.fields.byline import Byline, find_byline
from adc_extract.model.page import Head, Mark, Page, PageBlock

TEXT = "It rained for a week, and the wells that had been dry since the spring are full again in all the valley."
TITLE = "Rain fills the wells"


def story(*under: str | tuple[str, str], behind: tuple[str, ...] = (), **head: Any) -> Page:
    """A headline, the blocks under it (text, or hints of its container and text), three paragraphs, blocks behind."""
    lines = [
        ("main", "div", line) if isinstance(line, str) else (f"main/div.{line[0]}", "div", line[1]) for line in under
    ]
    texts = [("main", "p", TEXT), ("main", "p", TEXT), ("main", "p", TEXT)]
    page = nested_page(("main", "h1", TITLE), *lines, *texts, *(("main", "p", line) for line in behind))
    page.head = Head(title=TITLE, **head)
    return page


def credits_of(page: Page) -> Byline:
    """The byline, with the paragraphs of text as the body."""
    kept = [index for index, block in enumerate(page.blocks) if block.text == TEXT]
    return find_byline(facts_of(page, keeping(*kept, of=len(page.blocks))))


def article(**values: Any) -> dict[str, Any]:
    """A JSON-LD article."""
    return {"@type": "NewsArticle", "headline": TITLE, **values}


def test_reads_the_line_under_the_headline() -> None:
    """A line that starts with "By" is the byline; roles stay in it, and not in the names."""
    found = credits_of(story("May 3, 2024", "By Jane Doe, Science Editor"))
    assert found == Byline("Jane Doe, Science Editor", ("Jane Doe",))


def test_nobody_is_named() -> None:
    """A page that credits nobody has neither byline nor authors."""
    assert credits_of(story("May 3, 2024", "Share this story")) == Byline(None, ())


def test_an_empty_page_names_nobody() -> None:
    """No blocks, no body, no byline."""
    assert find_byline(facts_of(page_of(), keeping(of=0))) == Byline(None, ())


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Jane Doe", ("Jane Doe",)),
        ({"@type": "Person", "name": "Jane Doe"}, ("Jane Doe",)),
        ([{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "John Roe"}], ("Jane Doe", "John Roe")),
        ({"@type": "Person", "name": ["Jane Doe", "John Roe"]}, ("Jane Doe", "John Roe")),
        ([["Jane Doe"], "John Roe"], ("Jane Doe", "John Roe")),
        ({"@type": "Person", "name": "Jane Doe, John Roe and Max Poe"}, ("Jane Doe", "John Roe", "Max Poe")),
        ({"@type": "Person", "givenName": "Jane", "familyName": "Doe"}, ("Jane Doe",)),
        ({"@type": "Person", "name": "By Jane Doe"}, ("Jane Doe",)),
        ({"@type": "Person", "name": "Jane &amp; John"}, ("Jane", "John")),
        ({"@id": "#jane"}, ("Jane Doe",)),
        ([{"@id": "#jane"}, {"@id": "#nobody"}], ("Jane Doe",)),
        ({"@type": "Person", "name": "https://example.org/jane"}, ()),
        ({"@type": "Person", "name": ", The Example"}, ()),
        ({"@type": "Person", "name": None}, ()),
        (17, ()),
    ],
)
def test_reads_json_ld(author: Any, names: tuple[str, ...]) -> None:
    """Texts, objects, lists and references to other objects of the page are read."""
    jane = {"@type": "Person", "@id": "#jane", "name": "Jane Doe", "url": "https://example.org/jane"}
    assert credits_of(story(json_ld=[article(author=author), jane])).authors == names


def test_reads_the_creator_where_the_author_is_the_site() -> None:
    """Some sites put themselves into ``author``, and the writer into ``creator``."""
    publisher = {"@type": "Organization", "name": "The Example"}
    page = story(json_ld=[article(author=publisher, creator="Jane Doe", publisher=publisher)])
    assert credits_of(page).authors == ("Jane Doe",)


@pytest.mark.parametrize(
    ("metas", "names"),
    [
        ({"author": ["Jane Doe"]}, ("Jane Doe",)),
        ({"author": ["Jane Doe", "John Roe"]}, ("Jane Doe", "John Roe")),
        ({"article:author": ["https://social.example/jane"]}, ()),
        ({"article:author": ["Jane Doe"]}, ("Jane Doe",)),
        ({"citation_author": ["Doe, Jane", "Roe, John"]}, ("Jane Doe", "John Roe")),
        ({"byl": ["By Jane Doe"]}, ("Jane Doe",)),
        ({"parsely-author": ["Jane Doe"]}, ("Jane Doe",)),
        ({"twitter:creator": ["@jane"]}, ()),
        ({"twitter:creator": ["Jane Doe"]}, ("Jane Doe",)),
        ({"twitter:label1": ["Written by"], "twitter:data1": ["Jane Doe"]}, ("Jane Doe",)),
        ({"twitter:label1": ["Reading time"], "twitter:data1": ["7 minutes"]}, ()),
        ({"author": ["105092"]}, ()),
    ],
)
def test_reads_metas(metas: dict[str, list[str]], names: tuple[str, ...]) -> None:
    """Metas that hold names are read; URLs, accounts and numbers are passed over."""
    assert credits_of(story(metas=metas)).authors == names


def test_prints_the_byline_as_the_page_does() -> None:
    """The names are stated, the byline is the printed one."""
    page = story("By Jane Doe, Science Editor | May 3, 2024", json_ld=[article(author="Jane Doe")])
    assert credits_of(page) == Byline("Jane Doe, Science Editor", ("Jane Doe",))


def test_joins_the_names_where_none_is_printed() -> None:
    """Without a printed byline, it is the stated names."""
    assert credits_of(story(json_ld=[article(author=["Jane Doe", "John Roe"])])).byline == "Jane Doe, John Roe"


def test_the_fuller_byline_wins() -> None:
    """Where the printed byline has the stated author and one more, both are authors."""
    page = story("By Jane Doe and John Roe", json_ld=[article(author="Jane Doe")])
    assert credits_of(page).authors == ("Jane Doe", "John Roe")


def test_spells_names_as_printed() -> None:
    """Of two spellings that differ in accents and case, the printed one is taken."""
    page = story("By Zoë Doe", json_ld=[article(author="ZOE DOE")])
    assert credits_of(page).authors == ("Zoë Doe",)


def test_a_printed_person_goes_before_the_site() -> None:
    """The publisher is never the author when a person is named."""
    metas = {"author": ["The Example"], "og:site_name": ["The Example"]}
    assert credits_of(story("By Jane Doe", metas=metas)).authors == ("Jane Doe",)


def test_the_site_is_the_author_where_nobody_else_is() -> None:
    """A page that says that its publisher wrote it is believed."""
    metas = {"author": ["The Example"], "og:site_name": ["The Example"]}
    assert credits_of(story(metas=metas)).authors == ("The Example",)


def test_an_organisation_is_passed_over_for_a_person() -> None:
    """A person in a later source goes before an outlet in an earlier one."""
    page = story(
        json_ld=[article(author={"@type": "Organization", "name": "Rivers Group"})], metas={"byl": ["Jane Doe"]}
    )
    assert credits_of(page).authors == ("Jane Doe",)


def test_a_printed_byline_goes_before_the_author_meta() -> None:
    """Many sites fill the author meta in once for all pages."""
    assert credits_of(story("By Jane Doe", metas={"author": ["Max Webmaster"]})).authors == ("Jane Doe",)


def test_of_claims_for_the_whole_site_the_printed_one_is_of_the_article() -> None:
    """The first may be of whoever made the site; one that no line bears out gives way to a name behind a label, too."""
    metas = {"dc.creator": ["Max Poe"], "author": ["Jane Doe"]}
    assert credits_of(story(metas=metas)).authors == ("Max Poe",)
    assert credits_of(story(behind=("Jane Doe, Author",), metas=metas)).authors == ("Jane Doe",)
    assert credits_of(story(behind=("Autor: John Roe",), metas=metas)).authors == ("John Roe",)


def test_a_byline_of_an_institution_goes_before_the_publisher() -> None:
    """Where the page calls its author an organisation, the printed one wrote the text."""
    page = story("By University of Example", json_ld=[article(author={"@type": "Organization", "name": "Science Q"})])
    assert credits_of(page).authors == ("University of Example",)


def test_names_that_stand_apart_are_of_one_byline() -> None:
    """A block beside that has the stated name and one more is fuller."""
    page = story("By", "Jane Doe", json_ld=[article(author="Jane Doe")])
    page.marks = [Mark("author", "class", None, "By Jane Doe @janedoe John Roe", 1)]
    assert credits_of(page).authors == ("Jane Doe", "John Roe")


@pytest.mark.parametrize("how", ["itemprop", "rel", "class"])
def test_reads_marks(how: str) -> None:
    """Marked elements under the headline name the author."""
    page = story("Jane Doe", "May 3, 2024")
    page.marks = [Mark("author", how, None, "Jane Doe", 1)]
    assert credits_of(page) == Byline("Jane Doe", ("Jane Doe",))


def test_passes_over_marks_of_teasers() -> None:
    """Marks by class far behind the body are those of other articles and of comments."""
    page = story("By Jane Doe", behind=tuple(f"teaser {n}" for n in range(20)))
    page.marks = [Mark("author", "class", None, f"Other Writer{n}", 15 + n) for n in range(3)]
    assert credits_of(page).authors == ("Jane Doe",)
    page.blocks[1].text = "May 3, 2024"
    assert credits_of(page).authors == ()


@pytest.mark.parametrize("hints", ["photo-caption", "image-license", "bild-lizenz"])
def test_passes_over_marks_in_captions(hints: str) -> None:
    """Who is marked in a caption took the picture."""
    page = story((hints, "Max Poe"), "By Jane Doe")
    page.marks = [Mark("author", "itemprop", None, "Max Poe", 1)]
    assert credits_of(page).authors == ("Jane Doe",)


def test_reads_hints_of_containers() -> None:
    """A container whose class says so holds the byline."""
    assert credits_of(story(("article__author-name", "Jane Doe"), "May 3, 2024")).authors == ("Jane Doe",)


@pytest.mark.parametrize("label", ["By", "Von", "Author:", "Автор:"])
def test_reads_the_block_behind_a_label(label: str) -> None:
    """A lone word for "by" is about the next block."""
    assert credits_of(story(label, "Jane Doe")).authors == ("Jane Doe",)


@pytest.mark.parametrize(
    "line",
    ["Jane Doe - May 3, 2024", "Jane DoeMay 3, 2024", "Posted on May 3, 2024 by Jane Doe", "3. Mai 2024 von Jane Doe"],
)
def test_reads_lines_with_a_date(line: str) -> None:
    """A name and a date on one line are a byline."""
    assert credits_of(story(line)).authors == ("Jane Doe",)


def test_reads_a_name_next_to_a_date() -> None:
    """A full name on a line of its own above the date is a byline; two words of a menu are not."""
    assert credits_of(story("Jane Doe", "May 3, 2024")).authors == ("Jane Doe",)
    assert credits_of(story("Trending Stories", "May 3, 2024")).authors == ()


@pytest.mark.parametrize(
    "line", ["By Jane Doe", "Von Jane Doe", "Auteur : Jane Doe", "(责编：王小明)", "（王小明記者）", "왕소명 기자"]
)
def test_reads_the_line_behind_the_text(line: str) -> None:
    """Some papers print the author behind the text."""
    assert credits_of(story(behind=(line,))).authors in (("Jane Doe",), ("王小明",), ("왕소명",))


def test_the_byline_above_goes_before_the_one_behind() -> None:
    """What stands under the headline is surer than what stands behind the text."""
    assert credits_of(story("By Jane Doe", behind=("By John Roe",))).authors == ("Jane Doe",)


def test_takes_all_marked_authors_in_a_row() -> None:
    """Authors in blocks of their own next to one another are all authors; an outlet glued to a name is left out."""
    page = story("Jane Doe", "John Roe", "Jane Doe Example Post")
    page.marks = [Mark("author", "rel", None, block.text, at) for at, block in enumerate(page.blocks[:4]) if at]
    assert credits_of(page).authors == ("Jane Doe", "John Roe")


@pytest.mark.parametrize(
    "others",
    [("Photographs by Max Poe",), ("Edited by Max Poe", "May 3, 2024"), ("Contributions from", "Max Poe")],
)
def test_who_helped_is_no_author(others: tuple[str, ...]) -> None:
    """Some pages state all who worked on a text as its authors; what they print says who wrote it."""
    page = story("By Jane Doe", *others, json_ld=[article(author=["Jane Doe", "Max Poe"])])
    assert credits_of(page).authors == ("Jane Doe",)
    page = story("By Jane Doe and Max Poe", *others, json_ld=[article(author=["Jane Doe", "Max Poe"])])
    assert credits_of(page).authors == ("Jane Doe", "Max Poe")


def test_marks_of_captions_in_name_only() -> None:
    """A container may be called the caption of a byline."""
    page = story(("post__byline-caption", "Jane Doe"))
    page.marks = [Mark("author", "itemprop", None, "Jane Doe", 1)]
    assert credits_of(page).authors == ("Jane Doe",)


def test_a_biography_is_no_byline() -> None:
    """A line that says much more than the names gives them, but not the byline."""
    line = "By Jane Doe, one of the authors of a book on wells, who has covered all waters of the valley for a decade or more"
    assert credits_of(story(line)) == Byline("Jane Doe", ("Jane Doe",))


def dump(*lines: str) -> Page:
    """A dump: lines without containers, with the text behind them."""
    return page_of(*lines, TEXT, TEXT, TEXT, "Other Page", "Contact")


def test_reads_a_dump() -> None:
    """In a dump, a line with "by", a glued repeat, or a full name next to a date is the byline."""
    assert credits_of(dump("Home News", TITLE, "By Jane Doe", "May 3, 2024")).authors == ("Jane Doe",)
    glued = dump("View All", TITLE, "The Daily ExamplebyThe Daily Example", "May 3, 2024", "in Letters", "A A", "0")
    assert credits_of(glued) == Byline("The Daily Example", ("The Daily Example",))
    assert credits_of(dump("Home", TITLE, "Jane Doe", "May 3, 2024")).authors == ("Jane Doe",)
    assert credits_of(dump("Home", TITLE, "May 3, 2024", "Share")).authors == ()


@given(
    st.lists(st.text(max_size=40), max_size=8),
    st.one_of(st.none(), st.text(), st.lists(st.text(), max_size=3), st.dictionaries(st.text(), st.text(), max_size=3)),
    st.integers(0, 9),
)
def test_never_raises(lines: list[str], author: Any, block: int) -> None:
    """Whatever stands on the page or in its head, there is an answer, and a byline goes with its names."""
    page = Page([PageBlock(line, "p") for line in lines], page_of().containers, Head(json_ld=[article(author=author)]))
    page.marks = [Mark("author", "class", None, line, block) for line in lines]
    found = find_byline(facts_of(page, keeping(*range(len(lines))[1:3], of=len(lines))))
    assert bool(found.byline) == bool(found.authors)


def test_a_person_whom_a_meta_calls_the_publisher() -> None:
    """Who is printed as the author is not taken for the site, whatever else the page says of them."""
    metas = {"author": ["Jane Doe"], "dcterms.publisher": ["Jane Doe"], "og:site_name": ["The Example"]}
    page = story("Culture By", ("author-name", "Jane Doe"), metas=metas)
    page.marks = [Mark("author", "class", None, "Culture By Jane Doe", 1)]
    assert credits_of(page).authors == ("Jane Doe",)
