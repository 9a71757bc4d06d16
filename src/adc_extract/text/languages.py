"""Language tags, and the language of a text by its script and its frequent words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from struct import Struct

from adc_extract.tables.stopwords import ALIKE, CODES, LETTERS, NAMES, SCRIPTS, SHARED, STOPWORDS
from adc_extract.text.patterns import late

_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?=[-_.@]|$)", re.IGNORECASE)
_MAX_CHARS = 1_000
_MAX_LETTERS = 400
_MIN_LETTERS = 15
_MIN_WORDS = 12
_MIN_SHARE = 0.12  # of the words are frequent words of the language
_MARGIN = 1.1  # times as many as of the next one

# Each language has 16 bits of a number, and a word the lowest of them in each of its languages: adding up the numbers
# of a text's words counts for all languages at once.
_LANGUAGES = tuple(STOPWORDS)
_COUNTS = Struct(f"<{len(_LANGUAGES)}H")
_VOTES: dict[str, int] = {}
for _at, _words in enumerate(STOPWORDS.values()):
    for _word in _words.split():
        _VOTES[_word] = _VOTES.get(_word, 0) | 1 << 16 * _at
# From U+0370 to U+1FFF and from U+3040 to U+FAFF. Ranges are compiled character by character: these say what is left.
_OTHER = late("[^\0-\u036f\u2000-\u303f\ufb00-\U0010ffff]")
# Where each script starts, and where the one before it ends: "" stands for scripts that are not in the table.
_BOUNDS = sorted(
    {(first, language) for first, _, language in SCRIPTS} | {(chr(ord(last) + 1), "") for _, last, _ in SCRIPTS}
)
_FIRSTS = [bound for bound, _ in _BOUNDS]
_SCRIPTS = [language for _, language in _BOUNDS]


def language_tag(text: str) -> str | None:
    """A declared language as a BCP 47 tag of language, script and region, or None where it is none.

    >>> language_tag("pt_br"), language_tag("zh-hant-tw"), language_tag("English"), language_tag("x-default")
    ('pt-BR', 'zh-Hant-TW', 'en', None)
    """
    text = text.strip()[:40].lower()
    if text in NAMES:
        return NAMES[text]
    found = _TAG.match(text)
    if found is None or found[1] not in CODES:
        return None
    language, script, region = found[1], found[2], found[3]
    parts = [language, script.title() if script else None, region.upper() if region else None]
    return "-".join(part for part in parts if part)


def text_language(text: str) -> str | None:
    """The language that a text is written in, by its script and its frequent words; None where neither decides.

    The first 1000 characters are looked at. Latin script needs a dozen words.
    """
    text = text[:_MAX_CHARS].lower()
    return (None if text.isascii() else _by_script(text)) or _by_words(text)


def contradicts(tag: str, detected: str) -> bool:
    """Whether a text in the detected language cannot be in the one that the tag names.

    >>> contradicts("nb-NO", "no"), contradicts("en", "de"), contradicts("mr", "hi")
    (False, True, False)
    """
    declared = tag.partition("-")[0]
    if declared == detected or ALIKE.get(declared, declared) == ALIKE.get(detected, detected):
        return False
    if declared in STOPWORDS or detected in STOPWORDS:
        # Where there are no frequent words for the declared language, only another script contradicts it.
        return declared in STOPWORDS or detected not in STOPWORDS
    return declared not in SHARED.get(detected, "").split()


def _by_script(text: str) -> str | None:
    enough = (len(text) - text.count(" ")) / 3  # less is a few names in another script
    if len(text) - len(text.encode("latin-1", "ignore")) < enough or len(other := _OTHER.findall(text)) < enough:
        return None
    counts = Counter(_SCRIPTS[bisect_right(_FIRSTS, char) - 1] for char in other[:_MAX_LETTERS])
    if 20 * counts["ja"] > counts["zh"]:  # Japanese is written with Chinese characters and its own
        counts["ja"] += counts.pop("zh", 0)
    language, count = counts.most_common(1)[0]
    if not language or count < _MIN_LETTERS:
        return None
    for signs, special in LETTERS.get(language, ()):
        if 200 * sum(map(text.count, signs)) > len(other):
            return special
    return language


def _by_words(text: str) -> str | None:
    words = text.split()
    if len(words) < _MIN_WORDS:
        return None
    votes = sum(filter(None, map(_VOTES.get, words)))
    counts = _COUNTS.unpack(votes.to_bytes(_COUNTS.size, "little"))
    second, first = sorted(counts)[-2:]
    if first < _MIN_SHARE * len(words) or first < _MARGIN * second:
        return None
    return _LANGUAGES[counts.index(first)]
