"""A batch that is killed and resumed holds each input once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from kills import trial


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
@pytest.mark.parametrize(("form", "kills"), [("jsonl", 3), ("csv", 1), ("parquet", 1), ("folder", 1)])
def test_kills(tmp_path: Path, form: str, kills: int) -> None:
    """Nothing is lost, doubled or damaged."""
    if form == "parquet":
        pytest.importorskip("pyarrow")
    assert trial(form, tmp_path / "out", 600, kills, seed=7)[1]
