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

    The limits are such as no page that was written for people meets; what they cut is named in ``Article.warnings``.
    ``max_bytes`` (of a str, characters): what is behind it is not read. ``max_nodes``: with more elements, a page is
    read without inline ones, and if there are still more, by its lines, as a plain-text dump is. ``max_depth``: what is
    nested deeper is flattened: tags are dropped, and no text; this is looked for on pages of more than 10,000 tags.
    ``max_blocks``: of so many paragraphs, list items and so on, the second half is kept for those of 40 characters or
    more. Each is an int of at least 1.

    ``timeout`` is the time for one call, in seconds: after it, the Article has what there is by then, and its
    ``status`` is ``"timeout"``. It is looked at between stages and inside of loops, in any thread; the parsers, which
    are C, finish first. Raises ValueError for what is not above 0.
    """

    encoding: str | None = None
    favor: Favor = None
    today: datetime.date | None = None
    max_bytes: int = 100_000_000
    max_nodes: int = 100_000
    max_depth: int = 512
    max_blocks: int = 50_000
    timeout: float | None = None

    def __post_init__(self) -> None:
        for name in ("max_bytes", "max_nodes", "max_depth", "max_blocks"):
            limit = getattr(self, name)
            if not isinstance(limit, int) or limit < 1:
                raise ValueError(f"{name}: expected an int of at least 1, got {limit!r}")
        if self.timeout is not None and not self.timeout > 0:
            raise ValueError(f"timeout: expected seconds above 0 or None, got {self.timeout!r}")
        if self.favor not in (None, "precision", "recall"):
            raise ValueError(f"favor: expected 'precision', 'recall' or None, got {self.favor!r}")


DEFAULT = Options()
