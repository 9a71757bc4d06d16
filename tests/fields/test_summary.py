"""Description and image: the first good one, absolute and plain."""

from __future__ import annotations

from typing import Any

import pytest
from builders import facts_of, keeping, page_of

from adc_extract.fields.summary import description_choice, find_description, find_image, image_choice
from adc_extract.model.image import Image
from adc_extract.model.page import Mark, Picture

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
        ({"json_ld": [{"@type": "Article", "image": 7, "thumbnailUrl": "/a.jpg"}]}, "https://example.org/a.jpg"),
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


def test_relative_image_of_a_page_that_names_its_own_url() -> None:
    """Where the caller gives none, also in JSON-LD."""
    own = {"canonical": ["https://example.org/2024/a"]}
    page = page_of("Rain", rels=own, json_ld=[{"@type": "Article", "image": "b.jpg"}])
    assert find_image(facts_of(page)) == Image("https://example.org/2024/b.jpg")


def test_relative_image_without_a_base() -> None:
    """What cannot be resolved is not given, except that a host without a scheme is known to be on the web."""
    assert find_image(facts_of(page_of("Rain", metas={"og:image": ["/a.jpg"]}))) is None
    found = find_image(facts_of(page_of("Rain", metas={"og:image": ["//img.example/a.jpg"]})))
    assert found is not None
    assert found.url == "https://img.example/a.jpg"


IMAGE = "https://example.org/a.jpg"


@pytest.mark.parametrize(
    ("metas", "expected"),
    [
        (
            {
                "og:image": [IMAGE],
                "og:image:width": ["1200"],
                "og:image:height": ["630px"],
                "og:image:alt": ["A &amp; B"],
            },
            Image(IMAGE, 1200, 630, "A & B"),
        ),
        ({"og:image": [IMAGE], "og:image:width": ["100%"], "twitter:image:alt": ["Rain"]}, Image(IMAGE, alt="Rain")),
        (
            {"og:image": [IMAGE], "twitter:image": ["https://example.org/b.jpg"], "twitter:image:alt": ["Rain"]},
            Image(IMAGE),
        ),
        ({"og:image": [IMAGE], "twitter:image": [IMAGE], "twitter:image:alt": ["Rain"]}, Image(IMAGE, alt="Rain")),
        ({"og:image": ["", IMAGE], "og:image:width": ["7", "1200"]}, Image(IMAGE, 1200)),
        ({"twitter:image": [IMAGE], "twitter:image:alt": ["Rain"], "og:image:width": ["7"]}, Image(IMAGE, alt="Rain")),
    ],
)
def test_size_and_text_of_an_image(metas: dict[str, list[str]], expected: Image) -> None:
    """They stand in metas of their own, which belong to the image of the same place."""
    assert find_image(facts_of(page_of("Rain", metas=metas))) == expected


def test_json_ld_says_the_size() -> None:
    """Of the image that it states, and of the same one in a meta; with caption and credit."""
    thing = {"@type": "ImageObject", "url": IMAGE, "width": 1200, "height": {"value": "630"}, "caption": "Rain"}
    article = {"@type": "Article", "headline": "Rain", "image": [{**thing, "creditText": "A. Lee"}]}
    whole = Image(IMAGE, 1200, 630, None, "Rain", "A. Lee")
    assert find_image(facts_of(page_of("Rain", json_ld=[article]))) == whole
    assert find_image(facts_of(page_of("Rain", json_ld=[article], metas={"og:image": [f"{IMAGE}?w=2"]}))) == Image(
        f"{IMAGE}?w=2", 1200, 630, None, "Rain", "A. Lee"
    )


def test_the_image_in_the_article_is_the_last_resort() -> None:
    """Where the head names none."""
    page = page_of("Rain fell.", "It rained on Monday, and the wells are full again, said the mayor of the town.")
    page.images = [Picture({"src": IMAGE, "width": "640"}, None, 0, 0, 1)]
    assert find_image(facts_of(page, keeping(0, 1, of=2))) == Image(IMAGE, 640)
    assert find_image(facts_of(page, keeping(of=2))) is None


def test_why_an_image_was_chosen() -> None:
    """The most trusted source, and what the others say."""
    metas = {"og:image": [IMAGE], "twitter:image": ["https://example.org/b.jpg"], "og:image:secure_url": [IMAGE]}
    choice = image_choice(facts_of(page_of("Rain", metas=metas)))
    assert choice.chosen is not None
    assert (choice.chosen.source, choice.chosen.value) == ("meta og:image", Image(IMAGE))
    assert [(c.source, c.reason) for c in choice.lost] == [
        ("meta og:image:secure_url", "says the same"),
        ("meta twitter:image", "a more trusted source says otherwise"),
    ]


def test_why_a_description_was_chosen() -> None:
    """The first that says anything."""
    metas = {"description": ["Rain at last"], "twitter:description": ["Rain!"]}
    choice = description_choice(facts_of(page_of("Rain", metas=metas)))
    assert choice.chosen is not None
    assert choice.chosen.value == find_description(facts_of(page_of("Rain", metas=metas))) == "Rain at last"
    assert [c.source for c in choice.lost] == ["meta twitter:description"]
