"""The manual of the service: its client against a service, its applications under a server, and how others start it."""

from __future__ import annotations

import configparser
import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
from manual import SOURCE, blocks_of, run
from served import Served

import adc_extract
from adc_extract.cli.serve import parser

PAGE = "integrations/service"
ADDRESS = "http://127.0.0.1:8000"  # a test has its service on a free port, and puts that in its place
ARTICLE = adc_extract.extract(SOURCE)


def applications() -> str:
    """The module of the two blocks with applications, of which the second one mounts the first one's."""
    _, app, outer = blocks_of(PAGE, "python")
    return f"{app}\n\n{outer}"


@pytest.mark.usefixtures("folder")
def test_client(capsys: pytest.CaptureFixture[str]) -> None:
    """It prints the headline of the page."""
    pytest.importorskip("uvicorn")
    client, _, _ = blocks_of(PAGE, "python")
    assert ADDRESS in client
    with Served("--workers", "1") as service:
        run(client.replace(ADDRESS, service.url))
    assert capsys.readouterr().out == f"{ARTICLE.headline}\n"


@pytest.fixture
def module(folder: Path) -> Iterator[str]:
    """The applications as a module in the working directory; its name."""
    pytest.importorskip("uvicorn")
    (folder / "module.py").write_text(applications(), encoding="utf-8")
    yield "module"


@pytest.mark.parametrize(("name", "path"), [("app", "/extract"), ("outer", "/articles/extract")])
def test_applications(module: str, name: str, path: str) -> None:
    """uvicorn runs the application, and the one that mounts it, with the workers that they ask for."""
    with Served(f"{module}:{name}", program="uvicorn") as service:
        assert service.post(SOURCE, path).json() == ARTICLE.to_dict()
        health = service.ask("GET", path.replace("extract", "health")).json()
    assert health["workers"]["number"] == 4


def serves(words: list[str]) -> None:
    """Checks that a command line starts the service."""
    assert PurePosixPath(words[0]).name == "adc-extract"
    assert words[1] == "serve"
    parser().parse_args(words[2:])


def test_systemd() -> None:
    """A unit, whose line is understood."""
    (unit,) = blocks_of(PAGE, "ini")
    read = configparser.ConfigParser(interpolation=None)
    read.read_string(unit)
    assert read.sections() == ["Service"]
    serves(shlex.split(read["Service"]["ExecStart"]))


def test_docker() -> None:
    """An image, whose command is understood, and heard from outside of its container."""
    (file,) = blocks_of(PAGE, "dockerfile")
    (command,) = re.findall(r"(?m)^(?:CMD|ENTRYPOINT) (.*)$", file)
    serves(json.loads(command))
    assert parser().parse_args(json.loads(command)[2:]).host == "0.0.0.0"
