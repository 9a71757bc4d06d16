"""Every fixture in every form, as it was read and kept; see `fixture_pages`."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixture_pages import SOURCES, article_of, expected, views_of


@pytest.mark.parametrize("source", SOURCES, ids=[path.parent.name for path in SOURCES])
def test_views(source: Path) -> None:
    """Each form is what stands in its file, and there is no file of another form."""
    found = views_of(article_of(source, expected(source).get("input")))
    kept = {path.name: path.read_text(encoding="utf-8") for path in (source.parent / "views").iterdir()}
    assert found.keys() == kept.keys()
    for name, text in found.items():
        assert text == kept[name], name
