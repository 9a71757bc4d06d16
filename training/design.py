"""Pages → a sparse matrix of features, a row a block."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import sparse

from adc_extract.model.page import Page
from adc_extract.score.hints import ANY, DEEPEST, NEAR, words_of
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer
from adc_extract.score.weighing import SUREST, feature_names

CARRY_SCALE = 3.0
MIN_DOMAINS = 25  # a hint word must stand on the pages of so many domains


def hint_vocabulary(pages: Sequence[Page], domains: Sequence[str]) -> list[str]:
    """The hint features that enough domains use."""
    seen: dict[str, set[str]] = {}
    for page, domain in zip(pages, domains):
        words: set[str] = set()
        for container in page.containers:
            if container.first < container.end:
                words.update(words_of(container))
        for word in words:
            seen.setdefault(word, set()).add(domain)
    common = sorted(word for word, where in seen.items() if len(where) >= MIN_DOMAINS and _says_something(word))
    return [prefix + word for prefix in (ANY, NEAR) for word in common]


def _says_something(word: str) -> bool:
    return len(word) > 1 and not word.isdecimal()


class Design:
    """The columns of one look: those of its scorers, then those of the hints, or the first score in a second look."""

    def __init__(self, scorers: Sequence[Scorer], hints: Sequence[str]) -> None:
        self.scorers = scorers
        self.names = [name for scorer in scorers for name in feature_names(scorer)] + list(hints)
        self.starts = np.cumsum([0, *(len(scorer.features) for scorer in scorers)])
        self.hints = {name: self.starts[-1] + i for i, name in enumerate(hints)}

    def rows(self, page: Page, measures: Measures) -> sparse.csr_matrix:
        """The features of one page's blocks; a hint counts as often as it stands in a block's containers."""
        n = len(page.blocks)
        columns = [np.asarray(s.column(page, measures)) + start for s, start in zip(self.scorers, self.starts)]
        rows, index = [np.tile(np.arange(n), len(columns))], columns
        if self.hints:
            hints = self._hints(page)
            rows += [np.repeat(np.arange(n), [len(of_block) for of_block in hints])]
            index = [*columns, *hints]
        where = np.concatenate(rows), np.concatenate(index).astype(int)
        ones = sparse.csr_matrix((np.ones(len(where[0]), np.float32), where), shape=(n, len(self.names)))
        if not measures.first:
            return ones
        # Scaled, so that the regression may give it a weight of about 1 at little cost.
        carried = CARRY_SCALE * np.clip(measures.first, -SUREST, SUREST)
        return sparse.hstack([ones, sparse.csr_matrix(carried[:, None])]).tocsr()

    def _hints(self, page: Page) -> list[np.ndarray]:
        """The indices of each block's hint features, one as often as it counts."""
        anywhere: list[np.ndarray] = []
        near: list[np.ndarray] = []
        for i, container in enumerate(page.containers):
            words = words_of(container)
            far = words if container.depth <= DEEPEST else []
            own = np.array([self.hints[ANY + word] for word in far if ANY + word in self.hints], int)
            anywhere.append(np.concatenate([own, anywhere[container.parent]]) if i else own)
            near.append(np.array([self.hints[NEAR + word] for word in words if NEAR + word in self.hints], int))
        parent = [container.parent for container in page.containers]
        return [np.concatenate([anywhere[c], near[c], near[parent[c]]]) for c in (b.container for b in page.blocks)]
