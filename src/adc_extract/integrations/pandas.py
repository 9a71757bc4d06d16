"""pandas: a column of pages → a DataFrame of their articles; a page → a row, for ``Series.map``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

import pandas as pd

from adc_extract.integrations.rows import COLUMNS, rows
from adc_extract.model.options import Options
from adc_extract.render.row import arrow_schema

Backend = Literal["numpy_nullable", "pyarrow"]
_DTYPES = {"string": "string", "strings": "object", "integer": "Int64", "number": "Float64", "boolean": "boolean"}


def article_columns(
    html: pd.Series,
    url: pd.Series | Iterable[Any] | str | None = None,
    *,
    options: Options | None = None,
    workers: int | None = 1,
    timeout: float | None = None,
    dtype_backend: Backend = "numpy_nullable",
) -> pd.DataFrame:
    """The articles of a column of pages, as a DataFrame with the same index.

    Cells of ``html`` are ``bytes`` (in any encoding) or ``str``. ``url`` says where the pages came from: a Series,
    which is aligned by its index; anything else with one URL for each page, in their order; or a single URL. The
    columns are those of ``adc_extract.ROW_SCHEMA``, and ``error``.

    A missing page (None, NaN, NA) gives a row of missing values. A cell of any other type, a URL that is no text, and a
    page that fails give a row with their ``error``, such as ``"TypeError: html: expected bytes or str, got int"``, and
    no exception. A page without text is no error: see ``status``.

    ``dtype_backend`` is as in pandas' own functions. With ``"numpy_nullable"`` columns are ``string``, ``Int64``,
    ``Float64`` and ``boolean``, and those of several texts are ``object``, with lists; with ``"pyarrow"`` they have the
    types of ``adc_extract.arrow_schema()``.

    ``workers`` and ``timeout`` are as in `extract_many`, but that by default all work is done in this process: None
    takes a process for each core. Raises TypeError and ValueError for wrong parameters, ValueError also where pages and
    URLs do not fit, and ImportError for ``"pyarrow"`` without pyarrow.

    >>> pages = pd.Series(["<h1>Rain at last</h1><p>It rained on Monday.</p>", None], index=["a", "b"])
    >>> article_columns(pages)["headline"].dropna().to_dict()
    {'a': 'Rain at last'}
    """
    if not isinstance(html, pd.Series):
        raise TypeError(f"html: expected a Series, got {type(html).__name__}: pass one column")
    dtypes = _dtypes(dtype_backend)
    pairs = zip(_cells(html), _urls(url, html))
    found = list(rows(pairs, options=options, workers=workers, timeout=timeout))
    columns = {
        name: pd.Series([None if row is None else row[name] for row in found], html.index, dtype)
        for name, dtype in dtypes.items()
    }
    frame: pd.DataFrame = pd.DataFrame(columns, html.index)
    return frame


def article_row(html: Any, url: Any = None, *, options: Options | None = None) -> dict[str, Any] | None:
    """The article of one cell as a flat dict, for ``df["html"].map(article_row)``; None for a missing page.

    The keys are those of ``adc_extract.ROW_SCHEMA``, and ``error``, which is as in `article_columns`.

    >>> pd.Series(["<h1>Rain at last</h1><p>It rained on Monday.</p>"]).map(article_row)[0]["headline"]
    'Rain at last'
    """
    (found,) = rows([(_present(html), _present(url))], options=options)
    return found


def _dtypes(backend: Backend) -> dict[str, Any]:
    if backend == "numpy_nullable":
        return {name: _DTYPES[kind] for name, kind in COLUMNS.items()}
    if backend == "pyarrow":
        return {field.name: pd.ArrowDtype(field.type) for field in arrow_schema(COLUMNS.items(), never_null=())}
    raise ValueError(f"dtype_backend: expected 'numpy_nullable' or 'pyarrow', got {backend!r}")


def _urls(url: pd.Series | Iterable[Any] | str | None, html: pd.Series) -> Iterator[Any]:
    if url is None or isinstance(url, str):
        return iter([url] * len(html))
    if isinstance(url, pd.Series):
        # The usual case needs no alignment, which an index with repeated labels would not allow.
        return _cells(url if url.index.equals(html.index) else url.reindex(html.index))
    urls = list(url)
    if len(urls) != len(html):
        raise ValueError(f"url: expected one for each of {len(html)} pages, got {len(urls)}")
    return map(_present, urls)


def _cells(column: pd.Series) -> Iterator[Any]:
    return map(_present, column)


def _present(cell: Any) -> Any:
    """The cell, or None for what pandas holds to be missing."""
    return None if pd.api.types.is_scalar(cell) and pd.isna(cell) else cell
