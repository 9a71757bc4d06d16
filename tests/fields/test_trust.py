"""The confidences of candidates: by field, source and fate, from the committed file."""

from __future__ import annotations

from adc_extract.fields.trust import fate_of, with_confidence
from adc_extract.model.candidate import Candidate, Choice

CHOSEN = Candidate("Rain at last", "Rain at last", "h1")
SAME = Candidate("Rain at last", "Rain at last", "meta og:title")
OTHER = Candidate("Example Post", "Example Post", "meta og:title")
RARE = Candidate("Rain", "Rain", "smoke signal")


def test_fates() -> None:
    """What lost can have said the same."""
    choice = Choice(CHOSEN, (SAME, OTHER))
    assert [fate_of(each, choice) for each in (CHOSEN, SAME, OTHER)] == ["chosen", "agreed", "otherwise"]
    assert fate_of(OTHER, Choice(None, (OTHER,))) == "otherwise"


def test_confidence_is_that_of_its_kind() -> None:
    """A title that agrees with the chosen heading is likelier to be right than one that does not."""
    rated = with_confidence("headline", Choice(CHOSEN, (SAME, OTHER, RARE)))
    assert rated.chosen is not None
    chosen, (same, other, rare) = rated.chosen.confidence, [each.confidence for each in rated.lost]
    assert rare is None
    assert chosen is not None
    assert same is not None
    assert other is not None
    assert 1 >= min(chosen, same) > other >= 0


def test_no_figures_for_a_field() -> None:
    """What was never measured stays as it is."""
    choice = Choice(CHOSEN, (SAME,))
    assert with_confidence("licence", choice) == choice
    assert with_confidence("licence", Choice(None)) == Choice(None)
