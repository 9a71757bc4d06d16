"""The pictures of the article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from adc_extract.fields.facts import Facts
from adc_extract.fields.json_ld import plain
from adc_extract.fields.own_url import absolute
from adc_extract.model.candidate import Candidate, Choice
from adc_extract.model.image import Image
from adc_extract.model.page import Page, Picture
from adc_extract.tables.captions import CAPTION_HINT, CAPTION_ROOTS
from adc_extract.tables.images import (
    BESIDE_ROOTS,
    BESIDE_TEXT,
    CREDIT_HINT,
    NO_PICTURE,
    NO_PICTURE_FILE,
    NO_PICTURE_ROOTS,
)
from adc_extract.tables.tags import CAPTIONS
from adc_extract.text.captions import split_caption
from adc_extract.text.patterns import late
from adc_extract.text.pictures import pixels, same_picture, source_of

_OVER = 12  # blocks over the text, in which its first picture can stand …
_OVER_TITLE = 2  # … and over its heading
_MIN_STEM = 4  # characters of a file's name
_OVER_STATED = 30  # the same for one that the page's head names
_MAX_IMAGES = 100
_SMALL, _LARGE = 100, 300  # pixels: less is an icon; as many make a picture over the text one of it
_STEPS = 3  # up from a block to the element that says what it is
_CAPTION_BLOCKS = 4  # in one figure
_LINKED = 0.6  # of a line's characters: it is a teaser
_MAX_ALT = 500
_MAX_SHOWN = 40  # candidates
_RAW = 200
_NO_PICTURE = late(NO_PICTURE)
_NO_PICTURE_FILE = late(NO_PICTURE_FILE)
_BESIDE = late(BESIDE_TEXT)
_CREDIT = late(CREDIT_HINT, re.IGNORECASE)
_BLOCK_OF = attrgetter("block")


class _Place(NamedTuple):
    """Where pictures of the article stand: from the first block to the last, and those from ``over`` on whose files the
    page's head names."""

    first: int
    end: int
    over: int
    stated: frozenset[str]


def find_images(facts: Facts) -> tuple[Image, ...]:
    """The pictures that stand in the article, in order, each once: not icons, portraits of authors, advertisements, and
    what stands with teasers. At most 100.

    A picture over the text counts if it is large, has a caption, or is the one that the page states in its head.
    """
    if not facts.page.images or not facts.decision.kept:
        return ()
    found: dict[str, Image] = {}
    for _, image, fault in _judged(facts, _place(facts)):
        if image is not None and not fault and len(found) < _MAX_IMAGES:
            found.setdefault(same_picture(image.url), image)
    return tuple(found.values())


def images_choice(facts: Facts) -> Choice:
    """The pictures of the article, and those of the page that are none of them, with the reason."""
    images = find_images(facts)
    chosen = None
    if images:
        raw = ", ".join(image.url for image in images)[:_RAW]
        chosen = Candidate(images, raw, "img", None, "they stand in the article")
    lost = []
    seen: set[str] = set()
    for picture, image, fault in _judged(facts, _place(facts)._replace(first=0, over=0, end=len(facts.page.blocks))):
        if not fault and image is not None and image in images and image.url not in seen:
            seen.add(image.url)
            continue
        raw = (source_of(picture.attributes) or "")[:_RAW]
        reason = fault or ("stands there twice" if image in images else "before or behind the article")
        lost.append(Candidate(image, raw, "img", picture.block, reason))
    return Choice(chosen, tuple(lost[:_MAX_SHOWN]))


def _place(facts: Facts) -> _Place:
    head, (start, end) = facts.page.head, facts.text
    first = max(0, start - _OVER)
    titles = [heading.first for heading in facts.headings if first <= heading.first < start and heading.tag == "h1"]
    urls = dict.fromkeys([*head.metas.get("og:image", ())[:2], *head.metas.get("twitter:image", ())[:1]])
    stems = (_file(same_picture(url)).rpartition(".")[0] for url in urls)
    stated = frozenset(stem for stem in stems if len(stem) >= _MIN_STEM)
    over = max(0, start - _OVER_STATED) if stated else start
    return _Place(max(first, titles[-1] - _OVER_TITLE) if titles else first, end, over, stated)


