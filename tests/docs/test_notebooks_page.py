"""docs/integrations/notebooks.md: what its blocks show lives in a browser as it does in a notebook."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = (ROOT / "fixtures" / "news-theme" / "source.html").read_bytes()


def blocks_of(page: str, language: str) -> list[str]:
    """The blocks of code of a language on a page."""
    text = (ROOT / "docs" / f"{page}.md").read_text("utf-8")
    return re.findall(rf"(?ms)^```{language}\n(.*?)^```$", text)


class Html:
    """What IPython.display.HTML is to a notebook."""

    def __init__(self, data: str) -> None:
        self.data = data

    def _repr_html_(self) -> str:
        return self.data


class Frame:
    """The same of IPython.display.IFrame: its ``extras`` are attributes as they are written."""

    def __init__(self, src: str, width: str, height: int, extras: list[str] | None = None) -> None:
        self.attributes = " ".join([f'src="{src}" width="{width}" height="{height}"', *(extras or [])])

    def _repr_html_(self) -> str:
        return f"<iframe {self.attributes}></iframe>"


@pytest.fixture
def shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The HTML that a notebook gets of each block's last line."""
    try:
        import IPython.display  # noqa: F401
    except ImportError:  # it is none of our tools
        display = ModuleType("IPython.display")
        display.HTML, display.IFrame = Html, Frame  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "IPython", ModuleType("IPython"))
        monkeypatch.setitem(sys.modules, "IPython.display", display)
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"html": SOURCE, "url": "https://example.org/2024/05/some-story"}
    found = []
    for block in blocks_of("integrations/notebooks", "python"):
        *lines, last = block.strip().splitlines()
        exec("\n".join(lines), names)
        found.append(eval(last, names)._repr_html_())
    return found


@pytest.fixture
def tab(browser: Any) -> Any:
    """A page in a browser."""
    return browser.new_page()


def test_the_article_is_shown(shown: list[str]) -> None:
    """With its headline and its links."""
    assert "Dockworkers Ask Sarrow Harbour Council" in shown[0]
    assert "their petition</a>" in shown[0]
    assert shown[0].startswith("<p><small>ok, confidence ")
    assert shown[1].startswith("<article ")


@pytest.mark.parametrize("block", [2, 3], ids=["srcdoc", "file"])
def test_the_report_lives_in_its_frame(shown: list[str], tab: Any, tmp_path: Path, block: int) -> None:
    """Its script runs, a block can be opened, and its links stay in it; of the page around it, it sees nothing."""
    notebook = tmp_path / "notebook.html"
    notebook.write_text(f"<!DOCTYPE html><title>notebook</title>{shown[block]}", encoding="utf-8")
    tab.goto(notebook.as_uri())
    frame = tab.frame_locator("iframe")
    assert re.fullmatch(r"(\d+) of \1 blocks, \d+ in the body", frame.locator("#count").inner_text())
    row = frame.locator("#list > details.body").first
    row.locator("summary").click()
    assert row.locator(".why").inner_text().startswith("In the body")
    frame.locator("nav a[href='#fields']").click()
    row.locator("text=link to this block").click()
    inside = tab.frames[1]
    frame.locator("details.current").wait_for()
    assert inside.evaluate("document.querySelector('details.current').id") == row.get_attribute("id")
    assert row.locator(".why").is_visible()
    assert inside.evaluate("() => { try { return parent.document.title } catch { return '' } }") == ""
