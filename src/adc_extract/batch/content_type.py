"""The value of a Content-Type header → what it says."""

from __future__ import annotations


def media_type(stated: str | None) -> str:
    """The type alone, in lower case, or "".

    >>> media_type("Text/HTML; charset=utf-8")
    'text/html'
    """
    return (stated or "").partition(";")[0].strip().lower()


def charset(stated: str | None) -> str | None:
    """The charset, as it is written, or None.

    >>> charset('text/html; charset="ISO-8859-1"')
    'ISO-8859-1'
    """
    for parameter in (stated or "").split(";")[1:]:
        key, _, value = parameter.partition("=")
        if key.strip().lower() == "charset":
            return value.strip(" \t\"'") or None
    return None
