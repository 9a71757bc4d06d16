"""The small cases of fixtures/cases: a file a field, each case a snippet of a page and what it gives.

A case has ``note`` (what it is for), ``language``, ``html`` or ``text`` (a dump), ``url`` if one is known, and
``expected``: fields of `Article.to_dict`, compared exactly.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import adc_extract

CASES = Path(__file__).resolve().parents[2] / "fixtures" / "cases"
FILES = sorted(CASES.glob("*.json"))
KEYS = {"note", "language", "html", "text", "url", "expected"}
MAIN = ("headline", "byline", "date", "source_url")
MANY = 40  # cases of each main field
LANGUAGES = 15


def load(path: Path) -> list[dict[str, Any]]:
    """The cases of one file."""
    cases: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return cases


ALL = {path.stem: load(path) for path in FILES}


def test_there_are_cases() -> None:
    """Many for each of the main fields, in many languages, and each with a note of its own."""
    assert {field: len(ALL.get(field, ())) for field in MAIN if len(ALL.get(field, ())) < MANY} == {}
    assert len({case["language"] for cases in ALL.values() for case in cases}) >= LANGUAGES
    for field, cases in ALL.items():
        notes = [case["note"] for case in cases]
        assert len(set(notes)) == len(notes), field


@pytest.mark.parametrize(
    ("field", "case"),
    [pytest.param(field, case, id=f"{field}: {case['note']}") for field, cases in ALL.items() for case in cases],
)
def test_case(field: str, case: dict[str, Any]) -> None:
    """Every field that is expected, exactly."""
    assert set(case) <= KEYS
    assert ("html" in case) != ("text" in case)
    run = adc_extract.extract if "html" in case else adc_extract.extract_text
    found = run(case.get("html") or case["text"], url=case.get("url")).to_dict()
    wanted = case["expected"]
    assert wanted
    assert {name: found[name] for name in wanted} == wanted
