"""The knob that moves the body's threshold."""

from __future__ import annotations

import pytest

from adc_extract.fields.favor import favoured
from adc_extract.model.decision import Decision
from adc_extract.model.options import Favor, Options

SCORES = (-5.0, 0.4, 3.0, 1.5, -0.2, -0.9, 2.0)  # at an expected F1 of 0.9 the threshold is -0.2


@pytest.mark.parametrize(
    ("favor", "kept", "expected"),
    [
        (None, (1, 2, 3, 6), (1, 2, 3, 6)),
        ("precision", (1, 2, 3, 6), (2, 3, 6)),
        ("recall", (1, 2, 3, 6), (1, 2, 3, 4, 5, 6)),
        # block 1 was taken off as a line of credit: it does not come back, and still says where the threshold was
        ("precision", (2, 3, 6), (2, 3, 6)),
        ("recall", (2, 3, 6), (2, 3, 4, 5, 6)),
        # something is left even where nothing is sure
        ("precision", (1,), (1,)),
    ],
)
def test_threshold(favor: Favor, kept: tuple[int, ...], expected: tuple[int, ...]) -> None:
    """One up for precision, one down for recall."""
    decision = Decision(SCORES, (1, 2, 3, 6), 0.9)
    assert favoured(decision, Decision(SCORES, kept, 0.9), favor) == Decision(SCORES, expected, 0.9)


def test_unlikely_blocks_stay_out() -> None:
    """However low the page's threshold is."""
    decision = Decision((-2.5, -2.9, -3.0), (0,), 0.2)
    assert favoured(decision, decision, "recall").kept == (0, 1)


def test_no_body_stays_none() -> None:
    """Recall invents no article."""
    empty = Decision((-4.0, -2.0), (), 0.0)
    assert favoured(empty, empty, "recall") == empty


def test_other_values_are_refused() -> None:
    """At once, where the options are made."""
    with pytest.raises(ValueError, match="favor"):
        Options(favor="speed")  # type: ignore[arg-type]
