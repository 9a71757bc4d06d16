"""The Page: what `read` hands on, and all that later stages know of the input. No DOM node is in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from adc_extract.model.deadline import NEVER, Deadline

Attributes = dict[str, str | None]
BLANK_CELLS = "blank cells"  # and that of the number of blank cells before a cell with blocks of its own
# What is inline in a block, as plain tuples, which are the quickest to make. An inline element is around
# ``parts[start:end]`` of the text as it was read, ``"\\0"`` for a ``br``, with its tag, and a link's target as written.
InlineSpan = tuple[int, int, str, str | None]
Inline = tuple[list[str], list[InlineSpan]]
CODE_CLASS = "code class"  # the key, which no attribute can have, of what the code element in a pre says in its class


class RowCell(NamedTuple):
    """A cell of a row of short cells: its tag, its attributes as written, and what is inline in it."""

    text: str
    tag: str
    attributes: Attributes
    inline: Inline | None


@dataclass(slots=True)
class PageBlock:
    """A run of text under one block-level element, or a paragraph of lines of a plain-text dump.

    ``text`` is white-space normalised; ``"\\n"`` in it is a single ``br``, ``"\\t"`` parts the cells of a table row.
    ``tag`` is the block-level element (``"p"``, ``"li"``, ``"tr"`` for a row of short cells, ``"div"`` …); of a
    plain-text dump it is ``"p"``, or ``"li"`` behind a bullet. ``container`` indexes ``Page.containers``.
    ``link_chars`` of the text's characters stand in ``links`` anchors. ``inline`` are the links and the emphasis in it,
    if there are any, and ``cells`` those of a row of short cells.
    """

    text: str
    tag: str
    container: int = 0
    link_chars: int = 0
    links: int = 0
    inline: Inline | None = None
    cells: list[RowCell] | None = None


@dataclass(slots=True)
class Container:
    """A block-level element. ``hints`` is its class, id, role and itemprop in one string; its blocks are
    ``Page.blocks[first:end]``. ``parent`` indexes ``Page.containers``; the root, at 0, is its own parent.
    ``attributes`` are as written."""

    tag: str
    hints: str
    parent: int
    depth: int
    first: int
    end: int = 0
    attributes: Attributes = field(default_factory=dict)


class Mark(NamedTuple):
    """An element that says what it is, by itemprop, rel, class, id or by being a ``time``.

    ``kind`` is what it says (``"author"``, ``"date"``, ``"headline"`` …, see ``tables.marks``), ``how`` the
    attribute that said so (``"itemprop"``, ``"rel"``, ``"class"``, ``"time"``), ``value`` a machine-readable value
    (``datetime``, ``content``, ``href``) or None, ``text`` the element's text, and ``block`` the index of the block it
    stands in, or of the next one.
    """

    kind: str
    how: str
    value: str | None
    text: str
    block: int


class Link(NamedTuple):
    """An anchor: its target as written, and the index of the block it stands in."""

    href: str
    block: int


class Picture(NamedTuple):
    """An ``img``: its attributes as written, with the ``srcset`` of its ``picture`` if it has no file, and its place.

    ``around`` is the innermost open block-level element without text before the picture, its tag and its attributes, or
    None; ``depth`` says how many such elements are open, ``container`` is the innermost open container around them, and
    ``block`` the index of the block that the picture stands in, or of the next one.
    """

    attributes: Attributes
    around: tuple[str, Attributes] | None
    depth: int
    container: int
    block: int


@dataclass(slots=True)
class Head:
    """What the page says of itself, as written; nothing is chosen yet.

    ``metas`` maps the lower-cased name, property, itemprop or http-equiv of each ``meta`` to its contents in order;
    ``rels`` maps each ``rel`` of ``link`` elements to their hrefs; ``json_ld`` holds every JSON-LD object, ``@graph``
    flattened. ``warnings`` name what was too long to be read.
    """

    title: str = ""
    lang: str | None = None
    base: str | None = None
    metas: dict[str, list[str]] = field(default_factory=dict)
    rels: dict[str, list[str]] = field(default_factory=dict)
    json_ld: list[dict[str, Any]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def meta(self, *names: str) -> str | None:
        """The first content that is not blank, of the first of these names that has one."""
        for name in names:
            for content in self.metas.get(name, ()):
                if content.strip():
                    return content.strip()
        return None


@dataclass(slots=True)
class Page:
    """A document as blocks in reading order, their containers, and the head. ``url`` is what the caller gave; ``plain``
    says that the blocks are lines of a dump, of which no more is known; ``readings`` is how often it was read, each
    time with elements that had been passed over; ``deadline`` is when work on it stops."""

    blocks: list[PageBlock]
    containers: list[Container]
    head: Head = field(default_factory=Head)
    marks: list[Mark] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Picture] = field(default_factory=list)
    url: str | None = None
    plain: bool = False
    readings: int = 1
    deadline: Deadline = field(default=NEVER, compare=False, repr=False)
    warnings: list[str] = field(default_factory=list)
