"""Accuracy on the corpora, as a table; with --gate, measured against benchmarks/floors.json.

python benchmarks/quality.py                                    all corpora that are there
python benchmarks/quality.py --corpus news fundus --every 5     a sample of two
python benchmarks/quality.py --worst 10                         with the pages of the worst bodies
python benchmarks/quality.py --gate                             exit code 1 when a figure is below its floor
python benchmarks/quality.py --raise-floors                     sets the floors a little below what was reached
python benchmarks/quality.py --raise-floors --lower "why"       the same, and lowers those that are not reached
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from measures import Tally, names, same_day, same_text, segments, segments_f1, squeezed, words
from pages import CORPORA, Sample, corpora, samples

import adc_extract
from adc_extract.model.article import Article

FLOORS = Path(__file__).with_name("floors.json")
SHOWN = 3  # exceptions of one corpus that are shown
SLACK = 0.003  # how far below what was reached a floor is set
COLUMNS = ("P", "R", "F1", "headline", "authors", "date", "segments", "again")
# What each corpus's truth is made for; a body and segments are measured wherever they are given.
HEADLINES = {"news", "fundus", "segments"}
AUTHORS = {"news", "fundus"}  # in "segments" only where some are given
DATES = {"news", "fundus", "segments", "dates"}

Figures = dict[str, float]


class Row(NamedTuple):
    """One page: its id, the measures that its truth allows, its segments, and the exception if there was one."""

    page: str
    measures: Figures
    tally: Tally | None
    error: str


def measure(corpus: str, sample: Sample) -> Row:
    """The measures of one page. An exception counts as an empty answer."""
    truth, fault = sample.truth, ""
    found: Figures = {}
    try:
        extracted = adc_extract.extract(sample.html, url=truth.get("url"))
        article = extracted.to_dict()
        if extracted:
            found["again"] = is_found_again(extracted)
    except Exception as error:  # noqa: BLE001  (a crash is a result, and is reported as one)
        article, fault = {"headline": None, "authors": [], "date": None, "body": ""}, f"{type(error).__name__}: {error}"
    if truth.get("body"):
        found |= body_measures(corpus, article["body"], truth)
    if corpus in HEADLINES and truth.get("headline"):
        found["headline"] = same_text(article["headline"], truth["headline"])
    if corpus in AUTHORS or (corpus == "segments" and truth.get("authors")):
        found["authors"] = names(article["authors"], truth.get("authors") or ()).f1
    if corpus in DATES and truth.get("date"):
        found["date"] = same_day(article["date"], truth["date"])
    wanted, unwanted = truth.get("with") or (), truth.get("without") or ()
    tally = segments(article["body"], wanted, unwanted) if wanted or unwanted else None
    return Row(str(truth["id"]), found, tally, fault)


def is_found_again(article: Article) -> bool:
    """Whether the article's own page, extracted, has the same body, white space aside."""
    again = adc_extract.extract(article.to_html(document=True))
    return squeezed(again.body) == squeezed(article.body)


def body_measures(corpus: str, body: str, truth: dict[str, Any]) -> Figures:
    """The words of a body; where the truth keeps the lead apart, it may be in or out."""
    best = words(body, truth["body"], whole_runs=corpus == "wcxb")
    if truth.get("summary"):
        best = max(best, words(body, truth["summary"] + "\n" + truth["body"]), key=lambda each: each.f1)
    kind = {"F1 " + truth["page_type"]: best.f1} if truth.get("page_type") else {}
    return {"P": best.precision, "R": best.recall, "F1": best.f1} | kind


def means(rows: Iterable[Row]) -> Figures:
    """The figures of a corpus."""
    columns: defaultdict[str, list[float]] = defaultdict(list)
    tallies = []
    for row in rows:
        for name, value in row.measures.items():
            columns[name].append(float(value))
        if row.tally is not None:
            tallies.append(row.tally)
    figures = {name: sum(values) / len(values) for name, values in columns.items()}
    if tallies:
        figures["segments"] = segments_f1(tallies)
    return figures


