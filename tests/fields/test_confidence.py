"""How sure the body is."""

from __future__ import annotations

import pytest

from adc_extract.fields.confidence import confidence
from adc_extract.score.presets import HTML, PLAIN, Preset
from adc_extract.score.weighing import Sureness, load


def test_logistic() -> None:
    """With a slope of 1 and no constant it is the expected F1 itself; a constant of -1 costs one unit of log-odds."""
    assert confidence(0.9, Sureness(1.0, 0.0)) == 0.9
    assert confidence(0.5, Sureness(3.0, 0.0)) == 0.5
    assert confidence(0.5, Sureness(1.0, -1.0)) == 0.269
    assert confidence(0.9, Sureness(2.0, 0.0)) == 0.988


@pytest.mark.parametrize("preset", [HTML, PLAIN], ids=["html", "plain"])
def test_it_rises_with_the_expected_f1(preset: Preset) -> None:
    """From 0 for no body to nearly 1, and never beyond."""
    values = [confidence(n / 1000, load(preset).sureness) for n in range(1001)]
    assert values == sorted(values)
    assert values[0] == 0.0
    assert 0.9 < values[-1] <= 1.0
