"""What docs/explain.md and docs/how-it-decides.md say of their example is what comes out of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from adc_extract.explain.escaping import signed
from adc_extract.explain.report import Report, gather
from adc_extract.explain.trace import BlockTrace
from adc_extract.model.options import DEFAULT

ROOT = Path(__file__).resolve().parents[2]
EXPLAIN, DECIDES = (" ".join((ROOT / "docs" / name).read_text("utf-8").split()) for name in ("explain.md", "how-it-decides.md"))  # fmt: skip
WEIGHTS = json.loads((ROOT / "src" / "adc_extract" / "score" / "weights" / "html.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def report() -> Report:
    """On the page of the example."""
    return gather((ROOT / "fixtures" / "divs-and-br" / "source.html").read_bytes(), None, DEFAULT)


@pytest.fixture(scope="module")
def blamed(report: Report) -> BlockTrace:
    """The box about the author."""
    (found,) = (t for t in report.traces if "Gwen was born" in t.text)
    return found


def test_the_blamed_block(report: Report, blamed: BlockTrace) -> None:
    """It is in the body, above the cut by a hair, and its strongest feature is the one that is named, with its numbers."""
    assert blamed.fate == "body"
    assert blamed.score == report.worst_kept
    strongest = blamed.reasons[0]
    said = f"`{strongest.feature}` with its weight of {signed(strongest.weight)} adds most, {signed(strongest.adds)}"
    assert said.replace("−", "-") in EXPLAIN
    assert "authorbox" in blamed.place
    body = [t for t in report.traces if t.fate == "body"]
    assert all(strongest.feature in {reason.feature for reason in t.reasons} for t in body)


def test_the_share_of_the_first_look(blamed: BlockTrace) -> None:
    """As stated, to a digit."""
    (share,) = re.findall(r"a part of the score, (\.\d) for HTML", EXPLAIN)
    assert float(share) == round(WEIGHTS["second"]["carry"], 1)
    assert blamed.reasons[0].adds == pytest.approx(WEIGHTS["second"]["carry"] * blamed.reasons[0].weight)


def test_counts(report: Report) -> None:
    """Of blocks, of those kept, and of bars that fall to the ground."""
    assert f"This page has {len(report.traces)} blocks." in DECIDES
    assert f"it rises to {sum(t.fate == 'body' for t in report.traces)} blocks" in DECIDES
    assert sum(t.rule in ("words", "twice") for t in report.traces) == 3
    assert "three bars fall to the ground" in DECIDES
