"""An element's attributes → what it says that it is."""

from __future__ import annotations

from typing import NamedTuple

from adc_extract.model.page import Attributes
from adc_extract.tables.marks import CLASSES, ITEMPROPS, RELS

SAYING = frozenset({"itemprop", "rel", "property", "id"})  # besides the class
_CLASSES = frozenset(CLASSES)
_DATED = frozenset({"date", "modified"})


class Sign(NamedTuple):
    """The mark that an element's start tag carries; its text is not known yet."""

    kind: str
    how: str
    value: str | None


class MarkReader:
    """Reads start tags of one page. Class strings repeat on a page, so what each one means is looked up once.

    ``plain`` are those that mean nothing: no element but a ``time`` has a sign that is of such a class, and has no
    attribute of `SAYING`.
    """

    def __init__(self) -> None:
        self._kinds: dict[str | None, str | None] = {None: None, "": None}
        self.plain: set[str | None] = {None, ""}

    def sign(self, tag: str, attributes: Attributes) -> Sign | None:
        """The sign of an element, by itemprop or property, then rel, then class or id, then for being a ``time``."""
        names = attributes.get("class")
        kind = self._kinds[names] if names in self._kinds else self._kind_of_class(names)
        if names is None or len(attributes) > 1:
            if "itemprop" in attributes or "rel" in attributes or "property" in attributes:
                sign = self._stated(attributes)
                if sign is not None:
                    return sign
            if kind is None and "id" in attributes:
                kind = self._kind_of_class(attributes["id"])
        if kind is not None:
            return Sign(kind, "class", _value(attributes) or _titled(kind, attributes))
        return Sign("date", "time", _value(attributes)) if tag == "time" else None

    def _stated(self, attributes: Attributes) -> Sign | None:
        prop = attributes.get("itemprop") or attributes.get("property")
        if prop:
            kind = _kind_of_property(prop)
            if kind:
                return Sign(kind, "itemprop", _value(attributes))
        rel = attributes.get("rel")
        if rel:
            for token in rel.lower().split():
                if token in RELS:
                    return Sign(RELS[token], "rel", attributes.get("href"))
        return None

    def _kind_of_class(self, names: str | None) -> str | None:
        if not names:
            return None
        if names in self._kinds:
            return self._kinds[names]
        tokens = names.lower().split()
        if _CLASSES.isdisjoint(tokens):
            self._kinds[names] = None
            self.plain.add(names)
            return None
        kind = self._kinds[names] = next(CLASSES[token] for token in tokens if token in CLASSES)
        return kind


def _kind_of_property(prop: str) -> str | None:
    for token in prop.lower().split():
        kind = ITEMPROPS.get(token) or ITEMPROPS.get(token.rpartition(":")[2].rpartition("/")[2])
        if kind:
            return kind
    return None


def _titled(kind: str, attributes: Attributes) -> str | None:
    """The date in a title, as the microformats of hAtom have it: ``<abbr class="published" title="2024-05-03">``."""
    title = attributes.get("title") if kind in _DATED else None
    return title if title and title[0].isdigit() else None


def _value(attributes: Attributes) -> str | None:
    return attributes.get("datetime") or attributes.get("content") or attributes.get("href")
