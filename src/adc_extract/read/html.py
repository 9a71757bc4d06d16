"""A lexbor tree → Page, in one pass and in reading order."""

from __future__ import annotations

from itertools import count

from selectolax.lexbor import LexborHTMLParser, LexborNode

from adc_extract.model.deadline import NEVER, Deadline, TimeUpError
from adc_extract.model.options import DEFAULT, Options
from adc_extract.model.page import CODE_CLASS, Attributes, Link, Mark, Page, Picture, RowCell
from adc_extract.read.build import PageBuilder
from adc_extract.read.head import meta_mark, read_head
from adc_extract.read.marks import SAYING, MarkReader
from adc_extract.read.pictures import picture_attributes
from adc_extract.read.room import Room
from adc_extract.read.trails import trail_mark
from adc_extract.tables import tags

_INLINE, _FORMAT, _BLOCK, _ARTICLE, _CELL, _CODE, _LINK, _TEXT, _BREAK, _SKIP, _ASIDE, _HEAD, _IMAGE = range(13)
_ROLES: dict[str | None, int] = {
    **dict.fromkeys(tags.INLINE, _INLINE),
    **dict.fromkeys(tags.FORMATS, _FORMAT),
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
_ROLES_DEEP: dict[str | None, int] = {**_ROLES, **dict.fromkeys(tags.ASIDE, _BLOCK)}
_ROLES_DEEPEST: dict[str | None, int] = {**_ROLES_DEEP, **dict.fromkeys(tags.STANDING_IN, _BLOCK)}
_FEW_CHARS = 400  # with less text than this, a page is read again with menus, page ends and noscript
_HARDLY_ANY = 80  # the same, for elements that most often hold no text of the page
_NONE: Attributes = {}  # of most elements: one for all, which nobody writes to
_MAX_IMAGES = 500
_STRIDE = 4_096  # nodes between two looks at the time
_NODES = 10  # steps of the walk for each element that a page may have: a tree that was handed over may have more


class TooManyNodesError(Exception):
    """The tree has more nodes than the options allow."""


def read_tree(root: LexborNode, options: Options = DEFAULT, deadline: Deadline = NEVER) -> Page:
    """The Page under this node; the tree is left as it is.

    Menus, page ends and ``noscript`` are entered only where there is hardly any other text, and what most often holds
    no text of the page, such as ``object`` and ``option``, only where there is none. After the ``deadline``, it is the
    Page of what was read by then. Raises `TooManyNodesError` where there are too many for ``options.max_nodes``.
    """
    page = _Reader(options, deadline, _ROLES).read(root)
    for readings, (roles, few) in enumerate(((_ROLES_DEEP, _FEW_CHARS), (_ROLES_DEEPEST, _HARDLY_ANY)), 2):
        if sum(len(block.text) for block in page.blocks) >= few:
            break
        page = _Reader(options, deadline, roles).read(root)
        page.readings = readings
    return page


def parse(html: str | bytes) -> LexborHTMLParser:
    """The tree of a document, by the rules of HTML5; bytes are UTF-8."""
    return LexborHTMLParser(html)


class _Reader(PageBuilder):
    """One pass over the tree of a page."""

    def __init__(self, options: Options, deadline: Deadline, roles: dict[str | None, int]) -> None:
        super().__init__(Room(options.max_blocks))
        self.deadline = deadline
        self.most_nodes = _NODES * options.max_nodes
        self.roles = roles
        self.marks = MarkReader()
        self.open_articles = 0
        self.images = 0

    def read(self, root: LexborNode) -> Page:
        if root.tag == "html":
            self.page.head.lang = root.attributes.get("lang") or root.attributes.get("xml:lang")
        try:
            self._walk(root)
        except TimeUpError as error:
            self.page.warnings.append(str(error))
        self.flush()
        while self.here:  # what is still open after the deadline
            self.containers[self.here].end = len(self.blocks)
            self.here = self.containers[self.here].parent
        self.containers[0].end = len(self.blocks)
        self.page.warnings += self.page.head.warnings + self.room.warnings()
        if self.images > _MAX_IMAGES:
            self.page.warnings.append(f"left out: {self.images - _MAX_IMAGES:,} images behind the first {_MAX_IMAGES}")
        return self.page

    def _walk(self, root: LexborNode) -> None:  # noqa: C901, PLR0912, PLR0915  (a call a node is too dear)
        # The hot loop: first_child and next with a stack of our own, so that any depth of nesting is fine.
        buffer, pending, blocks, images = self.buffer, self.pending, self.blocks, self.page.images
        roles, plain = self.roles, self.marks.plain
        stack: list[tuple[LexborNode, int, Attributes, int, int]] = []
        node: LexborNode | None = root
        for stride in count():
            self.deadline.check(f"reading, behind {len(blocks):,} blocks")
            if stride * _STRIDE > self.most_nodes:
                raise TooManyNodesError
            for _ in range(_STRIDE):
                if node is None:
                    node, role, attributes, first, start = stack.pop()
                    if role == _BLOCK and pending and not buffer and not self.row:
                        pending.pop()  # there was no text in it
                    else:
                        if role > _FORMAT:
                            self._leave(role, node, attributes, first, start)
                        elif role:
                            self._end_format(node, attributes, first, start)
                        if attributes and (not role or attributes.get("class") not in plain or _says(attributes)):
                            self._mark(node.tag or "", attributes, first, start)
                else:
                    tag = node.tag or ""
                    role = roles.get(tag, _BLOCK)
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
                            attributes = node.attributes or _NONE
                            if role == _BLOCK and not self.open_code:
                                if buffer or self.row:
                                    self.flush()
                                pending.append((tag, attributes))
                            elif role > _FORMAT:
                                role = self._enter(tag, role, attributes)
                            stack.append((node, role, attributes, len(blocks), len(buffer)))
                            node = child
                            continue
                        self._pass(tag, role, node.attributes)
                    elif role == _BREAK:
                        self.break_line()
                    elif role == _HEAD:
                        self._read_head(tag, node)
                    elif role == _IMAGE:
                        self.images += 1
                        if len(images) < _MAX_IMAGES:
                            around = pending[-1] if pending else None
                            images.append(
                                Picture(picture_attributes(node), around, len(pending), self.here, len(blocks))
                            )
                    elif role == _ASIDE:
                        if buffer or self.row:  # not entered, but it parts the text all the same
                            (self.break_line if self.open_code else self.flush)()
                        if tag == "nav" and (trail := trail_mark(node, len(blocks))) is not None:
                            self.page.marks.append(trail)
                if not stack:
                    return
                node = node.next

    def _enters(self, tag: str) -> bool:
        return tag == "footer" and self.open_articles > 0

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
            self.flush()
        self.pending.append((tag, attributes))
        self.open_code += role == _CODE
        self.open_articles += role == _ARTICLE
        return _BLOCK if role == _ASIDE else role

    def _leave(self, role: int, node: LexborNode, attributes: Attributes, first: int, start: int) -> None:
        """Closes a link; or a block-level element: ends the block, and its container."""
        if role == _LINK:
            self.open_links -= 1
            if not self.open_code:
                self.end_inline("a", attributes.get("href"), first, start)
            return
        if role == _CELL:
            self.end_cell(first, node.tag or "", attributes)
        elif self.buffer or self.row:
            self.flush()
        self.open_code -= role == _CODE
        self.open_articles -= role == _ARTICLE
        self.end_element()

    def _end_format(self, node: LexborNode, attributes: Attributes, first: int, start: int) -> None:
        """Closes what gives its text a meaning; in code, that is the language."""
        if not self.open_code:
            self.end_inline(node.tag or "", None, first, start)
        elif self.pending and node.tag == "code":
            tag, around = self.pending[-1]
            self.pending[-1] = (tag, {**around, CODE_CLASS: attributes.get("class")})

    def _mark(self, tag: str, attributes: Attributes, first: int, start: int) -> None:
        """Notes what an element says that it is, with the text in it."""
        sign = self.marks.sign(tag, attributes)
        if sign is not None:
            self.page.marks.append(Mark(*sign, self.text_since(first, start), first))

    def _pass(self, tag: str, role: int, attributes: Attributes) -> None:
        """An element without content: it can end a block, and it can be a mark with a value."""
        if _FORMAT < role < _LINK and not self.open_code and (self.buffer or (self.row and role != _CELL)):
            self.flush()
        if role == _CELL:
            self.row.append(RowCell("", tag, attributes, None))
        elif role == _LINK:
            self._add_link(attributes)  # laid over a teaser, as often as not
        if attributes:
            sign = self.marks.sign(tag, attributes)
            if sign is not None and sign.value:
                self.page.marks.append(Mark(*sign, "", len(self.blocks)))

    def _add_link(self, attributes: Attributes) -> None:
        href = attributes.get("href")
        if href:
            self.page.links.append(Link(href, len(self.blocks)))

    def _read_head(self, tag: str, node: LexborNode) -> None:
        mark = meta_mark(node, self.marks, len(self.blocks)) if tag == "meta" and self.blocks else None
        if mark is not None:
            self.page.marks.append(mark)
        else:
            read_head(tag, node, self.page.head)


def _says(attributes: Attributes) -> bool:
    """Whether another attribute than the class may say what the element is."""
    return not SAYING.isdisjoint(attributes)
