"""An article, or an error, as one flat row: the columns of every table that is written."""

from __future__ import annotations

from typing import Any

from adc_extract.batch.writers.done import clean
from adc_extract.model.article import Article
from adc_extract.render.row import ROW_SCHEMA, ColumnType

# A column, and what it holds; each may be null, as all but two are where an input failed.
COLUMNS: dict[str, ColumnType] = {"input": "string", **dict(ROW_SCHEMA), "error": "string"}


def row(name: str, article: Article | None, error: str | None = None) -> dict[str, Any]:
    """The values of all columns, in their order. An input that failed has only its name and its error."""
    fields = article.to_dict() if article is not None else dict.fromkeys(Article().to_dict())
    return {"input": clean(name), **fields, "error": clean(error) if error else None}
