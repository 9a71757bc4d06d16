"""WARC files as engines name them, and where their tables go: on a disk that all machines see, or in an object store.

What has a scheme, such as ``s3://bucket/crawl/``, ``gs://…`` or ``hdfs://…``, is reached through pyarrow's filesystems.
"""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, BinaryIO, cast

from adc_extract.batch.expand import is_pattern
from adc_extract.batch.folder import matching

_WARC = (".warc", ".warc.gz", ".wet", ".wet.gz")
_AT_ONCE = 8_000_000  # bytes of a request to an object store
_MAGIC = "*?["

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


def warc_files(paths: Paths) -> list[str]:
    """The WARC and WET files that are meant, each once, by absolute paths or URIs.

    ``paths`` is a file, a folder with all such files below it, or a pattern such as ``crawl/*.warc.gz``; or several. A
    file need not be there: that is the worker's business. Raises FileNotFoundError where a folder or a pattern has
    none, ValueError where there are no paths, and what a filesystem raises.
    """
    given = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    if not given:
        raise ValueError("paths: there are none")
    return list(dict.fromkeys(found for path in given for found in _found(os.fspath(path))))


def _found(path: str) -> Iterator[str]:
    if is_uri(path):
        found = _found_at(path)
    elif os.path.isdir(path):  # noqa: PTH112 - a name may hold bytes that are no text
        below = (os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names)  # noqa: PTH118
        found = sorted(name for name in below if name.lower().endswith(_WARC))
    else:
        found = matching(path) if is_pattern(path) else [path]
    if not found:
        raise FileNotFoundError(errno.ENOENT, "No WARC files", path)
    return map(absolute, found)


def _found_at(uri: str) -> list[str]:
    """The same in a store: of a folder, of a pattern, whose wildcards match ``/`` too, or the file itself."""
    from pyarrow import fs

    place = min((uri.find(each) for each in _MAGIC if each in uri), default=len(uri))
    top = uri[:place].rpartition("/")[0] if place < len(uri) else uri.rstrip("/")
    store, folder = fs.FileSystem.from_uri(top)
    if place == len(uri) and store.get_file_info(folder).type != fs.FileType.Directory:
        return [uri]
    listed = store.get_file_info(fs.FileSelector(folder, recursive=True, allow_not_found=True))
    below = (f"{top}{each.path.removeprefix(folder.rstrip('/'))}" for each in listed if each.is_file)
    if place < len(uri):
        return sorted(name for name in below if fnmatchcase(name, uri))
    return sorted(name for name in below if name.lower().endswith(_WARC))


def is_uri(path: str) -> bool:
    """Whether a path has a scheme."""
    return "://" in path


def absolute(path: str) -> str:
    """The path from the root, as workers may stand elsewhere; or the URI."""
    return path if is_uri(path) else os.path.abspath(path)  # noqa: PTH100 - a name may hold bytes that are no text


def size_of(path: str) -> int | None:
    """Bytes of a file, or None where that cannot be found out."""
    try:
        if not is_uri(path):
            return Path(path).stat().st_size
        store, name = located(path)
        size: int | None = store.get_file_info(name).size
    except Exception:  # noqa: BLE001 - each store has errors of its own; reading the file shows them
        return None
    return size


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """The bytes of a file as they are stored. Raises OSError, and what a filesystem raises."""
    if not is_uri(path):
        with Path(path).open("rb") as file:
            yield file
        return
    store, name = located(path)
    with closing(store.open_input_file(name)) as stored:
        yield cast(BinaryIO, io.BufferedReader(stored, _AT_ONCE))


def located(path: str) -> tuple[Any, str]:
    """The filesystem of a path or URI, and the path there. Raises ImportError without pyarrow."""
    try:
        from pyarrow import fs
    except ImportError:
        raise ImportError("tables need pyarrow: pip install 'adc_extract[parquet]'") from None
    if is_uri(path):
        store, name = fs.FileSystem.from_uri(path)
        return store, name
    return fs.LocalFileSystem(), path
