"""What a caller may set."""

from __future__ import annotations

import datetime  # as a module, as in `article`
from dataclasses import dataclass
from typing import Literal

Favor = Literal["precision", "recall", None]


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of one call; the defaults serve most pages.

    ``encoding`` is the charset that came with the bytes, from an HTTP ``Content-Type`` header: a WHATWG label such as
    ``"utf-8"`` or ``"iso-8859-1"``. A byte order mark still wins over it; it wins over what the page declares.
    An unknown label is passed over with a warning.

    ``favor`` moves the threshold of the body: ``"precision"`` leaves out what is doubtful, ``"recall"`` keeps it, and
    None is right most often. What precision keeps is part of what the default keeps, and that of what recall keeps. The
    other fields stay the same. Raises ValueError for any other value.

    ``today`` is the day on which the page was fetched: dates that are more than a day later are not believed. Without
    it, only what the page says of itself speaks against a date, as the library never looks at a clock.
    """

    encoding: str | None = None
    favor: Favor = None
    today: datetime.date | None = None

    def __post_init__(self) -> None:
        if self.favor not in (None, "precision", "recall"):
            raise ValueError(f"favor: expected 'precision', 'recall' or None, got {self.favor!r}")


DEFAULT = Options()
