"""How files of many pages are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from adc_extract.batch.input import Input


@dataclass(frozen=True)
class Reading:
    """How files of many pages are read.

    ``html_field`` and ``url_field`` name the columns of JSON Lines and Parquet; ``recursive`` is about folders.
    ``passed_over`` counts, by reason, what such a file holds that is no page: it is filled as the reading goes on.
    """

    html_field: str = "html"
    url_field: str = "url"
    recursive: bool = True
    passed_over: Counter[str] = field(default_factory=Counter)


Reader = Callable[[str, Reading], Iterator[Input]]
