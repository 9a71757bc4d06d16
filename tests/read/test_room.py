"""Blocks become scarce: the second half is for text."""

from __future__ import annotations

from adc_extract.read.room import Room

SCRAP, TEXT = "word", "a text of more than forty characters, which is kept"


def test_scraps_fill_half_of_it() -> None:
    """Then only text is taken, and then nothing."""
    room = Room(10)
    assert [room.takes(count, SCRAP) for count in (0, 4, 5, 9)] == [True, True, False, False]
    assert [room.takes(count, TEXT) for count in (0, 5, 9, 10)] == [True, True, True, False]


def test_what_is_left_out_is_named() -> None:
    """How much, and from where on; nothing where nothing was left out."""
    room = Room(10)
    room.takes(4, SCRAP)
    assert room.warnings() == []
    room.takes(5, SCRAP)
    room.takes(10, TEXT)
    assert room.warnings() == [
        f"left out: 2 blocks with {len(SCRAP) + len(TEXT)} characters, behind the first 5, those of fewer than 40 "
        "characters first"
    ]
