"""Names of authors: a byline → the names in it, and whether a text can be a name."""

from __future__ import annotations

import re

from adc_extract.tables import bylines as words
from adc_extract.tables import names as known
from adc_extract.text.bylines import (
    BRACKETS,
    KNOWN_WORDS,
    clean_byline,
    has_cjk,
    is_plain_name,
    is_role,
    trim,
    without_by,
)
from adc_extract.text.patterns import late
from adc_extract.text.whitespace import squeeze

_MAX_NAME = 60  # characters
_MAX_WORDS = 7
_MAX_NAMES = 30
_MAX_HAN = 4  # characters of a Chinese or Korean name
_MAX_CJK = 14  # characters of a name in Han, kana or Hangul
_FULL = 2  # words that make a full name

_CJK_DATELINE = late(r"(?:記者|记者) ?([^\W\d]{3})[^\W\d]{2,3}\d{1,2}日[電电讯訊]")
_CJK_PARTS = late(r"[、，,;；|｜/／&＆=＝]|(?<![\s\u3041-\u309f])と(?![\s\u3041-\u309f])| [和与與及と] | [–—-] ")
_LATIN_PARTS = late(r"[;|｜•‧、，؛]| [·/&+–—―-] | -(?=[^\W\d_])|(?<=[^\W\d_])/(?=[^\W\d_]{4}|[^\W\d_]+ |[A-Z]{2})")
_ADDRESSES = late(words.ADDRESSES)
_NOT_IN_NAMES = re.compile(r"[\d?!:;@#|/\\{}<>=*…\"“”„«»()\[\]%$€_+&\n\t。、，！？：]")


def split_authors(byline: str) -> tuple[str, ...]:
    """The names in a byline, in order, each once; roles, outlets, places, addresses and titles are taken off.

    The byline is cleaned first. Names keep their initials, particles, suffixes and case. A group or an agency is a
    name where it stands first ("Sports Desk"); behind a person, what follows a comma is taken for a role, a place or
    an outlet when it looks like one. "Doe, Jane" is turned round only if nothing else is in the byline and both
    sides of the one comma are single capitalised words, or if each part between semicolons has that shape.

    >>> split_authors("By Jane Doe, Science Editor, and Juan de la Cruz in Madrid")
    ('Jane Doe', 'Juan de la Cruz')
    """
    return (byline,) if is_plain_name(byline) else names_in(clean_byline(byline), byline)


def names_in(cleaned: str, byline: str) -> tuple[str, ...]:
    """As `split_authors`, for callers who have cleaned the byline already and need both.

    >>> names_in("Jane Doe, Science Editor", "By Jane Doe, Science Editor")
    ('Jane Doe',)
    """
    if is_plain_name(cleaned):
        return (cleaned,)
    text = cleaned
    if "@" in text or "www." in text or "://" in text or "[at]" in text or "(at)" in text:
        text = _ADDRESSES.sub("; ", text)
    text = trim(text)
    without = squeeze(BRACKETS.sub(" ", text))
    text = without if trim(without) else text
    if has_cjk(text):
        return unique(_cjk_names(byline, text))
    return unique(_latin_names(text))


def unique(names: list[str]) -> tuple[str, ...]:
    """The names in order, each once, whatever their case and dots; at most 30.

    >>> unique(["Jane M. Doe", "JANE M DOE", "Al"])
    ('Jane M. Doe', 'Al')
    """
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(name.replace(".", "").casefold(), name)
    return tuple(seen.values())[:_MAX_NAMES]


def looks_like_name(text: str) -> bool:
    """Whether a text can be the name of one author: short, few words, capitals where names have them, no sentence.

    >>> looks_like_name("Anna van der Berg"), looks_like_name("Read the whole story"), looks_like_name("山田太郎")
    (True, False, True)
    """
    text = text[: _MAX_NAME + 1].strip()
    if not 1 < len(text) <= _MAX_NAME or text.casefold() in known.NOBODY or _NOT_IN_NAMES.search(text):
        return False
    if has_cjk(text):
        return len(text) <= _MAX_CJK and not text.endswith(words.CJK_NOTES)
    tokens = text.split()
    return len(tokens) < _MAX_WORDS and all(map(_is_name_word, tokens)) and not _is_title(tokens)


