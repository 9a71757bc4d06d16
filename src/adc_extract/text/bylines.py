"""Bylines: what a page prints about its authors → the byline without what is no part of it."""

from __future__ import annotations

import re

from adc_extract.tables import bylines as words
from adc_extract.tables import names as known
from adc_extract.text.folding import fold
from adc_extract.text.patterns import late
from adc_extract.text.times import WEEKDAY_WORDS
from adc_extract.text.whitespace import squeeze

MAX_BYLINE = 400  # characters of a byline that are looked at
BRACKETS = late(r"\([^()]{0,120}\)?|\[[^\[\]]{0,120}\]?|【[^【】]{0,120}】?|（[^（）]{0,120}）?")

_EDGES = " ,;:|•·‧–—―‐\\-/／~_*<>»«›‹=＝＋+、，。，：；｜\"“”„'‘’`"  # never the first or last character of a byline
_BEFORE_BY = _BEHIND_TEXT = _EDGES + "([（【〔"
_BEFORE_TEXT = _EDGES + ").]】）〕"
_WRAPPED = late(r"[(\[【（《〔]([^()\[\]【】（）《》〔〕]*)[)\]】）》〕]")
_GLUED_CASE = re.compile(r"[^\W\d_A-Z](?=[A-Z])")
_MIN_GLUED = 6  # characters of one word that a page may say twice: "Bonbon" and "Duran Duran" are names of their own
_MAX_JOINT, _MAX_PHRASE, _MAX_LABEL = 10, 5, 80  # characters between the halves of a repeat; words; of a label's line
_LEAD = 18  # characters before its first figure at which a date can begin
_IN_FIGURES = (".", ",", ":", "/", "-")  # before a figure: others went before it

_GLUED_DAY = late(r"(?<=[a-zß-ÿ])(?:Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun|[A-Z][a-z]{2,6}day)\Z")
_LONGEST_DAY = 10  # characters
_DIRECTIONS = dict.fromkeys((0x200E, 0x200F))  # marks of the writing direction
_FIGURES = re.compile(r"\d+")
_FIRST_CJK, _LAST_CJK = "\u3005", "\ud7a3"
_GLUED_CAPITAL = re.compile(r"[A-Z](?<=[a-zß-ÿ.].)")
_WORD = re.compile(r"[^\s\d,;:|/()\[\]{}<>•·–—_!?…\"“”]+")
_DATE_FIGURES = late(words.DATE_FIGURES, re.IGNORECASE)
_CJK_LABEL = late(words.CJK_INNER_LABEL)
_CJK_NOTES = late(words.CJK_NOTES_BEGIN)
_GLUED_NOTE = late(words.GLUED)
_INSIDE_WORDS = ".'’-"
_CREDITED = late(r"\s+(?:by|von|par|por|di|of)\b|\s*[:：]", re.IGNORECASE)
_NOTE_STARTS = frozenset(phrase.split(" ", 1)[0].rstrip(":") for phrase in words.NOTES | words.CREDITS)
_TAIL = 4  # characters; all endings of roles are longer
_ROLE_TAILS = frozenset(ending[-_TAIL:] for ending in known.ROLE_ENDINGS)
_BY_STARTS = frozenset(phrase.split(" ", 1)[0] for phrase in words.BY_PHRASES)

# What most names are: first names, initials and a family name. None of their words is in a table.
_WORD_OF_NAME = r"[A-ZÀ-Þ\u0100-\u024f\u0391-\u042f][a-zß-ÿ\u0101-\u024f\u03ac-\u052f]+"
_PLAIN = re.compile(rf"{_WORD_OF_NAME}(?: [A-Z]\.)?(?: {_WORD_OF_NAME}(?:-{_WORD_OF_NAME})?){{1,2}}")
KNOWN_WORDS = frozenset(
    phrase.split(" ", 1)[0]
    for table in (
        words.BY_PHRASES, words.BY_LABELS, words.NOTES, words.CREDITS, known.AND_WORDS, known.TAIL_WORDS, known.NOBODY,
        known.ROLE_MODIFIERS, known.ROLE_STARTS, known.OUTLET_WORDS, known.ORG_WORDS, known.DEGREES, known.SUFFIXES,
        known.MENU_WORDS,
    )
    for phrase in table
)  # fmt: skip


