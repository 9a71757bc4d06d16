"""An article by the names of other schemas."""

from __future__ import annotations

import datetime
import json
import re
from typing import Any

import pytest
from hypothesis import given
from nonsense import ARTICLES

from adc_extract.model.article import Article
from adc_extract.model.block import Block
from adc_extract.model.image import Image
from adc_extract.render.schemas import SCHEMAS, to_schema

UTC = datetime.timezone.utc
FULL = Article(
    headline="Rain",
    lead="It rained.",
    byline="Ann Lee and Bo Ek",
    authors=("Ann Lee", "Bo Ek"),
    date=datetime.date(2024, 3, 2),
    published=datetime.datetime(2024, 3, 2, 10, 5, tzinfo=UTC),
    modified=datetime.datetime(2024, 3, 3, 11, 0),
    body="One.\n\nTwo.",
    blocks=(Block("paragraph", "One."), Block("paragraph", "Two.")),
    source_url="https://example.com/first",
    url="https://example.org/rain?x",
    canonical="https://example.org/rain",
    site_name="The Post",
    language="en",
    section="Weather",
    tags=("rain", "storm"),
    description="All about it.",
    image=Image("https://example.org/a.jpg", 640, 480, "wet", "A wet quay", "Cy"),
    images=(Image("https://example.org/a.jpg"), Image("https://example.org/b.jpg")),
    licence="https://example.org/by",
    paywalled=True,
    comment_count=0,
    reading_time=3,
    status="ok",
    confidence=0.5,
)
TRAFILATURA = (
    "title author hostname date fingerprint id license comments raw_text text language image pagetype filedate source "
    "source-hostname excerpt categories tags"
).split()
NEWSPAPER = (
    "url read_more_link language title top_image meta_img images movies keywords meta_keywords tags authors publish_date "
    "summary meta_description meta_lang meta_favicon meta_site_name canonical_link text"
).split()
ISO = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d(:\d\d)?)?)?")
# Which types https://schema.org expects for a value of the property; a list holds several values.
EXPECTED: dict[str, Any] = {
    **dict.fromkeys(
        "headline abstract description articleBody articleSection inLanguage url mainEntityOfPage".split(), str
    ),
    **dict.fromkeys("datePublished dateModified isBasedOn license keywords timeRequired".split(), str),
    "author": ("Person", "Organization"),
    "image": ("ImageObject",),
    "publisher": ("Organization",),
    "isAccessibleForFree": bool,
    "commentCount": int,
}
INNER = {
    "description": str,
    "@type": str,
    "name": str,
    "url": str,
    "caption": str,
    "creditText": str,
    "width": int,
    "height": int,
}


def check_json_ld(found: dict[str, Any]) -> None:
    """Known properties, with values of the types that they have, none of them empty."""
    assert (found.pop("@context"), found.pop("@type")) == ("https://schema.org", "NewsArticle")
    for name, value in found.items():
        values = value if isinstance(value, list) else [value]
        assert values, name
        for each in values:
            if isinstance(EXPECTED[name], tuple):
                assert each["@type"] in EXPECTED[name]
                assert all(type(inner) is INNER[key] for key, inner in each.items())
            else:
                assert type(each) is EXPECTED[name], name
    for name in ("datePublished", "dateModified"):
        assert ISO.fullmatch(found.get(name, "2024-01-01"))


