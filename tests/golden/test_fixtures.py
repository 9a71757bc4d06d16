"""The pages of fixtures/: each gives the article that its expected.json says.

``article`` holds fields of `Article.to_dict`, compared exactly; ``body_contains`` and ``body_lacks`` hold pieces that the
body must and must not hold, white space aside; ``input`` holds the ``url`` and the ``encoding`` that come with the page.
``known_failures`` names what the page does not give yet, ``fields`` or ``body``, and why; once it does, the entry fails.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fixture_pages import FIXTURES, SOURCES, article_of, expected

from adc_extract.model.article import Article

DUMPED = sorted(FIXTURES.glob("*/source.dump.txt"))
KEYS = {"input", "article", "body_contains", "body_lacks", "known_failures"}
# A dump has no tags with links of their own, no head and no machine-readable times.
IN_A_DUMP = ("headline", "byline", "authors", "date", "section", "source_url", "status")
MANY = 12  # the news theme, and one page for each of eleven structures and troubles at least


def each_source(part: str = "") -> pytest.MarkDecorator:
    """All fixtures, those marked that are known to fail in this part."""
    cases = []
    for path in SOURCES:
        reason = expected(path).get("known_failures", {}).get(part)
        marks = [pytest.mark.xfail(reason=reason)] if reason else []
        cases.append(pytest.param(path, id=path.parent.name, marks=marks))
    return pytest.mark.parametrize("source", cases)


def squeezed(text: str) -> str:
    """The text with single spaces for white space."""
    return " ".join(text.split())


def check_body(body: str, wanted: dict[str, Any]) -> None:
    """The pieces that must and must not stand in the body."""
    text = squeezed(body)
    assert [piece for piece in wanted.get("body_contains", ()) if squeezed(piece) not in text] == []
    assert [piece for piece in wanted.get("body_lacks", ()) if squeezed(piece) in text] == []


def test_there_are_fixtures() -> None:
    """Every folder holds one page, what it gives, and a note on what it is for; but for the cases, and a whole site."""
    others = {"cases", "one-site"}
    folders = sorted(path for path in FIXTURES.iterdir() if path.is_dir() and path.name not in others)
    assert [source.parent for source in sorted(SOURCES)] == folders
    assert len(folders) >= MANY
    for folder in folders:
        assert (folder / "expected.json").is_file(), folder.name
        assert (folder / "note.md").read_text(encoding="utf-8").strip(), folder.name


@each_source()
def test_expectations_say_something(source: Path) -> None:
    """No unknown key, no unknown field, and a body or a piece of it, where the page has an article."""
    wanted = expected(source)
    assert set(wanted) <= KEYS
    assert set(wanted["article"]) <= set(Article().to_dict())
    assert wanted["article"]["status"]
    says_body = "body" in wanted["article"] or wanted.get("body_contains")
    assert says_body or wanted["article"]["status"] != "ok"


@each_source("fields")
def test_fields(source: Path) -> None:
    """Every field that is expected, exactly."""
    wanted = expected(source)
    found = article_of(source, wanted.get("input")).to_dict()
    fields = {name: value for name, value in wanted["article"].items() if name != "body"}
    assert {name: found[name] for name in fields} == fields


@each_source("body")
def test_body(source: Path) -> None:
    """The whole body where it is given, and the pieces that it must and must not hold."""
    wanted = expected(source)
    body = article_of(source, wanted.get("input")).body
    if "body" in wanted["article"]:
        assert body == wanted["article"]["body"]
    check_body(body, wanted)


@each_source("text")
def test_no_text_is_lost(source: Path) -> None:
    """Every paragraph of the expected body is there, whatever else is."""
    wanted = expected(source)
    paragraphs = wanted["article"].get("body", "").split("\n\n")
    text = squeezed(article_of(source, wanted.get("input")).body)
    assert [paragraph for paragraph in paragraphs if squeezed(paragraph) not in text] == []


@each_source()
def test_blocks_are_the_body(source: Path) -> None:
    """The body is the texts of its blocks apart by blank lines, but for the captions, which stand beside it."""
    article = article_of(source, expected(source).get("input"))
    assert article.body == "\n\n".join(block.text for block in article.blocks if block.kind != "caption")


@pytest.mark.parametrize("dump", DUMPED, ids=[path.parent.name for path in DUMPED])
def test_dump_gives_the_same_article(dump: Path) -> None:
    """The plain-text dump of a page gives the article that the page gives."""
    wanted = expected(dump)
    page = article_of(dump.with_name("source.html"), wanted.get("input")).to_dict()
    article = article_of(dump, wanted.get("input"))
    found = article.to_dict()
    assert {name: found[name] for name in IN_A_DUMP} == {name: page[name] for name in IN_A_DUMP}
    check_body(article.body, wanted)
    assert squeezed(article.body) == squeezed(page["body"])


def test_the_news_theme_has_a_dump() -> None:
    """The founding page came as a dump: its twin has one."""
    assert [dump.parent.name for dump in DUMPED] == ["news-theme"]
