"""An element's attributes → what its names hint at."""

from __future__ import annotations

from adc_extract.model.page import Attributes

_HINTING = frozenset({"id", "role", "itemprop", "hidden", "aria-hidden", "style"})  # besides the class
_LONGEST = 2_000  # characters of an attribute


def hints_of(attributes: Attributes) -> str:
    """Class, id, role and itemprop as one string, and ``hidden`` where the element is not shown. Of each attribute the
    first 2000 characters: many rooms look into this string."""
    hints = (attributes.get("class") or "")[:_LONGEST]
    if _HINTING.isdisjoint(attributes):
        return hints
    for name in ("id", "role", "itemprop"):
        if name in attributes and (value := attributes[name]):
            hints = f"{hints} {value[:_LONGEST]}" if hints else value[:_LONGEST]
    if (
        "hidden" in attributes
        or ("aria-hidden" in attributes and attributes["aria-hidden"] == "true")
        or ("style" in attributes and _is_hidden((attributes["style"] or "")[:_LONGEST]))
    ):
        hints = f"{hints} hidden" if hints else "hidden"
    return hints


def _is_hidden(style: str) -> bool:
    return "display:none" in style.replace(" ", "").lower()
