"""The lines that are bylines by what they say, or by where they stand."""

from __future__ import annotations

from adc_extract.fields.blocks import containers_of
from adc_extract.fields.byline_place import BylinePlace
from adc_extract.fields.facts import is_dump
from adc_extract.model.page import Page
from adc_extract.tables import bylines as words
from adc_extract.tables import names as known
from adc_extract.tables.punctuation import SENTENCE_ENDS
from adc_extract.tables.teasers import TEASER_TITLES
from adc_extract.text.bylines import clean_byline, has_digit, is_role, once, starts_with_by
from adc_extract.text.dates import beside, find_printed_dates
from adc_extract.text.name_shapes import is_agency, looks_like_person
from adc_extract.text.names import names_in
from adc_extract.text.patterns import late
from adc_extract.text.titles import title_key

_MAX_LONE = 40  # characters of a name that stands alone
_MAX_ADDRESSED = 60  # characters of a reporter's name with an address
_MAX_ROLE = 60  # characters of the line under a signature
_MAX_DATE, _BESIDE_DATE = 90, 30  # characters of a line that is a date, and of its words beside the date
_MAX_SENTENCE = 100  # characters of a byline with a full stop
_CLOSE = 3  # lines of a dump under its headline in which a full name alone is the byline
_CODE = 2  # letters of a language to choose: one of them is "DE"
_MAX_HINTED = 6  # blocks of an element whose hints say "author"
_STEPS = 2  # how far up such an element is looked for

_DATE_AND_NAME = late(r"\d[\w., /]{5,30}\s?[-–—|,·•/] ?([^\W\d_][^\d\n]{4,40})")
_ADDRESS = late(words.ADDRESSES)
_SIGNED = late(words.CJK_SIGNED)

_MARKS = frozenset(",|·•/–—")
_SEPARATORS = frozenset(("", ",", "|", "·", "•", "-", "–", "—", "/"))
_LABELS = words.BY_PHRASES | words.BY_LABELS


def line_source(page: Page, index: int, place: BylinePlace) -> str:
    """What makes a block a byline: its own words, its neighbours, or its container's hints; ``""`` if nothing does."""
    text = page.blocks[index].text
    over = index in place.over
    if (starts_with_by(text) and not _is_sentence(text)) or _is_of_reporter(text) or (over and _is_said_twice(text)):
        return "line"
    before = page.blocks[index - 1].text if index else ""
    if len(before) < 30 and is_label(before) and (len(text) > _CODE or not text.isascii()):
        return "label"
    if _hinted(page, index):
        return "hint"
    if has_digit(text):
        source = _dated_source(text)
        return source if over or source != "dated line" else ""  # behind the body, teasers have dates
    return _name_over(page, index, place) if over else _name_behind(page, index, place)


def _name_over(page: Page, index: int, place: BylinePlace) -> str:
    """A name over the body, with a role or an account, or where it stands in the line of a byline."""
    block = page.blocks[index]
    text = block.text
    tokens = text.split(" ", 4)
    if len(tokens) > 2 and any(map(is_role, tokens[2:])):
        return "role line" if begins_with_person(text) else ""
    if "@" in text and looks_like_person(_ADDRESS.sub("", text).strip()):
        return "role line"
    if len(tokens) < 2 or not text[0].isupper() or len(text) > 2 * _MAX_LONE or block.tag == "button":
        return ""
    if len(text) < _MAX_LONE and not block.link_chars and looks_like_person(text):
        return "name line" if _may_stand_alone(page, index, place) else ""
    if tokens[0].casefold() in words.BY_PARTICLES:  # "Di Maria Rossi"
        text = clean_byline(text)
    elif is_role(tokens[0]):
        text = text[len(tokens[0]) + 1 :]
    elif not tokens[1][:1].isupper() or not _is_parted(text):
        return ""
    stands = _may_stand_alone(page, index, place) and _is_beside_date(page, index)
    return "name line" if stands and begins_with_person(text) else ""


def _is_parted(text: str) -> bool:
    """Whether there may be two names in a line, or a name and an outlet."""
    return not _MARKS.isdisjoint(text) or not known.AND_WORDS.isdisjoint(text.casefold().split())


def _name_behind(page: Page, index: int, place: BylinePlace) -> str:
    """A signature: a name right behind the text."""
    block = page.blocks[index]
    if block.text[0] == "（" and _SIGNED.fullmatch(block.text):
        return "name line" if index <= place.end + 1 else ""
    if index <= place.end + 1 and any(map(is_role, block.text.split(" ", 4)[2:])) and begins_with_person(block.text):
        return "role line"
    alone = _signature(block.text)
    if len(alone) < _MAX_LONE and not block.link_chars and block.tag != "button" and looks_like_person(alone):
        return "name line" if _may_stand_alone(page, index, place) else ""
    return ""


def _is_sentence(text: str) -> bool:
    """Whether a line that starts as a byline goes on as running text: "Author Jane Doe said that …"."""
    if len(text) > _MAX_LONE and "。" in text:
        return True
    return len(text) > _MAX_SENTENCE and text[-1] in SENTENCE_ENDS and len(text.partition(" ")[0]) > len("von")


def _signature(text: str) -> str:
    """The first of two short lines: a name, and what its bearer is."""
    name, _, role = text.partition("\n")
    return name if len(role) <= _MAX_ROLE and role[-1:] not in SENTENCE_ENDS else text


