"""The site's name: stated, or like the host's."""

from __future__ import annotations

from typing import Any

import pytest
from builders import facts_of, page_of

from adc_extract.fields.site import find_site_name, site_name_choice

PUBLISHER = {"@type": "Article", "headline": "Rain", "publisher": {"@type": "Organization", "name": "Harbour Post"}}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ({"metas": {"og:site_name": ["Harbour &amp; Post"]}}, "Harbour & Post"),
        ({"metas": {"og:site_name": [" "], "application-name": ["Harbour"]}}, "Harbour"),
        ({"json_ld": [PUBLISHER]}, "Harbour Post"),
        ({"json_ld": [{"@type": "WebSite", "name": "Harbour Post"}]}, "Harbour Post"),
        (
            {
                "json_ld": [
                    {"@type": "Article", "publisher": {"@id": "#p"}},
                    {"@id": "#p", "@type": "X", "name": "Post"},
                ]
            },
            "Post",
        ),
        ({"title": "Rain at last - Harbour Post"}, "Harbour Post"),
        ({"title": "Harbour Post » Rain at last"}, "Harbour Post"),
        ({"title": "Rain at last - Wells are full"}, None),
        ({"title": "Harbour Post"}, None),
        ({"metas": {"og:site_name": ["x" * 500]}}, None),
        ({}, None),
    ],
)
def test_site_name(head: dict[str, Any], expected: str | None) -> None:
    """Metas go first, then JSON-LD, then the part of the title that the host bears out."""
    page = page_of("It rained.", **head)
    page.url = "https://www.harbour-post.example/rain"
    assert find_site_name(facts_of(page)) == expected
    chosen = site_name_choice(facts_of(page)).chosen
    assert (chosen.value if chosen else None) == expected


def test_broken_urls_do_no_harm() -> None:
    """An address that cannot be parsed is passed over."""
    page = page_of("It rained.", title="Rain - Harbour", metas={"og:url": ["https://harbour.example/"]})
    page.url = "http://[broken"
    assert find_site_name(facts_of(page)) == "Harbour"


def test_where_the_name_stands() -> None:
    """Every name that the page gives, with its source."""
    head: dict[str, Any] = {
        "metas": {"og:site_name": ["Post"], "application-name": ["App"], "dc.publisher": ["https://p.example/"]}
    }
    page = page_of(
        "It rained.", json_ld=[PUBLISHER, {"@type": "WebSite", "name": "Web"}], title="Rain - Harbour Post", **head
    )
    page.url = "https://www.harbour-post.example/rain"
    choice = site_name_choice(facts_of(page))
    assert choice.chosen is not None
    assert [(c.source, c.value) for c in (choice.chosen, *choice.lost)] == [
        ("meta og:site_name", "Post"),
        ("meta application-name", "App"),
        ("json-ld publisher", "Harbour Post"),
        ("json-ld site", "Web"),
        ("title", "Harbour Post"),
    ]
