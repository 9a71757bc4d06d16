"""The page about the command says what the parser says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from adc_extract.cli.arguments import FORMATS, options_of, parser
from adc_extract.cli.contradictions import contradiction

PAGE = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")
OPTIONS = {name for action in parser()._actions for name in action.option_strings}
EXAMPLES = [
    found[1]
    for text in (PAGE, parser().format_help())
    for found in re.finditer(r"(?m)^(?:[ ]+|\$ )(?:.*\| )?adc-extract +((?!\[)[^|>\n]+?)(?:  .*)?(?: [|>] .*)?$", text)
]


def test_each_option_is_there_and_no_other() -> None:
    """In the section of the options; and what is named elsewhere, there is."""
    section = PAGE.partition("## OPTIONS")[2].partition("\n## ")[0]
    explained = {name for line in section.splitlines() if line.startswith("- ") for name in named(line)}
    assert explained == OPTIONS
    assert named(PAGE.replace("`pip install", "")) <= OPTIONS


def named(text: str) -> set[str]:
    """The options in a text."""
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*(?![\w.])", text)) - {"-m", "-p", "-s", "-r"}


def test_choices_are_there() -> None:
    """Each value that an option takes."""
    for action in parser()._actions:
        for choice in action.choices or ():
            assert str(choice) in PAGE, action.dest
    assert all(f"**{form}" in PAGE or f" {form}" in PAGE for form in FORMATS)


def test_there_are_examples() -> None:
    """They are found."""
    assert len(EXAMPLES) > 15


@pytest.mark.parametrize("line", EXAMPLES)
def test_examples_are_right(line: str) -> None:
    """No example, here or in the help, is refused."""
    assert contradiction(options_of(line.replace("'", "").split())) is None
