"""A page → all that was decided of it, as one value: for the report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter
from typing import Any, NamedTuple, TypeVar

from adc_extract.explain.trace import BlockTrace, trace
from adc_extract.model.article import Article
from adc_extract.model.candidate import Choice
from adc_extract.model.deadline import Deadline
from adc_extract.model.options import Options
from adc_extract.model.page import Page
from adc_extract.pipeline import compose, decide, explain_fields
from adc_extract.read.pruned import Pruned, find_pruned
from adc_extract.read.source import read_html, read_text
from adc_extract.score.agreement import NEVER
from adc_extract.score.presets import HTML, PLAIN
from adc_extract.site.model import SiteModel

_Value = TypeVar("_Value")


class Report(NamedTuple):
    """All that was decided of a page. ``worst_kept`` is the lowest score, in log-odds, of a block that was kept by its
    score, and ``best_left`` the highest of one that was left out by it, each None where there is none; ``times`` are
    the milliseconds of each stage, in order."""

    article: Article
    page: Page
    traces: list[BlockTrace]
    choices: dict[str, Choice]
    pruned: list[Pruned]
    worst_kept: float | None
    best_left: float | None
    times: dict[str, float]

    @property
    def cut(self) -> float | None:
        """Halfway between the two: beyond it, a block would have ended on the other side, if all else were the same."""
        ends = [score for score in (self.worst_kept, self.best_left) if score is not None]
        return round(sum(ends) / len(ends), 2) if ends else None


def gather(
    source: Any, url: str | None, options: Options, *, plain: bool = False, site: SiteModel | None = None
) -> Report:
    """The report on a page, given as to `extract`, or on a plain-text dump. Its time limit is left aside: who wants to
    know why can wait."""
    options = replace(options, timeout=None)
    pruned: list[Pruned] = []
    clock = _Clock()
    if plain:
        page = clock.time("reading", lambda: read_text(source, options))
    else:
        roots: list[tuple[Any, Page]] = []
        page = clock.time(
            "reading", lambda: read_html(source, options, Deadline(None), lambda *seen: roots.append(seen))
        )
        for root, its_page in roots:
            pruned += find_pruned(root, its_page.readings)
    page.url = url
    preset = PLAIN if page.plain else HTML
    decision = clock.time("deciding the body", lambda: decide(page, preset, site))
    article = clock.time("composing the fields", lambda: compose(page, decision, options))
    choices = clock.time("explaining the fields", lambda: explain_fields(page, decision, article, options))
    traces = clock.time("explaining the blocks", lambda: trace(page, decision, preset, article, site))
    worst = min((decision.scores[i] for i in decision.kept), default=None)
    left = [t.score for t in traces if t.fate == "left" and t.rule != "stray" and t.score > NEVER]
    return Report(article, page, traces, choices, pruned, worst, max(left, default=None), clock.times)


class _Clock:
    """Milliseconds of each stage."""

    def __init__(self) -> None:
        self.times: dict[str, float] = {}

    def time(self, name: str, work: Callable[[], _Value]) -> _Value:
        began = perf_counter()
        done = work()
        self.times[name] = 1000 * (perf_counter() - began)
        return done
