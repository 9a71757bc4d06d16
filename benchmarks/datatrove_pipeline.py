"""A pipeline of datatrove over a WARC: adc_extract in the place of its Trafilatura. Time, yield, and F1 of words.

    python benchmarks/datatrove_pipeline.py                        every third page of the corpora with bodies
    python benchmarks/datatrove_pipeline.py --corpus news --every 1 --rounds 3

Each pipeline is reader, extractor, JsonlWriter, as one task on this machine; the reader is datatrove's, or WarcPages.
"step" is datatrove's own time of the extractor for each document, by the clock, its sandbox included; "CPU" is that of
the whole run and all its processes for each page of the WARC, which other work on the machine hardly changes. F1 counts
a page that did not come out as 0; "of out" is the mean of those that did. The line "bytes" is `extract` on the pages as
they were fetched, without datatrove: what its reader's decoding costs.

Needs datatrove[io], and trafilatura for its lines. The weights of adc_extract were learned on these corpora, which
flatters: docs/training-html.md has what they reach on unseen domains.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import importlib.util
import io
import json
import resource
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import mean, median
from time import perf_counter
from typing import Any, NamedTuple

from measures import words
from pages import CORPORA, Sample, corpora, samples

from adc_extract import extract

BODIES = ("news", "fundus", "wcxb", "dragnet", "magic")
Page = tuple[str, str, Sample]  # corpus, id in the WARC, page


class Known(NamedTuple):
    """A page of the WARC: its corpus, and the truth."""

    corpus: str
    truth: dict[str, Any]

    def f1(self, body: str) -> float:
        """Of the words of a body."""
        return words(body, self.truth["body"], whole_runs=self.corpus == "wcxb").f1


class Run(NamedTuple):
    """One run: milliseconds of the extractor for each document, CPU seconds, counts, and each document's text."""

    step: float
    cpu: float
    counts: Counter[str]
    texts: dict[str, str]


def chosen(names: Iterable[str], every: int) -> Iterator[Page]:
    """The pages whose body is known."""
    for folder in corpora(list(names)):
        for sample in samples(folder, every):
            if sample.truth.get("body"):
                yield folder.name, f"<urn:adc:{folder.name}:{sample.truth['id']}>", sample


def write_warc(path: Path, pages: Iterable[Page]) -> dict[str, Known]:
    """Each page as a response, with the headers that crawls write; gives what is known of each, by its id."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    known = {}
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for corpus, name, (html, truth) in pages:
            record = writer.create_warc_record(
                truth.get("url") or "https://example.org/",
                "response",
                payload=io.BytesIO(html),
                length=len(html),
                http_headers=StatusAndHeaders("200 OK", [("Content-Type", "text/html")], "HTTP/1.1"),
                warc_headers_dict={"WARC-Record-ID": name, "WARC-Identified-Payload-Type": "text/html"},
            )
            writer.write_record(record)
            known[name] = Known(corpus, truth)
    return known


def pipelines(folder: str, timeout: float) -> dict[str, Callable[[], list[Any]]]:
    """Reader and extractor of each, by name; Trafilatura as datatrove has it, and as its own defaults are."""
    from datatrove.pipeline.extractors import Trafilatura
    from datatrove.pipeline.readers import WarcReader

    from adc_extract.integrations.datatrove import AdcExtract, WarcPages

    found: dict[str, Callable[[], list[Any]]] = {
        "adc_extract": lambda: [WarcReader(folder), AdcExtract(timeout=timeout)],
        "adc_extract WarcPages": lambda: [WarcPages(folder), AdcExtract(timeout=timeout)],
        "adc_extract precision": lambda: [WarcReader(folder), AdcExtract(favour_precision=True, timeout=timeout)],
    }
    if importlib.util.find_spec("trafilatura"):
        found["Trafilatura"] = lambda: [WarcReader(folder), Trafilatura(timeout=timeout)]
        balanced = {"favour_precision": False, "deduplicate": False}
        found["Trafilatura balanced"] = lambda: [WarcReader(folder), Trafilatura(timeout=timeout, **balanced)]
    return found


def cpu() -> float:
    """Seconds that this process has used, and those of its that have ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def run(steps: list[Any]) -> Run:
    """One pipeline of a reader and an extractor."""
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.writers import JsonlWriter

    with tempfile.TemporaryDirectory() as out:
        pipeline = [*steps, JsonlWriter(out, "all.jsonl", compression=None)]
        executor = LocalPipelineExecutor(pipeline, logging_dir=f"{out}/logs")
        began = cpu()
        stats = executor.run().stats[1]
        spent = cpu() - began
        lines = map(json.loads, (Path(out) / "all.jsonl").read_text(encoding="utf-8").splitlines())
        texts = {line["id"]: line["text"] for line in lines}
    counts = Counter({name: int(stat.total) for name, stat in stats.stats.items()})
    return Run(1000 * stats.time_stats.mean, spent, counts, texts)


