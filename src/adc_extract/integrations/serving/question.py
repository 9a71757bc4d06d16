"""What a request asks for: the parameters, from its query and from its JSON, and the form of the answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from adc_extract.integrations.serving.problem import Problem
from adc_extract.render.schemas import SCHEMAS

Value = str | bool

JSON = "application/json"
PAGES = ("text/html", "application/xhtml+xml", "text/plain")  # the last one is a dump
MEDIA = {
    "json": JSON,
    "text": "text/plain; charset=utf-8",
    "markdown": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "xml": "application/tei+xml",
}
_BY_ACCEPT = {
    **{media.partition(";")[0]: form for form, media in MEDIA.items()},
    **dict.fromkeys(("application/xml", "text/xml"), "xml"),
    **dict.fromkeys(("*/*", "application/*"), "json"),
    "text/*": "text",
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_SHOWN = 40  # characters of what is wrong

# By name: its JSON schema, and what it is for.
PARAMETERS: dict[str, tuple[dict[str, Any], str]] = {
    "url": ({"type": "string"}, "where the page came from; nothing is fetched"),
    "favor": ({"type": "string", "enum": ["precision", "recall"]}, "leave out what is doubtful, or keep it"),
    "today": ({"type": "string", "format": "date"}, "when the page was fetched: no later date is believed"),
    "format": ({"type": "string", "enum": list(MEDIA)}, "the form of the answer; without it, as Accept says, or JSON"),
    "schema": ({"type": "string", "enum": list(SCHEMAS)}, "the names of another library or standard; for json"),
    "blocks": ({"type": "boolean"}, "each block of the article with its structure, too; for json"),
    "explain": ({"type": "boolean"}, "where each field comes from, as provenance; for json"),
    "links": ({"type": "boolean"}, "keep where links go; for markdown, html and xml"),
    "images": ({"type": "boolean"}, "show pictures with captions; for markdown, html and xml"),
    "captions": ({"type": "boolean"}, "captions without the pictures; for all but json"),
    "tables": ({"type": "boolean", "default": True}, "false leaves tables out; for all but json"),
}
_ONLY_JSON = ("schema", "blocks", "explain")


class Question(NamedTuple):
    """A request without its body, as it goes to a worker.

    ``parameters`` are those given, by name, checked. ``accept`` is the format that the Accept header asks for,
    ``media`` and ``charset`` what Content-Type says of the body, "" and None where it does not, ``coding`` its
    Content-Encoding, "" for none.
    """

    parameters: dict[str, Value]
    accept: str = "json"
    media: str = ""
    charset: str | None = None
    coding: str = ""

    def form(self) -> str:
        """The format of the answer: as asked for, or the one that has what is asked for, or as accepted."""
        named = self.parameters.get("format")
        if named is not None:
            return str(named)
        return "json" if any(self.parameters.get(name) for name in _ONLY_JSON) else self.accept


def of_query(items: Iterable[tuple[str, str]]) -> dict[str, Value]:
    """The parameters of a query. Raises Problem, 422, for what is not one, and for one that is given twice.

    >>> of_query([("favor", "recall"), ("links", "true")])
    {'favor': 'recall', 'links': True}
    """
    found: dict[str, Value] = {}
    for name, text in items:
        if name in found:
            raise Problem(422, f"{_short(name)} is given twice")
        is_switch = name in PARAMETERS and PARAMETERS[name][0]["type"] == "boolean"
        found[name] = _checked(name, {"true": True, "false": False}.get(text, text) if is_switch else text)
    return found


def of_options(given: object) -> dict[str, Value]:
    """The parameters of a JSON object; null is as if it were not there. Raises Problem, 422."""
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise Problem(422, "options: expected an object")
    return {name: _checked(name, value) for name, value in given.items() if value is not None or name not in PARAMETERS}


def accepted(header: str) -> str:
    """The format that an Accept header likes best, of those that there are; JSON where it likes none.

    >>> accepted("text/markdown;q=0.9, application/pdf"), accepted("*/*"), accepted("image/png")
    ('markdown', 'json', 'json')
    """
    best, liked = "json", 0.0
    for part in header.split(","):
        media, _, rest = part.partition(";")
        form = _BY_ACCEPT.get(media.strip().lower())
        weight = _weight(rest)
        if form and weight > liked:
            best, liked = form, weight
    return best


def _weight(parameters: str) -> float:
    for parameter in parameters.split(";"):
        key, _, value = parameter.partition("=")
        if key.strip().lower() == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0


def _checked(name: str, value: object) -> Value:
    if name not in PARAMETERS:
        raise Problem(422, f"unknown parameter {_short(name)!r}; there are {', '.join(PARAMETERS)}")
    schema = PARAMETERS[name][0]
    if schema["type"] == "boolean":
        if isinstance(value, bool):
            return value
        raise Problem(422, f"{name}: expected true or false")
    if not isinstance(value, str):
        raise Problem(422, f"{name}: expected a string")
    if "enum" in schema and value not in schema["enum"]:
        raise Problem(422, f"{name}: expected one of {', '.join(schema['enum'])}, got {_short(value)!r}")
    if schema.get("format") == "date":
        _check_day(name, value)
    return value


def _check_day(name: str, text: str) -> None:
    try:
        if _DAY.fullmatch(text) and date.fromisoformat(text):
            return
    except ValueError:
        pass
    raise Problem(422, f"{name}: expected a day such as 2024-05-31, got {_short(text)!r}")


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
