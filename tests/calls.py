"""Every kind of input in every form, each as a call without arguments, for tests of what many calls share."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from fixture_pages import SOURCES
from hostile import VECTORS, page
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

import adc_extract
from adc_extract.model.article import Article
from adc_extract.model.candidate import Choice

Call = Callable[[], Article]
Answer = tuple[Article, dict[str, Choice]]

ODD: dict[str, bytes] = {
    "nothing": b"",
    "noise": bytes(range(256)) * 40,
    "nested": b"<div>" * 2000 + b"Rain fell on Monday.",
    "script": b'<script type="application/ld+json">{"@type": ["NewsArticle", {"author": [' + b"<p>Rain fell on Monday.",
    "wide": b"<table><tr><td colspan=9999999 rowspan=999999>Rain<td>fell</table>",
    "instructions": page(
        "<?a b?><svg><title>x</title></svg><math><mi>y</mi></math><template><p>z</p></template>"
    ).encode(),
    "scripting": page("\n".join(VECTORS.values())).encode(),
}


def lxml_tree(data: bytes) -> Any:
    """The tree of a page as lxml reads it, or, of a page without one, of an empty one."""
    tree = etree.fromstring(data, etree.HTMLParser())
    return etree.Element("html") if tree is None else tree


FORMS: dict[str, Callable[[bytes], Any]] = {
    "bytes": lambda data: data,
    "str": lambda data: data.decode("utf-8", "replace"),
    "lexbor": LexborHTMLParser,
    "lxml": lxml_tree,
}


def explained(form: str, data: bytes) -> Article:
    """The article of a page in a form, which is made anew, with the reasons of its fields."""
    return adc_extract.extract(FORMS[form](data), url="https://example.org/2024/rain", explain=True)


def calls() -> dict[str, Call]:
    """All calls by name: the fixtures as they are, and odd pages, in every form."""
    found: dict[str, Call] = {}
    for source in SOURCES:
        if source.suffix == ".txt":
            found[source.parent.name] = partial(adc_extract.extract_text, source.read_bytes(), explain=True)
    pages = {source.parent.name: source.read_bytes() for source in SOURCES if source.suffix == ".html"} | ODD
    for form in FORMS:
        found |= {f"{name} as {form}": partial(explained, form, data) for name, data in pages.items()}
    return found


def answer(call: Call) -> Answer:
    """What a call gives: the article, and the provenance, which is no part of its comparison."""
    article = call()
    return article, article.provenance
