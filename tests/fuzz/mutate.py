"""The blind fuzzer: pages cut to pieces and put together again. It needs no library, and works on whole pages.

python tests/fuzz/mutate.py 60                         60 seconds over the pages of fixtures/
ADC_CORPORA=… python tests/fuzz/mutate.py 900 --seed 7     the same over all pages of the corpora, see docs/corpora.md

What breaks a law is kept in build/mutate; the exit code is 1 then. See `laws` for what is checked.
"""

from __future__ import annotations

import argparse
import gzip
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS))

from fuzz.laws import told  # noqa: E402  (found by the line above)
from fuzz.seeds import FIXTURES  # noqa: E402
from fuzz.tally import Tally  # noqa: E402

WORDS = Path(__file__).with_name("page.dict")
LONGEST = 1_000_000  # bytes of a page
MOST_EDITS = 8
READERS = "bbbbssxltT"  # how often each is asked


def main() -> int:
    """Fuzzes; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seconds", type=float, nargs="?", default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    random = Random(options.seed)
    sources, words = _sources(), _words()
    tally = Tally(TESTS.parent / "build" / "mutate")
    while tally.seconds < options.seconds:
        page = mutated(_page(random.choice(sources)), _page(random.choice(sources)), words, random)
        tally.run(told(random.choice(READERS), page, random.getrandbits(16)))
    return tally.report()


def mutated(page: bytes, other: bytes, words: Sequence[bytes], random: Random) -> bytes:
    """A page with pieces left out, doubled, moved, or taken from another one, words put in, and bytes changed."""
    for _ in range(random.randint(1, MOST_EDITS)):
        page = _edited(page[:LONGEST], other, words, random)
    return page[:LONGEST]


def _edited(page: bytes, other: bytes, words: Sequence[bytes], random: Random) -> bytes:
    start, end = _span(page, random)
    before, piece, after = page[:start], page[start:end], page[end:]
    word = random.choice(words) * random.choice((1, 1, 1, 3, 200))
    noise = bytes(random.getrandbits(8) for _ in range(random.randint(1, 4)))
    taken = other[slice(*_span(other, random))]
    again = piece * random.choice((2, 2, 3, 30))
    parts = (b"", again, after + piece, taken, word + piece, noise + piece[len(noise) :], piece + word)
    return before + random.choice(parts) + after


def _span(page: bytes, random: Random) -> tuple[int, int]:
    """A place, and one behind it: near more often than far, and often where tags begin and end."""
    start = random.randint(0, len(page))
    end = min(len(page), start + int(10 ** random.uniform(0, 5)))
    if random.random() < 0.6:  # whole elements, as a rule
        start, end = max(page.rfind(b"<", 0, start), 0), max(page.rfind(b"<", 0, end), 0)
    return start, max(start, end)


def _sources() -> list[Path]:
    """The files of pages: those of the corpora where they are named, else the fixtures."""
    named = os.environ.get("ADC_CORPORA")
    pages = sorted(Path(named).glob("*/pages/*.html.gz")) if named else []
    return pages or sorted(FIXTURES.glob("*/source.*"))


def _page(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def _words() -> list[bytes]:
    """The words of the dictionary, as bytes."""
    lines = WORDS.read_text(encoding="ascii").splitlines()
    quoted = [line[1:-1] for line in lines if line.startswith('"')]
    return [word.encode().decode("unicode_escape").encode("latin-1") for word in quoted]


if __name__ == "__main__":
    sys.exit(main())
