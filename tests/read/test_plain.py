"""Dumps: lines into blocks."""

from __future__ import annotations

import pytest

from adc_extract.read.plain import read_plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\nTwo\n\nThree\n", [("p", "One"), ("p", "Two"), ("p", "Three")]),
        ("  • Menu\n    - Entry\n", [("li", "Menu"), ("li", "Entry")]),
        ("1. First\n(2) Second\n", [("li", "1. First"), ("li", "(2) Second")]),
        ("—\n-5 degrees\n", [("p", "—"), ("p", "-5 degrees")]),
        ("  \t \r\n\r\nOne\r\n", [("p", "One")]),
        ("", []),
    ],
)
def test_a_block_a_line(text: str, expected: list[tuple[str, str]]) -> None:
    """Each line is a block; a bullet makes it a list item."""
    assert [(b.tag, b.text) for b in read_plain(text).blocks] == expected


def test_wrapped_lines_are_joined() -> None:
    """Lines that end at the margin because the next word did not fit are one paragraph."""
    wrapped = (
        "The river had been rising since the early morning, and by noon the lower\n"
        "streets of the town were under water. Nobody had thought it possible that\n"
        "the old wall would give way.\n"
        "\n"
        "The mayor spoke at four.\n"
        "She thanked the fire brigade for what it had done during the long night in\n"
        "the valley.\n"
    )
    assert [block.text[:20] for block in read_plain(wrapped).blocks] == [
        "The river had been r",
        "The mayor spoke at f",
        "She thanked the fire",
    ]


def test_long_lines_are_not_joined() -> None:
    """Where a paragraph is a line, every line stays one."""
    line = "A sentence that goes on for a while, as sentences in newspapers do. " * 4
    assert len(read_plain(f"{line}\n{line}\n").blocks) == 2
