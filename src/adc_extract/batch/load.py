"""An Input → its Article; runs in the worker."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import BinaryIO, cast

from adc_extract.api import extract, extract_text
from adc_extract.batch.input import LARGEST, Input
from adc_extract.model.article import Article
from adc_extract.model.options import DEFAULT, Options
from adc_extract.read.decode import decode
from adc_extract.site.model import SiteModel
from adc_extract.tables.markup import MARKUP

_LOOKED_AT = 100_000  # bytes in which markup is looked for


@dataclass(frozen=True)
class Extract:
    """The work of `extract_many`: the Article of an input, with what is known of its ``site``. What came with the page
    wins over ``options``."""

    options: Options = DEFAULT
    site: SiteModel | None = None

    def __call__(self, page: Input) -> Article:
        """Raises OSError and ValueError for what cannot be read."""
        data, plain, options = opened(page, self.options)
        return (extract_text if plain else extract)(data, url=page.url, options=options, site=self.site)


def opened(page: Input, options: Options) -> tuple[bytes | str, bool, Options]:
    """The page itself, whether it is a plain-text dump, and the options for it. Raises what `load` raises."""
    data = load(page)
    if page.encoding:
        options = replace(options, encoding=page.encoding)
    plain = is_plain(data, options.encoding) if page.plain is None else page.plain
    return data, plain, options


def load(page: Input) -> bytes | str:
    """The page itself, unpacked where its file ends in ``.gz``. Raises ValueError where it is larger than `LARGEST`."""
    if page.data is not None:
        return page.data
    if page.path is None:
        raise ValueError("an input without data and without a path")
    with open(page.path, "rb") as file:  # noqa: PTH123 - a Path is dear to make
        if os.fsencode(page.path).lower().endswith(b".gz"):
            import gzip

            with gzip.GzipFile(fileobj=file) as unpacked:
                return capped(cast(BinaryIO, unpacked))
        return capped(file)


def capped(file: BinaryIO) -> bytes:
    """All that a file holds. Raises ValueError where that is more than `LARGEST`."""
    data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ValueError(f"larger than {LARGEST // 1_000_000} MB")
    return data


def is_plain(data: bytes | str, encoding: str | None) -> bool:
    """Whether a page is a plain-text dump: it has text, and no markup where it begins."""
    text = data[:_LOOKED_AT] if isinstance(data, str) else decode(data[:_LOOKED_AT], encoding)[0]
    return bool(text.strip()) and not MARKUP.search(text)
