"""Learns the weights: python training/fit.py [html|plain] — writes src/adc_extract/score/weights/<preset>.json.

Two looks. The first is a logistic regression on the features of a block; the second one sees the first scores of the
block's company. What the second learns from are scores of pages whose domain the first had not seen, and all figures
printed are of pages whose domain neither had seen.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).parent))

from align import align, tokens
from corpora import WITH_BODIES, Sample, samples
from design import CARRY_SCALE, Design, hint_vocabulary
from dumps import dump

from adc_extract.fields.body import decide_body
from adc_extract.model.page import Page
from adc_extract.pipeline import compose
from adc_extract.read.decode import decode
from adc_extract.read.html import parse, read_tree
from adc_extract.read.plain import read_plain
from adc_extract.score.measures import measure, with_scores
from adc_extract.score.presets import HTML, PLAIN, Preset
from adc_extract.score.weighing import final_scores

FOLDS = 5
STRENGTH = {"html": (0.4, 0.4), "plain": (0.4, 0.4)}  # C of the two looks, chosen by the figures out of fold
# Added to the second scores: the truths leave out more than the labels can tell, above all those of articles. Chosen by
# the figures out of fold.
SHIFT = {"html": -0.15, "plain": -0.35}
SHIFTED = {"page says it is: an article": -0.4}
DIGITS = 3
WEIGHTS = Path(__file__).parents[1] / "src" / "adc_extract" / "score" / "weights"


class Data:
    """All pages with their labels, and what a choice of blocks would be worth."""

    def __init__(self, preset: Preset, every: int) -> None:
        self.preset = preset
        self.pages: list[Page] = []
        self.corpora: list[str] = []
        self.domains: list[str] = []
        self.ids: list[str] = []
        labels = []
        self.truths: list[list[Counter[str]]] = []
        for corpus in WITH_BODIES:
            for sample in samples(corpus, every):
                page = read(sample, preset)
                if not page.blocks:
                    continue
                page.url = sample.truth.get("url")
                self.pages.append(page)
                self.corpora.append(corpus if corpus != "wcxb" else f"wcxb {sample.truth['page_type']}")
                self.domains.append(sample.domain)
                self.ids.append(sample.truth["id"])
                labels.append(align(page, corpus, sample.truth))
                body, lead = sample.truth["body"], sample.truth.get("summary")
                self.truths.append([Counter(tokens(t)) for t in ([body, f"{lead}\n{body}"] if lead else [body])])
        self.bounds = np.cumsum([0, *(len(page.blocks) for page in self.pages)])
        flat = [label for page in labels for label in page]
        self.y = np.array([label.body for label in flat])
        self.weight = np.array([label.weight for label in flat])
        self.measures = [measure(page) for page in self.pages]

    def matrix(self, design: Design) -> sparse.csr_matrix:
        """The features of all blocks, page after page."""
        return sparse.vstack([design.rows(p, m) for p, m in zip(self.pages, self.measures)]).tocsr()

    def rows_of(self, pages: np.ndarray) -> np.ndarray:
        """The rows of the matrix that belong to these pages."""
        return np.concatenate([np.arange(self.bounds[i], self.bounds[i + 1]) for i in pages])

    def add_scores(self, first: np.ndarray) -> None:
        """Lets the measures know the first scores."""
        bounds = zip(self.bounds, self.bounds[1:])
        self.measures = [with_scores(m, first[a:b].tolist()) for m, (a, b) in zip(self.measures, bounds)]

    def f1(self, page: int, body: str) -> float:
        """Word F1 of a body."""
        got = Counter(tokens(body))
        size = sum(got.values())
        best = 0.0
        for truth in self.truths[page]:
            hit = sum((got & truth).values())
            best = max(best, 2 * hit / (size + sum(truth.values()))) if hit else best
        return best


def read(sample: Sample, preset: Preset) -> Page:
    """The page as the library reads it, or its dump."""
    text = decode(sample.html, None)[0]
    return read_tree(parse(text).root) if preset is HTML else read_plain(dump(text))


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


def table(data: Data, scores: np.ndarray) -> dict[str, list[float]]:
    """F1 by corpus of the body that the library would give by these scores."""
    rows: dict[str, list[float]] = defaultdict(list)
    for i, (corpus, page) in enumerate(zip(data.corpora, data.pages)):
        own = scores[data.bounds[i] : data.bounds[i + 1]].tolist()
        decision = decide_body(page, final_scores(page, data.measures[i], own))
        value = data.f1(i, compose(page, decision).body)
        rows[corpus].append(value)
        if corpus.startswith("wcxb"):
            rows["wcxb"].append(value)
    return rows


def show(title: str, rows: dict[str, list[float]]) -> None:
    """Prints the mean by corpus."""
    print(
        f"{title:28}", "  ".join(f"{name} {np.mean(values):.3f}" for name, values in sorted(rows.items())), flush=True
    )


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
    """Learns, prints the figures, writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("preset", choices=["html", "plain"])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--dry", action="store_true", help="write nothing")
    options = parser.parse_args()
    preset = HTML if options.preset == "html" else PLAIN
    data = Data(preset, options.every)
    print(f"{len(data.pages)} pages, {len(data.y)} blocks, {len(set(data.domains))} domains", flush=True)
    show("best choice of blocks", table(data, 60.0 * data.y - 30.0))

    design = Design(preset.first, hint_vocabulary(data.pages, data.domains) if preset.hints else [])
    x = data.matrix(design)
    print(f"{len(design.names)} features", flush=True)
    first_strength, second_strength = STRENGTH[preset.name]
    first = out_of_fold(data, x, first_strength)
    show("first look", table(data, first))

    data.add_scores(first)
    second_design = Design(preset.second, [])
    x2 = data.matrix(second_design)
    second = out_of_fold(data, x2, second_strength)
    show("second look", table(data, second))
    moved, constant_moved = shifts(second_design, preset)
    show("second look, shifted", table(data, second + x2 @ moved + constant_moved))

    if not options.dry:
        coef, constant = regress(x2, data.y, data.weight, second_strength)
        stages = {
            "first": stage_json(design, *regress(x, data.y, data.weight, first_strength)),
            "second": stage_json(second_design, coef + moved, constant + constant_moved),
        }
        path = WEIGHTS / f"{preset.name}.json"
        path.write_text(json.dumps(stages, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"wrote {path.name}", flush=True)


if __name__ == "__main__":
    main()
