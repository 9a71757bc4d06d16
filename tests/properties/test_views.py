"""What a view shows never changes what the article is; and what is not switched off is in every view."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown import Piece, read
from nonsense import ARTICLES, VIEWS
from selectolax.lexbor import LexborHTMLParser
from strategies.broken import BROKEN
from strategies.trees import PAGES

import adc_extract
from adc_extract.model.article import Article
from adc_extract.render.characters import clean
from adc_extract.render.json import to_json

FIXTURES = sorted((Path(__file__).resolve().parents[2] / "fixtures").glob("*/source.html"))
NAMES = ("links", "images", "tables", "captions")
ALL = [dict(zip(NAMES, each)) for each in product((False, True), repeat=4)]


def ink(text: str) -> str:
    """A text without white space, and without what no format can hold."""
    return "".join(clean(text).split())


def in_markdown(text: str) -> str:
    """What can be read of Markdown: the texts, in order."""
    return "".join(_texts(read(text)))


def _texts(blocks: list[Any]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Piece):
            yield block.character
        elif isinstance(block[1], tuple):
            yield block[1][1]
        else:
            yield from _texts(block[1])


def in_html(text: str) -> str:
    """What can be read of HTML."""
    body = LexborHTMLParser(text).body
    return body.text(deep=True) if body is not None else ""


def in_xml(text: str) -> str:
    """What can be read of the body of a TEI document."""
    body = etree.fromstring(text.encode()).find(".//{*}body")
    assert body is not None
    return "".join(body.itertext())


def texts_of(article: Article, view: dict[str, bool]) -> dict[str, str]:
    """The visible text of each format that has switches."""
    return {
        "markdown": ink(in_markdown(article.to_markdown(**view))),
        "html": ink(in_html(article.to_html(**view))),
        "xml": ink(in_xml(article.to_xml(**view))),
    }


def check(article: Article, views: list[dict[str, bool]]) -> None:
    """The law, for one article."""
    before = copy.deepcopy(article)
    for view in views:
        found = texts_of(article, view)
        others = texts_of(article, {**view, "links": not view["links"]})
        assert found == others, "links change the text"
        article.to_markdown(frontmatter=True, **view)
        article.to_html(document=True, **view)
        pieces = [re.sub(r"^\(?\d{1,6}[.)]", "", ink(block.text)) for block in article.blocks if is_shown(block, view)]
        found["text"] = ink(article.to_text(tables=view["tables"], captions=True))
        for name, text in found.items():
            at = 0
            for piece in pieces:
                at = text.find(piece, at)
                assert at >= 0, (name, view, piece)
                at += len(piece)
    told = json.loads(to_json(article, blocks=True))["blocks"]
    assert [block["text"] for block in told] == [block.text for block in article.blocks]
    assert article == before
    assert article.to_dict() == before.to_dict()
    assert to_json(article, blocks=True) == to_json(before, blocks=True)


def is_shown(block: Any, view: dict[str, bool]) -> bool:
    """Whether the view shows the block's text where it stands: pictures bring their captions, and tables their own."""
    if block.kind == "caption":
        return view["captions"] and not view["images"] and not block.in_table
    return view["tables"] or not block.in_table


@pytest.mark.parametrize("source", FIXTURES, ids=lambda path: path.parent.name)
def test_fixtures(source: Path) -> None:
    """In every combination of switches."""
    check(adc_extract.extract(source.read_bytes(), url="https://example.org/page"), ALL)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(page=st.one_of(PAGES, PAGES, BROKEN), view=VIEWS)
def test_pages(page: str, view: dict[str, bool]) -> None:
    """Pages with lists, quotes, tables and pictures in one another, and such as are broken."""
    check(adc_extract.extract(page, url="https://example.org/page"), [view])


@settings(max_examples=200, deadline=None)
@given(article=ARTICLES, view=VIEWS)
def test_nothing_is_lost_of_any_article(article: Article, view: dict[str, bool]) -> None:
    """Whatever the blocks stand in: the text of each is in each format. It may have been moved: a cell goes to a row."""
    found = texts_of(article, view)
    for block in article.blocks:
        if is_shown(block, view):
            for text in re.split(r"\s", clean(block.text)):
                piece = re.sub(r"^\(?\d{1,6}[.)]$", "", text)
                assert [name for name, shown in found.items() if piece not in shown] == []
    assert json.loads(to_json(article, blocks=True, indent=1))
    assert article.to_text(tables=view["tables"], captions=view["captions"]) is not None