def _file(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2][-_RAW:]


def _judged(facts: Facts, place: _Place) -> Iterator[tuple[Picture, Image | None, str]]:
    """The pictures in a place, as images where they can be asked for, and what speaks against them."""
    page, text, pictures = facts.page, facts.text, facts.page.images
    captions: dict[int, bool] = {}  # containers that are known to be of captions, or not to be
    for n in range(bisect_left(pictures, min(place.over, place.first), key=_BLOCK_OF), len(pictures)):
        picture = pictures[n]
        if picture.block > place.end + 1:
            return
        stated = bool(place.stated) and _is_stated(picture, place.stated)
        if picture.block < place.first and not stated:
            continue
        source = source_of(picture.attributes)
        fault = "" if stated and picture.block <= text.end else _fault_of_itself(picture, source)
        if fault:
            yield picture, None, fault
            continue
        holder = _holder(page, picture)
        caption = _caption_blocks(page, picture, holder, captions)
        if caption:
            following = next((each.block for each in pictures[n + 1 :] if each.block > picture.block), len(page.blocks))
            caption = [i for i in caption if i < following]
            if all(_is_linked(page, i) for i in caption):
                caption = []
        if picture.block > text.end and not caption:
            fault = "behind the text"  # with a caption, it stands behind the last line of it
        elif not stated:
            fault = _fault_of_place(facts, picture, holder, caption)
        image = None if fault else _image(page, picture, source or "", caption)
        yield picture, image, fault if fault or image else "no URL that could be asked for"


def _is_stated(picture: Picture, stated: frozenset[str]) -> bool:
    """Whether the page's head names the picture's file."""
    given = picture.attributes
    urls = f"{given.get('src')} {given.get('data-src')} {given.get('srcset')} {given.get('data-srcset')}"
    return any(map(urls.__contains__, stated))


def _fault_of_itself(picture: Picture, source: str | None) -> str:
    """What its own attributes say against a picture."""
    given = picture.attributes
    for side in ("width", "height"):
        if side in given and (size := pixels(given[side])) is not None and size < _SMALL:
            return "too small"
    if source is None:
        return "no URL"
    around = picture.around[1] if picture.around else given
    names = f"{given.get('class')} {given.get('id')} {around.get('class')} {around.get('id')}"[: 2 * _RAW].lower()
    file = _file(source).lower()
    both = f"{names} {file}"
    if any(map(both.__contains__, NO_PICTURE_ROOTS)):
        if _NO_PICTURE.search(names):
            return "an icon, a portrait or an advertisement by its name"
        if _NO_PICTURE_FILE.search(file):
            return "an icon or a logo by its address"
    return ""


def _fault_of_place(facts: Facts, picture: Picture, holder: int | None, caption: list[int]) -> str:
    """What the elements and the line that it stands in say against it."""
    page, kept = facts.page, facts.decision.kept
    if not caption and picture.block < facts.text.start and (pixels(picture.attributes.get("width")) or 0) < _LARGE:
        return "over the text, and not known to be large"
    for at in _upwards(page, picture.container if holder is None else holder):
        container = page.containers[at]
        if container.first <= facts.text.start and container.end > facts.text.start:
            break
        if container.tag == "aside" or _names_beside(container.hints):
            return "in an element beside the text"
    tag, around = picture.around or ("", {})
    if _names_beside(around.get("class") or ""):
        return "in an element beside the text"
    if caption or picture.block >= len(page.blocks) or (holder is None and (not tag or tag == "figure")):
        return ""
    n = bisect_left(kept, picture.block)
    if (n == len(kept) or kept[n] != picture.block) and _is_linked(page, picture.block):
        return "with a teaser"
    return ""


def _names_beside(hints: str) -> bool:
    lower = hints.lower()
    return any(map(lower.__contains__, BESIDE_ROOTS)) and _BESIDE.search(lower) is not None


