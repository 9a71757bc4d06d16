"""The examples for Ray and Spark run as they stand, on pages of fixtures/."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from crawls import FIXTURES
from java import HAS_JAVA

parquet = pytest.importorskip("pyarrow.parquet")
EXAMPLES = Path(__file__).parents[2] / "examples"
LONGEST = 240  # seconds


@pytest.mark.parametrize(
    ("name", "library"),
    [
        ("ray_warc.py", "ray.data"),
        pytest.param("spark_warc.py", "pyspark", marks=pytest.mark.skipif(not HAS_JAVA, reason="Spark needs Java 17")),
    ],
)
def test_examples(name: str, library: str, tmp_path: Path) -> None:
    """A table for each file, and a row for each page."""
    pytest.importorskip(library)
    quiet = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_AUTH_MODE": "disabled"}
    line = [sys.executable, str(EXAMPLES / name), str(tmp_path)]
    done = subprocess.run(
        line, env={**os.environ, **quiet}, capture_output=True, text=True, timeout=LONGEST, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Badgers close Mill Lane footbridge for the summer" in done.stdout
    rows = parquet.read_table(tmp_path / "articles", columns=["headline", "error"]).to_pylist()
    assert len(rows) == len(FIXTURES)
    assert not [row for row in rows if row["error"]]
    assert len(list((tmp_path / "articles").iterdir())) == len(list((tmp_path / "crawl").iterdir())) == 4
