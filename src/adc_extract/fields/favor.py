"""Precision or recall: fewer or more blocks than the scores alone would keep."""

from __future__ import annotations

from dataclasses import replace
from math import log

from adc_extract.model.decision import Decision
from adc_extract.model.options import Favor
from adc_extract.score.agreement import UNLIKELY

_STEP = 1.0  # log-odds by which the page's threshold is moved


def favoured(decision: Decision, kept: Decision, favor: Favor) -> Decision:
    """What is kept with the page's threshold moved up for ``"precision"``, and down for ``"recall"``.

    The threshold is that of a choice of the best expected F1: half of it, as a probability (Lipton et al. 2014,
    "Optimal thresholding of classifiers to maximize F1 measure"). ``kept`` is what the rules for the body's ends have
    left of ``decision``.
    What precision keeps is always part of what the default keeps, and that of what recall keeps; precision never leaves
    out all of it.
    """
    if favor is None or not kept.kept:
        return kept
    scores = decision.scores
    half = decision.expected / 2
    threshold = log(half / (1 - half)) if half else 0.0
    if favor == "precision":
        least = min(threshold + _STEP, max([scores[i] for i in kept.kept]))
        return replace(kept, kept=tuple(i for i in kept.kept if scores[i] >= least))
    least = max(threshold - _STEP, UNLIKELY)
    left_out = set(decision.kept).difference(kept.kept)
    also = {i for i, score in enumerate(scores) if score > least and i not in left_out}
    return replace(kept, kept=tuple(sorted(also.union(kept.kept))))
