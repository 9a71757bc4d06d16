"""Completion scripts."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from adc_extract.cli import command as cli
from adc_extract.cli.arguments import parser

pytest.importorskip("shtab")


def script(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What is printed for a shell."""
    assert cli.main(["--print-completion", shell]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_each_option_is_completed(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In each shell."""
    text = script(shell, capsys)
    names = [name for action in parser()._actions for name in action.option_strings if name.startswith("--")]
    assert [name for name in names if name.lstrip("-") not in text] == []


def test_files_are_completed(capsys: pytest.CaptureFixture[str]) -> None:
    """Pages and outputs are files, and a folder is a folder."""
    lines = script("bash", capsys).splitlines()
    kinds = dict(line.removeprefix("_shtab_adc_extract_").split("_COMPGEN=") for line in lines if "_COMPGEN=_" in line)
    files, folders = "_shtab_compgen_files", "_shtab_compgen_dirs"
    one_file = ("pos_0", "_o", "__output", "__explain", "__explain_against", "__site", "__fit_site")
    assert kinds == {**dict.fromkeys(one_file, files), "__output_dir": folders}


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_the_shell_reads_it(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Where there is such a shell."""
    path = shutil.which(shell)
    if path is None:
        pytest.skip(f"no {shell} here")
    assert subprocess.run([path, "-n"], input=script(shell, capsys).encode(), check=False).returncode == 0
