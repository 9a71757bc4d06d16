"""Phrases of tables → the pattern that finds any of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of these phrases, not one of which is empty; it looks at each first letter once.

    >>> any_of(["of", "by", "on", "by"])
    'b(?:y)|o(?:f|n)'
    """
    groups = groupby(sorted(set(phrases)), key=itemgetter(0))
    return "|".join(f"{re.escape(at)}(?:{'|'.join(re.escape(each[1:]) for each in group)})" for at, group in groups)
