"""The belt: the same as without it, and an end to what would take for ever."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from adc_extract.tables.markup import ANY_TAG, BREAKING_TAG
from adc_extract.text import belt
from adc_extract.text.belt import put_for


@pytest.mark.parametrize("pattern", [ANY_TAG, BREAKING_TAG])
@pytest.mark.parametrize(
    "text",
    [
        "", "The tide rose.", "<p>The <b>tide</b> rose.<BR/>It fell.</P>", "a < b > c", "<<p>>", "<p <p", "</ div>", "<ſcript>x</K>",
        "<p\nclass='a'>x", "<p " + "x" * 2_000 + ">y", "<é>", "\ud800<br>\0",
    ],
)  # fmt: skip
def test_the_belt_finds_what_the_pattern_finds(pattern: re.Pattern[str], text: str) -> None:
    """On markup, on what is none, and on letters that fold to others, both libraries say the same."""
    assert put_for(pattern, "\n", text) == pattern.sub("\n", text)


def test_a_pattern_that_blows_up_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred letters would take longer than there is time; the text comes back as it was."""
    monkeypatch.setattr(belt, "_SECONDS", 0.05)
    assert put_for(re.compile(r"(?:a|aa)+\Z"), "", "a" * 100 + "b") == "a" * 100 + "b"


def test_the_library_waits() -> None:
    """The import of the package, and its work on a page that needs no belt, do not load it."""
    code = "import sys, adc_extract; adc_extract.extract('<p>The tide rose on Monday.</p>'); sys.exit('regex' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
