"""WARC files on Ray: the rows of `extract_many`, whatever is bad and whoever dies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from crawls import as_bytes, killing, pages, wanted, write_crawl, write_warc, written
from manual import blocks_of, run

pytest.importorskip("fastwarc")
pytest.importorskip("pyarrow")
ray = pytest.importorskip("ray")
pytest.importorskip("ray.data")

from adc_extract.integrations.ray import dataset, warc_to_parquet  # noqa: E402 - needs what is looked for above

# Ray warns of its own default settings whenever it makes them.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:ray.data.context")


@pytest.fixture(scope="module", autouse=True)
def cluster() -> Iterator[None]:
    """Ray on this machine, for two tasks at a time; it ends with the tests."""
    quiet = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_AUTH_MODE": "disabled", "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0"}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in quiet.items():
            patch.setenv(name, value)
        ray.init(
            num_cpus=2,
            include_dashboard=False,
            log_to_driver=False,
            logging_level="ERROR",
            object_store_memory=200_000_000,
            _node_ip_address="127.0.0.1",
        )
        try:
            ray.data.DataContext.get_current().enable_progress_bars = False
            yield
        finally:
            ray.shutdown()


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Files with all that can be wrong."""
    return write_crawl(tmp_path_factory.mktemp("crawl"))


def as_table(rows: Any) -> Any:
    """A data set as one table."""
    import pyarrow

    return pyarrow.concat_tables(block for block in ray.get(rows.to_arrow_refs()) if block.num_rows)


@pytest.mark.parametrize("timeout", [None, 60])
def test_the_same_rows(crawl: list[str], timeout: float | None) -> None:
    """As a data set: byte for byte those of `extract_many`, with an error for each bad page and file."""
    assert as_bytes(as_table(dataset(crawl, timeout=timeout))) == wanted(crawl)


def test_tables_and_a_rerun(crawl: list[str], tmp_path: Path) -> None:
    """A table for each file; another run leaves them as they are, and tries again what could not be read."""
    target = tmp_path / "articles"
    first = warc_to_parquet(crawl, str(target), memory=50_000_000)  # what goes to map_batches
    assert written(target) == wanted(crawl)
    assert [Path(report.path).name for report in first if report.is_unread] == ["missing.warc.gz"]
    assert sum(report.errors for report in first) == 4
    before = {path: path.stat().st_mtime_ns for path in target.iterdir()}
    again = warc_to_parquet(crawl, str(target))
    assert [report.was_there for report in again] == [not report.is_unread for report in first]
    changed = [path.name for path in target.iterdir() if before.get(path) != path.stat().st_mtime_ns]
    assert changed == [report.table for report in first if report.is_unread]
    assert written(target) == wanted(crawl)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="looks for the worker in /proc")
def test_a_killed_worker(tmp_path: Path) -> None:
    """Its file is worked on again by another; nothing is lost and nothing doubled, in tables and as a data set."""
    folder, target = tmp_path / "crawl", tmp_path / "articles"
    folder.mkdir()
    crawl = [str(write_warc(folder / f"{number}.warc.gz", pages(120, number))) for number in range(3)]
    rows = wanted(crawl)
    with killing(target) as killed:
        reports = warc_to_parquet(crawl, str(target))
    assert killed
    assert [(report.pages, report.errors) for report in reports] == [(120, 0)] * 3
    assert written(target) == rows
    with killing(folder) as killed:
        table = as_table(dataset(crawl))
    assert killed
    assert as_bytes(table) == rows


def test_the_manual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its lines, with a folder here in the place of the bucket, on the cluster that there is."""
    blocks = [block for block in blocks_of("integrations/ray-and-spark", "python") if "integrations.ray" in block]
    first, second = (block.replace("s3://bucket", str(tmp_path)) for block in blocks)
    (tmp_path / "crawl").mkdir()
    crawl = [str(write_warc(tmp_path / "crawl" / "a.warc.gz", pages(5)))]
    monkeypatch.setattr(ray, "init", lambda: None)
    reports = run(first)["reports"]
    assert [(report.pages, report.errors) for report in reports] == [(5, 0)]
    assert written(tmp_path / "articles") == wanted(crawl)
    assert as_bytes(as_table(run(second)["rows"])) == wanted(crawl)
