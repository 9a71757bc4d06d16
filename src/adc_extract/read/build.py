"""Text, piece by piece → blocks and containers of a Page."""

from __future__ import annotations

from adc_extract.model.page import BLANK_CELLS, Attributes, Container, Inline, InlineSpan, Page, PageBlock, RowCell
from adc_extract.read.hints import hints_of
from adc_extract.read.room import Room
from adc_extract.text.whitespace import BR, squeeze, squeeze_code, squeeze_lines

_SHORT_CELL = 200  # characters: table cells up to this length are joined to rows
_MARK_CHARS = 300  # kept of a marked element's text
_MARK_BLOCKS = 4
_MAX_SPANNED = 50  # blocks in one inline element; what holds more was never closed
_CELLS = frozenset({"td", "th"})


class PageBuilder:
    """The text since the last block ended, and where it stands.

    An element costs little until text is found in it: block-level elements wait in ``pending``, and become containers
    when a block is made inside of them. So the containers of a page are those that hold text.
    """

    def __init__(self, room: Room | None = None) -> None:
        self.room = room or Room()
        self.page = Page([], [Container("", "", 0, 0, 0)])
        self.blocks = self.page.blocks
        self.containers = self.page.containers
        self.here = 0  # the innermost open container
        self.pending: list[tuple[str, Attributes]] = []  # open elements inside of it
        self.buffer: list[str] = []
        self.spans: list[InlineSpan] = []  # finished inline elements in the buffer, the inner ones first
        self.row: list[RowCell] = []  # finished short cells of the open table row
        self.link_chars = 0
        self.links = 0
        self.open_links = 0
        self.open_code = 0

    def flush(self) -> None:
        """Ends the block: the text gathered since the last one becomes a block of the innermost element."""
        if self.row:
            self._end_row()
        raw = "".join(self.buffer)
        inline = self._take_inline()
        text = self._squeezed(raw)
        if text and self._fits(text):
            self._open_containers()
            self._add_block(text, self.containers[self.here].tag, self.here, inline, None)

    def break_line(self) -> None:
        """A ``br``: a line break, or behind another one the end of the paragraph."""
        if self.open_code:
            self.buffer.append("\n")
            return
        for part in reversed(self.buffer):
            if part == BR:
                self.flush()
                return
            if not part.isspace():
                break
        self.buffer.append(BR)

    def end_inline(self, tag: str, target: str | None, first: int, start: int) -> None:
        """Ends a link or an emphasis that began when there were so many blocks, and so many texts in the buffer."""
        end, reached = len(self.buffer), len(self.blocks)
        if first == reached:
            if start < end:
                self.spans.append((start, end, tag, target))
            return
        if end:
            self.spans.append((0, end, tag, target))
        if start == 0 and reached - first <= _MAX_SPANNED:
            for block in self.blocks[first:]:
                if block.inline is None:
                    block.inline = ([block.text.replace("\n", BR)], [])
                parts, spans = block.inline
                spans.append((0, len(parts), tag, target))

    def end_cell(self, first: int, tag: str, attributes: Attributes) -> None:
        """A short cell without blocks of its own waits for the rest of its row."""
        text = "".join(self.buffer)
        if first == len(self.blocks) and len(text) <= 4 * _SHORT_CELL:
            text = squeeze(text.replace(BR, " "))
            if len(text) <= _SHORT_CELL:
                self.row.append(RowCell(text, tag, attributes, self._take_inline()))
                return
        self.flush()

    def end_element(self) -> None:
        """Closes the innermost block-level element."""
        if self.pending:
            self.pending.pop()
        else:
            closed = self.containers[self.here]
            closed.end = len(self.blocks)
            self.here = closed.parent

    def text_since(self, first: int, start: int) -> str:
        """The text since there were so many blocks and so many texts in the buffer, cut to what a mark may hold."""
        if first < len(self.blocks):
            return " ".join(block.text for block in self.blocks[first : first + _MARK_BLOCKS])[:_MARK_CHARS]
        parts = self.buffer[start : start + 4 * _MARK_CHARS]
        return squeeze("".join(parts)[: 4 * _MARK_CHARS].replace(BR, " "))[:_MARK_CHARS]

    def _take_inline(self) -> Inline | None:
        """Empties the buffer; gives what is inline in it."""
        inline = None
        if self.spans:
            inline = (self.buffer[:], self.spans)
            self.spans = []
        self.buffer.clear()
        return inline

    def _squeezed(self, raw: str) -> str:
        if self.open_code:
            return squeeze_code(raw)
        return squeeze_lines(raw) if BR in raw else squeeze(raw)

    def _end_row(self) -> None:
        cells, self.row = self.row, []
        text = "\t".join([cell.text for cell in cells]).strip("\t")
        if not text:
            tag, attributes = self.pending[-1] if self.pending else ("", {})
            if tag in _CELLS:  # it has begun, and is behind them
                self.pending[-1] = (tag, {**attributes, BLANK_CELLS: str(len(cells))})
        elif self._fits(text):
            self._open_containers()
            row = self.here
            while row and self.containers[row].tag != "tr":
                row = self.containers[row].parent
            self._add_block(text, "tr" if len(cells) > 1 else "td", row, None, cells)

    def _fits(self, text: str) -> bool:
        if len(self.blocks) < self.room.half or self.room.takes(len(self.blocks), text):
            return True
        self.link_chars = 0
        self.links = 1 if self.open_links else 0
        return False

    def _open_containers(self) -> None:
        """Makes containers of the open elements that have waited for text."""
        for tag, attributes in self.pending:
            depth = self.containers[self.here].depth + 1
            hints = hints_of(attributes) if attributes else ""
            self.containers.append(Container(tag, hints, self.here, depth, len(self.blocks), 0, attributes))
            self.here = len(self.containers) - 1
        self.pending.clear()

    def _add_block(
        self, text: str, tag: str, container: int, inline: Inline | None, cells: list[RowCell] | None
    ) -> None:
        chars = self.link_chars if self.link_chars < len(text) else len(text)
        self.blocks.append(PageBlock(text, tag, container, chars, self.links, inline, cells))
        self.link_chars = 0
        self.links = 1 if self.open_links else 0
