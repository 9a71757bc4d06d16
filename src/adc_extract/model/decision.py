"""What the recipe decided of a page's blocks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """``scores`` has the log-odds of each block of the page, ``kept`` the indices of the body's blocks in order,
    ``confidence`` the F1, 0 to 1, that the scores let expect of them."""

    scores: tuple[float, ...]
    kept: tuple[int, ...]
    confidence: float = 0.0
