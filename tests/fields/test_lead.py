"""The lead: under the headline or at the start of the text, by its marks and by what the head says."""

from __future__ import annotations

import pytest
from builders import facts_of, keeping, nested_page
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.fields.facts import Facts
from adc_extract.fields.lead import lead_block, lead_choice, lead_text, with_lead
from adc_extract.model.page import Mark, Page

LEAD = "Most wells in the southern hills had been dry since the spring."
TEXT = (
    "The rain that fell for a week has filled the wells in the southern hills, farmers said on Monday.",
    "Water had been brought up by trucks since April, twice a week, and had cost more than milk.",
)


def find_lead(facts: Facts) -> str | None:
    """The lead of a page, as its article has it."""
    return lead_text(facts.page, lead_block(facts))


def story(*under: tuple[str, str], description: str = "") -> Facts:
    """A page with these lines (path and tag with class, text) under its headline, and then two kept paragraphs."""
    lines = [(path.rpartition("/")[0] or "main", path.rpartition("/")[2], text) for path, text in under]
    specs = [("main", "h1", "Rain at last")]
    for path, element, text in lines:
        tag, _, hints = element.partition(".")
        specs.append((f"{path}/div.{hints}" if hints else path, tag, text))
    page = nested_page(*specs, *(("main", "p", text) for text in TEXT))
    page.head.metas = {"description": [description]} if description else {}
    return with_text(page)


def with_text(page: Page) -> Facts:
    """The facts of a page whose last two blocks are its text."""
    count = len(page.blocks)
    return facts_of(page, keeping(count - 2, count - 1, of=count))


@pytest.mark.parametrize(
    "hints",
    [
        "standfirst",
        "lead",
        "article-subtitle",
        "entry-sub-title",
        "leadText",
        "ContentHeaderDek-x7Qpz",
        "js-lead t-16",
        "einleitung",
        "chapo",
        "perex",
        "haber-spot",
        "linha-fina",
        "post-excerpt",
        "c-article-summary",
    ],
)
def test_a_class_says_what_it_is(hints: str) -> None:
    """In whatever way its words are joined."""
    assert find_lead(story((f"p.{hints}", LEAD))) == LEAD


@pytest.mark.parametrize("hints", ["leaderboard", "misleading", "decked", "subtotal", "t-16 grey", ""])
def test_other_classes_say_nothing(hints: str) -> None:
    """Parts of words do not count."""
    assert find_lead(story((f"p.{hints}", LEAD))) is None


@pytest.mark.parametrize(
    ("hints", "text"),
    [
        ("standfirst photo-caption", LEAD),
        ("author-subtitle", LEAD),
        ("newsletter-teaser", LEAD),
        ("standfirst", "By Anna Lee, Weather Correspondent"),
        ("standfirst", "Published on 3 May 2024"),
        ("standfirst", "Weather"),
        ("standfirst", LEAD * 12),
    ],
)
def test_what_is_no_lead_for_all_its_class(hints: str, text: str) -> None:
    """Captions, authors, invitations, bylines, dates, labels, and what is far too long."""
    assert find_lead(story((f"p.{hints}", text))) is None


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        (LEAD, LEAD),
        ("most wells in the southern hills had been dry since the spring", LEAD),
        ("Most wells in the southern hills had been dry since the early spring.", LEAD),
        ("Something else that the page is about, and not its lead.", None),
        ("Most wells in the southern …", None),
        ("", None),
    ],
)
def test_a_description_says_it(description: str, expected: str | None) -> None:
    """A line under the headline that says what the page's description says; a few words of it are not enough."""
    assert find_lead(story(("p.t-16", LEAD), description=description)) == expected


def test_a_description_that_is_cut_short_counts_with_a_mark() -> None:
    """Which is not sure by itself."""
    assert find_lead(story(("p.intro", LEAD), description="Most wells in the southern …")) == LEAD


def test_a_place_before_it() -> None:
    """The page can print a place before what the description says."""
    line = f"Hill Town · {LEAD}"
    assert find_lead(story(("p.t-16", line), description=LEAD)) == line


