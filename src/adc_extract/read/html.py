"""A lexbor tree → Page, in one pass and in reading order."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from adc_extract.model.page import Container, Link, Mark, Page, PageBlock, Picture
from adc_extract.read.head import meta_mark, read_head
from adc_extract.read.hints import hints_of
from adc_extract.read.marks import SAYING, Attributes, MarkReader
from adc_extract.read.pictures import picture_attributes
from adc_extract.read.trails import trail_mark
from adc_extract.tables import tags
from adc_extract.text.whitespace import squeeze, squeeze_code

_INLINE, _BLOCK, _ARTICLE, _CELL, _CODE, _LINK, _TEXT, _BREAK, _SKIP, _ASIDE, _HEAD, _IMAGE = range(12)
_ROLES: dict[str | None, int] = {
    **dict.fromkeys(tags.INLINE, _INLINE),
    **dict.fromkeys(tags.ARTICLE, _ARTICLE),
    **dict.fromkeys(tags.SKIPPED, _SKIP),
    **dict.fromkeys(tags.ASIDE, _ASIDE),
    **dict.fromkeys(tags.CODE, _CODE),
    **dict.fromkeys(tags.HEAD, _HEAD),
    "a": _LINK,
    "td": _CELL,
    "th": _CELL,
    "br": _BREAK,
    "img": _IMAGE,
    "-text": _TEXT,
    "-comment": _SKIP,
    "-doctype": _SKIP,
}
_BR = "\0"  # stands for <br> in the buffer; lexbor never gives a NUL in text
_SHORT_CELL = 200  # characters: table cells up to this length are joined to rows
_FEW_CHARS = 400  # with less text than this, a page is read again with menus, page ends and noscript
_MARK_CHARS = 300  # kept of a marked element's text
_MARK_BLOCKS = 4
_MAX_IMAGES = 500


def read_tree(root: LexborNode) -> Page:
    """The Page under this node; the tree is left as it is.

    Menus, page ends and ``noscript`` are entered only where there is hardly any other text.
    """
    page = _Reader(deep=False).read(root)
    if sum(len(block.text) for block in page.blocks) < _FEW_CHARS:
        page = _Reader(deep=True).read(root)
    return page


def parse(html: str | bytes) -> LexborHTMLParser:
    """The tree of a document, by the rules of HTML5; bytes are UTF-8."""
    return LexborHTMLParser(html)


class _Reader:
    """One pass: the text since the last block ended, and where it stands.

    An element costs little until text is found in it: block-level elements wait in ``pending``, and become containers
    when a block is made inside of them. So the containers of a page are those that hold text.
    """

    def __init__(self, *, deep: bool) -> None:
        self.deep = deep
        self.page = Page([], [Container("", "", 0, 0, 0)])
        self.blocks = self.page.blocks
        self.containers = self.page.containers
        self.marks = MarkReader()
        self.here = 0  # the innermost open container
        self.pending: list[tuple[str, Attributes]] = []  # open elements inside of it
        self.buffer: list[str] = []
        self.row: list[str] = []  # finished short cells of the open table row
        self.link_chars = 0
        self.links = 0
        self.open_links = 0
        self.open_code = 0
        self.open_articles = 0

    def read(self, root: LexborNode) -> Page:
        if root.tag == "html":
            self.page.head.lang = root.attributes.get("lang") or root.attributes.get("xml:lang")
        self._walk(root)
        self._flush()
        self.containers[0].end = len(self.blocks)
        return self.page

    def _walk(self, root: LexborNode) -> None:  # noqa: C901, PLR0912, PLR0915  (a call a node is too dear)
        # The hot loop: first_child and next with a stack of our own, so that any depth of nesting is fine.
        buffer, pending, blocks, images, plain = (
            self.buffer,
            self.pending,
            self.blocks,
            self.page.images,
            self.marks.plain,
        )
        stack: list[tuple[LexborNode, int, Attributes, int, int]] = []
        node: LexborNode | None = root
        while True:
            if node is None:
                node, role, attributes, first, start = stack.pop()
                if role == _BLOCK and pending and not buffer and not self.row:
                    pending.pop()  # there was no text in it
                else:
                    if role:
                        self._leave(role, first)
                    if attributes and (not role or attributes.get("class") not in plain or _says(attributes)):
                        self._mark(node.tag or "", attributes, first, start)
            else:
                tag = node.tag or ""
                role = _ROLES.get(tag, _BLOCK)
                if role == _TEXT:
                    text = node.text_content or ""
                    if not text.isspace():
                        buffer.append(text)
                        if self.open_links:
                            self.link_chars += len(text.strip())
                    elif buffer:  # white space counts only behind something
                        buffer.append(text)
                elif role < _TEXT or (role == _ASIDE and self._enters(tag)):
                    child = node.first_child
                    if child is not None:
                        attributes = node.attributes
                        if role == _BLOCK and not self.open_code:
                            if buffer or self.row:
                                self._flush()
                            pending.append((tag, attributes))
                        elif role:
                            role = self._enter(tag, role, attributes)
                        stack.append((node, role, attributes, len(blocks), len(buffer)))
                        node = child
                        continue
                    self._pass(tag, role, node.attributes)
                elif role == _BREAK:
                    self._break_line()
                elif role == _HEAD:
                    self._read_head(tag, node)
                elif role == _IMAGE:
                    if len(images) < _MAX_IMAGES:
                        around = pending[-1] if pending else None
                        images.append(Picture(picture_attributes(node), around, len(pending), self.here, len(blocks)))
                elif role == _ASIDE:
                    if buffer or self.row:  # not entered, but it parts the text all the same
                        (self._break_line if self.open_code else self._flush)()
                    if tag == "nav" and (trail := trail_mark(node, len(blocks))) is not None:
                        self.page.marks.append(trail)
            if not stack:
                return
            node = node.next

    def _enters(self, tag: str) -> bool:
        return self.deep or (tag == "footer" and self.open_articles > 0)

    def _enter(self, tag: str, role: int, attributes: Attributes) -> int:
        """Opens an element; gives the role that its end has to play."""
        if role == _LINK:
            self.open_links += 1
            self.links += 1
            self._add_link(attributes)
            return role
        if self.open_code:
            self.buffer.append("\n")
            return _INLINE
        if self.buffer or (self.row and role != _CELL):
            self._flush()
        self.pending.append((tag, attributes))
        self.open_code += role == _CODE
        self.open_articles += role == _ARTICLE
        return _BLOCK if role == _ASIDE else role

    def _leave(self, role: int, first: int) -> None:
        """Closes an element that is not inline: ends its block and its container."""
        if role == _LINK:
            self.open_links -= 1
            return
        if role == _CELL:
            self._end_cell(first)
        elif self.buffer or self.row:
            self._flush()
        self.open_code -= role == _CODE
        self.open_articles -= role == _ARTICLE
        if self.pending:
            self.pending.pop()
        else:
            closed = self.containers[self.here]
            closed.end = len(self.blocks)
            self.here = closed.parent

    def _mark(self, tag: str, attributes: Attributes, first: int, start: int) -> None:
        """Notes what an element says that it is, with the text in it."""
        sign = self.marks.sign(tag, attributes)
        if sign is not None:
            self.page.marks.append(Mark(*sign, self._text_since(first, start), first))

    def _pass(self, tag: str, role: int, attributes: Attributes) -> None:
        """An element without content: it can end a block, and it can be a mark with a value."""
        if role and role < _LINK and not self.open_code and (self.buffer or (self.row and role != _CELL)):
            self._flush()
        if role == _CELL:
            self.row.append("")
        elif role == _LINK:
            self._add_link(attributes)  # laid over a teaser, as often as not
        if attributes:
            sign = self.marks.sign(tag, attributes)
            if sign is not None and sign.value:
                self.page.marks.append(Mark(*sign, "", len(self.blocks)))

    def _end_cell(self, first: int) -> None:
        """A short cell without blocks of its own waits for the rest of its row."""
        text = "".join(self.buffer)
        if first == len(self.blocks) and len(text) <= 4 * _SHORT_CELL:
            text = squeeze(text.replace(_BR, " "))
            if len(text) <= _SHORT_CELL:
                self.row.append(text)
                self.buffer.clear()
                return
        self._flush()

    def _break_line(self) -> None:
        """A ``br``: a line break, or behind another one the end of the paragraph."""
        if self.open_code:
            self.buffer.append("\n")
            return
        for part in reversed(self.buffer):
            if part == _BR:
                self._flush()
                return
            if not part.isspace():
                break
        self.buffer.append(_BR)

    def _flush(self) -> None:
        """Ends the block: the text gathered since the last one becomes a block of the innermost element."""
        if self.row:
            self._end_row()
        raw = "".join(self.buffer)
        self.buffer.clear()
        if self.open_code:
            text = squeeze_code(raw)
        elif _BR in raw:
            text = "\n".join(filter(None, map(squeeze, raw.split(_BR))))
        else:
            text = squeeze(raw)
        if text:
            self._open_containers()
            self._add_block(text, self.containers[self.here].tag, self.here)

    def _end_row(self) -> None:
        text = "\t".join(self.row).strip("\t")
        tag = "tr" if len(self.row) > 1 else "td"
        self.row.clear()
        if text:
            self._open_containers()
            row = self.here
            while row and self.containers[row].tag != "tr":
                row = self.containers[row].parent
            self._add_block(text, tag, row)

    def _open_containers(self) -> None:
        """Makes containers of the open elements that have waited for text."""
        for tag, attributes in self.pending:
            depth = self.containers[self.here].depth + 1
            hints = hints_of(attributes) if attributes else ""
            self.containers.append(Container(tag, hints, self.here, depth, len(self.blocks)))
            self.here = len(self.containers) - 1
        self.pending.clear()

    def _add_block(self, text: str, tag: str, container: int) -> None:
        self.blocks.append(PageBlock(text, tag, container, min(self.link_chars, len(text)), self.links))
        self.link_chars = 0
        self.links = 1 if self.open_links else 0

    def _add_link(self, attributes: Attributes) -> None:
        href = attributes.get("href")
        if href:
            self.page.links.append(Link(href, len(self.blocks)))

    def _text_since(self, first: int, start: int) -> str:
        """The text since there were so many blocks and so many texts in the buffer, cut to what a mark may hold."""
        if first < len(self.blocks):
            return " ".join(block.text for block in self.blocks[first : first + _MARK_BLOCKS])[:_MARK_CHARS]
        return squeeze("".join(self.buffer[start:])[: 4 * _MARK_CHARS].replace(_BR, " "))[:_MARK_CHARS]

    def _read_head(self, tag: str, node: LexborNode) -> None:
        mark = meta_mark(node, self.marks, len(self.blocks)) if tag == "meta" and self.blocks else None
        if mark is not None:
            self.page.marks.append(mark)
        else:
            read_head(tag, node, self.page.head)


def _says(attributes: Attributes) -> bool:
    """Whether another attribute than the class may say what the element is."""
    return not SAYING.isdisjoint(attributes)
