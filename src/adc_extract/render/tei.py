"""An Article as XML, by the TEI P5 guidelines (https://tei-c.org/release/doc/tei-p5-doc/en/html/)."""

from __future__ import annotations

from collections.abc import Sequence

from adc_extract.model.article import Article
from adc_extract.model.block import Block, Span
from adc_extract.model.image import Image
from adc_extract.render.characters import attribute, escaped
from adc_extract.render.inline import marked, shown
from adc_extract.render.languages import code_name, language_tag
from adc_extract.render.tei_header import any_uri, header
from adc_extract.render.tree import Child, Figure, Node, tree_of
from adc_extract.render.view import View
from adc_extract.text.links import safe_picture

_BARE = frozenset({"paragraph", "list_item"})
_SPANS = {
    "strong": ('<hi rend="bold">', "</hi>"),
    "emphasis": ('<hi rend="italic">', "</hi>"),
    "code": ("<code>", "</code>"),
    "deleted": ("<del>", "</del>"),
    "subscript": ('<hi rend="subscript">', "</hi>"),
    "superscript": ('<hi rend="superscript">', "</hi>"),
}


def to_xml(
    article: Article, *, links: bool = False, images: bool = False, tables: bool = True, captions: bool = False
) -> str:
    """The article as a TEI document: the fields in its header, the body as ``div`` elements under their headings.

    ``links``, ``images`` (with all captions) and ``captions`` (without the pictures) add what is else left out, and
    ``tables=False`` leaves tables out. An article with nothing in it is a valid document, too.
    """
    view = View(links, images, tables, captions)
    lang = attribute("xml:lang", language_tag(article.language))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n'
        f"{header(article)}<text{lang}>\n<body>\n{_sections(tree_of(article, view), view)}</body>\n</text>\n</TEI>\n"
    )


def _sections(children: Sequence[Child], view: View) -> str:
    """Blocks, each heading at the start of a ``div`` that holds what follows it, as a ``div`` in a ``div`` has to end
    before text goes on."""
    lines: list[str] = []
    open_levels: list[int] = []
    is_empty = True  # the section that is open: it needs something besides a heading
    for child in children:
        if isinstance(child, Block) and child.kind == "heading":
            level = child.level or 2
            while open_levels and open_levels[-1] >= level:
                lines += ["<p/>"] * is_empty + ["</div>"]
                open_levels.pop()
                is_empty = False
            open_levels.append(level)
            lines += ["<div>", f"<head>{_text(child, view)}</head>"]
            is_empty = True
        else:
            lines.append(_child(child, view))
            # A figure may stand anywhere, and so it is not enough.
            is_empty = is_empty and _is_figure(child)
    lines += ["<p/>"] * is_empty + ["</div>"] * len(open_levels)
    return "\n".join(lines) + "\n"


def _is_figure(child: Child) -> bool:
    return isinstance(child, Figure) or (isinstance(child, Block) and child.kind == "caption")


def _child(child: Child, view: View) -> str:
    if isinstance(child, Figure):
        return _figure(child.image)
    return _node(child, view) if isinstance(child, Node) else _block(child, view)


def _block(block: Block, view: View) -> str:
    if block.kind == "heading":  # within a list or a quote, where no section begins
        return f'<p><hi rend="bold">{_text(block, view)}</hi></p>'
    if block.kind == "code":
        language = attribute("lang", code_name(block.language))
        return f'<ab><code{language} xml:space="preserve">{escaped(block.text)}</code></ab>'
    if block.kind == "caption":
        return f"<figure><head>{_text(block, view)}</head></figure>"
    return f"<p>{_text(block, view)}</p>"


def _node(node: Node, view: View) -> str:
    if node.kind == "quote":
        return f"<quote>\n{_lines(node.children, view)}</quote>"
    if node.kind == "table":
        return _table(node, view)
    return f"<list{_style(node)}>\n{_items(node, view)}</list>"


def _style(node: Node) -> str:
    return attribute("rend", {"numbered_list": "numbered", "list": "bulleted"}.get(node.kind))


def _items(node: Node, view: View) -> str:
    """The items; in definitions each has its label, which may be empty."""
    lines, label = [], None
    for item in node.children:
        if not isinstance(item, Node):
            continue
        if item.kind == "term":
            if label is not None:
                lines.append(f"<label>{label}</label>\n<item/>")
            label = " ".join(_text(child, view) for child in item.children if isinstance(child, Block))
            continue
        if node.kind == "definitions":
            lines.append(f"<label>{label or ''}</label>")
            label = None
        number = attribute("n", item.number)
        lines.append(f"<item{number}>{_inside(item, view)}</item>")
    if label is not None:
        lines.append(f"<label>{label}</label>\n<item/>")
    return "".join(f"{line}\n" for line in lines)


def _table(table: Node, view: View) -> str:
    rows = []
    for row in table.children:
        cells = [cell for cell in row.children if isinstance(cell, Node)] if isinstance(row, Node) else []
        inside = "".join(_cell(cell, view) for cell in cells)
        role = ' role="label"' if cells and all(cell.kind == "header" for cell in cells) else ""
        rows.append(f"<row{role}>{inside or '<cell/>'}</row>\n")
    return f"<table>\n{''.join(rows)}</table>"


def _cell(cell: Node, view: View) -> str:
    role = ' role="label"' if cell.kind == "header" else ""
    reach = attribute("rows", cell.rows if cell.rows > 1 else None)
    reach += attribute("cols", cell.columns if cell.columns > 1 else None)
    return f"<cell{role}{reach}>{_inside(cell, view)}</cell>"


def _inside(node: Node, view: View) -> str:
    """What stands in an item or a cell: a single text straight in it."""
    first, others = node.children[:1], node.children[1:]
    written = [_child(child, view) for child in node.children]
    if (
        first
        and isinstance(first[0], Block)
        and first[0].kind in _BARE
        and not any(isinstance(c, Block) for c in others)
    ):
        written[0] = _text(first[0], view)
    return "\n".join(written)


def _lines(children: Sequence[Child], view: View) -> str:
    return "".join(f"{_child(child, view)}\n" for child in children)


def _text(block: Block, view: View) -> str:
    text, spans = block.text, shown(block.text, block.spans, links=view.links)
    for span in spans:
        if span.kind == "code":  # it holds text and nothing else, no line break either
            text = text[: span.start] + text[span.start : span.end].replace("\n", " ") + text[span.end :]
    return marked(text, spans, _lined, _around)


def _lined(text: str) -> str:
    return escaped(text).replace("\n", "<lb/>\n")


def _around(span: Span) -> tuple[str, str]:
    if span.kind != "link":
        return _SPANS[span.kind]
    return f"<ref{attribute('target', any_uri(span.target or ''))}>", "</ref>"


def _figure(image: Image) -> str:
    url = safe_picture(image.url)
    size = attribute("width", f"{image.width}px" if image.width else None)
    size += attribute("height", f"{image.height}px" if image.height else None)
    parts = (
        f"<head>{escaped(image.caption)}</head>" if image.caption else "",
        f"<graphic{attribute('url', any_uri(url))}{size}/>" if url else "",
        f"<figDesc>{escaped(image.alt)}</figDesc>" if image.alt else "",
        f'<p rend="credit">{escaped(image.credit)}</p>' if image.credit else "",
    )
    return f"<figure>{''.join(parts)}</figure>"
