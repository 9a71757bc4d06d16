"""Bytes to text: how often the text is right, and how long it takes, beside the detectors that are installed.

    python benchmarks/charsets.py                     pages as they are, 40 for each charset
    python benchmarks/charsets.py --length 500        short pages of so many characters of running text
    python benchmarks/charsets.py --most 100 --wrong  more of them; what went wrong is listed

Pages of the corpora are written in the charsets of their languages (``transcoded.py``). Right is what gives the very
text that was written, whatever the charset is called. Each page is read by ``decode`` with no declaration, without
the language of the html element too, with a right declaration, and with wrong ones: UTF-8, ISO-8859-1, and the charset
that this one is most often taken for. The detectors get the page without a declaration. Times are CPU time.
"""

from __future__ import annotations

import argparse
import codecs
import importlib.util
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from time import process_time

from pages import CORPORA, corpora
from transcoded import Case, cases

from adc_extract.read.charset import read_charset
from adc_extract.read.decode import decode
from adc_extract.tables.encodings import CODECS, REPLACEMENT, USER_DEFINED

_LANGUAGE = r"(?i)(<html[^>]{0,300}?)\s(?:xml:)?lang=(?:\"[^\"]*\"|'[^']*'|[^\s>]+)"
Detector = Callable[[bytes], "str | None"]
# a name of Python's -> the codec that reads such pages
_READERS = {
    **{codecs.lookup(codec).name: codec for codec in CODECS.values() if codec not in (REPLACEMENT, USER_DEFINED)},
    **dict.fromkeys(["euc_jis_2004", "euc_jisx0213"], "euc_jp"),
    **dict.fromkeys(
        ["iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_3", "iso2022_jp_2004"], "iso2022_jp_ext"
    ),
    **dict.fromkeys(["shift_jis", "shift_jis_2004", "shift_jisx0213"], "cp932"),
    **dict.fromkeys(["big5", "cp950"], "big5hkscs"),
    **dict.fromkeys(["gbk", "gb2312"], "gb18030"),
    **dict.fromkeys(["ascii", "iso8859-1"], "cp1252"),
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
}
# charset -> what a page in it is wrongly said to be, beside UTF-8 and ISO-8859-1
NEIGHBOURS = {
    "windows-1252": "iso-8859-2",
    "windows-1250": "windows-1252",
    "iso-8859-2": "windows-1254",
    "windows-1254": "windows-1252",
    "windows-1257": "windows-1250",
    "windows-1251": "koi8-r",
    "koi8-r": "windows-1251",
    "koi8-u": "windows-1251",
    "windows-1253": "windows-1251",
    "iso-8859-7": "windows-1251",
    "windows-1255": "windows-1256",
    "windows-1256": "windows-1251",
    "windows-874": "windows-1251",
    "gbk": "big5",
    "gb18030": "big5",
    "big5": "gbk",
    "shift_jis": "euc-jp",
    "euc-jp": "shift_jis",
    "iso-2022-jp": "shift_jis",
    "euc-kr": "gbk",
    "utf-8": "gbk",
    "utf-16le": "utf-16be",
    "utf-16be": "windows-1251",
}
OURS = ("none", "no lang", "right", "utf-8", "8859-1", "near")


def chardet() -> Detector:
    """The detector that `decode` asks, with its defaults."""
    from chardet import detect

    return lambda data: detect(data)["encoding"]


def charset_normalizer() -> Detector:
    """With its defaults."""
    from charset_normalizer import from_bytes

    def run(data: bytes) -> str | None:
        best = from_bytes(data).best()
        return best.encoding if best else None

    return run


def cchardet() -> Detector:
    """The binding of uchardet, by whichever package it is installed."""
    from cchardet import detect

    return lambda data: detect(data)["encoding"]


def chardetng_py() -> Detector:
    """The binding of the detector of Firefox."""
    from chardetng_py import detect

    return lambda data: detect(data, allow_utf8=True)


def resiliparse() -> Detector:
    """The detector of resiliparse, in the mode for web pages."""
    from resiliparse.parse.encoding import detect_encoding

    return lambda data: detect_encoding(data, html5_compatible=True)


DETECTORS = {
    "chardet": chardet,
    "charset_normalizer": charset_normalizer,
    "cchardet": cchardet,
    "chardetng_py": chardetng_py,
    "resiliparse": resiliparse,
}


