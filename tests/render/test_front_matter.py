"""The fields of an article as YAML."""

from __future__ import annotations

import datetime

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.model.article import Article
from adc_extract.render.characters import clean
from adc_extract.render.front_matter import front_matter

ODD = [
    "yes",
    "null",
    "1.0",
    "2024-01-01",
    ": - #",
    "a\nb\n\nc",
    "😀",
    "a\x85b",
    "a\u2028b",
    "'",
    '"',
    "- a",
    "---",
    "  x ",
    "\\",
    "%a",
    "漢" * 300,
]


def loaded(article: Article) -> object:
    """What a reader of YAML makes of it; it stands between two lines, with one blank line behind."""
    text = front_matter(article)
    assert text.startswith("---\n")
    assert text.endswith("\n---\n\n")
    assert "\n---" not in text[4:-6]
    return yaml.safe_load(text[4:-6])


@pytest.mark.parametrize("text", ODD)
def test_strings_stay_strings(text: str) -> None:
    """Whatever they look like, in a field and in a list."""
    expected = {"headline": clean(text), "tags": [clean(text)], "status": "empty", "confidence": 0.0}
    assert loaded(Article(headline=text, tags=(text,))) == expected


@given(st.text())
def test_any_string(text: str) -> None:
    """It comes back without control characters; an empty one is left out."""
    found = loaded(Article(section=text))
    assert isinstance(found, dict)
    assert found.get("section", "") == clean(text)


def test_fields() -> None:
    """What there is, in order, with the values of the dict; the body is not there: it follows."""
    article = Article(
        headline="A", date=datetime.date(2024, 1, 1), body="b", paywalled=False, comment_count=0, status="ok"
    )
    found = loaded(article)
    assert found == {
        "headline": "A",
        "date": "2024-01-01",
        "paywalled": False,
        "comment_count": 0,
        "status": "ok",
        "confidence": 0.0,
    }
    assert list(found) == [name for name in article.to_dict() if name in found]


def test_in_markdown() -> None:
    """It stands instead of headline, byline and date."""
    text = Article(headline="A", byline="B", body="c").to_markdown(frontmatter=True)
    assert text == front_matter(Article(headline="A", byline="B", body="c")) + "c\n"
