"""The plan of a crawl is arithmetic on what was measured."""

from __future__ import annotations

import pytest

pytest.importorskip("pyarrow")

from crawl_plan import Asked, Measured, plan

# 10 ms a page in all, 20,000 bytes in, 4,000 out; an engine that makes nothing of a fifth of the time.
ONE = Measured(read=0.001, extract=0.008, write=0.001, packed=20_000, unpacked=80_000, out=4_000)
ASKED = Asked(
    pages=1e9, pages_a_file=10_000, cores=1000, cores_a_machine=50, network=10, efficiency=0.8,
    core_hour=0.05, gets=0.001, puts=0.01, egress=0.02, month=0.1, between_losses=100,
)  # fmt: skip


def test_plan() -> None:
    """By hand: 80 pages a core-second are 3,472 core-hours for a billion; 20 TB in, 4 TB out."""
    lines = dict(plan(ONE, ASKED))
    assert lines["pages a core-second, with the engine's share"] == "80.0"
    assert lines["core-hours"] == "3,472"
    assert (lines["read, TB"], lines["written, TB"]) == ("20.0", "4.0")
    assert lines["WARC files, and tables"] == "100,000"
    # 100,000 files of 200 MB, in requests of 8 MB, and two more each; tables of 40 MB in parts of 10 MB, and three more.
    assert lines["requests to read"] == "2,700,000"
    assert lines["cost of cores"] == "174, a million pages 0.174"
    assert lines["cost of requests"] == "10, a million pages 0.010"  # 2.7 and 7
    assert lines["cost of egress of what is read"] == "400, a million pages 0.400"
    assert lines["cost of a month of what is written"] == "400, a million pages 0.400"
    assert lines["cost in all"] == "983, a million pages 0.983"
    # 80,000 pages a second of 20,000 bytes are 1.6 GB.
    assert lines["on 1,000 cores"] == (
        "3.5 hours; reads 12.8 Gbit/s in 200 requests/s, writes 2.6 Gbit/s; 8.0 tasks/s, idle at the end at most 1.0%"
    )
    # 10 Gbit/s are 1.25 GB/s, and a core moves 80 * 24,000 bytes.
    assert lines["a machine's network is full at, cores"] == "651"
    assert lines["share of it that a machine takes"] == "7.7%"
    # A file is 125 s; half of it is lost with a machine, every 100 hours.
    assert lines["minutes of a file"] == "2.1"
    assert lines["work lost with machines"] == "0.02%"
    assert lines["extraction: share of the time; pages/s of a core without it"] == "80.0%; 400"
