"""The Record: what one of many inputs gives."""

from __future__ import annotations

from dataclasses import dataclass

from adc_extract.model.article import Article


@dataclass(frozen=True, slots=True)
class Record:
    """One input of many, with its article or with what went wrong; exactly one of the two is None.

    ``index`` is the place of the input among all, from 0. ``name`` is the path as it was given, the URL of a pair,
    ``"#3"`` for other pages without a name (3 is the index), and ``"crawl.warc#12:https://…"`` for the twelfth record
    of a file of many pages. ``error`` is one line: ``"FileNotFoundError: …"``, ``"TimeoutError: longer than 5 s"``.
    """

    index: int
    name: str
    article: Article | None = None
    error: str | None = None
