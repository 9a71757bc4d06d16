"""What a request asks for."""

from __future__ import annotations

import pytest

from adc_extract.integrations.serving.problem import Problem
from adc_extract.integrations.serving.question import Question, accepted, of_options, of_query


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", "json"),
        ("*/*", "json"),
        ("application/json", "json"),
        ("text/*", "text"),
        ("Text/HTML; level=1", "html"),
        ("application/xml", "xml"),
        ("application/tei+xml", "xml"),
        ("text/html;q=0.2, text/markdown;q=0.8", "markdown"),
        ("text/html, text/markdown", "html"),  # of two that are liked as well, the first
        ("text/html;q=0", "json"),  # what is not wanted is not given
        ("text/html;q=much", "json"),
        ("image/png, application/pdf", "json"),
        (",;,;q=1", "json"),
    ],
)
def test_accepted(header: str, expected: str) -> None:
    """The best liked form of those that there are."""
    assert accepted(header) == expected


@pytest.mark.parametrize(
    ("parameters", "accept", "expected"),
    [
        ({}, "html", "html"),
        ({"format": "xml"}, "html", "xml"),
        ({"schema": "zyte"}, "html", "json"),
        ({"blocks": True}, "html", "json"),
        ({"blocks": False, "explain": False}, "html", "html"),
        ({"explain": True, "format": "text"}, "html", "text"),
    ],
)
def test_the_form(parameters: dict[str, str | bool], accept: str, expected: str) -> None:
    """What is named wins, then what only JSON has, then what is accepted."""
    assert Question(parameters, accept).form() == expected


def test_query() -> None:
    """Switches become bool, all else stays text; no value is a value."""
    assert of_query([("tables", "false"), ("url", ""), ("today", "2024-02-29")]) == {
        "tables": False,
        "url": "",
        "today": "2024-02-29",
    }


def test_what_is_quoted_is_cut() -> None:
    """A long wrong value is not sent back whole."""
    with pytest.raises(Problem) as caught:
        of_query([("favor", "x" * 10_000)])
    assert len(caught.value.detail) < 120
    with pytest.raises(Problem) as caught:
        of_options({"y" * 10_000: 1})
    assert len(caught.value.detail) < 250


def test_options() -> None:
    """null is as if it were not there; nothing is made into what it is not."""
    assert of_options({"links": True, "favor": None}) == {"links": True}
    for wrong in ({"links": 1}, {"favor": True}, {"format": ["json"]}, {"today": 20240531}):
        with pytest.raises(Problem):
            of_options(wrong)
