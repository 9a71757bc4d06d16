"""The pictures of the article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from adc_extract.fields.choice import MAX_RAW
from adc_extract.fields.facts import Facts
from adc_extract.fields.image_captions import caption_blocks, holder_of, is_linked, printed_caption, upwards
from adc_extract.fields.json_ld import plain
from adc_extract.fields.own_url import absolute
from adc_extract.model.candidate import Candidate, Choice
from adc_extract.model.image import Image
from adc_extract.model.page import Picture
from adc_extract.tables.images import (
    BESIDE_ROOTS,
    BESIDE_TEXT,
    NO_PICTURE,
    NO_PICTURE_FILE,
    NO_PICTURE_FILE_ROOTS,
    NO_PICTURE_ROOTS,
)
from adc_extract.text.patterns import late
from adc_extract.text.pictures import pixels, same_picture, source_of

_OVER = 12  # blocks over the text, in which its first picture can stand …
_OVER_TITLE = 2  # … and over its heading
_MIN_STEM = 4  # characters of a file's name
_OVER_STATED = 30  # the same for one that the page's head names
_MAX_IMAGES = 100
_SMALL, _LARGE = 100, 300  # pixels: less is an icon; as many make a picture over the text one of it
_MAX_ALT = 500
_MAX_SHOWN = 40  # candidates
_NO_PICTURE = late(NO_PICTURE)
_NO_PICTURE_FILE = late(NO_PICTURE_FILE)
_BESIDE = late(BESIDE_TEXT)
_BLOCK_OF = attrgetter("block")


class _Place(NamedTuple):
    """Where pictures of the article stand: from the first block to the last, and those from ``over`` on whose files the
    page's head names."""

    first: int
    end: int
    over: int
    stated: frozenset[str]


class _Known(NamedTuple):
    """What was found out already, from picture to picture: containers that are captions, names of what is no picture of
    an article, and names of elements beside the text."""

    captions: dict[int, bool]
    names: dict[tuple[str | None, ...], bool]
    beside: dict[str, bool]


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


def among(images: tuple[Image, ...], shown: Sequence[int]) -> tuple[Image, ...]:
    """The pictures, placed among the article's blocks, given which of the page's blocks these are, in order."""
    return tuple(replace(image, before=bisect_left(shown, image.before or 0)) for image in images)


def completed(image: Image | None, images: tuple[Image, ...]) -> Image | None:
    """The image that stands for the article, with what else the page says of it where it stands in the text."""
    same = next((each for each in images if image and each.url == image.url), None)
    if image is None or same is None:
        return image
    return Image(
        image.url,
        image.width or same.width,
        image.height or same.height,
        image.alt or same.alt,
        image.caption or same.caption,
        image.credit or same.credit,
    )


def images_choice(facts: Facts) -> Choice:
    """The pictures of the article, and those of the page that are none of them, with the reason."""
    images = find_images(facts)
    chosen = None
    if images:
        raw = ", ".join(image.url for image in images)[:MAX_RAW]
        chosen = Candidate(images, raw, "img", None, "they stand in the article")
    lost = []
    seen: set[str] = set()
    for picture, image, fault in _judged(facts, _place(facts)._replace(first=0, over=0, end=len(facts.page.blocks))):
        if not fault and image is not None and image in images and image.url not in seen:
            seen.add(image.url)
            continue
        raw = (source_of(picture.attributes) or "")[:MAX_RAW]
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
    return url.partition("?")[0].rpartition("/")[2][-MAX_RAW:]


