"""How processes start and end: every way of starting, crashes, interrupts, and a parent that is killed."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

posix = pytest.mark.skipif(os.name != "posix", reason="needs signals")

CULPRITS = """
import ctypes, faulthandler, json, multiprocessing, sys, time
from adc_extract.batch.engine import Plan, run
from adc_extract.batch.input import Input

def work(page):
    if page.name == "5":
        faulthandler.disable()
        ctypes.string_at(0)
    if page.name == "40":
        time.sleep(60)
    return int(page.name)

if __name__ == "__main__":
    method, own = sys.argv[1:]
    multiprocessing.set_start_method(method)
    plan = Plan(2, True, 1.0, method if own == "own" else None)
    found = [(each.value, each.failure and each.failure.text) for each in run((Input(str(n)) for n in range(60)), work, plan)]
    print(json.dumps([found, len(multiprocessing.active_children())]))
"""
ENDLESS = """
import itertools, multiprocessing, os, sys
from adc_extract import extract_many

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    for record in extract_many((b"<p>Rain.</p>" for _ in itertools.count()), workers=2):
        if record.index == 40:
            print("begun", flush=True)
            if sys.argv[2] == "die":
                os.kill(os.getpid(), 9)
"""


def methods() -> list[str]:
    """Every way of starting a process that there is here."""
    return multiprocessing.get_all_start_methods()


@contextmanager
def started(folder: Path, script: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A script as a process, with a group of its own; none of that is left at the end, also where a test fails."""
    path = folder / "script.py"
    path.write_text(script, encoding="utf-8")
    line = [sys.executable, str(path), *arguments]
    with subprocess.Popen(
        line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=os.name == "posix"
    ) as process:
        try:
            yield process
        finally:
            if os.name == "posix":
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)


@posix
@pytest.mark.parametrize(("method", "own"), [("spawn", "theirs"), ("forkserver", "own"), ("fork", "own")])
def test_crashes(tmp_path: Path, method: str, own: str) -> None:
    """However processes start: a page whose process is ended by the system, or that hangs, is named, the others done."""
    if method not in methods():
        pytest.skip("not here")
    with started(tmp_path, CULPRITS, method, own) as process:
        out, err = process.communicate(timeout=60)
    assert err == ""
    found, children = json.loads(out)
    assert children == 0
    assert [value for value, _ in found] == [None if n in (5, 40) else n for n in range(60)]
    assert found[5][1].startswith("WorkerDied: ")
    assert found[40][1] == "TimeoutError: longer than 1 s"
    assert [n for n, (_, failure) in enumerate(found) if failure] == [5, 40]


@posix
@pytest.mark.parametrize("method", ["fork", "forkserver"])
def test_a_parent_that_is_killed(tmp_path: Path, method: str) -> None:
    """Its workers end, too: nobody is left who could say something."""
    if method not in methods():
        pytest.skip("not here")
    with started(tmp_path, ENDLESS, method, "die") as process:
        process.communicate(timeout=10)
        assert process.returncode == -signal.SIGKILL


@posix
def test_an_interrupt(tmp_path: Path) -> None:
    """The caller alone hears it, within a second, and no worker has anything to say."""
    with started(tmp_path, ENDLESS, "fork", "") as process:
        assert process.stdout
        assert process.stdout.readline() == "begun\n"
        start = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=10)
    assert time.monotonic() - start < 1
    assert err.count("Traceback") == 1
    assert err.splitlines()[-1] == "KeyboardInterrupt"
