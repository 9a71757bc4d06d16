"""The articles of the pages in a folder, in SQL: python examples/duckdb_articles.py"""

from pathlib import Path

import duckdb

from adc_extract.integrations.duckdb import register

connection = duckdb.connect()
register(connection)
pages = str(Path(__file__).resolve().parents[1] / "fixtures" / "*" / "source.html")
articles = "SELECT extract_article(content, NULL) AS article FROM read_blob(?)"
query = f"SELECT article.headline, article.date::DATE AS date, article.status FROM ({articles}) ORDER BY ALL"
connection.sql(query, params=[pages]).show()
