"""The schema of the flat row, by the article that gives it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_type_hints

import pyarrow
import pytest

from adc_extract.api import extract
from adc_extract.model.article import Article
from adc_extract.render.row import NEVER_NULL, ROW_SCHEMA, SPARK_DDL, arrow_schema

FIXTURES = sorted((Path(__file__).resolve().parents[2] / "fixtures").glob("*/source.html"))
PYTHON = {"string": str, "strings": list, "integer": int, "number": float, "boolean": bool}
SPARK = {
    "STRING": "string",
    "ARRAY<STRING>": "strings",
    "BIGINT": "integer",
    "DOUBLE": "number",
    "BOOLEAN": "boolean",
}


def test_names() -> None:
    """They are those of the dict, in order."""
    assert [name for name, _ in ROW_SCHEMA] == list(Article().to_dict())


def test_null() -> None:
    """What is never null is what an empty article has."""
    assert {name for name, value in Article().to_dict().items() if value is not None} == NEVER_NULL


def test_types_agree_with_the_article() -> None:
    """A column has the type of its field; dates are written as strings, and a picture is told by its URL."""
    hints = get_type_hints(Article)
    written = {str: "string", int: "integer", float: "number", bool: "boolean"}
    for name, kind in ROW_SCHEMA:
        if name not in hints:
            assert name.startswith("image_")  # of the picture
            continue
        given = str(hints[name])
        expected = "strings" if given.startswith("tuple[") else "string"
        for python, column in written.items():
            if hints[name] in (python, python | None):
                expected = column
        assert kind == expected, name


@pytest.mark.parametrize("source", FIXTURES, ids=lambda path: path.parent.name)
def test_values(source: Path) -> None:
    """The values of every fixture have the types that the schema says."""
    row = extract(source.read_bytes()).to_dict()
    for name, kind in ROW_SCHEMA:
        value = row[name]
        assert (value is None and name not in NEVER_NULL) or type(value) is PYTHON[kind], name
        assert not isinstance(value, list) or all(isinstance(item, str) for item in value)


def test_arrow_takes_the_rows() -> None:
    """The rows of all fixtures, and that of an empty article, come back from a table as they were."""
    rows = [extract(source.read_bytes()).to_dict() for source in FIXTURES] + [Article().to_dict()]
    table = pyarrow.Table.from_pylist(rows, schema=arrow_schema())
    assert table.to_pylist() == rows
    with pytest.raises(pyarrow.ArrowInvalid):
        pyarrow.Table.from_pylist([{**rows[0], "confidence": "high"}], schema=arrow_schema())


def test_spark() -> None:
    """A column after the other: name, type, and NOT NULL where it is never null."""
    found = []
    for column in SPARK_DDL.split(", "):
        parsed = re.fullmatch(r"([a-z_]+) ([A-Z<>]+)( NOT NULL)?", column)
        assert parsed, column
        found.append((parsed[1], SPARK[parsed[2]]))
        assert bool(parsed[3]) == (parsed[1] in NEVER_NULL)
    assert tuple(found) == ROW_SCHEMA
