"""What each extractor makes of the pages of a corpus, a page at a time, as plain values.

adc_extract is measured as `quality.py` measures it, with the page's URL; other extractors by the text that they give,
in processes of their own.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from contestants import Contestant
from measures import Tally, segments, segments_f1
from pages import Sample, samples
from quality import body_measures, measure

from adc_extract import Article, extract

OURS = "adc_extract"
SECONDS, MEMORY = 20, 4 << 30  # of CPU time, and bytes, that another extractor has for a page
_WORKERS = os.cpu_count() or 1
_CHUNK = 8  # pages that go to a worker at once


class Answer(NamedTuple):
    """What came of one page. ``f1`` has the F1 of the body by extractor, 0 to 1, and ``failures`` what ended those that
    failed; ``right`` the fields of ours that the truth knows, 0 to 1. ``kind`` is the corpus's kind of page, or ""."""

    page: str
    url: str
    kind: str
    language: str
    headline: str
    confidence: float
    precision: float | None  # None where the truth is segments
    recall: float | None
    right: dict[str, float]
    f1: dict[str, float]
    failures: dict[str, str]


def answers(folder: Path, names: Iterable[str], every: int = 1) -> list[Answer]:
    """The answers for the pages of a corpus that have a body or segments as their truth, ours and those of others."""
    with ProcessPoolExecutor(_WORKERS) as pool:
        pairs = ((folder.name, sample) for sample in measurable(folder, every))
        found = list(pool.map(_ours, pairs, chunksize=_CHUNK))
    with ThreadPoolExecutor(_WORKERS) as threads:
        rows = list(threads.map(lambda name: (name, list(_theirs(folder, name, every))), names))
    for name, column in rows:
        for answer, (f1, failure) in zip(found, column, strict=True):
            answer.f1[name] = f1
            if failure:
                answer.failures[name] = failure
    return found


def measurable(folder: Path, every: int = 1) -> Iterator[Sample]:
    """The pages of a corpus whose truth says what the body holds."""
    for sample in samples(folder, every):
        if sample.truth.get("body") or sample.truth.get("with"):
            yield sample


def f1_of(corpus: str, body: str, truth: dict[str, Any]) -> float:
    """The F1 of a body: of its words, or of decisive segments where the truth is those."""
    if truth.get("body"):
        return body_measures(corpus, body, truth)["F1"]
    return tally_f1(segments(body, truth["with"], truth.get("without") or ()))


def tally_f1(tally: Tally) -> float:
    """The F1 of one page over its segments."""
    return segments_f1([tally])


def _ours(pair: tuple[str, Sample]) -> Answer:
    corpus, sample = pair
    truth = sample.truth
    row = measure(corpus, sample)
    article = Article() if row.error else extract(sample.html, url=truth.get("url"))
    f1 = row.measures.get("F1")
    return Answer(
        page=row.page,
        url=str(truth.get("url") or ""),
        kind=str(truth.get("page_type") or ""),
        language=(article.language or "none").partition("-")[0],
        headline=article.headline or "",
        confidence=article.confidence,
        precision=row.measures.get("P"),
        recall=row.measures.get("R"),
        right={name: float(row.measures[name]) for name in ("headline", "authors", "date") if name in row.measures},
        f1={OURS: tally_f1(row.tally) if f1 is None and row.tally else f1 or 0.0},
        failures={OURS: row.error} if row.error else {},
    )


def _theirs(folder: Path, name: str, every: int) -> Iterator[tuple[float, str]]:
    contestant = Contestant(name, SECONDS, MEMORY)
    try:
        for sample in measurable(folder, every):
            said = contestant.answer(folder / "pages" / f"{sample.truth['id']}.html.gz")
            yield f1_of(folder.name, said["text"], sample.truth), said["failure"]
    finally:
        contestant.close()
