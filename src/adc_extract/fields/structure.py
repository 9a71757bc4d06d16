"""The blocks of the article, with all that the page says of them: lists and tables, links, emphasis, languages."""

from __future__ import annotations

from dataclasses import replace

from adc_extract.fields.own_url import address, base_address
from adc_extract.fields.parts import parts_of, reach
from adc_extract.model.block import Block, BlockKind, Cell, Span
from adc_extract.model.page import CODE_CLASS, Inline, Page, PageBlock, RowCell
from adc_extract.tables.code import LANGUAGE_ATTRIBUTES
from adc_extract.tables.tags import HEADINGS
from adc_extract.text.inline import placed_spans
from adc_extract.text.links import safe_link

_ABSOLUTE = ("http://", "https://")
_CODE_STEPS = 3  # up from a block of code to what names its language


def structured(page: Page, kinds: dict[int, BlockKind], own: str | None = None) -> tuple[Block, ...]:
    """The blocks of an article, given what each of the page's blocks that it has is, in order.

    Links are relative to the page's ``own`` URL, where the caller gave none.
    """
    blocks = []
    base = base_address(page, own)
    for (i, kind), within in zip(kinds.items(), parts_of(page, tuple(kinds))):
        block = page.blocks[i]
        level = HEADINGS[block.tag] if kind == "heading" else None
        if not (block.inline or block.cells or within or kind == "code"):
            blocks.append(Block(kind, block.text, level))
            continue
        spans = _spans(base, block.inline) if block.inline else ()
        cells = tuple(_cell(base, cell) for cell in block.cells or ())
        if cells and kind != "table_row":
            spans, cells = _joined(cells), ()
        language = _language(page, block) if kind == "code" else None
        blocks.append(Block(kind, block.text, level, spans, within, cells, language))
    return tuple(blocks)


def _spans(base: str | None, inline: Inline) -> tuple[Span, ...]:
    """The spans of a text; where links go is resolved, and those that go nowhere are none."""
    placed = placed_spans(*inline)
    if "link" not in [span.kind for span in placed]:
        return placed
    spans = []
    for span in placed:
        if span.kind != "link":
            spans.append(span)
        elif (target := safe_link(span.target)) is not None:
            if not target.startswith(_ABSOLUTE):
                target = address(base, target) or target
            spans.append(span if target == span.target else Span("link", span.start, span.end, target))
    return tuple(spans)


def _joined(cells: tuple[Cell, ...]) -> tuple[Span, ...]:
    """The spans of a row that is no row of data, in the text that its cells make together."""
    spans, before = [], 0
    for cell in cells:
        spans += [replace(span, start=span.start + before, end=span.end + before) for span in cell.spans]
        before += len(cell.text) + 1 if before or cell.text else 0  # tabs at the start are gone
    return tuple(spans)


def _cell(base: str | None, cell: RowCell) -> Cell:
    columns, rows = reach(cell.attributes)
    spans = _spans(base, cell.inline) if cell.inline else ()
    return Cell(cell.text, cell.tag == "th", columns, rows, spans)


def _language(page: Page, block: PageBlock) -> str | None:
    """The language of code, by its own attributes, then by the classes of what stands around it."""
    from adc_extract.text.code_languages import code_language, is_language

    names: list[str | None] = []
    at = block.container
    for _ in range(_CODE_STEPS):
        container = page.containers[at]
        stated = next((container.attributes[a] for a in LANGUAGE_ATTRIBUTES if a in container.attributes), None)
        if is_language(stated):
            return (stated or "").lower()
        names += [container.attributes.get(CODE_CLASS), container.attributes.get("class")]
        at = container.parent
    return code_language(names)
