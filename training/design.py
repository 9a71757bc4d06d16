"""Pages → a sparse matrix of features, a row a block."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy import sparse

from adc_extract.model.page import Page
from adc_extract.score.hints import ANY, NEAR, words_of
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer
from adc_extract.score.weighing import feature_names

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
    common = sorted(word for word, where in seen.items() if len(where) >= MIN_DOMAINS)
    return [prefix + word for prefix in (ANY, NEAR) for word in common]


class Design:
    """The columns of one look: those of its scorers, then those of the hints."""

    def __init__(self, scorers: Sequence[Scorer], hints: Sequence[str]) -> None:
        self.scorers = scorers
        self.names = [name for scorer in scorers for name in feature_names(scorer)] + list(hints)
        self.starts = np.cumsum([0, *(len(scorer.features) for scorer in scorers)])
        self.hints = {name: self.starts[-1] + i for i, name in enumerate(hints)}

    def rows(self, page: Page, measures: Measures) -> sparse.csr_matrix:
        """The features of one page's blocks; a hint counts as often as it stands in a block's containers."""
        n = len(page.blocks)
        columns = [np.asarray(s.column(page, measures)) + start for s, start in zip(self.scorers, self.starts)]
        rows = np.tile(np.arange(n), len(columns))
        index = np.concatenate(columns) if columns else np.zeros(0, int)
        value = np.ones(len(index))
        if self.hints and n:
            extra = [(i, c, v) for i, counts in enumerate(self._hints(page)) for c, v in counts.items()]
            r, c, v = (np.array(x) for x in zip(*extra)) if extra else (np.zeros(0, int),) * 3
            rows, index, value = np.concatenate([rows, r]), np.concatenate([index, c]), np.concatenate([value, v])
        return sparse.csr_matrix((value, (rows, index)), shape=(n, len(self.names)), dtype=np.float32)

    def _hints(self, page: Page) -> list[Counter[int]]:
        far: list[Counter[int]] = []
        near: list[Counter[int]] = []
        for i, container in enumerate(page.containers):
            words = words_of(container) if container.first < container.end else ()
            own = Counter(self.hints[ANY + w] for w in words if ANY + w in self.hints)
            far.append(own + far[container.parent] if i else own)
            near.append(Counter(self.hints[NEAR + w] for w in words if NEAR + w in self.hints))
        holders = page.containers
        return [far[b.container] + near[b.container] + near[holders[b.container].parent] for b in page.blocks]
