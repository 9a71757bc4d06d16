"""Where a field's value comes from: the candidates for it, the one chosen, and why the others lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple


class Candidate(NamedTuple):
    """A value that a field could have.

    ``value`` has the field's form, ``raw`` is what stands on the page. ``source`` says where in a few words
    (``"json-ld datePublished"``, ``"meta og:title"``, ``"h1"``, ``"line"``), ``block`` is the index of the page's block
    that it stands in or before, None where it stands in the head. ``reason`` says why it was chosen, or why it lost.
    ``confidence`` is how often, 0 to 1, a candidate of this source was right on the pages that this was measured on;
    None where it was not measured.
    """

    value: Any
    raw: str
    source: str
    block: int | None = None
    reason: str = ""
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidate that gave a field its value, None if the field is empty, and those that lost, best first."""

    chosen: Candidate | None
    lost: tuple[Candidate, ...] = ()
