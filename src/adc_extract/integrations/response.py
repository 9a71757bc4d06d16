"""The article of a response, as Scrapy and web-poet have one. Needs neither of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from adc_extract.api import extract
from adc_extract.model.article import Article
from adc_extract.model.options import DEFAULT, Options
from adc_extract.tables.encodings import CODECS


def from_response(response: Any, options: Options | None = None, *, explain: bool = False) -> Article:
    """The article of a response: of its bytes, with its URL and the charset that came with it.

    ``response`` is one of Scrapy or of web-poet, or another object with ``body`` (bytes, unpacked), ``url`` and
    ``headers``. The charset is that of its ``Content-Type``, or the one that it was made with; what the page declares,
    and what has to be guessed, is for `extract`. An ``encoding`` of the ``options`` wins over that. A body that is no
    text gives an empty Article with a warning. Whatever is no response goes to `extract` as it is: a selector, a tree.

    The tree that a response may have made of its body, its ``selector``, is neither made, nor read, nor changed: to
    read the bytes takes less time than to read that tree, and not all pages are read by libxml2 as browsers read them
    (docs/integrations/trees.md has the figures).

    The other arguments and the answer are as in `adc_extract.extract`. Raises TypeError for what that does not take.

    >>> from types import SimpleNamespace
    >>> headers = {"Content-Type": "text/html; charset=windows-1251"}
    >>> page = SimpleNamespace(url="https://example.org/a", headers=headers, body="<p>Паром ушёл".encode("cp1251"))
    >>> from_response(page).body
    'Паром ушёл'
    """
    if not is_response(response):
        return extract(response, options=options, explain=explain)
    options = options or DEFAULT
    source: bytes | str = response.body
    made_with = _made_with(response)
    if options.encoding is None and made_with and made_with.lower() not in CODECS:
        source = response.text  # a codec that only Python knows by this name
    elif options.encoding is None:
        options = replace(options, encoding=made_with or _content_type(response))
    return extract(source, url=str(response.url), options=options, explain=explain)


def is_response(value: Any) -> bool:
    """Whether an object is a response: it has a body of bytes, a URL and headers."""
    return isinstance(getattr(value, "body", None), bytes) and hasattr(value, "url") and hasattr(value, "headers")


def _made_with(response: Any) -> str | None:
    """The encoding that a response was made with. Whoever makes one of a str, as renderers of pages do, says with it
    how the str was encoded. Scrapy and web-poet show it only mixed with their guesses, as ``encoding``."""
    encoding = getattr(response, "_encoding", None)
    return encoding if isinstance(encoding, str) else None


def _content_type(response: Any) -> str | None:
    """The header as it is: the decoder takes the charset out of it."""
    stated = response.headers.get("Content-Type")
    return stated.decode("latin-1") if isinstance(stated, bytes) else stated
