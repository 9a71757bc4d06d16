"""datatrove: an extractor in the place of its Trafilatura, which fills the metadata, too; and a reader of WARCs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, cast

from datatrove.data import Document
from datatrove.pipeline.extractors.base import BaseExtractor
from datatrove.pipeline.readers.base import BaseDiskReader
from datatrove.utils.logging import logger
from datatrove.utils.typeshelper import StatHints

from adc_extract.batch.input import Input
from adc_extract.batch.load import Extract
from adc_extract.batch.reading import Reading
from adc_extract.batch.warc import warc_pages
from adc_extract.model.options import DEFAULT, Options
from adc_extract.read.decode import decode
from adc_extract.render.row import ROW_SCHEMA, ColumnType, arrow_schema

_FROM_READER = ("url", "date", "file_path")  # what readers of WARC files put into the metadata


def parquet_schema(prefix: str = "article_", others: Iterable[str] = _FROM_READER) -> Any:
    """The schema for datatrove's ``ParquetWriter(…, expand_metadata=True, schema=parquet_schema())``.

    Without one, the writer takes its types from the first documents, and a column that is empty there has none.
    ``others`` names the columns beside those of `AdcExtract`, which are texts. Gives a ``pyarrow.Schema``. Raises
    ImportError without pyarrow.

    >>> parquet_schema().field("article_authors").type
    ListType(list<item: string>)
    """
    columns: list[tuple[str, ColumnType]] = [(name, "string") for name in ("text", "id", *others)]
    columns += [(f"{prefix}{name}", kind) for name, kind in ROW_SCHEMA if name != "body"]
    return arrow_schema(columns, never_null=())


class AdcExtract(BaseExtractor):  # type: ignore[misc]  # datatrove's classes are not seen by the type checker
    """The step of a pipeline that makes the article's body of a document's text, which is a page.

    ``doc.text`` is a page as HTML, or as a plain-text dump (WET), and becomes the body, paragraphs apart by a blank
    line. ``doc.metadata`` gets all other columns of ``adc_extract.ROW_SCHEMA``, each by its name after ``prefix``:
    ``article_headline``, ``article_authors``, ``article_date`` and so on, as values that JSON has; always all of them,
    None where the page gives nothing. What a reader has put there stays: its ``date`` is of the crawl, and its ``url``
    is what relative links are resolved with.

    It runs in datatrove's sandbox, as its other extractors do, with their statistics and warnings: a document without a
    body is dropped, and so is one that takes longer than ``timeout`` seconds. With
    ``options=Options(timeout=0.8)``, say, such a page gives what there is by then, and ``article_status`` says so. With
    ``timeout=None`` the work is done in the task's own process, which saves the way of each page through a pipe.

    ``favour_precision`` leaves out what is doubtful, as ``options=Options(favor="precision")`` does. Raises TypeError
    for wrong ``options``.
    """

    name = "⛏ adc_extract"

    def __init__(
        self,
        favour_precision: bool = False,
        *,
        timeout: float | None = 1,
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
        docs = map(_with_url, data)
        for doc in self._run_here(docs) if self.timeout is None else super().run(docs, rank, world_size):
            doc.metadata.update({f"{self.prefix}{name}": value for name, value in doc.text.carried.items()})
            doc.text = str(doc.text)
            yield doc

    def _run_here(self, data: Iterable[Document]) -> Iterator[Document]:
        """What datatrove's own loop does and counts, without a sandbox."""
        for doc in data:
            self.stat_update(StatHints.total)
            with self.track_time():
                doc.text = self.extract(doc.text)
                self.stat_update("extracted")
            if doc.text:
                self.stat_update(StatHints.forwarded)
                self.update_doc_stats(doc)
                yield doc
            else:
                self.stat_update(StatHints.dropped)


class WarcPages(BaseDiskReader):  # type: ignore[misc]
    """The pages of WARC and WET files as documents, in the place of datatrove's `WarcReader`, which loses some.

    A document has what that one gives it: the page as ``text``, the record's ID as ``id``, and as metadata ``url``,
    ``date`` (of the crawl) and ``file_path``. But bytes become text by the rules of browsers, by the charset of the
    HTTP header and of the page, and a byte that is no character is no reason to drop the page. Which records are pages
    is told by their HTTP headers: those of errors and of other types are passed over, and counted in the statistics,
    by their reasons. What cannot be read gives a warning, and a file that is damaged its pages up to there.

    The parameters are those of all readers of datatrove: a folder, which may be remote, ``glob_pattern``, ``limit`` …
    Needs fastwarc.
    """

    name = "🕷 Warc pages"
    _requires_dependencies = ("fastwarc",)

    def read_file(self, filepath: str) -> Iterator[Document]:
        """The documents of one file of the folder."""
        reading = Reading()
        with self.data_folder.open(filepath, "rb") as file:
            try:
                for number, (page, headers) in enumerate(warc_pages(file, filepath, reading)):
                    with self.track_time():
                        document = self._document(page, headers, filepath, number)
                    if document is not None:
                        yield document
            except OSError as error:
                self._failed(f"{filepath}: {error}")
        for reason, count in reading.passed_over.items():
            self.stat_update(f"passed over: {reason}", value=count, unit="input_file")

    def _document(self, page: Input, headers: Mapping[str, str], filepath: str, number: int) -> Document | None:
        if page.failure is not None:
            self._failed(f"{page.name}: {page.failure.text}")
            return None
        text, _ = decode(cast(bytes, page.data), page.encoding)
        data = {"text": text, "url": page.url, "date": headers.get("WARC-Date")}
        # Without this key, there is an ID of the file and the number.
        record = headers.get("WARC-Record-ID")
        return self.get_document_from_dict(data | ({"id": record} if record else {}), filepath, number)

    def _failed(self, what: str) -> None:
        self.stat_update("failed")
        logger.warning(f"A page or a file that cannot be read: {what}")


class _Carrier(str):
    """A text that takes something along: the sandbox hands over one value, and its step takes it for the text."""

    carried: Any

    def __new__(cls, text: str, carried: Any = None) -> _Carrier:
        new = super().__new__(cls, text)
        new.carried = carried
        return new


def _with_url(doc: Document) -> Document:
    url = doc.metadata.get("url")
    doc.text = _Carrier(doc.text or "", url if isinstance(url, str) else None)
    return doc
