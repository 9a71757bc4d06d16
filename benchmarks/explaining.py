"""What explaining costs: `extract` without and with it, and the report, on the pages of a corpus.

    python benchmarks/explaining.py                       the corpus "news", three rounds
    python benchmarks/explaining.py --corpus wcxb --every 5 --rounds 5

They are raced as `speed.py` races extractors.
"""

from __future__ import annotations

import sys

from speed import Contestant, compare

from adc_extract import explain_html, extract

WAYS: dict[str, Contestant] = {
    "extract": lambda html, url: extract(html, url=url),
    "extract, explain=True": lambda html, url: extract(html, url=url, explain=True),
    "explain_html": explain_html,
}


def show(times: dict[str, list[float]]) -> None:
    """A line for each: the mean in milliseconds, and how many times that of extraction alone."""
    alone = sum(times["extract"])
    for name, column in times.items():
        print(f"{name:<24}{sum(column) / len(column):7.2f} ms/page{sum(column) / alone:7.2f} x extract")


if __name__ == "__main__":
    sys.exit(compare(__doc__ or "", lambda: WAYS, show))
