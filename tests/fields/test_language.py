"""The language of a page: declared, unless the text says otherwise."""

from __future__ import annotations

from typing import Any

import pytest
from builders import facts_of, keeping, page_of

from adc_extract.fields.language import find_language, language_choice

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
    found = facts_of(page, keeping(0, of=1))
    assert find_language(found) == expected
    chosen = language_choice(found).chosen
    assert (chosen.value if chosen else None) == expected


@pytest.mark.parametrize(
    ("text", "head", "source", "reason", "lost"),
    [
        (ENGLISH, {"lang": "en"}, "html lang", "declared, and the text agrees", ["agrees with what is declared"]),
        (ENGLISH, {"lang": "de"}, "text", "a long text says otherwise", ["the text is in another language"]),
        (ENGLISH, {}, "text", "nothing is declared", []),
        (UNKNOWN, {"lang": "mi"}, "html lang", "declared", []),
        (GERMAN[:98], {"lang": "en"}, "html lang", "declared", ["too short to decide"]),
    ],
)
def test_why_a_language_was_chosen(text: str, head: dict[str, Any], source: str, reason: str, lost: list[str]) -> None:
    """The declaration, or the text where it decides."""
    choice = language_choice(facts_of(page_of(text, **head), keeping(0, of=1)))
    assert choice.chosen is not None
    assert (choice.chosen.source, choice.chosen.reason, [c.reason for c in choice.lost]) == (source, reason, lost)


def test_without_a_body_the_longest_blocks_decide() -> None:
    """A page of which nothing was kept still has a language."""
    page = page_of("Menü", GERMAN)
    assert find_language(facts_of(page, keeping(of=2))) == "de"


def test_no_blocks() -> None:
    """An empty page has no language."""
    assert find_language(facts_of(page_of(), keeping(of=0))) is None
