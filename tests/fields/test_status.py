"""Whether there was an article: indexes of teasers are none, articles among teasers are."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from builders import facts_of, keeping, nested_page, page_of

from adc_extract.fields.status import find_status
from adc_extract.model.page import Link, Page, PageBlock

Spec = tuple[str, str, str, str | None]  # path, element, text, and the target where the text is a link

SUMMARY = "The harbour master says that it was the wind; nobody believes him."
PARAGRAPH = "The ferry left at six in the morning with forty passengers, a goat and two crates of lemons on board. "


def page_with_links(specs: Iterable[Spec]) -> Page:
    """A nested page, some of whose blocks are links."""
    specs = list(specs)
    page = nested_page(*(spec[:3] for spec in specs))
    for i, (block, (_, _, text, target)) in enumerate(zip(page.blocks, specs)):
        if target is not None:
            block.links, block.link_chars = 1, len(text)
            page.links.append(Link(target, i))
    return page


def teasers(
    count: int, path: str = "main/div.card card-{}", target: str | None = "/story/{}", tag: str = "h3"
) -> list[Spec]:
    """Boxes with a linked title and a summary; {} is the number of the box."""
    found: list[Spec] = []
    for n in range(count):
        link = target.format(n) if target is not None else None
        found.append((path.format(n), tag, f"What happened in the harbour, part {n}", link))
        found.append((path.format(n), "p", SUMMARY, None))
    return found


def text(times: int, path: str = "main/div.text") -> list[Spec]:
    """Paragraphs of running text, a hundred characters each."""
    return [(path, "p", PARAGRAPH.strip(), None)] * times


def status(specs: Iterable[Spec], page_head: dict[str, object] | None = None, url: str | None = None) -> str:
    """The status of a page of which everything was kept."""
    page = page_with_links(specs)
    for name, value in (page_head or {}).items():
        setattr(page.head, name, value)
    page.url = url
    return find_status(facts_of(page, keeping(*range(len(page.blocks)), of=len(page.blocks))))


def links(count: int) -> list[Spec]:
    """A list of links, without any box around them."""
    return [("main/ul", "li", f"What happened in the harbour, part {n}", f"/story/{n}") for n in range(count)]


ZONES = [spec for n in range(4) for spec in teasers(2, f"main/div.zone z{n}/article.card c{{}}", f"/zone{n}/{{}}")]
LABELLED = [
    spec
    for n in range(5)
    for spec in [(f"main/div.card c{n}", "div", "Local", f"/local#{n}"), *teasers(1, f"main/div.card c{n}", f"/s/{n}")]
]


@pytest.mark.parametrize(
    "specs",
    [
        teasers(6),
        teasers(4, path="main/article.n{}"),
        teasers(8, tag="div"),
        teasers(6, path="main/ul/li/div.story n{}"),
        ZONES,
        LABELLED,
        links(12),
        teasers(6) + text(3),
        teasers(6, target="https://example.org/story/{}"),
    ],
    ids=["cards", "articles", "no headings", "in a list", "zones", "labels", "links", "an introduction", "absolute"],
)
def test_indexes(specs: list[Spec]) -> None:
    """Boxes of one kind, each with a linked title, and no text beside them that is longer than an introduction."""
    assert status(specs) == "listing"


@pytest.mark.parametrize(
    "specs",
    [
        text(8),
        teasers(3),
        teasers(6, target=None),
        teasers(6, target="#part-{}"),
        teasers(6, target="/story"),
        teasers(6) + text(8),
        teasers(20) + [spec for n in range(30) for spec in text(1, f"main/div.p p{n}")],
        text(5) + teasers(4) + text(2),
        [("main/div.text", "p", PARAGRAPH, None), ("main/div.text", "p", "Read the whole story", "/story/1")],
    ],
    ids=[
        "text",
        "few",
        "subheadings",
        "contents",
        "one target",
        "text beside teasers",
        "text in boxes of its own",
        "related stories amid a text",
        "a short text with a link",
    ],
)
def test_articles(specs: list[Spec]) -> None:
    """A text, whatever stands around it, and boxes that lead nowhere else."""
    assert status(specs) == "ok"


@pytest.mark.parametrize(
    "head",
    [
        {"metas": {"article:published_time": ["2024-03-02T06:00:00Z"]}},
        {"json_ld": [{"@type": "NewsArticle", "headline": "The ferry", "datePublished": "2024-03-02"}]},
    ],
    ids=["meta", "JSON-LD"],
)
def test_a_day_of_publication_makes_an_article(head: dict[str, object]) -> None:
    """Whoever dates a page means it as an article."""
    assert status(teasers(6), head) == "ok"


SITE: dict[str, object] = {"metas": {"og:type": ["website"]}}
COLLECTION: dict[str, object] = {"json_ld": [{"@type": "CollectionPage"}]}
CANONICAL: dict[str, object] = {"rels": {"canonical": ["https://example.org/"]}}


@pytest.mark.parametrize(
    ("head", "url"),
    [(SITE, None), (COLLECTION, None), (CANONICAL, None), ({}, "https://example.org"), ({}, "https://example.org/")],
    ids=["website", "collection", "canonical", "host", "front page"],
)
def test_hints(head: dict[str, object], url: str | None) -> None:
    """What a page says that it is tips the scales, where teasers are a good part of the body but not the most of it."""
    specs = teasers(4) + [spec for n in range(8) for spec in text(1, f"main/div.p p{n}")]
    assert status(specs) == "ok"
    assert status(specs, {}, "https://example.org/2024/ferry") == "ok"
    assert status(specs, head, url) == "listing"
    assert status(text(8), head, url) == "ok"


def test_only_the_body_counts() -> None:
    """Teasers around a text that was kept alone do not make an index."""
    page = page_with_links(teasers(8) + text(4))
    kept = range(len(page.blocks) - 4, len(page.blocks))
    assert find_status(facts_of(page, keeping(*kept, of=len(page.blocks)))) == "ok"


def test_empty() -> None:
    """Nothing was kept."""
    page = page_with_links(teasers(8))
    assert find_status(facts_of(page, keeping(of=len(page.blocks)))) == "empty"
    assert find_status(facts_of(page_of(), keeping(of=0))) == "empty"


def test_a_dump_has_no_boxes() -> None:
    """Nothing is known of the links of plain text."""
    lines = [PageBlock(f"What happened in the harbour, part {n}", "p") for n in range(12)]
    assert find_status(facts_of(page_of(*lines), keeping(*range(12), of=12))) == "ok"


def test_endless_nesting() -> None:
    """Boxes in boxes cost no more than boxes beside boxes, and do not make a list."""
    path, specs = "main", []
    for n in range(300):
        path += f"/div.card c{n}"
        specs.append((path, "h3", f"What happened in the harbour, part {n}", f"/story/{n}"))
    assert status(specs) == "listing"
