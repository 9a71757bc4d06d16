"""A lexbor tree → Page, in one pass and in reading order."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from adc_extract.model.page import Container, Head, Link, Mark, Page, PageBlock
from adc_extract.read.marks import Attributes, MarkReader, Sign
from adc_extract.read.metadata import parse_json_ld
from adc_extract.tables import tags
from adc_extract.text.whitespace import squeeze, squeeze_code

_INLINE, _BLOCK, _LINK, _CELL, _CODE, _TEXT, _BREAK, _SKIP, _ASIDE, _HEAD = range(10)
_ROLES: dict[str | None, int] = {
    **dict.fromkeys(tags.INLINE, _INLINE),
    **dict.fromkeys(tags.SKIPPED, _SKIP),
    **dict.fromkeys(tags.ASIDE, _ASIDE),
    **dict.fromkeys(tags.CODE, _CODE),
    **dict.fromkeys(tags.HEAD, _HEAD),
    "a": _LINK,
    "td": _CELL,
    "th": _CELL,
    "br": _BREAK,
    "-text": _TEXT,
    "-comment": _SKIP,
    "-doctype": _SKIP,
}
_BR = "\0"  # stands for <br> in the buffer; lexbor never gives a NUL in text
_SHORT_CELL = 200  # characters: table cells up to this length are joined to rows
_FEW_CHARS = 400  # with less text than this, a page is read again with menus, page ends and noscript
_MARK_CHARS = 300  # kept of a marked element's text


def read_tree(root: LexborNode) -> Page:
    """The Page under this node; the tree is left as it is.

    Menus, page ends and ``noscript`` are entered only where there is hardly any other text.
    """
    page = _Reader(deep=False).read(root)
    if sum(len(block.text) for block in page.blocks) < _FEW_CHARS:
        page = _Reader(deep=True).read(root)
    return page


def parse(html: str) -> LexborHTMLParser:
    """The tree of a document, by the rules of HTML5."""
    return LexborHTMLParser(html)


# An element that was entered: its role, the container around it, its sign with the number of blocks and of buffered
# texts before it, and whether it is an article. A plain tuple: one is made for every element of the page.
_Open = tuple[int, int, Sign | None, int, int, bool]


class _Reader:
    """One pass: the text since the last block ended, and where it stands."""

    def __init__(self, *, deep: bool) -> None:
        self.deep = deep
        self.page = Page([], [Container("", "", 0, 0, 0)])
        self.blocks = self.page.blocks
        self.containers = self.page.containers
        self.marks = MarkReader()
        self.here = 0  # the innermost open container
        self.buffer: list[str] = []
        self.row: list[str] = []  # finished short cells of the open table row
        self.link_chars = 0
        self.links = 0
        self.open_links = 0
        self.open_code = 0
        self.open_articles = 0

    def read(self, root: LexborNode) -> Page:
        self._walk(root)
        self._flush()
        self.containers[0].end = len(self.blocks)
        return self.page

    def _walk(self, root: LexborNode) -> None:
        # The hot loop: first_child and next with a stack of our own, so that any depth of nesting is fine.
        buffer = self.buffer
        stack: list[tuple[LexborNode, _Open]] = []
        node: LexborNode | None = root
        while True:
            if node is None:
                node, opened = stack.pop()
                self._leave(opened)
            else:
                tag = node.tag or ""
                role = _ROLES.get(tag, _BLOCK)
                if role == _TEXT:
                    text = node.text_content or ""
                    buffer.append(text)
                    if self.open_links:
                        self.link_chars += len(text.strip())
                elif role < _TEXT or (role == _ASIDE and self._enters(tag)):
                    child = node.first_child
                    if child is not None:
                        stack.append((node, self._enter(tag, role, node.attributes)))
                        node = child
                        continue
                    self._pass(tag, role, node)
                elif role == _BREAK:
                    self._break_line()
                elif role == _HEAD:
                    self._read_head(tag, node)
            if not stack:
                return
            node = node.next

    def _enters(self, tag: str) -> bool:
        return self.deep or (tag == "footer" and self.open_articles > 0)

    def _enter(self, tag: str, role: int, attributes: Attributes) -> _Open:
        sign = self.marks.sign(tag, attributes) if attributes else None
        article = tag in tags.ARTICLE
        before = self.here
        if tag == "html":
            self.page.head.lang = attributes.get("lang") or attributes.get("xml:lang")
        if role == _LINK:
            self.open_links += 1
            self.links += 1
            href = attributes.get("href")
            if href:
                self.page.links.append(Link(href, len(self.blocks)))
        elif role != _INLINE:
            if self.open_code:
                self.buffer.append("\n")
                role = _INLINE
            else:
                self._open_container(tag, role, attributes)
                self.open_articles += article
        return role, before, sign, len(self.blocks), len(self.buffer), article

    def _pass(self, tag: str, role: int, node: LexborNode) -> None:
        """An element without content: it can end a block, and it can be a mark with a value."""
        if role in (_BLOCK, _CODE) and not self.open_code:
            self._flush()
        sign = self.marks.sign(tag, node.attributes)
        if sign is not None and sign.value:
            self.page.marks.append(Mark(*sign, "", len(self.blocks)))

    def _open_container(self, tag: str, role: int, attributes: Attributes) -> None:
        if role != _CELL or self.buffer:
            self._flush()
        self.open_code += role == _CODE
        parent = self.containers[self.here]
        hints = _hints(attributes) if attributes else ""
        self.containers.append(Container(tag, hints, self.here, parent.depth + 1, len(self.blocks)))
        self.here = len(self.containers) - 1

    def _leave(self, opened: _Open) -> None:
        role, container, sign, blocks, buffered, article = opened
        if role == _LINK:
            self.open_links -= 1
        elif role != _INLINE:
            if role == _CELL:
                self._end_cell()
            else:
                self._flush()
            self.open_code -= role == _CODE
            self.open_articles -= article
            self.containers[self.here].end = len(self.blocks)
            self.here = container
        if sign is not None:
            self._add_mark(sign, blocks, buffered)

    def _end_cell(self) -> None:
        """A short cell without blocks of its own waits for the rest of its row."""
        cell = self.containers[self.here]
        text = "".join(self.buffer)
        if cell.first == len(self.blocks) and len(text) <= 4 * _SHORT_CELL:
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
            if part and not part.isspace():
                break
        self.buffer.append(_BR)

    def _flush(self) -> None:
        """Ends the block: the text gathered since the last one becomes a block of the innermost container."""
        if self.row:
            self._end_row()
        if not self.buffer:
            return
        raw = "".join(self.buffer)
        self.buffer.clear()
        if self.open_code:
            text = squeeze_code(raw)
        elif _BR in raw:
            text = "\n".join(filter(None, map(squeeze, raw.split(_BR))))
        else:
            text = squeeze(raw)
        if text:
            self._add_block(text, self.containers[self.here].tag, self.here)

    def _end_row(self) -> None:
        text = "\t".join(self.row).strip("\t")
        tag = "tr" if len(self.row) > 1 else "td"
        self.row.clear()
        if text:
            row = self.here
            while row and self.containers[row].tag != "tr":
                row = self.containers[row].parent
            self._add_block(text, tag, row)

    def _add_block(self, text: str, tag: str, container: int) -> None:
        self.blocks.append(PageBlock(text, tag, container, min(self.link_chars, len(text)), self.links))
        self.link_chars = 0
        self.links = 1 if self.open_links else 0

    def _add_mark(self, sign: Sign, blocks: int, buffered: int) -> None:
        if blocks == len(self.blocks):
            text = squeeze("".join(self.buffer[buffered:])[: 4 * _MARK_CHARS].replace(_BR, " "))
        else:
            text = " ".join(block.text for block in self.blocks[blocks : blocks + 4])
        self.page.marks.append(Mark(*sign, text[:_MARK_CHARS], blocks))

    def _read_head(self, tag: str, node: LexborNode) -> None:
        """What stands in the head, wherever on the page it stands."""
        attributes, head = node.attributes, self.page.head
        if tag == "script":
            if "ld+json" in (attributes.get("type") or "").lower():
                head.json_ld += parse_json_ld(node.text())
        elif tag == "title":
            head.title = head.title or squeeze(node.text())
        elif tag == "base":
            head.base = head.base or attributes.get("href")
        elif tag == "link":
            href = attributes.get("href")
            for rel in (attributes.get("rel") or "").lower().split() if href else ():
                head.rels.setdefault(rel, []).append(href or "")
        elif tag == "meta":
            self._read_meta(attributes)

    def _read_meta(self, attributes: Attributes) -> None:
        content = attributes.get("content")
        if content is None:
            return
        if attributes.get("itemprop") and self.blocks:  # microdata of something on the page, not of the page
            sign = self.marks.sign("meta", attributes)
            if sign is not None:
                self.page.marks.append(Mark(*sign, "", len(self.blocks)))
            return
        for key in ("name", "property", "itemprop", "http-equiv"):
            name = attributes.get(key)
            if name:
                self.page.head.metas.setdefault(name.strip().lower(), []).append(content)


def _hints(attributes: Attributes) -> str:
    """Class, id, role and itemprop as one string, and ``hidden`` where the element is not shown."""
    parts = [value for name in ("class", "id", "role", "itemprop") if (value := attributes.get(name))]
    style = attributes.get("style")
    if "hidden" in attributes or attributes.get("aria-hidden") == "true" or (style and _is_hidden(style)):
        parts.append("hidden")
    return " ".join(parts)


def _is_hidden(style: str) -> bool:
    return "display:none" in style.replace(" ", "").lower()
