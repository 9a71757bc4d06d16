"""What training found, as a page of Markdown: accuracy on unseen domains, calibration, weights, worst pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from design import Design
from results import GOOD, Result, by_corpus, mean
from scipy import sparse

from adc_extract.fields.confidence import confidence
from adc_extract.score.weighing import Sureness

_LEAST_PAGES = 5  # of a language
_BINS = (0.0, 0.2, 0.4, 0.6, 0.8, 0.85, 0.9, 0.95, 1.01)
_SHOWN = 25  # features, and pages
_LEAST_SHARE = 0.001  # of the blocks that a feature is found on

Look = tuple[str, Design, sparse.csr_matrix, np.ndarray]  # title, columns, rows, coefficients


def report(
    title: str, stages: dict[str, list[Result]], segments: float, sure: dict[str, float], looks: Sequence[Look]
) -> str:
    """The page. ``stages`` are results by name, the last of them those of the committed recipe; ``segments`` is its F1
    over the decisive segments of pages without a known body."""
    last = list(stages.values())[-1]
    parts = [
        f"# {title}",
        "Written by `make train`. All figures are word F1 of the body, of pages whose domain the weights had not seen "
        "(five folds). `docs/corpora.md` says what the corpora are.",
        "## By corpus and kind of page",
        _table(("", "pages", *stages), _corpus_rows(stages)),
        f"F1 over the decisive segments of the corpus `segments`: {segments:.3f}.",
        "## By language",
        _table(("", "pages", "F1"), _language_rows(last)),
        "## Calibration",
        f"`confidence` is the probability that the F1 is {GOOD} or more.",
        _table(
            ("confidence", "pages", "mean F1", f"share of {GOOD} or more"), _calibration_rows(last, Sureness(**sure))
        ),
        *(part for look in looks for part in _weights(*look)),
        "## The worst pages",
        _table(("page", "F1", "expected"), _worst_rows(last)),
    ]
    return "\n\n".join(parts) + "\n"


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell).replace("|", "\\|") for cell in line) + " |" for line in lines)


def _corpus_rows(stages: dict[str, list[Result]]) -> list[list[object]]:
    tables = [by_corpus(found) for found in stages.values()]
    return [[name, len(rows), *(f"{mean(table[name]):.3f}" for table in tables)] for name, rows in tables[0].items()]


def _language_rows(found: list[Result]) -> list[list[object]]:
    languages: dict[str, list[Result]] = defaultdict(list)
    for result in found:
        languages[result.language].append(result)
    often = sorted(languages.items(), key=lambda item: (-len(item[1]), item[0]))
    return [[name, len(rows), f"{mean(rows):.3f}"] for name, rows in often if len(rows) >= _LEAST_PAGES]


def _calibration_rows(found: list[Result], sure: Sureness) -> list[list[object]]:
    rows: list[list[object]] = []
    stated = [(confidence(result.expected, sure), result) for result in found]
    for low, high in pairwise(_BINS):
        inside = [result for value, result in stated if low <= value < high]
        if inside:
            good = sum(result.f1 >= GOOD for result in inside) / len(inside)
            rows.append([f"{low} to {min(high, 1.0)}", len(inside), f"{mean(inside):.3f}", f"{good:.2f}"])
    sure_ones = [result for value, result in stated if value >= GOOD]
    if sure_ones:
        good = sum(result.f1 >= GOOD for result in sure_ones) / len(sure_ones)
        rows.append([f"**{GOOD} and more**", len(sure_ones), f"**{mean(sure_ones):.3f}**", f"{good:.2f}"])
    return rows


def _weights(title: str, design: Design, x: sparse.csr_matrix, coef: np.ndarray) -> list[str]:
    """Which groups of features move scores most, and the strongest features that are not rare."""
    share = np.asarray((x != 0).mean(axis=0)).ravel()
    groups = defaultdict(list)
    for i, name in enumerate(design.names):
        groups["words of class and id" if name in design.hints else name.partition(":")[0]].append(i)
    spread = {name: float(np.std(x[:, columns] @ coef[columns])) for name, columns in groups.items()}
    strongest = [i for i in np.argsort(-np.abs(coef[: len(design.names)])) if share[i] >= _LEAST_SHARE][:_SHOWN]
    return [
        f"## {title}: what moves the scores",
        "Standard deviation, over all blocks, of what a group of features adds to the score.",
        _table(("group", "spread"), [[n, f"{s:.2f}"] for n, s in sorted(spread.items(), key=lambda item: -item[1])]),
        f"The strongest features of those on {_LEAST_SHARE:.1%} of the blocks or more.",
        _table(
            ("feature", "weight", "blocks"),
            [[design.names[i], f"{coef[i]:+.2f}", f"{share[i]:.1%}"] for i in strongest],
        ),
    ]


def _worst_rows(found: list[Result]) -> list[list[object]]:
    worst = sorted(found, key=lambda result: (result.f1, result.corpus, result.page))[:_SHOWN]
    return [[f"{r.corpus.split()[0]}/{r.page}", f"{r.f1:.2f}", f"{r.expected:.2f}"] for r in worst]
