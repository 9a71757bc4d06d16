"""An ``img`` → its attributes, with the set of files that stands beside it."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from adc_extract.model.page import Attributes
from adc_extract.tables.images import LAZY_SOURCES, SOURCE_SETS

_SETS = ("srcset", "data-srcset")
_OWN = frozenset((*SOURCE_SETS, *LAZY_SOURCES))


def picture_attributes(node: LexborNode) -> Attributes:
    """The attributes of an ``img``; where it has no file of its own, the set of the first ``source`` in its ``picture``
    is its ``srcset``."""
    attributes = node.attributes
    src = attributes.get("src")
    if src and not src.startswith("data:"):
        return attributes  # as nearly all
    if not _OWN.isdisjoint([name for name in attributes if attributes[name]]):
        return attributes
    around = node.parent
    if around is not None and around.tag == "picture":
        for source in around.css("source")[:1]:
            stated = source.attributes
            found = next((stated[name] for name in _SETS if stated.get(name)), None)
            return {**attributes, "srcset": found} if found else attributes
    return attributes
