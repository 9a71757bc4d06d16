"""Words in class, id, role and itemprop, and names of elements, of all the containers that a block stands in.

Unlike a scorer, this names many features per block: those of a container count for every block in it. The weights are
therefore summed once per container, down from the root. ``near`` are the two innermost containers, ``in`` all of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from adc_extract.model.page import Container, Page

NEAR, ANY = "near ", "in "
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_LONGEST = 400  # characters of a class attribute that are looked at


def words_of(container: Container) -> frozenset[str]:
    """The words of one container: of its hints, the whole class names with a hyphen, and the element in brackets.

    >>> sorted(words_of(Container("div", "entry-content clearFix", 0, 1, 0)))
    ['<div>', 'clear', 'content', 'entry', 'entry-content', 'fix']
    """
    hints = container.hints[:_LONGEST]
    words = {word.lower() for word in _WORD.findall(hints) if len(word) > 1}
    words.update(name for name in hints.lower().split() if "-" in name or "_" in name)
    words.add(f"<{container.tag}>")
    return frozenset(words)


def hint_scores(page: Page, weights: Mapping[str, float]) -> list[float]:
    """The sum of the weights of each block's hints."""
    known: dict[tuple[str, str], tuple[float, float]] = {}
    inherited = [0.0] * len(page.containers)
    near = [0.0] * len(page.containers)
    for i, container in enumerate(page.containers):
        if container.first == container.end:
            continue
        key = (container.tag, container.hints)
        sums = known.get(key)
        if sums is None:
            words = words_of(container)
            sums = known[key] = (
                sum(weights.get(ANY + word, 0.0) for word in words),
                sum(weights.get(NEAR + word, 0.0) for word in words),
            )
        inherited[i] = inherited[container.parent] + sums[0]
        near[i] = sums[1]
    containers = page.containers
    return [inherited[c := block.container] + near[c] + near[containers[c].parent] for block in page.blocks]


def hint_features(page: Page, block: int) -> list[str]:
    """The names of one block's hint features; a word of several containers stands in it several times."""
    at = page.blocks[block].container
    features = []
    for step in range(page.containers[at].depth + 1):
        words = words_of(page.containers[at])
        features += [ANY + word for word in words]
        if step < 2:
            features += [NEAR + word for word in words]
        at = page.containers[at].parent
    return features
