"""An expression of polars."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from integrations.cells import HTML, LATIN, URL, code_lines, counted, expected, lost, run_example

import adc_extract
from adc_extract.model.options import Options

pl = pytest.importorskip("polars")
from adc_extract.integrations.polars import ARTICLE, extract_expr  # noqa: E402

WRONG = "TypeError: html: expected bytes or str, got int"


def articles(frame: Any, *args: Any, **kwargs: Any) -> list[Any]:
    """The articles of a frame, as dicts, or None."""
    found: list[Any] = frame.select(extract_expr(*args, **kwargs))["article"].to_list()
    return found


def test_type() -> None:
    """The fields of the published schema, in their order, and the error."""
    kinds = {pl.String: "string", pl.Int64: "integer", pl.Float64: "number", pl.Boolean: "boolean"}
    found = [(field.name, kinds.get(field.dtype, "strings")) for field in ARTICLE.fields]
    assert found == [*adc_extract.ROW_SCHEMA, ("error", "string")]
    assert ARTICLE.to_schema()["authors"] == pl.List(pl.String)


def test_text_and_bytes() -> None:
    """With URLs and without; a missing page is a missing article, and a missing URL is only not known."""
    frame = pl.DataFrame({"html": [HTML, None, HTML], "url": [URL, URL, None]})
    assert articles(frame, "html", "url") == [expected(HTML, URL), None, expected(HTML)]
    assert articles(frame, pl.col("html"), url=pl.lit(URL))[2] == expected(HTML, URL)
    assert articles(frame, "html") == [expected(HTML), None, expected(HTML)]
    assert articles(pl.DataFrame({"page": [LATIN, None]}), pl.col("page")) == [expected(LATIN), None]


def test_missing_is_null() -> None:
    """Null itself, and no struct of nulls."""
    frame = pl.DataFrame({"html": [HTML, None]}).select(extract_expr("html"))
    assert frame["article"].is_null().to_list() == [False, True]
    assert articles(pl.DataFrame({"html": [None, None]}), "html") == [None, None]


def test_wrong_columns_are_errors_in_their_rows() -> None:
    """A column of numbers, and URLs that are none."""
    assert articles(pl.DataFrame({"html": [1, None]}), "html") == [lost(WRONG), None]
    frame = pl.DataFrame({"html": [HTML, HTML], "url": [5, None]})
    assert articles(frame, "html", "url") == [lost("TypeError: url: expected str or None, got int"), expected(HTML)]


def test_lazy_frames_know_the_type() -> None:
    """Before anything is worked on; fields can be taken, filtered by and unnested."""
    lazy = pl.LazyFrame({"html": [HTML, "", None], "id": [1, 2, 3]}).with_columns(extract_expr("html"))
    assert lazy.collect_schema()["article"] == ARTICLE
    kept = lazy.filter(pl.col("article").struct.field("status") == "ok").unnest("article").select("id", "headline")
    assert kept.collect().rows() == [(1, "Rain at last")]


def test_each_page_is_worked_on_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many fields of the article are taken and filtered by; and no page that is not asked for."""
    lazy = pl.LazyFrame({"html": [HTML + str(number) for number in range(6)]}).select(extract_expr("html"))
    calls = counted(monkeypatch)
    field = pl.col("article").struct.field
    assert len(lazy.filter(field("status") == "ok").select(field("headline"), field("body")).collect()) == 6
    assert len(calls) == 6
    assert len(lazy.unnest("article").filter(pl.col("status") == "ok").head(2).collect()) == 2
    assert len(lazy.head(2).collect()) == 2
    assert len(calls) <= 6 + 6 + 2


def test_streaming(tmp_path: Path) -> None:
    """By the batch, from a file into a file."""
    pages = [None if number % 11 == 0 else HTML + f"<p>{number}</p>" for number in range(300)]
    pl.DataFrame({"html": pages}).write_parquet(tmp_path / "pages.parquet", row_group_size=50)
    lazy = pl.scan_parquet(tmp_path / "pages.parquet").select(extract_expr("html"))
    lazy.sink_parquet(tmp_path / "articles.parquet")
    found = pl.read_parquet(tmp_path / "articles.parquet")
    assert found.schema == {"article": ARTICLE}
    assert found["article"].to_list() == [None if page is None else expected(page) for page in pages]


def test_empty_frames_and_groups() -> None:
    """No page, and pages of groups."""
    frame = pl.DataFrame({"html": [HTML, None, HTML], "site": ["a", "a", "b"]})
    empty = frame.clear().select(extract_expr("html"))
    assert (empty.schema, len(empty)) == ({"article": ARTICLE}, 0)
    grouped = frame.group_by("site", maintain_order=True).agg(extract_expr("html").struct.field("headline"))
    assert grouped["headline"].to_list() == [["Rain at last", None], ["Rain at last"]]


def test_options() -> None:
    """They are handed on, and wrong ones are named at once."""
    page = "<h1>Дождь</h1>".encode("koi8-r")
    found = articles(pl.DataFrame({"html": [page]}), "html", options=Options(encoding="koi8-r"))
    assert found[0]["headline"] == "Дождь"
    with pytest.raises(TypeError, match="options"):
        extract_expr("html", options={})  # type: ignore[arg-type]


@settings(deadline=None)
@given(st.lists(st.tuples(st.none() | st.binary(max_size=60), st.none() | st.text(max_size=20)), max_size=4))
def test_any_pages(cells: list[tuple[bytes | None, str | None]]) -> None:
    """Each gives what the plain call gives."""
    frame = pl.DataFrame(cells, {"html": pl.Binary, "url": pl.String}, orient="row")
    assert articles(frame, "html", "url") == [None if html is None else expected(html, url) for html, url in cells]


def test_example() -> None:
    """It runs by one command, gives the articles, and is at most ten lines."""
    assert "│ divs-and-br         ┆ The last ferryman of Hollow Re… ┆ 2022-10-17 ┆ ok" in run_example(
        "polars_articles.py"
    )
    assert len(code_lines("polars_articles.py")) <= 10