def _is_linked(page: Page, index: int) -> bool:
    return page.blocks[index].link_chars > _LINKED * len(page.blocks[index].text)


def _holder(page: Page, picture: Picture) -> int | None:
    """The container that opens with the picture and holds it; None where the element around it has no other text."""
    if picture.block >= len(page.blocks):
        return None
    depth = page.containers[picture.container].depth + picture.depth
    at = page.blocks[picture.block].container
    while page.containers[at].depth > depth:
        at = page.containers[at].parent
    container = page.containers[at]
    if container.depth != depth:
        return None
    if not picture.depth:
        return at if at == picture.container else None
    named = (picture.around[1].get("class") or "") if picture.around else ""
    return at if container.first == picture.block and container.hints.startswith(named) else None


def _caption_blocks(page: Page, picture: Picture, holder: int | None, known: dict[int, bool]) -> list[int]:
    """The blocks of the picture's caption: in its figure, or right behind it, or in a figure right before it."""
    for at in _upwards(page, holder) if holder is not None else ():
        container = page.containers[at]
        if container.end - container.first > _CAPTION_BLOCKS:
            break
        if container.tag == "figure" or _names_caption(page, at, known):
            return list(range(container.first, container.end))
    i = picture.block
    if i < len(page.blocks) and _is_caption(page, i, known):
        more = i + 1 < len(page.blocks) and _is_caption(page, i + 1, known) and _in_one(page, i)
        return [i, i + 1] if more else [i]
    container = page.containers[picture.container]
    if container.tag != "figure":
        container = page.containers[container.parent]
    if container.tag == "figure" and container.end == i and container.end - container.first <= _CAPTION_BLOCKS:
        return list(range(container.first, container.end))  # over its picture
    return []


def _is_caption(page: Page, index: int, known: dict[int, bool]) -> bool:
    at = page.blocks[index].container
    for _ in range(_STEPS):
        if known.get(at) or (at not in known and _names_caption(page, at, known)):
            return True
        at = page.containers[at].parent
    return False


def _in_one(page: Page, index: int) -> bool:
    """Whether this block and the next one stand in one small element."""
    here = set(_upwards(page, page.blocks[index].container))
    return not here.isdisjoint(_upwards(page, page.blocks[index + 1].container))


def _names_caption(page: Page, at: int, known: dict[int, bool]) -> bool:
    """Whether an element is a caption by its tag, or, if it is small, by its names."""
    found = known.get(at)
    if found is None:
        container = page.containers[at]
        hints = container.hints.lower() if container.end - container.first <= _CAPTION_BLOCKS else ""
        found = container.tag in CAPTIONS or (
            bool(hints) and any(map(hints.__contains__, CAPTION_ROOTS)) and CAPTION_HINT.search(hints) is not None
        )
        known[at] = found
    return found


def _upwards(page: Page, at: int) -> Iterator[int]:
    """A container and those around it, a few steps up, as long as they are small."""
    for _ in range(_STEPS):
        container = page.containers[at]
        if not at:
            return
        yield at
        at = container.parent


def _image(page: Page, picture: Picture, source: str, caption: list[int]) -> Image | None:
    given = picture.attributes
    url = absolute(page, source)
    if url is None:
        return None
    alt = plain((given.get("alt") or "")[:_MAX_ALT]) or None
    text, credit = _printed(page, caption)
    return Image(url, pixels(given.get("width")), pixels(given.get("height")), alt, text, credit)


def _printed(page: Page, caption: list[int]) -> tuple[str | None, str | None]:
    """The caption and the credit that these blocks hold."""
    texts, credits = [], []
    for i in caption:
        block = page.blocks[i]
        text, credit = split_caption(block.text)
        if credit is None and texts and _CREDIT.search(page.containers[block.container].hints):
            text, credit = None, text
        if text:
            texts.append(text)
        if credit:
            credits.append(credit)
    return " ".join(texts) or None, ", ".join(dict.fromkeys(credits)) or None
