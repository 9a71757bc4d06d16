"""Description and image: the first good one, absolute and plain."""

from __future__ import annotations

from typing import Any

import pytest
from builders import facts_of, page_of

from adc_extract.fields.summary import find_description, find_image
from adc_extract.model.page import Mark

URL = "https://example.org/2024/rain"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ({"metas": {"og:description": ["Wells &amp; rain"], "description": ["x"]}}, "Wells & rain"),
        ({"metas": {"og:description": [" \n "], "description": ["Wells\nare full"]}}, "Wells are full"),
        ({"json_ld": [{"@type": "Article", "description": "Wells are full"}]}, "Wells are full"),
        ({"json_ld": [{"@type": "Article", "description": None}]}, None),
        ({}, None),
    ],
)
def test_description(head: dict[str, Any], expected: str | None) -> None:
    """Metas, then JSON-LD; blank ones are none."""
    assert find_description(facts_of(page_of("Rain", **head))) == expected


def test_description_from_a_marked_lead() -> None:
    """A marked lead serves as the description, a label with such a class does not."""
    page = page_of("Rain")
    page.marks = [Mark("lead", "class", None, "Lead", 0), Mark("lead", "class", None, "The wells are full again.", 0)]
    assert find_description(facts_of(page)) == "The wells are full again."


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ({"metas": {"og:image": ["https://img.example/a.jpg"]}}, "https://img.example/a.jpg"),
        ({"metas": {"og:image": ["https://img.example:80/a.jpg?w=1;h=2"]}}, "https://img.example:80/a.jpg?w=1;h=2"),
        ({"metas": {"og:image": [" HTTPS://img.example/a.jpg?#"]}}, "https://img.example/a.jpg"),
        ({"metas": {"og:image": ["/a b.jpg"]}}, "https://example.org/a%20b.jpg"),
        ({"metas": {"og:image": ["a.jpg"]}, "base": "/img/"}, "https://example.org/img/a.jpg"),
        ({"metas": {"og:image": ["//img.example/a.jpg"]}}, "https://img.example/a.jpg"),
        (
            {"metas": {"og:image": ["", "data:image/png;base64,AAAA"], "twitter:image": ["b.png"]}},
            "https://example.org/2024/b.png",
        ),
        ({"metas": {"og:image": ["https://[broken/a.jpg"]}}, None),
        ({"metas": {"og:image": ["/" + "x" * 3_000]}}, None),
        ({"json_ld": [{"@type": "Article", "image": "/a.jpg"}]}, "https://example.org/a.jpg"),
        (
            {"json_ld": [{"@type": "Article", "image": [{"@type": "ImageObject", "url": "/a.jpg"}]}]},
            "https://example.org/a.jpg",
        ),
        (
            {
                "json_ld": [
                    {"@type": "Article", "image": {"@id": "#i"}},
                    {"@id": "#i", "@type": "ImageObject", "url": "/a.jpg"},
                ]
            },
            "https://example.org/a.jpg",
        ),
        ({"json_ld": [{"@type": "Article", "image": 7, "thumbnailUrl": "/a.jpg"}]}, None),
        ({"rels": {"image_src": ["/a.jpg"]}}, "https://example.org/a.jpg"),
        ({}, None),
    ],
)
def test_image(head: dict[str, Any], expected: str | None) -> None:
    """Metas, JSON-LD, link elements; always an absolute http(s) URL."""
    page = page_of("Rain", **head)
    page.url = URL
    found = find_image(facts_of(page))
    assert (found and found.url) == expected


def test_relative_image_without_a_base() -> None:
    """What cannot be resolved is not given, except that a host without a scheme is known to be on the web."""
    assert find_image(facts_of(page_of("Rain", metas={"og:image": ["/a.jpg"]}))) is None
    found = find_image(facts_of(page_of("Rain", metas={"og:image": ["//img.example/a.jpg"]})))
    assert found is not None
    assert found.url == "https://img.example/a.jpg"
