"""What a SiteModel knows of its pages, as JSON, and back."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from adc_extract.site.ground import MOST_BLOCKS, PLACE_BITS, TEXT_BITS, SiteModelError
from adc_extract.site.marks import page_id

VERSION = 1
_FORMAT = "adc_extract site model"
_DIGITS = (TEXT_BITS + PLACE_BITS) // 4
_MARK = re.compile(rf"[0-9a-f]{{{_DIGITS}}}")


def to_json(pages: Mapping[int, Sequence[int]]) -> str:
    """One line: ``blocks`` are the marks, in order, as hexadecimal numbers, and ``pages`` has for each page the
    indices of its blocks. A page's marks come in order; its number follows from them."""
    marks = sorted({mark for page in pages.values() for mark in page})
    at = {mark: index for index, mark in enumerate(marks)}
    data = {
        "format": _FORMAT,
        "version": VERSION,
        "blocks": [f"{mark:0{_DIGITS}x}" for mark in marks],
        "pages": [[at[mark] for mark in page] for page in pages.values()],
    }
    return json.dumps(data, separators=(",", ":"))


def from_json(text: str | bytes) -> dict[int, list[int]]:
    """The pages by their numbers, with their marks. Raises `SiteModelError`."""
    if not isinstance(text, (str, bytes, bytearray)):
        raise SiteModelError(f"expected JSON as str or bytes, got {type(text).__name__}")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SiteModelError(f"no JSON: {error}") from None
    if not isinstance(data, dict) or data.get("format") != _FORMAT:
        raise SiteModelError("no saved SiteModel")
    if data.get("version") != VERSION:
        raise SiteModelError(f"a SiteModel of version {data.get('version')!r}; this release reads version {VERSION}")
    marks = [_mark(each) for each in _list(data, "blocks")]
    if any(one >= other for one, other in pairwise(marks)):
        raise SiteModelError("blocks: expected rising numbers")
    pages = [[marks[index] for index in _indices(page, len(marks))] for page in _list(data, "pages")]
    return {page_id(page): page for page in pages}


def _list(data: dict[str, Any], key: str) -> list[Any]:
    found = data.get(key)
    if not isinstance(found, list):
        raise SiteModelError(f"{key}: expected a list")
    return found


def _mark(value: Any) -> int:
    if not isinstance(value, str) or not _MARK.fullmatch(value):
        raise SiteModelError(f"blocks: expected {_DIGITS} hexadecimal digits, got {str(value)[:40]!r}")
    return int(value, 16)


def _indices(value: Any, count: int) -> list[int]:
    """The blocks of a page: numbers from 0, rising, each once."""
    is_list = isinstance(value, list) and all(type(each) is int for each in value)
    if not is_list or not 0 < len(value) <= MOST_BLOCKS:
        raise SiteModelError(f"pages: expected 1 to {MOST_BLOCKS} indices of blocks for each")
    if value[0] < 0 or value[-1] >= count or any(one >= other for one, other in pairwise(value)):
        raise SiteModelError("pages: expected rising indices of blocks")
    found: list[int] = value
    return found
