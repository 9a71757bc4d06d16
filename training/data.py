"""The pages of the corpora, read as the library reads them, with a label for each block."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
from align import Label, align, tokens
from corpora import WITH_BODIES, WITH_SEGMENTS, Sample, samples
from design import Design
from dumps import dump, ends_with_article
from scipy import sparse

from adc_extract.model.page import Page
from adc_extract.read.decode import decode
from adc_extract.read.html import parse, read_tree
from adc_extract.read.plain import read_plain
from adc_extract.score.measures import measure, with_scores
from adc_extract.score.presets import HTML, PLAIN, Preset


class Data:
    """All pages with their labels, and what a choice of blocks would be worth."""

    def __init__(self, preset: Preset, every: int) -> None:
        self.preset = preset
        self.pages: list[Page] = []
        self.corpora: list[str] = []
        self.domains: list[str] = []
        self.ids: list[str] = []
        labels = []
        self.truths: list[list[Counter[str]]] = []  # of each page the bodies that are right, or none
        self.segments: list[tuple[list[str], list[str]]] = []
        for corpus in (*WITH_BODIES, WITH_SEGMENTS):
            for sample in samples(corpus, every):
                page = read(sample, preset)
                if not page.blocks:
                    continue
                own = align(page, corpus, sample.truth)
                if preset is PLAIN and ends_with_article(sample.truth["id"]):
                    end_behind(page, own)
                page.url = sample.truth.get("url")
                self.pages.append(page)
                self.corpora.append(corpus if corpus != "wcxb" else f"wcxb {sample.truth['page_type']}")
                self.domains.append(sample.domain)
                self.ids.append(sample.truth["id"])
                labels.append(own)
                self.truths.append([Counter(tokens(text)) for text in _bodies(sample.truth)])
                self.segments.append((sample.truth.get("with", []), sample.truth.get("without", [])))
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

    def scores_of(self, page: int, scores: np.ndarray) -> list[float]:
        """The scores of one page's blocks."""
        own: list[float] = scores[self.bounds[page] : self.bounds[page + 1]].tolist()
        return own

    def f1(self, page: int, body: str) -> float:
        """Word F1 of a body."""
        got = Counter(tokens(body))
        size = sum(got.values())
        best = 0.0
        for truth in self.truths[page]:
            hit = sum((got & truth).values())
            best = max(best, 2 * hit / (size + sum(truth.values()))) if hit else best
        return best


def _bodies(truth: dict[str, Any]) -> list[str]:
    """With the lead or without it, where the truth keeps it apart: both are right."""
    body, lead = truth.get("body"), truth.get("summary")
    return [] if not body else [body, f"{lead}\n{body}"] if lead else [body]


def end_behind(page: Page, labels: list[Label]) -> None:
    """Ends a dump, and its labels, with the last block of the body."""
    end = max((n for n, label in enumerate(labels, 1) if label.body and label.weight), default=len(labels))
    del page.blocks[end:], labels[end:]
    page.containers[0].end = end


def read(sample: Sample, preset: Preset) -> Page:
    """The page as the library reads it, or its dump."""
    text = decode(sample.html, None)[0]
    return read_tree(parse(text).root) if preset is HTML else read_plain(dump(text, sample.truth["id"]))
