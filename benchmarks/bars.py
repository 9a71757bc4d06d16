"""What came of a page, and the bars that it is held against."""

from __future__ import annotations

from typing import NamedTuple

FREE = 60 << 20  # bytes of memory that do not count
TIMES_MEMORY, SECONDS_PER_MB = 20, 1.0


class Result(NamedTuple):
    """What came of one page in one extractor."""

    seconds: float
    memory: int  # bytes
    lost: int  # markers that are not in the text
    failure: str  # "" or what ended it

    @property
    def cell(self) -> str:
        """Seconds, megabytes, and what is wrong; of a failure, what it was."""
        if self.failure:
            return f"**{self.failure}**"
        return f"{self.seconds:.2f} s, {self.memory / 1e6:.0f} MB" + (", **lost**" if self.lost else "")


def misses(size: int, result: Result) -> list[str]:
    """What bars a result does not meet."""
    if result.failure:
        return [result.failure]
    megabytes = max(1.0, size / 1e6)
    found = []
    if result.seconds > SECONDS_PER_MB * megabytes:
        found.append(f"{result.seconds:.2f} s for {size / 1e6:.2f} MB")
    if result.memory - FREE > TIMES_MEMORY * size:
        found.append(f"{(result.memory - FREE) / max(size, 1):.0f} times the input in memory beyond the fixed part")
    if result.lost:
        found.append(f"the article is lost, or part of it: {result.lost} sentences")
    return found
