"""The block of an article, as users see it, and what it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["paragraph", "heading", "list_item", "quote", "code", "table_row", "caption"]
SpanKind = Literal["link", "strong", "emphasis", "code", "deleted", "subscript", "superscript"]
PartKind = Literal["quote", "list", "numbered_list", "definitions", "item", "term", "table", "row", "cell", "header"]


@dataclass(frozen=True, slots=True)
class Span:
    """What is meant by a part of a text, ``text[start:end]``; spans are nested, never crossed, the outer one first.

    ``target`` is where a link goes, absolute where the page's URL is known, and None for every other kind.
    """

    kind: SpanKind
    start: int
    end: int
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table row, which may be empty; ``header`` says that it names its row or column. It reaches over so
    many ``columns`` and ``rows``."""

    text: str
    header: bool = False
    columns: int = 1
    rows: int = 1
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A list, quote or table that a block stands in, or an item, row or cell of one; a ``header`` is a cell, too.

    Blocks of one part share its ``id``. ``number`` is that of an item of a numbered list; ``columns`` and ``rows`` say
    how far a cell reaches, and ``column`` how many cells stand before it in its row.
    """

    kind: PartKind
    id: int
    number: int | None = None
    column: int = 0
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the article, in reading order.

    ``text`` holds no blank line, unless it is code; a line break inside a block is ``"\\n"``. The cells of a
    ``table_row`` are apart by ``"\\t"``. ``level`` is 1 to 6 for a heading, and None for every other kind.

    ``spans`` are the links and the emphasis in the text; ``within`` is what the block stands in, from the outermost
    part to the innermost; ``cells`` are those of a table row, the empty ones too, with the spans of their texts;
    ``language`` is that of code, as the page names it. A block without them is complete: they serve the views.
    """

    kind: BlockKind
    text: str
    level: int | None = None
    spans: tuple[Span, ...] = ()
    within: tuple[Part, ...] = ()
    cells: tuple[Cell, ...] = ()
    language: str | None = None

    @property
    def in_table(self) -> bool:
        """Whether it is a row of a table, or stands in a cell of one."""
        return self.kind == "table_row" or any(part.kind == "table" for part in self.within)
