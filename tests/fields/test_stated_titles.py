"""Stated titles: where they stand, which goes first, and what they say of a heading."""

from __future__ import annotations

import pytest
from builders import facts_of, page_of

from adc_extract.fields.stated_titles import SAME, Claims, claims_of, stated_titles, whole
from adc_extract.text.titles import title_key

HEADLINE = "Rain fills the wells"


def claims(title: str, **metas: str) -> Claims:
    """What a page says with this title and these metas."""
    named = {name.replace("_", ":", 1): [value] for name, value in metas.items()}
    return claims_of(facts_of(page_of(title=title, metas=named)))


def test_the_most_trustworthy_is_first() -> None:
    """JSON-LD, then what social networks are given, and the whole title last; entities are resolved."""
    page = page_of(
        title="Rain | The Post",
        metas={"twitter:title": ["Rain &amp; wind"], "og:title": ["Rain at last"]},
        json_ld=[{"@type": "NewsArticle", "headline": HEADLINE}],
    )
    assert [(stated.source, stated.text) for stated in stated_titles(facts_of(page))] == [
        ("json-ld headline", HEADLINE),
        ("meta og:title", "Rain at last"),
        ("meta twitter:title", "Rain & wind"),
        ("title", "Rain | The Post"),
    ]


def test_claims_are_without_the_site() -> None:
    """A title that is the site's name claims nothing."""
    found = claims(f"{HEADLINE} | The Post", og_title="The Post", og_site_name="The Post")
    assert [(claim.source, claim.text) for claim in found.claims] == [("title", HEADLINE)]
    assert found.parts == ["rain fills the wells", "the post"]


@pytest.mark.parametrize(
    ("heading", "least", "most"),
    [
        ("Rain fills the wells!", SAME * 0.95, SAME * 0.95),
        ("Rain fills wells", 0.7, 0.9),
        ("Sheep on the dike", 0.0, 0.3),
        ("", 0.0, 0.0),
    ],
)
def test_agreement(heading: str, least: float, most: float) -> None:
    """The same words count most, then shared ones."""
    assert least <= claims("", og_title=HEADLINE).agreement(title_key(heading)) <= most


def test_agreement_with_a_part_of_the_title() -> None:
    """The longest part may be the headline, and so may a long one at either end; a word at its end may be a section."""
    found = claims(f"{HEADLINE} again | Weather | All about our hills")
    assert found.agreement("all about our hills") > found.agreement("weather")


def test_the_whole_of_a_title_that_was_cut_short() -> None:
    """One that goes on, if there is one."""
    assert whole(claims(HEADLINE, og_title="Rain fills…").claims).text == HEADLINE
    assert whole(claims("Sheep", og_title="Rain fills…").claims).text == "Rain fills…"
