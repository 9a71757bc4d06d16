"""The pictures of the docs: that they show what is decided."""

from __future__ import annotations

import pytest

from adc_extract.explain.report import gather
from adc_extract.model.options import Options

pictures = pytest.importorskip("pictures", exc_type=ImportError)


def test_the_most_is_where_the_page_is_cut() -> None:
    """Of the F1 to be expected, which the picture draws."""
    report = gather(pictures.PAGE.read_bytes(), None, Options())
    values = pictures.expected(report)
    kept = sum(report.worst_kept is not None and t.score >= report.worst_kept for t in report.traces)
    assert values.index(max(values)) + 1 == kept
    assert f">{kept} blocks</text>" in pictures.draw(report)["cut.svg"]


def test_the_docs_have_them() -> None:
    """Those that are drawn, and those that are shot."""
    names = {*pictures.draw(gather(pictures.PAGE.read_bytes(), None, Options())), *pictures.SHOTS}
    assert names <= {path.name for path in pictures.PICTURES.iterdir()}
