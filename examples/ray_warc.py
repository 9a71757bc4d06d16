"""WARC files → articles in Parquet on Ray, on this machine or on a cluster.

python examples/ray_warc.py [FOLDER]        writes to the folder, or to a temporary one
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pyarrow.parquet
import ray
from fixtures_as_warc import write_crawl

from adc_extract.integrations.ray import warc_to_parquet

folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp())
crawl = write_crawl(folder / "crawl")

ray.init(include_dashboard=False, logging_level="WARNING", _node_ip_address="127.0.0.1")
for report in warc_to_parquet(crawl, str(folder / "articles"), timeout=30):
    print(f"{Path(report.path).name}: {report.pages} pages, {report.errors} errors → {report.table}")
ray.shutdown()

for row in pyarrow.parquet.read_table(folder / "articles", columns=["headline", "date"]).to_pylist():
    print(row["date"], row["headline"])
