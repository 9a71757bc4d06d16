"""Articles that nobody would make, and some that somebody might, for tests of what renders them."""

from __future__ import annotations

import datetime
from typing import Any, get_args

from hypothesis import strategies as st

from adc_extract.model.article import Article
from adc_extract.model.block import Block, BlockKind, Cell, Part, PartKind, Span, SpanKind
from adc_extract.model.image import Image

WORDS = st.sampled_from(
    [
        "ferry",
        "quay 7",
        "漢字",
        "الليل",
        "a\nb",
        "a\tb",
        "1. one",
        "- x",
        "<b>&",
        "]]>",
        "\x00",
        "",
        " ",
        "\ud800",
        "e\u0301",
        "* * *",
    ]
)
URLS = st.sampled_from(["https://example.org/a?b=c&d", "/x", "javascript:x", "http://[", "", "data:,x", "a b"])
NUMBERS = st.one_of(st.none(), st.integers(-3, 12), st.just(10**12))
SPANS = st.builds(
    Span,
    st.sampled_from([*get_args(SpanKind), "blink"]),
    st.integers(-2, 9),
    st.integers(-2, 12),
    st.one_of(st.none(), URLS),
)
REACH = st.sampled_from([1, 1, 1, 2, 3, 0, -1, 10**6])
CELLS = st.builds(Cell, WORDS, st.booleans(), REACH, REACH, st.lists(SPANS, max_size=2).map(tuple))
PARTS = st.builds(
    Part, st.sampled_from([*get_args(PartKind), "sheet"]), st.integers(0, 6), NUMBERS, st.integers(0, 4), REACH, REACH
)


def _block(kind: Any, text: str, level: int | None, **more: Any) -> Block:
    """A table row has the text of its cells, as rows have."""
    cells = more["cells"] if kind == "table_row" else ()
    return Block(kind, "\t".join(cell.text for cell in cells) or text, level, **{**more, "cells": cells})


BLOCKS = st.builds(
    _block,
    st.sampled_from([*get_args(BlockKind), "poem"]),
    st.one_of(WORDS, st.text(st.characters(exclude_categories=()), max_size=6)),
    st.sampled_from([None, 1, 2, 3, 4, 5, 6, 9, 0]),
    spans=st.lists(SPANS, max_size=4).map(tuple),
    within=st.lists(PARTS, max_size=6).map(tuple),
    cells=st.lists(CELLS, max_size=3).map(tuple),
    language=st.sampled_from([None, "python", "c++", "two words", "<x>"]),
)
TEXTS = st.one_of(st.none(), WORDS)
IMAGES = st.builds(Image, URLS, NUMBERS, NUMBERS, TEXTS, TEXTS, TEXTS, st.one_of(st.none(), st.integers(-1, 8)))
ZONES = st.sampled_from([None, datetime.timezone.utc, datetime.timezone(datetime.timedelta(seconds=3631))])
TIMES = st.one_of(st.none(), st.datetimes(timezones=ZONES))
ARTICLES = st.builds(
    Article,
    headline=TEXTS,
    lead=TEXTS,
    byline=TEXTS,
    authors=st.lists(WORDS, max_size=2).map(tuple),
    date=st.one_of(st.none(), st.dates()),
    published=TIMES,
    modified=TIMES,
    body=st.sampled_from(["", "one\n\ntwo"]),
    blocks=st.lists(BLOCKS, max_size=8).map(tuple),
    source_url=st.one_of(st.none(), URLS),
    url=st.one_of(st.none(), URLS),
    canonical=st.one_of(st.none(), URLS),
    site_name=TEXTS,
    language=st.sampled_from([None, "en", "zh-Hant", "no tag", "<"]),
    section=TEXTS,
    tags=st.lists(WORDS, max_size=2).map(tuple),
    description=TEXTS,
    image=st.one_of(st.none(), IMAGES),
    images=st.lists(IMAGES, max_size=3).map(tuple),
    licence=st.one_of(TEXTS, URLS),
)
VIEWS = st.fixed_dictionaries({name: st.booleans() for name in ("links", "images", "tables", "captions")})
