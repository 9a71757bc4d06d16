"""A page → the marks of its blocks: numbers by which a block is known again on another page, and from which nobody can
read its text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import blake2b

from adc_extract.model.page import Container, Page
from adc_extract.score.measures import Measures
from adc_extract.site.ground import MOST_BLOCKS, PLACE_BITS, PROSE, TEXT_BITS

_NUMBERS = re.compile(r"[0-9]+")
_DIGITS = "0123456789"
_LETTER = re.compile(r"[^\W\d_]")
_LONG = 80  # characters: in a text of so many a number does not make the difference ("Join 12,345 readers …")
_NAMES = 2  # of a container's class and id that count


def page_marks(page: Page, measures: Measures) -> list[int]:
    """The mark of each block; 0 for one without a letter, which is nothing to know it by.

    The upper part is of the text, and whether most of it is link: a headline is another thing on its article than in a
    list of links to it. The lower part is of the place: the element and the two around it, with their names. On a
    plain-text dump there is only one.
    """
    places = _places(page)
    return [
        _mark(block.text, 2 * block.link_chars > len(block.text), prose > 0) | places[block.container]
        if _LETTER.search(block.text)
        else 0
        for block, prose in zip(page.blocks, measures.prose)
    ]


def distinct(marks: Iterable[int]) -> list[int]:
    """The different marks of a page, in order, without those of no letters; `MOST_BLOCKS` at most."""
    found = dict.fromkeys(marks)
    found.pop(0, None)
    return list(found)[:MOST_BLOCKS]


def page_id(marks: Iterable[int]) -> int:
    """The number of a page, of its different marks: the same page has the same one, whenever it is read."""
    size = (TEXT_BITS + PLACE_BITS) // 8
    return _digest(b"".join(mark.to_bytes(size, "big") for mark in sorted(marks)), TEXT_BITS)


def _mark(text: str, linked: bool, prose: bool) -> int:
    if len(text) >= _LONG and any(map(text.__contains__, _DIGITS)):  # much faster than the pattern on text without
        text = _NUMBERS.sub("0", text)
    number = _digest(("\1" if linked else "\0").encode() + text.encode("utf-8", "surrogatepass"), TEXT_BITS)
    return (number << PLACE_BITS | PROSE) if prose else (number << PLACE_BITS) & ~PROSE


def _places(page: Page) -> dict[int, int]:
    """For each container with a block the number of its place."""
    numbers: dict[tuple[str, ...], int] = {}
    names: dict[tuple[str, str], str] = {}
    places = {}
    for at in {block.container for block in page.blocks}:
        key = tuple(_name(page.containers[each], names) for each in _steps(page, at))
        if key not in numbers:
            numbers[key] = _digest("\0".join(key).encode("utf-8", "surrogatepass"), PLACE_BITS)
        places[at] = numbers[key]
    return places


def _steps(page: Page, at: int) -> tuple[int, int, int]:
    """An element and the two around it; the root is around itself."""
    above = page.containers[at].parent
    return at, above, page.containers[above].parent


def _name(container: Container, known: dict[tuple[str, str], str]) -> str:
    """The element and its names, without numbers: those of posts and products are drawn from a counter."""
    key = container.tag, container.hints
    if key not in known:
        names = " ".join(container.hints.split(None, _NAMES)[:_NAMES])
        known[key] = f"{container.tag} {_NUMBERS.sub('0', names)}"
    return known[key]


def _digest(data: bytes, size: int) -> int:
    return int.from_bytes(blake2b(data, digest_size=size // 8).digest(), "big")
