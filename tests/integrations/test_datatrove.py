"""An extractor and a reader in datatrove's pipelines."""

from __future__ import annotations

import gzip
import inspect
import json
import os
import pickle
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from integrations.cells import HTML, LATIN, TEXT, URL, code_lines, run_example

import adc_extract
from adc_extract.model.options import Options

pytest.importorskip("datatrove")
pytest.importorskip("fastwarc")
from datatrove.data import Document
from datatrove.pipeline.extractors import Trafilatura
from datatrove.pipeline.extractors.base import BaseExtractor

from adc_extract.integrations.datatrove import AdcExtract, WarcPages, parquet_schema

# From 3.12 on, of threads that other tests have left in this process, and that the sandbox forks beside.
pytestmark = pytest.mark.filterwarnings("ignore:.*use of fork.*:DeprecationWarning")

PATIENCE = 60  # seconds: enough for any page of these tests on any machine
COLUMNS = {f"article_{name}" for name, _ in adc_extract.ROW_SCHEMA} - {"article_body"}
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html"
JAPANESE = "<h1>橋の話</h1><p>川の橋を渡った髙橋さんは、町の人々に昔の話をしてくれた。とても長い話だった。</p>"


def documents(step: Any, docs: Iterable[Document]) -> list[Document]:
    """What a step gives."""
    return list(step.run(iter(docs)))


def counts(step: Any) -> dict[str, int]:
    """What a step counted."""
    return {name: stat.total for name, stat in step.stats.stats.items() if not name.startswith("doc_len")}


def test_the_page_becomes_the_body_and_the_metadata() -> None:
    """All columns of the row, as values that JSON has; what the reader has put there stays."""
    told = {"url": URL, "date": "2024-06-01T10:00:00Z", "file_path": "a.warc.gz"}
    (doc,) = documents(AdcExtract(timeout=PATIENCE), [Document(HTML, "1", metadata=dict(told))])
    row = adc_extract.extract(HTML, url=URL).to_dict()
    assert (type(doc.text), doc.text, doc.id) == (str, row.pop("body"), "1")
    assert doc.text == TEXT
    assert doc.metadata == told | {f"article_{name}": value for name, value in row.items()}
    assert doc.metadata["article_authors"] == ["Ann Lee"]
    assert json.loads(json.dumps(doc.metadata)) == doc.metadata


@pytest.mark.parametrize("timeout", [PATIENCE, None])
def test_documents_without_a_body_are_dropped(timeout: float | None) -> None:
    """And counted, as datatrove's own extractors do; the others go on in their order, in the sandbox or without."""
    step = AdcExtract(timeout=timeout)
    pages = ["<p></p>", HTML, "", "<script>let it = rain</script>", HTML]
    docs = documents(step, [Document(page, str(number)) for number, page in enumerate(pages)])
    assert [(doc.id, doc.text, doc.metadata["article_headline"]) for doc in docs] == [
        (number, TEXT, "Rain at last") for number in ("1", "4")
    ]
    assert counts(step) == {"total": 5, "extracted": 5, "forwarded": 2, "dropped": 3}


def test_dumps_are_read_as_dumps() -> None:
    """A WET file's text has no markup."""
    dump = f"Home\nSport\nRain at last\nBy Ann Lee\n{TEXT}\n{TEXT.replace('Monday', 'Tuesday')}\nPrivacy\n"
    (doc,) = documents(AdcExtract(timeout=PATIENCE), [Document(dump, "1")])
    assert doc.text == adc_extract.extract_text(dump).body
    assert TEXT in doc.text


def test_metadata_of_any_kind() -> None:
    """A URL that is no text is none; another prefix keeps its word."""
    docs = documents(AdcExtract(timeout=PATIENCE, prefix="adc."), [Document(HTML, "1", metadata={"url": 5})])
    assert docs[0].metadata["url"] == 5
    assert docs[0].metadata["adc.url"] is None
    assert {name.replace("adc.", "article_") for name in docs[0].metadata if name != "url"} == COLUMNS


def test_options() -> None:
    """They are handed on; favour_precision is a word for one of them; wrong ones are named."""
    assert AdcExtract().options == Options()
    assert AdcExtract(True).options == Options(favor="precision")
    both = AdcExtract(favour_precision=True, options=Options(max_blocks=9)).options
    assert both == Options(favor="precision", max_blocks=9)
    assert AdcExtract(options=Options(favor="recall")).options.favor == "recall"
    with pytest.raises(TypeError, match="options"):
        AdcExtract(options={})  # type: ignore[arg-type]


