"""The pages of the corpora with their truth."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

ROOT = Path(os.environ.get("ADC_CORPORA") or Path(__file__).parents[2] / "shared" / "corpora")
WITH_BODIES = ("news", "fundus", "wcxb", "dragnet", "magic")
WITH_SEGMENTS = "segments"


class Sample(NamedTuple):
    """One page: the bytes as fetched, its truth, and the domain that must not stand on both sides of a split."""

    corpus: str
    html: bytes
    truth: dict[str, Any]
    domain: str


def samples(corpus: str, every: int = 1) -> Iterator[Sample]:
    """The pages of one corpus that have a body, or decisive segments in its stead, without the doubtful ones."""
    folder = ROOT / corpus
    key = "with" if corpus == WITH_SEGMENTS else "body"
    for n, line in enumerate((folder / "truth.jsonl").open(encoding="utf-8")):
        truth = json.loads(line)
        if n % every or "doubtful" in truth or not truth.get(key):
            continue
        html = gzip.decompress((folder / "pages" / f"{truth['id']}.html.gz").read_bytes())
        yield Sample(corpus, html, truth, _domain(truth.get("url") or f"{corpus}-{truth['id']}"))


def _domain(url: str) -> str:
    host = (urlsplit(url).hostname or url).lower()
    labels = host.split(".")
    short = len(labels) > 2 and len(labels[-2]) <= 3 and len(labels[-1]) == 2
    return ".".join(labels[-3:] if short else labels[-2:])
