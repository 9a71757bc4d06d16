"""A page → a plain-text dump of all that it shows, as select-all-and-copy in a browser or a text browser gives it."""

from __future__ import annotations

import textwrap
from zlib import crc32

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

_WIDTH = 78  # columns of a text browser
_SHORT = 25  # characters: lines up to here may have been spans side by side


def dump(html: str, key: str) -> str:
    """The dump of a page, in one of the styles in which dumps come: the page's ``key`` says in which.

    One in two has bullets, one in four has no blank lines, one in eight is wrapped, and in one in eight short lines
    that follow one another are glued in pairs.
    """
    style = crc32(key.encode())
    text: str = extract_plain_text(
        HTMLTree.parse(html), main_content=False, list_bullets=bool(style & 1), alt_texts=False
    )
    lines = text.splitlines()
    if style >> 1 & 3 == 0:
        lines = [line for line in lines if line.strip()]
    if style >> 3 & 7 == 0:
        lines = [part for line in lines for part in textwrap.wrap(line, _WIDTH) or [""]]
    if style >> 6 & 7 == 0:
        lines = _glued(lines)
    return "\n".join(lines)


def ends_with_article(key: str) -> bool:
    """Whether nothing follows the article in the dump of this page, as where people select no more than they want: one
    dump of sixteen."""
    return crc32(key.encode()) >> 9 & 15 == 0


def _glued(lines: list[str]) -> list[str]:
    glued: list[str] = []
    open_ = False
    for line in lines:
        short = 0 < len(line.strip()) <= _SHORT
        if open_ and short:
            glued[-1] += line.strip()
            open_ = False
        else:
            glued.append(line)
            open_ = short
    return glued