def test_the_interface_is_that_of_trafilatura() -> None:
    """The same base, the same call, and the parameters that both have mean the same."""
    assert issubclass(AdcExtract, BaseExtractor)
    assert issubclass(Trafilatura, BaseExtractor)
    ours, theirs = (inspect.signature(step).parameters for step in (AdcExtract, Trafilatura))
    assert next(iter(ours)) == next(iter(theirs)) == "favour_precision"
    assert ours["timeout"].default == theirs["timeout"].default
    text = AdcExtract().extract(HTML)
    assert isinstance(text, str)
    assert text == TEXT
    assert AdcExtract().extract("") == ""


def test_parquet(tmp_path: Path) -> None:
    """With the schema, a first document that has nothing does not decide what the second may have."""
    parquet = pytest.importorskip("pyarrow.parquet")
    from datatrove.pipeline.writers import ParquetWriter

    if "schema" not in inspect.signature(ParquetWriter).parameters:
        pytest.skip("this ParquetWriter takes no schema")
    told = {"url": URL, "date": "2024-06-01T10:00:00Z", "file_path": "a.warc"}
    docs = [Document(page, page[1:3], metadata=dict(told)) for page in (f"<p>{TEXT}</p>", HTML)]
    step = AdcExtract(timeout=None)
    writer = ParquetWriter(str(tmp_path), expand_metadata=True, batch_size=1, schema=parquet_schema())
    assert len(list(writer.run(step.run(docs)))) == 2
    table = parquet.read_table(next(tmp_path.glob("*.parquet")))
    assert table.schema.equals(parquet_schema())
    assert table["article_headline"].to_pylist() == [None, "Rain at last"]
    assert table["article_authors"].to_pylist() == [[], ["Ann Lee"]]
    assert set(table.column_names) == COLUMNS | set(told) | {"text", "id"}


def test_steps_can_be_pickled() -> None:
    """They travel to other tasks."""
    step = pickle.loads(pickle.dumps(AdcExtract(True, timeout=3, options=Options(max_depth=9), prefix="x_")))
    assert (step.options, step.timeout, step.prefix) == (Options(favor="precision", max_depth=9), 3, "x_")


class Trouble(AdcExtract):
    """Hangs on one page, and dies on another."""

    def extract(self, text: str) -> str:
        """The body, where it comes to that."""
        if "hang" in text:
            time.sleep(10 * PATIENCE)
        if "die" in text:
            os._exit(1)
        return super().extract(text)


def test_a_page_that_hangs_or_kills_is_lost_alone() -> None:
    """The sandbox is datatrove's: it ends its process, and begins another."""
    step = Trouble(timeout=5)
    docs = documents(step, [Document(page, page[:4]) for page in ("die", HTML, "hang", HTML)])
    assert [doc.text for doc in docs] == [TEXT, TEXT]
    assert counts(step) == {"total": 4, "extracted": 2, "forwarded": 2, "timeout": 1, "broken_process": 1}


def record(body: bytes, http: bytes = OK, kind: bytes = b"response", number: int = 1) -> bytes:
    """A WARC record; without HTTP headers, one of plain text."""
    content_type = b"application/http; msgtype=response" if http else b"text/plain"
    block = http + b"\r\n\r\n" + body if http else body
    lines = [b"WARC/1.0", b"WARC-Type: " + kind, b"WARC-Target-URI: https://example.org/%d" % number]
    lines += [b"WARC-Record-ID: <urn:uuid:%d>" % number, b"WARC-Date: 2024-06-01T10:00:00Z"]
    lines += [b"Content-Type: " + content_type, b"Content-Length: %d" % len(block)]
    return gzip.compress(b"\r\n".join(lines) + b"\r\n\r\n" + block + b"\r\n\r\n")


