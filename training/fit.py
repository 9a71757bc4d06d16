"""Learns the weights: python training/fit.py [html|plain] — writes src/adc_extract/score/weights/<preset>.json, and
what it found to docs/training-<preset>.md.

Two looks. The first is a logistic regression on the features of a block; the second one sees the first scores of the
page. What the second learns from are scores of pages whose domain the first had not seen, and all figures are of pages
whose domain neither had seen.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "training"), str(ROOT / "benchmarks")]

from data import Data
from design import CARRY_SCALE, Design, hint_vocabulary
from report import report
from results import found_segments, results, show, sureness

from adc_extract.score.presets import HTML, PLAIN, Preset

FOLDS = 5
STRENGTH = {"html": (0.4, 0.4), "plain": (0.4, 0.4)}  # C of the two looks, chosen by the figures out of fold
# Added to the second scores: the truths leave out more than the labels can tell, above all those of articles. Chosen by
# the figures out of fold.
SHIFT = {"html": -0.15, "plain": -0.35}
SHIFTED = {"page says it is: an article": -0.4}
DIGITS = 3
WEIGHTS = ROOT / "src" / "adc_extract" / "score" / "weights"
TITLES = {"html": "The weights for HTML", "plain": "The weights for plain-text dumps"}


def regress(x: sparse.csr_matrix, y: np.ndarray, weight: np.ndarray, strength: float) -> tuple[np.ndarray, float]:
    """Coefficients and constant."""
    seen = weight > 0
    model = LogisticRegression(C=strength, solver="lbfgs", max_iter=1000, tol=1e-4)
    model.fit(x[seen], y[seen], sample_weight=weight[seen])
    return model.coef_[0], float(model.intercept_[0])


def out_of_fold(data: Data, x: sparse.csr_matrix, strength: float) -> np.ndarray:
    """A score for every block from a fit that has not seen its domain."""
    scores = np.zeros(x.shape[0])
    pages = np.arange(len(data.pages))
    for train, test in GroupKFold(FOLDS).split(pages, groups=data.domains):
        seen, unseen = data.rows_of(train), data.rows_of(test)
        coef, constant = regress(x[seen], data.y[seen], data.weight[seen], strength)
        scores[unseen] = x[unseen] @ coef + constant
    return scores


def shifts(design: Design, preset: Preset) -> tuple[np.ndarray, float]:
    """What is added to the coefficients and to the constant of the second look."""
    return np.array([*(SHIFTED.get(name, 0.0) for name in design.names), 0.0]), SHIFT[preset.name]


def stage_json(design: Design, coef: np.ndarray, constant: float) -> dict[str, object]:
    """One look as it stands in the file of weights; hints of no weight are left out."""
    weights = {name: round(float(w), DIGITS) + 0.0 for name, w in zip(design.names, coef)}
    columns = {name: w for name, w in weights.items() if name not in design.hints}
    hints = {name: w for name, w in weights.items() if name in design.hints and w}
    carry = {"carry": round(float(coef[-1]) * CARRY_SCALE, DIGITS)} if len(coef) > len(design.names) else {}
    return {"constant": round(constant, DIGITS), **carry, "weights": {**columns, **dict(sorted(hints.items()))}}


def main() -> None:
    """Learns, prints the figures, writes the weights and the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("preset", choices=["html", "plain"])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--dry", action="store_true", help="write nothing")
    options = parser.parse_args()
    preset = HTML if options.preset == "html" else PLAIN
    data = Data(preset, options.every)
    print(f"{len(data.pages)} pages, {len(data.y)} blocks, {len(set(data.domains))} domains", flush=True)
    stages = {"best choice of blocks": results(data, 60.0 * data.y - 30.0)}
    strength = STRENGTH[preset.name]

    bodies = sum(map(bool, data.truths))  # the pages that have one come first
    hints = hint_vocabulary(data.pages[:bodies], data.domains[:bodies]) if preset.hints else []
    design = Design(preset.first, hints)
    x = data.matrix(design)
    first = out_of_fold(data, x, strength[0])
    stages["first look"] = results(data, first)

    data.add_scores(first)
    design2 = Design(preset.second, [])
    x2 = data.matrix(design2)
    moved, constant_moved = shifts(design2, preset)
    second = out_of_fold(data, x2, strength[1]) + x2 @ moved + constant_moved
    stages["second look"] = results(data, second)
    for name, found in stages.items():
        show(name, found)
    segments = found_segments(data, second)
    print(f"{'decisive segments':24} {segments:.3f}", flush=True)
    if options.dry:
        return

    coef, constant = regress(x, data.y, data.weight, strength[0])
    coef2, constant2 = regress(x2, data.y, data.weight, strength[1])
    sure = sureness(stages["second look"])
    weights = {
        "first": stage_json(design, coef, constant),
        "second": stage_json(design2, coef2 + moved, constant2 + constant_moved),
        "sureness": sure,
    }
    path = WEIGHTS / f"{preset.name}.json"
    path.write_text(json.dumps(weights, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    looks = [("First look", design, x, coef), ("Second look", design2, x2, coef2 + moved)]
    page = ROOT / "docs" / f"training-{preset.name}.md"
    page.write_text(report(TITLES[preset.name], stages, segments, sure, looks), encoding="utf-8")
    print(f"wrote {path.name} and {page.name}", flush=True)


if __name__ == "__main__":
    main()
