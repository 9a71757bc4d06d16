"""The HTML of an article, extracted again, gives the article again."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixture_pages import SOURCES, article_of, expected

import adc_extract

VIEWS = [{}, {"links": True}, {"links": True, "images": True}, {"captions": True}]


@pytest.mark.parametrize("source", SOURCES, ids=[path.parent.name for path in SOURCES])
def test_fixtures(source: Path) -> None:
    """The same body but for white space, headline, byline, day and lead, whatever else is shown."""
    article = article_of(source, expected(source).get("input"))
    for view in VIEWS:
        again = adc_extract.extract(article.to_html(document=True, **view))
        assert again.body.split() == article.body.split(), view
        for name in ("headline", "byline", "authors", "date", "lead"):
            assert getattr(again, name) == getattr(article, name), (name, view)
