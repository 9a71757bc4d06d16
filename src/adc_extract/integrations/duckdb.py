"""DuckDB: a function of SQL, from a page to a STRUCT of the article's fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import duckdb
import pyarrow as pa

from adc_extract.integrations.rows import COLUMNS, rows
from adc_extract.model.options import Options
from adc_extract.render.row import arrow_schema

_TYPES = {"string": "VARCHAR", "strings": "VARCHAR[]", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}
# Either form of a page, as DuckDB tells text from bytes and has no second function of one name.
_PAGE = "UNION(text VARCHAR, bytes BLOB)"
ARTICLE = f"STRUCT({', '.join(f'{name} {_TYPES[kind]}' for name, kind in COLUMNS.items())})"


def register(
    connection: duckdb.DuckDBPyConnection, name: str = "extract_article", *, options: Options | None = None
) -> None:
    """Adds the function ``extract_article(html, url)`` to a connection, or one of another ``name``.

    html is a VARCHAR or a BLOB (in any encoding), url a VARCHAR, or NULL where it is not known. It gives a STRUCT of
    the type `ARTICLE`: the fields of ``adc_extract.ROW_SCHEMA``, and ``error``; ``unnest(article)`` makes columns of
    them. It is NULL where html is. A page that fails has its ``error``, and the others have their turn; a page without
    text is no error: see ``status``. Of other types, DuckDB itself says that there is no such function.

    Raises TypeError for wrong ``options``, and what DuckDB raises where there is a function of that name already.

    >>> connection = duckdb.connect()
    >>> register(connection)
    >>> connection.sql("SELECT extract_article('<h1>Rain at last</h1><p>It rained.</p>', NULL).headline").fetchall()
    [('Rain at last',)]
    """
    if options is not None and not isinstance(options, Options):
        raise TypeError(f"options: expected Options or None, got {type(options).__name__}")
    struct = pa.struct(list(arrow_schema(COLUMNS.items(), never_null=())))

    def articles(html: pa.ChunkedArray, url: pa.ChunkedArray) -> pa.Array:
        return pa.array(list(rows(zip(_cells(html), _cells(url)), options=options)), struct)

    connection.create_function(
        name,
        articles,
        [_PAGE, "VARCHAR"],
        ARTICLE,
        type="arrow",
        null_handling="special",  # a URL that is not known is no page that is missing
    )


def _cells(column: pa.ChunkedArray) -> Iterator[Any]:
    return (cell.as_py() for cell in column)
