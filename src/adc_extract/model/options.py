"""What a caller may set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of one call; the defaults serve most pages.

    ``encoding`` is the charset that came with the bytes, from an HTTP ``Content-Type`` header: a WHATWG label such as
    ``"utf-8"`` or ``"iso-8859-1"``. A byte order mark still wins over it; it wins over what the page declares.
    An unknown label is passed over with a warning.
    """

    encoding: str | None = None


DEFAULT = Options()
