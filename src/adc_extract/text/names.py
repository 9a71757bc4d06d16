"""Names of authors: a byline → the names in it."""

from __future__ import annotations

import re
from itertools import islice

from adc_extract.tables import bylines as words
from adc_extract.tables import names as known
from adc_extract.text.bylines import (
    BRACKETS,
    MAX_BYLINE,
    clean_byline,
    has_cjk,
    is_plain_name,
    is_role,
    trim,
    without_by,
)
from adc_extract.text.name_shapes import FULL, MAX_NAME, is_title, looks_like_person
from adc_extract.text.patterns import late
from adc_extract.text.whitespace import squeeze

_MAX_WORDS = 7
_MAX_NAMES = 30
_MAX_HAN = 4  # characters of a Chinese or Korean name

_CJK_DATELINE = late(r"(?:記者|记者) ?([^\W\d]{3})[^\W\d]{2,3}\d{1,2}日[電电讯訊]")
_CJK_PARTS = late(
    r"[、，,;；|｜/／&＆=＝]|(?<=[가-힣])·(?=[가-힣])|(?<![\s\u3041-\u309f])と(?![\s\u3041-\u309f])| [和与與及と] |"
    r" [–—-] "
)
_LATIN_PARTS = late(r"[;|｜•‧、，؛]| [·/&+–—―-] | -(?=[^\W\d_])|(?<=[^\W\d_])/(?=[^\W\d_]{4}|[^\W\d_]+ |[A-Z]{2})")
_GLUE = re.compile(r"(?<=[a-zß-ÿ]{4})(?=[A-ZÀ-Þ][a-zß-ÿ])")
_MAX_GLUES = 8
_SPACED_NAME = late(r"(?<!\S)([\u4e00-\u9fff]) ([\u4e00-\u9fff])(?!\S)")  # "方 敏"
_GLUED_AND = late(
    rf"([^\W\d_]{{1,40}} [^\W\d_]{{1,40}}) [וو](?!ال|{known.WAW_NAMES})(?=[^\W\d_]{{2,40}} [^\W\d_]{{2,}})"
)
_ADDRESSES = late(words.ADDRESSES)
_JOINTS = late(known.JOINTS, re.IGNORECASE)


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
    text = cleaned[:MAX_BYLINE]
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


def _cjk_names(byline: str, text: str) -> list[str]:
    """Names of a byline with Han, kana or Hangul: kept whole, without words for reporters and datelines.

    A space parts two names in Hangul, and in Han behind a word for reporters or editors; in Japanese it parts the
    family name from the given name.
    """
    dateline = _CJK_DATELINE.search(byline[:100])
    if dateline:
        return [dateline.group(1)]
    if words.CJK_PHOTOGRAPHED.search(text):
        return []
    names: list[str] = []
    listed = any(word in byline for word in words.CJK_LISTERS)
    for part in _CJK_PARTS.split(text):
        name = trim(without_by(trim(part)))
        if not name or len(name) > MAX_NAME or name in words.CJK_BEHIND or (names and name.endswith(words.CJK_NOTES)):
            continue
        parts = _SPACED_NAME.sub(r"\1\2", name).split(" ") if listed else name.split(" ")
        if all(1 < len(part) <= _MAX_HAN for part in parts) and (listed or "\uac00" <= name[0] <= "\ud7a3"):
            names += parts
        else:
            names.append(name)
    return names


def _latin_names(text: str) -> list[str]:
    text = _unglued(_JOINTS.sub("; ", text))
    if " و" in text or " ו" in text:
        text = _GLUED_AND.sub(r"\1; ", text)
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


def _unglued(text: str) -> str:
    """The text with a separator where a name is glued to another, or to a role: "Jane DoeJohn Roe"."""
    for glue in islice(_GLUE.finditer(text), _MAX_GLUES):
        left, right = text[: glue.start()], text[glue.start() :]
        if looks_like_person(left) and (looks_like_person(right) or is_title(right.split())):
            return f"{left}; {_unglued(right)}"
    return text


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
            if (left >= FULL) == (right >= FULL) and tokens[at + 1][:1].isupper():
                parts.append(tokens[start:at])
                start = at + 1
    return [*parts, tokens[start:]]


def _is_and(token: str, piece: str) -> bool:
    return token.casefold() in known.AND_WORDS and (not token[0].isupper() or (len(token) > 1 and piece.isupper()))


def _add(names: list[str], text: str, *, joined: bool) -> None:
    """Adds the name in a piece, or joins a suffix to the name before, or does nothing."""
    text = trim(without_by(trim(text)))
    folded = text.casefold()
    if folded in known.SUFFIXES and names:
        names[-1] += " " + text
        return
    tokens = _core(text.split())
    name = " ".join(tokens)
    if not 0 < len(tokens) <= _MAX_WORDS or len(name) > MAX_NAME or not any(map(str.isalpha, name)):
        return
    if folded in known.SUFFIXES or folded in known.DEGREES or folded in known.NOBODY or is_title(tokens):
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
    if len(tokens) > 1 and not joined and person and all(map(str.isupper, tokens)) and not before.isupper():
        return True  # "Jane Doe, EXAMPLE TV"
    return len(tokens) == 1 and person and not joined


def _core(tokens: list[str]) -> list[str]:
    """A name without the role before it, and without role, place and outlet behind it."""
    folded = [token.casefold().strip(".,:") for token in tokens]
    for at in range(FULL, len(tokens)):
        if " ".join(folded[at:]) in known.AGENCIES:
            return tokens[:at]  # "Jane Doe Associated Press"
    if not known.ORG_WORDS.isdisjoint(folded):
        return tokens
    for at in range(min(4, len(tokens) - 2)):
        if is_role(tokens[at]) and tokens[at + 1][:1].isupper():
            return _core(tokens[at + 1 :])
    for at in range(1, len(tokens)):
        if folded[at] in known.TAIL_WORDS and (at >= FULL or tokens[at].islower()):
            if at + 1 == len(tokens) or not tokens[at + 1].startswith(("'", "’")):  # "in 't Veld"
                return tokens[:at]
        elif at >= FULL and (folded[at] == "staff" or is_role(tokens[at])):
            return _before_role(tokens, at)
    return tokens


def _before_role(tokens: list[str], at: int) -> list[str]:
    """The name before the role that ends at ``at``; all of the words if no full name is left: "Example staff"."""
    end = at
    while end > 0 and (tokens[end - 1].casefold() in known.ROLE_MODIFIERS or is_role(tokens[end - 1])):
        end -= 1
    while end > FULL and tokens[end - 1].casefold() in known.OUTLET_WORDS:
        end -= 1
    return tokens[:end] if end >= FULL else tokens
