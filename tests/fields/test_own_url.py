"""The page's own URL, as it says itself or as the caller knows it."""

from __future__ import annotations

import pytest
from builders import page_of

from adc_extract.fields.own_url import absolute, find_url, resolved

OWN = "https://www.example.org/2024/05/harbour-opens"
ELSEWHERE = "https://news.example.com/harbour/the-harbour-opens-again"


@pytest.mark.parametrize(
    ("url", "canonical", "og", "expected"),
    [
        (OWN, [], None, OWN),
        (f"{OWN}?utm_source=x#top", [], None, OWN),
        (OWN, ["/2024/05/other"], None, "https://www.example.org/2024/05/other"),
        (OWN, [], ELSEWHERE, OWN),
        (OWN, [OWN], ELSEWHERE, OWN),
        (None, [OWN], None, OWN),
        (None, ["/relative"], None, None),
        (None, ["/relative"], OWN, OWN),
        (OWN, ["https://www.example.org/"], None, OWN),
        (OWN, ["/"], ELSEWHERE, OWN),
        (OWN, [ELSEWHERE], None, OWN),
        (OWN, [ELSEWHERE], f"{OWN}?b=1", f"{OWN}?b=1"),
        (OWN, ["https://m.example.org/2024/05/harbour-opens"], None, "https://m.example.org/2024/05/harbour-opens"),
        (None, [ELSEWHERE], OWN, OWN),
        (None, [ELSEWHERE], None, ELSEWHERE),
        (None, [OWN], "https://m.example.org/b/c", OWN),
        ("http://localhost:8000/a.html", [OWN], None, OWN),
        ("http://127.0.0.1/a.html", [], None, "http://127.0.0.1/a.html"),
        (None, ["https://www.example.org/"], OWN, OWN),
        (None, ["https://www.example.org/"], None, "https://www.example.org/"),
        ("https://www.example.org/", ["https://www.example.org"], None, "https://www.example.org"),
        (OWN, ["javascript:void(0)", ""], None, OWN),
        (OWN, ["", OWN + "/b"], None, OWN + "/b"),
        ("not a url", [], None, None),
        (f"https://web.archive.org/web/2024/{OWN}", [], None, OWN),
        (f"https://web.archive.org/web/2024/{OWN}", ["/a/b"], None, "https://www.example.org/a/b"),
        (f"https://web.archive.org/web/2024/{OWN}", [f"/web/2024/{ELSEWHERE}"], None, OWN),
        (f"https://web.archive.org/web/2024/{OWN}", [f"/web/2024/{OWN}/b"], None, f"{OWN}/b"),
        (OWN, [f"https://www.google.com/amp/s/{OWN.removeprefix('https://')}/amp"], None, OWN),
    ],
)
def test_the_pages_own_url(url: str | None, canonical: list[str], og: str | None, expected: str | None) -> None:
    """Canonical link, then og:url, then what the caller gave; front pages last; resolved, unwrapped and clean; what is
    of another site than the caller's URL is not the page's own."""
    page = page_of("The harbour opens.", rels={"canonical": canonical}, metas={"og:url": [og]} if og else {})
    page.url = url
    assert find_url(page, None) == expected


@pytest.mark.parametrize(
    "claim",
    [
        {"mainEntityOfPage": OWN},
        {"mainEntityOfPage": {"@type": "WebPage", "@id": OWN}},
        {"mainEntityOfPage": {"url": OWN}},
        {"mainEntityOfPage": [{"@id": OWN}]},
        {"mainEntityOfPage": {"@id": "https://www.example.org/#website"}, "url": OWN},
        {"mainEntityOfPage": True, "url": [OWN]},
    ],
)
def test_the_article_in_json_ld_says_its_url(claim: dict[str, object]) -> None:
    """In any of the forms that schema.org allows."""
    assert find_url(page_of("The harbour opens."), {"@type": "NewsArticle", "headline": "A", **claim}) == OWN


def test_links_are_resolved_against_the_base() -> None:
    """The base element counts, itself relative to the page's URL."""
    page = page_of("The harbour opens.", rels={"canonical": ["a/b"]}, base="//news.example.org/")
    page.url = OWN
    assert find_url(page, None) == "https://news.example.org/a/b"
    assert resolved(page, "mailto:port@example.org") is None


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("/a.jpg?w=3", "https://www.example.org/a.jpg?w=3"),
        ("b c.jpg", "https://www.example.org/2024/05/b%20c.jpg"),
        ("//cdn.example.net/a.jpg", "https://cdn.example.net/a.jpg"),
        ("https://cdn.example.net/a.jpg?utm_source=x", "https://cdn.example.net/a.jpg?utm_source=x"),
        ("data:image/png;base64,AA", None),
        ("", None),
        ("/" + "x" * 3_000, None),
    ],
)
def test_files_are_resolved_as_they_are_written(href: str, expected: str | None) -> None:
    """The query of a picture says how large it is: it stays."""
    page = page_of("The harbour opens.")
    page.url = OWN
    assert absolute(page, href) == expected
