"""The report: what it holds, and that it is safe and whole, as text."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from fixture_pages import SOURCES
from hostile import VECTORS, page
from selectolax.lexbor import LexborHTMLParser

from adc_extract import Options, explain_html, extract, extract_text
from adc_extract.explain.data import data_of, why
from adc_extract.explain.report import gather
from adc_extract.model.options import DEFAULT

FIXTURES = Path(__file__).parents[2] / "fixtures"
PAGE = page(
    "<ul><li>Rain</li><li>Snow, which fell for a whole week, says the harbour master.</li></ul><p>Read also: Snow</p>"
)


def tree_of(html: str) -> LexborHTMLParser:
    """The document of a report."""
    return LexborHTMLParser(html)


def data(html: str) -> dict[str, Any]:
    """What its script is given."""
    node = tree_of(html).css_first("script#data")
    assert node
    loaded: dict[str, Any] = json.loads(node.text())
    return loaded


@pytest.mark.parametrize("source", SOURCES, ids=[path.parent.name for path in SOURCES])
def test_every_fixture(source: Any) -> None:
    """A line for each block, in order, with its text; as many of them are in the body as the article has blocks."""
    plain = source.suffix == ".txt"
    raw = source.read_bytes()
    html = explain_html(raw, plain=plain)
    article = (extract_text if plain else extract)(raw)
    rows = tree_of(html).css("#list > details")
    blocks = data(html)["blocks"]
    assert [row.id for row in rows] == [f"b{n}" for n in range(len(blocks))]
    in_body = [blocks[n][0] for n, row in enumerate(rows) if row.attributes["data-fate"] == "body"]
    assert in_body == [block.text for block in article.blocks if block.kind != "caption"]


def test_reasons_add_up() -> None:
    """What every block starts with, and what its features add, is its score after the second look."""
    found = data(explain_html(PAGE))
    for _, _, (_, second, _, constant), reasons, _ in found["blocks"]:
        assert constant + sum(reasons[2::3]) == pytest.approx(second, abs=0.05)  # each of some dozens is rounded
    names = {found["features"][n][0] for block in found["blocks"] for n in block[3][::3]}
    assert any(name.startswith("length: ") for name in names)


def test_the_rule_that_decided() -> None:
    """In a sentence: kept, below the cut, ruled out by its words, made to agree, taken as a field."""
    found = {block[0]: block[4] for block in data(explain_html(PAGE))["blocks"]}
    told = {text[:12]: why for text, why in found.items()}
    assert told["The lamps on"].startswith("In the body. The cut of this page is below ")
    assert told["Read also: S"].startswith(
        "Its words are those of page furniture, which rules a line out (phrase: read_more"
    )
    assert "Left out. The cut of this page is " in told["Read also: S"]
    assert (
        told["The lamps of"].startswith("Kept by its score, but no part of the text: headline comes from it")
        or "headline" in told["The lamps of"]
    )


@pytest.mark.parametrize("words", ["In the body, as what scores least of all", "Left out, as what scores most of all"])
def test_the_last_on_each_side_say_so(words: str) -> None:
    """One block, or more with the same score; and the report says both scores."""
    report = gather((FIXTURES / "divs-and-br" / "source.html").read_bytes(), None, DEFAULT)
    scores = {t.score for t in report.traces if why(t, report).startswith(words)}
    assert scores == {report.worst_kept if words.startswith("In") else report.best_left}
    assert report.best_left is not None
    assert report.worst_kept is not None
    assert report.best_left < (report.cut or 0) < report.worst_kept


def test_what_was_passed_over() -> None:
    """Menus, forms and templates, with the reason; what is inside of an article, and scripts, are not named."""
    menus = "<nav class='top main'>Home and away</nav><select><option>One</option></select><script>var x</script>"
    found = gather(
        PAGE.replace("<article>", f"{menus}<article>").replace("</article>", "<footer>End</footer></article>"),
        None,
        DEFAULT,
    )
    assert [(p.path, p.name, p.chars, p.text, p.why) for p in found.pruned] == [
        ("html > body", "nav.top", 13, "Home and away", "a menu"),
        ("html > body", "select", 3, "One", "a form's choices"),
    ]
    entered = gather("<body><nav>Home and away, and nothing else on the page</nav>", None, DEFAULT)
    assert [block.text for block in entered.page.blocks] == ["Home and away, and nothing else on the page"]
    assert entered.pruned == []


def test_a_time_limit_does_not_hold() -> None:
    """Who asks why can wait; the other options hold."""
    assert gather(PAGE, None, Options(timeout=1e-9)).article.status == "ok"
    assert gather(PAGE, None, Options(max_bytes=10)).article.warnings != ()


def test_a_policy_lets_in_nothing_but_its_own_script_and_style() -> None:
    """By their hashes; and nothing in the page has an event, a style or something to fetch."""
    html = explain_html(page("".join(VECTORS.values())), url="javascript:alert(1)")
    tree = tree_of(html)
    policy = tree.css_first("meta[http-equiv]")
    assert policy
    content = policy.attributes["content"] or ""
    scripts = [node.text() for node in tree.css("script") if node.attributes.get("type") != "application/json"]
    for kind, texts in (("script", scripts), ("style", [node.text() for node in tree.css("style")])):
        assert len(texts) == 1
        digest = base64.b64encode(hashlib.sha256(texts[0].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}';" in content
    assert content.startswith("default-src 'none';")
    allowed = {"href": re.compile(r"#[\w-]+")}
    for node in tree.css("body *"):
        for name, value in node.attributes.items():
            assert not name.startswith("on"), node.html
            assert name not in ("style", "src", "srcset", "action", "formaction", "background", "xlink:href", "ping")
            assert name not in allowed or allowed[name].fullmatch(value or ""), value


@pytest.mark.parametrize(
    "text", ["</script><script>adcPwned(1)</script>", "<!--<script>", "\u2028\u2029", "\ud800", "\0"]
)
def test_data_stays_in_its_element(text: str) -> None:
    """Whatever a block holds, the JSON is whole, and can be written as UTF-8."""
    report = gather(PAGE, None, DEFAULT)
    report.page.blocks[0].text = text
    made = data_of(report._replace(traces=[t._replace(text=text) for t in report.traces]))
    made.encode()
    assert "<" not in made
    assert json.loads(made)["blocks"][0][0] == text.replace("\ud800", "?")


@pytest.mark.parametrize("empty", ["", b"", "<p>", b"%PDF-1.7 ..."])
def test_nothing_to_tell(empty: Any) -> None:
    """A page without a block has a report, too."""
    tree = tree_of(explain_html(empty))
    assert tree.css("#list > details") == []
    assert "nothing" in (tree.css_first("dl") or tree.root).text()


def test_wrong_types() -> None:
    """As `extract` has it."""
    with pytest.raises(TypeError):
        explain_html(17)
