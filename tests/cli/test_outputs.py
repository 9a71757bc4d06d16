"""Where the articles go, form by form; what an earlier run has left; and outputs that are inputs."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest
from stories import PAGE

from adc_extract.cli import command as cli

Call = Callable[..., tuple[int, str, str]]
NAMES = ["a.html", "b.html", "none.html"]  # the last one is not there


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Call:
    """Runs a line of words in a folder with two pages; gives the exit code, the output and what it complains of."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES[:2]:
        Path(name).write_text(PAGE.replace("Fähren", f"Fähren {name[0]}"), encoding="utf-8")

    def run(line: str) -> tuple[int, str, str]:
        code = cli.main(line.split())
        out, err = capsysbinary.readouterr()
        return code, out.decode(), err.decode()

    return run


def rows(text: str) -> list[dict[str, str]]:
    """The rows of a CSV."""
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("form", ["text", "markdown", "html", "xml", "json"])
@pytest.mark.parametrize("target", ["-o x", "--output-dir x", ""])
def test_one_page(call: Call, form: str, target: str) -> None:
    """It is the same text on standard output, in a file, and in a folder, where the file is named after the page."""
    wanted = call(f"a.html -f {form}")[1]
    code, out, err = call(f"a.html -f {form} {target}")
    assert (code, err) == (0, "")
    if "dir" in target:
        ending = {"text": "txt", "markdown": "md"}.get(form, form)
        out = Path(f"x/a.{ending}").read_text(encoding="utf-8")
    elif target:
        out = Path("x").read_text(encoding="utf-8")
    assert out.rstrip() == wanted.rstrip()
    assert "Zwei Fähren a" in out


@pytest.mark.parametrize("workers", ["", "--workers 2"])
@pytest.mark.parametrize("target", ["", "-o x"])
@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_tables(call: Call, form: str, target: str, workers: str) -> None:
    """A row for each input in their order, also for the one that failed; `--fields` gives the columns their order."""
    code, out, err = call(f"{' '.join(NAMES)} -f {form} --fields date,headline {target} {workers}")
    assert (code, err) == (2, "adc-extract: none.html: No such file or directory\n")
    text = Path("x").read_bytes().decode() if target else out
    missing = "FileNotFoundError: No such file or directory"
    if form == "jsonl":
        found = [json.loads(line) for line in text.splitlines()]
        assert list(found[0].items())[1:] == [("date", "2024-06-03"), ("headline", "Zwei Fähren a")]
        assert found[2] == {"input": "none.html", "error": missing}
    else:
        found = rows(text)
        assert list(found[0]) == ["input", "date", "headline", "error"]
        assert found[2] == {"input": "none.html", "date": "", "headline": "", "error": missing}
    assert [row["input"] for row in found] == NAMES


def test_parquet(call: Call) -> None:
    """A folder that is not written over."""
    parquet = pytest.importorskip("pyarrow.parquet")
    assert call("a.html none.html -f parquet -o x --fields date,headline")[0] == 2
    table = parquet.read_table("x")
    assert table.column_names == ["input", "date", "headline", "error"]
    assert table["headline"].to_pylist() == ["Zwei Fähren a", None]
    code, _, err = call("b.html -f parquet -o x")
    assert (code, err.count("\n"), err[:34]) == (2, 1, "adc-extract: x: There are parts of")
    assert call("a.html b.html -f parquet -o x --fields date,headline --resume")[0] == 0
    assert parquet.read_table("x")["input"].to_pylist() == ["a.html", "none.html", "b.html"]


