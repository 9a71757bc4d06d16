"""White space: what a browser would show, as plain text."""

from __future__ import annotations

# Soft hyphen, zero-width space, word joiner and byte order mark show nothing and break words apart.
_INVISIBLE = ("\xad", "\u200b", "\u2060", "\ufeff")
BR = "\0"  # stands for <br> in text that is being read; lexbor never gives a NUL


def squeeze(text: str) -> str:
    """The text on one line: runs of white space are one space, invisible characters are gone.

    >>> squeeze("  a\\n\\tb\\xa0 c ")
    'a b c'
    """
    if not text.isascii():
        text = visible(text)
    return " ".join(text.split())


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
