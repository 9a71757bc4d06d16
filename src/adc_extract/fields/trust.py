"""How often a candidate is right, by where it comes from; learned by ``training/fields.py``."""

from __future__ import annotations

import json
import pkgutil
from functools import cache

from adc_extract.model.candidate import Candidate, Choice


@cache
def _shares() -> dict[str, dict[str, dict[str, float]]]:
    data: dict[str, dict[str, dict[str, float]]] = json.loads(
        pkgutil.get_data("adc_extract.score.weights", "fields.json") or b"{}"
    )
    return data


def with_confidence(field: str, choice: Choice) -> Choice:
    """The choice with the share of right ones among candidates of the same field, source and fate; candidates of
    sources that were too rare to measure stay without one."""
    shares = _shares().get(field, {})

    def rated(candidate: Candidate) -> Candidate:
        share = shares.get(candidate.source, {}).get(fate_of(candidate, choice))
        return candidate if share is None else candidate._replace(confidence=share)

    return Choice(choice.chosen and rated(choice.chosen), tuple(map(rated, choice.lost)))


def fate_of(candidate: Candidate, choice: Choice) -> str:
    """``"chosen"``, or ``"agreed"`` of one that lost and says the same, or ``"otherwise"``."""
    if candidate is choice.chosen:
        return "chosen"
    return "agreed" if choice.chosen and candidate.value == choice.chosen.value else "otherwise"
