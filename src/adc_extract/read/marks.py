"""An element's attributes → what it says that it is."""

from __future__ import annotations

from typing import NamedTuple

from adc_extract.tables.marks import CLASSES, ITEMPROPS, RELS

Attributes = dict[str, str | None]


class Sign(NamedTuple):
    """The mark that an element's start tag carries; its text is not known yet."""

    kind: str
    how: str
    value: str | None


class MarkReader:
    """Reads start tags of one page. Class strings repeat on a page, so what each one means is looked up once."""

    def __init__(self) -> None:
        self._kinds: dict[str, str | None] = {}

    def sign(self, tag: str, attributes: Attributes) -> Sign | None:
        """The sign of an element, by itemprop or property, then rel, then class or id, then for being a ``time``."""
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
        for name in ("class", "id"):
            hint = attributes.get(name)
            if hint:
                kind = self._kind_of_class(hint)
                if kind:
                    return Sign(kind, "class", _value(attributes))
        if tag == "time":
            return Sign("date", "time", _value(attributes))
        return None

    def _kind_of_class(self, hint: str) -> str | None:
        try:
            return self._kinds[hint]
        except KeyError:
            kind = next((CLASSES[token] for token in hint.lower().split() if token in CLASSES), None)
            self._kinds[hint] = kind
            return kind


def _kind_of_property(prop: str) -> str | None:
    for token in prop.lower().split():
        kind = ITEMPROPS.get(token.rpartition(":")[2].rpartition("/")[2])
        if kind:
            return kind
    return None


def _value(attributes: Attributes) -> str | None:
    return attributes.get("datetime") or attributes.get("content") or attributes.get("href")