WARC = b"".join(
    (
        record(HTML.encode(), number=1),
        record(LATIN, OK + b"; charset=iso-8859-1", number=2),
        record(JAPANESE.encode("cp932"), OK + b"; charset=Shift_JIS", number=3),
        record(b"\x89PNG\r\n", b"HTTP/1.1 200 OK\r\nContent-Type: image/png", number=4),
        record(HTML.encode(), b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html", number=5),
        record(b"", number=6),
        record(f"Rain at last\n{TEXT}\n".encode(), b"", b"conversion", number=7),
        record(HTML.encode(), number=8)[:-60],
    )
)


def test_reader(tmp_path: Path) -> None:
    """Pages become text by their charsets; what is no page is passed over, and counted; damage costs what it hit."""
    (tmp_path / "a.warc.gz").write_bytes(WARC)
    (tmp_path / "b.warc.gz").write_bytes(record(HTML.encode(), number=10))
    reader = WarcPages(str(tmp_path))
    docs = list(reader.run())
    assert [doc.id for doc in docs][:4] == ["<urn:uuid:1>", "<urn:uuid:2>", "<urn:uuid:3>", "<urn:uuid:7>"]
    assert docs[-1].id == "<urn:uuid:10>"
    assert docs[0].text == HTML
    assert docs[1].text == LATIN.decode("iso-8859-1")
    assert docs[2].text == JAPANESE
    path = str(tmp_path / "a.warc.gz")
    assert docs[0].metadata == {"url": "https://example.org/1", "date": "2024-06-01T10:00:00Z", "file_path": path}
    counted = counts(reader)
    assert counted["passed over: HTTP status 404"] == counted["passed over: response of type image/png"] == 1
    assert counted["failed"] == 1
    assert counted["input_files"] == 2


def test_reader_takes_what_readers_take(tmp_path: Path) -> None:
    """A limit, a pattern, metadata for all, and an ID where the record has none."""
    (tmp_path / "a.warc").write_bytes(b"".join(gzip.decompress(record(HTML.encode(), number=n)) for n in range(3)))
    anonymous = gzip.decompress(record(HTML.encode())).replace(b"WARC-Record-ID", b"X-Record-ID")
    (tmp_path / "b.warc").write_bytes(anonymous)
    docs = list(WarcPages(str(tmp_path), limit=2, glob_pattern="a*", default_metadata={"crawl": "x"}).run())
    assert [(doc.metadata["url"][-1], doc.metadata["crawl"]) for doc in docs] == [("0", "x"), ("1", "x")]
    (doc,) = WarcPages(str(tmp_path), glob_pattern="b*").run()
    assert doc.id == "b.warc/0"


def test_pipeline(tmp_path: Path) -> None:
    """A whole one, from a WARC with all kinds of records to JSON Lines, by the example's command."""
    pytest.importorskip("orjson")
    (tmp_path / "a.warc.gz").write_bytes(WARC)
    docs = {doc["id"]: doc for doc in map(json.loads, run_example("datatrove_pipeline.py", str(tmp_path)).splitlines())}
    bodies = {number: docs[f"<urn:uuid:{number}>"]["text"] for number in (1, 2, 3, 7)}
    assert bodies[1] == bodies[2] == TEXT
    assert bodies[3] == adc_extract.extract(JAPANESE).body
    assert TEXT in bodies[7]
    metadata = docs["<urn:uuid:2>"]["metadata"]
    assert metadata["article_headline"] == "Regen über Köln"
    assert metadata["article_source_url"] == "https://example.org/2"
    assert set(metadata) == COLUMNS | {"url", "date", "file_path"}
    assert not {"<urn:uuid:4>", "<urn:uuid:5>", "<urn:uuid:6>"} & set(docs)


def test_example() -> None:
    """It runs by one command, without anything given, and gives the articles; the user's part is at most ten lines."""
    pytest.importorskip("orjson")
    docs = list(map(json.loads, run_example("datatrove_pipeline.py").splitlines()))
    headlines = {doc["metadata"]["article_headline"] for doc in docs}
    assert "Badgers close Mill Lane footbridge for the summer" in headlines
    assert "廃線跡の橋を歩道に 住民が十年がかりで再生" in headlines
    assert code_lines("datatrove_pipeline.py").index("def write_warc(path: Path) -> None:") <= 10
    assert len(docs) == len(list((Path(__file__).parents[2] / "fixtures").glob("*/source.html")))


def test_after_datatroves_own_reader(tmp_path: Path) -> None:
    """What `WarcReader` gives of a page is what `WarcPages` gives of it, and what `AdcExtract` takes."""
    for name in ("warcio", "cchardet", "magic", "orjson"):
        pytest.importorskip(name, exc_type=ImportError)
    from datatrove.pipeline.readers import WarcReader

    (tmp_path / "a.warc.gz").write_bytes(record(HTML.encode()))
    theirs, ours = (list(reader(str(tmp_path)).run()) for reader in (WarcReader, WarcPages))
    assert theirs == ours
    assert [doc.text for doc in documents(AdcExtract(timeout=PATIENCE), theirs)] == [TEXT]
