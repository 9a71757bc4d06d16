"""WARC files → articles in Parquet on Spark, on this machine or on a cluster. Spark needs Java 17 or later.

python examples/spark_warc.py [FOLDER]      writes to the folder, or to a temporary one
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from fixtures_as_warc import write_crawl
from pyspark.sql import SparkSession

from adc_extract.integrations.spark import warc_to_parquet

folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp())
crawl = write_crawl(folder / "crawl")

os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # the workers' Python, which has to have adc_extract
os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
spark = SparkSession.builder.master("local[2,4]").config("spark.ui.enabled", "false").getOrCreate()
for report in warc_to_parquet(spark, crawl, str(folder / "articles"), timeout=30):
    print(f"{Path(report.path).name}: {report.pages} pages, {report.errors} errors → {report.table}")

spark.read.parquet(str(folder / "articles")).select("date", "headline").show(20, truncate=70)
spark.stop()
