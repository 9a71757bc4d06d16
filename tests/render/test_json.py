"""An article as JSON."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.model.article import Article
from adc_extract.model.block import Block, Cell, Part, Span
from adc_extract.model.image import Image
from adc_extract.render.json import to_json

ARTICLE = Article(headline="Die Fähre · フェリー", authors=("Ann Lee",), body="Eins.\n\nZwei.", status="ok")


def test_fields() -> None:
    """The fields of the dict, in their order, on one line."""
    text = to_json(ARTICLE)
    assert "\n" not in text
    assert json.loads(text) == ARTICLE.to_dict()
    assert list(json.loads(text)) == list(ARTICLE.to_dict())


def test_scripts_stand_as_they_are() -> None:
    """People read it, too."""
    assert '"Die Fähre · フェリー"' in to_json(ARTICLE)


def test_source_comes_first() -> None:
    """So that a line says at its start which input it is of."""
    assert to_json(ARTICLE, source="a.html").startswith('{"input": "a.html", "headline": ')
    assert "input" not in json.loads(to_json(ARTICLE))


def test_indent() -> None:
    """For a person, a field a line."""
    assert to_json(ARTICLE, indent=2).splitlines()[1].startswith('  "headline"')


@pytest.mark.parametrize("bare", ["\x1b", "\x7f", "\x9b", "\x85", "\u2028", "\u2029", "\ud800", "\x00"])
def test_escapes(bare: str) -> None:
    """Controls, separators and halves of pairs are escaped, and read back as they were."""
    text = to_json(Article(headline=f"a{bare}b"), source=bare)
    assert bare not in text
    assert json.loads(text)["headline"] == f"a{bare}b"
    assert json.loads(text)["input"] == bare


@given(st.text(st.characters(exclude_categories=())))
def test_any_text(body: str) -> None:
    """One line for whatever splits lines, in UTF-8, and the same text when read back."""
    text = to_json(Article(body=body))
    assert len(text.splitlines()) == 1
    assert json.loads(text.encode())["body"] == body


def test_blocks() -> None:
    """Each with all that it holds, and without what it does not have."""
    spans = (Span("link", 0, 3, "/x"), Span("strong", 0, 3))
    blocks = (
        Block("heading", "One", 2, spans),
        Block("table_row", "a\t", within=(Part("table", 1), Part("row", 2)), cells=(Cell("a", header=True), Cell(""))),
        Block("code", "x", language="c"),
    )
    found = json.loads(to_json(Article(blocks=blocks), blocks=True))["blocks"]
    link, strong = {"kind": "link", "start": 0, "end": 3, "target": "/x"}, {"kind": "strong", "start": 0, "end": 3}
    table, row = {"kind": "table", "id": 1}, {"kind": "row", "id": 2}
    cells = [{"text": "a", "header": True}, {"text": ""}]
    assert found == [
        {"kind": "heading", "text": "One", "level": 2, "spans": [link, strong]},
        {"kind": "table_row", "text": "a\t", "within": [table, row], "cells": cells},
        {"kind": "code", "text": "x", "language": "c"},
    ]
    assert "blocks" not in json.loads(to_json(Article(blocks=blocks)))


def test_pictures() -> None:
    """With the blocks, and with the place among them."""
    article = Article(images=(Image("/a.jpg", 640, caption="The quay", before=0), Image("/b.jpg")))
    found = json.loads(to_json(article, blocks=True))["pictures"]
    assert found == [{"url": "/a.jpg", "width": 640, "caption": "The quay", "before": 0}, {"url": "/b.jpg"}]


def test_some_fields() -> None:
    """In the order in which they are asked for; by the names of another schema, too."""
    assert list(json.loads(to_json(ARTICLE, fields=["body", "headline"]))) == ["body", "headline"]
    assert json.loads(to_json(ARTICLE, schema="newspaper", fields=["title"])) == {"title": ARTICLE.headline}
    with pytest.raises(KeyError):
        to_json(ARTICLE, fields=["title"])
