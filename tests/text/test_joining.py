"""Absolute URLs from relative ones."""

from __future__ import annotations

import pytest

from adc_extract.text.joining import join

BASE = "https://example.org/a/b?c=d"


@pytest.mark.parametrize(
    ("link", "joined"),
    [
        ("e", "https://example.org/a/e"),
        ("/e?#", "https://example.org/e"),
        ("e?#f", "https://example.org/a/e#f"),
        ("e?f#", "https://example.org/a/e?f"),
        ("e??", "https://example.org/a/e??"),
        ("e#f?", "https://example.org/a/e#f?"),
        ("?e=f", "https://example.org/a/b?e=f"),
        ("?", BASE),
        ("#", BASE),
        ("", BASE),
        ("//other.example?#", "https://other.example"),
        ("HTTPS://other.example/a.jpg?#", "https://other.example/a.jpg"),
    ],
)
def test_links(link: str, joined: str) -> None:
    """As they are written, but for queries and fragments in which nothing stands."""
    assert join(BASE, link).replace("HTTPS:", "https:") == joined


def test_the_base() -> None:
    """Of which an empty query or fragment does not count either."""
    assert join("https://example.org/a?#", "#b") == "https://example.org/a#b"
    assert join("https://example.org/a?#", "") == "https://example.org/a"


def test_a_broken_host() -> None:
    """Is said."""
    with pytest.raises(ValueError, match="IPv6"):
        join("https://example.org", "http://[::1/a")
