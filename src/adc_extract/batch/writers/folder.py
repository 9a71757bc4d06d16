"""A file for each article, in a folder."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

_PLAIN = re.compile(r"([a-z0-9][a-z0-9_-]{0,79})\.html")
_HASHED = re.compile(r".*-[0-9a-f]{16}")
_UNSAFE = re.compile(r"[^a-z0-9_]+")
_ENDING = re.compile(r"(?:\.(?:x?html?|txt|gz)){1,9}$")
_RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")  # on Windows, with any ending
_LONGEST = 60
_HIDDEN = ".unfinished-"


class FolderWriter:
    """Writes texts to files named after their inputs; a file has its name when it is whole.

    ``ending`` is that of the files, such as ``".md"``. Without ``resume`` files of the same name are written over, and
    others stay. With it an input is done when its file is there; one that failed has none, and has another try. An
    input given twice is one file. Raises OSError.
    """

    def __init__(self, folder: str | Path, ending: str, *, resume: bool = False) -> None:
        self._folder = Path(folder)
        self._folder.mkdir(parents=True, exist_ok=True)
        self._ending = ending
        for left in self._folder.glob(f"{_HIDDEN}*"):
            left.unlink()
        self.done = _Files(self._folder, ending, resume)

    def write(self, name: str, text: str) -> Path:
        """Writes what an input gave; the file."""
        path = self._folder / f"{file_name(name)}{self._ending}"
        unfinished = path.with_name(f"{_HIDDEN}{path.name}")
        unfinished.unlink(missing_ok=True)
        with unfinished.open("xb") as file:  # never through a link that somebody else put there
            file.write(text.encode("utf-8", "replace"))
        unfinished.replace(path)
        return path

    def close(self) -> None:
        """Nothing is left to do: every file is closed."""


class _Files:
    """What `Done` is for other forms: here the files themselves say it."""

    def __init__(self, folder: Path, ending: str, resume: bool) -> None:
        self._folder, self._ending, self._resume = folder, ending, resume

    def take(self, name: str) -> bool:
        """Whether an input is done."""
        return self._resume and (self._folder / f"{file_name(name)}{self._ending}").exists()


def file_name(name: str) -> str:
    """A name for the file of an input, without an ending: the same for the same input, and of no other one.

    The stem of a plain name such as ``storm.html`` stays. Every other name, be it a path, a URL or one with capitals,
    gives what is safe of its last part, and a hash of the whole.

    >>> file_name("storm.html"), file_name("../Storm.html")
    ('storm', 'storm-7f2258c7e97245b1')
    """
    plain = _PLAIN.fullmatch(name)
    if plain and not _RESERVED.fullmatch(plain[1]) and not _HASHED.fullmatch(plain[1]):
        return plain[1]
    last = _ENDING.sub("", re.split(r"[/\\]", name.lower().rstrip("/\\"))[-1])
    safe = _UNSAFE.sub("-", last).strip("-_")[:_LONGEST].strip("-_")
    digest = sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"{safe or 'page'}-{digest}"
