"""The pictures of docs/how-it-decides.md, of a page of the fixtures.

    python benchmarks/pictures.py

Plots of its scores, and with Playwright and a Chromium its report as a browser shows it.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from itertools import accumulate
from math import exp
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import plots
from pages import ROOT

from adc_extract import explain_html
from adc_extract.explain.report import Report, gather
from adc_extract.model.options import Options
from adc_extract.score.agreement import UNLIKELY

PAGE = ROOT / "fixtures" / "divs-and-br" / "source.html"
PICTURES = ROOT / "docs" / "pictures"
_BLAMED = "Gwen was born"  # how the block begins that docs/explain.md speaks of
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


class Shot(NamedTuple):
    """What a picture shows: a window in pixels, light or dark, and whether the blamed block is opened."""

    width: int
    height: int
    scheme: str
    opened: bool


SHOTS = {
    "report.png": Shot(1000, 760, "light", opened=False),
    "report-dark.png": Shot(1000, 760, "dark", opened=False),
    "block.png": Shot(1000, 760, "light", opened=True),
    "block-phone.png": Shot(390, 760, "light", opened=True),
    "block-phone-dark.png": Shot(390, 760, "dark", opened=True),
}


def draw(report: Report) -> dict[str, str]:
    """The plots by the names of their files."""
    looks = {name: [getattr(t, name) for t in report.traces] for name in ("first", "score")}
    rows = {"first look": looks["first"], "in the end": looks["score"]}
    kept = [t.fate == "body" for t in report.traces]
    words = "The scores of all blocks after the first look and in the end; kept ones stand out"
    return {
        "scores.svg": plots.standalone(plots.scores(rows, kept, report.cut or 0.0, words)),
        "cut.svg": plots.standalone(plots.expectation(expected(report), "The F1 to be expected, by how many are kept")),
    }


def expected(report: Report) -> list[float]:
    """The F1 to be expected of the best block, of the best two, and so on; see `fields.body.decide_body`."""
    best = sorted((t for t in report.traces if t.score > UNLIKELY), key=lambda t: -t.score)
    sizes = list(accumulate(len(t.text) for t in best))
    hits = list(accumulate(len(t.text) / (1 + exp(-t.score)) for t in best))
    return [2 * hit / (size + hits[-1]) for hit, size in zip(hits, sizes, strict=True)]


def shoot(html: str, folder: Path) -> dict[str, bytes]:
    """The report in a browser, by the names of the pictures."""
    from playwright.sync_api import sync_playwright

    path = folder / "report.html"
    path.write_text(html, encoding="utf-8")
    with sync_playwright() as playwright:
        program = next(filter(None, map(shutil.which, _BROWSERS)), None)
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        shots = {name: _shot(browser, path, shot) for name, shot in SHOTS.items()}
        browser.close()
    return shots


def _shot(browser: Any, path: Path, shot: Shot) -> bytes:
    tab = browser.new_page(viewport={"width": shot.width, "height": shot.height}, color_scheme=shot.scheme)
    tab.goto(path.as_uri())
    if shot.opened:
        tab.fill("#search", _BLAMED)
        tab.press("#search", "Enter")
    tab.evaluate("document.getElementById('list').parentElement.scrollIntoView()")
    picture: bytes = tab.screenshot()
    tab.close()
    return picture


def main() -> int:
    """Runs the command; gives its exit code."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    PICTURES.mkdir(exist_ok=True)
    source = PAGE.read_bytes()
    for name, plot in draw(gather(source, None, Options())).items():
        (PICTURES / name).write_text(plot, encoding="utf-8")
    with TemporaryDirectory() as folder:
        for name, picture in shoot(explain_html(source), Path(folder)).items():
            (PICTURES / name).write_bytes(picture)
    return 0


if __name__ == "__main__":
    sys.exit(main())
