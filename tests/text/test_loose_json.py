"""JSON that is nearly JSON: what can be made out is kept, and nothing raises."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.text.loose_json import parse_loose_json

CASES = [
    ('{"a": 1,}', [{"a": 1}]),
    ('{"a": [1, 2,],}', [{"a": [1, 2]}]),
    ('{"a": 1} {"b": 2};', [{"a": 1}, {"b": 2}]),
    ('[{"a": 1}, {"b": 2}]', [[{"a": 1}, {"b": 2}]]),
    ('{"a": "he said "no" to it", "b": 2}', [{"a": 'he said "no" to it', "b": 2}]),
    ("{'a': 'it's late', 'b': true}", [{"a": "it's late", "b": True}]),
    ("{“a”: “b”, “c”: 1}", [{"a": "b", "c": 1}]),
    ('{"a": "one" // a note\n, "b": 2}', [{"a": "one", "b": 2}]),
    ('{/* a note */ "a": null}', [{"a": None}]),
    ('{"a": "x"\n "b": "y"}', [{"a": "x", "b": "y"}]),
    ('{"a": "x" "b": "y" "@c": 1}', [{"a": "x", "b": "y", "@c": 1}]),
    ('{"a": "she said "no" to it", "b": 2}', [{"a": 'she said "no" to it', "b": 2}]),
    ('{"a": {"b": 1}\n "c": 2}', [{"a": {"b": 1}, "c": 2}]),
    ('{"a": Anna Lee, "b": 2}', [{"a": "Anna Lee", "b": 2}]),
    ('{a: "x"}', [{"a": "x"}]),
    ('{"a": , "b": 2}', [{"b": 2}]),
    ('{"a": "line\nbreak"}', [{"a": "line\nbreak"}]),
    (r'{"a": "It\'s \u00e9t\u00E9 \/ \n"}', [{"a": "It's été / \n"}]),
    (r'{"a": "\ud83d\ude00"}', [{"a": "😀"}]),
    ('{"a": "cut sho', [{"a": "cut sho"}]),
    ('{"a": [1, {"b": 2}, "c": 3}', [{"a": [1, {"b": 2}, "c", 3]}]),
    ('{"a": -1.5e3, "b": 12}', [{"a": -1500.0, "b": 12}]),
    ("", []),
    ("no json at all", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_makes_out_what_is_there(text: str, expected: list[object]) -> None:
    """Each trouble that pages have with JSON leaves the values around it whole."""
    assert parse_loose_json(text) == expected


def test_ends_at_a_bounded_depth() -> None:
    """Brackets without end do not lead to recursion, and what stood before them is kept."""
    values = parse_loose_json('{"a": 1, "b": ' + "[" * 5_000)
    assert values[0]["a"] == 1


def test_lone_surrogates_do_not_come_through() -> None:
    """Half an escaped pair is no character, and could not be encoded later."""
    parse_loose_json(r'{"a": "x\ud83d"}')[0]["a"].encode("utf-8")


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text('ab"\\\n {}[],:é😀', max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from("abcde"), _VALUES, max_size=4))
def test_reads_json_as_json(value: dict[str, object]) -> None:
    """What is JSON already means the same here."""
    assert parse_loose_json(json.dumps(value, indent=1)) == [value]


@given(st.text(alphabet="{}[]:,\"'\\/*\n “”;aé1-", max_size=60) | st.text(max_size=60))
def test_never_raises(text: str) -> None:
    """Any text gives a list of values, the same one each time."""
    assert parse_loose_json(text) == parse_loose_json(text)
