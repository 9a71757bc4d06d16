"""The peak memory of a page, and the benchmarks that measure memory over many."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import memory
import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs the memory of a process")


@pytest.mark.parametrize("filling", ["article text", "script"])
def test_a_page_of_five_megabytes(filling: str) -> None:
    """It takes at most 12 times its bytes and 60 MB, interpreter and imports included."""
    page = memory.made(filling, 5e6)
    assert len(page) == pytest.approx(5e6, rel=0.01)
    assert memory.measured(page, memory.EXTRACT).holds


def test_what_a_process_takes_is_measured() -> None:
    """A page that is kept thirty times over is over the bar."""
    peak = memory.measured(memory.made("script", 5e6), "run = lambda page: [page + bytes([n]) for n in range(30)]")
    assert not peak.holds
    assert peak.times == pytest.approx(30, rel=0.1)


@pytest.mark.parametrize("filling", memory.MADE)
def test_made_pages_hold_what_they_say(filling: str) -> None:
    """Each is an article of that size."""
    page = memory.made(filling, 1e4)
    assert page.startswith(b"<html><body><article><h1>")
    assert 1e4 < len(page) < 1.2e4


def test_a_short_soak() -> None:
    """It runs to its end, and says by how much memory and objects grew."""
    line = [sys.executable, str(BENCHMARKS / "soak.py"), "--pages", "200", "--every", "1000"]
    done = subprocess.run(line, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    grown = re.search(r"grew by ([+-][\d.]+)% .* objects by ([+-]\d+)$", done.stdout.strip())
    assert grown
    assert int(grown[2]) < 100  # of two hundred pages: patterns that were used for the first time
