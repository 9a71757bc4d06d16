"""The quality of whole corpora as pages for a browser, with speed and scaling as plots.

    python benchmarks/corpus_report.py                          all corpora, beside other extractors if installed
    python benchmarks/corpus_report.py --corpus news --every 5  a sample of one
    python benchmarks/corpus_report.py --drawn                  draws again what the last run measured

Writes build/report/index.html, a page for each corpus, and for each page of it the report that says why its article
came out as it did, beside the true one. A run over all corpora also writes the pictures of docs/pictures/. What belongs
to the corpora stays in build/, which is no part of the repository: some 400 kB a page.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import plots
import scaling
import speed
from answers import OURS, Answer, answers, measurable
from contestants import installed
from corpus_page import corpus_page, index_page, report_path
from pages import CORPORA, ROOT, Sample, corpora, samples

from adc_extract import explain_html

BUILD, PICTURES = ROOT / "build" / "report", ROOT / "docs" / "pictures"
_TRUTH = ("headline", "authors", "date", "body")  # what of a truth is held against a page's article
_CHUNK = 8  # pages that go to a worker at once
_RACED = "news"  # the corpus that speed is measured on

Figures = dict[str, Any]


def measured(folders: Sequence[Path], every: int, dimensions: str) -> Figures:
    """All figures, as JSON has them: answers by corpus, milliseconds by contestant, and how the time grows."""
    others = [name for name in installed() if name != OURS]
    quality = {}
    for folder in folders:
        found = answers(folder, others, every)
        if found:
            quality[folder.name] = found
            print(f"{folder.name}: {len(found)} pages", flush=True)
    return {"quality": quality, "speed": _race(folders, every), "scaling": list(scaling.growths(dimensions))}


def draw(figures: Figures) -> None:
    """Writes the pages, and the pictures of the docs if the figures are of all there is to measure."""
    quality = {name: [Answer(*each) for each in found] for name, found in figures["quality"].items()}
    drawn = {name: (title, plot) for name, title, plot in _plots(quality, figures)}
    BUILD.mkdir(parents=True, exist_ok=True)
    for name, found in quality.items():
        (BUILD / f"{name}.html").write_text(corpus_page(name, found), encoding="utf-8")
    (BUILD / "index.html").write_text(index_page(quality, drawn.values()), encoding="utf-8")
    if figures["is_whole"]:
        PICTURES.mkdir(exist_ok=True)
        for name, (_, plot) in drawn.items():
            (PICTURES / f"{name}.svg").write_text(plots.standalone(plot), encoding="utf-8")


def write_reports(folder: Path, every: int) -> None:
    """The report of each page of a corpus, beside its truth."""
    (BUILD / "pages" / folder.name).mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        pairs = ((folder.name, sample) for sample in measurable(folder, every))
        for _ in pool.map(_write_report, pairs, chunksize=_CHUNK):
            pass


def _write_report(pair: tuple[str, Sample]) -> None:
    corpus, sample = pair
    truth = {name: sample.truth[name] for name in _TRUTH if sample.truth.get(name)}
    if "body" not in truth:
        truth["body"] = "\n".join(sample.truth["with"])
    report = explain_html(sample.html, sample.truth.get("url"), against=json.dumps(truth))
    (BUILD / unquote(report_path(corpus, str(sample.truth["id"])))).write_text(report, encoding="utf-8")


def _plots(quality: Mapping[str, Sequence[Answer]], figures: Figures) -> list[tuple[str, str, str]]:
    """Name, title and plot."""
    every = [answer for found in quality.values() for answer in found]
    pages = f"{len(every):,} pages of {len(quality)} corpora" if len(quality) > 1 else f"{len(every):,} pages"
    columns = {name: [answer.f1[name] for answer in every] for name in every[0].f1}
    made = [("quality", f"Quality: {pages}", plots.shares(columns, "F1 of the body, page by page, by extractor"))]
    if figures["speed"]:
        title = f"Speed: {len(next(iter(figures['speed'].values())))} pages of {_RACED}"
        made.append(("speed", title, plots.speeds(figures["speed"], "Time for each page, by extractor")))
    if figures["scaling"]:
        growths = [scaling.Growth(*each) for each in figures["scaling"]]
        words = "Time against the size of a page, for each dimension of it"
        made.append(("scaling", "Scaling", plots.growths(growths, words)))
    return made


def _race(folders: Sequence[Path], every: int) -> dict[str, list[float]]:
    folder = next((folder for folder in folders if folder.name == _RACED), None)
    if folder is None:
        return {}
    pages, contestants = list(samples(folder, every)), speed.installed()
    speed.race(pages[:3], contestants, 1)  # what is made at first use is made before the clock runs
    gc.disable()
    times = speed.race(pages, contestants, 3)
    gc.enable()
    print(f"speed: {len(pages)} pages", flush=True)
    return times


def main() -> int:
    """Runs the command; gives its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", nargs="+", metavar="NAME", help="only these corpora")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth page")
    parser.add_argument("--dimensions", default="", metavar="WORD", help="of scaling, only those with this word")
    parser.add_argument("--drawn", action="store_true", help="draw what was measured last")
    options = parser.parse_args()
    folders, kept = corpora(options.corpus), BUILD / "figures.json"
    if options.drawn:
        draw(json.loads(kept.read_text(encoding="utf-8")))
        return 0
    if not folders:
        print(f"No corpora in {CORPORA} (set ADC_CORPORA, see docs/corpora.md): nothing to measure.")
        return 0
    figures = measured(folders, max(1, options.every), options.dimensions)
    figures["is_whole"] = not options.corpus and options.every <= 1 and not options.dimensions
    BUILD.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps(figures), encoding="utf-8")
    draw(figures)
    for folder in folders:
        write_reports(folder, max(1, options.every))
    print(f"open {BUILD / 'index.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
