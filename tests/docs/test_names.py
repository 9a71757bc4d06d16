"""What the README and the docs name in passing is there: tasks, scripts and their options, extras, files."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest
from manual import PAGES, ROOT, named

from adc_extract.cli.arguments import parser
from adc_extract.cli.serve import parser as parser_of_serve

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
PROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
SET = dict(re.findall(r"(?m)^(\w+) \?= (.*)$", MAKEFILE))  # the variables of the Makefile, with their values
TARGETS = set(re.findall(r"(?m)^([\w-]+):(?!=)", MAKEFILE))
NAMED = sorted(set(named()))
TASKS = [(page, text) for page, text in NAMED if text.startswith("make ")]
FOLDERS = ("benchmarks", "docs", "examples", "fixtures", "src", "tests", "training")
PATH = re.compile(rf"(?:{'|'.join(FOLDERS)})/[\w./-]*")
SCRIPT = re.compile(r"(?:\S*python )?((?:\w+/)*\w+\.py(?: [^|]*)?)")  # some are named without their folders
FILES = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")]
MADE = re.findall(r"(?m)^\t\S+/python (?!-)(.*)$", re.sub(r"\$\((\w+)\)", lambda each: SET.get(each[1], "…"), MAKEFILE))
SCRIPTS = [(page, found[1]) for page, text in NAMED if (found := SCRIPT.fullmatch(text))]
SCRIPTS += [("Makefile", command) for command in MADE]
TIME_LIMIT = 120  # seconds for all scripts, which take about three
Verdicts = dict[str, tuple[str | None, list[str]]]


def at_path(command: str) -> str:
    """The command of a script with its path from the root; empty where there is no such file."""
    name, *words = command.split(" ", 1)
    found = [path.relative_to(ROOT).as_posix() for path in FILES if f"/{path.as_posix()}".endswith(f"/{name}")]
    return " ".join([min(found, key=len), *words]) if found else ""


@pytest.fixture(scope="module")
def verdicts() -> Verdicts:
    """For each command of a script, and for each benchmark alone, the fault and the options. Nothing is run."""
    alone = [path.relative_to(ROOT).as_posix() for path in ROOT.glob("benchmarks/*.py")]
    commands = sorted({at_path(command) for _, command in SCRIPTS}.union(alone) - {""})
    line = [sys.executable, str(ROOT / "tests" / "understood.py"), *commands]
    done = subprocess.run(line, cwd=ROOT, check=True, capture_output=True, encoding="utf-8", timeout=TIME_LIMIT)
    return {command: (fault, options) for command, fault, options in map(json.loads, done.stdout.splitlines())}


def test_there_are_names() -> None:
    """They are found."""
    assert len(TASKS) > 20
    assert len(MADE) > 20
    assert len(SCRIPTS) > 80
    assert len([word for _, text in NAMED for word in text.split() if PATH.fullmatch(word)]) > 80


@pytest.mark.parametrize(("page", "text"), TASKS)
def test_tasks(page: str, text: str) -> None:
    """Each is a target of the Makefile, and what it is given is one of its variables."""
    for word in text.split()[1:]:
        name, is_given, _ = word.partition("=")
        assert name in (SET if is_given else TARGETS), page


@pytest.mark.parametrize(("page", "command"), SCRIPTS)
def test_scripts(page: str, command: str, verdicts: Verdicts) -> None:
    """Each is there, and understands what it is told; a module, of which only the name is told, is there."""
    assert at_path(command), page
    assert verdicts[at_path(command)][0] is None, page


def test_options(verdicts: Verdicts) -> None:
    """What is named apart from its command is an option of ours, or of a benchmark."""
    known = {name for made in (parser(), parser_of_serve()) for name in made._option_string_actions}
    known |= {name for _, options in verdicts.values() for name in options}
    for page, text in NAMED:
        if text.startswith("--"):
            for option in re.findall(r"(?<!\S)--[a-z-]+", text):
                assert option in known, f"{page}: {text}"


def test_files() -> None:
    """Each path in a command or a text, from the root of the project."""
    for page, text in NAMED:
        for word in text.split():
            assert not PATH.fullmatch(word) or (ROOT / word).exists(), f"{page}: {word}"


def test_extras() -> None:
    """What pip is told to install has the project's name, and extras that there are."""
    (name,) = re.findall(r'(?m)^name = "(.*)"', PROJECT)
    table = PROJECT.partition("[project.optional-dependencies]\n")[2].partition("\n\n[")[0]
    extras = set(re.findall(r"(?m)^(\w+) = \[", table))
    line = re.compile(r"pip install '?([\w.-]+)(?:\[([\w,]+)\])?")
    found = [(page, *each) for page in PAGES for each in line.findall(page.read_text(encoding="utf-8"))]
    assert len(found) > 8
    for page, package, wanted in found:
        assert package.replace("_", "-") == name, page
        assert set(filter(None, wanted.split(","))) <= extras, page
