"""A column of pages → a flat row for each: what the tables of several libraries are filled with."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

from adc_extract.batch.many import extract_many
from adc_extract.batch.writers.row import row
from adc_extract.model.options import Options
from adc_extract.render.row import ROW_SCHEMA, ColumnType

# A column, and what it holds: the flat row of an article, and what went wrong. Each may be null.
COLUMNS: dict[str, ColumnType] = {**dict(ROW_SCHEMA), "error": "string"}


def rows(
    pages: Iterable[tuple[Any, Any]],
    *,
    options: Options | None = None,
    workers: int | None = 1,
    timeout: float | None = None,
) -> Iterator[dict[str, Any] | None]:
    """A row for each pair of html and URL, in their order, lazily; None where html is None.

    html is ``bytes`` or ``str``, url ``str`` or None. The keys of a row are `COLUMNS`. Whatever is wrong with one page
    stands as ``"TypeError: …"`` in its ``error``, all else is None then, and the others have their turn. ``options``,
    ``workers`` and ``timeout`` are those of `extract_many`, which raises TypeError and ValueError for wrong ones.
    """
    gaps: deque[bool] = deque()

    def there() -> Iterator[tuple[Any, Any]]:
        for html, url in pages:
            gaps.append(html is None)
            if html is not None:
                yield html, url

    # Made here and not in the generator below, so that a wrong parameter is named at once.
    records = extract_many(there(), workers=workers, timeout=timeout, options=options)

    def filled() -> Iterator[dict[str, Any] | None]:
        for record in records:
            while gaps.popleft():
                yield None
            values = row("", record.article, record.error)
            del values["input"]
            yield values
        for _ in gaps:
            yield None

    return filled()
