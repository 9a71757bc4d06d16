"""The command: what it prints where, what it is told, and how it ends."""

from __future__ import annotations

import errno
import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from stories import DUMP, PAGE, READ, STORY

import adc_extract
from adc_extract.cli import command as cli
from adc_extract.cli import work

EMPTY = "<title></title><body></body>"

posix = pytest.mark.skipif(os.name != "posix", reason="needs special files")
Run = Callable[..., tuple[int, bytes, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the command in this process; gives its exit code, its output and what it complains of."""

    def call(*arguments: str | Path, stdin: bytes = b"") -> tuple[int, bytes, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = cli.main([str(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        return code, out, err.decode()

    return call


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A saved page."""
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_a_file(run: Run, page: Path) -> None:
    """The article for a person: headline, day, source, a blank line, the body."""
    assert run(page) == (0, READ, "")


@pytest.mark.parametrize("arguments", [[], ["-"], ["--json"], ["-", "--json"]])
def test_standard_input(run: Run, arguments: list[str]) -> None:
    """Named or not."""
    code, out, err = run(*arguments, stdin=PAGE.encode())
    assert (code, err) == (0, "")
    assert out == READ or json.loads(out)["headline"] == "Zwei Fähren"


def test_several_files(run: Run, page: Path) -> None:
    """Each under its name, in the order given; standard input can be among them."""
    code, out, err = run(page, "-", page, stdin=DUMP.encode())
    assert (code, err) == (0, "")
    assert out.startswith(f"==> {page} <==\n".encode() + READ + b"\n==> - <==\n")
    assert out.endswith(f"\n==> {page} <==\n".encode() + READ + b"\n")


def test_json(run: Run, page: Path) -> None:
    """One object with the fields of the dict, readable in any script."""
    code, out, _ = run(page, "--json")
    assert code == 0
    assert json.loads(out) == adc_extract.extract(page.read_bytes()).to_dict()
    assert "Zwei Fähren" in out.decode()
    assert len(out.splitlines()) > 10


def test_json_lines(run: Run, page: Path) -> None:
    """One object a line for several inputs, each with the name of its input."""
    code, out, _ = run("--json", page, "-", stdin=EMPTY.encode())
    assert code == 1
    lines = [json.loads(line) for line in out.decode().splitlines()]
    assert [(line["input"], line["status"]) for line in lines] == [(str(page), "ok"), ("-", "empty")]


def test_url(run: Run, page: Path) -> None:
    """Where the page came from: its address where it names none."""
    bare = PAGE.replace("canonical", "x").encode()
    assert json.loads(run("--json", "--url", "https://example.org/a", stdin=bare)[1])["url"] == "https://example.org/a"
    code, out, err = run("--url", "https://example.org/a", page, page)
    assert (code, out) == (2, b"")
    assert err == "adc-extract: --url goes with a single page (see --help)\n"


def test_encoding(run: Run) -> None:
    """The charset that came with the bytes; one that nobody knows is an error of the caller."""
    text = "<h1>Паром ушёл</h1>" + "<p>Паром ушёл в шесть часов утра, и на борту было сорок человек.</p>" * 4
    assert "Паром ушёл\n" in run("--encoding", "koi8-r", stdin=text.encode("koi8-r"))[1].decode()
    code, out, err = run("--encoding", "klingon", stdin=b"x")
    assert (code, out) == (2, b"")
    assert err == "adc-extract: argument --encoding: unknown charset 'klingon' (see --help)\n"


@pytest.mark.parametrize(
    ("data", "plain"),
    [
        (DUMP, True),
        (f"{DUMP}\n\nThe b element: use <b>, or <em>, and mind that 1 <2 and 3> 2", True),
        (
            f"Ann <ann@example.org>, see <https://example.org/boats>\n\n{DUMP}\n\nusage: ferry <port> <day> <title>",
            True,
        ),
        (f"<3 <- {DUMP}", True),
        (PAGE, False),
        (PAGE.upper(), False),
        (f"<!doctype html>{DUMP}", False),
        ("<br>".join(STORY), False),
        (f"<p class=x>{DUMP}", False),
        (f"{STORY[0]} <b >{STORY[1]}</b >", False),
        ("", False),
        ("  \n", False),
    ],
)
@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_text_without_markup_is_recognised(run: Run, data: str, plain: bool, charset: str) -> None:
    """A dump is read by lines without being told, also in UTF-16; angle brackets alone are no markup."""
    encoded = data.encode(charset)
    wanted = adc_extract.extract_text(encoded) if plain else adc_extract.extract(encoded)
    assert json.loads(run("--json", stdin=encoded)[1]) == wanted.to_dict()


def test_today(run: Run, page: Path) -> None:
    """Dates behind the day of the visit are not believed; it has to be a day."""
    assert json.loads(run("--json", page)[1])["date"]
    assert json.loads(run("--json", "--today", "1999-12-31", page)[1])["date"] is None
    code, _, err = run("--today", "tomorrow", page)
    assert code == 2
    assert err == "adc-extract: argument --today: expected a day such as 2024-05-31, got 'tomorrow' (see --help)\n"


def test_text(run: Run) -> None:
    """The caller's word counts for more than what the input looks like."""
    found = json.loads(run("--json", "--text", stdin=f"{DUMP}\n<p>tag</p>".encode())[1])
    assert found == adc_extract.extract_text(f"{DUMP}\n<p>tag</p>").to_dict()
    assert found["body"]


def test_explain(run: Run, page: Path) -> None:
    """The status, and each block with its fate, its score and its reasons."""
    code, out, _ = run("--explain", page)
    lines = out.decode().splitlines()
    assert code == 0
    assert lines[0].startswith("ok, confidence 0.")
    assert [line[0] for line in lines if line.endswith(f"{STORY[2][:80]}…") or STORY[2][:80] in line] == ["+"]
    assert sum("phrase: none +" in line for line in lines) > 1


def test_explain_as_a_page(run: Run, page: Path, tmp_path: Path) -> None:
    """To a file that is new or such a report, beside another result; never over anything else."""
    report, other = tmp_path / "report.html", tmp_path / "truth.txt"
    other.write_text(STORY[0], encoding="utf-8")
    assert run(page, "--explain", report)[:2] == (0, b"")
    assert b'id="b0"' in report.read_bytes()
    assert run("--explain", report, page, "--explain-against", other)[:2] == (0, b"")
    assert b'id="differences"' in report.read_bytes()
    before = page.read_bytes()
    code, _, err = run("--explain", page, report)
    assert (code, page.read_bytes()) == (2, before)
    assert err.endswith(": it is there, and is no report of an earlier run\n")
    assert run(page, "--explain", report, "--explain-against", tmp_path / "none.json")[0] == 2


def test_explain_warns(run: Run) -> None:
    """What was doubtful about the input is said first."""
    page = PAGE.replace("<title>", '<meta charset="iso-8859-1"/><title>', 1)
    assert run("--explain", stdin=page.encode())[1].splitlines()[1] == b"warning: declared iso-8859-1, is utf-8"


@pytest.mark.parametrize("option", ["-o", "--output"])
def test_output(run: Run, page: Path, tmp_path: Path, option: str) -> None:
    """All of it goes to the file, and nothing of what stood there stays."""
    target = tmp_path / "out.txt"
    target.write_text("old " * 10_000, encoding="utf-8")
    assert run(option, target, page) == (0, b"", "")
    assert target.read_bytes() == READ
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.txt", "page.html"]


def test_output_to_an_input(run: Run, page: Path) -> None:
    """Each input is read before anything is written."""
    assert run("-o", page, page, page)[0] == 0
    assert page.read_bytes().count(b"==> ") == 2
    assert page.read_bytes().count(STORY[3].encode()) == 2


def test_output_to_standard_output(run: Run, page: Path) -> None:
    """By its usual name."""
    assert run("-o", "-", page) == (0, READ, "")


@pytest.mark.parametrize("reason", ["missing folder", "folder"])
def test_output_that_cannot_be_written(run: Run, page: Path, tmp_path: Path, reason: str) -> None:
    """One line, and nothing is left behind."""
    target = tmp_path / "none" / "out.txt" if reason == "missing folder" else tmp_path
    code, out, err = run("-o", target, page)
    assert (code, out) == (2, b"")
    assert err.startswith(f"adc-extract: {target}: ")
    assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == [page]


@posix
def test_output_to_a_device(run: Run, page: Path) -> None:
    """It stays a device."""
    assert run("-o", "/dev/null", page) == (0, b"", "")
    assert Path("/dev/null").is_char_device()


def test_inputs_that_cannot_be_read(run: Run, page: Path, tmp_path: Path) -> None:
    """One line for each on standard error, no traceback, and the others have their turn."""
    missing = str(tmp_path / "none.html")
    code, out, err = run(missing, page, "a\0b", "--json")
    assert code == 2
    lines = [json.loads(line) for line in out.splitlines()]
    assert lines[0] == {"input": missing, "error": "FileNotFoundError: No such file or directory"}
    assert lines[1] == {"input": str(page), **adc_extract.extract(page.read_bytes()).to_dict()}
    assert lines[2] == {"input": "a\0b", "error": "ValueError: embedded null byte"}
    assert err == f"adc-extract: {missing}: No such file or directory\nadc-extract: ab: embedded null byte\n"


def test_a_file_without_permission(run: Run, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason is the system's."""

    def refuse(path: str, mode: str) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", path)

    monkeypatch.setattr("adc_extract.batch.load.open", refuse, raising=False)
    assert run(page) == (2, b"", f"adc-extract: {page}: Permission denied\n")


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (EMPTY, "empty"),
        ("", "empty"),
        (
            '<meta property="og:type" content="website"/><main>'
            + "".join(
                f"<article class=c><h2><a href=/{n}>{STORY[n % 4][:40]}</a></h2>Short.</article>" for n in range(9)
            ),
            "listing",
        ),
    ],
    ids=["no text", "nothing", "an index"],
)
def test_no_article(run: Run, data: str, status: str) -> None:
    """Exit code 1, and a line that says why; what was found is printed all the same."""
    code, out, err = run("--json", stdin=data.encode())
    assert (code, json.loads(out)["status"]) == (1, status)
    assert err == f"adc-extract: -: no article ({status})\n"


def test_nothing_found_prints_nothing(run: Run) -> None:
    """No blank lines."""
    assert run(stdin=b"")[:2] == (1, b"")


def test_the_worst_counts(run: Run, page: Path, tmp_path: Path) -> None:
    """An input that cannot be read weighs more than one without an article, in either order."""
    empty = tmp_path / "empty.html"
    empty.write_text(EMPTY, encoding="utf-8")
    assert run(page, empty)[0] == 1
    assert run(page, empty, "none.html")[0] == run("none.html", empty, page)[0] == 2


def test_an_unexpected_error(run: Run, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault in one input is one line, and the others have their turn."""
    whole = work.written

    def written(article: Any, name: str, shape: Any) -> Any:
        if name == "-":
            raise RuntimeError("out of\nlemons")
        return whole(article, name, shape)

    monkeypatch.setattr(work, "written", written)
    code, out, err = run("-", page, stdin=b"<p>a</p>")
    assert code == 1
    assert out == f"==> {page} <==\n".encode() + READ + b"\n"
    assert err == "adc-extract: -: RuntimeError: out of lemons\n"


@pytest.mark.parametrize("arguments", [["--bogus"], ["--json", "--explain"], ["--output"], ["--js"]])
def test_wrong_usage(run: Run, arguments: list[str]) -> None:
    """Exit code 2 and one line."""
    code, out, err = run(*arguments)
    assert (code, out) == (2, b"")
    assert err.startswith("adc-extract: ")
    assert err.count("\n") == 1


def test_hostile_pages_and_names(run: Run, tmp_path: Path) -> None:
    """No control character reaches the terminal, from a text, a reason or a file's name."""
    name = "a\x1b[31m\x9bb\x07.html"
    path = tmp_path / name
    path.write_text(
        PAGE.replace("Fähren", "F\x1b]0;x\x07&#x9b;2J\x08ähren").replace("<h1>", "<h1 class='\x1b[1m'>"),
        encoding="utf-8",
    )
    for arguments, named in (([path, path], 2), (["--explain", path], 0), ([tmp_path / f"{name}.none"], 1)):
        _, out, err = run(*arguments)
        text = out.decode() + err
        assert text.count("a[31mb.html") == named
        assert not {c for c in text if c < " " or "\x7f" <= c <= "\x9f"} - {"\n", "\t"}


def test_a_terminal_as_input(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Whoever gave no file is told what is waited for."""

    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal(io.BytesIO(PAGE.encode())))
    assert cli.main([]) == 0
    out, err = capsysbinary.readouterr()
    assert out == READ
    assert err.startswith(b"adc-extract: reading a page from the terminal")
    assert err.count(b"\n") == 1
