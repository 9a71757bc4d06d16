"""An article as text for a person."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.model.article import Article
from adc_extract.render.text import printable, to_text

DAY = datetime.date(2024, 3, 2)
BODY = "The ferry left.\n\nIt came back."


@pytest.mark.parametrize(
    ("article", "text"),
    [
        (
            Article(headline="A goat", byline="Ann Lee", date=DAY, source_url="https://example.org/goat", body=BODY),
            f"A goat\nAnn Lee · 2024-03-02\nhttps://example.org/goat\n\n{BODY}\n",
        ),
        (Article(headline="A goat", date=DAY, body=BODY), f"A goat\n2024-03-02\n\n{BODY}\n"),
        (Article(byline="Ann Lee", body=BODY), f"Ann Lee\n\n{BODY}\n"),
        (Article(body=BODY), f"{BODY}\n"),
        (Article(body="def f():\n    pass"), "def f():\n    pass\n"),
        (Article(body="    indented"), "    indented\n"),
        (Article(headline="A goat"), "A goat\n"),
        (Article(), ""),
    ],
    ids=["all", "no byline", "byline alone", "body alone", "code", "indented", "no body", "nothing"],
)
def test_to_text(article: Article, text: str) -> None:
    """Headline, byline and date, source, a blank line, the body; what is not there leaves no gap."""
    assert to_text(article) == text


def test_a_terminal_is_not_commanded() -> None:
    """A page that sets the window's title, clears the screen or moves the cursor only prints letters."""
    hostile = "\x1b]0;owned\x07 \x9b2J \x08\x08\r\x00\x7f ok\tcell\nline"
    text = to_text(Article(headline=hostile, byline=hostile, source_url=hostile, body=hostile))
    assert not {c for c in text if c < " " or "\x7f" <= c <= "\x9f"} - {"\n", "\t"}
    assert text.endswith("ok\tcell\nline\n")


@given(st.text())
def test_printable(text: str) -> None:
    """Only controls go, and printing what is printable changes nothing."""
    shown = printable(text)
    assert printable(shown) == shown
    assert [c for c in text if c in "\n\t" or not (c < " " or "\x7f" <= c <= "\x9f")] == list(shown)
