"""docs/fields.md says of every field what the code does: its type, and its sources by the names that they have there."""

from __future__ import annotations

import ast
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest
from fixture_pages import FIXTURES
from source_pages import METAS, made_pages

import adc_extract
from adc_extract.fields import provenance
from adc_extract.fields.author_lines import TRUST
from adc_extract.fields.date import PLACES
from adc_extract.fields.trust import _shares
from adc_extract.model.article import Article
from adc_extract.model.block import BlockKind

PAGE = (Path(__file__).parents[2] / "docs" / "fields.md").read_text("utf-8")
ROOM = Path(provenance.__file__).parent
ANNOTATIONS = {field.name: str(field.type) for field in fields(Article)}
EXPLAINED = set(Article.__slots__) - {"blocks", "status", "confidence", "warnings", "provenance"}
ANY_META = "meta …"
# What makes candidates, and which of its arguments is their source
MAKERS = {"Candidate": 2, "Dated": 1, "Stated": 0, "Claim": 0, "Credit": 4, "read_credit": 3}
_CODE = re.compile(r"`([^`]+)`")
_META_OF = re.compile(r"\[([^]]+)\]\(#metas\)")


class Section(NamedTuple):
    """What stands under a heading: the fields it is about, its text, and the rows of its table of sources."""

    fields: list[str]
    text: str
    rows: list[list[str]]


def rows_of(text: str) -> list[list[str]]:
    """The cells of a table's rows, without its head."""
    lines = [line.strip("|").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line] for line in lines[2:]]


def parts(level: int) -> dict[str, str]:
    """What stands under each heading of this level, up to the next one of it or of a higher one."""
    found = re.split(rf"(?m)^(#{{2,{level}}}) (.+)\n", PAGE)
    marks, names, texts = found[1::3], found[2::3], found[3::3]
    return {name: text for mark, name, text in zip(marks, names, texts) if len(mark) == level}


SECTIONS = [Section(name.split(", "), text, rows_of(text)) for name, text in parts(3).items()]
SAID_METAS = {row[0]: _CODE.findall(row[1]) for row in rows_of(parts(2)["Metas"])}


def sources_said(field: str, section: Section) -> list[str]:
    """The sources that the page gives a field, in its order."""
    found: list[str] = []
    for sources, what, *whose in section.rows:
        if whose and whose[0] != "all" and f"`{field}`" not in whose[0]:
            continue
        for source in _CODE.findall(sources):
            metas = SAID_METAS[_META_OF.findall(what)[0]] if source == ANY_META else ()
            found += [f"meta {name}" for name in metas] or [source]
    return found


SAID = {field: sources_said(field, section) for section in SECTIONS for field in section.fields if section.rows}


@cache
def choices() -> list[dict[str, adc_extract.Choice]]:
    """Where the fields come from, of all fixtures, of their cases, and of pages made to have every source."""
    pages: list[tuple[Any, str | None, bool]] = [(made.source, made.url, made.plain) for made in made_pages()]
    pages += [(path.read_bytes(), None, False) for path in FIXTURES.glob("*/*.html")]
    pages += [(path.read_bytes(), None, True) for path in FIXTURES.glob("*/source*.txt")]
    for path in FIXTURES.glob("cases/*.json"):
        pages += [
            (case.get("html") or case.get("text"), case.get("url"), "html" not in case)
            for case in json.loads(path.read_text("utf-8"))
        ]
    return [
        (adc_extract.extract_text if plain else adc_extract.extract)(source, url=url, explain=True).provenance
        for source, url, plain in pages
    ]


def carried(choice: adc_extract.Choice) -> list[str]:
    """The sources of all candidates, the one chosen first."""
    return [candidate.source for candidate in (choice.chosen, *choice.lost) if candidate]


@cache
def sources_seen() -> dict[str, set[str]]:
    """The sources that candidates of each field had on these pages."""
    found: dict[str, set[str]] = defaultdict(set)
    for of_page in choices():
        for field, choice in of_page.items():
            found[field].update(carried(choice))
    return found


