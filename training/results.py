"""What scores are worth: the body that the library would give by them, beside the truth, page by page."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import numpy as np
from data import Data
from measures import segments, segments_f1
from sklearn.linear_model import LogisticRegression

from adc_extract.fields.body import decide_body
from adc_extract.model.article import Article
from adc_extract.model.decision import Decision
from adc_extract.pipeline import compose
from adc_extract.score.weighing import final_scores

GOOD = 0.9  # word F1 of a body that is right
_BOUND = 0.001
_DIGITS = 3


class Result(NamedTuple):
    """One page: the word F1 of its body, the F1 that the scores let expect, and the language it is in."""

    corpus: str
    page: str
    f1: float
    expected: float
    language: str


def results(data: Data, scores: np.ndarray) -> list[Result]:
    """Of every page whose body is known, by these scores of its blocks."""
    found = []
    for i, corpus in enumerate(data.corpora):
        if not data.truths[i]:
            continue
        decision, article = _article(data, i, scores)
        language = (article.language or "none").partition("-")[0]
        found.append(Result(corpus, data.ids[i], data.f1(i, article.body), decision.expected, language))
    return found


def found_segments(data: Data, scores: np.ndarray) -> float:
    """F1 over the decisive segments of all pages whose body is not known."""
    pages = [i for i, bodies in enumerate(data.truths) if not bodies]
    return segments_f1(segments(_article(data, i, scores)[1].body, *data.segments[i]) for i in pages)


def _article(data: Data, i: int, scores: np.ndarray) -> tuple[Decision, Article]:
    page = data.pages[i]
    decision = decide_body(page, final_scores(page, data.measures[i], data.scores_of(i, scores)))
    return decision, compose(page, decision)


def by_corpus(found: list[Result]) -> dict[str, list[Result]]:
    """The results of each corpus, those of wcxb also by the kind of page."""
    rows: dict[str, list[Result]] = defaultdict(list)
    for result in found:
        rows[result.corpus].append(result)
        if " " in result.corpus:
            rows[result.corpus.split()[0]].append(result)
    return dict(sorted(rows.items()))


def mean(found: list[Result]) -> float:
    """The mean F1."""
    return float(np.mean([result.f1 for result in found]))


def show(title: str, found: list[Result]) -> None:
    """Prints the mean by corpus."""
    print(f"{title:24}", "  ".join(f"{name} {mean(rows):.3f}" for name, rows in by_corpus(found).items()), flush=True)


def sureness(found: list[Result]) -> dict[str, float]:
    """How the F1 that scores let expect of a page goes with a good body; from scores of domains that were not seen."""
    kept = [result for result in found if result.expected]
    expected = np.clip([result.expected for result in kept], _BOUND, 1 - _BOUND)
    model = LogisticRegression(C=1e6).fit(np.log(expected / (1 - expected))[:, None], [r.f1 >= GOOD for r in kept])
    return {"slope": round(float(model.coef_[0, 0]), _DIGITS), "constant": round(float(model.intercept_[0]), _DIGITS)}