def looks_like_person(text: str) -> bool:
    """Whether a text that nothing vouches for is a full name: `looks_like_name`, and no word of it is in a table.

    In scripts without capitals there is no telling, and the answer is no.

    >>> looks_like_person("Anna van der Berg"), looks_like_person("Trending Stories"), looks_like_person("Anna")
    (True, False, False)
    """
    tokens = text.casefold().split()
    if len(tokens) < _FULL or not text[0].isupper() or not KNOWN_WORDS.isdisjoint(tokens):
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
    return name.casefold() in known.AGENCIES or not known.COMPANY_WORDS.isdisjoint(folded)


def _is_name_word(word: str) -> bool:
    if word in known.PARTICLES:
        return True
    first = word.lstrip("'’‘-")[:1]
    if not first.isalpha() or first.islower():
        return word.startswith(known.PREFIXES)
    if word.endswith("."):
        return len(word) <= len("Prof") or "." in word[:-1]
    return not word.endswith((",", "-", "…"))


def _cjk_names(byline: str, text: str) -> list[str]:
    """Names of a byline with Han, kana or Hangul: kept whole, without words for reporters and datelines.

    A space parts two names in Hangul, and in Han behind a word for reporters or editors; in Japanese it parts the
    family name from the given name.
    """
    dateline = _CJK_DATELINE.search(byline[:100])
    if dateline:
        return [dateline.group(1)]
    names: list[str] = []
    listed = any(word in byline for word in words.CJK_LISTERS)
    for part in _CJK_PARTS.split(text):
        name = trim(without_by(trim(part)))
        if not name or len(name) > _MAX_NAME or name in words.CJK_BEHIND or (names and name.endswith(words.CJK_NOTES)):
            continue
        parts = name.split(" ")
        if all(1 < len(part) <= _MAX_HAN for part in parts) and (listed or "\uac00" <= name[0] <= "\ud7a3"):
            names += parts
        else:
            names.append(name)
    return names


def _latin_names(text: str) -> list[str]:
    parts = [trim(part) for part in _LATIN_PARTS.split(text)]
    parts = [part for part in parts if part]
    turned = [_turned(part) for part in parts] if "," in text else [""]
    if all(turned):
        return turned
    names: list[str] = []
    for part in parts:
        filed = False
        for piece in part.split(","):
            tokens = piece.split()
            if names and tokens and (tokens[0] in known.TAIL_WORDS or (filed and len(tokens) == 1)):
                break  # "Jane Doe, in News, Politics"
            filed = not known.TAIL_WORDS.isdisjoint(tokens)
            joined = False
            for name in _apart(piece):
                _add(names, name, joined=joined)
                joined = not any(map(is_role, name.split()))  # "Jane Doe, editor for this and that"
    return names


def _turned(part: str) -> str:
    """ "Doe, Jane" as "Jane Doe"; ``""`` if the part does not have that shape."""
    last, _, first = (side.strip() for side in part.partition(","))
    shape = last[:1].isupper() and first[:1].isupper() and last.isupper() == first.isupper() and len(last) > 1
    if not shape or any(char in last + first for char in " ,.") or _is_other(last) or _is_other(first):
        return ""
    return f"{first} {last}"


def _is_other(word: str) -> bool:
    """Whether a word is known as something else than a name: a role, an outlet, a suffix, a degree."""
    folded = word.casefold()
    tables = (known.SUFFIXES, known.DEGREES, known.OUTLET_WORDS, known.AGENCIES, known.ROLE_MODIFIERS)
    return any(folded in table for table in tables) or is_role(word)


def _apart(piece: str) -> list[str]:
    """A piece between commas, parted at the words for "and" and "with"."""
    tokens = piece.split()
    if known.AND_WORDS.isdisjoint(map(str.casefold, tokens)):
        return [" ".join(tokens)] if tokens else []
    if len(tokens) > 1 and _is_and(tokens[0], piece):
        del tokens[0]
    if any(token.casefold() in known.ORG_WORDS for token in tokens):
        return [" ".join(tokens)]
    groups: list[list[str]] = [[]]
    for token in tokens:
        if len(tokens) > 1 and _is_and(token, piece) and token.casefold() not in known.WEAK_AND_WORDS:
            groups.append([])
        else:
            groups[-1].append(token)
    return [" ".join(part) for group in groups for part in _apart_weakly(group, piece) if part]


