"""datatrove: an extractor in the place of its Trafilatura, which fills the document's metadata, too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from datatrove.data import Document
from datatrove.pipeline.extractors.base import BaseExtractor

from adc_extract.batch.input import Input
from adc_extract.batch.load import Extract
from adc_extract.model.options import DEFAULT, Options


class AdcExtract(BaseExtractor):  # type: ignore[misc]  # datatrove's classes are not seen by the type checker
    """The step of a pipeline that makes the article's body of a document's text, which is a page.

    ``doc.text`` is a page as HTML, or as a plain-text dump (WET), and becomes the body, paragraphs apart by a blank
    line. ``doc.metadata`` gets all other columns of ``adc_extract.ROW_SCHEMA``, each by its name after ``prefix``:
    ``article_headline``, ``article_authors``, ``article_date`` and so on, as values that JSON has; always all of them,
    None where the page gives nothing. What a reader has put there stays: its ``date`` is of the crawl, and its ``url``
    is what relative links are resolved with.

    It runs in datatrove's sandbox, as its other extractors do, with their statistics and warnings: a document without a
    body is dropped, and so is one that takes longer than ``timeout`` seconds. With
    ``options=Options(timeout=0.8)``, say, such a page gives what there is by then, and ``article_status`` says so.

    ``favour_precision`` leaves out what is doubtful, as ``options=Options(favor="precision")`` does. Raises TypeError
    for wrong ``options``.
    """

    name = "⛏ adc_extract"

    def __init__(
        self,
        favour_precision: bool = False,
        timeout: float = 1,
        *,
        options: Options | None = None,
        prefix: str = "article_",
    ) -> None:
        if options is not None and not isinstance(options, Options):
            raise TypeError(f"options: expected Options or None, got {type(options).__name__}")
        super().__init__(timeout)
        options = options or DEFAULT
        self.options = replace(options, favor="precision") if favour_precision else options
        self.prefix = prefix

    def extract(self, text: str) -> str:
        """The body of the article of a page; empty where there is none."""
        url = text.carried if isinstance(text, _Carrier) else None
        article = Extract(self.options)(Input("", text, url=url, plain=None))
        row = article.to_dict()
        return _Carrier(row.pop("body"), row)

    def run(self, data: Iterable[Document], rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """The documents that have a body, with their metadata. The parameters are those of every step."""
        for doc in super().run(map(_with_url, data), rank, world_size):
            doc.metadata.update({f"{self.prefix}{name}": value for name, value in doc.text.carried.items()})
            doc.text = str(doc.text)
            yield doc


class _Carrier(str):
    """A text that takes something along: the sandbox hands over one value, and its step takes it for the text."""

    carried: Any

    def __new__(cls, text: str, carried: Any = None) -> _Carrier:
        new = super().__new__(cls, text)
        new.carried = carried
        return new


def _with_url(doc: Document) -> Document:
    url = doc.metadata.get("url")
    doc.text = _Carrier(doc.text, url if isinstance(url, str) else None)
    return doc
