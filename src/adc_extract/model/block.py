"""The block of an article, as users see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["paragraph", "heading", "list_item", "quote", "code", "table_row", "caption"]


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the article, in reading order.

    ``text`` holds no blank line, unless it is code; a line break inside a block is ``"\\n"``. The cells of a
    ``table_row`` are apart by ``"\\t"``. ``level`` is 1 to 6 for a heading, and None for every other kind.
    """

    kind: BlockKind
    text: str
    level: int | None = None