def test_the_first_paragraph_is_no_lead_if_it_is_set_like_the_others() -> None:
    """Many sites state their first paragraph as the description; in another element it is set apart."""
    assert find_lead(story(description=TEXT[0])) is None
    page = nested_page(("main", "h1", "Rain at last"), ("main", "h2", TEXT[0]), ("main", "p", TEXT[1]))
    page.head.metas = {"description": [TEXT[0]]}
    assert find_lead(with_text(page)) == TEXT[0]


def test_itemprop() -> None:
    """Microdata has a name for it; far behind the text it is that of a teaser."""
    facts = story(("p", LEAD))
    facts.page.marks = [Mark("lead", "itemprop", None, LEAD, 1)]
    assert find_lead(facts) == LEAD
    facts.page.marks = [Mark("lead", "itemprop", None, LEAD, 9)]
    assert find_lead(facts) is None


def test_over_the_headline_more_is_needed() -> None:
    """A marked line there is of the site, unless the description says the same."""
    page = nested_page(
        ("top/div.summary", "p", LEAD), ("main", "h1", "Rain at last"), *(("main", "p", text) for text in TEXT)
    )
    assert find_lead(with_text(page)) is None
    page.head.metas = {"description": [LEAD]}
    assert find_lead(with_text(page)) == LEAD


def test_teasers_come_in_rows() -> None:
    """A class that can mean a teaser says nothing if other elements have it."""
    one = ("p.teaser", LEAD)
    other = ("main/div.row/p.teaser", "A school in the hills has won a prize for its soup.")
    assert find_lead(story(one)) == LEAD
    assert find_lead(story(one, other)) is None


def test_scripts_without_spaces_are_shorter() -> None:
    """A Japanese lead can be of twenty characters."""
    assert (
        find_lead(story(("p.lead", "一週間の雨で南部の井戸に水が戻った。"))) == "一週間の雨で南部の井戸に水が戻った。"
    )


def test_reasons() -> None:
    """Why it was chosen, why a paragraph was not, and what the page states but does not print."""
    facts = story(("p.standfirst", LEAD), description=TEXT[0])
    facts.page.head.metas["og:description"] = ["An account of the rain and of what it cost to do without it."]
    choice = lead_choice(facts)
    assert choice.chosen is not None
    assert (choice.chosen.value, choice.chosen.source, choice.chosen.block) == (LEAD, "class", 1)
    assert choice.chosen.reason == "marked as the lead"
    assert [(lost.block, lost.reason) for lost in choice.lost] == [
        (None, "not printed under the headline"),
        (2, "a paragraph of the text, set like the others"),
    ]


@given(
    st.lists(st.tuples(st.sampled_from(["p", "h2", "p.lead", "p.teaser", "li.dek"]), st.text()), max_size=6), st.text()
)
def test_any_lines(under: list[tuple[str, str]], description: str) -> None:
    """Any page gives a lead of a fair size or none, and the reasons are of that choice."""
    facts = story(*under, description=description)
    lead, choice = find_lead(facts), lead_choice(facts)
    assert lead == (choice.chosen.value if choice.chosen else None)
    assert lead is None or 0 < len(lead) <= 600
    assert all(lost.reason for lost in choice.lost)


def test_a_body_begins_with_it() -> None:
    """Whatever the scores said; a page without a body gets none by it."""
    decision = keeping(3, 4, of=6)
    assert with_lead(decision, 1).kept == (1, 3, 4)
    assert with_lead(decision, 3) == with_lead(decision, None) == decision
    assert with_lead(keeping(of=6), 1).kept == ()


def test_a_menu_of_headings() -> None:
    """However many headings stand before the headline, the lead under it is found."""
    page = nested_page(
        *(("div.menu", "h2", f"Entry {n}") for n in range(300)),
        ("main", "h1", "Rain at last"),
        ("main/div.lead", "p", LEAD),
        *(("main", "p", text) for text in TEXT),
    )
    assert find_lead(with_text(page)) == LEAD
