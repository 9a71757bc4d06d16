"""The schema of the flat row that ``Article.to_dict()`` gives, for tables of articles."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any, Literal

ColumnType = Literal["string", "strings", "integer", "number", "boolean"]

# Every column may be null but those of `NEVER_NULL`. Dates and times are strings in ISO 8601: a time has a zone only
# where the page gives one, and no column type of a time holds both.
ROW_SCHEMA: tuple[tuple[str, ColumnType], ...] = (
    ("headline", "string"),
    ("lead", "string"),
    ("byline", "string"),
    ("authors", "strings"),
    ("date", "string"),
    ("published", "string"),
    ("modified", "string"),
    ("body", "string"),
    ("source_url", "string"),
    ("url", "string"),
    ("canonical", "string"),
    ("next_page_url", "string"),
    ("site_name", "string"),
    ("language", "string"),
    ("section", "string"),
    ("tags", "strings"),
    ("description", "string"),
    ("image", "string"),
    ("image_width", "integer"),
    ("image_height", "integer"),
    ("image_alt", "string"),
    ("images", "strings"),
    ("licence", "string"),
    ("paywalled", "boolean"),
    ("comment_count", "integer"),
    ("reading_time", "integer"),
    ("status", "string"),
    ("confidence", "number"),
    ("warnings", "strings"),
)
NEVER_NULL = frozenset({"authors", "body", "tags", "images", "status", "confidence", "warnings"})
_SPARK: dict[ColumnType, str] = {
    "string": "STRING",
    "strings": "ARRAY<STRING>",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
}
SPARK_DDL = ", ".join(f"{name} {_SPARK[kind]}{' NOT NULL' if name in NEVER_NULL else ''}" for name, kind in ROW_SCHEMA)


def arrow_schema(
    columns: Iterable[tuple[str, ColumnType]] = ROW_SCHEMA, never_null: Container[str] = NEVER_NULL
) -> Any:
    """The schema of rows as a ``pyarrow.Schema``. Raises ImportError without pyarrow.

    >>> arrow_schema().field("authors").type
    ListType(list<item: string>)
    """
    try:
        import pyarrow
    except ImportError:
        raise ImportError("an Arrow schema needs pyarrow: pip install 'adc_extract[parquet]'") from None
    types = {
        "string": pyarrow.string(),
        "strings": pyarrow.list_(pyarrow.string()),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
    }
    return pyarrow.schema([pyarrow.field(name, types[kind], name not in never_null) for name, kind in columns])
