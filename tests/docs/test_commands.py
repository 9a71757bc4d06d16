"""What the README and the docs have at a prompt: the commands of a page are one session, and each of them works."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from manual import BLOCKS, SITE, SOURCE, URL, Command, commands, shows
from news_site import Answer, Site, serve
from served import Served

from adc_extract.cli.command import main
from adc_extract.cli.serve import parser

TIME_LIMIT = 120  # seconds for a line, which takes about one
OURS = re.compile(r"(?:adc-extract|python -m adc_extract)(?= |$)")
PROGRAMS = {"adc-extract", "python", "curl", "jq", "less", "mkdir"}  # those that are run
LOOKED_AT = re.compile(r"make |pip install |pytest |python (?:benchmarks|training|examples)/")  # … in test_names.py
SHELL = re.compile(r"[|<>]")
ADDRESS = "http://127.0.0.1:8000"
SESSIONS = list(dict.fromkeys(block.page for block in BLOCKS if block.language == "console"))


class Session:
    """Commands in the working directory, one after the other, with a web and a service for them."""

    def __init__(self, web: str, stack: ExitStack) -> None:
        self.web, self.stack = web, stack
        self.service = ADDRESS
        self.missing: set[str] = set()

    def run(self, command: Command) -> bool:
        """Runs one, unless a program that it needs is not installed here: whether it did."""
        programs = {part.split()[0] for part in command.line.split(" | ")}
        assert programs <= PROGRAMS, f"{command.place}: the tests do not know how to run {command.line}"
        line = command.line.replace(SITE, self.web).replace(ADDRESS, self.service)
        if not OURS.match(line) or SHELL.search(line):
            missing = {name for name in {*programs, "bash"} if not shutil.which(name)}
            self.missing |= missing
            assert missing or self.in_shell(line) == 0, f"{command.place}: {command.line}"
            return not missing
        words = shlex.split(OURS.sub("", line, count=1))
        if words[:1] == ["serve"]:
            self.start(words[1:])
            return True
        expanded = [str(path) for word in words for path in (sorted(Path().glob(word)) if "*" in word else [word])]
        private = ["--allow-private"] if self.web in line else []  # the server is on this machine
        assert main(expanded + private) == 0, f"{command.place}: {command.line}"
        return True

    def in_shell(self, line: str) -> int:
        """A line with pipes, or with another program alone; its exit code."""
        shell = ["bash", "-o", "pipefail", "-c", line]
        return subprocess.run(shell, timeout=TIME_LIMIT, check=False).returncode

    def start(self, words: list[str]) -> None:
        """The service, on a free port and for as long as the session lasts."""
        pytest.importorskip("uvicorn")
        parser().parse_args(words)
        self.service = self.stack.enter_context(Served(*words)).url


@pytest.fixture
def session(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session whose web has the page of the manual, and whose shell knows our command."""
    (folder / "bin").mkdir()
    for name, line in (("adc-extract", '-m adc_extract "$@"'), ("python", '"$@"')):
        program = folder / "bin" / name
        program.write_text(f"#!/bin/sh\nexec {shlex.quote(sys.executable)} {line}\n", encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join([str(folder / "bin"), os.environ["PATH"]]))
    paths = (URL.removeprefix(SITE), "/story")
    with ExitStack() as stack:
        web = stack.enter_context(serve(Site({path: Answer(SOURCE) for path in paths})))
        yield Session(web.root.rstrip("/"), stack)


@pytest.mark.parametrize("page", SESSIONS)
def test_session(page: str, session: Session, capfd: pytest.CaptureFixture[str]) -> None:
    """Each command is understood, ends well, and prints what is shown."""
    for command in commands(page):
        if LOOKED_AT.match(command.line):
            assert not command.output, f"{command.place}: nobody looks whether that is what comes out"
        elif session.run(command):
            printed = capfd.readouterr().out
            assert not command.output or shows(command.output, printed), f"{command.place}: {printed}"
    if session.missing:
        pytest.skip(f"not installed: {', '.join(sorted(session.missing))}")


def test_there_are_sessions() -> None:
    """They are found."""
    assert len(SESSIONS) > 10
    assert len(commands()) > 40
