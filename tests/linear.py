"""Whether work grows with its input, and no faster: measured in CPU time of this thread, and never by one reading."""

from __future__ import annotations

import time
from collections.abc import Callable

SIZE = 4_000  # characters of the first look
_PER_CHARACTER = 150e-9  # seconds: who takes less has gone over the text a few times at most
_MEASURABLE = 1e-3  # seconds
_TOO_LONG = 0.2  # seconds: no more is waited for
_FEW = (24, 32, 48, 128, 512)  # units: what is exponential or cubic never ends on more
_GROWTH, _LIMIT = 4, 8  # times the input, and times the time: twice what is linear, and half of what is quadratic


def seconds(work: Callable[[str], object], text: str, times: int = 1) -> float:
    """The CPU time that work on this text takes: the least of several runs."""
    best = float("inf")
    for _ in range(times):
        start = time.thread_time()
        work(text)
        best = min(best, time.thread_time() - start)
    return best


def superlinear(work: Callable[[str], object], text: Callable[[int], str], size: int = SIZE, unit: int = 1) -> str:
    """What was measured of work that is not seen to be linear; else ``""``.

    ``text`` gives an input of about so many characters, of which so many are a ``unit``.

    Linear is what takes less than 8 times as long for 4 times the text, at one step at least: repeats with a bound are
    so beyond it only, and small times are noise. So the input grows until that is seen, or it takes too long. What
    looks slow by the machine's noise is measured again.
    """
    for few in _FEW:
        first = text(few * unit)
        allowed = _TOO_LONG / 4 + 20e-6 * len(first)
        if seconds(work, first) > allowed and (taken := seconds(work, first, 2)) > allowed:
            return f"{len(first):,} characters take {taken:.3f} s"
    first = text(size)
    if seconds(work, first) < _PER_CHARACTER * len(first):
        return ""
    before, shorter, size = 0.0, "", size // 8
    while True:
        longer = text(size)
        taken = seconds(work, longer)
        if before >= _MEASURABLE and taken < _LIMIT * before:
            return ""
        if taken > _TOO_LONG:
            before, taken = seconds(work, shorter, 3), seconds(work, longer, 2)
            if before < _MEASURABLE or taken >= _LIMIT * before:
                return f"{len(longer):,} characters take {taken:.3f} s, {len(shorter):,} of them {before:.3f} s"
            return ""
        before, shorter, size = taken, longer, size * _GROWTH
