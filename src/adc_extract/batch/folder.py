"""Pages in folders, and by pattern."""

from __future__ import annotations

import errno
import glob
import os
from collections.abc import Iterator

from adc_extract.batch.input import Input, failed
from adc_extract.batch.reading import Reading

PAGES = (".html", ".htm", ".xhtml", ".html.gz", ".htm.gz", ".xhtml.gz")


def read_folder(path: str, reading: Reading) -> Iterator[Input]:
    """The pages in a folder, by their endings, in the order of their names; then those of the folders below it.

    Links to folders are not followed, so that no loop is. Other files are passed over, and counted.
    """
    waiting = [path]
    while waiting:
        folder = waiting.pop()
        below = []
        try:
            with os.scandir(folder) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield failed(folder, error)
            continue
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                below.append(entry.path)
            elif entry.name.lower().endswith(PAGES) and entry.is_file():
                yield Input(entry.path, path=entry.path, plain=None)
            else:
                reading.passed_over["another kind of file"] += 1
        if reading.recursive:
            waiting += reversed(below)


def matching(pattern: str) -> list[str]:
    """The files that a pattern such as ``pages/**/*.html`` matches, in the order of their names; folders are not meant.

    Raises FileNotFoundError where there is none.
    """
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob wants the root apart
    found = [path for path in matches if not os.path.isdir(path)]  # noqa: PTH112 - text in, text out
    if not found:
        raise FileNotFoundError(errno.ENOENT, "No such file", pattern)
    return found
