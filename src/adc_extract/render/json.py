"""An Article as one JSON object."""

from __future__ import annotations

import json

from adc_extract.model.article import Article


def to_json(article: Article, *, source: str | None = None, indent: int | None = None) -> str:
    """The fields of ``to_dict()`` as JSON, on one line unless ``indent`` is given; ``source`` is put first as ``input``.

    Only ASCII is escaped that JSON has to escape; lone surrogates, which no encoding can hold, are escaped.
    """
    fields = article.to_dict() if source is None else {"input": source, **article.to_dict()}
    text = json.dumps(fields, ensure_ascii=False, indent=indent)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
