"""Time is up when it is up."""

from __future__ import annotations

import pytest

from adc_extract.model import deadline
from adc_extract.model.deadline import NEVER, Deadline, TimeUpError


def test_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    """After so many seconds, and not before; the stage is named."""
    now = [100.0]
    monkeypatch.setattr(deadline, "monotonic", lambda: now[0])
    soon = Deadline(2.0)
    now[0] = 101.9
    soon.check("the scores")
    now[0] = 102.0
    with pytest.raises(TimeUpError, match=r"^time was up at the scores$"):
        soon.check("the scores")


def test_it_never_comes() -> None:
    """Without a limit, nobody looks at a clock."""
    NEVER.check("anything")
    Deadline(None).check("anything")
