"""The language of a page: declared, unless the text says otherwise."""

from __future__ import annotations

from typing import Any

import pytest
from builders import facts_of, keeping, page_of

from adc_extract.fields.language import find_language

ENGLISH = "The mayor said on Monday that the bridge would be closed to all traffic from the end of the month. " * 4
GERMAN = "Die Bürgermeisterin sagte am Montag, dass die Brücke bis zum Ende des Monats nicht zu benutzen ist. " * 4
UNKNOWN = "Zalu meri tok. " * 40


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        (ENGLISH, {"lang": "en_us"}, "en-US"),
        (ENGLISH, {}, "en"),
        (ENGLISH, {"lang": "de-DE"}, "en"),
        (GERMAN, {"lang": "en-US", "metas": {"og:locale": ["de_AT"]}}, "de-AT"),
        (GERMAN, {"metas": {"content-language": ["de, en"]}}, "de"),
        (GERMAN, {"json_ld": [{"@type": "Article", "inLanguage": {"name": "German"}}]}, "de"),
        (GERMAN[:98], {"lang": "en"}, "en"),
        (GERMAN[:98], {}, "de"),
        (UNKNOWN, {"lang": "tpi"}, None),
        (UNKNOWN, {"lang": "mi-NZ"}, "mi-NZ"),
        (UNKNOWN, {}, None),
        ("", {"lang": "{{lang}}"}, None),
        ("", {"lang": "fr"}, "fr"),
    ],
)
def test_language(text: str, head: dict[str, Any], expected: str | None) -> None:
    """The declared tag that the text bears out; a long text in another language wins; a short one does not."""
    page = page_of(text, **head)
    assert find_language(facts_of(page, keeping(0, of=1))) == expected


def test_without_a_body_the_longest_blocks_decide() -> None:
    """A page of which nothing was kept still has a language."""
    page = page_of("Menü", GERMAN)
    assert find_language(facts_of(page, keeping(of=2))) == "de"


def test_no_blocks() -> None:
    """An empty page has no language."""
    assert find_language(facts_of(page_of(), keeping(of=0))) is None
