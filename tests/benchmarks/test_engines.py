"""The benchmark of engines: a crawl of so many pages, and rows that are told apart."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

pyarrow = pytest.importorskip("pyarrow")
pytest.importorskip("fastwarc")

from engines import digest, family, seconds_of, some_pages, write_crawl  # noqa: E402 - needs what is looked for above

from adc_extract import extract_many  # noqa: E402


def test_crawl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each page has a URL of its own, and the files hold them all."""
    monkeypatch.setattr("pages.CORPORA", tmp_path)
    write_crawl(tmp_path / "crawl", some_pages(1), 50, 3)
    records = list(extract_many(sorted((tmp_path / "crawl").iterdir()), workers=1))
    assert not [record.error for record in records if record.error]
    assert len({record.name.partition(":")[2] for record in records}) == len(records) == 50


def test_digest(tmp_path: Path) -> None:
    """The same for the same rows, however they are spread over files; another one for others."""
    from pyarrow import parquet

    rows = [{"input": f"{number}", "body": "x" * number} for number in range(9)]
    for name, parts in (("a", [rows]), ("b", [rows[5:], rows[:5]]), ("c", [rows[:8]]), ("d", [rows[:8], rows[:1]])):
        (tmp_path / name).mkdir()
        for number, part in enumerate(parts):
            parquet.write_table(pyarrow.Table.from_pylist(part), tmp_path / name / f"{number}.parquet")
    found = [digest(tmp_path / name)[0] for name in "abcd"]
    assert found[0] == found[1]
    assert len(set(found)) == 3


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads /proc")
def test_family() -> None:
    """This process is its own, and has used time."""
    assert family(os.getpid())[0] == os.getpid()
    assert seconds_of(os.getpid()) > 0
