"""What stands twice is read once."""

from __future__ import annotations

from builders import page_of

from adc_extract.score.agreement import NEVER
from adc_extract.score.once import once

LINE = "The wells that had been dry since spring are full."


def test_one_of_the_same_blocks_is_heard() -> None:
    """The first one, unless another scores clearly better: a teaser can stand before the text it was taken from."""
    page = page_of(LINE, "Other words, and as many as are needed for it.", LINE, LINE)
    assert once(page, [1.0, 2.0, 2.0, 2.0]) == [1.0, 2.0, NEVER, NEVER]
    assert once(page, [-1.0, 2.0, 3.0, 2.0]) == [NEVER, 2.0, 3.0, NEVER]


def test_a_manual_may_say_it_again() -> None:
    """Surely text in two places, among other words: both are meant. A text that goes on as before is a copy."""
    other, third = LINE.replace("spring", "May"), LINE.replace("spring", "March")
    assert once(page_of(LINE, other, third, LINE), [3.0] * 4) == [3.0] * 4
    assert once(page_of(LINE, other, third, LINE, other), [3.0] * 5) == [3.0, 3.0, 3.0, NEVER, NEVER]
    assert once(page_of(LINE, LINE, other), [3.0] * 3) == [3.0, NEVER, 3.0]


def test_short_lines_may_repeat() -> None:
    """The answers of an interview are not repeats of each other."""
    assert once(page_of("Yes.", "Yes."), [1.0, 1.0]) == [1.0, 1.0]


def test_unlikely_blocks_are_not_looked_at() -> None:
    """What is left out anyhow keeps its score, which an explanation shows."""
    assert once(page_of(LINE, LINE), [-5.0, 1.0]) == [-5.0, 1.0]
