"""Each input that fuzzing found keeps the laws by now: the files of finds/, which are named for what was wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz.laws import check

FINDS = sorted((Path(__file__).parent / "finds").iterdir())
LONGEST = 1.0  # CPU seconds; they are small


@pytest.mark.parametrize("find", FINDS, ids=[path.name for path in FINDS])
def test_finds(find: Path) -> None:
    """What was found does not come back."""
    assert check(find.read_bytes()) < LONGEST
