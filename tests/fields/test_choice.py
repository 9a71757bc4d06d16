"""One choice among candidates."""

from __future__ import annotations

from adc_extract.fields.choice import ranked, writable
from adc_extract.model.candidate import Candidate


def test_not_all_losers_are_kept() -> None:
    """A page can repeat a meta ten thousand times."""
    choice = ranked(Candidate(n, str(n), "meta") for n in range(10_000))
    assert choice.chosen is not None
    assert choice.chosen.value == 0
    assert [candidate.value for candidate in choice.lost] == list(range(1, 51))


def test_what_is_shown_can_be_encoded() -> None:
    """JSON can hold half of a pair."""
    choice = writable(ranked([Candidate("a", "a\ud800", "json-ld"), Candidate("b", "\udfffb c", "json-ld")]))
    assert choice.chosen is not None
    assert [choice.chosen.raw, choice.lost[0].raw] == ["a", "b c"]
