"""Peak memory of one page, each in a process of its own: pages of the corpora, and made ones.

python benchmarks/memory.py                       50 largest, every 40th of the rest by size, made ones of 1, 5, 20 MB
python benchmarks/memory.py --largest 5 --every 400 --made 1

The bar: at most 12 times the page's bytes and 60 MB, interpreter and imports included. ``x`` says how often the page's
bytes go into what a process grows by when it extracts the page, and ``parse`` the same for lexbor's tree alone.
"""

from __future__ import annotations

import argparse
import gzip
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from pages import corpora

MOST, BESIDE = 12, 60e6  # times the bytes of a page, and bytes
SENTENCE = "The ferry left the harbour on Monday with {} passengers, and the baker handed out rolls to all of them. "
EXTRACT = "from adc_extract.api import extract as run"
PARSE = "from selectolax.lexbor import LexborHTMLParser as run"
CHILD = """
import pathlib, resource, sys
{}
def peak():
    status = pathlib.Path("/proc/self/status")  # where there is one: getrusage counts what the parent had, too
    if status.exists():
        return 1024 * int(status.read_text().partition("VmHWM:")[2].split()[0])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
data = pathlib.Path(sys.argv[1]).read_bytes()
before = peak()
done = run(data)
print(before, peak())
"""


def paragraph(number: int) -> str:
    """Of an article: no two are the same."""
    return "<p>" + "".join(SENTENCE.format(number * 5 + n) for n in range(5)) + "</p>\n"


def nested(number: int) -> str:
    """A list with a list in it."""
    return f"<li>Boat {number}<ul><li>sails at {number % 24}</li><li>and comes back</li></ul></li>\n"


# What a page is full of: its pieces by their number, and what stands around them.
MADE: dict[str, tuple[Callable[[int], str], str]] = {
    "article text": (paragraph, "{}"),
    "small paragraphs": ("<p>Boat {}</p>".format, "{}"),
    "the same paragraph": (lambda _: "<p>a word</p>", "{}"),
    "links": ('<p><a href="/story/{0}">Boat {0}</a></p>'.format, "{}"),
    "a table": ("<tr><td>{}</td><td>Boats</td><td>7.5</td></tr>\n".format, "<table>{}</table>"),
    "nested lists": (nested, "<ul>{}</ul>"),
    "one line": (SENTENCE.format, "<p>{}</p>"),
    "emphasis": ("<b>x</b> {} ".format, "<p>{}</p>"),
    "script": ("x[{}] = 1; ".format, "<script>{}</script><p>Rain.</p>"),
}


class Peak(NamedTuple):
    """Bytes of a page, and of a process before it read the page and at most."""

    page: int
    before: int
    peak: int

    @property
    def times(self) -> float:
        """How often the page's bytes go into what the process grew by."""
        return (self.peak - self.before) / max(1, self.page)

    @property
    def holds(self) -> bool:
        """Whether the peak is within the bar."""
        return self.peak <= MOST * self.page + BESIDE


def made(filling: str, size: float) -> bytes:
    """An article of so many bytes, full of one thing."""
    piece, around = MADE[filling]
    pieces, length, number = [], 0, 0
    while length < size:
        pieces.append(piece(number))
        length, number = length + len(pieces[-1]), number + 1
    inner = around.format("".join(pieces))
    return f"<html><body><article><h1>Two boats a day</h1>{inner}</article></body></html>".encode()


def measured(page: bytes, imports: str) -> Peak:
    """What a fresh process takes for a page."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(page)
        file.flush()
        line = [sys.executable, "-c", CHILD.format(imports), file.name]
        before, peak = subprocess.run(line, check=True, capture_output=True).stdout.split()
    return Peak(len(page), int(before), int(peak))


def show(label: str, page: bytes) -> bool:
    """A line about a page; whether it holds the bar."""
    parse, own = measured(page, PARSE), measured(page, EXTRACT)
    megabytes = f"{own.page / 1e6:7.2f} {own.before / 1e6:7.0f} {own.peak / 1e6:7.0f}"
    print(f"{label:22}{megabytes} {parse.times:7.1f} {own.times:7.1f}{'' if own.holds else '   over'}", flush=True)
    return own.holds


def chosen(largest: int, every: int) -> Iterator[tuple[str, bytes]]:
    """The largest pages of the corpora, and some of the others, by the sizes of their files."""
    files = sorted((path for folder in corpora() for path in folder.glob("pages/*.gz")), key=unpacked, reverse=True)
    for path in [*files[:largest], *files[largest::every]]:
        yield path.parts[-3], gzip.decompress(path.read_bytes())


def unpacked(path: Path) -> int:
    """The size that the end of a gzip file states."""
    return int.from_bytes(path.read_bytes()[-4:], "little")


def main() -> int:
    """Prints a line a page; gives 1 where one is over the bar."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--largest", type=int, default=50, metavar="N")
    parser.add_argument("--every", type=int, default=40, metavar="N")
    parser.add_argument("--made", type=float, nargs="*", default=[1, 5, 20], metavar="MB")
    options = parser.parse_args()
    print(f"{'page':22}{'MB':>7} {'before':>7} {'peak':>7} {'parse':>7} {'x':>7}")
    real = [show(label, page) for label, page in chosen(options.largest, options.every)]
    own = [show(filling, made(filling, size * 1e6)) for filling in MADE for size in options.made]
    print(
        f"over the bar: {real.count(False)} of {len(real)} pages of the corpora, {own.count(False)} of {len(own)} made"
    )
    return 0 if all(real + own) else 1


if __name__ == "__main__":
    sys.exit(main())
