"""``adc-extract serve``: its arguments, and what it is not."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from stories import PAGE, READ

from adc_extract.cli import command as cli
from adc_extract.cli.serve import parser

MANUAL = (Path(__file__).parents[2] / "docs" / "integrations" / "service.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("page.html", "unrecognized arguments: page.html (see --help)"),
        ("--port 65536", "argument --port: expected a number from 0 to 65535, got '65536' (see --help)"),
        ("--port http", "argument --port: expected a number from 0 to 65535, got 'http' (see --help)"),
        ("--workers 0", "argument -j/--workers: expected a number of 1 or more, got '0' (see --help)"),
        ("--queue -1", "argument --queue: expected a number of 1 or more, got '-1' (see --help)"),
        ("--timeout 0", "argument --timeout: expected seconds above 0, got '0' (see --help)"),
        ("--read-timeout inf", "argument --read-timeout: expected seconds above 0, got 'inf' (see --help)"),
        ("--max-bytes 100000001", "argument --max-bytes: at most 100000000 (see --help)"),
        ("--time 1", "unrecognized arguments: --time 1 (see --help)"),
    ],
)
def test_wrong_usage(arguments: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One line, and exit code 2."""
    assert cli.main(["serve", *arguments.split()]) == 2
    assert capsys.readouterr() == ("", f"adc-extract: {said}\n")


def test_without_its_extra(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """One line says what to install."""
    for name in [name for name in sys.modules if name.startswith("adc_extract.integrations.serving.server")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    assert cli.main(["serve"]) == 2
    said = "adc-extract: serving needs Starlette and uvicorn: pip install 'adc_extract[serve]'\n"
    assert capsys.readouterr() == ("", said)


@pytest.mark.parametrize("arguments", [["./serve"], ["extract", "serve"], ["--", "serve"]])
def test_a_file_of_that_name(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """It is a page as any other, where it is not the first word."""
    monkeypatch.chdir(tmp_path)
    Path("serve").write_text(PAGE, encoding="utf-8")
    assert cli.main(arguments) == 0
    assert capfdbinary.readouterr() == (READ, b"")


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    """On standard output; and the command's own help names it."""
    assert cli.main(["serve", "--help"]) == 0
    assert capsys.readouterr().out.startswith("usage: adc-extract serve ")
    assert cli.main(["--help"]) == 0
    assert "adc-extract serve [options]" in capsys.readouterr().out


def test_the_manual_has_each_option() -> None:
    """And no other."""
    section = MANUAL.partition("## Options")[2].partition("\n## ")[0]
    named = {name for line in section.splitlines() for name in re.findall(r"`(--[a-z-]+)", line)}
    assert named | {"-j", "-h", "--help"} == {name for action in parser()._actions for name in action.option_strings}


def test_the_manual_has_the_defaults() -> None:
    """As the parser has them."""
    default = vars(parser().parse_args([]))
    for name, value in default.items():
        if value is not None and value is not False:
            shown = (
                f"{value:,}"
                if isinstance(value, int) and value > 65_535
                else f"{value:g}"
                if isinstance(value, (int, float))
                else value
            )
            assert re.search(rf"`--{name.replace('_', '-')}[^\n]*\b{re.escape(shown)}\b", MANUAL), name
