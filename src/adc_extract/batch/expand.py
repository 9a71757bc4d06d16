"""What a caller holds → Inputs: paths, bytes, pairs, and whatever holds pages."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import Any

from adc_extract.batch.input import Input, failed
from adc_extract.batch.reading import Reader, Reading

_BYTES = (bytes, bytearray, memoryview)
_MAGIC = frozenset("*?[")


def expand(inputs: Iterable[Any], reading: Reading) -> Iterator[Input]:
    """Each input as an `Input`, and each that holds several pages as one for each page, lazily.

    What cannot be an input, or cannot be opened, gives one that says so.
    """
    index = 0
    for given in inputs:
        for page in _expanded(given, index, reading):
            yield page
            index += 1


def _expanded(given: Any, index: int, reading: Reading) -> Iterator[Input]:
    if isinstance(given, Input):
        yield given
    elif isinstance(given, (str, os.PathLike)):
        yield from _from_path(given, index, reading)
    elif isinstance(given, _BYTES):
        yield Input(f"#{index}", bytes(given))
    elif isinstance(given, tuple) and len(given) == 2:
        yield _from_pair(*given, index=index)
    else:
        wanted = "a path, bytes, or a pair of html and url"
        yield failed(f"#{index}", TypeError(f"expected {wanted}, got {type(given).__name__}"))


def _from_pair(html: Any, url: Any, *, index: int) -> Input:
    if not isinstance(url, (str, type(None))):
        return failed(f"#{index}", TypeError(f"url: expected str or None, got {type(url).__name__}"))
    name = url or f"#{index}"
    if isinstance(html, str):
        return Input(name, html, url=url)
    if isinstance(html, _BYTES):
        return Input(name, bytes(html), url=url)
    return failed(name, TypeError(f"html: expected bytes or str, got {type(html).__name__}"))


def _from_path(given: str | os.PathLike[Any], index: int, reading: Reading) -> Iterator[Input]:
    path = os.fsdecode(given)
    if "<" in path or "\n" in path or "\r" in path or "\0" in path or not path:
        yield failed(f"#{index}", ValueError("a str is a path; pass a page as (html, None), or as bytes"))
        return
    yield from from_path(path, reading)


def from_path(path: str, reading: Reading) -> Iterator[Input]:
    """The page in a file, or the pages in a folder, in a file of many, or in what a pattern matches."""
    try:
        for found in _matching(path) if is_pattern(path) else [path]:
            reader = reader_of(found)
            if reader is None:
                yield Input(found, path=found, plain=None)
            else:
                yield from _read(reader, found, reading)
    except OSError as error:
        yield failed(path, error)


def is_pattern(path: str) -> bool:
    """Whether a path has wildcards, and is no file that is named so."""
    return bool(_MAGIC & set(path)) and not os.path.lexists(path)


def _read(reader: Reader, path: str, reading: Reading) -> Iterator[Input]:
    try:
        yield from reader(path, reading)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one file, the others have their turn
        yield failed(path, error)


def _matching(pattern: str) -> list[str]:
    from adc_extract.batch.folder import matching

    return matching(pattern)


def reader_of(path: str) -> Reader | None:
    """Who reads a file of many pages, or a folder; None for a single page."""
    if os.path.isdir(path):  # noqa: PTH112 - called for each of millions, and a Path is dear to make
        from adc_extract.batch.folder import read_folder

        return read_folder
    name = path.lower()
    if name.endswith((".warc", ".warc.gz", ".wet", ".wet.gz")):
        from adc_extract.batch.warc import read_warc

        return read_warc
    if name.endswith((".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")):
        from adc_extract.batch.jsonl import read_jsonl

        return read_jsonl
    if name.endswith(".parquet"):
        from adc_extract.batch.parquet import read_parquet

        return read_parquet
    if name.endswith((".zip", ".tar", ".tar.gz", ".tgz")):
        from adc_extract.batch.archive import read_tar, read_zip

        return read_zip if name.endswith(".zip") else read_tar
    return None
