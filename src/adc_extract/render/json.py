"""An Article as one JSON object."""

from __future__ import annotations

import json
import re

from adc_extract.model.article import Article

# JSON need not escape them, but terminals obey control codes, and some readers of lines end a line at the others.
_BARE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def to_json(article: Article, *, source: str | None = None, indent: int | None = None) -> str:
    """The fields of ``to_dict()`` as JSON, on one line unless ``indent`` is given; ``source`` goes first, as ``input``.

    Text stands as it is, in any script. Escaped are, apart from what JSON wants escaped, control characters, the
    separators U+2028 and U+2029, and lone surrogates, which no encoding can hold.
    """
    fields = article.to_dict() if source is None else {"input": source, **article.to_dict()}
    return _BARE.sub(_escaped, json.dumps(fields, ensure_ascii=False, indent=indent))


def _escaped(character: re.Match[str]) -> str:
    return f"\\u{ord(character[0]):04x}"
