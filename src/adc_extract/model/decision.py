"""What the recipe decided of a page's blocks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """``scores`` has the log-odds of each block of the page, ``kept`` the indices of the body's blocks in order,
    ``expected`` the word F1, 0 to 1, that the scores let expect of them, and ``confidence`` the probability, 0 to 1,
    that it is 0.9 or more. ``of_site`` are the blocks that most other pages of the site have, where that is known."""

    scores: tuple[float, ...]
    kept: tuple[int, ...]
    expected: float = 0.0
    confidence: float = 0.0
    of_site: frozenset[int] = frozenset()
