"""The arguments that stand for pages, and what is said of a page beside them."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from stories import DUMP, PAGE

from adc_extract.cli import command as cli

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Call:
    """Runs the command in an empty folder; gives its exit code, its output and what it complains of."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
        code = cli.main(words)
        out, err = capsysbinary.readouterr()
        return code, out.decode(), err.decode()

    return run


def save(name: str, text: str = PAGE, encoding: str = "utf-8") -> str:
    """Writes a page; its name."""
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding=encoding)
    return name


def names(out: str) -> list[str]:
    """The inputs of JSON Lines."""
    return [json.loads(line)["input"] for line in out.splitlines()]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["extract", "a.html", "-f", "jsonl"], ["a.html"]),
        (["extract", "extract", "-f", "jsonl"], ["extract"]),
        (["-f", "jsonl", "extract"], ["extract"]),
        (["extract", "-f", "jsonl"], ["-"]),
        (["-f", "jsonl", "--", "-x.html", "--"], ["-x.html", "--"]),
        (["a.html", "-f", "jsonl", "./-x.html"], ["a.html", "./-x.html"]),
        (["a.html", "-f", "jsonl", "extract", "-q", "-"], ["a.html", "extract", "-"]),
        (["-f", "jsonl", "a[1].html"], ["a[1].html"]),
        (["-f", "jsonl", "?.html", "sub"], ["a.html", "sub/b.html"]),
        (["-f", "jsonl", "sub", "--recursive"], ["sub/b.html", "sub/sub/c.html"]),
    ],
)
def test_names(call: Call, words: list[str], wanted: list[str]) -> None:
    """The first word may be `extract`; options stand anywhere; after -- all are files; a file is no pattern."""
    for name in ("a.html", "-x.html", "--", "extract", "a[1].html", "sub/b.html", "sub/sub/c.html"):
        save(name)
    code, out, err = call(*words)
    assert (code, err) == (0, "")
    assert names(out) == wanted


def test_without_a_page(call: Call) -> None:
    """Nobody is left in the dark: 1 and a line for what holds none, 2 and a line for a pattern without a match."""
    save("deep/down/a.html")
    save("empty.jsonl", "")
    hint = "no page in it (with --recursive the folders in it are looked into)"
    assert call("deep", "-f", "csv")[::2] == (1, f"adc-extract: deep: {hint}\n")
    assert call("empty.jsonl") == (1, "", "adc-extract: empty.jsonl: no page in it\n")
    assert call("deep/down/a.html", "empty.jsonl", "-q")[::2] == (1, "")
    assert call("*.htm") == (2, "", "adc-extract: *.htm: No such file\n")


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tgz", "a.html.gz", "a.jsonl.gz", "a.warc", "a.parquet"])
def test_damaged_files(call: Call, name: str) -> None:
    """They are inputs that failed: one line, and exit code 2."""
    save(name, "garbage")
    if name == "a.warc":
        pytest.importorskip("fastwarc")
    elif name == "a.parquet":
        pytest.importorskip("pyarrow")
    code, out, err = call(name)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"adc-extract: {name}: ")


@pytest.mark.parametrize("workers", ["1", "2"])
def test_options_reach_the_workers(call: Call, workers: str) -> None:
    """What is said of the pages counts in each process, and for more than what a page says of itself."""
    save("a.html", PAGE.replace("<title>", '<meta charset="utf-8"/><title>'), encoding="cp1252")
    save("b.html", f"{DUMP}\n<p>tag</p>")
    call_it = ["-f", "jsonl", "-j", workers, "a.html", "b.html"]
    first, second = map(json.loads, call(*call_it, "--encoding", "cp1252", "--today", "1999-12-31")[1].splitlines())
    assert (first["headline"], first["date"]) == ("Zwei Fähren", None)
    assert "<p>tag" not in second["body"]
    url = ["--url", "https://example.org/x/y"]
    bare = save("c.html", PAGE.replace("canonical", "x"))
    assert json.loads(call("--json", "-j", workers, bare, *url)[1])["url"] == url[1]


def test_fields_of_files_of_many_pages(call: Call) -> None:
    """Their names can be told."""
    save("a.jsonl", json.dumps({"page": PAGE.replace("canonical", "x"), "at": "https://example.org/z"}))
    code, out, _ = call("a.jsonl", "-f", "jsonl", "--html-field", "page", "--url-field", "at")
    assert (code, json.loads(out)["url"]) == (0, "https://example.org/z")


def test_what_is_passed_over_is_counted(call: Call) -> None:
    """In the summary."""
    with zipfile.ZipFile("a.zip", "w") as archive:
        archive.writestr("a.html", PAGE)
        archive.writestr("a.png", "")
    assert call("a.zip", "-v", "--csv")[2].splitlines()[-1].endswith("; 1 passed over (another kind of file 1)")
    assert "passed over" not in call("a.zip", "a.zip", "--csv")[2]


def test_much_goes_wrong(call: Call) -> None:
    """The first twenty are named, the others counted; --verbose names all, --quiet none."""
    bad = [f"none{n}.html" for n in range(30)]
    code, _, err = call(*bad, "--csv")
    lines = err.splitlines()
    assert (code, len(lines)) == (2, 22)
    assert lines[20] == "adc-extract: 10 more like these (--verbose says all)"
    assert "30 pages in" in lines[21]
    assert len(call(*bad, "--csv", "-v")[2].splitlines()) == 31
    assert call(*bad, "--csv", "-q")[::2] == (2, "")
