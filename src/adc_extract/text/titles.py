"""Titles: compared, taken apart, and rid of the name of the site."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from adc_extract.tables.punctuation import HAN_AND_KANA, THAI_AND_LAO
from adc_extract.tables.titles import (
    ARTICLES,
    COMMON_LABELS,
    DOMAIN,
    GLUED_NAME,
    PREFIX_SEPARATOR,
    SEPARATOR,
    SEPARATOR_SIGN,
    SITE_WORDS,
)
from adc_extract.text.patterns import late

_WORD = re.compile(r"\w+")
_LETTER = re.compile(r"[^\x00-\x7f‘’“”–—…]")  # anything beyond ASCII that may be one
# The same for ASCII: what each byte becomes, a lower-case letter, a figure, or a blank
_ASCII_WORDS = "".join(char.lower() if _WORD.match(char) else " " for char in map(chr, range(128))).encode().ljust(256)
# In scripts without spaces between words each character counts as one.
_TOKEN = late(rf"[^\W{THAI_AND_LAO}{HAN_AND_KANA}]+|\w")
_MAX_TITLE = 500  # characters that are looked at
_MAX_NAME = 80


def title_key(text: str) -> str:
    """What has to be equal for two titles to be the same: the words in lower case, one space apart.

    >>> title_key("“Salt’s rising” – again!") == title_key('"Salt\\'s Rising": again')
    True
    """
    text = text[:_MAX_TITLE]
    if text.isascii() or not _LETTER.search(text):
        return " ".join(text.encode("ascii", "replace").translate(_ASCII_WORDS).decode().split())
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def has_title_key(text: str, key: str) -> bool:
    """Whether a text has this ``title_key``; for most texts their first word decides.

    >>> has_title_key("Salt is rising!", "salt is rising"), has_title_key("Sand, again", "salt is rising")
    (True, False)
    """
    first = _WORD.search(text, 0, _MAX_TITLE)
    # A letter beyond ASCII in it or right behind it may become another one.
    if first and not _LETTER.search(text, 0, first.end() + 1) and not key.startswith(first[0].lower()):
        return False
    return title_key(text) == key


def title_words(key: str) -> frozenset[str]:
    """The set of words of a ``title_key``; in scripts without spaces, of characters."""
    return frozenset(key.split() if key.isascii() else _TOKEN.findall(key))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of two sets of words is shared, 0 to 1 (Sørensen–Dice).

    >>> likeness(frozenset("ab"), frozenset("bc"))
    0.5
    """
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0


def title_parts(title: str) -> list[tuple[int, int]]:
    """Start and end of the parts of a title that separators set apart; parts without a word are none.

    >>> [("Salt rises | The Example"[a:b]) for a, b in title_parts("Salt rises | The Example")]
    ['Salt rises', 'The Example']
    """
    parts = []
    start = at = 0
    while sign := SEPARATOR_SIGN.search(title, at, _MAX_TITLE):
        end = sign.start()
        while end > start and title[end - 1].isspace():
            end -= 1
        found = SEPARATOR.match(title, end, _MAX_TITLE) or SEPARATOR.match(title, sign.start(), _MAX_TITLE)
        if found is None:
            at = sign.end()
            continue
        if _WORD.search(title, start, found.start()):
            parts.append((start, found.start()))
        start = at = found.end()
    if _WORD.search(title, start):
        parts.append((start, len(title)))
    return parts


def cut_title(title: str, names: Collection[str], labels: Collection[str], sections: Collection[str] = ()) -> str:
    """The title without the site's name at its ends, and without sections beside that name.

    ``names`` and ``sections`` are ``title_key``s; ``labels`` is what ``host_labels`` gives. Without evidence that a
    part is the site's name, nothing is cut: a dash can stand in any headline.

    >>> cut_title("Salt rises - Town - The Example", {"the example"}, (), {"town"})
    'Salt rises'
    >>> cut_title("Salt rises - a story", {"the example"}, ())
    'Salt rises - a story'
    >>> cut_title("海盐涨价-海港网", {"海港网"}, ())
    '海盐涨价'
    """
    parts = title_parts(title)
    first, last = 0, len(parts)
    while last - first > 1 and _is_name(title[slice(*parts[last - 1])], names, labels):
        last -= 1
    if last < len(parts):
        while last - first > 1 and title_key(title[slice(*parts[last - 1])]) in sections:
            last -= 1
    else:
        while last - first > 1 and _is_name(title[slice(*parts[first])], names, labels):
            first += 1
    if first or last < len(parts):
        title = title[parts[first][0] : parts[last - 1][1]]
    if not title.isascii() and (glued := GLUED_NAME.search(title[-_MAX_NAME:])) and title_key(glued[1]) in names:
        title = title[: -len(glued[0])] if _WORD.search(title[: -len(glued[0])]) else title
    prefix = PREFIX_SEPARATOR.search(title, 0, _MAX_TITLE) if ":" in title or "：" in title else None
    if prefix and title_key(title[: prefix.start()]) in names and _WORD.search(title, prefix.end()):
        title = title[prefix.end() :]
    return title.strip()


def host_labels(host: str) -> frozenset[str]:
    """The labels of a host name that can name the site, without hyphens, and its top-level domain behind a dot.

    >>> sorted(host_labels("www.daily-example.co.uk"))
    ['.uk', 'dailyexample']
    """
    labels = host.lower().strip(".").split(".")
    names = {label.replace("-", "") for label in labels[:-1] if len(label) > 1 and label not in COMMON_LABELS}
    return frozenset(names | {"." + labels[-1]})


def is_like_host(name: str, key: str, labels: Collection[str]) -> bool:
    """Whether a name, with this ``title_key``, says the same as a label of the host, or is an address in the same
    top-level domain.

    >>> is_like_host("The Daily Example", "the daily example", {"dailyexample"})
    True
    >>> is_like_host("Example Online", "example online", {"example"})
    True
    >>> is_like_host("Example rises", "example rises", {"example"})
    False
    """
    if len(name) > _MAX_NAME:
        return False
    if "." in name and DOMAIN.fullmatch(name) and name[name.rindex(".") :].lower() in labels:
        return True
    words = key.split()
    if "".join(words) in labels:
        return True
    if len(words) > 1 and words[0] in ARTICLES:
        del words[0]
    while len(words) > 1 and words[-1] in SITE_WORDS:
        if "".join(words) in labels:
            return True
        words.pop()
    return "".join(words) in labels


def _is_name(part: str, names: Collection[str], labels: Collection[str]) -> bool:
    part = part.strip()
    key = title_key(part)
    return key in names or is_like_host(part, key, labels)
