"""The authors that a page prints: marked elements and lines near the headline, or behind the text."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from adc_extract.fields.byline_place import BylinePlace, byline_place, is_dump
from adc_extract.fields.facts import Facts
from adc_extract.model.page import Page
from adc_extract.tables import bylines as words
from adc_extract.tables import names as known
from adc_extract.tables.punctuation import SENTENCE_ENDS
from adc_extract.text.bylines import clean_byline, has_digit, is_role, once, starts_with_by
from adc_extract.text.dates import find_printed_dates
from adc_extract.text.names import looks_like_name, looks_like_person, names_in
from adc_extract.text.patterns import late

_MAX_LONE = 40  # characters of a name that stands alone
_MAX_LABELLED = 80  # characters of such a line where no byline would be
_FAR_BEHIND = 12  # blocks behind the body in which it is looked for
_MAX_ROLE = 60  # characters of the line under a signature
_MAX_LINE = 220  # characters of a text that can be a byline
_CLOSE = 3  # lines of a dump under its headline in which a full name alone is the byline
_MAX_CREDITS, _MAX_WANTED = 12, 3  # texts that are read; fewer if the names are known
_MAX_MARKS = 500
_CODE = 2  # letters of a language to choose: one of them is "DE"
_MAX_HINTED = 6  # blocks of an element whose hints say "author"
_FEW = 3  # different marks elsewhere on the page

_ACCOUNT = 60  # characters of a text that credits an account
_DATE_AND_NAME = late(r"\d[\w., /]{5,30}\s?[-–—|,·•/] ?([^\W\d_][^\d\n]{4,40})")
_INNER_LABEL = late(words.INNER_LABEL)
_NICKNAME = late(r"\w[\w.-]*\w|(?!.* (?:19|20)\d\d\Z)[A-Z][\w.-]*(?: [\w.-]+){1,3}")

# Trust in a credit by what says so, over the body; behind the body and elsewhere it is less.
_ITEMPROP, _LINE, _LABELLED, _CLASS, _HINT, _DATED, _LONE = 3.0, 2.7, 2.6, 2.5, 2.2, 1.8, 1.5
_HOW = {"itemprop": _ITEMPROP, "rel": _ITEMPROP, "class": _CLASS}
_LESS_BEHIND, _LESS_ELSEWHERE = 1.2, 2.0

_SEPARATORS = frozenset(("", ",", "|", "·", "•", "-", "–", "—", "/"))
_LABELS = words.BY_PHRASES | words.BY_LABELS
# What labels begin with that are more than "by", "von", "vom"
_LABEL_WORDS = frozenset(first for label in _LABELS if len(first := label.partition(" ")[0]) > len("von"))


class Credit(NamedTuple):
    """A text that credits authors: how sure that is, the block it stands in, the byline in it, and its names."""

    trust: float
    block: int
    text: str
    names: tuple[str, ...]


def printed_authors(facts: Facts, wanted: tuple[str, ...] = ()) -> list[Credit]:
    """The texts of the page that credit the author of the article, surest first, then in reading order.

    With ``wanted`` names, only the texts that hold one of them: there is no need to read all the others.
    """
    page, place = facts.page, byline_place(facts)
    keys = [name.casefold().split()[-1] for name in wanted if name.strip()]
    texts = _marks(page, place, keys)
    marked = {text for _, _, text in texts}
    for index in sorted(place.over | place.behind):
        text = page.blocks[index].text
        if len(text) > _MAX_LINE or index == place.head or text in marked:
            continue
        if not keys or _holds(text, keys):
            inner = _INNER_LABEL.search(text) if ":" in text else None
            trust = _LINE if inner and index in place.over else _line_trust(page, index, place)
            if trust > 0:
                texts.append((trust, index, text[inner.start() :] if inner else text))
    if not texts and not keys:
        texts = _labelled_lines(page, place)
    texts.sort(key=lambda at: (-at[0], at[1] < place.head, at[1]))  # under the headline first
    found: dict[str, Credit] = {}
    for trust, block, text in texts:
        if text not in found and len(found) < (_MAX_WANTED if wanted else _MAX_CREDITS):
            cleaned = clean_byline(text)
            found[text] = Credit(trust, block, cleaned, _names_in(cleaned, text))
    return [credit for credit in found.values() if credit.names]


def _labelled_lines(page: Page, place: BylinePlace) -> list[tuple[float, int, str]]:
    """The lines amid the text and further behind it that name its author behind more than a bare "by", which teasers
    have too: "Author: Jane Doe", before the rest of an interview."""
    found = []
    for index in range(max(place.over, default=0) + 1, min(place.end + 1 + _FAR_BEHIND, len(page.blocks))):
        text = page.blocks[index].text
        if len(text) > _MAX_LABELLED or text.partition(" ")[0].rstrip(":").casefold() not in _LABEL_WORDS:
            continue
        if starts_with_by(text) and not has_digit(text) and _begins_with_person(clean_byline(text)):
            found.append((_LABELLED - _LESS_BEHIND, index, text))  # with a date it would be of a comment
    return found


def _holds(text: str, keys: list[str]) -> bool:
    """Whether one of the keys is in the text."""
    folded = text.casefold()
    for key in keys:  # noqa: SIM110 - the loop takes half of the time of any()
        if key in folded:
            return True
    return False


def _marks(page: Page, place: BylinePlace, keys: list[str]) -> list[tuple[float, int, str]]:
    found, elsewhere = [], []
    body = max(place.over, default=0)
    marks = (mark for mark in page.marks if mark.kind in ("author", "byline"))
    for _, how, value, text, block in islice(marks, _MAX_MARKS):
        here, behind = block in place.over, block in place.behind
        if not here and not behind and how == "class" and block >= body:
            continue  # a teaser, or a comment
        if not text and value and "/" not in value:
            text = value
        if not 0 < len(text) <= _MAX_LINE or (keys and not _holds(text, keys)) or _is_of_others(page, block):
            continue
        trust = _HOW.get(how, _HINT)
        if here or behind:
            found.append((trust if here else trust - _LESS_BEHIND, block, text))
        else:
            elsewhere.append((trust - _LESS_ELSEWHERE, block, text))
    # Many marks elsewhere are those of teasers and comments.
    return found + elsewhere if len({text for _, _, text in elsewhere}) <= _FEW else found


def _line_trust(page: Page, index: int, place: BylinePlace) -> float:
    """How sure it is that a block is a byline, by its own words, its neighbours, or its container's hints."""
    block = page.blocks[index]
    text = block.text
    less = 0.0 if index in place.over else _LESS_BEHIND
    if starts_with_by(text) or _is_of_reporter(text) or (not less and _is_said_twice(text)):
        return _LINE - less
    before = page.blocks[index - 1].text if index else ""
    if len(before) < 30 and _is_label(before) and (len(text) > _CODE or not text.isascii()):
        return _LABELLED - less
    if _hinted(page, index):
        return _HINT - less
    if has_digit(text):
        trust = _dated_trust(text)
        return trust - less if trust > _DATED else trust * (not less)  # behind the body, teasers have dates
    tokens = text.split(" ", 4)
    if not less and len(tokens) > 2 and any(map(is_role, tokens[2:])):
        return _DATED if _begins_with_person(text) else 0.0
    alone = _signature(text) if less else text
    if len(alone) < _MAX_LONE and not block.link_chars and block.tag != "button" and looks_like_person(alone):
        return _LONE if _may_stand_alone(page, index, place) else 0.0
    return 0.0


