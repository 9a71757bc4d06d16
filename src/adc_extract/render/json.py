"""An Article as one JSON object."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Sequence
from dataclasses import fields as fields_of
from dataclasses import is_dataclass
from typing import Any

from adc_extract.model.article import Article
from adc_extract.model.candidate import Candidate

# JSON need not escape them, but terminals obey control codes, and some readers of lines end a line at the others.
_BARE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def to_json(
    article: Article,
    *,
    schema: str | None = None,
    blocks: bool = False,
    fields: Sequence[str] | None = None,
    source: str | None = None,
    indent: int | None = None,
) -> str:
    """The fields of ``to_dict(schema)`` as JSON, on one line unless ``indent`` is given.

    ``fields`` names those that are wanted, in order, and ``source`` goes first, as ``input``. With ``blocks`` they are
    a field, too, and the images are one as ``pictures``, each with all that it holds but what is as by default.

    Text stands as it is, in any script. Escaped are, apart from what JSON wants escaped, control characters, the
    separators U+2028 and U+2029, and lone surrogates, which no encoding can hold. Raises KeyError for a field that
    there is not.
    """
    found = article.to_dict(schema)
    if fields is not None:
        found = {name: found[name] for name in fields}
    if blocks:
        found |= parts_of(article)
    return dumped(found if source is None else {"input": source, **found}, indent=indent)


def parts_of(article: Article) -> dict[str, Any]:
    """The ``blocks`` and the ``pictures``, as in `to_json`."""
    return {"blocks": _stated(article.blocks), "pictures": _stated(article.images)}


def provenance_of(article: Article) -> dict[str, Any]:
    """The ``provenance``, ready for JSON: by field, the candidate ``chosen``, or None, and those that ``lost``."""
    return {
        "provenance": {
            name: {
                "chosen": _told(choice.chosen) if choice.chosen else None,
                "lost": [_told(lost) for lost in choice.lost],
            }
            for name, choice in article.provenance.items()
        }
    }


def dumped(value: Any, *, indent: int | None = None) -> str:
    """Any value as JSON, escaped like that."""
    return _BARE.sub(_escaped, json.dumps(value, ensure_ascii=False, indent=indent))


def _stated(value: Any) -> Any:
    """A block or an image as a dict, with the parts, spans and cells in it, without what is as by default."""
    if isinstance(value, tuple):
        return [_stated(each) for each in value]
    if not is_dataclass(value):
        return value
    named = ((each.name, getattr(value, each.name), each.default) for each in fields_of(value))
    return {name: _stated(found) for name, found, default in named if found != default}


def _told(candidate: Candidate) -> dict[str, Any]:
    value = candidate.value
    is_day = isinstance(value, datetime.date)  # a datetime is one, too
    return {**candidate._asdict(), "value": value.isoformat() if is_day else _stated(value)}


def _escaped(character: re.Match[str]) -> str:
    return f"\\u{ord(character[0]):04x}"
