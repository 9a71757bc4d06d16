"""Scores from features: the weights, and the sums."""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from adc_extract.model.page import Page
from adc_extract.score.agreement import NEVER, UNLIKELY, agree
from adc_extract.score.aside import without_comments
from adc_extract.score.hints import ANY, NEAR, hint_scores, hint_weights
from adc_extract.score.lines import ruled_out
from adc_extract.score.measures import Measures, measure, with_scores
from adc_extract.score.once import once
from adc_extract.score.presets import Preset
from adc_extract.score.scorer import Scorer

SUREST = 6.0  # log-odds: a first score beyond it says nothing more


class WeightsError(ValueError):
    """A file of weights does not match the scorers."""


class Stage(NamedTuple):
    """The weights of one look: a constant, a list per scorer in the order of its features, and those of the hints.

    ``carry`` is what the second look takes over of a first score, which is cut to `SUREST` both ways.
    """

    constant: float
    carry: float
    columns: tuple[list[float], ...]
    hints: dict[str, tuple[float, float]]


class Sureness(NamedTuple):
    """From the log-odds of the F1 that the scores let expect to the log-odds of a good body."""

    slope: float
    constant: float


class Weights(NamedTuple):
    """All weights of a preset."""

    first: Stage
    second: Stage
    sureness: Sureness


@cache
def load(preset: Preset) -> Weights:
    """The weights of a preset, from its file in ``weights/``. Raises `WeightsError` where they do not match."""
    data = pkgutil.get_data("adc_extract.score.weights", f"{preset.name}.json")
    return from_json(json.loads(data or b""), preset)


def from_json(data: dict[str, Any], preset: Preset) -> Weights:
    """The weights of a preset from the parsed file: two looks, each with ``constant`` and
    ``weights`` by name, the second with ``carry``, and ``sureness``."""
    return Weights(
        _stage(data["first"], preset.first, preset.hints),
        _stage(data["second"], preset.second, hints=False),
        Sureness(**data["sureness"]),
    )


def feature_names(scorer: Scorer) -> list[str]:
    """The names under which a scorer's features stand in the file of weights."""
    return [f"{scorer.name}: {feature}" for feature in scorer.features]


def _stage(data: dict[str, Any], scorers: tuple[Scorer, ...], hints: bool) -> Stage:
    left = dict(data["weights"])
    try:
        columns = tuple([float(left.pop(name)) for name in feature_names(scorer)] for scorer in scorers)
    except KeyError as error:
        raise WeightsError(f"no weight for {error}") from None
    stray = [name for name in left if not (hints and name.startswith((NEAR, ANY)))]
    if stray:
        raise WeightsError(f"weights without a scorer: {stray[:5]}")
    return Stage(float(data["constant"]), float(data.get("carry", 0.0)), columns, hint_weights(left))


def scores(page: Page, preset: Preset, weights: Weights, evidence: Sequence[float] | None = None) -> list[float]:
    """The final score of each block, in log-odds of being part of the body; `NEVER` where a line is ruled out.

    ``evidence`` from outside of the page, in log-odds for each block, is added to the scores before the rules for
    lines, and for what belongs together. Raises `TimeUpError` after the page's deadline."""
    measures = measure(page)
    first = stage_scores(page, measures, preset.first, weights.first)
    second = stage_scores(page, with_scores(measures, first), preset.second, weights.second)
    page.deadline.check("the scores")
    if evidence is not None:
        second = [score + more for score, more in zip(second, evidence)]
    return final_scores(page, measures, second)


def final_scores(page: Page, measures: Measures, second: list[float]) -> list[float]:
    """The scores of the second look, after the rules for lines, for what belongs together, for comments beside a text
    and for what stands twice."""
    return once(page, without_comments(page, measures, agree(page, without_furniture(page, measures, second))))


def without_furniture(page: Page, measures: Measures, second: list[float]) -> list[float]:
    """The scores, `NEVER` where a line is ruled out by its words."""
    m, ruled = measures, list(second)
    for i, score in enumerate(second):
        if score > UNLIKELY and ruled_out(page.blocks[i].text, m.phrase[i], m.length[i], m.links[i], m.end[i]):
            ruled[i] = NEVER
    return ruled


def stage_scores(page: Page, measures: Measures, scorers: tuple[Scorer, ...], stage: Stage) -> list[float]:
    """The score of each block after one look."""
    columns = []
    for scorer, weights in zip(scorers, stage.columns):
        page.deadline.check("the scores")
        columns.append(list(map(weights.__getitem__, scorer.column(page, measures))))
    if stage.hints:
        columns.append(hint_scores(page, stage.hints))
    if stage.carry:
        columns.append(carried(measures, stage))
    constant = stage.constant
    return [constant + sum(parts) for parts in zip(*columns)]


def carried(measures: Measures, stage: Stage) -> list[float]:
    """What each block's score takes over of its first score."""
    carry = stage.carry
    low, high = -carry * SUREST, carry * SUREST
    return [low if s < -SUREST else high if s > SUREST else carry * s for s in measures.first]
