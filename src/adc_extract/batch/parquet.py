"""Pages in Parquet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from adc_extract.batch.input import Input, bounded, failed
from adc_extract.batch.reading import Reading

_ROWS = 64  # read at a time; a page may be large


def read_parquet(path: str, reading: Reading) -> Iterator[Input]:
    """A page for each row, named by its number from 1: ``pages.parquet#12``. Only the two columns are read.

    The column of pages holds text or bytes; there need be no column of URLs. Raises ValueError where the first is not
    there, ImportError without pyarrow, and what pyarrow raises for a damaged file.
    """
    file = pyarrow_parquet().ParquetFile(path)
    with file:
        columns = set(file.schema_arrow.names)
        if reading.html_field not in columns:
            raise ValueError(f"no column {reading.html_field!r}")
        wanted = [name for name in (reading.html_field, reading.url_field) if name in columns]
        number = 0
        for batch in file.iter_batches(batch_size=_ROWS, columns=wanted):
            pages = batch.column(reading.html_field)
            urls = batch.column(reading.url_field) if reading.url_field in columns else [None] * len(pages)
            for html, url in zip(pages, urls):
                number += 1
                yield _page(f"{path}#{number}", html.as_py(), url.as_py() if url is not None else None)


def _page(name: str, html: Any, url: Any) -> Input:
    if not isinstance(html, (str, bytes)):
        return failed(name, ValueError("no page in this row"))
    return bounded(Input(name, html, url=url if isinstance(url, str) and url else None))


def pyarrow_parquet() -> Any:
    """The module `pyarrow.parquet`. Raises ImportError with what to install."""
    try:
        import pyarrow.parquet
    except ImportError:
        raise ImportError("Parquet needs pyarrow: pip install 'adc_extract[parquet]'") from None
    return pyarrow.parquet
