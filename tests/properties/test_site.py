"""The laws of a SiteModel, on pages that hypothesis puts together from a few blocks."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from strategies.trees import PAGES

import adc_extract
from adc_extract import SiteModel
from adc_extract.model.options import DEFAULT
from adc_extract.read.source import read_html
from adc_extract.score.measures import measure
from adc_extract.site.evidence import recurrences

_LINES = (
    "The Post",
    "Read more",
    "Two boats a day",
    "The ferry to the outer islands left the harbour on Monday for the first time in eleven weeks, with forty passengers.",
    "On the quay the baker handed out rolls. She had kept a list of everybody who had waited, she said, and read it aloud.",
    "Have our letter in your inbox every morning at six: one long story, two short ones, and the weather of the day.",
)
_BLOCK = st.tuples(st.sampled_from(("p", "h2", "li", "div")), st.sampled_from(_LINES))
PAGE = st.lists(_BLOCK, max_size=6).map(lambda blocks: "".join(f"<{tag}>{text}</{tag}>" for tag, text in blocks))
SITE = st.lists(PAGE, max_size=5)


@settings(deadline=None)
@given(SITE, SITE)
def test_merging_is_fitting_on_all(one: list[str], other: list[str]) -> None:
    """In whatever order."""
    model, more = SiteModel.fit(one), SiteModel.fit(other)
    assert model.merge(more) == more.merge(model) == SiteModel.fit(other + one)


@settings(deadline=None)
@given(SITE, SITE, SITE)
def test_merging_has_no_order(one: list[str], two: list[str], three: list[str]) -> None:
    """Nor does it matter which are merged first; a model merged with itself, or with nothing, is the same."""
    a, b, c = map(SiteModel.fit, (one, two, three))
    assert a.merge(b).merge(c) == a.merge(b.merge(c))
    assert a.merge(a) == a == a.merge(SiteModel())


@settings(deadline=None)
@given(st.lists(st.one_of(PAGE, PAGES), max_size=5))
def test_saved_and_loaded(pages: list[str]) -> None:
    """The same value, and of equal values the same text."""
    model = SiteModel.fit(pages)
    assert SiteModel.from_json(model.to_json()) == model
    assert SiteModel.fit(pages[::-1]).to_json() == model.to_json()


@settings(deadline=None)
@given(PAGE, SITE)
def test_evidence_is_never_for_a_block(html: str, site: list[str]) -> None:
    """It is 0 or less, of so many of the others; and the page itself in the model says nothing more."""
    page = read_html(html, DEFAULT)
    known = SiteModel.fit([each for each in site if SiteModel.fit([each]) != SiteModel.fit([html])])
    found = recurrences(page, measure(page), known)
    assert all(0 <= each.pages <= each.others <= known.pages and each.weight <= 0 for each in found)
    assert all((each.weight < 0) == (each.pages > 0) for each in found)
    of_all = recurrences(page, measure(page), known.merge(SiteModel.fit([html])))
    assert all(each.others <= known.pages for each in of_all)


@settings(deadline=None)
@given(PAGES, st.lists(PAGES, max_size=4))
def test_any_page_of_any_site(html: str, site: list[str]) -> None:
    """No exception, and the same answer twice."""
    model = SiteModel.fit([*site, html])
    assert adc_extract.extract(html, site=model) == adc_extract.extract(html, site=model)
    assert adc_extract.extract_text(html, site=model) == adc_extract.extract_text(html, site=model)
