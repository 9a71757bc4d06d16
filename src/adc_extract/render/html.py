"""An Article as HTML that is safe to show."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from adc_extract.model.article import Article
from adc_extract.model.block import Block, PartKind, Span, SpanKind
from adc_extract.model.image import Image
from adc_extract.render.characters import attribute, escaped
from adc_extract.render.inline import marked, shown
from adc_extract.render.languages import code_name, language_tag
from adc_extract.render.tree import Child, Figure, Node, tree_of
from adc_extract.render.view import View
from adc_extract.text.links import safe_link, safe_picture

_NEVER_BARE = frozenset({"heading", "code"})
_PARTS: dict[PartKind, str] = {
    "quote": "blockquote",
    "list": "ul",
    "numbered_list": "ol",
    "definitions": "dl",
    "item": "li",
    "term": "dt",
    "table": "table",
    "row": "tr",
    "cell": "td",
    "header": "th",
}
_ITEM = ' itemscope itemtype="https://schema.org/Article"'
_SPANS: dict[SpanKind, str] = {
    "strong": "strong",
    "emphasis": "em",
    "code": "code",
    "deleted": "del",
    "subscript": "sub",
    "superscript": "sup",
}


def to_html(
    article: Article,
    *,
    links: bool = False,
    images: bool = False,
    tables: bool = True,
    captions: bool = False,
    document: bool = False,
) -> str:
    """The article as one ``article`` element: headline, byline and date in a ``header``, the body, the source.

    What is which is said in schema.org's microdata: ``headline``, ``author``, ``datePublished``, ``articleBody``, and
    ``description`` for the lead. By these, what is extracted from it is as a rule the same article again.

    ``links``, ``images`` (with all captions) and ``captions`` (without the pictures) add what is else left out, and
    ``tables=False`` leaves tables out. With ``document`` it is a whole page, in UTF-8. An article with nothing in it
    gives an empty element.

    It is safe to show: made of the article's plain values by a whitelist of elements, every text and attribute escaped,
    with links by http, https and mail only, or relative ones, and no style, script, class (but that of a language of
    code), id or event.
    """
    body = _body(article, View(links, images, tables, captions))
    lang = attribute("lang", language_tag(article.language))
    html = f'<article{lang} dir="auto"{_ITEM}>\n{_header(article)}{body}{_footer(article)}</article>\n'
    if not document:
        return html
    title = f"<title>{escaped(article.headline or '')}</title>"
    return (
        f'<!DOCTYPE html>\n<html{lang}>\n<head><meta charset="utf-8">{title}</head>\n<body>\n{html}</body>\n</html>\n'
    )


def body_html(article: Article, view: View) -> str:
    """The body alone, each of its elements on a line."""
    return _lines(tree_of(article, view), view)


def _body(article: Article, view: View) -> str:
    """The body in an element that says so, and so does the lead in it."""
    lines = []
    for child in tree_of(article, view):
        line = _child(child, view)
        is_lead = article.lead and isinstance(child, Block) and " ".join(child.text.split()) == article.lead
        lines.append((line.replace(">", ' itemprop="description">', 1) if is_lead else line) + "\n")
    return f'<div itemprop="articleBody">\n{"".join(lines)}</div>\n' if lines else ""


def _header(article: Article) -> str:
    day = article.date.isoformat() if article.date else ""
    date = f'<time itemprop="datePublished" datetime="{day}">{day}</time>' if day else ""
    byline = f'<span itemprop="author">{escaped(article.byline)}</span>' if article.byline else ""
    credit = " · ".join(filter(None, (byline, date)))
    headline = f'<h1 itemprop="headline">{escaped(article.headline)}</h1>\n' if article.headline else ""
    credit = f"<p>{credit}</p>\n" if credit else ""
    return f"<header>\n{headline}{credit}</header>\n" if headline or credit else ""


def _footer(article: Article) -> str:
    source = article.source_url
    if not source:
        return ""
    target = safe_link(source)
    shown = f"<a{attribute('href', target)}>{escaped(source)}</a>" if target else escaped(source)
    return f"<footer><p>{shown}</p></footer>\n"


def _child(child: Child, view: View) -> str:
    if isinstance(child, Figure):
        return _figure(child.image)
    return _node(child, view) if isinstance(child, Node) else _block(child, view)


def _node(node: Node, view: View) -> str:
    tag = _PARTS[node.kind]
    if node.kind == "table":
        return _table(node, view)
    if node.kind == "numbered_list":
        return _numbered(node, view)
    if node.kind in ("row", "definitions"):
        inside = "".join(_cell(child, view) for child in node.children if isinstance(child, Node))
        return f"<{tag}>{inside}</{tag}>"
    if node.kind in ("item", "term"):
        return f"<{tag}>{_inside(node, view)}</{tag}>"
    return f"<{tag}>\n{_lines(node.children, view)}</{tag}>"


def _table(table: Node, view: View) -> str:
    """Rows of nothing but headers at the top are the head."""
    rows = [child for child in table.children if isinstance(child, Node)]
    head = list(
        takewhile(lambda row: all(cell.kind == "header" for cell in row.children if isinstance(cell, Node)), rows)
    )
    parts = (("thead", head), ("tbody", rows[len(head) :]))
    inside = (f"<{tag}>\n{_lines(part, view)}</{tag}>\n" for tag, part in parts if part)
    return f"<table>\n{''.join(inside)}</table>"


def _numbered(node: Node, view: View) -> str:
    """A list that begins with its own number, with the number of each item that does not go on from the one before."""
    items = [child for child in node.children if isinstance(child, Node)]
    first = items[0].number if items and items[0].number is not None else 1
    lines, following = [], first
    for item in items:
        value = "" if item.number in (None, following) else f' value="{item.number}"'
        following = (following if item.number is None else item.number) + 1
        lines.append(f"<li{value}>{_inside(item, view)}</li>\n")
    start = "" if first == 1 else f' start="{first}"'
    return f"<ol{start}>\n{''.join(lines)}</ol>"


def _lines(children: Sequence[Child], view: View) -> str:
    return "".join(f"{_child(child, view)}\n" for child in children)


def _cell(cell: Node, view: View) -> str:
    """A cell of a row; or a term, or what is said of it."""
    tag = "dd" if cell.kind == "item" else _PARTS[cell.kind]
    reach = f' colspan="{cell.columns}"' * (cell.columns > 1) + f' rowspan="{cell.rows}"' * (cell.rows > 1)
    return f"<{tag}{reach}>{_inside(cell, view)}</{tag}>"


def _inside(node: Node, view: View) -> str:
    """What stands in an item or a cell: its text straight in it where there is no more, or nothing but a list."""
    first = node.children[0] if node.children else None
    texts = [_child(child, view) for child in node.children]
    if (
        isinstance(first, Block)
        and first.kind not in _NEVER_BARE
        and all(isinstance(child, Node) for child in node.children[1:])
    ):
        texts[0] = _text(first, view)
    return "\n".join(texts)


def _block(block: Block, view: View) -> str:
    if block.kind == "heading":
        level = min(max(block.level or 2, 2), 6)  # the headline is the h1
        return f"<h{level}>{_text(block, view)}</h{level}>"
    if block.kind == "code":
        name = code_name(block.language)
        language = attribute("class", name and f"language-{name}")
        return f"<pre><code{language}>{escaped(block.text)}</code></pre>"
    if block.kind == "caption":
        return f"<figure><figcaption>{_text(block, view)}</figcaption></figure>"
    return f"<p>{_text(block, view)}</p>"


def _text(block: Block, view: View) -> str:
    return marked(block.text, shown(block.text, block.spans, links=view.links), _lined, _around)


def _lined(text: str) -> str:
    return escaped(text).replace("\n", "<br>\n")


def _around(span: Span) -> tuple[str, str]:
    if span.kind == "link":
        return f"<a{attribute('href', span.target)}>", "</a>"
    tag = _SPANS[span.kind]
    return f"<{tag}>", f"</{tag}>"


def _figure(image: Image) -> str:
    url = safe_picture(image.url)
    size = attribute("width", image.width or None) + attribute("height", image.height or None)
    alt = image.alt or ""
    shown = f"<img{attribute('src', url)}{attribute('alt', alt)}{size}>" if url else escaped(alt)
    caption = " ".join(f"<small>{escaped(part)}</small>" for part in (image.caption, image.credit) if part)
    return f"<figure>{shown}{f'<figcaption>{caption}</figcaption>' if caption else ''}</figure>"
