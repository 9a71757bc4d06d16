"""JSON-LD scripts: every object in them, in whatever wrapping."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.read.metadata import parse_json_ld

STORY = {"@type": "NewsArticle", "headline": "Rain at last"}
JSON = json.dumps(STORY)

WRAPPED = [
    JSON,
    f"  \n{JSON}\n",
    f"\ufeff{JSON}",
    f"{JSON};",
    f"<!-- {JSON} -->",
    f"<!--//--><![CDATA[//><!--\n{JSON}\n//--><!]]>",
    f"//<![CDATA[\n{JSON}\n//]]>",
    f"/*<![CDATA[*/ {JSON} /*]]>*/",
    JSON.replace('"', "&quot;"),
    JSON.replace("}", ",}"),
    json.dumps(JSON),
    f"[{JSON}]",
    json.dumps({"@context": "https://schema.org", "@graph": [STORY]}),
]


@pytest.mark.parametrize("script", WRAPPED)
def test_finds_the_object_in_any_wrapping(script: str) -> None:
    """Comments, CDATA, entities, lists, graphs and small errors do not hide an object."""
    assert parse_json_ld(script) == [STORY]


def test_reads_several_objects_in_a_row() -> None:
    """Two objects without a list around them are two objects."""
    assert parse_json_ld(JSON + "\n" + JSON) == [STORY, STORY]


def test_keeps_raw_line_breaks_in_strings() -> None:
    """A line break in a string is against the rules of JSON, and frequent."""
    assert parse_json_ld('{"@type": "Article", "description": "one\ntwo"}')[0]["description"] == "one\ntwo"


def test_gives_the_outer_objects_first() -> None:
    """A nested article comes behind the objects at the top, whatever their order in the text."""
    page = {"@type": "WebPage", "name": "Page", "mainEntity": STORY}
    site = {"@type": "WebSite", "name": "Example"}
    assert parse_json_ld(json.dumps([page, site])) == [page, site, STORY]


def test_finds_articles_in_item_lists() -> None:
    """A list's items are found, the list items around them are not given."""
    items = {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "position": 1, "item": STORY}]}
    assert parse_json_ld(json.dumps(items)) == [items, STORY]


def test_leaves_out_mere_references() -> None:
    """An object that only says which other object it is says nothing."""
    assert parse_json_ld('[{"@id": "#page"}, {}]') == []


@pytest.mark.parametrize(
    "script", ["", "   ", "null", "12", '"text"', "<!-- -->", "window.x = function() {}", "[" * 9_999]
)
def test_gives_nothing_for_what_is_no_data(script: str) -> None:
    """Scripts without an object in them give an empty list."""
    assert parse_json_ld(script) == []


def test_bounds_depth_and_number() -> None:
    """Nesting without end and objects without number are cut off."""
    nested: dict[str, object] = {"name": "x", "n": 1}
    for n in range(100):
        nested = {"name": "x", "n": n, "mainEntity": nested}
    assert len(parse_json_ld(json.dumps(nested))) < 20
    assert len(parse_json_ld(json.dumps([STORY] * 2_000))) <= 500


@given(st.text(max_size=80) | st.text(alphabet='{}[]":,\\<!->/*&;', max_size=80))
def test_never_raises(script: str) -> None:
    """Any text gives a list of dicts."""
    assert all(isinstance(thing, dict) for thing in parse_json_ld(script))