def test_schema_org() -> None:
    """Every property that the article has a value for; the same picture stands there once, with all that is known."""
    found = to_schema(FULL, "schema.org")
    check_json_ld(dict(found))
    assert set(found) == {"@context", "@type", *EXPECTED}
    assert found["author"] == [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Bo Ek"}]
    assert found["datePublished"] == "2024-03-02T10:05:00+00:00"
    assert [image["url"][-5:] for image in found["image"]] == ["a.jpg", "b.jpg"]
    assert (found["image"][0]["caption"], found["image"][0]["creditText"]) == ("A wet quay", "Cy")
    assert (found["isAccessibleForFree"], found["commentCount"], found["timeRequired"]) == (False, 0, "PT3M")
    assert found["isBasedOn"] == "https://example.com/first"
    assert to_schema(Article(), "schema.org") == {"@context": "https://schema.org", "@type": "NewsArticle"}


def test_a_byline_without_names_is_an_organization() -> None:
    """As of an agency."""
    found = to_schema(Article(byline="The Post's staff"), "schema.org")
    assert found["author"] == [{"@type": "Organization", "name": "The Post's staff"}]


@given(ARTICLES)
def test_any_article(article: Article) -> None:
    """Every schema is ready for JSON, and JSON-LD is right by type."""
    for name in SCHEMAS:
        found = article.to_dict(name)
        assert json.loads(article.to_json(schema=name)) == found
    check_json_ld(article.to_dict("schema.org"))


def test_trafilatura() -> None:
    """The keys of that library's JSON, all of them in its order, with its ways to join."""
    found = to_schema(FULL, "trafilatura")
    assert list(found) == list(to_schema(Article(), "trafilatura")) == TRAFILATURA
    assert (found["author"], found["tags"]) == ("Ann Lee; Bo Ek", "rain;storm")
    assert (found["text"], found["raw_text"].split()) == ("One.\nTwo.", ["One.", "Two."])
    assert (found["hostname"], found["source-hostname"]) == ("example.org", "The Post")
    assert (found["date"], found["source"]) == ("2024-03-02", "https://example.org/rain")


def test_newspaper() -> None:
    """The keys of that library's JSON, all of them in its order."""
    found = to_schema(FULL, "newspaper")
    assert list(found) == list(to_schema(Article(), "newspaper")) == NEWSPAPER
    assert (found["title"], found["text"]) == ("Rain", "One.\n\nTwo.")
    assert (found["publish_date"], found["authors"]) == ("2024-03-02T10:05:00+00:00", ["Ann Lee", "Bo Ek"])
    assert found["images"] == ["https://example.org/a.jpg", "https://example.org/b.jpg"]


def test_zyte() -> None:
    """What the article has by the documented names, and HTML of the body; what it lacks is left out."""
    found = to_schema(FULL, "zyte")
    assert found["authors"] == [{"name": "Ann Lee", "nameRaw": "Ann Lee"}, {"name": "Bo Ek", "nameRaw": "Bo Ek"}]
    assert (found["url"], found["canonicalUrl"]) == (FULL.url, FULL.canonical)
    assert found["breadcrumbs"] == [{"name": "Weather"}]
    assert found["mainImage"] == {"url": "https://example.org/a.jpg"}
    assert "<p>One.</p>" in found["articleBodyHtml"]
    assert found["metadata"] == {"probability": 1.0}
    assert to_schema(Article(), "zyte") == {"metadata": {"probability": 0.0}}
    assert to_schema(Article(date=datetime.date(2024, 3, 2)), "zyte")["datePublished"] == "2024-03-02T00:00:00"


def test_an_unknown_schema() -> None:
    """The error names those that there are."""
    with pytest.raises(ValueError, match=r"'zyte', 'schema\.org', 'trafilatura', 'newspaper', got 'other'"):
        Article().to_dict("other")


def test_republished() -> None:
    """The page is this one, and the text is based on the other site's; a site that signs for itself is no person."""
    article = Article(
        authors=("Ann Lee", "Harbour Weekly", "Salt Marsh Review"),
        url="https://weekly.example/pools",
        canonical="https://saltmarshreview.example/pools",
        source_url="https://saltmarshreview.example/pools",
        site_name="Harbour Weekly",
    )
    found = to_schema(article, "schema.org")
    assert (found["url"], found["isBasedOn"]) == (article.url, article.source_url)
    assert [author["@type"] for author in found["author"]] == ["Person", "Organization", "Organization"]
    assert to_schema(article, "trafilatura")["source"] == article.url


def test_an_index() -> None:
    """A page of teasers is no article."""
    found = to_schema(Article(body="One.", status="listing"), "schema.org")
    assert (found["@type"], found["text"], "articleBody" in found) == ("CollectionPage", "One.", False)
    assert to_schema(Article(body="One.", status="listing"), "zyte")["metadata"] == {"probability": 0.0}


def test_short_languages_and_midnights() -> None:
    """Where others know two letters, and times only."""
    article = Article(language="en-GB", date=datetime.date(2024, 3, 2))
    assert to_schema(article, "zyte")["inLanguage"] == to_schema(article, "trafilatura")["language"] == "en"
    assert to_schema(article, "newspaper")["publish_date"] == "2024-03-02T00:00:00"
