"""Values of a page that are worked out when somebody asks for them."""

from __future__ import annotations

from adc_extract.fields.lazy import lazy


class Well:
    """Something with a value that is dear."""

    def __init__(self) -> None:
        self.asked = 0

    @lazy
    def depth(self) -> int:
        """In yards."""
        self.asked += 1
        return 7


def test_the_value_is_worked_out_once() -> None:
    """At first use, for each instance."""
    well, other = Well(), Well()
    assert well.asked == 0
    assert (well.depth, well.depth, well.asked, other.asked) == (7, 7, 1, 0)
    assert other.depth == 7


def test_the_class_shows_what_it_is() -> None:
    """With the docstring of the method."""
    assert isinstance(Well.depth, lazy)
    assert Well.depth.__doc__ == "In yards."