def clean_byline(text: str) -> str:
    """A byline as printed, without "By", glued repeats, dates, times, counts and notes; roles and outlets stay.

    One line comes back, at most 400 characters of the text are looked at, and ``""`` means that nothing was left.
    Cleaning twice is cleaning once; no text raises.

    >>> clean_byline("By Jane Doe, Science Editor | Updated: 3 May 2024")
    'Jane Doe, Science Editor'
    >>> clean_byline("The Daily ExamplebyThe Daily Example")
    'The Daily Example'
    """
    text = text[:MAX_BYLINE]
    if is_plain_name(text):
        return text
    if not text.isascii():
        text = text.translate(_DIRECTIONS)
    text = squeeze(text.replace("\n", " | ")).replace(" ,", ",")
    while True:
        before = text
        if _GLUED_CAPITAL.search(text):
            text = _GLUED_NOTE.sub(" | ", text)
        led = without_by(trim(text))
        if is_plain_name(led):
            return led
        text = once(trim(_without_notes(led)))
        text = trim(_after_inner_by(text if text == led else without_by(text), anyone=False))
        if text == before or (text == led and not _GLUED_CAPITAL.search(text)) or is_plain_name(text):
            return text


def starts_with_by(text: str) -> bool:
    """Whether a line starts with a word of bylines ("By", "Von", "Автор:", "文／"), and not just with "De" or "Di".

    >>> starts_with_by("By Jane Doe"), starts_with_by("ABBY sang"), starts_with_by("Автор: Анна")
    (True, False, True)
    """
    line = text[:MAX_BYLINE].lstrip(_BEFORE_BY)
    if len(_after_by(line)) == len(line):
        return False
    return not (line[:1].isupper() and line.partition(" ")[0].casefold() in words.BY_PARTICLES)


def is_plain_name(text: str) -> bool:
    """Whether a text is a full name and nothing else, without a word that any table knows: most bylines are."""
    if not _PLAIN.fullmatch(text):
        return False
    tokens = text.casefold().split()
    half = len(tokens) // 2
    return KNOWN_WORDS.isdisjoint(tokens) and tokens[:half] != tokens[half:] and not any(map(is_role, tokens))


def is_role(word: str) -> bool:
    """Whether a word says what somebody does: "Reporter", "Wirtschaftsredakteurin"."""
    folded = word.casefold().rstrip(".,:")
    if folded in known.ROLES or (folded[-_TAIL:] in _ROLE_TAILS and folded.endswith(known.ROLE_ENDINGS)):
        return True
    return "-" in folded and folded.rpartition("-")[2] in known.ROLES


def has_cjk(text: str) -> bool:
    """Whether there is a Chinese, Japanese or Korean character in a text."""
    return not text.isascii() and max(text) >= _FIRST_CJK and any(_FIRST_CJK <= char <= _LAST_CJK for char in text)


def has_digit(text: str) -> bool:
    """Whether there is a figure in a text."""
    return _FIGURES.search(text) is not None if text.isascii() else any(map(str.isdigit, text))


def trim(text: str) -> str:
    """The text without separators and lone brackets at its ends, and out of brackets around the whole of it."""
    while text and not (text[0].isalnum() and text[-1].isalnum()):
        text = text.lstrip(_BEFORE_TEXT).rstrip(_BEHIND_TEXT)
        if not (wrapped := _WRAPPED.fullmatch(text)):
            break
        text = wrapped.group(1)
    last = text[text.rfind(" ") + 1 : -1] if text.endswith(".") else ""
    return text[:-1] if len(last) > 2 and last.isalpha() and last.casefold() not in words.ABBREVIATIONS else text