def test_a_folder_of_articles(call: Call) -> None:
    """A file for each article; what failed has none, and has another try when the run is resumed."""
    assert call(f"{' '.join(NAMES)} --output-dir x")[0] == 2
    assert sorted(path.name for path in Path("x").iterdir()) == ["a.txt", "b.txt"]
    Path("x/a.txt").write_text("mine", encoding="utf-8")
    code, _, err = call(f"{' '.join(NAMES)} --output-dir x --resume")
    assert code == 2
    assert err.splitlines()[-1].endswith("0 articles, 1 error; 2 were done before")
    assert Path("x/a.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_resume(call: Call, form: str) -> None:
    """What was cut short is done again, and what is there stays; a name that is no text is known again."""
    try:
        odd = os.fsdecode(b"\xff.html")
        Path(odd).write_text(PAGE, encoding="utf-8")
    except (OSError, ValueError):
        odd = "c.html"
        Path(odd).write_text(PAGE, encoding="utf-8")
    whole = f"{odd} a.html b.html -f {form} -o x --resume"
    assert call(f"{odd} a.html -f {form} -o x")[0] == 0
    before = Path("x").read_bytes()
    Path("x").write_bytes(before[:-9])
    assert call(whole)[0] == 0
    after = Path("x").read_bytes()
    assert after.startswith(before)
    code, _, err = call(whole)
    assert (code, Path("x").read_bytes()) == (0, after)
    assert "3 were done before" in err


def test_what_is_no_output_of_ours_is_left_alone(call: Call) -> None:
    """Only an earlier run is gone on with."""
    Path("x").write_text("my notes\n", encoding="utf-8")
    for form in ("jsonl", "csv"):
        code, _, err = call(f"a.html -f {form} -o x --resume")
        assert (code, err.count("\n")) == (2, 1)
        assert Path("x").read_text(encoding="utf-8") == "my notes\n"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("pages.jsonl -f jsonl -o pages.jsonl", "pages.jsonl: it is an input, too"),
        ("p*.jsonl -f jsonl -o pages.jsonl", "pages.jsonl: it is an input, too"),
        ("pages.jsonl --json -o ./pages.jsonl", "./pages.jsonl: it is an input, too"),
        ("a.html -f csv -o a.html", "a.html: it is an input, too"),
        ("a.html --html --output-dir .", ".: pages are read from it, too"),
        ("*.html --html --output-dir .", ".: pages are read from it, too"),
        (". --html --output-dir .", ".: pages are read from it, too"),
        (". --recursive --html --output-dir out", "out: pages are read from it, too"),
    ],
)
def test_outputs_that_are_inputs(call: Call, line: str, said: str) -> None:
    """They are refused where they are written while inputs are read, and nothing is touched."""
    Path("pages.jsonl").write_text(json.dumps({"html": PAGE}) + "\n", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in Path().iterdir()}
    assert call(line) == (2, "", f"adc-extract: {said}\n")
    assert {path.name: path.read_bytes() for path in Path().iterdir()} == before


def test_outputs_beside_inputs(call: Call) -> None:
    """A folder below that is not read is no danger."""
    assert call(". --html --output-dir out")[0] == 0
    assert len(list(Path("out").iterdir())) == 2


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="needs such devices")
@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv"])
def test_devices(call: Call, form: str) -> None:
    """They are written to, and never read."""
    assert call(f"a.html b.html -f {form} -o /dev/null") == (0, "", "")
    assert call(f"a.html b.html -f {form} -o /dev/full") == (
        2,
        "",
        "adc-extract: /dev/full: No space left on device\n",
    )
    if form in ("jsonl", "csv"):
        assert call(f"a.html -f {form} -o /dev/null --resume")[0] == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")
@pytest.mark.parametrize("form", ["text", "jsonl", "csv"])
def test_a_pipe_with_a_name(call: Call, form: str) -> None:
    """As a shell makes one of ``-o >(gzip)``: it takes the same as standard output."""
    wanted = call(f"a.html b.html -f {form}")[1]
    os.mkfifo("pipe")
    found: list[str] = []
    reader = Thread(target=lambda: found.append(Path("pipe").read_bytes().decode()))
    reader.start()
    assert call(f"a.html b.html -f {form} -o pipe") == (0, "", "")
    reader.join(10)
    assert found == [wanted]