def from_bytes(pages: Iterable[Page]) -> Run:
    """The same from the bytes as they were fetched, without datatrove."""
    began, used, texts, count = perf_counter(), cpu(), {}, 0
    for _, name, (html, truth) in pages:
        count += 1
        if article := extract(html, url=truth.get("url")):
            texts[name] = article.body
    spent = 1000 * (perf_counter() - began) / count
    return Run(spent, cpu() - used, Counter(total=count, forwarded=len(texts)), texts)


def print_line(name: str, runs: list[Run], known: dict[str, Known]) -> None:
    """A contestant's figures: the medians of its times, all else of its last run."""
    texts, counts = runs[-1].texts, runs[-1].counts
    scores: defaultdict[str, list[float]] = defaultdict(list)
    for key, page in known.items():
        scores[page.corpus].append(page.f1(texts.get(key, "")))
    every = [score for column in scores.values() for score in column]
    out = [known[key].f1(text) for key, text in texts.items()]
    lost = counts["timeout"] + counts["clean_error"] + counts["broken_process"]
    step, each = median(each.step for each in runs), 1000 * median(each.cpu for each in runs) / len(known)
    cells = f"{step:8.1f}{each:8.1f}{counts['total']:7}{lost:6}{len(texts):6}{mean(every):8.3f}{mean(out):8.3f}"
    print(f"{name:<22}{cells}" + "".join(f"{mean(column):8.3f}" for column in scores.values()), flush=True)


def main() -> int:
    """Runs the command; gives its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", nargs="+", metavar="NAME", default=BODIES, help="only these corpora")
    parser.add_argument("--every", type=int, default=3, metavar="N", help="only every Nth page")
    parser.add_argument("--rounds", type=int, default=1, metavar="N", help="runs of each, taking turns")
    parser.add_argument("--timeout", type=float, default=1, help="seconds for each page")
    options = parser.parse_args()
    pages = list(chosen(options.corpus, options.every))
    if not pages:
        print(f"No such corpora in {CORPORA} (set ADC_CORPORA, see docs/corpora.md): nothing to measure.")
        return 0
    from loguru import logger

    logger.disable("datatrove")  # it says on standard error what it does
    runs: defaultdict[str, list[Run]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        known = write_warc(Path(folder) / "pages.warc.gz", pages)
        for _ in range(options.rounds):
            runs["bytes"].append(from_bytes(pages))
            for name, make in pipelines(folder, options.timeout).items():
                runs[name].append(run(make()))
    versions = [f"{name} {importlib.metadata.version(name)}" for name in ("datatrove", "trafilatura") if _is_here(name)]
    size = sum(len(sample.html) for _, _, sample in pages)
    print(f"{len(pages)} pages, {size / 1e6:.0f} MB; {', '.join(versions)}; {options.timeout:g} s for each page\n")
    names = dict.fromkeys(page.corpus for page in known.values())
    print(f"{'':<22}{'step ms':>8}{'CPU ms':>8}{'read':>7}{'lost':>6}{'out':>6}{'F1':>8}{'of out':>8}", end="")
    print("".join(f"{name:>8}" for name in names))
    for name, column in runs.items():
        print_line(name, column, known)
    return 0


def _is_here(name: str) -> bool:
    return importlib.util.find_spec(name) is not None


if __name__ == "__main__":
    sys.exit(main())