def _apart_weakly(tokens: list[str], piece: str) -> list[list[str]]:
    """Parted at "y", "e", "i" and their like, if both sides are full names or both are one word: not in "Ortega y
    Gasset"."""
    parts = []
    start = 0
    for at in range(1, len(tokens) - 1):
        if tokens[at].casefold() in known.WEAK_AND_WORDS and _is_and(tokens[at], piece) and at > start:
            left, right = at - start, len(tokens) - at - 1
            if (left >= _FULL) == (right >= _FULL) and tokens[at + 1][:1].isupper():
                parts.append(tokens[start:at])
                start = at + 1
    return [*parts, tokens[start:]]


def _is_and(token: str, piece: str) -> bool:
    return token.casefold() in known.AND_WORDS and (not token[0].isupper() or (len(token) > 1 and piece.isupper()))


def _is_title(tokens: list[str]) -> bool:
    """Whether all the words are words of roles: "Senior Staff Writer"."""
    return all(is_role(token) or token.casefold() in known.ROLE_MODIFIERS for token in tokens)


def _add(names: list[str], text: str, *, joined: bool) -> None:
    """Adds the name in a piece, or joins a suffix to the name before, or does nothing."""
    text = trim(without_by(trim(text)))
    folded = text.casefold()
    if folded in known.SUFFIXES and names:
        names[-1] += " " + text
        return
    tokens = _core(text.split())
    name = " ".join(tokens)
    if not 0 < len(tokens) <= _MAX_WORDS or len(name) > _MAX_NAME or not any(map(str.isalpha, name)):
        return
    if folded in known.SUFFIXES or folded in known.DEGREES or folded in known.NOBODY or _is_title(tokens):
        return
    if not names or not _is_beside(tokens, names[-1], joined=joined):
        names.append(name)


def _is_beside(tokens: list[str], before: str, *, joined: bool) -> bool:
    """Whether a piece behind a name is that author's role, place or outlet. ``joined``: an "and" stands between."""
    name = " ".join(tokens).casefold()
    folded = [token.casefold().strip(".") for token in tokens]
    if name in known.AGENCIES:
        return name not in known.SIGNING_AGENCIES and before.casefold() not in known.AGENCIES
    if (
        not known.ROLE_STARTS.isdisjoint(folded)
        or any(map(is_role, tokens))
        or not known.OUTLET_WORDS.isdisjoint(folded)
    ):
        return True
    if name in known.PLACES or (not joined and not known.ORG_WORDS.isdisjoint(folded)):
        return True
    person = " " in before or before.casefold() in known.AGENCIES
    if tokens[0][0].islower() and tokens[0] not in known.PARTICLES:
        return person
    return len(tokens) == 1 and person and not joined


def _core(tokens: list[str]) -> list[str]:
    """A name without the role before it, and without role, place and outlet behind it."""
    folded = [token.casefold().strip(".,:") for token in tokens]
    if not known.ORG_WORDS.isdisjoint(folded):
        return tokens
    for at in range(min(4, len(tokens) - 2)):
        if is_role(tokens[at]) and tokens[at + 1][:1].isupper():
            return _core(tokens[at + 1 :])
    for at in range(1, len(tokens)):
        if folded[at] in known.TAIL_WORDS and (at >= _FULL or tokens[at].islower()):
            if at + 1 == len(tokens) or not tokens[at + 1].startswith(("'", "’")):  # "in 't Veld"
                return tokens[:at]
        elif at >= _FULL and (folded[at] == "staff" or is_role(tokens[at])):
            return _before_role(tokens, at)
    return tokens


def _before_role(tokens: list[str], at: int) -> list[str]:
    """The name before the role that ends at ``at``; all of the words if no full name is left: "Example staff"."""
    end = at
    while end > 0 and (tokens[end - 1].casefold() in known.ROLE_MODIFIERS or is_role(tokens[end - 1])):
        end -= 1
    while end > _FULL and tokens[end - 1].casefold() in known.OUTLET_WORDS:
        end -= 1
    return tokens[:end] if end >= _FULL else tokens
