"""Rows of a column of pages: order, gaps, and errors that stay where they are."""

from __future__ import annotations

from itertools import count, islice
from typing import Any

import pytest
from integrations.cells import HTML, LATIN, URL, expected, lost

from adc_extract.integrations.rows import COLUMNS, rows
from adc_extract.model.options import Options


def test_rows_stand_where_their_pages_stood() -> None:
    """Gaps at the beginning, in the middle and at the end stay gaps; what fails, fails alone."""
    pages: list[tuple[Any, Any]] = [(None, None), (HTML, URL), (None, URL), (3, None), (LATIN, None), ("", 5)]
    pages += [(None, None), (None, None)]
    assert list(rows(pages)) == [
        None,
        expected(HTML, URL),
        None,
        lost("TypeError: html: expected bytes or str, got int"),
        expected(LATIN),
        lost("TypeError: url: expected str or None, got int"),
        None,
        None,
    ]


def test_keys_are_the_columns() -> None:
    """In their order, of an article as of an error."""
    for found in rows([(HTML, None), (3, None)]):
        assert found is not None
        assert list(found) == list(COLUMNS)


def test_only_gaps() -> None:
    """No page at all is no error."""
    assert list(rows([])) == []
    assert list(rows([(None, None)] * 3)) == [None] * 3


def test_rows_are_lazy() -> None:
    """An endless column gives its first rows."""
    found = islice(rows((None if number % 2 else HTML, None) for number in count()), 4)
    assert [row is None for row in found] == [False, True, False, True]


@pytest.mark.filterwarnings("ignore:.*use of fork.*:DeprecationWarning")
def test_two_workers_give_the_same() -> None:
    """Gaps keep their places when pages come back from other processes, by the chunk."""
    pages = [(None if number % 7 == 3 else HTML.replace("Monday", f"day {number}"), None) for number in range(80)]
    assert list(rows(pages, workers=2)) == list(rows(pages))


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"workers": 0}, ValueError),
        ({"workers": "2"}, TypeError),
        ({"timeout": -1}, ValueError),
        ({"options": {}}, TypeError),
    ],
)
def test_wrong_parameters_are_named_at_once(wrong: dict[str, Any], error: type[Exception]) -> None:
    """Before the first row is asked for."""
    with pytest.raises(error, match=next(iter(wrong))):
        rows([(HTML, None)], **wrong)


def test_options_are_handed_on() -> None:
    """Here the charset that came with the bytes."""
    page = "<h1>Дождь</h1>".encode("koi8-r")
    (found,) = rows([(page, None)], options=Options(encoding="koi8-r"))
    assert found is not None
    assert found["headline"] == "Дождь"
