"""The canonical URL, and the article's next page."""

from __future__ import annotations

import pytest
from builders import facts_of, keeping, page_of

from adc_extract.fields.canonical import canonical_choice, find_canonical, find_next_page, next_page_choice
from adc_extract.fields.facts import Facts
from adc_extract.model.page import Link

OWN = "https://www.example.org/2024/harbour-opens"
BODY = [f"Paragraph {n} tells at some length of ships that come into the harbour again." for n in range(6)]


def facts(
    *lines: str,
    links: tuple[tuple[str, str], ...] = (),
    url: str | None = OWN,
    rels: dict[str, list[str]] | None = None,
) -> Facts:
    """Six paragraphs, lines behind them, and links: the line they stand in, and where they lead."""
    page = page_of(*BODY, *lines, rels=rels or {})
    page.url = url
    texts = [*BODY, *lines]
    page.links = sorted((Link(href, texts.index(line)) for line, href in links), key=lambda link: link.block)
    return facts_of(page, keeping(*range(len(BODY)), of=len(texts)))


@pytest.mark.parametrize(
    ("hrefs", "url", "expected"),
    [
        ([OWN], None, OWN),
        (["/2024/other?utm_source=x&id=1#top"], OWN, "https://www.example.org/2024/other?id=1"),
        (["https://news.example.com/a/b"], OWN, "https://news.example.com/a/b"),
        (["", "mailto:a@b.example", OWN], None, OWN),
        (["/relative"], None, None),
        (["https://www.example.org/"], OWN, "https://www.example.org/"),
        ([f"https://web.archive.org/web/2024/{OWN}"], None, f"https://web.archive.org/web/2024/{OWN}"),
        ([], OWN, None),
    ],
)
def test_the_canonical_link(hrefs: list[str], url: str | None, expected: str | None) -> None:
    """The first that can be asked for, resolved and clean, and otherwise as declared."""
    found = facts(url=url, rels={"canonical": hrefs})
    assert find_canonical(found) == expected
    chosen = canonical_choice(found).chosen
    assert (chosen.value if chosen else None) == expected


@pytest.mark.parametrize(
    ("href", "url", "expected"),
    [
        (f"{OWN}/2", OWN, f"{OWN}/2"),
        ("?page=2", OWN, f"{OWN}?page=2"),
        (f"{OWN}/3", f"{OWN}/2", f"{OWN}/3"),
        (f"{OWN}/2", None, f"{OWN}/2"),
        ("/2024/another-story", OWN, None),
        ("https://www.example.org/2024/another-story/2", OWN, None),
        ("/2024/another-story", None, None),
    ],
)
def test_rel_next(href: str, url: str | None, expected: str | None) -> None:
    """It leads to the next page, or to the next article, which is none."""
    assert find_next_page(facts(url=url, rels={"next": [href]})) == expected


@pytest.mark.parametrize("href", [f"{OWN}/2", "?page=2", f"{OWN}?page=2", "/2024/harbour-opens/seite-2"])
def test_links_behind_the_text(href: str) -> None:
    """Whatever their words are; the choice says which line they stand in."""
    found = facts("1 2 3 Next", links=(("1 2 3 Next", href), ("1 2 3 Next", OWN)))
    following = find_next_page(found)
    assert following is not None
    assert following.startswith(OWN)
    chosen = next_page_choice(found).chosen
    assert chosen is not None
    assert (chosen.value, chosen.source, chosen.block) == (following, "link", len(BODY))


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("/2024/harbour-opens-2", OWN),
        ("/2024/next-story", OWN),
        (f"{OWN}/comment-page-2#comments", OWN),
        (f"{OWN}/2", f"{OWN}/2"),
        (f"{OWN}/2", None),
        ("/2024/12", "https://www.example.org/2024/11"),
        ("https://other.example/2024/harbour-opens/2", OWN),
    ],
)
def test_links_that_lead_elsewhere(href: str, url: str | None) -> None:
    """The next article, the pages of its comments, the page itself, another site; and nothing without a URL."""
    assert find_next_page(facts("Next", links=(("Next", href),), url=url)) is None


def test_links_far_from_the_text() -> None:
    """Pages of a list in the page's footer are none of the article's."""
    filler = [f"Entry {n}" for n in range(20)]
    assert find_next_page(facts(*filler, "Older", links=(("Older", f"{OWN}/2"),))) is None
