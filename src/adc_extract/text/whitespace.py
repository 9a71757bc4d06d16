"""White space: what a browser would show, as plain text."""

from __future__ import annotations

from collections.abc import Iterator

# Soft hyphen, zero-width space, word joiner and byte order mark show nothing and break words apart.
_INVISIBLE = ("\xad", "\u200b", "\u2060", "\ufeff")
_LONG = 100_000  # characters
BR = "\0"  # stands for <br> in text that is being read; lexbor never gives a NUL


def squeeze(text: str) -> str:
    """The text on one line: runs of white space are one space, invisible characters are gone.

    >>> squeeze("  a\\n\\tb\\xa0 c ")
    'a b c'
    """
    if not text.isascii():
        text = visible(text)
    if len(text) > _LONG:
        return " ".join(filter(None, (" ".join(piece.split()) for piece in _pieces(text))))
    return " ".join(text.split())


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces, cut at spaces: the words of all of it at once take ten times its memory."""
    at = 0
    while at >= 0:
        space = text.find(" ", at + _LONG)
        yield text[at:space] if space >= 0 else text[at:]
        at = space


def visible(text: str) -> str:
    """The text without invisible characters."""
    for character in _INVISIBLE:
        if character in text:
            text = text.replace(character, "")
    return text


def squeeze_lines(text: str) -> str:
    """The text with a line for each piece between `BR`; blank lines are gone.

    >>> squeeze_lines("a  b \\0\\0 c")
    'a b\\nc'
    """
    return "\n".join(filter(None, map(squeeze, text.split(BR))))


def squeeze_code(text: str) -> str:
    """Preformatted text: lines and indentation stay, blank lines around and spaces at line ends go.

    >>> squeeze_code("\\n  if x:  \\n    y\\n\\n")
    '  if x:\\n    y'
    """
    lines = [line.rstrip() for line in text.splitlines()]
    while lines and not lines[-1]:
        lines.pop()
    first = next((at for at, line in enumerate(lines) if line), 0)
    return "\n".join(lines[first:])
