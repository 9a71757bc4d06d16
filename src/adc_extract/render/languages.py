"""The names of languages, as markup can hold them."""

from __future__ import annotations

import re

_TAG = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,5}")
_CODE = re.compile(r"[\w+#.-]{1,40}", re.ASCII)


def language_tag(language: str | None) -> str | None:
    """The language of a text, if it has the form of a tag (BCP 47); else None."""
    return language if language and _TAG.fullmatch(language) else None


def code_name(language: str | None) -> str | None:
    """The language of code, if its name is one word; else None."""
    return language if language and _CODE.fullmatch(language) else None


def main_language(language: str | None) -> str | None:
    """The language without its region or script, as who knows two letters only wants it.

    >>> main_language("en-GB"), main_language(None)
    ('en', None)
    """
    return language.partition("-")[0].lower() if language else None