def print_table(corpus: str, count: int, figures: Figures) -> None:
    """A line with the figures of one corpus, and one with those of its kinds of page."""
    cells = (f"{figures[name]:.3f}".rjust(9) if name in figures else " " * 9 for name in COLUMNS)
    print(f"{corpus:<10}{count:>6}" + "".join(cells), flush=True)
    kinds = [f"{name[3:]} {value:.3f}" for name, value in sorted(figures.items()) if name.startswith("F1 ")]
    if kinds:
        print("            F1 by kind: " + ", ".join(kinds))


def below(floors: dict[str, Figures], reached: dict[str, Figures]) -> list[str]:
    """What is wrong: figures under their floors, and floors without a figure."""
    faults = []
    for corpus, figures in reached.items():
        for name, floor in floors.get(corpus, {}).items():
            value = figures.get(name)
            if value is None or round(value, 4) < floor:
                faults.append(f"{corpus} {name}: {'not measured' if value is None else f'{value:.4f}'}, floor {floor}")
    return faults


def raised(kept: dict[str, Any], reached: dict[str, Figures], reason: str | None) -> dict[str, Any]:
    """The floors file's content with floors just below what was reached. None is lowered without a reason."""
    floors = {corpus: dict(figures) for corpus, figures in kept["floors"].items()}
    lowered = list(kept["lowered"])
    for corpus, figures in reached.items():
        old = floors.setdefault(corpus, {})
        for name, value in figures.items():
            new, before = round(value - SLACK, 4), old.get(name)
            if before is None or new > before:
                old[name] = new
            elif reason and value < before:
                old[name] = new
                lowered.append({"figure": f"{corpus} {name}", "from": before, "to": new, "reason": reason})
    return {"floors": floors, "lowered": lowered}


def load_floors() -> dict[str, Any]:
    """The floors file; without one there are no floors."""
    if not FLOORS.exists():
        return {"floors": {}, "lowered": []}
    kept: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return kept


def arguments() -> argparse.Namespace:
    """The command's options. Floors are of whole corpora: samples have neither floors nor a gate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", nargs="+", metavar="NAME", help="only these corpora")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth page")
    parser.add_argument("--worst", type=int, default=0, metavar="K", help="also name the K pages of the worst bodies")
    parser.add_argument("--gate", action="store_true", help="exit with 1 when a figure is below its floor")
    parser.add_argument("--raise-floors", action="store_true", help="set floors just below what was reached")
    parser.add_argument("--lower", metavar="REASON", help="with --raise-floors: lower those that are not reached")
    options = parser.parse_args()
    if options.every < 1:
        parser.error("--every takes 1 or more")
    if options.every > 1 and (options.gate or options.raise_floors):
        parser.error("floors are of whole corpora: leave out --every")
    if options.lower is not None and not (options.raise_floors and options.lower.strip()):
        parser.error("--lower takes a reason, and goes with --raise-floors")
    return options


def main() -> int:
    """Runs the command; gives its exit code."""
    options = arguments()
    folders = corpora(options.corpus)
    if not folders:
        print(f"No corpora in {CORPORA} (set ADC_CORPORA, see docs/corpora.md): the quality gate was skipped.")
        return 0
    print(f"{'corpus':<10}{'pages':>6}" + "".join(name.rjust(9) for name in COLUMNS))
    reached, crashes = {}, []
    for folder in folders:
        rows = [measure(folder.name, sample) for sample in samples(folder, options.every)]
        if not rows:
            continue
        reached[folder.name] = means(rows)
        print_table(folder.name, len(rows), reached[folder.name])
        failed = [f"{folder.name}/{row.page}: {row.error}" for row in rows if row.error]
        if failed:
            print("\n".join(["            exceptions: " + str(len(failed)), *failed[:SHOWN]]), file=sys.stderr)
        crashes += failed
        worst = sorted((row for row in rows if "F1" in row.measures), key=lambda row: row.measures["F1"])
        for row in worst[: options.worst]:
            print(f"            {row.measures['F1']:.3f}  {row.page}")
    kept = load_floors()
    if options.raise_floors:
        text = json.dumps(raised(kept, reached, options.lower), indent=2, sort_keys=True)
        FLOORS.write_text(text + "\n", encoding="utf-8")
    if not options.gate:
        return 0
    faults = crashes + below(kept["floors"], reached)
    print("\n".join(["The quality gate is shut:", *faults]) if faults else "The quality gate: passed.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
