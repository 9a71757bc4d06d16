"""The report on corpora: from made corpora to pages that a person uses."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pages
import pytest
from selectolax.lexbor import LexborHTMLParser
from stories import PAGE, STORY
from tabs import Tab

corpus_report = pytest.importorskip("corpus_report", exc_type=ImportError)

from corpus_page import by_group  # noqa: E402 - only where there is a library for plots

HOSTILE = "<script>adcPwned(1)</script><img src=x onerror=adcPwned(2)>"
TRUTHS: dict[str, dict[str, dict[str, Any]]] = {
    "news": {
        "right one": {"body": "\n".join(STORY), "headline": "Zwei Fähren", "date": "2024-06-03", "url": "https://example.org/boats"},
        "halved": {"body": "\n".join(STORY[:2]), "headline": "Another headline", "page_type": "forum"},
        f"{HOSTILE.replace('/', '')}": {"body": HOSTILE, "url": HOSTILE, "page_type": HOSTILE},
        "no truth": {"date": "2024-06-03"},
    },
    "segments": {"a": {"with": [STORY[0], "what nobody wrote"], "without": []}},
}  # fmt: skip


def lay_out(root: Path) -> None:
    """The corpora, as files."""
    for corpus, truths in TRUTHS.items():
        (root / corpus / "pages").mkdir(parents=True)
        lines = [json.dumps({"id": name} | truth) for name, truth in truths.items()]
        (root / corpus / "truth.jsonl").write_text("\n".join(lines), encoding="utf-8")
        for name in truths:
            (root / corpus / "pages" / f"{name}.html.gz").write_bytes(gzip.compress(PAGE.encode()))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the command has written its pages; no other extractor runs, and no race."""
    root = tmp_path_factory.mktemp("corpora")
    lay_out(root)
    with pytest.MonkeyPatch.context() as patch:
        for module in (pages, corpus_report):
            patch.setattr(module, "CORPORA", root)
        patch.setattr(corpus_report, "BUILD", root / "build")
        patch.setattr(corpus_report, "PICTURES", root / "pictures")
        patch.setattr(corpus_report, "installed", lambda: ["adc_extract"])
        patch.setattr(corpus_report.speed, "installed", lambda: {"adc_extract": lambda html, url: None})
        dimensions = [each for each in corpus_report.scaling.dimensions() if each[0] == "blank lines"]
        patch.setattr(corpus_report.scaling, "dimensions", lambda: dimensions)
        for options in (["--every", "2"], ["--drawn"]):
            patch.setattr("sys.argv", ["corpus_report.py", *options])
            assert corpus_report.main() == 0
        assert not (root / "pictures").exists(), "those of a sample"
        for options in ([], ["--drawn"]):
            patch.setattr("sys.argv", ["corpus_report.py", *options])
            assert corpus_report.main() == 0
    yield root / "build"


def tree(path: Path) -> LexborHTMLParser:
    """A page that was written."""
    return LexborHTMLParser(path.read_text(encoding="utf-8"))


def test_each_page_has_a_row_and_a_report(built: Path) -> None:
    """The worst first; those without a body in their truth are left out; each link leads to a file."""
    rows = tree(built / "news.html").css("#list tbody tr")
    assert len(rows) == 3
    assert [row.css_first("th").text() for row in rows][1:] == ["halved", "right one"]
    links = [link.attributes["href"] or "" for link in tree(built / "news.html").css("a")]
    assert len(links) == 1 + 2 * 3, "one to all corpora, a dot a page, and a row a page"
    for link in links:
        assert corpus_report.unquote(link) and (built / corpus_report.unquote(link)).is_file()


def test_figures_are_those_of_the_answers(built: Path) -> None:
    """F1 of words, of segments, and the fields that are wrong."""
    first, second = (tree(built / "news.html").css("#list tbody tr")[i] for i in (1, 2))
    assert [cell.text() for cell in second.css("td.weight")][:3] == ["1.000", "1.000", "1.000"]
    assert [cell.text() for cell in first.css("td.weight")][2] == "1.000", "recall"
    assert "wrong" in (first.attributes["data-marks"] or "").split()
    assert "wrong" not in (second.attributes["data-marks"] or "")
    (row,) = tree(built / "segments.html").css("#list tbody tr")
    assert row.css_first("td.weight").text() == "0.667", "one of two segments"


def test_a_report_is_held_against_the_truth(built: Path) -> None:
    """It says what is in the body here and not there."""
    found = (built / "pages" / "news" / "halved.html").read_text(encoding="utf-8")
    assert "Differences from the other" in found
    assert "Another headline" in found


def test_pictures_are_written(built: Path) -> None:
    """One of quality, one of speed, one of scaling."""
    pictures = built.parent / "pictures"
    assert sorted(path.name for path in pictures.iterdir()) == ["quality.svg", "scaling.svg", "speed.svg"]


@pytest.mark.parametrize("name", ["index", "news", "segments"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 390])
def test_nobody_is_shut_out(browser: Any, built: Path, name: str, scheme: str, width: int) -> None:
    """axe-core finds nothing serious, nothing runs or is fetched, and no page is wider than the screen."""
    seen = Tab(browser, built / f"{name}.html", color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)  # fmt: skip
    assert seen.barriers() == []
    assert seen.tab.evaluate("document.documentElement.scrollWidth") <= width
    assert seen.tab.evaluate("window.pwned") is None
    assert len(seen.asked) == 1


def test_the_list_is_searched_filtered_and_sorted(browser: Any, built: Path) -> None:
    """As a person does, without an error under the page's policy."""
    seen = Tab(browser, built / "news.html")
    shown = lambda: seen.tab.eval_on_selector_all("#list tbody tr:not([hidden]) th", "all => all.map(a => a.innerText)")  # noqa: E731
    seen.tab.fill("#search", "halv")
    assert shown() == ["halved"]
    assert seen.tab.inner_text("#count") == "1 of 3 pages"
    seen.tab.fill("#search", "")
    seen.tab.select_option("#show", "wrong")
    assert "halved" in shown()
    assert "right one" not in shown()
    seen.tab.select_option("#show", "all")
    seen.tab.select_option("#kind", "forum")
    assert shown() == ["halved"]
    seen.tab.select_option("#kind", "")
    seen.tab.click("text=adc_extract >> nth=-1")
    assert seen.tab.get_attribute("th:nth-of-type(5)", "aria-sort") == "ascending"
    seen.tab.click("text=adc_extract >> nth=-1")
    assert shown()[0] == "right one"
    assert seen.errors == []


def test_a_dot_opens_its_report(browser: Any, built: Path) -> None:
    """A click on it."""
    seen = Tab(browser, built / "news.html")
    seen.tab.locator("svg a").last.click()
    seen.tab.wait_for_url("**/right%20one.html")
    assert "Why it came out like this" in seen.tab.inner_text("header")


def test_small_groups_are_one() -> None:
    """Five pages of a kind are enough for a row; the rest comes last."""
    answer = corpus_report.Answer("a", "", "", "en", "", 1.0, None, None, {}, {}, {})
    found = [answer._replace(kind=kind) for kind in "aaaaabbbbbbcdd"]
    assert {name: len(rows) for name, rows in by_group(found, lambda each: each.kind).items()} == {"b": 6, "a": 5, "others": 3}  # fmt: skip
