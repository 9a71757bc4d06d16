"""What the recipe decided of a page's blocks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """``scores`` has the log-odds of each block of the page, ``kept`` the indices of the body's blocks in order,
    ``threshold`` the score from which a block was kept."""

    scores: tuple[float, ...]
    kept: tuple[int, ...]
    threshold: float
