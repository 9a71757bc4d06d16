"""Which inputs an earlier run has written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


class Done:
    """The names that are there, each as often as it is there."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._left = Counter(names)

    def take(self, name: str) -> bool:
        """Whether an input is done. One that was given twice and done once is done the first time it is asked for."""
        name = clean(name)
        if not self._left[name]:
            del self._left[name]
            return False
        self._left[name] -= 1
        return True


def clean(name: str) -> str:
    """A name as it is written: bytes of a path that are no text stand as ``\\udcff``, which every encoding can hold."""
    return name if name.isascii() else name.encode("utf-8", "backslashreplace").decode()
