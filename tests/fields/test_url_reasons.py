"""Why a URL is the page's own, or the one at which the text first stood."""

from __future__ import annotations

from typing import Any

import pytest
from builders import facts_of, keeping, page_of
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.fields.facts import Facts
from adc_extract.fields.source_url import find_source_url
from adc_extract.fields.url_reasons import source_url_choice, url_choice
from adc_extract.model.candidate import Choice
from adc_extract.model.page import Link

OWN = "https://www.example.org/2024/05/harbour-opens"
ELSEWHERE = "https://news.example.com/harbour/the-harbour-opens-again"
FRONT = "https://news.example.com/"
BODY = [f"Paragraph {n} tells at some length of ships that come into the harbour again." for n in range(12)]


def facts(
    *lines: tuple[str, tuple[str, ...]], amid: tuple[str, str] | None = None, url: str | None = OWN, **head: Any
) -> Facts:
    """A dozen paragraphs, and lines behind them with their links; ``amid`` is one with its link in the text."""
    body = [*BODY]
    if amid:
        body[5] = amid[0]
    page = page_of(*body, *(line for line, _ in lines), "Next post", **head)
    page.url = url
    linked = [(len(body) + n, href) for n, (_, hrefs) in enumerate(lines) for href in hrefs]
    for block, href in sorted([*linked, *([(5, amid[1])] if amid else [])]):
        page.blocks[block].links += 1
        page.links.append(Link(href, block))
    return facts_of(page, keeping(*range(len(body)), of=len(page.blocks)))


def told(choice: Choice) -> tuple[str | None, list[tuple[str, str]]]:
    """The source of what was chosen, and source and reason of what was not."""
    return choice.chosen and choice.chosen.source, [(c.source, c.reason) for c in choice.lost]


def test_a_notice() -> None:
    """Of its links, the one to a front page lost; the page itself is the last resort."""
    line = "This article first appeared on The Example, see here."
    source, lost = told(source_url_choice(facts((line, (FRONT, ELSEWHERE)))))
    assert source == "notice"
    assert lost == [("notice", "leads to a front page"), ("page", "a more trusted source says otherwise")]


@pytest.mark.parametrize(
    ("href", "reason"),
    [
        (FRONT, "leads to a front page"),
        ("https://www.example.org/2023/12/another-story", "leads to the same host"),
        ("https://news.example.com/en", "does not look like the address of a page"),
        ("https://commons.example.com/licenses/by/4.0/", "leads to a licence, a picture or a post"),
        ("mailto:a@b.example", "no URL that could be asked for"),
    ],
)
def test_labels_that_lost(href: str, reason: str) -> None:
    """Each for what its link is; the page has its own source."""
    found = facts(("Source: The Example", (href,)))
    choice = source_url_choice(found)
    assert choice.chosen is not None
    assert (choice.chosen.value, choice.chosen.source) == (OWN, "page")
    assert ("label", reason) in told(choice)[1]


def test_labels_amid_the_text_and_all_over_it() -> None:
    """They are of charts and pictures."""
    amid = source_url_choice(facts(amid=("Source: Office of Harbours", ELSEWHERE)))
    assert told(amid) == ("page", [("label", "a label amid the text")])
    both = source_url_choice(facts(("Source: The Example", (ELSEWHERE,)), amid=("Source: Office", f"{ELSEWHERE}-2")))
    assert told(both) == (
        "page",
        [
            ("label", "labels stand all over the text: they are of pictures or charts"),
            ("label", "a label amid the text"),
        ],
    )


def test_what_the_head_says() -> None:
    """Metas before the canonical link, and that before og:url."""
    head = {"rels": {"canonical": [ELSEWHERE]}, "metas": {"og:url": [f"{OWN}?b=1"], "original-source": [FRONT]}}
    choice = source_url_choice(facts(**head))
    assert choice.chosen is not None
    assert choice.chosen.reason == "the page names a page of another site as canonical"
    assert told(choice) == (
        "canonical",
        [
            ("meta original-source", "leads to a front page"),
            ("meta og:url", "of the page's own site"),
            ("page", "a more trusted source says otherwise"),
        ],
    )
    own = source_url_choice(facts(rels={"canonical": [OWN]}, metas={"og:url": [ELSEWHERE]}))
    assert told(own) == (
        "page",
        [
            ("canonical", "of the page's own site"),
            ("meta og:url", "the page names a page of its own site as canonical"),
        ],
    )


def test_the_pages_own_url() -> None:
    """A claim of another site is passed over, and so is a front page."""
    head = {"rels": {"canonical": [ELSEWHERE]}, "metas": {"og:url": ["https://www.example.org/"]}}
    found = facts(**head, json_ld=[{"@type": "Article", "headline": "Ships", "url": "javascript:void(0)"}])
    assert told(url_choice(found)) == (
        "url",
        [
            ("canonical", "of another site than the page"),
            ("meta og:url", "leads to a front page"),
            ("json-ld url", "no URL that could be asked for"),
        ],
    )
    assert told(url_choice(facts(rels={"canonical": [f"{OWN}/b"]}))) == (
        "canonical",
        [("url", "a more trusted source says otherwise")],
    )
    assert told(url_choice(facts(url=None))) == (None, [])


urls = st.sampled_from([OWN, ELSEWHERE, FRONT, f"{OWN}/b", "/c/d", "mailto:a@b.example", "http://localhost/a", "x", ""])
lines = st.sampled_from(
    ["Source: The Example", f"Quelle: {ELSEWHERE}", "This article first appeared on", "Ships", "Source"]
)


@given(
    st.lists(st.tuples(lines, st.lists(urls, max_size=3).map(tuple)), max_size=5),
    st.lists(urls, max_size=2),
    st.lists(urls, max_size=1),
    urls | st.none(),
)
def test_what_is_chosen_is_what_is_found(
    behind: list[tuple[str, tuple[str, ...]]], canonical: list[str], og: list[str], url: str | None
) -> None:
    """On every page; and nobody lost without a reason."""
    found = facts(
        *behind, url=url, rels={"canonical": canonical}, metas={"og:url": og, "original-source": canonical[:1]}
    )
    for choice, value in ((url_choice(found), found.url), (source_url_choice(found), find_source_url(found))):
        assert (choice.chosen.value if choice.chosen else None) == value
        assert all(lost.reason for lost in choice.lost)
        assert choice.chosen is None or choice.chosen.reason