def _signature(text: str) -> str:
    """The first of two short lines: a name, and what its bearer is."""
    name, _, role = text.partition("\n")
    return name if len(role) <= _MAX_ROLE and role[-1:] not in SENTENCE_ENDS else text


def _may_stand_alone(page: Page, index: int, place: BylinePlace) -> bool:
    """Whether a full name without any other sign stands where bylines do: next to a date, in a dump also close under
    the headline; or as the last paragraph, or right behind it."""
    if index in place.over:
        if index <= place.head or (place.head < 0 and not is_dump(page)):
            return False
        beside = [page.blocks[at].text for at in (index - 1, index + 1) if 0 <= at < len(page.blocks)]
        return any(map(_is_date, beside)) or (is_dump(page) and index <= place.head + _CLOSE)
    return page.blocks[index].tag == "p" and not is_dump(page) and index <= place.end + 1


def _is_of_reporter(text: str) -> bool:
    """Whether a short line ends with a word for reporters: "（山田太郎記者）"."""
    return len(text) < _MAX_LONE and not text.isascii() and text.rstrip(" )）】]").endswith(words.CJK_REPORTERS)


def _is_said_twice(text: str) -> bool:
    """Whether a line is a name and its repeat, as dumps have of a linked picture and its text: "Jane DoebyJane Doe"."""
    return text.find(text[:4], 4) > 0 and len(once(text)) <= len(text) / 2


