"""JSON-LD: the text of a script element → the objects in it."""

from __future__ import annotations

import html
import json
import re
from collections import deque
from typing import Any

from adc_extract.tables.metadata import JSON_LD_NESTED

MAX_CHARS = 4_000_000  # of a script: what is longer is not read
_MAX_OBJECTS = 500
_MAX_DEPTH = 8  # steps from the top through lists and JSON_LD_NESTED

# What old pages put around a script: comments, CDATA sections, a byte order mark, a semicolon.
_BEFORE = re.compile(r"(?:[\s\ufeff;]|<!--|//|/\*|\*/|<!\[CDATA\[)+")
_AFTER = re.compile(r"(?:[\s\ufeff;]|-->|//|/\*|\*/|\]\]>){1,100}\Z")
_LONGEST_AFTER = 100
_DEEP = 500
_BRACKET = re.compile(r"[\[\]{}]")


def parse_json_ld(script: str) -> list[dict[str, Any]]:
    """Every object in a JSON-LD script: those at the top first, then those of ``@graph`` and nested articles.

    Nested objects are found under the keys of ``tables.metadata.JSON_LD_NESTED``, to a bounded depth and number;
    mere references (an ``@id`` and nothing else) and list items are left out. What is not JSON is read as far as it
    can be made out.
    Never raises.
    """
    if len(script) > MAX_CHARS:
        return []
    try:
        value = _loose(script) if _is_deep(script) else json.loads(script, strict=False)
    except (ValueError, RecursionError):
        value = _repair(script)
    if isinstance(value, str):  # JSON inside of a JSON string
        value = _loose(value)
    return _objects(value)


def _is_deep(script: str) -> bool:
    """Whether brackets are nested so deeply that the parser's recursion might not end well, at any recursion limit."""
    if script.count("[") + script.count("{") < _DEEP:
        return False
    depth = deepest = 0
    for bracket in _BRACKET.findall(script):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest >= _DEEP


def _repair(script: str) -> list[Any]:
    before = _BEFORE.match(script)
    if before:
        script = script[before.end() :]
    tail = script[-_LONGEST_AFTER:]
    after = _AFTER.search(tail)
    if after:
        script = script[: len(script) - len(tail) + after.start()]
    if '"' not in script and ("&quot;" in script or "&#34;" in script):
        script = html.unescape(script)
    try:
        return [json.loads(script, strict=False)]
    except (ValueError, RecursionError):
        return _loose(script)


def _loose(script: str) -> list[Any]:
    from adc_extract.text.loose_json import parse_loose_json  # late: one page in a hundred has such JSON-LD

    return parse_loose_json(script)


def _objects(value: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    queue = deque([(value, 0)])
    while queue and len(found) < _MAX_OBJECTS:
        value, depth = queue.popleft()
        if isinstance(value, list):
            nested: list[Any] = value[:_MAX_OBJECTS]
        elif isinstance(value, dict):
            if len(value) > 1 and not ("@graph" in value and "@type" not in value) and value.get("@type") != "ListItem":
                found.append(value)
            nested = [value[key] for key in JSON_LD_NESTED if key in value]
        else:
            continue
        if depth < _MAX_DEPTH:
            queue.extend((item, depth + 1) for item in nested if isinstance(item, (dict, list)))
    return found
