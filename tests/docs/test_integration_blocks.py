"""The manuals of dataframes, of datatrove and of trees, and what is shown in SQL and JSON: run with the real libraries."""

from __future__ import annotations

import datetime
import gzip
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from manual import ROOT, SOURCE, URL, blocks_of, run, shows, warc

import adc_extract
from adc_extract.cli.command import main

ARTICLE = adc_extract.extract(SOURCE, url=URL)
BALCONY = (ROOT / "fixtures" / "list-article" / "source.html").read_bytes()
FRAMES, DATATROVE = "integrations/dataframes", "integrations/datatrove"
TIME_LIMIT = 120  # seconds for a pipeline, which takes about five


@pytest.fixture
def table(folder: Path) -> Path:
    """The table of pages that the manual of dataframes reads, in the working directory."""
    pyarrow = pytest.importorskip("pyarrow")
    pytest.importorskip("pyarrow.parquet")
    pages = pyarrow.table({"id": [1, 2], "html": [SOURCE, None], "url": [URL, None]})
    pyarrow.parquet.write_table(pages, folder / "pages.parquet")
    return folder


@pytest.mark.usefixtures("table")
def test_pandas() -> None:
    """The frame has a row for each page, with the article's columns beside its own."""
    pandas = pytest.importorskip("pandas")
    block, _, _ = blocks_of(FRAMES, "python")
    frame = run(block)["df"]
    assert list(frame.columns[:3]) == ["id", "html", "url"]
    assert frame["article_headline"][0] == ARTICLE.headline
    assert pandas.isna(frame["article_headline"][1])
    assert pandas.to_datetime(frame["article_date"])[0].date() == ARTICLE.date


def test_polars(table: Path) -> None:
    """The articles are in the file that it writes."""
    polars = pytest.importorskip("polars")
    _, block, _ = blocks_of(FRAMES, "python")
    run(block)
    rows = polars.read_parquet(table / "articles.parquet").to_dicts()
    assert [(row["id"], row["headline"]) for row in rows] == [(1, ARTICLE.headline), (2, None)]


@pytest.mark.usefixtures("table")
def test_duckdb(capfd: pytest.CaptureFixture[str]) -> None:
    """Files as a table of articles; and then, over the same connection, the query of a table of pages."""
    pytest.importorskip("duckdb")
    _, _, block = blocks_of(FRAMES, "python")
    connection = run(block)["connection"]
    printed = capfd.readouterr().out
    assert "pages/a.html" in printed
    assert "Dockwork" in printed
    (query,) = blocks_of(FRAMES, "sql")
    connection.execute("CREATE TABLE pages AS FROM 'pages.parquet'")
    assert connection.sql(query).fetchall() == [(ARTICLE.headline, ARTICLE.date, ARTICLE.authors[0])]


@pytest.mark.usefixtures("folder")
def test_rows_with_an_error(capfd: pytest.CaptureFixture[str]) -> None:
    """The query is DuckDB's, as it stands; the tables are of the command, whose rows are those of Ray and of Spark."""
    duckdb = pytest.importorskip("duckdb")
    (query,) = blocks_of("crawl-of-3-billion", "sql")
    Path("cut.warc.gz").write_bytes(b"\x1f\x8b no gzip")
    inputs = ["crawl.warc.gz", "gone.warc.gz", "lost.warc.gz", "cut.warc.gz"]
    assert main([*inputs, "-f", "parquet", "-o", "articles"]) == 2
    capfd.readouterr()
    rows = dict(duckdb.connect().sql(query).fetchall())
    assert (rows.pop("FileNotFoundError"), len(rows), set(rows.values())) == (2, 1, {1})


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the pipeline of datatrove's manual has run, as the program that it is, over a WARC file in ``crawl/``."""
    pytest.importorskip("datatrove")
    pytest.importorskip("fastwarc")
    pytest.importorskip("orjson")
    where = tmp_path_factory.mktemp("datatrove")
    (where / "crawl").mkdir()
    (where / "crawl" / "a.warc.gz").write_bytes(gzip.compress(warc(BALCONY, "https://example.org/balcony")))
    program, _ = blocks_of(DATATROVE, "python")
    (where / "program.py").write_text(program, encoding="utf-8")
    line = [sys.executable, "program.py"]
    done = subprocess.run(line, cwd=where, capture_output=True, text=True, timeout=TIME_LIMIT, check=False)
    assert done.returncode == 0, done.stderr
    return where


def documents(folder: Path) -> list[dict[str, Any]]:
    """The documents of JSON Lines, in all files of a folder."""
    files = sorted(folder.glob("*.jsonl.gz"))
    return [json.loads(line) for file in files for line in gzip.decompress(file.read_bytes()).splitlines()]


def test_datatrove(crawl: Path) -> None:
    """The page of the WARC is a document, which is what the manual shows of it."""
    (document,) = documents(crawl / "articles")
    assert document["text"] == adc_extract.extract(BALCONY).body
    (shown,) = blocks_of(DATATROVE, "json")
    assert shows(shown, json.dumps(document, ensure_ascii=False))


def test_datatrove_tables(crawl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The writer takes all columns of the metadata, also those that the first documents lack."""
    parquet = pytest.importorskip("pyarrow.parquet")
    from datatrove.data import Document

    monkeypatch.chdir(tmp_path)
    _, block = blocks_of(DATATROVE, "python")
    writer = run(block)["writer"]
    (found,) = documents(crawl / "articles")
    empty = dict.fromkeys(found["metadata"])
    with writer:
        for metadata in (empty, found["metadata"]):
            writer.write(Document(found["text"], found["id"], metadata=dict(metadata)))
    rows = parquet.read_table(tmp_path / "articles").to_pylist()
    assert [row["article_date"] for row in rows] == [None, found["metadata"]["article_date"]]
    assert datetime.date.fromisoformat(rows[1]["article_date"]) == adc_extract.extract(BALCONY).date


@pytest.mark.usefixtures("folder")
def test_trees(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each tree that is shown gives the article of the page."""
    for name in ("bs4", "parsel"):
        pytest.importorskip(name)
    articles: list[adc_extract.Article] = []
    extract = adc_extract.extract
    monkeypatch.setattr(adc_extract, "extract", lambda page: articles.append(extract(page)))
    (block,) = blocks_of("integrations/trees", "python")
    run(block)
    assert [article.headline for article in articles] == [ARTICLE.headline] * 4
    assert all(article.body == ARTICLE.body for article in articles)
