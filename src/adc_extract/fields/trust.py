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
    """The choice with the share of right ones among candidates of the same field and source that were chosen, or that
    lost; candidates of sources that were too rare to measure stay without one."""
    shares = _shares().get(field, {})

    def rated(candidate: Candidate, fate: str) -> Candidate:
        share = shares.get(candidate.source, {}).get(fate)
        return candidate if share is None else candidate._replace(confidence=share)

    chosen = choice.chosen and rated(choice.chosen, "chosen")
    return Choice(chosen, tuple(rated(candidate, "lost") for candidate in choice.lost))
