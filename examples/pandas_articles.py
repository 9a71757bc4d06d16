"""The articles of a column of pages, in pandas: python examples/pandas_articles.py"""

from pathlib import Path

import pandas as pd

from adc_extract.integrations.pandas import article_columns

paths = sorted(Path(__file__).resolve().parents[1].glob("fixtures/*/source.html"))
df = pd.DataFrame({"page": [path.parent.name for path in paths], "html": [path.read_bytes() for path in paths]})
df = df.join(article_columns(df["html"]).add_prefix("article_"))
print(df[["page", "article_headline", "article_date", "article_status"]].to_string())