def _is_label(text: str) -> bool:
    """Whether a block is only "By", or "Author:"."""
    bare = text.rstrip(" :：").casefold()
    return bare in words.BY_PHRASES or (bare in words.BY_LABELS and text.endswith((":", "：")))


def _is_date(text: str) -> bool:
    return len(text) < 60 and has_digit(text) and not clean_byline(text)


def _dated_trust(text: str) -> float:
    """A line that is a name and a date: "Jane Doe - May 3, 2024", or "Posted on May 3 by Jane Doe"."""
    if text[0].isdigit() and _is_date_and_person(text):
        return _DATED
    tokens = text.split(" ", 12)
    named = text[0].isupper() and len(tokens) > 1 and tokens[1][:1].isupper() and tokens[0][-1] != ","
    if not named and _LABELS.isdisjoint(map(str.casefold, tokens)):
        return 0.0
    name = clean_byline(text)
    if not name or name == text:
        return 0.0
    before, found, _ = text.partition(name)
    if found and before.rstrip(" :").rpartition(" ")[2].casefold() in _LABELS:
        return _LINE
    return _DATED if not before and _begins_with_person(name) else 0.0


def _is_date_and_person(text: str) -> bool:
    """Whether a line is a date, a separator, and a full name: "3.5.2024 - Jane Doe"."""
    found = _DATE_AND_NAME.fullmatch(text)
    return found is not None and looks_like_person(found[1]) and bool(find_printed_dates(text))


def _begins_with_person(text: str) -> bool:
    """Whether a line is a full name, and nothing but its role, outlet or fellow authors behind it."""
    names = names_in(text, text) if len(text) <= 2 * _MAX_LONE else ()
    if not names or not text.startswith(names[0]) or not looks_like_person(names[0]):
        return False
    rest = text[len(names[0]) :].strip()
    word = rest.split(" ", 1)[0].casefold()
    if word in known.AND_WORDS:
        return len(names) > 1 and all(map(looks_like_person, names))
    return word[:1] in _SEPARATORS or word in known.ROLE_MODIFIERS


def _hinted(page: Page, index: int) -> bool:
    at = page.blocks[index].container
    for _ in range(2):
        here = page.containers[at]
        if here.hints and here.end - here.first <= _MAX_HINTED and known.AUTHOR_HINTS.search(here.hints.lower()):
            return not known.OTHER_HINTS.search(here.hints.lower())
        at = here.parent
    return False


def _is_of_others(page: Page, index: int) -> bool:
    """Whether a block stands in a caption or among comments: who is named there did not write the article."""
    if index >= len(page.blocks):
        return False
    at = page.blocks[index].container
    for step in range(4):
        here = page.containers[at]
        hints = here.hints.lower()
        if here.tag == "figcaption" or (step < 2 and known.CAPTION_HINTS.search(hints)):
            return True
        if known.COMMENT_HINTS.search(hints) and here.tag not in ("body", "html"):
            return True
        at = here.parent
    return False


def _names_in(cleaned: str, text: str) -> tuple[str, ...]:
    """The names of a credit; none if it does not begin with one: "By signing up you agree to our Privacy Policy"."""
    names = names_in(cleaned, text)
    if not names or not _is_name(names[0], text):
        return ()
    return (names[0], *(name for name in names[1:] if _is_name(name, text)))


def _is_name(name: str, text: str) -> bool:
    """Whether this can be a name: where the credit is short, anything short may be one, such as that of an account."""
    if not known.PICTURES.isdisjoint(name.casefold().split()):
        return False
    return looks_like_name(name) or (len(text) <= _ACCOUNT and _NICKNAME.fullmatch(name) is not None)
