"""Provenance: every field, the value that the article has, and a reason for each candidate."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

import adc_extract
from adc_extract.model.article import Article

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
PAGES = sorted(path for name in ("source.html", "source.txt", "source.dump.txt") for path in FIXTURES.glob(f"*/{name}"))
# They are about the answer as a whole, or the body in another form.
APART = {"blocks", "status", "confidence", "warnings", "provenance"}
EXPLAINED = {field.name for field in fields(Article)} - APART


def explained(path: Path) -> Article:
    """The article of a fixture, with its provenance."""
    run = adc_extract.extract if path.suffix == ".html" else adc_extract.extract_text
    return run(path.read_bytes(), explain=True)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_field_of_every_fixture(page: Path) -> None:
    """What was chosen is what the article has; where nothing was chosen, it has nothing; nobody lost without a reason."""
    article = explained(page)
    assert set(article.provenance) == EXPLAINED
    for field, choice in article.provenance.items():
        value = getattr(article, field)
        if choice.chosen is None:
            assert not value, field
        else:
            assert choice.chosen.value == value, field
            assert choice.chosen.reason, field
        for lost in choice.lost:
            assert lost.reason, field
            assert lost.source, field


@pytest.mark.parametrize("page", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_explaining_changes_nothing(page: Path) -> None:
    """The article is the same with and without."""
    run = adc_extract.extract if page.suffix == ".html" else adc_extract.extract_text
    plain = run(page.read_bytes())
    assert plain == explained(page)
    assert plain.provenance == {}
