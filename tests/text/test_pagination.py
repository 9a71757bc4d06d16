"""Numbers in URLs: which page of an article, and which follows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.tables.pagination import PAGE_PARAMETERS
from adc_extract.text.pagination import leads_on, page_number

STORY = "https://example.org/2024/the-harbour-opens"


@pytest.mark.parametrize(
    ("url", "number"),
    [
        (STORY, None),
        (f"{STORY}/2", 2),
        (f"{STORY}/2/", 2),
        (f"{STORY}/page/3", 3),
        (f"{STORY}/page3", 3),
        (f"{STORY}/seite-2", 2),
        (f"{STORY}-p2.html", 2),
        (f"{STORY}_2.htm", 2),
        (f"{STORY}?page=4", 4),
        (f"{STORY}?id=7&PAGE=4", 4),
        (f"{STORY}?page=0%2C%2C1", 1),
        ("https://example.org/?p=12", None),
        ("https://example.org/2024/content_118204.htm", None),
        ("no url", None),
    ],
)
def test_page_numbers(url: str, number: int | None) -> None:
    """In the path or in a parameter; the number of a post is none."""
    assert page_number(url) == number


@pytest.mark.parametrize(
    ("url", "target"),
    [
        (STORY, f"{STORY}/2"),
        (f"{STORY}/", f"{STORY}/2/"),
        ("https://www.example.org/2024/the-harbour-opens?id=1", f"{STORY}?id=1&page=2"),
        (STORY, f"{STORY}?page=1"),
        (STORY, f"{STORY}?page=0%2C%2C1"),
        (f"{STORY}?page=1", f"{STORY}?page=2"),
        (f"{STORY}/2", f"{STORY}/3"),
        (f"{STORY}/page/9", f"{STORY}/page/10"),
        (f"{STORY}.html", f"{STORY}_2.html"),
        (f"{STORY}.html", f"{STORY}-p2.html"),
        (STORY, f"{STORY}/seite-2"),
    ],
)
def test_the_next_page(url: str, target: str) -> None:
    """The same address, and a number that is one higher; the first page can have none."""
    assert leads_on(url, target)


@pytest.mark.parametrize(
    ("url", "target"),
    [
        (STORY, STORY),
        (STORY, f"{STORY}/3"),
        (STORY, f"{STORY}?pg=1"),
        (f"{STORY}/3", f"{STORY}/2"),
        (f"{STORY}/2", f"{STORY}/2"),
        (f"{STORY}/2", f"{STORY}?page=3"),
        (STORY, "https://example.org/2024/another-story/2"),
        (STORY, "https://other.example/2024/the-harbour-opens/2"),
        ("https://example.org/news/12", "https://example.org/news/13"),
        ("https://example.org/?p=12", "https://example.org/?p=13"),
        (f"{STORY}?id=1", f"{STORY}?id=2&page=2"),
    ],
)
def test_what_is_no_next_page(url: str, target: str) -> None:
    """The page itself, one before it, one too far, and other articles, even with the next number."""
    assert not leads_on(url, target)


@pytest.mark.parametrize("name", sorted(PAGE_PARAMETERS))
def test_every_parameter_is_known(name: str) -> None:
    """Each of the table numbers pages."""
    assert leads_on(STORY, f"{STORY}?{name}=2")


@given(st.text(st.characters(codec=None), max_size=60), st.text(st.characters(codec=None), max_size=60))
def test_any_text_is_taken(url: str, target: str) -> None:
    """Nothing raises, and no page follows itself."""
    leads_on(url, target)
    page_number(f"https://{url}?page={target}")
    assert not leads_on(f"https://{url}", f"https://{url}")
