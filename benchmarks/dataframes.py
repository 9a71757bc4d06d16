"""What pandas, polars, DuckDB and datatrove cost beside the extraction itself, on the pages of a corpus.

    python benchmarks/dataframes.py                       every third page of "news", five rounds
    python benchmarks/dataframes.py --corpus wcxb --every 10

"ms/page" is the CPU time of a whole column, the median of its rounds, which take turns; "own" is that of a run in
which the extraction is replaced by one article that is there already: what remains is the way in and out. "plain" is a
loop of `extract` and `to_dict`. Libraries that are not installed are left out. The pages are bytes; datatrove gets
text, and its sandbox sends it to another process and back, whatever the extractor is; "alone" is without that.
"""

from __future__ import annotations

import argparse
import importlib.util
import resource
import sys
from collections.abc import Callable
from statistics import median
from typing import Any
from unittest.mock import patch

from pages import CORPORA, Sample, corpora, samples

from adc_extract import api
from adc_extract.batch import load

Column = Callable[[], object]


def plain(pages: list[Sample]) -> Column:
    """A list of rows."""
    return lambda: [load.extract(page.html, url=page.truth.get("url")).to_dict() for page in pages]


def pandas(pages: list[Sample]) -> Column:
    """A DataFrame."""
    import pandas as pd

    from adc_extract.integrations.pandas import article_columns

    html, url = pd.Series([page.html for page in pages]), pd.Series([page.truth.get("url") for page in pages])
    return lambda: article_columns(html, url)


def polars(pages: list[Sample]) -> Column:
    """A column of structs."""
    import polars as pl

    from adc_extract.integrations.polars import extract_expr

    frame = pl.DataFrame({"html": [page.html for page in pages], "url": [page.truth.get("url") for page in pages]})
    return lambda: frame.select(extract_expr("html", "url"))


def duckdb(pages: list[Sample]) -> Column:
    """A table of structs."""
    import duckdb
    import pyarrow

    from adc_extract.integrations.duckdb import register

    connection = duckdb.connect()
    register(connection)
    table = pyarrow.table({"html": [page.html for page in pages], "url": [page.truth.get("url") for page in pages]})
    connection.register("pages", table)
    return lambda: connection.sql("SELECT extract_article(html, url) FROM pages").to_arrow_table()


def datatrove(pages: list[Sample], timeout: float | None = 60) -> Column:
    """Documents, by way of the sandbox."""
    from datatrove.data import Document
    from loguru import logger

    from adc_extract.integrations.datatrove import AdcExtract
    from adc_extract.read.decode import decode

    logger.disable("datatrove")
    texts = [(decode(page.html)[0], {"url": page.truth.get("url")}) for page in pages]

    def run() -> object:
        return list(AdcExtract(timeout=timeout).run(Document(text, "", metadata=dict(told)) for text, told in texts))

    return run


CONTESTANTS = (plain, pandas, polars, duckdb, datatrove)


def timed(run: Column, count: int) -> float:
    """CPU milliseconds for each page, in this process and in those that it has begun and ended."""
    began = _cpu()
    run()
    return 1000 * (_cpu() - began) / count


def _cpu() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def main() -> int:
    """Runs the command; gives its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", default="news", metavar="NAME")
    parser.add_argument("--every", type=int, default=3, metavar="N", help="only every Nth page")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    options = parser.parse_args()
    folders = corpora([options.corpus])
    if not folders:
        print(f"No corpus {options.corpus!r} in {CORPORA} (set ADC_CORPORA, see docs/corpora.md): nothing to measure.")
        return 0
    pages = list(samples(folders[0], max(1, options.every)))
    there = [make for make in CONTESTANTS if make is plain or importlib.util.find_spec(make.__name__)]
    columns = {make.__name__: make(pages) for make in there}
    if datatrove in there:
        columns["alone"] = datatrove(pages, None)
    whole: dict[str, list[float]] = {name: [] for name in columns}
    own: dict[str, list[float]] = {name: [] for name in columns}
    ready = api.extract(pages[0].html)

    def instead(*_: Any, **__: Any) -> Any:
        return ready

    for number in range(options.rounds + 1):
        for name, run in columns.items():
            times = timed(run, len(pages))
            with patch.object(load, "extract", instead):
                rest = timed(run, len(pages))
            if number:  # the first round makes what is made at first use
                whole[name].append(times)
                own[name].append(rest)
    print(f"{options.corpus}: {len(pages)} pages, {sum(len(page.html) for page in pages) / 1e6:.0f} MB")
    print(f"{'':<12}{'ms/page':>9}{'own':>9}{'of plain':>10}")
    for name in columns:
        share = median(own[name]) / median(whole["plain"])
        print(f"{name:<12}{median(whole[name]):>9.2f}{median(own[name]):>9.3f}{share:>10.1%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