def _may_stand_alone(page: Page, index: int, place: BylinePlace) -> bool:
    """Whether a full name without any other sign stands where bylines do: next to a date, in a dump also close under
    the headline; or as the last paragraph, or right behind it."""
    if _is_over_role(page, index):
        return True
    if index in place.over:
        if index <= place.head:
            return index + 1 < place.head and _is_date(page.blocks[index + 1].text)
        if place.head < 0 and not is_dump(page):
            return False
        return _is_beside_date(page, index) or (is_dump(page) and index <= place.head + _CLOSE)
    return page.blocks[index].tag == "p" and not is_dump(page) and index <= place.end + 1


def _is_of_reporter(text: str) -> bool:
    """Whether a short line ends with a word for reporters, or that and an address: "（山田太郎記者）"."""
    if text.isascii() or len(text) >= _MAX_ADDRESSED:
        return False
    bare = _ADDRESS.sub("", text) if "@" in text else text
    return len(bare) < _MAX_LONE and bare.rstrip(" )）】]").endswith(words.CJK_REPORTERS)


def _is_said_twice(text: str) -> bool:
    """Whether a line is a name and its repeat, as dumps have of a linked picture and its text: "Jane DoebyJane Doe"."""
    if text.find(text[:4], 4) < 0:
        return False
    name = once(text)
    # A single word that comes thrice is of a menu.
    return len(name) <= len(text) / 2 and (" " in name or not text[len(name) :].startswith(name))


def is_label(text: str) -> bool:
    """Whether a block is only "By", or "Author:"."""
    bare = text.rstrip(" :：—–-").casefold()
    return bare in words.BY_PHRASES or (bare in words.BY_LABELS and text.endswith((":", "：")))


def is_teaser_title(text: str) -> bool:
    """Whether a block is the heading of teasers: "Read next", "Read also: Salt fills the wells"."""
    label = text[:_MAX_DATE].replace("：", ":").partition(":")[0]
    return len(label) < _MAX_LONE and title_key(label) in TEASER_TITLES


def _is_over_role(page: Page, index: int) -> bool:
    """Whether the next line is what somebody is: "Senior Editor"."""
    text = page.blocks[index + 1].text if index + 1 < len(page.blocks) else ""
    if not 0 < len(text) < _MAX_ROLE or text[-1] in SENTENCE_ENDS:
        return False
    tokens = text.split()
    return len(tokens) <= 4 and is_role(tokens[-1])


def _is_beside_date(page: Page, index: int) -> bool:
    return any(_is_date(page.blocks[at].text) for at in (index - 1, index + 1) if 0 <= at < len(page.blocks))


def _is_date(text: str) -> bool:
    if not has_digit(text) or len(text) > _MAX_DATE:
        return False
    if not clean_byline(text):
        return True
    dates = find_printed_dates(text)
    return bool(dates) and beside(text, dates) <= _BESIDE_DATE


def _dated_source(text: str) -> str:
    """A line that is a name and a date: "Jane Doe - May 3, 2024", or "Posted on May 3 by Jane Doe"."""
    if text[0].isdigit() and _is_date_and_person(text):
        return "dated line"
    tokens = text.split(" ", 12)
    named = text[0].isupper() and len(tokens) > 1 and tokens[1][:1].isupper() and tokens[0][-1] != ","
    if not named and _LABELS.isdisjoint(map(str.casefold, tokens)):
        return ""
    name = clean_byline(text)
    if not name or name == text:
        return ""
    before, found, _ = text.partition(name)
    if found and before.rstrip(" :").rpartition(" ")[2].casefold() in _LABELS:
        return "line"
    return "dated line" if not before and begins_with_person(name) else ""


def _is_date_and_person(text: str) -> bool:
    """Whether a line is a date, a separator, and a full name: "3.5.2024 - Jane Doe"."""
    found = _DATE_AND_NAME.fullmatch(text)
    return found is not None and looks_like_person(found[1]) and bool(find_printed_dates(text))


def begins_with_person(text: str) -> bool:
    """Whether a line is a full name, and nothing but its role, outlet or fellow authors behind it."""
    names = names_in(text, text) if len(text) <= 2 * _MAX_LONE else ()
    if not names or not text.startswith(names[0]):
        return False
    if not looks_like_person(names[0]) and not is_agency(names[0]):
        return False
    rest = text[len(names[0]) :].strip()
    word = rest.split(" ", 1)[0].casefold()
    if word in known.AND_WORDS:
        return len(names) > 1 and all(map(looks_like_person, names))
    return word[:1] in _SEPARATORS or word in known.ROLE_MODIFIERS


def helping_lines(page: Page, place: BylinePlace, names: tuple[str, ...]) -> list[int]:
    """The blocks over the body that credit one of these with something else: "Photographs by Jane Doe"."""
    found = []
    for index in place.over:
        text = page.blocks[index].text
        if len(text) < 2 * _MAX_LONE and any(name in text for name in names):
            before = page.blocks[index - 1].text if index else ""
            if _is_of_helper(text) or (before.endswith(words.HELPED_BY) and _is_of_helper(before)):
                found.append(index)
    return found


def _is_of_helper(text: str) -> bool:
    return (
        len(text) < 2 * _MAX_LONE
        and not has_digit(text)
        and any(map(str.isalpha, text))
        and not is_label(text)
        and not clean_byline(text)
    )


def _hinted(page: Page, index: int) -> bool:
    for here in containers_of(page, index, _STEPS):
        if here.hints and here.end - here.first <= _MAX_HINTED and known.AUTHOR_HINTS.search(here.hints.lower()):
            return not known.OTHER_HINTS.search(here.hints.lower())
    return False
