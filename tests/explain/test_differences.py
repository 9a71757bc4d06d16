"""Where two results differ, by the words of the page's blocks."""

from __future__ import annotations

import json

import pytest

from adc_extract.explain.differences import Differences, differences, other_of
from adc_extract.explain.report import gather
from adc_extract.model.options import DEFAULT

LINES = (
    "The ferry came back on Monday with two hundred people, and the bakers of the quay had bread for all of them.",
    "Nobody had seen it since the storm in March, when its crew had to leave it at the island with a broken rudder.",
    "It will sail again from Thursday on, once in the morning and once at night, as long as the weather stays calm.",
)
PAGE = (
    "<title>The ferry is back</title><div class='menu'><a href='/'>Home</a> <a href='/a'>All of the stories</a></div>"
    f"<h1>The ferry is back</h1>{''.join(f'<p>{line}</p>' for line in LINES)}<div class='promo'>Read more about it</div>"
)


def compared(other: str) -> Differences:
    """The page above beside another result."""
    report = gather(PAGE, None, DEFAULT)
    return differences(report.article, report.traces, other_of(other))


def test_the_same() -> None:
    """Nothing differs."""
    found = compared("\n".join(LINES))
    assert (found.precision, found.recall, found.f1) == (1.0, 1.0, 1.0)
    assert found.verdicts == ["neither", "neither", "both", "both", "both", "neither"]
    assert (found.missing, found.fields) == ([], {})


def test_both_ways() -> None:
    """What only one of them has, and what the page does not hold at all."""
    found = compared(f"{LINES[0]}\nRead more about it\n{LINES[1]}\nThis line is not on the page, whoever made it up.")
    assert found.verdicts == ["neither", "neither", "both", "both", "here", "there"]
    assert found.missing == ["This line is not on the page, whoever made it up."]
    assert found.precision < 1 > found.recall


def test_nothing_in_common() -> None:
    """No word: all three figures are 0."""
    found = compared("…")
    assert (found.precision, found.recall, found.f1) == (0.0, 0.0, 0.0)
    assert found.verdicts.count("here") == len(LINES)


@pytest.mark.parametrize(
    ("other", "differing"),
    [
        ({"body": "x", "headline": "The ferry is back"}, {}),
        ({"articleBody": "x", "headline": "Another"}, {"headline": ("The ferry is back", "Another")}),
        (
            {"text": "x", "title": "Another", "author": ["Ann", "Bob"]},
            {"authors": ("", "Ann, Bob"), "headline": ("The ferry is back", "Another")},
        ),
        ({"articleBody": "x", "datePublished": "2024-05-06T07:08:09Z"}, {"date": ("", "2024-05-06")}),
        ({"articleBody": "x", "authors": [{"name": "Ann"}]}, {"authors": ("", "Ann")}),
    ],
)
def test_fields(other: dict[str, object], differing: dict[str, tuple[str, str]]) -> None:
    """By their names here, at Zyte, trafilatura and newspaper4k; those that the other does not speak of do not count."""
    assert compared(json.dumps(other)).fields == differing


@pytest.mark.parametrize("text", ["[1, 2]", "17", "{broken", '"a text"'])
def test_other_json_is_text(text: str) -> None:
    """What is no JSON object is taken for the body itself."""
    assert other_of(text) == (text, {})
