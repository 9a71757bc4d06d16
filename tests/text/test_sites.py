"""Hosts of one site."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.text.sites import has_name, same_site


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://example.org/a", "http://www.example.org:8080/b", True),
        ("https://m.example.org/", "https://amp.news.example.org/", True),
        ("https://example.co.uk/", "https://other.co.uk/", False),
        ("https://a.example.co.uk/", "https://b.example.co.uk/", True),
        ("https://example.org/", "https://example.com/", False),
        ("https://news.com.au/", "https://shop.com.au/", False),
        ("http://localhost/", "http://localhost/", False),
        ("http://127.0.0.1/", "http://127.0.0.1/", False),
        ("not a url", "not a url", False),
    ],
)
def test_same_site(one: str, other: str, same: bool) -> None:
    """Hosts under one registered name are one site, on either side; machines without a name are none."""
    assert same_site(one, other) is same_site(other, one) is same


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a", True),
        ("http://localhost/a", False),
        ("http://[::1]/a", False),
        ("http://10.0.0.1/", False),
    ],
)
def test_names(url: str, expected: bool) -> None:
    """Addresses and hosts without a dot have no name."""
    assert has_name(url) is expected


@given(st.text(st.characters(codec=None), max_size=40))
def test_any_text_is_taken(text: str) -> None:
    """A site is one with itself if it has a name, whatever the text is."""
    assert same_site(text, text) is has_name(text)
    assert same_site(f"https://{text}", f"https://{text}") is has_name(f"https://{text}")
