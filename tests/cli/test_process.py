"""The command as a process: streams, signals, locale, and how it is installed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from stories import PAGE, READ

import adc_extract
from adc_extract.cli import command as cli

posix = pytest.mark.skipif(os.name != "posix", reason="needs signals and special files")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A saved page."""
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def command(*arguments: str | Path, **settings: Any) -> subprocess.CompletedProcess[bytes]:
    """Runs ``python -m adc_extract`` as a process of its own."""
    line = [sys.executable, "-m", "adc_extract", *map(str, arguments)]
    settings = {"stdin": subprocess.DEVNULL} | settings if "input" not in settings else settings
    return subprocess.run(line, check=False, capture_output=True, timeout=60, **settings)


@posix
@pytest.mark.parametrize("arguments", [[], ["-o", "/dev/full"]], ids=["standard output", "file"])
def test_a_full_disk(page: Path, arguments: list[str]) -> None:
    """The interpreter has nothing to add on its way out."""
    with Path("/dev/full").open("wb") as full:
        line = [sys.executable, "-m", "adc_extract", str(page), *arguments]
        done = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    name = arguments[-1] if arguments else "standard output"
    assert (done.returncode, done.stderr) == (2, f"adc-extract: {name}: No space left on device\n".encode())


def test_names_that_are_no_text(tmp_path: Path, page: Path) -> None:
    """A file's name may be any bytes."""
    try:
        odd = Path(os.fsdecode(bytes(tmp_path) + b"/\xff.html"))
        odd.write_bytes(page.read_bytes())
    except (OSError, ValueError):
        pytest.skip("not on this file system")
    done = command(odd, page, "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.splitlines()[0])["input"] == str(odd)


def test_output_as_it_comes(page: Path) -> None:
    """An article is out before the next input is read: here, before standard input has an end."""
    line = [sys.executable, "-m", "adc_extract", "--json", str(page), "-"]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        assert json.loads(process.stdout.readline())["headline"] == "Zwei Fähren"
        assert process.poll() is None
        process.stdin.write(PAGE.encode())
        process.stdin.close()
        assert json.loads(process.stdout.readline())["input"] == "-"
        assert process.wait(60) == 0


def test_the_locale_does_not_matter(page: Path) -> None:
    """Output is UTF-8 with plain line breaks everywhere."""
    environment = os.environ | {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "ascii",
        "PYTHONCOERCECLOCALE": "0",
    }
    done = command(page, env=environment)
    assert (done.returncode, done.stdout, done.stderr) == (0, READ, b"")


@posix
@pytest.mark.parametrize(("options", "code"), [(["--json"], 2), (["--json", "--workers", "2"], 2), (["--help"], 0)])
def test_a_closed_pipe(page: Path, options: list[str], code: int) -> None:
    """Whoever reads only the first line hears no complaint, and no summary either."""
    line = [sys.executable, "-m", "adc_extract", *options, *[str(page)] * 300]  # more than a pipe holds
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == code


@posix
def test_closed_streams(page: Path) -> None:
    """Without a standard output or input there is one line, too."""
    run_it = f"'{sys.executable}' -m adc_extract"
    for line in (f"{run_it} '{page}' >&-", f"{run_it} <&-"):
        done = subprocess.run(["sh", "-c", line], capture_output=True, check=False, timeout=60)
        assert done.returncode == 2
        assert done.stderr.startswith(b"adc-extract: ")
        assert done.stderr.count(b"\n") == 1


@posix
def test_an_interrupt(tmp_path: Path) -> None:
    """Ctrl-C ends it with 130, without a word, and without an empty output file."""
    target = tmp_path / "out.txt"
    line = [sys.executable, "-m", "adc_extract", "-o", str(target)]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stderr
        while not target.exists():  # it is opened before standard input is read
            assert process.poll() is None
        for _ in range(60):  # a signal can fall into a moment in which Python passes it over
            process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                process.wait(1)
                break
        assert process.poll() == 130
        assert process.stderr.read() == b""
    assert not target.exists()


@pytest.mark.parametrize(
    ("option", "line"), [("--version", f"adc-extract {adc_extract.__version__}"), ("--help", "usage: adc-extract ")]
)
def test_about(option: str, line: str) -> None:
    """On standard output, with exit code 0."""
    done = command(option)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().startswith(line)


def test_the_module(page: Path) -> None:
    """``python -m adc_extract`` is the command: output, errors and exit code."""
    done = command(page)
    assert (done.returncode, done.stdout, done.stderr) == (0, READ, b"")
    done = command("-", "none.html", input=PAGE.encode())
    assert done.returncode == 2
    assert done.stdout == b"==> - <==\n" + READ + b"\n"
    assert done.stderr == b"adc-extract: none.html: No such file or directory\n"


def test_the_installed_command() -> None:
    """``adc-extract`` is the same."""
    from importlib.metadata import entry_points

    (script,) = (point for point in entry_points(group="console_scripts") if point.name == "adc-extract")
    assert script.load() is cli.entry
