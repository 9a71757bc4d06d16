"""What a hard page is, and the article that stands in each of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

TITLE = "The bridge at Low Fen opens again"
PARAGRAPHS = (
    "The bridge at Low Fen was opened again on Thursday, nine months after a barge had torn away its middle pier.",
    "Until then the people of both banks had gone round by the weir, which is a walk of two hours, or had waited for the "
    "old ferryman, who rows on weekdays only and takes four at a time.",
    "The engineers found that the river bed had sunk by the height of a man, and they had to set the new pier on piles of "
    "oak, as it was done when the first bridge was built.",
    "A baker from the eastern bank, who was the first to cross, said that she had forgotten how short the way was.",
    "The county paid for most of the work, and the rest came from a toll that will be taken until the autumn of next year.",
    "The ferryman was there as well, and he told everybody who asked him that he would row on, bridge or no bridge.",
)
MARKERS = (PARAGRAPHS[0][:70], PARAGRAPHS[2][:60], PARAGRAPHS[-1][-60:])


class HardPage(NamedTuple):
    """A page that is hard to read, in any size, with what must come out of it."""

    name: str
    rebuilds: str  # the report whose structure it has (REPO#NUMBER), or what makes such pages
    make: Callable[[int], bytes]  # the page of a size, mostly how often a thing is repeated: the same bytes each time
    small: int  # the size in the quick tests
    large: int  # the size in `make hostile`
    markers: tuple[str, ...] = MARKERS  # what the body must hold; nothing where there is no article
    status: tuple[str, ...] = ("ok",)  # one of these
    warning: str = ""  # part of the warning that must be there; without one there must be none


def paragraphs(first: int = 0, last: int = len(PARAGRAPHS)) -> str:
    """Some paragraphs of the article."""
    return "".join(f"<p>{text}</p>\n" for text in PARAGRAPHS[first:last])


def article(amid: str = "") -> str:
    """The article, with something between its third and its fourth paragraph."""
    return f"<article><h1>{TITLE}</h1>\n{paragraphs(0, 3)}{amid}{paragraphs(3)}</article>"


def document(body: str, head: str = "") -> str:
    """A whole document."""
    start = f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title>{head}</head>\n'
    return f"{start}<body>{body}</body></html>\n"


def page(before: str = "", amid: str = "", after: str = "", head: str = "") -> bytes:
    """A document with the article, and with other things before it, in it, behind it, and in the head."""
    return document(f"{before}\n{article(amid)}\n{after}", head).encode()
