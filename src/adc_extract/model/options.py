"""What a caller may set."""

from __future__ import annotations

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
    """

    encoding: str | None = None
    favor: Favor = None

    def __post_init__(self) -> None:
        if self.favor not in (None, "precision", "recall"):
            raise ValueError(f"favor: expected 'precision', 'recall' or None, got {self.favor!r}")


DEFAULT = Options()
