"""Words as tables know them: lower case, without accents and dots."""

from __future__ import annotations

import re
import unicodedata

# Arabic letters that Persian and Urdu keyboards write with another code point, and the Turkish dotless i
_ALIKE = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ı": "i"})
# accents, Hebrew and Arabic points, nuktas, direction marks; the vowel signs of Thai and Indic scripts are letters
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u065f\u0670\u093c\u09bc\u200e\u200f]")
_APART = re.compile(r"[\s,;:|/\\()\[\]{}<>\-–—‑•·@'’‘\"“”«»…!?،、，（）【】]+")
_NO_WORDS = frozenset(("", " ", ", ", ",", ".", ". ", "/", "-", ":"))  # what most often stands between numbers


def fold(word: str) -> str:
    """The word in lower case, without accents: ``"FÉVR"`` gives ``"fevr"``. Folding twice changes nothing."""
    if word.isascii():
        return word.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", word.lower())).translate(_ALIKE).lower()


def folded_words(text: str) -> list[str]:
    """The folded words of a short text, without dots and other punctuation: ``"20th, a.m."`` gives 20th and am."""
    return [word for word in _APART.split(fold(text.replace(".", ""))) if word] if text not in _NO_WORDS else []


def folded_set(lists: dict[str, str]) -> frozenset[str]:
    """All words of a table of language -> words apart by spaces, folded."""
    return frozenset(folded_words(" ".join(lists.values())))
