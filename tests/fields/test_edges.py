"""Lines of credit at the body's ends are fields, not text."""

from __future__ import annotations

import pytest
from builders import keeping, page_of

from adc_extract.fields.edges import is_credit, without_credits

TEXT = "The council met for six hours on Monday, and nobody could say what it had decided."


@pytest.mark.parametrize(
    ("text", "name", "credit"),
    [
        ("By Ann Lee | 3 May 2024, 10:15", "", True),
        ("Von Ina Berg | Freitag, 12. Januar 2024", "", True),
        ("Ann Lee, Science Editor", "ann lee", True),
        ("18 January 2023", "", True),
        ("Published 3 May 2024", "", True),
        ("2024年2月9日 17時05分", "", True),
        ("Source: https://example.org/2024/story", "", True),
        ("Quelle：Beispielblatt", "", True),
        ("This article first appeared on Example Review.", "", True),
        ("By the third week of May nobody believed in the bridge any more.", "", False),
        ("On 3 May 2024 Ann Lee was elected.", "ann lee", False),
        ("Sources in the council said that nothing was decided", "", False),
        ("The flood of 2024", "", False),
        (
            "Ann Lee said that the council had been of one mind, and that the bridge would have to wait",
            "ann lee",
            False,
        ),
        ("", "", False),
    ],
)
def test_is_credit(text: str, name: str, credit: bool) -> None:
    """Who wrote it, when, and where it first stood; not a sentence that happens to hold a name or a date."""
    assert is_credit(text, name) is credit


def test_only_the_ends_are_looked_at() -> None:
    """A date amid the text is part of it: a diary has them."""
    lines = ["3 May 2024", *[TEXT] * 5, "4 May 2024", *[TEXT] * 5, "Source: Example Post"]
    decision = without_credits(page_of(*lines), keeping(*range(len(lines)), of=len(lines)), None)
    assert decision.kept == tuple(range(1, len(lines) - 1))


def test_a_body_is_never_taken_away() -> None:
    """Where there is nothing else, lines of credit are the text."""
    decision = keeping(0, 1, of=2)
    assert without_credits(page_of("3 May 2024", "Source: Example Post"), decision, None) == decision
