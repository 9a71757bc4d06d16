"""Words in class, id, role and itemprop, and names of elements, of all the containers that a block stands in.

Unlike a scorer, this names many features per block: those of a container count for every block in it. The weights are
therefore summed once per container, down from the root. ``near`` are the two innermost containers, ``in`` all of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from adc_extract.model.page import Container, Page

NEAR, ANY = "near ", "in "
HintWeights = Mapping[str, tuple[float, float]]
_NONE = (0.0, 0.0)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_DIGITS = "0123456789"
_LONGEST = 400  # characters of a class attribute that are looked at
_MOST = 4.0  # log-odds: more than this no container says, however many names it has
DEEPEST = 30  # containers further down add nothing to what their blocks inherit: endless nesting is no evidence


def words_of(container: Container) -> list[str]:
    """The words of one container: of its hints, the whole class names with a hyphen, and the element in brackets.

    >>> words_of(Container("div", "entry-content clearFix", 0, 1, 0))
    ['<div>', 'entry', 'content', 'entry-content', 'clear', 'fix']
    """
    words = [f"<{container.tag}>"]
    for name in container.hints[:_LONGEST].split():
        words += _words(name)
    return words


def _words(name: str) -> list[str]:
    compound = "-" in name or "_" in name
    if not name.islower():
        words = [word.lower() for word in _WORD.findall(name)]
        return [*words, name.lower()] if compound else words
    return [*name.replace("_", "-").split("-"), name] if compound else [name.rstrip(_DIGITS)]


def hint_weights(weights: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    """Weights by feature name → for each word what it adds anywhere, and what more it adds near."""
    words: dict[str, tuple[float, float]] = {}
    for name, weight in weights.items():
        where, _, word = name.partition(" ")
        anywhere, near = words.get(word, _NONE)
        words[word] = (anywhere, weight) if where == "near" else (weight, near)
    return words


def hint_scores(page: Page, weights: HintWeights) -> list[float]:
    """The sum of the weights of each block's hints."""
    containers = page.containers
    inherited = [0.0] * len(containers)
    near = [0.0] * len(containers)
    names: dict[str, tuple[float, float]] = {}
    known: dict[tuple[str, str], tuple[float, float]] = {}
    for i, container in enumerate(containers):
        key = (container.tag, container.hints)
        sums = known.get(key)
        if sums is None:
            sums = known[key] = _container_weights(container, weights, names)
        inherited[i] = inherited[container.parent] + (sums[0] if container.depth <= DEEPEST else 0.0)
        near[i] = sums[1]
    return [inherited[c := block.container] + near[c] + near[containers[c].parent] for block in page.blocks]


def _container_weights(
    container: Container, weights: HintWeights, names: dict[str, tuple[float, float]]
) -> tuple[float, float]:
    anywhere, near = weights.get(f"<{container.tag}>", _NONE)
    for name in container.hints[:_LONGEST].split():
        sums = names.get(name)
        if sums is None:
            sums = names[name] = _name_weights(name, weights)
        anywhere += sums[0]
        near += sums[1]
    return max(-_MOST, min(_MOST, anywhere)), max(-_MOST, min(_MOST, near))


def _name_weights(name: str, weights: HintWeights) -> tuple[float, float]:
    anywhere = near = 0.0
    for word in _words(name):
        if word in weights:
            pair = weights[word]
            anywhere += pair[0]
            near += pair[1]
    return anywhere, near


def hint_features(page: Page, block: int) -> list[str]:
    """The names of one block's hint features; a word that several containers have stands in it several times."""
    at = page.blocks[block].container
    features = []
    for step in range(page.containers[at].depth + 1):
        container = page.containers[at]
        words = words_of(container)
        if container.depth <= DEEPEST:
            features += [ANY + word for word in words]
        if step < 2:
            features += [NEAR + word for word in words]
        at = container.parent
    return features
