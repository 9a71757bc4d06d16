"""The shapes of names: whether a text can be the name of an author, of a person, or of an outlet."""

from __future__ import annotations

import re

from adc_extract.tables import bylines as words
from adc_extract.tables import names as known
from adc_extract.text.bylines import KNOWN_WORDS, has_cjk, is_role

MAX_NAME = 60  # characters
FULL = 2  # words that make a full name
_MAX_WORDS = 7
_ENDS_OF_LABELS = frozenset(("by", "By", "von", "Von", "par", "Par"))  # "Culture By"
_MAX_CJK = 14  # characters of a name in Han, kana or Hangul

_NOT_IN_NAMES = re.compile(r"[\d?!:;@#|/\\{}<>=*…\"“”„«»()\[\]%$€_+&\n\t。、，！？：]")


def looks_like_name(text: str) -> bool:
    """Whether a text can be the name of one author: short, few words, capitals where names have them, no sentence.

    >>> looks_like_name("Anna van der Berg"), looks_like_name("Read the whole story"), looks_like_name("山田太郎")
    (True, False, True)
    """
    text = text[: MAX_NAME + 1].strip()
    if not 1 < len(text) <= MAX_NAME or text.casefold() in known.NOBODY or _NOT_IN_NAMES.search(text):
        return False
    if has_cjk(text):
        return len(text) <= _MAX_CJK and not text.endswith(words.CJK_NOTES)
    tokens = text.split()
    if len(tokens) >= _MAX_WORDS or is_title(tokens) or (len(tokens) == FULL and tokens[1] in _ENDS_OF_LABELS):
        return False
    others = [token for token in tokens if not _is_name_word(token)]
    return not others or (others == ["in"] and (" in 't " in text or " in ’t " in text))


def looks_like_person(text: str) -> bool:
    """Whether a text that nothing vouches for is a full name: `looks_like_name`, and no word of it is in a table.

    In scripts without capitals there is no telling, and the answer is no.

    >>> looks_like_person("Anna van der Berg"), looks_like_person("Trending Stories"), looks_like_person("Anna")
    (True, False, False)
    """
    tokens = text.casefold().split()
    if len(tokens) > FULL and tokens[-1] in known.SUFFIXES:
        del tokens[-1]
    if len(tokens) < FULL or not text[0].isupper():
        return False
    if not KNOWN_WORDS.isdisjoint(tokens):
        others = [tokens[0], tokens[-1], *(token for token in tokens[1:-1] if token not in known.INNER_PARTICLES)]
        if not KNOWN_WORDS.isdisjoint(others) or text.rpartition(" ")[2].islower():
            return False
    return looks_like_name(text) and not any(map(is_role, tokens))


def looks_like_outlet(name: str) -> bool:
    """Whether a name is more likely an outlet's or an institution's than a person's.

    >>> looks_like_outlet("The Daily Example"), looks_like_outlet("example.org"), looks_like_outlet("Jane Doe")
    (True, True, False)
    """
    folded = name.casefold().split()
    if not known.OUTLET_WORDS.isdisjoint(folded) or not known.ORG_WORDS.isdisjoint(folded):
        return True
    if len(folded) == 1 and (name.isupper() or "." in name.strip(".")):
        return True
    if name.islower() or (name[:1].islower() and " " in name and folded[0] not in known.PARTICLES):
        return True
    return is_agency(name) or not known.COMPANY_WORDS.isdisjoint(folded)


def is_agency(name: str) -> bool:
    """Whether a name is that of a news agency of the table."""
    return name.casefold() in known.AGENCIES


def is_title(tokens: list[str]) -> bool:
    """Whether all the words are words of roles: "Senior Staff Writer"."""
    return all(is_role(token) or token.casefold() in known.ROLE_MODIFIERS for token in tokens)


def _is_name_word(word: str) -> bool:
    if word in known.PARTICLES:
        return True
    first = word.lstrip("'’‘-")[:1]
    if not first.isalpha() or (first.islower() and not "\u10d0" <= first <= "\u10ff"):  # Georgian has no capitals
        return word.startswith(known.PREFIXES)
    if word.endswith("."):
        return len(word) <= len("Prof") or "." in word[:-1]
    return not word.endswith((",", "-", "…"))
