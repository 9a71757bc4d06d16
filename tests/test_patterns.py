"""Every pattern of the package is linear: it is fed what it repeats, many times over, in the ways that it is used."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from linear import SIZE, superlinear
from patterns import Found, calls, compiled_patterns, evaluated, methods, modules
from pumps import Pump, pumps

PATTERNS = compiled_patterns()
IN_FUNCTIONS = [call for call in calls() if call.inside]
# Places of patterns in containers, of which the source does not show how they are used, and why they are only matched
MATCHED = {
    r"text\.urls\._PATHS\[": "what stands behind a host is a wrapped URL, or is none",
    r"text\.urls\._QUERIES\[.+\]\[\d+\]\[0\]$": "what stands behind a host is a service's path, or is none",
}
_ANCHORED = frozenset({"match", "fullmatch"})
_LONGEST = 16_000  # characters of the first look at a unit of many


def ways(pattern: re.Pattern[Any], used: frozenset[str]) -> list[Callable[[Any], object]]:
    """The work to measure: what is used; where that is not known, all. Whatever seeks does what ``finditer`` does."""
    found: list[Callable[[Any], object]] = [getattr(pattern, name) for name in sorted(used & _ANCHORED)]
    if not used:
        found.append(pattern.fullmatch)
    if not used or used - _ANCHORED:
        found.append(lambda text: sum(1 for _ in pattern.finditer(text)))
    return found


def blown_up(pattern: re.Pattern[Any], used: frozenset[str] = frozenset()) -> list[tuple[Pump, str]]:
    """The first input, if there is one, on which this pattern is not linear, with what was measured."""
    for pump in pumps(pattern):
        for work in ways(pattern, used):

            def text(length: int, pump: Pump = pump) -> Any:
                made = pump.text(length)
                return made if isinstance(pattern.pattern, str) else made.encode("latin-1", "replace")

            size = max(SIZE, min(_LONGEST, 500 * len(pump.unit)))
            if said := superlinear(work, text, size, len(pump.unit)):
                return [(pump, said)]
    return []


@pytest.mark.parametrize("found", PATTERNS, ids=[found.place for found in PATTERNS])
def test_patterns_are_linear(found: Found) -> None:
    """Four times the input takes four times as long, whatever is repeated, by each method that the source uses."""
    is_matched = any(re.match(place, found.place) for place in MATCHED)
    used = methods(found) or frozenset(["match"] if is_matched else [])
    assert not blown_up(found.pattern, used)


@pytest.mark.parametrize("call", IN_FUNCTIONS, ids=[f"{call.module.__name__}:{call.line}" for call in IN_FUNCTIONS])
def test_patterns_in_functions_are_linear(call: Any) -> None:
    """A pattern that is made in a function is a constant, so that it can be tested: others are globals."""
    pattern = evaluated(call)
    assert pattern is not None
    assert not blown_up(pattern)


@pytest.mark.parametrize(
    ("pattern", "used"),
    [
        (r"(?:a+)+b", ""),
        (r"(?:a|aa)+$", "match"),
        (r"\s+$", "search"),
        (r"\s*[,;]", "split"),
        (r"\d+[\d.,]*\s?km", "findall"),
        (r"x[^y]*[^z]*y", "match"),
    ],
)
def test_patterns_that_are_not_linear_are_seen(pattern: str, used: str) -> None:
    """The test can fail: for nested repeats, for neighbours that take the same, and for what begins at every place."""
    assert blown_up(re.compile(pattern), frozenset(filter(None, [used])))


@pytest.mark.parametrize(
    ("pattern", "used"),
    [(r"\s+$", "match"), (r"(?<!\s)\s+$", "search"), (r"<[^<>]{0,300}>", "sub"), (r"[^:]*:", "match")],
)
def test_patterns_that_are_linear_pass(pattern: str, used: str) -> None:
    """What is anchored, cannot begin within itself, or has a bound, is linear."""
    assert not blown_up(re.compile(pattern), frozenset([used]))


def test_all_patterns_are_found() -> None:
    """What the source compiles at the top of a module is among the patterns that the walk over the modules finds."""
    known = {(found.pattern.pattern, found.pattern.flags) for found in PATTERNS}
    made = [(call, evaluated(call)) for call in calls() if not call.inside]
    missed = [
        (call.module.__name__, call.line)
        for call, pattern in made
        if pattern and (pattern.pattern, pattern.flags) not in known
    ]
    assert not missed
    assert len(made) > 150


def test_matched_patterns_are_there() -> None:
    """Each line of the table stands for patterns of which the source does not show how they are used."""
    for place in MATCHED:
        named = [found for found in PATTERNS if re.match(place, found.place)]
        assert named
        assert not any(map(methods, named))


def test_patterns_in_containers_are_found() -> None:
    """Those in tuples, dicts and values of the package's own classes, and those that wait to be compiled."""
    places = {found.place for found in PATTERNS}
    assert "text.loose_json._STOPS[']" in places  # a dict's
    assert "text.code_languages._CLASSES[0]" in places  # a tuple's, late
    assert any(place.startswith("text.urls._QUERIES") for place in places)  # in tuples of lists in a dict


def test_methods_are_read_from_the_source() -> None:
    """How a pattern is used is seen where it is a global, also by way of the module that holds it; else it is not known."""
    used = {found.place: methods(found) for found in PATTERNS}
    assert used["text.links._SCHEME"] == {"match"}
    assert used["tables.bylines.MONTH_BEFORE"] == {"search"}
    assert used["text.code_languages._CLASSES[0]"] == frozenset()


def test_no_module_is_left_out() -> None:
    """The walk goes into rooms that have no ``__init__``, too."""
    named = {module.__name__ for module in modules()}
    assert {
        f"adc_extract.{room}" for room in ("text.urls", "tables.titles", "read.metadata", "render.markdown")
    } <= named
