"""What stands for the article elsewhere: its description and its lead image."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from adc_extract.fields.choice import MAX_RAW, first, ranked
from adc_extract.fields.facts import Facts
from adc_extract.fields.images import completed, find_images
from adc_extract.fields.json_ld import follow, plain, texts
from adc_extract.fields.own_url import absolute
from adc_extract.model.candidate import Candidate, Choice
from adc_extract.model.image import Image
from adc_extract.tables.metadata import DESCRIPTION_METAS, IMAGE_METAS
from adc_extract.text.pictures import pixels, same_picture

_MIN_LEAD = 20  # characters: a marked lead that is shorter is a label
_MAX_IMAGES = 3  # of one source
_SAME = "names the same picture"


def find_description(facts: Facts) -> str | None:
    """What the page says that the article is about, in a sentence or a few, on one line; None where it says nothing.

    From the metas, then JSON-LD, then an element that is marked as the lead. At most 2000 characters.
    """
    description: str | None = first(description_candidates(facts))
    return description


def description_choice(facts: Facts) -> Choice:
    """The descriptions that the page gives, and where."""
    return ranked(description_candidates(facts))


def description_candidates(facts: Facts) -> Iterator[Candidate]:
    """The descriptions that the page gives, most trusted first."""
    page = facts.page
    for name in DESCRIPTION_METAS:
        for content in page.head.metas.get(name, ()):
            if text := plain(content):
                yield Candidate(text, content[:MAX_RAW], f"meta {name}")
    for thing in (facts.article, facts.web_page):
        if thing is not None:
            for text in texts(thing.get("description") or thing.get("abstract")):
                yield Candidate(text, text[:MAX_RAW], "json-ld description")
    for mark in page.marks:
        if (
            mark.kind == "lead"
            and len(mark.value or mark.text) >= _MIN_LEAD
            and (text := plain(mark.value or mark.text))
        ):
            yield Candidate(text, text[:MAX_RAW], mark.how, mark.block)


def find_image(facts: Facts) -> Image | None:
    """The image that stands for the article, its URL absolute; with width, height and text where these are given.

    From the metas, then JSON-LD, then a ``link`` to it; where the page states none, the first that stands in the
    article.
    """
    image: Image | None = first(image_candidates(facts))
    return image


def image_choice(facts: Facts) -> Choice:
    """The images that could stand for the article, and where the page names them."""
    found = list(image_candidates(facts))
    if not found:
        return Choice(None)
    found[0] = found[0]._replace(value=completed(found[0].value, find_images(facts)))
    chosen = found[0].value
    lost = (c._replace(reason=_SAME) if c.value.url == chosen.url and c.value != chosen else c for c in found[1:])
    return ranked([found[0], *lost])


def image_candidates(facts: Facts) -> Iterator[Candidate]:
    """The images that the page names for the article, most trusted first, then those in it."""
    page, head = facts.page, facts.page.head
    for name in IMAGE_METAS:
        for n, content in enumerate(head.metas.get(name, ())[:_MAX_IMAGES]):
            if url := absolute(page, content, facts.url):
                yield Candidate(_with_metas(facts, url, name, n), content[:MAX_RAW], f"meta {name}")
    for thing in filter(None, (facts.article, facts.web_page)):
        for key in ("image", "primaryImageOfPage", "thumbnailUrl"):
            for image, raw in _stated(facts, thing.get(key)):
                yield Candidate(image, raw[:MAX_RAW], "json-ld image")
    for href in head.rels.get("image_src", ())[:_MAX_IMAGES]:
        if url := absolute(page, href, facts.url):
            yield Candidate(Image(url), href[:MAX_RAW], "link rel=image_src")
    for image in find_images(facts)[:_MAX_IMAGES]:
        yield Candidate(image, image.url[:MAX_RAW], "img")


def _with_metas(facts: Facts, url: str, name: str, n: int) -> Image:
    """The image of a meta with its size and its text, out of the metas beside it, else out of JSON-LD."""
    metas = facts.page.head.metas
    social = "twitter:image" if name.startswith("twitter") else "og:image"
    named = [absolute(facts.page, each, facts.url) or "" for each in (metas.get(social) or metas[name])[:_MAX_IMAGES]]
    width, height = (pixels(_nth(metas.get(f"{social}:{side}"), n, named)) for side in ("width", "height"))
    alt = _nth(metas.get(f"{social}:alt"), n, named)
    if not alt and n == 0 and (other := metas.get("twitter:image:alt")):
        shown = metas.get("twitter:image")  # where there is none, og:image is what it speaks of
        alt = other[0] if not shown or same_picture(shown[0]) == same_picture(url) else ""
    if width is None and facts.article is not None:
        for image, _ in _stated(facts, facts.article.get("image")):
            if same_picture(image.url) == same_picture(url):
                return Image(url, image.width, image.height, plain(alt) or image.alt, image.caption, image.credit)
    return Image(url, width, height, plain(alt) or None)


def _nth(contents: list[str] | None, n: int, images: Sequence[str]) -> str:
    """The content that belongs to the n-th of these images, or to the same picture where it is named twice."""
    if not contents:
        return ""
    if n < len(contents) and contents[n]:
        return contents[n]
    key = same_picture(images[n]) if n < len(images) else ""
    return next((text for text, url in zip(contents, images) if text and same_picture(url) == key), "")


def _stated(facts: Facts, value: Any) -> Iterator[tuple[Image, str]]:
    """The images in a value of JSON-LD, and as written: URLs, ImageObjects, references to these, or a list."""
    for item in value[:_MAX_IMAGES] if isinstance(value, list) else [value] if value else ():
        item = follow(facts.page, item)
        thing = item if isinstance(item, dict) else {}
        href = thing.get("url") or thing.get("contentUrl") or thing.get("@id") if thing else item
        if isinstance(href, list) and href:
            href = href[0]
        if isinstance(href, str) and (url := absolute(facts.page, href, facts.url)):
            width, height = (_measure(thing.get(side)) for side in ("width", "height"))
            credit = next(iter(texts(thing.get("creditText")) or texts(thing.get("creator"))), None)
            caption = next(iter(texts(thing.get("caption"))), None)
            yield Image(url, width, height, next(iter(texts(thing.get("alternateName"))), None), caption, credit), href


def _measure(value: Any) -> int | None:
    """Pixels, also of a QuantitativeValue."""
    return pixels(value.get("value") if isinstance(value, dict) else value)
