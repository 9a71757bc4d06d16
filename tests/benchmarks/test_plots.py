"""Plots: that they show what they are given, and nothing that a page's policy would stop."""

from __future__ import annotations

import re
from typing import Any

import pytest

plots = pytest.importorskip("plots", exc_type=ImportError)

from scaling import Growth  # noqa: E402 - only where there is a library for plots
from selectolax.lexbor import LexborHTMLParser  # noqa: E402

COLUMNS = {"adc_extract": [0.9, 0.5, 1.0], "trafilatura": [0.8, 0.7, 0.3]}
DOTS = [plots.Dot(10.0, 0.5, "pages/a%20b.html", "0.500 <a> & b"), plots.Dot(50.0, 0.9, "pages/c.html", "0.900 c")]
GROWTHS = [Growth("links", (10**6, 4 * 10**6), (0.1, 0.4), False, 4.0), Growth("depth", (10**6, 4 * 10**6), (0.1, 0.9), True, 9.0)]  # fmt: skip
PLOTS = {
    "shares": lambda: plots.shares(COLUMNS, "words"),
    "dots": lambda: plots.shares(COLUMNS, "words", DOTS),
    "groups": lambda: plots.groups({"forum": {"adc_extract": 0.8}, "article": {"adc_extract": 0.9, "newspaper": 0.7}}, {"forum": 4, "article": 9}, "words"),
    "speeds": lambda: plots.speeds({"bare parse": [0.5, 1.5], "adc_extract": [5.0, 8.0]}, "words"),
    "growths": lambda: plots.growths(GROWTHS, "words"),
}  # fmt: skip


def texts(svg: str) -> list[str]:
    """What can be read in a plot."""
    return [node.text() for node in LexborHTMLParser(svg).css("text")]


@pytest.mark.parametrize("make", PLOTS.values(), ids=PLOTS)
def test_every_plot(make: Any) -> None:
    """It has words for those who do not see it, colours that follow the page, no styles, and comes out the same twice."""
    svg = make()
    assert svg == make()
    assert LexborHTMLParser(svg).css_first("svg").attributes["aria-label"] == "words"
    assert "style" not in re.sub(r"-style", "", svg)
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', svg)) <= {"none", *(f"var({name})" for name, *_ in plots._COLOURS.values())}  # fmt: skip


def test_means_are_told() -> None:
    """Beside the names."""
    assert {"adc_extract, mean 0.800", "trafilatura, mean 0.600"} <= set(texts(PLOTS["shares"]()))
    assert {"bare parse, mean 1.0 ms", "adc_extract, mean 6.5 ms"} <= set(texts(PLOTS["speeds"]()))


def test_dots_lead_to_pages() -> None:
    """Each is a link with words, which the keyboard passes by."""
    links = LexborHTMLParser(PLOTS["dots"]()).css("a")
    assert [link.attributes["href"] for link in links] == [dot.link for dot in DOTS]
    assert [link.css_first("title").text() for link in links] == [dot.words for dot in DOTS]
    assert {link.attributes["tabindex"] for link in links} == {"-1"}


def test_a_dot_stands_where_it_should() -> None:
    """The one to the right and above is drawn there."""
    first, second = (link.css_first("use").attributes for link in LexborHTMLParser(PLOTS["dots"]()).css("a"))
    assert float(first["x"]) < float(second["x"])
    assert float(first["y"]) > float(second["y"])


def test_what_grows_too_much_is_counted() -> None:
    """One dimension of two."""
    found = " ".join(texts(PLOTS["growths"]()))
    assert "1 dimensions of a page" in found
    assert "1 that then take over 5 times the time" in found


def test_a_picture_has_colours_of_its_own() -> None:
    """Each variable that it uses has a value in light and in dark."""
    svg = plots.standalone(PLOTS["shares"]())
    used, given = set(re.findall(r"var\((--[\w-]+)\)", svg)), re.findall(r"(--[\w-]+):#[0-9a-f]{6}", svg)
    assert used
    assert all(given.count(name) == 2 for name in used)
