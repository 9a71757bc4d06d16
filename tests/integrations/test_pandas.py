"""Columns of pages in pandas."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from integrations.cells import CELLS, HTML, LATIN, URL, code_lines, expected, lost, run_example

import adc_extract
from adc_extract.model.options import Options

pd = pytest.importorskip("pandas")
from adc_extract.integrations.pandas import article_columns, article_row  # noqa: E402

NAMES = [*(name for name, _ in adc_extract.ROW_SCHEMA), "error"]


def row(frame: Any, place: int) -> dict[str, Any]:
    """One row, with None for what is missing."""
    cells = {name: frame[name].iloc[place] for name in frame}
    return {name: None if pd.api.types.is_scalar(cell) and pd.isna(cell) else cell for name, cell in cells.items()}


def test_columns() -> None:
    """Bytes and text; the index stays, also one with repeated labels; the columns are the row's, and the error."""
    frame = article_columns(pd.Series([HTML, LATIN], index=[7, 7], name="html"), pd.Series([URL, None], index=[7, 7]))
    assert list(frame) == NAMES
    assert list(frame.index) == [7, 7]
    assert row(frame, 0) == expected(HTML, URL)
    assert row(frame, 1) == expected(LATIN)
    assert frame["headline"].tolist() == ["Rain at last", "Regen über Köln"]


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NA, pd.NaT])
def test_missing_pages_give_missing_rows(missing: Any) -> None:
    """And no error; a missing URL is only not known."""
    frame = article_columns(pd.Series([missing, HTML], dtype=object), [URL, missing])
    assert row(frame, 0) == dict.fromkeys(NAMES)
    assert row(frame, 1) == expected(HTML)


@pytest.mark.parametrize("cell", [3, 2.5, True, ["<p>"], {}, object()])
def test_what_is_no_page_is_an_error_in_its_row(cell: Any) -> None:
    """The others have their turn."""
    frame = article_columns(pd.Series([cell, HTML], dtype=object))
    assert row(frame, 0) == lost(f"TypeError: html: expected bytes or str, got {type(cell).__name__}")
    assert row(frame, 1) == expected(HTML)


def test_a_column_of_numbers() -> None:
    """Even where all cells are of the wrong type, there is a frame."""
    frame = article_columns(pd.Series([1, 2]), [None, 5])
    assert frame["error"].str.startswith("TypeError: ").all()
    assert frame["status"].isna().all()


def test_dtypes() -> None:
    """They do not depend on what the pages give: those of no page are those of any."""
    full, empty = article_columns(pd.Series([HTML])), article_columns(pd.Series([], dtype="str"))
    assert full.dtypes.equals(empty.dtypes)
    assert len(empty) == 0
    assert str(full["headline"].dtype) == str(full["date"].dtype) == str(full["error"].dtype) == "string"
    assert (full["image_width"].dtype, full["confidence"].dtype) == (pd.Int64Dtype(), pd.Float64Dtype())
    assert (full["paywalled"].dtype, full["authors"].dtype) == (pd.BooleanDtype(), object)
    assert full["authors"].iloc[0] == ["Ann Lee"]
    assert pd.to_datetime(full["date"]).isna().all()


def test_arrow_dtypes() -> None:
    """Those of the published schema, and the values that the others have."""
    pytest.importorskip("pyarrow")
    pages = pd.Series([HTML, None, 3], index=list("abc"), dtype=object)
    frame = article_columns(pages, dtype_backend="pyarrow")
    schema = adc_extract.arrow_schema()
    assert {name: frame[name].dtype.pyarrow_dtype for name in schema.names} == dict(zip(schema.names, schema.types))
    assert list(frame.index) == list("abc")
    assert row(frame, 1) == dict.fromkeys(NAMES)
    assert frame["error"].iloc[2] == "TypeError: html: expected bytes or str, got int"
    assert {name: _plain(value) for name, value in row(frame, 0).items()} == expected(HTML)


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, (str, int, float, list)) else list(value)


