"""Settings are checked where they are made."""

from __future__ import annotations

import pytest

from adc_extract.model.options import Options


@pytest.mark.parametrize("name", ["max_bytes", "max_nodes", "max_depth", "max_blocks"])
@pytest.mark.parametrize("value", [0, -1, 1.5, "9", None])
def test_limits_are_numbers(name: str, value: object) -> None:
    """Whole ones, from 1 on."""
    with pytest.raises(ValueError, match=f"^{name}: expected an int of at least 1, got "):
        Options(**{name: value})  # type: ignore[arg-type]
    assert getattr(Options(**{name: 1}), name) == 1


@pytest.mark.parametrize("value", [0, -1.0, float("nan")])
def test_the_time_limit_is_above_zero(value: float) -> None:
    """No time at all is no limit that anybody means."""
    with pytest.raises(ValueError, match=r"^timeout: expected seconds above 0 or None, got "):
        Options(timeout=value)
    assert Options(timeout=0.001).timeout == 0.001
