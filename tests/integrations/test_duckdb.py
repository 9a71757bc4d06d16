"""A function of SQL, in DuckDB."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from integrations.cells import HTML, LATIN, URL, code_lines, counted, expected, run_example

import adc_extract
from adc_extract.model.options import Options

duckdb = pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")
from adc_extract.integrations.duckdb import register  # noqa: E402


@pytest.fixture
def connection() -> Iterator[Any]:
    """A database in memory that knows the function."""
    with duckdb.connect() as made:
        register(made)
        yield made


def articles(connection: Any, cells: list[tuple[Any, str | None]], kind: str = "VARCHAR") -> list[Any]:
    """The articles of a table of pages, as dicts or None."""
    connection.execute(f"CREATE OR REPLACE TABLE pages (number INTEGER, html {kind}, url VARCHAR)")
    for number, (html, url) in enumerate(cells):
        connection.execute("INSERT INTO pages VALUES (?, ?, ?)", [number, html, url])
    found = connection.execute("SELECT extract_article(html, url) FROM pages ORDER BY number").fetchall()
    return [article for (article,) in found]


def test_type(connection: Any) -> None:
    """The fields of the published schema, in their order, and the error."""
    kinds = {"VARCHAR": "string", "BIGINT": "integer", "DOUBLE": "number", "BOOLEAN": "boolean", "VARCHAR[]": "strings"}
    query = "DESCRIBE SELECT unnest(extract_article('', NULL))"
    found = [(name, kinds[kind]) for name, kind, *_ in connection.execute(query).fetchall()]
    assert found == [*adc_extract.ROW_SCHEMA, ("error", "string")]


def test_text_and_bytes(connection: Any) -> None:
    """With URLs and without; the article of NULL is NULL, and a URL of NULL is only not known."""
    assert articles(connection, [(HTML, URL), (None, URL), (HTML, None)]) == [expected(HTML, URL), None, expected(HTML)]
    assert articles(connection, [(LATIN, None), (None, None)], "BLOB") == [expected(LATIN), None]
    assert connection.execute("SELECT extract_article(NULL, NULL)").fetchall() == [(None,)]
    assert connection.execute("SELECT extract_article(?, ?)", [HTML, URL]).fetchall() == [(expected(HTML, URL),)]


def test_many_rows(connection: Any, tmp_path: Path) -> None:
    """More than one vector of rows, gaps among them, into a file and out of it."""
    query = "SELECT range AS n, CASE WHEN range % 9 = 0 THEN NULL ELSE '<h1>Day ' || range || '</h1>' END AS html"
    path = str(tmp_path / "articles.parquet")
    connection.execute(
        f"COPY (SELECT n, unnest(extract_article(html, NULL)) FROM ({query} FROM range(5000))) TO '{path}' (FORMAT parquet)"
    )
    found = connection.execute(f"SELECT n, headline FROM '{path}' ORDER BY n").fetchall()
    assert found == [(n, None if n % 9 == 0 else f"Day {n}") for n in range(5000)]


def test_fields_in_sql(connection: Any) -> None:
    """They are values of SQL: a date can be cast, a list unnested, a status filtered by."""
    page = HTML.replace("<p>By Ann Lee", "<time datetime='2024-05-03'>3 May 2024</time><p>By Ann Lee")
    query = """SELECT a.date::DATE - DATE '2024-05-01', a.authors[1] FROM (SELECT extract_article(?, NULL) AS a)
        WHERE a.status = 'ok' AND a.confidence BETWEEN 0 AND 1"""
    assert connection.execute(query, [page]).fetchall() == [(2, "Ann Lee")]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT unnest(extract_article(html, NULL)) FROM pages",
        "SELECT extract_article(html, NULL).headline, extract_article(html, NULL).body FROM pages",
        "SELECT a.headline, a.body FROM (SELECT extract_article(html, NULL) AS a FROM pages) ORDER BY a.date",
        "WITH t AS MATERIALIZED (SELECT extract_article(html, NULL) AS a FROM pages) SELECT a.body FROM t WHERE a.status = 'ok'",
    ],
)
def test_each_page_is_worked_on_once(connection: Any, query: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the queries that the manual shows, however many fields they take."""
    connection.execute("CREATE TABLE pages AS SELECT '<h1>Day ' || range || '</h1>' AS html FROM range(5)")
    calls = counted(monkeypatch)
    assert len(connection.execute(query).fetchall()) in (0, 5)
    assert len(calls) == 5


def test_other_types_have_no_function(connection: Any) -> None:
    """DuckDB says so, before anything runs."""
    with pytest.raises(duckdb.BinderException, match="No function matches"):
        connection.execute("SELECT extract_article(DATE '2024-05-03', NULL)")


def test_registering() -> None:
    """Under another name, with options; twice under one name is an error of DuckDB's; wrong options are named."""
    with duckdb.connect() as connection:
        register(connection, "article_koi8", options=Options(encoding="koi8-r"))
        register(connection)
        page = "<h1>Дождь</h1>".encode("koi8-r")
        assert connection.execute("SELECT article_koi8(?, NULL).headline", [page]).fetchall() == [("Дождь",)]
        with pytest.raises(duckdb.Error, match="extract_article"):
            register(connection)
        with pytest.raises(TypeError, match="options"):
            register(connection, "other", options={})  # type: ignore[arg-type]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.none() | st.binary(max_size=60), st.none() | st.text(max_size=20)), max_size=4))
def test_any_pages(connection: Any, cells: list[tuple[bytes | None, str | None]]) -> None:
    """Each gives what the plain call gives."""
    found = articles(connection, cells, "BLOB")
    assert found == [None if html is None else expected(html, url) for html, url in cells]


def test_example() -> None:
    """It runs by one command, gives the articles, and is at most ten lines."""
    assert "│ Badgers close Mill Lane footbridge for the summer" in run_example("duckdb_articles.py")
    assert len(code_lines("duckdb_articles.py")) <= 10
