"""Pages and articles that carry cross-site scripting wherever they can, for the tests of what is rendered."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

from adc_extract.model.article import Article
from adc_extract.model.block import Block, Cell, Part, Span
from adc_extract.model.image import Image

VECTORS: dict[str, str] = {
    vector["name"]: vector["html"]
    for vector in json.loads((Path(__file__).parent / "render" / "xss_vectors.json").read_text("utf-8"))
}
URL = "https://example.org/2024/the-quay"
_ATTRIBUTE = re.compile(r"""=\s*("[^"]*"|'[^']*'|`[^`]*`|[^\s"'`>]+)""")
_BEFORE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The lamps of the old quay</title></head>
<body><article><h1>The lamps of the old quay</h1><p class="byline">By Ann Lee</p>
<p>The lamps on the old quay went out at six on Monday, and the keeper of the harbour wrote it down in his log, as he
had done for thirty years, with the hour, the wind, and the names of the boats that were still at sea.</p>
<p>Nobody in the town remembers a night as dark as that one, and three of the boats came in only because a boy stood at
the end of the pier with a lantern, and called out the depth of the water to them until the morning came.</p>
"""
_AFTER = """
<p>On Tuesday the council met, and it agreed to buy new lamps, though nobody could say where the money would be found,
or who would light them once the keeper had gone to live with his daughter on the other side of the bay.</p>
<p>The boats sailed again on Wednesday, with a fair wind, and the log has nothing else to say about that week, except
for the price of hake, which had risen, and for the weight of the catch, which had not.</p>
</article></body></html>"""


def page(fragment: str) -> str:
    """A page with an article of ordinary words, and this fragment in the middle of it."""
    return _BEFORE + fragment + _AFTER


def urls_in(fragment: str) -> list[str]:
    """The values of the fragment's attributes, as a parser reads them, and the fragment itself: hostile URLs."""
    return [html.unescape(value.strip("\"'`")) for value in _ATTRIBUTE.findall(fragment)] + [fragment]


def crafted(payload: str) -> Article:
    """An article that no page gave: every text in it is the payload, and every URL one of those in the payload."""
    urls = urls_in(payload)
    return Article(
        headline=payload,
        lead=payload,
        byline=payload,
        authors=(payload, payload),
        body=payload,
        blocks=(*_flat(payload), *_nested(payload), *map(_linked, urls)),
        source_url=urls[0],
        url=urls[0],
        canonical=urls[0],
        next_page_url=urls[0],
        site_name=payload,
        language=payload,
        section=payload,
        tags=(payload,),
        description=payload,
        image=_image(urls[0], payload),
        images=tuple(_image(url, payload) for url in urls),
        licence=urls[0],
        status="ok",
        warnings=(payload,),
    )


def _image(url: str, payload: str) -> Image:
    return Image(url, 800, 500, payload, payload, payload)


def _linked(url: str) -> Block:
    """A paragraph that is a link, with emphasis in it."""
    return Block("paragraph", "the log", spans=(Span("link", 0, 7, url), Span("strong", 4, 7)))


def _flat(payload: str) -> list[Block]:
    """A block of every kind, and spans of every kind."""
    half, end = len(payload) // 2, len(payload)
    spans = (Span("link", 0, end, urls_in(payload)[0]), Span("emphasis", 0, half), Span("code", half, end))
    others = (Span("deleted", 0, half), Span("strong", half, end), Span("subscript", half, end))
    cells = (Cell(payload, header=True, columns=2, spans=spans), Cell(payload, rows=3), Cell(""))
    return [
        Block("heading", payload, 2, spans=spans),
        Block("paragraph", payload),
        Block("paragraph", payload, spans=spans),
        Block("paragraph", payload, spans=others),
        Block("quote", payload, spans=spans),
        Block("list_item", payload, spans=others),
        Block("code", payload, language=payload),
        Block("code", "\n" + payload, language="language-x " + payload),
        Block("table_row", f"{payload}\t{payload}"),
        Block("table_row", f"{payload}\t{payload}", cells=cells),
        Block("caption", payload, spans=spans),
    ]


def _nested(payload: str) -> list[Block]:
    """Blocks in a list in a list in a quote, and in the cell of a table."""
    quote, outer, item = Part("quote", 1), Part("numbered_list", 2, number=3), Part("item", 3, number=7)
    inner, last = Part("list", 4), Part("item", 5)
    table, row, cell = Part("table", 6), Part("row", 7), Part("cell", 8, columns=3, rows=2)
    return [
        Block("list_item", payload, within=(quote, outer, item)),
        Block("list_item", payload, within=(quote, outer, item, inner, last)),
        Block("code", payload, within=(quote, outer, item, inner, last), language=payload),
        Block("paragraph", payload, within=(table, row, cell)),
        Block("list_item", payload, within=(Part("definitions", 9), Part("item", 10))),
    ]
