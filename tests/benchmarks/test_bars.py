"""The bars of the hard pages."""

from __future__ import annotations

import pytest
from bars import FREE, Result, misses

MB = 1_000_000


@pytest.mark.parametrize(
    ("size", "result", "said"),
    [
        (MB, Result(1.0, FREE + 20 * MB, 0, ""), []),
        (MB, Result(1.1, 0, 0, ""), ["1.10 s for 1.00 MB"]),
        (4 * MB, Result(3.9, 0, 0, ""), []),
        (1000, Result(0.9, FREE, 0, ""), []),  # a small page has a second, too
        (1000, Result(1.1, FREE, 0, ""), ["1.10 s for 0.00 MB"]),
        (0, Result(0.0, FREE + 1, 0, ""), ["1 times the input in memory beyond the fixed part"]),
        (MB, Result(0.1, FREE + 21 * MB, 0, ""), ["21 times the input in memory beyond the fixed part"]),
        (MB, Result(0.1, 0, 2, ""), ["the article is lost, or part of it: 2 sentences"]),
        (MB, Result(0.0, 0, 3, "timeout"), ["timeout"]),
    ],
)
def test_misses(size: int, result: Result, said: list[str]) -> None:
    """Time by the megabyte, memory beyond a fixed part, and the article; of a failure, that alone."""
    assert misses(size, result) == said


def test_cells() -> None:
    """What is wrong is set bold."""
    assert Result(1.234, 5_600_000, 0, "").cell == "1.23 s, 6 MB"
    assert Result(1.234, 5_600_000, 1, "").cell == "1.23 s, 6 MB, **lost**"
    assert Result(0, 0, 3, "timeout").cell == "**timeout**"
