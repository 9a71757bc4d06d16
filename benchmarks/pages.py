"""The corpora: where they are, and their pages with the truth. docs/corpora.md describes the form."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
CORPORA = Path(os.environ.get("ADC_CORPORA") or ROOT.parent / "shared" / "corpora")


class Sample(NamedTuple):
    """A page: the bytes as fetched, and what is known of it."""

    html: bytes
    truth: dict[str, Any]


def corpora(names: list[str] | None = None) -> list[Path]:
    """The folders of the corpora that are there, in the order of their names; only those named, if any are."""
    found = sorted(path.parent for path in CORPORA.glob("*/truth.jsonl"))
    return [folder for folder in found if not names or folder.name in names]


def samples(folder: Path, every: int = 1) -> Iterator[Sample]:
    """Each page of a corpus, or every so many, without those whose truth is doubtful."""
    with (folder / "truth.jsonl").open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            truth = json.loads(line)
            if number % every == 0 and "doubtful" not in truth:
                yield Sample(gzip.decompress((folder / "pages" / f"{truth['id']}.html.gz").read_bytes()), truth)
