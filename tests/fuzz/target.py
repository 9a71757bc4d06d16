"""The coverage-guided fuzz target, on atheris: `make fuzz`, or

python tests/fuzz/target.py 60                            for 60 seconds
python tests/fuzz/target.py 60 -max_len=2000 -seed=7      with options of libFuzzer

The corpus begins with the pages of fixtures/, whole and in pieces, and grows in build/fuzz/corpus from run to run. What
breaks a law is kept in build/fuzz, and the run goes on; the exit code is 1 then. See `laws` for what is checked.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

TESTS = Path(__file__).resolve().parents[1]
FOLDER = TESTS.parent / "build" / "fuzz"
WORDS = Path(__file__).with_name("page.dict")
LONGEST = 20_000  # bytes of an input that is made
NOT_FUZZED = {"__main__", "batch", "cli", "integrations"}
MISSING = """atheris is not installed, and nothing was fuzzed. `pip install 'adc-extract[fuzz]'` installs it on Linux with an
x86-64 processor, for Python 3.11 and later; elsewhere there is no wheel of it."""


def main(arguments: list[str]) -> int:
    """Fuzzes for so many seconds; gives the exit code, 1 if a law was broken. Without atheris it says so."""
    try:
        import atheris
    except ImportError:
        print(MISSING, file=sys.stderr)
        return 0
    sys.path.insert(0, str(TESTS))
    with atheris.instrument_imports(include=["adc_extract"]):
        _import_all()
    from fuzz.laws import told
    from fuzz.seeds import write_seeds
    from fuzz.tally import Tally

    seconds = float(arguments[0]) if arguments else 60.0
    corpus = FOLDER / "corpus"
    write_seeds(corpus, told)
    tally = Tally(FOLDER)

    def one_input(data: bytes) -> None:
        tally.run(data)
        if tally.seconds > seconds:
            sys.stdout.flush()
            os._exit(_ended(tally))  # libFuzzer would end the process without a word of ours

    options = [
        f"-dict={WORDS}",
        f"-artifact_prefix={FOLDER}/",
        f"-max_len={LONGEST}",
        "-timeout=60",
        "-rss_limit_mb=4096",
    ]
    atheris.Setup([sys.argv[0], *options, *arguments[1:], str(corpus)], one_input)
    atheris.Fuzz()
    return 0


def _import_all() -> None:
    """Imports what is fuzzed, with what it imports when it is asked for: all that comes to be instrumented."""
    import adc_extract

    for found in walk_packages(adc_extract.__path__, "adc_extract."):
        if found.name.split(".")[1] not in NOT_FUZZED:
            import_module(found.name)


def _ended(tally: Any) -> int:
    code = int(tally.report())
    sys.stdout.flush()
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