def sources_written() -> Iterator[str]:
    """The sources that stand in the code as they are: where candidates are made, or by how they begin."""
    for path in sorted(ROOM.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MAKERS:
                given = node.args[MAKERS[node.func.id] :][:1]
                yield from (each.value for each in given if isinstance(each, ast.Constant))
            if isinstance(node, ast.Constant) and re.match(r"(?:json-ld|link|meta) \S+$", str(node.value)):
                yield node.value


def test_every_field_has_its_row() -> None:
    """In the order of the dataclass, with its type; and there is no row that is no field."""
    table = [[_CODE.findall(field)[0], kind] for field, kind, _ in rows_of(PAGE.partition("\n## ")[0])]
    assert table == [[name, f"`{kind}`".replace(" | None`", "` or None")] for name, kind in ANNOTATIONS.items()]


def test_every_field_has_its_section() -> None:
    """In the same order but for the description, which stands with the title; and each row leads there."""
    told = [field for section in SECTIONS for field in section.fields]
    assert sorted(told) == sorted(ANNOTATIONS)
    anchors = {field: "-".join(section.fields) for section in SECTIONS for field in section.fields}
    assert re.findall(r"^\| \[`(\w+)`\]\(#([\w-]+)\)", PAGE, re.MULTILINE) == [
        (name, anchors[name]) for name in ANNOTATIONS
    ]


def test_the_fields_with_sources() -> None:
    """They are those that provenance explains."""
    assert set(SAID) == EXPLAINED == set(sources_seen())


@pytest.mark.parametrize("field", sorted(EXPLAINED))
def test_sources_are_those_of_the_code(field: str) -> None:
    """Each that is said can be had, and each that was seen is said."""
    assert sorted(set(SAID[field])) == sorted(sources_seen()[field])


def test_no_source_of_the_code_is_left_out() -> None:
    """What stands in the code, what was measured, and what the tables have, is said somewhere."""
    said = {source for found in SAID.values() for source in found}
    written = set(sources_written())
    assert len(written) > 30
    assert written - said == set()
    assert {*TRUST, *PLACES.values()} - said == set()


@pytest.mark.parametrize("field", sorted(_shares()))
def test_what_was_measured_is_said(field: str) -> None:
    """The sources that have a confidence are sources of that field."""
    assert set(_shares()[field]) - set(SAID[field]) == set()


@pytest.mark.parametrize("kind", sorted(METAS))
def test_metas_in_their_order(kind: str) -> None:
    """They are asked in the order that the page has."""
    if kind == "addresses":  # two, which stand with their fields
        assert [source for source in SAID["url"] if source.startswith("meta ")] == [f"meta {n}" for n in METAS[kind][0]]
    else:
        assert SAID_METAS[kind] == list(METAS[kind][0])


@pytest.mark.parametrize(
    "section", [s for s in SECTIONS if "n this order:" in " ".join(s.text.split())], ids=lambda s: s.fields[0]
)
def test_the_order_is_that_of_the_code(section: Section) -> None:
    """Of the fields of which the page says so, candidates come in the order of the table."""
    field = section.fields[0]
    places = SAID[field]
    seen = [[places.index(source) for source in carried(of_page[field])] for of_page in choices()]
    assert max(len(set(found)) for found in seen) > 1
    assert [found for found in seen if found != sorted(found)] == []


def test_words_that_a_field_can_have() -> None:
    """Every status and every kind of block is named."""
    texts = {section.fields[0]: section.text for section in SECTIONS}
    assert set(get_args(adc_extract.Status)) <= set(_CODE.findall(texts["status"]))
    assert set(get_args(BlockKind)) <= set(_CODE.findall(texts["blocks"]))


def test_what_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Each line of code that prints has what it prints behind it."""
    source = (FIXTURES / "news-theme" / "source.html").read_bytes()
    names: dict[str, Any] = {"adc_extract": adc_extract, "html": source}
    blocks = re.findall(r"(?ms)^```python\n(.*?)^```$", PAGE)
    for block in blocks:
        exec(block, names)
    told = re.findall(r"(?m)^print\(.*\) +# (.+)$", "\n".join(blocks))
    assert len(told) > 5
    assert capsys.readouterr().out.splitlines() == told
