"""What the command says on standard error."""

from __future__ import annotations

import sys
from contextlib import suppress

from adc_extract.render.text import printable


def complain(message: str) -> None:
    """One line, whatever is in it, with the command's name before it. Nothing where nobody can be told."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(f"adc-extract: {one_line(message)}", file=sys.stderr, flush=True)


def one_line(text: str) -> str:
    """The text without what a terminal would obey."""
    return printable(" ".join(text.splitlines()))
