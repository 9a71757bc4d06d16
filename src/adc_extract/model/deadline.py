"""The time that a call may take, looked at between stages and inside of loops: in any thread, and without signals."""

from __future__ import annotations

from time import monotonic


class TimeUpError(Exception):
    """The time that the caller gave is over; its text says when that was found. No caller of the library sees it."""


class Deadline:
    """The moment at which work stops; without ``seconds`` it never comes."""

    __slots__ = ("_end",)

    def __init__(self, seconds: float | None = None) -> None:
        self._end = None if seconds is None else monotonic() + seconds

    def check(self, stage: str) -> None:
        """Raises `TimeUpError`, which names the stage, once the time is over."""
        if self._end is not None and monotonic() >= self._end:
            raise TimeUpError(f"time was up at {stage}")


NEVER = Deadline()
