"""polars: an expression, from pages to a Struct of the article's fields."""

from __future__ import annotations

from typing import Any

import polars as pl

from adc_extract.integrations.rows import COLUMNS, rows
from adc_extract.model.options import Options

_TYPES: dict[str, Any] = {
    "string": pl.String,
    "strings": pl.List(pl.String),
    "integer": pl.Int64,
    "number": pl.Float64,
    "boolean": pl.Boolean,
}
ARTICLE = pl.Struct({name: _TYPES[kind] for name, kind in COLUMNS.items()})


def extract_expr(html: pl.Expr | str, url: pl.Expr | str | None = None, *, options: Options | None = None) -> pl.Expr:
    """The articles of a column of pages: an expression of type `ARTICLE`, named ``article``.

    ``html`` and ``url`` are expressions, or names of columns: pages as String or Binary (in any encoding), and where
    they came from as String, ``pl.lit("https://…")`` for one URL of all. The fields are those of
    ``adc_extract.ROW_SCHEMA``, and ``error``; ``unnest("article")`` makes columns of them.

    A missing page gives a missing article. A cell of any other type and a page that fails give an article with their
    ``error``, such as ``"TypeError: html: expected bytes or str, got int"``, and no exception. A page without text is
    no error: see ``status``.

    It works in lazy frames too, and by the batch in the streaming engine. Raises TypeError for wrong ``options``.

    >>> frame = pl.DataFrame({"html": ["<h1>Rain at last</h1><p>It rained on Monday.</p>", None]})
    >>> frame.select(extract_expr("html").struct.field("headline")).to_series().to_list()
    ['Rain at last', None]
    """
    if options is not None and not isinstance(options, Options):
        raise TypeError(f"options: expected Options or None, got {type(options).__name__}")

    def articles(batch: pl.Series) -> pl.Series:
        pairs = zip(batch.struct.field("html"), batch.struct.field("url"))
        return pl.Series(batch.name, list(rows(pairs, options=options)), ARTICLE)

    pages = _expr(html).alias("html")
    urls = pl.lit(None, pl.String) if url is None else _expr(url)
    batches = pl.struct(pages, urls.alias("url"))
    return batches.map_batches(articles, ARTICLE, is_elementwise=True).alias("article")


def _expr(column: pl.Expr | str) -> pl.Expr:
    return pl.col(column) if isinstance(column, str) else column
