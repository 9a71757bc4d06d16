"""Pages in the charsets of their languages, in a WARC: what datatrove's reader and WarcPages make of them.

    python benchmarks/datatrove_readers.py              up to 40 pages for each charset
    python benchmarks/datatrove_readers.py --most 10

Pages of the corpora are written in a charset (``transcoded.py``), and the HTTP header names it. "read" is how many
pages come out of the reader, "right" how many of them with the very text that was written. Needs datatrove[io].
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import perf_counter
from typing import Any

from pages import CORPORA
from transcoded import Case, cases


def write_warc(path: Path, chosen: list[Case]) -> None:
    """Each page as a response; its number is its ID."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number, case in enumerate(chosen):
            record = writer.create_warc_record(
                f"https://example.org/{number}",
                "response",
                payload=io.BytesIO(case.data),
                length=len(case.data),
                http_headers=StatusAndHeaders(
                    "200 OK", [("Content-Type", f"text/html; charset={case.label}")], "HTTP/1.1"
                ),
                warc_headers_dict={"WARC-Record-ID": str(number), "WARC-Identified-Payload-Type": "text/html"},
            )
            writer.write_record(record)


def count(reader: Any, chosen: list[Case]) -> tuple[Counter[str], Counter[str], float]:
    """Of each charset the pages that are read, and those that are right; and milliseconds for each page."""
    read: Counter[str] = Counter()
    right: Counter[str] = Counter()
    began = perf_counter()
    for document in reader.run():
        case = chosen[int(document.id)]
        read[case.label] += 1
        right[case.label] += document.text == case.text
    return read, right, 1000 * (perf_counter() - began) / len(chosen)


def main() -> int:
    """Runs the command; gives its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=40, metavar="N", help="pages for each charset")
    options = parser.parse_args()
    chosen = list(cases(None, options.most))
    if not chosen:
        print(f"No corpora in {CORPORA} (set ADC_CORPORA, see docs/corpora.md): nothing to measure.")
        return 0
    from datatrove.pipeline.readers import WarcReader
    from loguru import logger

    from adc_extract.integrations.datatrove import WarcPages

    logger.disable("datatrove")
    with tempfile.TemporaryDirectory() as folder:
        write_warc(Path(folder) / "pages.warc.gz", chosen)
        theirs, ours = (count(reader(folder), chosen) for reader in (WarcReader, WarcPages))
    pages = Counter(case.label for case in chosen)
    print(f"{'':<14}{'':>6}    WarcReader       WarcPages\n{'charset':<14}{'pages':>6}{'read':>8}{'right':>8}", end="")
    print(f"{'read':>8}{'right':>8}")
    for label, number in pages.items():
        cells = (theirs[0][label], theirs[1][label], ours[0][label], ours[1][label])
        print(f"{label:<14}{number:>6}" + "".join(f"{cell:>8}" for cell in cells))
    cells = tuple(column.total() for column in (*theirs[:2], *ours[:2]))
    print(f"{'all':<14}{len(chosen):>6}" + "".join(f"{cell:>8}" for cell in cells))
    print(f"{'ms/page':<14}{theirs[2]:>22.2f}{ours[2]:>16.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
