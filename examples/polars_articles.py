"""The articles of a column of pages, in a lazy frame of polars: python examples/polars_articles.py"""

from pathlib import Path

import polars as pl

from adc_extract.integrations.polars import extract_expr

paths = sorted(Path(__file__).resolve().parents[1].glob("fixtures/*/source.html"))
pages = pl.LazyFrame({"page": [path.parent.name for path in paths], "html": [path.read_bytes() for path in paths]})
articles = pages.select("page", extract_expr("html")).unnest("article")
print(articles.select("page", "headline", pl.col("date").str.to_date(), "status").collect())