def _judged(facts: Facts, place: _Place) -> Iterator[tuple[Picture, Image | None, str]]:
    """The pictures in a place, as images where they can be asked for, and what speaks against them."""
    page, text, pictures = facts.page, facts.text, facts.page.images
    known = _Known({}, {}, {})
    for n in range(bisect_left(pictures, min(place.over, place.first), key=_BLOCK_OF), len(pictures)):
        picture = pictures[n]
        if picture.block > place.end + 1:
            return
        if picture.block < place.first and not _is_stated(picture, place):
            continue
        source = source_of(picture.attributes)
        fault = _fault_of_itself(picture, source, known)
        if fault and not (source and picture.block <= text.end and _is_stated(picture, place)):
            yield picture, None, fault
            continue
        holder = holder_of(page, picture)
        caption = caption_blocks(page, picture, holder, known.captions)
        if caption:
            following = next((each.block for each in pictures[n + 1 :] if each.block > picture.block), len(page.blocks))
            caption = [i for i in caption if i < following]
            if all(is_linked(page, i) for i in caption):
                caption = []
        if picture.block > text.end and not caption:
            fault = "behind the text"  # with a caption, it stands behind the last line of it
        else:
            fault = _fault_of_place(facts, picture, holder, caption, known)
            if fault and _is_stated(picture, place):
                fault = ""
        image = None if fault else _image(facts, picture, source or "", caption)
        yield picture, image, fault if fault or image else "no URL that could be asked for"


def _is_stated(picture: Picture, place: _Place) -> bool:
    """Whether the page's head names the picture's file."""
    if not place.stated:
        return False
    given = picture.attributes
    urls = f"{given.get('src')} {given.get('data-src')} {given.get('srcset')} {given.get('data-srcset')}"
    return any(map(urls.__contains__, place.stated))


def _fault_of_itself(picture: Picture, source: str | None, known: _Known) -> str:
    """What its own attributes, and those of the element around it, say against a picture."""
    given = picture.attributes
    for side in ("width", "height"):
        if side in given and (size := pixels(given[side])) is not None and size < _SMALL:
            return "too small"
    if source is None:
        return "no URL"
    around = picture.around[1] if picture.around else given
    names = (given.get("class"), given.get("id"), around.get("class"), around.get("id"))
    is_none = known.names.get(names)
    if is_none is None:
        joined = " ".join(filter(None, names))[: 2 * MAX_RAW].lower()
        is_none = any(map(joined.__contains__, NO_PICTURE_ROOTS)) and _NO_PICTURE.search(joined) is not None
        known.names[names] = is_none
    if is_none:
        return "an icon, a portrait or an advertisement by its name"
    file = _file(source).lower()
    if any(map(file.__contains__, NO_PICTURE_FILE_ROOTS)) and _NO_PICTURE_FILE.search(file):
        return "an icon or a logo by its address"
    return ""


def _fault_of_place(facts: Facts, picture: Picture, holder: int | None, caption: list[int], known: _Known) -> str:
    """What the elements and the line that it stands in say against it."""
    page, kept = facts.page, facts.decision.kept
    if not caption and picture.block < facts.text.start and (pixels(picture.attributes.get("width")) or 0) < _LARGE:
        return "over the text, and not known to be large"
    for at in upwards(page, picture.container if holder is None else holder):
        container = page.containers[at]
        if container.first <= facts.text.start and container.end > facts.text.start:
            break
        if container.tag == "aside" or _names_beside(container.hints, known):
            return "in an element beside the text"
    tag, around = picture.around or ("", {})
    if _names_beside(around.get("class") or "", known):
        return "in an element beside the text"
    if caption or picture.block >= len(page.blocks) or (holder is None and (not tag or tag == "figure")):
        return ""
    n = bisect_left(kept, picture.block)
    if (n == len(kept) or kept[n] != picture.block) and is_linked(page, picture.block):
        return "with a teaser"
    return ""


def _names_beside(hints: str, known: _Known) -> bool:
    found = known.beside.get(hints)
    if found is None:
        lower = hints.lower()
        found = any(map(lower.__contains__, BESIDE_ROOTS)) and _BESIDE.search(lower) is not None
        known.beside[hints] = found
    return found


def _image(facts: Facts, picture: Picture, source: str, caption: list[int]) -> Image | None:
    given = picture.attributes
    url = absolute(facts.page, source, facts.url)
    if url is None:
        return None
    alt = plain((given.get("alt") or "")[:_MAX_ALT]) or None
    text, credit = printed_caption(facts.page, caption)
    return Image(url, pixels(given.get("width")), pixels(given.get("height")), alt, text, credit, picture.block)
