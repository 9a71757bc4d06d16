"""An article, or an error, as one flat row: the columns of every table that is written."""

from __future__ import annotations

from typing import Any

from adc_extract.batch.writers.done import clean
from adc_extract.model.article import Article

_INTEGERS = ("image_width", "image_height", "comment_count", "reading_time")
# A column, and what it holds: "str", "int", "float", "bool" or "list" (of str); each may be None.
COLUMNS: dict[str, str] = {
    "input": "str",
    **{
        name: "list" if isinstance(value, list) else "int" if name in _INTEGERS else "str"
        for name, value in Article().to_dict().items()
    },
    "confidence": "float",
    "paywalled": "bool",
    "error": "str",
}


def row(name: str, article: Article | None, error: str | None = None) -> dict[str, Any]:
    """The values of all columns, in their order. An input that failed has only its name and its error."""
    fields = article.to_dict() if article is not None else dict.fromkeys(Article().to_dict())
    return {"input": clean(name), **fields, "error": clean(error) if error else None}
