"""The command on many pages, as a process: interrupts, kills, pipes and terminals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from stories import PAGE

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs signals and terminals")
NUMBER = 400


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of many pages."""
    path = tmp_path_factory.mktemp("pages") / "pages.jsonl"
    path.write_text((json.dumps({"html": PAGE}) + "\n") * NUMBER, encoding="utf-8")
    return path


def started(*words: str | Path) -> subprocess.Popen[bytes]:
    """The command in a process group of its own, as a shell starts it."""
    line = [sys.executable, "-m", "adc_extract", *map(str, words)]
    return subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)


def wait_for_output(target: Path) -> None:
    """Until something is written."""
    end = time.monotonic() + 30
    while not (target.exists() and target.stat().st_size):
        assert time.monotonic() < end
        time.sleep(0.01)


def last_words(process: subprocess.Popen[bytes]) -> str:
    """What is said on standard error until the command and all its workers, who could say something too, are gone."""
    return process.communicate(timeout=5)[1].decode()


def names(target: Path) -> list[str]:
    """The inputs that are written; each line is whole."""
    return [json.loads(line)["input"] for line in target.read_bytes().splitlines()]


@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGKILL])
def test_stopped_and_resumed(kind: signal.Signals, pages: Path, tmp_path: Path) -> None:
    """Ctrl-C, which all processes of a terminal hear, ends it within a second, with 130 and valid output; after a
    kill of the parent no worker is left. What is missing is added when it is resumed."""
    target = tmp_path / "out.jsonl"
    line = [pages, "-f", "jsonl", "-o", target, "-j", "2", "--resume"]
    with started(*line) as process:
        wait_for_output(target)
        start = time.monotonic()
        if kind == signal.SIGINT:
            os.killpg(process.pid, kind)
        else:
            process.send_signal(kind)
        code = process.wait(30)
        seconds = time.monotonic() - start
        said = last_words(process)
    assert code == (130 if kind == signal.SIGINT else -kind)
    if kind == signal.SIGINT:
        assert seconds < 1
        assert said.count("\n") <= 1
        assert "Traceback" not in said
        assert target.read_bytes().endswith(b"\n")
    assert 0 < len(target.read_bytes().splitlines()) < NUMBER
    with started(*line) as process:
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err.count(b"\n")) == (0, 1)
    assert b"were done before" in err
    assert names(target) == [f"{pages}#{n}" for n in range(1, NUMBER + 1)]


@pytest.mark.parametrize("delay", [0, 0.05, 0.1])
def test_interrupted_as_it_starts(pages: Path, tmp_path: Path, delay: float) -> None:
    """Neither the command nor a worker that is just starting has a traceback to show."""
    target = tmp_path / "out.csv"
    with started(pages, "--csv", "-o", target, "-j", "2") as process:
        wait_for_output(target)  # the header
        time.sleep(delay)
        for _ in range(20):  # a signal can fall into a moment in which Python passes it over
            os.killpg(process.pid, signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                process.wait(3)
                break
        # A second signal on a slow way out ends Python by that signal; a shell says 130 of both.
        assert process.returncode in (130, -signal.SIGINT)
        assert last_words(process).count("\n") <= 1


def test_a_reader_that_goes(pages: Path) -> None:
    """A closed pipe ends the batch, its workers too, without a word."""
    with started(pages, "--json", "-j", "2") as process:
        assert process.stdout
        assert json.loads(process.stdout.readline())["input"] == f"{pages}#1"
        process.stdout.close()
        assert process.stderr
        assert process.stderr.read() == b""  # until the last worker is gone
        assert process.wait(5) == 2


def on_terminal(words: list[str | Path], *, output_too: bool) -> str:
    """What the command says on a terminal of 80 columns, where standard output may go, too."""
    fcntl, pty, termios = (pytest.importorskip(name) for name in ("fcntl", "pty", "termios"))
    ours, theirs = pty.openpty()
    fcntl.ioctl(
        theirs, termios.TIOCSWINSZ, (24).to_bytes(2, sys.byteorder) + (80).to_bytes(2, sys.byteorder) + bytes(4)
    )
    line = [sys.executable, "-m", "adc_extract", *map(str, words)]
    out = theirs if output_too else subprocess.DEVNULL
    with subprocess.Popen(line, stdout=out, stderr=theirs, start_new_session=True):
        os.close(theirs)
        said = b""
        while True:
            try:
                piece = os.read(ours, 65_536)
            except OSError:  # how Linux says that the other end is closed
                break
            if not piece:
                break
            said += piece
    os.close(ours)
    return said.decode()


def test_a_bar(pages: Path, tmp_path: Path) -> None:
    """It stands on a terminal; messages stand on lines of their own above it; and it is gone at the end."""
    pytest.importorskip("tqdm")
    empty = tmp_path / "empty.jsonl"
    empty.write_text('{"html": ""}\n', encoding="utf-8")
    said = on_terminal([empty, pages, "-f", "csv", "-j", "1"], output_too=False)
    assert " pages/s]" in said
    lines = [line.split("\r")[-1] for line in said.replace("\r\n", "\n").strip().split("\n")]
    assert lines[0] == f"adc-extract: {empty}#1: no article (empty)"
    assert len(lines) == 2
    assert lines[1].startswith(f"adc-extract: {NUMBER + 1} pages in ")


@pytest.mark.parametrize(("options", "output_too"), [(["-q"], False), ([], True)])
def test_no_bar(pages: Path, options: list[str], output_too: bool) -> None:
    """None among the articles on the same terminal, and none for who wants to hear nothing."""
    said = on_terminal([pages, "-f", "csv", "--fields", "date", "-j", "1", *options], output_too=output_too)
    assert "pages/s]" not in said
    assert bool(said) is output_too