@pytest.mark.parametrize("dtype", ["object", "string", "category"])
def test_columns_of_any_dtype(dtype: str) -> None:
    """Text is text, however pandas holds it."""
    frame = article_columns(pd.Series([HTML, None, HTML], dtype=dtype))
    assert row(frame, 2) == expected(HTML)
    assert row(frame, 1) == dict.fromkeys(NAMES)


def test_arrow_backed_pages() -> None:
    """Bytes and text from an Arrow column."""
    pyarrow = pytest.importorskip("pyarrow")
    for kind, page in ((pyarrow.binary(), LATIN), (pyarrow.large_string(), HTML)):
        frame = article_columns(pd.Series([page, None], dtype=pd.ArrowDtype(kind)))
        assert row(frame, 0) == expected(page)
        assert row(frame, 1) == dict.fromkeys(NAMES)


def test_urls_are_aligned() -> None:
    """A Series by its labels, others by their order; one for all."""
    pages = pd.Series([HTML, HTML], index=["a", "b"])
    urls = ["https://example.org/1", "https://example.org/2"]
    assert article_columns(pages, pd.Series(urls, index=["b", "a"]))["url"].tolist() == urls[::-1]
    assert article_columns(pages, pd.Series(urls[:1], index=["b"]))["url"].isna().tolist() == [True, False]
    assert article_columns(pages, urls)["url"].tolist() == urls
    assert article_columns(pages, (url for url in urls))["url"].tolist() == urls
    assert article_columns(pages, urls[0])["url"].tolist() == [urls[0]] * 2


def test_wrong_calls() -> None:
    """They are named."""
    pages = pd.Series([HTML])
    with pytest.raises(TypeError, match="html: expected a Series, got DataFrame"):
        article_columns(pd.DataFrame({"html": [HTML]}))
    with pytest.raises(ValueError, match="url: expected one for each of 1 pages, got 2"):
        article_columns(pages, [None, None])
    with pytest.raises(ValueError, match="dtype_backend"):
        article_columns(pages, dtype_backend="arrow")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="options"):
        article_columns(pages, options={})  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="workers"):
        article_columns(pages, workers=0)


@pytest.mark.filterwarnings("ignore:.*use of fork.*:DeprecationWarning")
def test_workers() -> None:
    """More processes give the same frame."""
    pages = pd.Series([None if number % 5 == 0 else HTML + str(number) for number in range(50)])
    pd.testing.assert_frame_equal(article_columns(pages, workers=2, timeout=60), article_columns(pages))


def test_map() -> None:
    """A row for each cell; and articles, by the plain call."""
    pages = pd.Series([HTML, None, 3], dtype=object)
    assert pages.map(article_row).tolist() == [
        expected(HTML),
        None,
        lost("TypeError: html: expected bytes or str, got int"),
    ]
    articles = pages[:2].map(adc_extract.extract, na_action="ignore")
    assert articles[0] == adc_extract.extract(HTML)
    assert article_row(HTML, URL) == expected(HTML, URL)
    assert article_row(LATIN, options=Options(encoding="koi8-r")) != expected(LATIN)


@settings(deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS), max_size=4), st.sampled_from(["numpy_nullable", "pyarrow"]))
def test_any_cells(cells: list[tuple[Any, Any]], backend: Any) -> None:
    """No cell stops a column, and each row has an article, an error, or nothing where there was no page."""
    pytest.importorskip("pyarrow")
    html = pd.Series([page for page, _ in cells], dtype=object)
    frame = article_columns(html, [url for _, url in cells], dtype_backend=backend)
    for place, (page, _) in enumerate(cells):
        is_missing = page is None or (isinstance(page, float) and math.isnan(page))
        assert pd.isna(frame["status"].iloc[place]) + pd.isna(frame["error"].iloc[place]) == 1 + is_missing


def test_example() -> None:
    """It runs by one command, gives the articles, and is at most ten lines."""
    printed = run_example("pandas_articles.py")
    assert "Badgers close Mill Lane footbridge for the summer   2019-05-09" in printed
    assert "廃線跡の橋を歩道に" in printed
    assert len(code_lines("pandas_articles.py")) <= 10
