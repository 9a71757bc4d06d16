"""One choice among candidates: the first, if they come in the order of trust."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any

from adc_extract.model.candidate import Candidate, Choice

MAX_RAW = 200  # characters that a candidate keeps of what stands on the page
_MAX_LOST = 50
_CHOSEN = "the most trusted source that says anything"
SAME = "says the same"
_LESS = "a more trusted source says otherwise"


def first(candidates: Iterable[Candidate]) -> Any:
    """The value of the first candidate; None without one. The others are not asked for."""
    for candidate in candidates:
        return candidate.value
    return None


def ranked(candidates: Iterable[Candidate]) -> Choice:
    """The choice that `first` makes, with all candidates and the reasons."""
    found = list(candidates)
    return chosen_of(found[0], found[1:], _CHOSEN) if found else Choice(None)


def chosen_of(chosen: Candidate, lost: Iterable[Candidate], reason: str) -> Choice:
    """A choice and its reason; candidates that lost for no reason of their own were less trusted.

    At most 50 of these are kept.
    """
    chosen = chosen if chosen.reason else chosen._replace(reason=reason)
    kept = (c if c.reason else c._replace(reason=SAME if c.value == chosen.value else _LESS) for c in lost)
    return Choice(chosen, tuple(islice(kept, _MAX_LOST)))


def writable(choice: Choice) -> Choice:
    """The choice, its raw texts without lone surrogates, which JSON can hold but nothing can encode."""
    return Choice(choice.chosen and _written(choice.chosen), tuple(map(_written, choice.lost)))


def _written(candidate: Candidate) -> Candidate:
    if candidate.raw.isprintable():
        return candidate
    return candidate._replace(raw=candidate.raw.encode("utf-8", "ignore").decode("utf-8"))
