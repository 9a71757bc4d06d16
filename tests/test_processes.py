"""Other processes: however they are started, they have the answer of this one, and none of them hangs."""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest
from fixture_pages import FIXTURES, SOURCES, article_of

import adc_extract

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
PAGE = (FIXTURES / "news-theme" / "source.html").read_bytes()
PATIENCE = 30  # seconds

POOL = """
import json, multiprocessing, sys
sys.path.insert(0, {folder!r})
from fixture_pages import SOURCES, article_of

def work(number):
    return article_of(SOURCES[number])

if __name__ == "__main__":
    if sys.argv[2] == "used":
        work(0)
    with multiprocessing.get_context(sys.argv[1]).Pool(2) as pool:
        found = pool.map(work, range(len(SOURCES)))
    print(json.dumps([article.to_json(blocks=True) for article in found]))
"""


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
@pytest.mark.parametrize("parent", ["used", "fresh"])
def test_every_way_of_starting(tmp_path: Path, method: str, parent: str) -> None:
    """Whether the parent has extracted before or not; the articles come back whole."""
    script = tmp_path / "script.py"
    script.write_text(POOL.format(folder=str(Path(__file__).parent)), encoding="utf-8")
    line = [sys.executable, str(script), method, parent]
    done = subprocess.run(line, check=True, capture_output=True, timeout=2 * PATIENCE)
    assert json.loads(done.stdout) == [article_of(source).to_json(blocks=True) for source in SOURCES]


@pytest.fixture
def busy() -> Iterator[None]:
    """Threads that extract all the while, in steps as small as they get."""
    before, done = sys.getswitchinterval(), Event()
    sys.setswitchinterval(1e-5)

    def run() -> None:
        while not done.is_set():
            adc_extract.extract(PAGE, explain=True)

    threads = [Thread(target=run) for _ in range(6)]
    for thread in threads:
        thread.start()
    yield
    done.set()
    for thread in threads:
        thread.join()
    sys.setswitchinterval(before)


@needs_fork
def test_forks_beside_threads_that_extract(busy: None) -> None:
    """A child inherits no lock that a thread of its parent held: each has the answer, and none waits for ever."""
    wanted = adc_extract.extract(PAGE, explain=True)
    for _ in range(40):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # from 3.12 on, of threads in a process that forks
            child = os.fork()
        if child == 0:
            os._exit(0 if adc_extract.extract(PAGE, explain=True) == wanted else 1)
        assert code_of(child) == 0


def code_of(child: int) -> int | None:
    """How a child ended; None where it had to be ended."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.002)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return None