def variants(case: Case) -> Iterator[tuple[str, bytes, str]]:
    """The columns of `decode`, and the bytes and the text of the page in each."""
    yield "none", case.data, case.text
    if case.label.startswith("utf-16"):
        yield "no lang", case.data, case.text
    else:
        yield "no lang", re.sub(_LANGUAGE.encode(), rb"\1", case.data), re.sub(_LANGUAGE, r"\1", case.text)
    for column, label in zip(OURS[2:], (case.label, "utf-8", "iso-8859-1", NEIGHBOURS[case.label])):
        declaration = f'<meta charset="{label}">\n'
        yield column, declaration.encode(CODECS[case.label]) + case.data, declaration + case.text


def is_right(case: Case, detector: Detector) -> bool:
    """Whether the charset that a detector names reads the text that was written."""
    name = (detector(case.data) or "utf-8").lower()
    try:
        codec = CODECS.get(name) or _READERS.get(codecs.lookup(name).name, "")
    except LookupError:
        return False
    return codec != "" and read_charset(case.data, codec)[0] == case.text


class Table:
    """Right answers and seconds, by charset and column."""

    def __init__(self) -> None:
        self.right: defaultdict[tuple[str, str], list[bool]] = defaultdict(list)
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.wrong: list[str] = []

    def add(self, case: Case, column: str, run: Callable[[], bool]) -> None:
        """Times one answer, and notes whether it is right."""
        began = process_time()
        answer = run()
        self.seconds[column] += process_time() - began
        self.right[case.label, column].append(answer)
        if not answer:
            self.wrong.append(f"{column}: {case.label} {case.page}")

    def print(self, columns: list[str]) -> None:
        """A line for each charset; the mean of the charsets, all pages, and milliseconds a page."""
        labels = list(dict.fromkeys(label for label, _ in self.right))
        print(f"{'':<14}{'pages':>6}" + "".join(f"{column[:9]:>10}" for column in columns))
        shares = {key: 100 * sum(found) / len(found) for key, found in self.right.items()}
        counts = {label: len(self.right[label, columns[0]]) for label in labels}
        for label in labels:
            cells = (f"{shares[label, column]:10.1f}" for column in columns)
            print(f"{label:<14}{counts[label]:>6}" + "".join(cells))
        pages = sum(counts.values())
        means = (sum(shares[label, column] for label in labels) / len(labels) for column in columns)
        whole = (sum(shares[label, column] * counts[label] for label in labels) / pages for column in columns)
        print(f"{'charsets, %':<14}{len(labels):>6}" + "".join(f"{mean:10.1f}" for mean in means))
        print(f"{'pages, %':<14}{pages:>6}" + "".join(f"{mean:10.1f}" for mean in whole))
        print(f"{'ms a page':<20}" + "".join(f"{1000 * self.seconds[column] / pages:10.2f}" for column in columns))


def measure(found: Iterator[Case], detectors: dict[str, Detector]) -> Table:
    """All answers for all pages."""
    table = Table()
    for case in found:
        for column, data, text in variants(case):
            table.add(case, column, lambda: decode(data)[0] == text)  # noqa: B023  (is called at once)
        for name, detector in detectors.items():
            table.add(case, name, lambda: is_right(case, detector))  # noqa: B023
    return table


def main() -> int:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("--corpus", nargs="*", help="only these; all that are there by default")
    parser.add_argument("--most", type=int, default=40, help="pages for each charset")
    parser.add_argument("--length", type=int, default=0, help="characters of short pages; 0 for pages as they are")
    parser.add_argument("--detectors", nargs="*", default=list(DETECTORS), help="of these, those that are installed")
    parser.add_argument("--wrong", action="store_true", help="list the pages that were not read right")
    options = parser.parse_args()
    if not corpora(options.corpus):
        print(f"no corpora in {CORPORA}", file=sys.stderr)
        return 2
    installed = {name: DETECTORS[name]() for name in options.detectors if importlib.util.find_spec(name)}
    table = measure(cases(options.corpus, options.most, options.length), installed)
    table.print([*OURS, *installed])
    if options.wrong:
        print("\n".join(table.wrong))
    return 0


if __name__ == "__main__":
    sys.exit(main())
