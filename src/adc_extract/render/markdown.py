"""An Article as Markdown (CommonMark, with the tables and the strike-through of GitHub)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from adc_extract.model.article import Article
from adc_extract.model.block import Block, Span, SpanKind
from adc_extract.model.image import Image
from adc_extract.render.characters import clean
from adc_extract.render.front_matter import front_matter
from adc_extract.render.grid import grid_of
from adc_extract.render.languages import code_name
from adc_extract.render.markdown_inline import escape, heading, link_url, one_line, paragraph
from adc_extract.render.tree import LISTS, Child, Figure, Node, tree_of
from adc_extract.render.view import View
from adc_extract.text.links import safe_picture

_FENCE = re.compile(r"`{3,}")
_ENDLESS = 10**9  # more digits make no item


def to_markdown(
    article: Article,
    *,
    links: bool = False,
    images: bool = False,
    tables: bool = True,
    captions: bool = False,
    frontmatter: bool = False,
) -> str:
    """The article as Markdown: the headline as a heading, byline and date, the body, with a line break at the end.

    ``links``, ``images`` (with all captions) and ``captions`` (without the pictures) add what is else left out, and
    ``tables=False`` leaves tables out. With ``frontmatter`` the fields stand in a YAML block at the start instead of
    headline, byline and date; this needs PyYAML, and raises ImportError without it. What would be Markdown in the
    article's own text is escaped. An article with nothing in it gives "".
    """
    view = View(links, images, tables, captions)
    parts = [] if frontmatter else _head(article)
    parts += _parts(tree_of(article, view), view)
    text = "\n\n".join(filter(None, parts))
    text = text + "\n" if text else ""
    return front_matter(article) + text if frontmatter else text


def _head(article: Article) -> list[str]:
    date = article.date.isoformat() if article.date else None
    credit = " · ".join(filter(None, (one_line(article.byline or ""), date)))
    return [f"# {heading(article.headline)}" if article.headline else "", credit]


def _parts(children: Sequence[Child], view: View) -> list[str]:
    """What stands between blank lines. A list behind a list has other marks, else they would be one."""
    parts: list[str] = []
    alternate = False
    for n, child in enumerate(children):
        before = children[n - 1] if n else None
        alternate = _are_lists(before, child) and not alternate
        parts.append(_part(child, view, alternate))
    return parts


def _are_lists(one: Child | None, other: Child) -> bool:
    return isinstance(one, Node) and isinstance(other, Node) and one.kind in LISTS and other.kind in LISTS


def _part(child: Child, view: View, alternate: bool) -> str:
    if isinstance(child, Figure):
        return _figure(child.image)
    if isinstance(child, Block):
        return _block(child, view)
    if child.kind == "table":
        return _table(child, view)
    if child.kind in LISTS:
        return _list(child, view, alternate)
    inside = "\n\n".join(filter(None, _parts(child.children, view)))
    return "\n".join(f"> {line}" if line else ">" for line in inside.split("\n"))


def _block(block: Block, view: View) -> str:
    if block.kind == "heading":
        level = min(max(block.level or 2, 2), 6)  # the headline is the first
        return f"{'#' * level} {heading(block.text, block.spans, links=view.links)}"
    if block.kind == "code":
        text = clean(block.text)
        fence = "`" * max([3, *(len(run) + 1 for run in _FENCE.findall(text))])
        return f"{fence}{code_name(block.language) or ''}\n{text}\n{fence}"
    if block.kind == "caption":
        return one_line(block.text, _all_in("emphasis", block).spans, links=view.links)
    return paragraph(block.text, block.spans, links=view.links)


def _list(node: Node, view: View, alternate: bool) -> str:
    """Items with a line each stand line by line, others apart by blank lines."""
    items = [child for child in node.children if isinstance(child, Node)]
    texts = [_item(item, view) for item in items]
    is_tight = node.kind != "definitions" and all(_is_short(item) for item in items)
    lines = []
    for item, number, text in zip(items, _numbers(node, items), texts):
        if item.kind == "term":
            mark = ""
        elif number is None:
            mark = "* " if alternate else "- "
        else:
            mark = f"{number}{')' if alternate else '.'} "
        indent = " " * len(mark)
        first, *others = text.split("\n")
        lines.append("\n".join([mark + first, *(indent + line if line else "" for line in others)]))
    return ("\n" if is_tight else "\n\n").join(lines)


def _numbers(node: Node, items: Sequence[Node]) -> list[int | None]:
    """The number of each item; none of a list without numbers, or with one that Markdown cannot write."""
    numbers: list[int] = []
    following = 1
    for item in items:
        numbers.append(following if item.number is None else item.number)
        following = numbers[-1] + 1
    can_write = node.kind == "numbered_list" and all(0 <= number < _ENDLESS for number in numbers)
    return list(numbers) if can_write else [None] * len(items)


def _item(item: Node, view: View) -> str:
    children = item.children
    if item.kind == "term":
        children = [_all_in("strong", child) if isinstance(child, Block) else child for child in children]
    return ("\n" if _is_short(item) else "\n\n").join(filter(None, _parts(children, view)))


def _is_short(item: Node) -> bool:
    """Whether it is one text, and no more than short lists under it."""
    first = item.children[0] if item.children else None
    return (
        isinstance(first, Block)
        and first.kind not in ("code", "heading")
        and all(
            isinstance(child, Node)
            and child.kind in ("list", "numbered_list")
            and all(isinstance(inner, Node) and _is_short(inner) for inner in child.children)
            and _begins_at_one(child)
            for child in item.children[1:]
        )
        and len(item.children) <= 2
    )


def _begins_at_one(node: Node) -> bool:
    """Whether a list can begin in the line under a text: one with another number would be read as more of the text."""
    return _numbers(node, [child for child in node.children if isinstance(child, Node)])[:1] in ([None], [1])


def _table(table: Node, view: View) -> str:
    """A row a line; the first one is the head, as there is no table without. Rows are filled up to the longest."""
    grid = [[_cell(cell, view) for cell in row] for row in grid_of(table)]
    head, *rows = grid
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(cell: Node | None, view: View) -> str:
    """A cell on one line."""
    if cell is None:
        return ""
    return "<br>".join(filter(None, (_in_cell(child, view) for child in cell.children)))


def _in_cell(child: Child, view: View) -> str:
    if isinstance(child, Node):
        return "<br>".join(filter(None, (_in_cell(inner, view) for inner in child.children)))
    if isinstance(child, Figure):
        return _picture(child.image).replace("|", "\\|")
    spans = child.spans
    if child.kind == "code":
        spans = tuple(Span("code", line.start(), line.end()) for line in re.finditer(r"(?m)^.*\S.*$", child.text))
    text = paragraph(child.text, spans, links=view.links)
    return text.replace("  \n", "<br>").replace("\n", " ").replace("|", "\\|")


def _figure(image: Image) -> str:
    caption = " ".join(filter(None, (image.caption, image.credit)))
    return "\n\n".join(filter(None, (_picture(image), one_line(caption, [Span("emphasis", 0, len(caption))]))))


def _picture(image: Image) -> str:
    url = safe_picture(image.url)
    return f"![{escape(_on_a_line(image.alt))}]({link_url(url)})" if url else one_line(image.alt or "")


def _on_a_line(text: str | None) -> str:
    return " ".join(clean(text or "").split())


def _all_in(kind: SpanKind, block: Block) -> Block:
    """The block with its whole text emphasised."""
    return replace(block, spans=(Span(kind, 0, len(block.text)), *block.spans))
