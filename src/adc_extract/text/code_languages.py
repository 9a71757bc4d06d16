"""What code says of itself → the name of its language."""

from __future__ import annotations

from collections.abc import Iterable

from adc_extract.tables.code import LANGUAGE_CLASSES, NO_LANGUAGE
from adc_extract.text.patterns import late

_CLASSES = tuple(map(late, LANGUAGE_CLASSES))
_MAX_NAMES = 500  # characters of a class


def code_language(names: Iterable[str | None]) -> str | None:
    """The language that classes name, in lower case, as the page spells it; the first one that does.

    >>> code_language([None, "hljs language-python", "box"]), code_language(["highlight-source-c++"])
    ('python', 'c++')
    """
    for given in names:
        folded = (given or "")[:_MAX_NAMES].lower()
        for pattern in _CLASSES if folded else ():
            found = pattern.search(folded)
            language = found[1].strip(".-") if found else ""
            if language and language not in NO_LANGUAGE:
                return language
    return None


def is_language(name: str | None) -> bool:
    """Whether an attribute that is there to name a language does so."""
    return code_language([f"language-{name}"]) == (name or "").lower() != ""
