"""Patterns: of the phrases of a table, and those that wait until they are used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Any, cast


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of these phrases, not one of which is empty; it looks at each first letter once.

    >>> any_of(["of", "by", "on", "by"])
    'b(?:y)|o(?:f|n)'
    """
    groups = groupby(sorted(set(phrases)), key=itemgetter(0))
    return "|".join(f"{re.escape(at)}(?:{'|'.join(re.escape(each[1:]) for each in group)})" for at, group in groups)


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""The pattern, compiled when it is first used: for those that most pages do without.

    A hundred patterns take longer to compile than a page to read. What comes back has the methods of a pattern, and
    costs no more to use, but is none to ``isinstance``.

    >>> late(r"\d+").findall("from 1912 to 1926")
    ['1912', '1926']
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))


class _Late:
    def __init__(self, pattern: str, flags: int) -> None:
        self._compile = partial(re.compile, pattern, flags)

    def __getattr__(self, name: str) -> Any:
        """A method of the compiled pattern, kept at hand: this is asked for each of them once."""
        found = getattr(self._compile(), name)
        setattr(self, name, found)
        return found
