"""What is said while many pages are worked on, and at the end."""

from __future__ import annotations

import sys
import time
from collections import Counter
from types import TracebackType
from typing import Any

from adc_extract.cli.messages import complain, one_line

_SAID = 20  # of inputs without an article, one by one; the others are counted
_MANY = 10  # pages; for more there is a summary
_SKIPPED = "skipped"


class Progress:
    """Counts pages, says what went wrong with each, and at the end what there was.

    ``level`` is -1 to say nothing, 0 to say the first of what went wrong, and 1 to say all of it, and what was
    doubtful. ``total`` is the number of inputs, if it is known. With ``several`` there is a summary, which also counts
    what was ``passed_over``; with ``bar`` there is a progress bar, if the extra is installed. ``made`` is what a page
    gives. To be used in ``with``.
    """

    def __init__(
        self,
        level: int,
        passed_over: Counter[str],
        total: int | None = None,
        *,
        several: bool,
        bar: bool,
        made: str = "article",
    ) -> None:
        self._level = level
        self._passed_over = passed_over
        self._several = several
        self._made = made
        self._counts: Counter[str] = Counter()
        self.lacks = False
        self._said = 0
        self._start = time.perf_counter()
        self._bar = _bar(total) if bar else None

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Takes the bar away. There is no summary of what broke off, unless somebody wanted it to."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None
        if self._level >= 0 and (kind is None or issubclass(kind, KeyboardInterrupt)):
            self._sum_up()

    def page(self, name: str, status: str, warnings: tuple[str, ...]) -> None:
        """A page that was read."""
        self._count(status)
        if status != "ok":
            self._problem(f"{name}: no {self._made} ({status})")
        if self._level > 0:
            for warning in warnings:
                self.say(f"{name}: {warning}")

    def fault(self, name: str, error: str) -> None:
        """An input that failed."""
        self._count("error")
        self._problem(f"{name}: {error}")

    def lack(self, message: str) -> None:
        """An argument that stands for no page at all."""
        self.lacks = True
        self.say(message)

    def skip(self) -> None:
        """An input that an earlier run has done."""
        self._count(_SKIPPED)

    def say(self, message: str) -> None:
        """One line, above the bar."""
        if self._level < 0:
            return
        if self._bar is not None:
            self._bar.write(f"adc-extract: {one_line(message)}", file=sys.stderr)
        else:
            complain(message)

    def _sum_up(self) -> None:
        if self._said > _SAID and self._level == 0:
            complain(f"{self._said - _SAID:,} more like these (--verbose says all)")
        if self._several and (self._level > 0 or self._pages() > _MANY or self._counts[_SKIPPED]):
            complain(self._summary())

    def _pages(self) -> int:
        return self._counts.total() - self._counts[_SKIPPED]

    def _summary(self) -> str:
        seconds = time.perf_counter() - self._start
        pages = self._pages()
        counted = [
            _number(self._counts["ok"], self._made),
            *(f"{self._counts[status]:,} {status}" for status in ("empty", "listing") if self._counts[status]),
            _number(self._counts["error"], "error"),
        ]
        parts = [
            f"{_number(pages, 'page')} in {seconds:.1f} s ({pages / max(seconds, 1e-9):,.0f} a second)",
            ", ".join(counted),
        ]
        if self._counts[_SKIPPED]:
            parts.append(f"{self._counts[_SKIPPED]:,} were done before")
        passed_over = +self._passed_over  # without the reasons that were met nowhere
        if passed_over:
            reasons = ", ".join(f"{reason} {count:,}" for reason, count in passed_over.most_common(5))
            parts.append(f"{passed_over.total():,} passed over ({reasons})")
        return "; ".join(parts)

    def _count(self, what: str) -> None:
        self._counts[what] += 1
        if self._bar is not None:
            self._bar.update()

    def _problem(self, message: str) -> None:
        self._said += 1
        if self._level > 0 or self._said <= _SAID:
            self.say(message)


def _number(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def _bar(total: int | None) -> Any:
    """A bar on standard error, if the library for it is there."""
    try:
        from tqdm import tqdm
    except ImportError:
        return None
    return tqdm(total=total, unit=" pages", file=sys.stderr, dynamic_ncols=True, leave=False)
