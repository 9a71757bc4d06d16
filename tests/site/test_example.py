"""The example, on the fixture's site."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from adc_extract import SiteModel, extract

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "fixtures" / "one-site").glob("*.html"))
PITCH, NOTE = "Our reporters are on the road", "This text was written by the staff"


def test_the_example() -> None:
    """It runs as it stands, and says of each page that the pitch and the note are gone."""
    line = [sys.executable, str(ROOT / "examples" / "site_model.py")]
    done = subprocess.run(line, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("SiteModel(6 pages, ")
    for said in (PITCH, NOTE):
        assert done.stdout.count(f"    - {said}") == len(PAGES) == 6


def test_the_fixture() -> None:
    """Every text amid the body's first and last paragraph that is of the article stays."""
    model = SiteModel.fit(path.read_bytes() for path in PAGES)
    for path in PAGES:
        before, after = (extract(path.read_bytes(), site=site).body.split("\n\n") for site in (None, model))
        assert [text for text in after if text not in before] == []
        at = next(n for n, text in enumerate(before) if text.startswith(NOTE))
        kept = [text for text in before[:at] if not text.startswith(PITCH)]
        assert after[: len(kept)] == kept
