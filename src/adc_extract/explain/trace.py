"""Each block of a page with its score, the features behind it, and whether it was kept."""

from __future__ import annotations

from typing import NamedTuple

from adc_extract.model.decision import Decision
from adc_extract.model.page import Page
from adc_extract.score.hints import NEAR, HintWeights, hint_features
from adc_extract.score.measures import Measures, measure, with_scores
from adc_extract.score.presets import Preset
from adc_extract.score.scorer import Scorer
from adc_extract.score.weighing import Stage, load, stage_scores

_SHOWN = 6  # features of a block that are printed, those that weigh most
_TEXT = 100  # characters of a block that are printed


class Reason(NamedTuple):
    """A feature of a block, and what it adds to the score, in log-odds."""

    feature: str
    weight: float


class BlockTrace(NamedTuple):
    """One block: its final score, whether it was kept, and the reasons of both looks, strongest first."""

    index: int
    tag: str
    text: str
    score: float
    kept: bool
    reasons: tuple[Reason, ...]


def trace(page: Page, decision: Decision, preset: Preset) -> list[BlockTrace]:
    """The trace of every block. All is worked out again from the page: an extraction without it keeps no record."""
    weights = load(preset)
    measures = measure(page)
    first = _reasons(page, measures, preset.first, weights.first)
    scored = with_scores(measures, stage_scores(page, measures, preset.first, weights.first))
    second = _reasons(page, scored, preset.second, weights.second)
    kept = set(decision.kept)
    return [
        BlockTrace(i, block.tag, block.text, decision.scores[i], i in kept, _strongest(second[i], first[i]))
        for i, block in enumerate(page.blocks)
    ]


def to_lines(traces: list[BlockTrace]) -> str:
    """The trace as text: for each block a line with ``+`` where it was kept, and a line with its reasons."""
    lines = []
    for t in traces:
        text = t.text.replace("\n", " ⏎ ").replace("\t", " ⇥ ")
        short = text if len(text) <= _TEXT else text[: _TEXT - 1] + "…"
        lines.append(f"{'+' if t.kept else '-'} {t.index:4} {t.score:+6.1f} <{t.tag}> {short}")
        lines.append("    " + " · ".join(f"{r.feature} {r.weight:+.1f}" for r in t.reasons[:_SHOWN]))
    return "\n".join(lines) + "\n" if lines else "(no text on the page)\n"


def _reasons(page: Page, measures: Measures, scorers: tuple[Scorer, ...], stage: Stage) -> list[list[Reason]]:
    reasons: list[list[Reason]] = [[] for _ in page.blocks]
    for scorer, weights in zip(scorers, stage.columns):
        for i, feature in enumerate(scorer.column(page, measures)):
            reasons[i].append(Reason(f"{scorer.name}: {scorer.features[feature]}", weights[feature]))
    if stage.hints:
        for i, own in enumerate(reasons):
            own += _hint_reasons(page, i, stage.hints)
    return reasons


def _hint_reasons(page: Page, block: int, weights: HintWeights) -> list[Reason]:
    reasons = []
    for name in hint_features(page, block):
        where, _, word = name.partition(" ")
        reasons.append(Reason(name, weights.get(word, (0.0, 0.0))[f"{where} " == NEAR]))
    return reasons


def _strongest(*looks: list[Reason]) -> tuple[Reason, ...]:
    everything = [reason for look in looks for reason in look if reason.weight]
    return tuple(sorted(everything, key=lambda reason: (-abs(reason.weight), reason.feature)))
