"""The authors that a page prints: marked elements and lines near the headline, or behind the text."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import NamedTuple

from adc_extract.fields.blocks import containers_of
from adc_extract.fields.byline_lines import begins_with_person, is_label, is_teaser_title, line_source
from adc_extract.fields.byline_place import BylinePlace, byline_place
from adc_extract.fields.facts import Facts, is_dump
from adc_extract.model.page import Page
from adc_extract.tables import bylines as words
from adc_extract.tables import names as known
from adc_extract.text.bylines import clean_byline, has_digit, starts_with_by
from adc_extract.text.name_shapes import is_agency, looks_like_name
from adc_extract.text.names import names_in
from adc_extract.text.patterns import late

MAX_LINE = 220  # characters of a text that can be a byline
_MAX_LABELLED = 80  # characters of such a line where no byline would be
_FAR_BEHIND = 12  # blocks behind the body in which it is looked for
_FAR_OVER = 60  # blocks over the headline
_MAX_CREDITS, _MAX_WANTED = 12, 3  # texts that are read; fewer if the names are known
_MAX_BLOCKS = 2000
_UNDER_TITLE = 3  # blocks under a heading of teasers: a picture, a title, and the byline
MAX_MARKS = 500
FEW = 3  # different marks elsewhere on the page
_MAX_BEFORE = 45  # characters of a credit before its first name, such as a role
_STEPS, _CAPTION_STEPS = 4, 2  # how far up the hints of something else are looked for, and those of a caption
_ACCOUNT = 60  # characters of a text that credits an account

_INNER_LABEL = late(words.INNER_LABEL)
_NICKNAME = late(r"\w[\w.-]*\w|(?!.* (?:19|20)\d\d\Z)[A-Z][\w.-]*(?: [\w.-]+){1,3}")

# Trust in a credit by what says so, over the body; behind the body and elsewhere it is less.
TRUST = {
    "itemprop": 3.0,
    "rel": 3.0,
    "line": 2.7,
    "label": 2.6,
    "class": 2.5,
    "hint": 2.2,
    "dated line": 1.8,
    "role line": 1.8,
    "name line": 1.5,
}
_LESS_BEHIND, _LESS_ELSEWHERE = 1.2, 2.0

_BY_WORDS = frozenset(phrase.partition(" ")[0] for phrase in words.BY_PHRASES)
# What labels begin with that are more than "by", "von", "vom"
_LABEL_WORDS = frozenset(
    first for label in words.BY_PHRASES | words.BY_LABELS if len(first := label.partition(" ")[0]) > len("von")
)
_Text = tuple[float, int, str, str]  # trust, block, text, source


class Credit(NamedTuple):
    """A text that credits authors: how sure that is, the block it stands in, the byline in it, and its names.

    ``source`` is what says so, a key of `TRUST`; ``raw`` the text as it stands.
    """

    trust: float
    block: int
    text: str
    names: tuple[str, ...]
    source: str = ""
    raw: str = ""


def printed_authors(facts: Facts, wanted: tuple[str, ...] = ()) -> list[Credit]:
    """The texts of the page that credit the author of the article, surest first, then in reading order.

    With ``wanted`` names, only the texts that hold one of them: there is no need to read all the others.
    """
    page, place = facts.page, byline_place(facts)
    keys = [name.casefold().split()[-1] for name in wanted if name.strip()]
    texts = _marks(page, place, keys)
    marked = {text for _, _, text, _ in texts}
    for index in sorted(place.over | place.behind):
        text = page.blocks[index].text
        if not 0 < len(text) <= MAX_LINE or index == place.head or text in marked:
            continue
        if not keys or _holds(text, keys):
            inner = _INNER_LABEL.search(text) if ":" in text else None
            over = index in place.over
            source = "line" if inner and over else line_source(page, index, place)
            if source and not whose(page, index, place):
                trust = TRUST[source] if over else TRUST[source] - _LESS_BEHIND
                texts.append((trust, index, text[inner.start() :].partition("|")[0] if inner else text, source))
    texts.sort(key=lambda at: (-at[0], at[1] < place.head, at[1]))  # under the headline first
    found: dict[str, Credit] = {}
    for trust, block, text, source in texts:
        if text not in found and len(found) < (_MAX_WANTED if wanted else _MAX_CREDITS):
            found[text] = read_credit(trust, block, text, source)
    credits_ = [credit for credit in found.values() if credit.names]
    if keys:
        return credits_
    credits_ = _without_teasers(credits_, place)
    return credits_ or [credit for text in _labelled_lines(page, place) if (credit := read_credit(*text)).names]


def _without_teasers(credits_: list[Credit], place: BylinePlace) -> list[Credit]:
    """Without those further behind the text, if they are of different people and parted by other blocks: by titles."""
    far = [credit for credit in credits_ if credit.block > place.end + 1 and credit.block in place.behind]
    blocks = sorted({credit.block for credit in far})
    parted = all(after - before > 1 for before, after in pairwise(blocks))
    if len({credit.names for credit in far}) > 1 and parted:
        return [credit for credit in credits_ if credit not in far]
    return credits_


def read_credit(trust: float, block: int, text: str, source: str) -> Credit:
    """The credit that a text is: the byline in it, and its names, if there are any."""
    cleaned = clean_byline(text)
    return Credit(trust, block, cleaned, _names_in(cleaned, text), source, text)


def _labelled_lines(page: Page, place: BylinePlace) -> list[_Text]:
    """The lines amid the text and further behind it that name its author behind more than a bare "by", which teasers
    have too: "Author: Jane Doe", before the rest of an interview; and those over the headline behind a lone "By"."""
    found = []
    for index in range(max(place.over, default=0) + 1, min(place.end + 1 + _FAR_BEHIND, len(page.blocks))):
        text = page.blocks[index].text
        if len(text) > _MAX_LABELLED or text.partition(" ")[0].rstrip(":").casefold() not in _LABEL_WORDS:
            continue
        if starts_with_by(text) and not has_digit(text) and begins_with_person(clean_byline(text)):
            found.append((TRUST["label"] - _LESS_BEHIND, index, text, "label"))  # with a date it would be of a comment
    head = place.head if place.head >= 0 else min(place.over, default=0)
    for index in range(max(0, head - _FAR_OVER), max(0, head - 1)):
        if len(page.blocks[index].text) < 25 and is_label(page.blocks[index].text):
            text = page.blocks[index + 1].text
            name = clean_byline(text) if len(text) <= MAX_LINE else ""
            if begins_with_person(name) or is_agency(name):
                found.append((TRUST["label"] - _LESS_ELSEWHERE, index + 1, text, "label"))
    return found or (_lone_line(page, place) if is_dump(page) else [])


def _lone_line(page: Page, place: BylinePlace) -> list[_Text]:
    """The line of a dump that says "by" somebody, if down to the end of the text there is but one: many are of
    teasers."""
    found: dict[str, _Text] = {}
    for index, block in enumerate(page.blocks[: min(place.end + 1, _MAX_BLOCKS)]):
        text = block.text
        if len(text) <= _MAX_LABELLED and text.partition(" ")[0].casefold() in _BY_WORDS and starts_with_by(text):
            name = clean_byline(text)
            if begins_with_person(name) and not _is_under_teasers(page, index, place):
                found.setdefault(name, (TRUST["line"] - _LESS_ELSEWHERE, index, text, "line"))
    return list(found.values()) if len(found) == 1 else []


def _holds(text: str, keys: list[str]) -> bool:
    """Whether one of the keys is in the text."""
    folded = text.casefold()
    for key in keys:  # noqa: SIM110 - the loop takes half of the time of any()
        if key in folded:
            return True
    return False


def _marks(page: Page, place: BylinePlace, keys: list[str]) -> list[_Text]:
    found, elsewhere = [], []
    body = max(place.over, default=0)
    marks = (mark for mark in page.marks if mark.kind in ("author", "byline"))
    for _, how, value, text, block in islice(marks, MAX_MARKS):
        here, behind = block in place.over, block in place.behind
        if not here and not behind and how == "class" and block >= body:
            continue  # a teaser, or a comment
        if not text and value and "/" not in value:
            text = value
        if not 0 < len(text) <= MAX_LINE or (keys and not _holds(text, keys)) or whose(page, block, place):
            continue
        source = how if how in TRUST else "hint"
        if here or behind:
            found.append((TRUST[source] if here else TRUST[source] - _LESS_BEHIND, block, text, source))
        else:
            elsewhere.append((TRUST[source] - _LESS_ELSEWHERE, block, text, source))
    # Many marks elsewhere are those of teasers and comments.
    return found + elsewhere if len({text for _, _, text, _ in elsewhere}) <= FEW else found


def whose(page: Page, index: int, place: BylinePlace) -> str:
    """``"caption"``, ``"comment"`` or ``"teaser"`` if a block stands in one: who is named there did not write the
    text."""
    if index >= len(page.blocks):
        return ""
    for step, here in enumerate(containers_of(page, index, _STEPS)):
        hints = here.hints.lower()
        if here.tag == "figcaption" or (step < _CAPTION_STEPS and known.CAPTION_HINTS.search(hints)):
            return "" if known.AUTHOR_HINTS.search(hints) else "caption"  # "byline-caption"
        if known.COMMENT_HINTS.search(hints) and here.tag not in ("body", "html"):
            return "comment"
        behind, around = here.first > place.end, here.end > place.end or here.first <= place.head < here.end
        amid = not around and not known.AUTHOR_HINTS.search(hints)  # else "teaser author"
        if (behind or amid) and known.TEASER_HINTS.search(hints):
            return "teaser"
    return "teaser" if _is_under_teasers(page, index, place) else ""


def _is_under_teasers(page: Page, index: int, place: BylinePlace) -> bool:
    """Whether a heading of teasers stands close over a block that is not between the headline and the text."""
    if place.head <= index and index in place.over and not is_dump(page):
        return False
    first = min(index - _UNDER_TITLE, max(place.end + 1, index - _FAR_BEHIND))  # behind the text, all under it
    first = max(0, first, place.head + 1 if index > place.head else 0)
    return any(is_teaser_title(page.blocks[at].text) for at in range(first, index))


def _names_in(cleaned: str, text: str) -> tuple[str, ...]:
    """The names of a credit; none if it does not begin with one: "By signing up you agree to our Privacy Policy"."""
    names = names_in(cleaned, text)
    if not names or cleaned.find(names[0]) > _MAX_BEFORE or not _is_name(names[0], text):
        return ()
    return (names[0], *(name for name in names[1:] if _is_name(name, text)))


def _is_name(name: str, text: str) -> bool:
    """Whether this can be a name: where the credit is short, anything short may be one, such as that of an account."""
    if not known.PICTURES.isdisjoint(name.casefold().split()):
        return False
    return looks_like_name(name) or (len(text) <= _ACCOUNT and _NICKNAME.fullmatch(name) is not None)