def without_by(text: str) -> str:
    """The text without "By" and its like at the start, however often they stand there."""
    for _ in range(MAX_BYLINE):  # there are no more of them in a byline
        rest = _after_by(text)
        if rest == text:
            break
        text = rest.lstrip(_EDGES)
    return text


def once(text: str) -> str:
    """A text that says one name over and over, with "by" or white space or nothing between, as that name.

    >>> once("Jane DoeJane Doe"), once("Jane Doe by Jane Doe"), once("Duran Duran")
    ('Jane Doe', 'Jane Doe', 'Duran Duran')
    """
    folded = text.casefold()
    if folded.find(folded[:2], 1) < 0:
        return text  # not even its start comes back
    for candidate in (text, text + " "):
        period = (candidate + candidate).find(candidate, 1)
        if 0 < period < len(candidate) and _may_repeat(candidate[:period], glued=candidate is text):
            return candidate[:period].strip()
    lower = text.lower()
    for gap in range(1, _MAX_JOINT + 1) if len(lower) == len(text) else ():
        size = (len(text) - gap) // 2
        if size > 1 and size + gap + size == len(text) and lower[:size] == lower[size + gap :]:
            joint = lower[size : size + gap].strip(_EDGES)
            if joint in words.REPEAT_JOINTS or (not joint and " " in text[:size]):
                return text[:size].strip()
    tokens = text.split(" ", 10)
    for size in range(2, min(_MAX_PHRASE, len(tokens) // 2) + 1):
        if tokens[:size] == tokens[size : 2 * size]:  # a name, and its biography
            return " ".join(tokens[:size])
    return text


def _may_repeat(half: str, *, glued: bool) -> bool:
    return " " in half.strip() or (glued and (len(half) >= _MIN_GLUED or (len(half) > 1 and has_cjk(half))))


def _without_notes(text: str) -> str:
    """What stands before the first date, count or note; if nothing does, what stands behind it."""
    while text:
        date = _date(text)
        note = _note(text, date[1] if date else len(text))
        if not date and not note:
            return text
        start, end = min(filter(None, (date, note)))
        head = _without_dangling(trim(text[:start]))
        if head and head.partition(" ")[0] not in known.TAIL_WORDS:  # "Posted in Culture on May 3 by …"
            return head
        text = _after_inner_by(trim(text[end:]), anyone=True)
    return text


def _after_inner_by(text: str, *, anyone: bool) -> str:
    """What follows "by" within the first words: "Culture by Jane Doe". ``anyone``: also a name in lower case."""
    tokens = text.split(" ", _MAX_PHRASE)
    for at in range(1, len(tokens) - 1):
        is_by = tokens[at].casefold() in words.INNER_BY and not tokens[at - 1].endswith(",")
        if is_by and (anyone or tokens[at + 1][:1].isupper()):
            return " ".join(tokens[at + 1 :])
    return text


def _without_dangling(text: str) -> str:
    """Without the words that led to a date: "on", "Mon", also glued to the name: "Jane DoeMon"."""
    glued = _GLUED_DAY.search(text, max(0, len(text) - _LONGEST_DAY))
    text = text[: glued.start()] if glued else text
    while text:
        rest, _, last = text.rpartition(" ")
        folded = fold(last.strip(".,:"))
        if folded not in words.DANGLING and folded not in WEEKDAY_WORDS:
            return text
        text = trim(rest)
    return text


def _date(text: str) -> tuple[int, int] | None:
    """Where a date, a time of day, an age or a count stands; a name may be glued to it: "Jane DoeMay 3, 2024"."""
    for figures in _FIGURES.finditer(text):
        at = figures.start()
        date = words.DAY_AND_YEAR.match(text, at)
        month = words.MONTH_BEFORE.search(text, max(0, at - _LEAD), at) if date else None
        if date and month:
            cases = [glued.end() for glued in _GLUED_CASE.finditer(month.group().split(" ", 1)[0])]
            return (month.start() + cases[-1] if cases else month.start()), date.end()
        age = words.AGE.match(text, at)
        ago = words.AGO_BEFORE.search(text, max(0, at - _LEAD), at) if age else None
        if age and ago:
            return ago.start(), age.end()
        if not text[:at].endswith(_IN_FIGURES) and (date := _DATE_FIGURES.match(text, at)):
            return at, date.end()
    return None


def _note(text: str, limit: int) -> tuple[int, int] | None:
    """Where a note such as "Updated" or a credit such as "Photo by" stands; those from ``limit`` on do not matter."""
    if has_cjk(text) and (match := _CJK_NOTES.search(text)):
        return match.start(), match.end()
    if _NOTE_STARTS.isdisjoint(token.strip(_INSIDE_WORDS) for token in _WORD.findall(text[:limit].casefold())):
        return None
    tokens = list(_WORD.finditer(text))
    folded = [token.group().casefold().strip(_INSIDE_WORDS) for token in tokens]
    for at, word in enumerate(folded):
        if word in _NOTE_STARTS:
            for size in (3, 2, 1):
                phrase = " ".join(folded[at : at + size])
                following = text[tokens[min(at + size, len(tokens)) - 1].end() :]
                if phrase in words.NOTES or (phrase + ":" in words.NOTES and following[:1] == ":"):
                    return tokens[at].start(), tokens[at + size - 1].end() if at + size <= len(tokens) else len(text)
                if phrase in words.CREDITS and _CREDITED.match(following):
                    return tokens[at].start(), len(text)
    return None


def _after_by(text: str) -> str:
    start = text[:40]
    if ":" in start or "：" in start:
        label = start.replace("：", ":").partition(":")[0]
        folded = label.strip().casefold()
        if folded in words.BY_LABELS or folded in words.BY_PHRASES:
            return text[len(label) + 1 :]
    if text.partition(" ")[0].casefold() in _BY_STARTS:
        tokens = text.split(" ", _MAX_PHRASE)
        for size in range(min(_MAX_PHRASE, len(tokens)), 0, -1):
            if " ".join(tokens[:size]).casefold() in words.BY_PHRASES:
                return text if size == 1 and _is_surname(tokens, text) else " ".join(tokens[size:])
    if glued := words.GLUED_BY.match(text):
        return text[glued.end() :]
    return text if text.isascii() else _after_cjk(text)


def _is_surname(tokens: list[str], text: str) -> bool:
    """Whether a lone word such as "Von" or "De" is part of the name: "Von der Leyen", "De Santis"; or an acronym."""
    first = tokens[0]
    if len(tokens) == 1 or not first[0].isupper():
        return False
    if first.isupper() and first != "BY" and not text.isupper():
        return True
    if tokens[1] in known.PARTICLES:
        return True
    return first.casefold() in words.BY_PARTICLES and len(tokens) == 2


def _after_cjk(text: str) -> str:
    if has_cjk(text) and (inner := _CJK_LABEL.search(text, 0, _MAX_LABEL)):
        return text[inner.end() :]
    if text.startswith(words.CJK_BEFORE):
        word = next(word for word in words.CJK_BEFORE if text.startswith(word))
        rest = text[len(word) :]
        if len(word) > 1 or rest[:1] in (" ", "/", "／", ":", "：", "=", "＝", "・", "｜", "|"):
            return rest.lstrip("・" + _EDGES)
    if text.endswith(words.CJK_BEHIND):
        word = next(word for word in words.CJK_BEHIND if text.endswith(word))
        bare = text.removesuffix(word).rstrip(_EDGES)
        if dateline := BRACKETS.match(bare):  # "[서울=…] 홍길동"
            bare = bare[dateline.end() :].lstrip(_EDGES)
        if len(bare) > 1 and has_cjk(bare):
            return bare
    return text
