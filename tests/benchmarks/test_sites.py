"""The measure of what a site's model brings, and the sites that it makes up."""

from __future__ import annotations

import pytest
from made_sites import LOOKS, made_site
from sites import Page, host_of, mean, measured


@pytest.mark.parametrize("look", LOOKS)
def test_the_same_number_is_the_same_site(look: str) -> None:
    """And every paragraph of a body stands on its page."""
    one, other = made_site(4, 5, LOOKS[look]), made_site(4, 5, LOOKS[look])
    assert one == other != made_site(5, 5, LOOKS[look])
    assert all(text.replace("'", "&#x27;") in page.html for page in one for text in page.body.split("\n\n"))
    assert ("class=" in one[0].html) == (look != "no classes")


def test_a_page_is_left_out_of_its_own_model() -> None:
    """Each page with nothing, with the others, and with all: the body is what is measured."""
    group = [
        Page(f"page {n}", page.html, None, lambda body: {"length": float(len(body))})
        for n, page in enumerate(made_site(1, 5, LOOKS["named classes"]))
    ]
    rows = measured(group)
    assert [(row.name, row.group) for row in rows] == [(page.name, 5) for page in group]
    assert all(row.others == row.everything and row.others["length"] < row.without["length"] for row in rows)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.example.org/a", "example.org"),
        ("https://web.archive.org/web/2020/https://news.example.org/a", "news.example.org"),
        ("", ""),
        (None, ""),
    ],
)
def test_the_host_of_a_page(url: str | None, host: str) -> None:
    """Not that of an archive."""
    assert host_of(url) == host


def test_means() -> None:
    """Of each of the three figures; those by kind of page do not count."""
    rows = [{"P": 1.0, "R": 0.5, "F1": 0.5, "F1 forum": 0.5}, {"P": 0.0, "R": 0.5, "F1": 0.0}]
    assert mean(rows) == {"P": 0.5, "R": 0.5, "F1": 0.25}
