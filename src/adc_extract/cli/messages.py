"""What the command says on standard error."""

from __future__ import annotations

import sys

from adc_extract.render.text import printable


def complain(message: str) -> None:
    """One line, whatever is in it, with the command's name before it."""
    if sys.stderr is not None:
        print(f"adc-extract: {one_line(message)}", file=sys.stderr)


def one_line(text: str) -> str:
    """The text without what a terminal would obey."""
    return printable(" ".join(text.splitlines()))
