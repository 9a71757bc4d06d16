"""Whole sites: what they repeat is gone, and what is of an article stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_sites import LOOKS, MadePage, made_site

import adc_extract
from adc_extract import SiteModel, extract
from adc_extract.explain.trace import trace
from adc_extract.model.options import DEFAULT
from adc_extract.pipeline import compose, decide
from adc_extract.read.source import read_html
from adc_extract.score.measures import measure
from adc_extract.score.presets import HTML
from adc_extract.site.evidence import recurrences

TIMES = "one two three four five six seven eight nine ten".split()
SITE = made_site(1, 20, LOOKS["named classes"])
PITCH, NOTE, NOTICE = "You have read something", "The Valley Courier is owned", "We and our partners"


def body(page: MadePage | str, site: SiteModel | None) -> list[str]:
    """The paragraphs of the body."""
    return extract(page if isinstance(page, str) else page.html, site=site).body.split("\n\n")


@pytest.mark.parametrize("look", LOOKS)
def test_what_a_house_prints_is_gone(look: str) -> None:
    """The pitch amid the text, the note behind it, and the notice, which are read as text without a model; every
    paragraph of the article stays, also what introduces a series."""
    pages = made_site(1, 20, LOOKS[look])
    model = SiteModel.fit(page.html for page in pages)
    assert any(PITCH in extract(page.html).body for page in pages)
    for page in pages:
        found = body(page, model)
        assert [text for text in page.body.split("\n\n") if text not in found] == []
        assert not [text for text in found if text.startswith((PITCH, NOTE, NOTICE))]


def test_where_elements_have_names_all_is_right() -> None:
    """Also the teasers are gone."""
    model = SiteModel.fit(page.html for page in SITE)
    assert [extract(page.html, site=model).body for page in SITE] == [page.body for page in SITE]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("count", [2, 3, 5, 20])
def test_no_matter_whether_the_page_was_fitted_on(look: str, count: int) -> None:
    """It says nothing about itself."""
    site = made_site(2, count, LOOKS[look])
    whole = SiteModel.fit(page.html for page in site)
    for at in {0, 1, count - 1}:
        others = SiteModel.fit(page.html for page in site[:at] + site[at + 1 :])
        page = read_html(site[at].html, DEFAULT)
        measures = measure(page)
        assert recurrences(page, measures, others) == recurrences(page, measures, whole)


def test_nothing_is_known_of_a_page_alone() -> None:
    """The article is as it is without a model."""
    alone = SITE[0].html
    assert extract(alone, site=SiteModel.fit([alone])) == extract(alone) == extract(alone, site=SiteModel())


def story(name: str, *more: str) -> str:
    """A page of a site without classes."""
    said = [
        f"{name} wrote letter number {n} to the council, about the bridge and the {name} family's boat." for n in TIMES
    ]
    return "".join(
        [f"<title>{name}</title><h1>The letters of {name}</h1>", *(f"<p>{text}</p>" for text in said), *more]
    )


NAMES = "Ann Ben Clara Dora Emil Finn Gesa Hugo Ines Jan Kai Lea Mia Nils Otto Pia Rosa Siri Tove Uwe".split()
INTRO = "This is a part of our series on letters, for which we have read all that the archive of the council has kept."


def test_a_series_keeps_its_introduction() -> None:
    """On five pages of twenty."""
    series = [
        story(name, f"<p>{INTRO}</p>", "<p>The council has not answered yet, as it says itself.</p>")
        for name in NAMES[:5]
    ]
    model = SiteModel.fit([*series, *map(story, NAMES[5:])])
    for page in series:
        assert INTRO in body(page, model)


def test_an_article_at_two_addresses_stays() -> None:
    """With other boxes around it, and on a front page that shows all of it."""
    page = story("Ann")
    twin = story(
        "Ann", "<div class='also'><p>At this address there is a box with a line of its own, for no reason.</p></div>"
    )
    front = story("Ann") + story("Ben") + story("Clara")
    model = SiteModel.fit([page, twin, front, *map(story, NAMES[3:])])
    for each in (page, twin):
        assert extract(each, site=model).body == extract(each).body


def test_a_lead_that_teasers_quote_stays() -> None:
    """The first paragraph stands on twelve other pages, in a box; and on a list of all stories."""
    lead = "Ann wrote letter number one to the council, about the bridge and the Ann family's boat."
    box = f"<div class='teaser'><h3><a href='/ann'>The letters of Ann</a></h3><p>{lead}</p></div>"
    listing = (
        "".join(f"<div class='teaser'><p>{name} wrote letter number one to the council.</p></div>" for name in NAMES)
        + box
    )
    model = SiteModel.fit([*(story(name, box) for name in NAMES[1:13]), *map(story, NAMES[13:]), story("Ann"), listing])
    assert lead in body(story("Ann"), model)
    assert body(story("Ann"), model) == body(story("Ann"), None)


def test_a_post_that_is_quoted_stays() -> None:
    """In three threads of ten."""
    post = "I have measured the well behind the church with a rope, and it is deeper than the school's book has it."
    threads = [
        story(name, f"<blockquote><p>{post}</p></blockquote><p>I doubt that, {name} says.</p>") for name in NAMES[:3]
    ]
    model = SiteModel.fit([*threads, *map(story, NAMES[3:10])])
    for thread in threads:
        assert post in body(thread, model)


def test_headings_that_all_pages_have_stay_over_their_text() -> None:
    """As those of recipes."""

    def recipe(name: str) -> str:
        items = "".join(f"<li>{n} spoons of flour from the mill of {name}</li>" for n in TIMES[:4])
        steps = "".join(
            f"<p>Stir for {n} minutes, as {name} does it, and put it aside until it is cold.</p>" for n in TIMES
        )
        return f"<h1>The bread of {name}</h1><h2>Ingredients</h2><ul>{items}</ul><h2>Method</h2>{steps}"

    model = SiteModel.fit(map(recipe, NAMES))
    for name in NAMES[:3]:
        assert [text for text in body(recipe(name), model) if text in ("Ingredients", "Method")] == [
            "Ingredients",
            "Method",
        ]


def test_a_motto_is_no_lead() -> None:
    """The line under the headline, which is the description of every page, sums no article up; a lead of its own does."""
    motto = "The Harbour Post brings you the news of the harbour, the town and the islands, every day of the year."
    own = "Ann has written to the council for ten years, and says why."

    def page(name: str, line: str) -> str:
        lead = f"</h1><p class='lead'>{line}</p>"
        return f"<meta name='description' content='{line}'>" + story(name).replace("</h1>", lead)

    model = SiteModel.fit(page(name, motto) for name in NAMES)
    with_motto, with_lead = page("Ann", motto), page("Ann", own)
    assert extract(with_motto).lead == motto
    assert extract(with_motto, site=model).lead is None
    assert motto not in body(with_motto, model)
    assert extract(with_lead, site=model).lead == own
    assert extract(with_motto, site=SiteModel.fit(page(name, motto) for name in NAMES[1:3])).lead == motto


def test_dumps() -> None:
    """A model of plain-text dumps for such dumps."""
    pitch = "Have our letter in your inbox every morning at six: one long story, two short ones, and the weather of the day."

    def dump(name: str) -> str:
        said = [
            f"{name} wrote letter number {n} to the council, about the bridge and the {name} family's boat."
            for n in TIMES
        ]
        return "\n\n".join([f"The letters of {name}", *said[:5], pitch, *said[5:]])

    model = SiteModel.fit(map(dump, NAMES), plain=True)
    found = adc_extract.extract_text(dump("Ann"), site=model).body
    assert pitch in adc_extract.extract_text(dump("Ann")).body
    assert pitch not in found
    assert [n for n in TIMES if f"Ann wrote letter number {n} " not in found] == []


def test_many_pages_of_one_site(tmp_path: Path) -> None:
    """Also in processes of their own."""
    model = SiteModel.fit(page.html for page in SITE)
    for n, page in enumerate(SITE):
        (tmp_path / f"{n:02}.html").write_text(page.html, encoding="utf-8")
    for workers in (1, 2):
        records = list(adc_extract.extract_many(sorted(tmp_path.iterdir()), site=model, workers=workers))
        assert [record.article and record.article.body for record in records] == [page.body for page in SITE]


def test_the_trace_names_the_evidence() -> None:
    """As a feature, with the pages that have the block; without a model there is none."""
    model = SiteModel.fit(page.html for page in SITE)
    page = read_html(SITE[0].html, DEFAULT)
    for site, expected in ((model, ["site: on 19 of 19 other pages"]), (None, [])):
        decision = decide(page, HTML, site)
        (found,) = (t for t in trace(page, decision, HTML, compose(page, decision), site) if t.text.startswith(PITCH))
        assert [reason.feature for reason in found.reasons if reason.feature.startswith("site")] == expected
        assert (found.fate == "left") == (site is not None)
        assert found.score == pytest.approx(found.second)
