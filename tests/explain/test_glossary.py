"""What features mean, in words."""

from __future__ import annotations

import pytest

from adc_extract.explain import glossary
from adc_extract.score.hints import ANY, NEAR
from adc_extract.score.presets import HTML, PLAIN

SCORERS = [scorer for preset in (HTML, PLAIN) for scorer in (*preset.first, *preset.second)]


@pytest.mark.parametrize("scorer", SCORERS, ids=lambda scorer: scorer.name)
def test_every_scorer_has_words(scorer: object) -> None:
    """Of its own."""
    meanings = {glossary.meaning(f"{scorer.name}: {feature}") for feature in scorer.features}  # type: ignore[attr-defined]
    assert len(meanings) == 1
    assert meanings != {glossary.meaning("site: on 3 of 4 other pages")}


def test_words_of_elements_have_words() -> None:
    """Those around a block, and those next to it."""
    assert glossary.meaning(f"{ANY}story") != glossary.meaning(f"{NEAR}story")


def test_nothing_is_told_of_scorers_that_are_gone() -> None:
    """But of a site, which is no scorer."""
    assert set(glossary._SCORERS) - {scorer.name for scorer in SCORERS} == {"site"}
