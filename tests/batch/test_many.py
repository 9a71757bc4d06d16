"""Many pages: inputs, errors, time limits, and workers that die."""

from __future__ import annotations

import itertools
import json
import multiprocessing
import os
import re
import tarfile
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from stories import PAGE

from adc_extract import Options, extract, extract_many
from adc_extract.batch.engine import Plan, run
from adc_extract.batch.input import Failure, Input

posix = pytest.mark.skipif(os.name != "posix", reason="needs signals")


def work(page: Input) -> int:
    """What an input's name asks for."""
    if page.name == "die":
        os._exit(3)
    if page.name == "loop":
        while True:
            pass
    if page.name == "sleep":
        time.sleep(60)
    if page.name == "deaf":  # no signal is heard while the interpreter's lock is held in C code
        sum(itertools.repeat(1, 10**12))
    if page.name == "fail":
        raise KeyError("x")
    return int(page.name)


@posix
@pytest.mark.parametrize("ordered", [True, False])
@pytest.mark.parametrize("culprits", [{5: "die", 90: "die"}, {3: "loop", 7: "sleep", 8: "fail"}, {20: "deaf"}])
def test_one_input_never_stops_the_others(culprits: dict[int, str], ordered: bool) -> None:
    """Whoever dies, hangs or fails is named; each of the others has its value, once."""
    said = {"die": "WorkerDied", "loop": "TimeoutError: longer than 0.3 s", "fail": "KeyError: 'x'"}
    said |= {"sleep": said["loop"], "deaf": said["loop"]}
    inputs = [Input(culprits.get(n, str(n))) for n in range(120)]
    found = list(run(inputs, work, Plan(2, ordered, 0.3)))
    assert sorted(each.number for each in found) == list(range(120))
    assert not ordered or [each.number for each in found] == list(range(120))
    for each in found:
        if each.number in culprits:
            assert each.failure is not None
            assert each.failure.text.startswith(said[culprits[each.number]])
        else:
            assert (each.value, each.failure) == (each.number, None)
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("workers", [1, 2])
def test_the_same_as_one_by_one(workers: int) -> None:
    """Records come in order, with the articles that `extract` gives."""
    pages = [(PAGE.replace("Fähren", f"Fähren {n}"), f"https://example.org/{n}") for n in range(40)]
    found = list(extract_many(pages, workers=workers))
    assert [each.article for each in found] == [extract(html, url=url) for html, url in pages]
    assert [each.name for each in found] == [url for _, url in pages]


def test_an_endless_input_is_read_as_it_goes() -> None:
    """Only a little is read ahead, and leaving the loop ends the processes."""
    read = 0

    def endless() -> Any:
        nonlocal read
        for read in itertools.count(1):  # noqa: B007 - seen from outside
            yield b"<p>Rain.</p>"

    for record in extract_many(endless(), workers=2):
        if record.index == 300:
            break
    assert read < 600
    del record
    found = extract_many(endless(), workers=2)
    next(found)
    found.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()


def test_what_the_source_raises_comes_last() -> None:
    """Inputs that were read before have their records."""

    def source() -> Any:
        yield from [b"<p>a</p>"] * 50
        raise KeyError("gone")

    seen = []
    with pytest.raises(KeyError, match="gone"):
        seen.extend(record.index for record in extract_many(source(), workers=2))


def test_errors_are_raised_where_that_is_asked_for() -> None:
    """It is the original exception."""
    with pytest.raises(FileNotFoundError):
        list(extract_many(["missing.html"], errors="raise"))


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("missing.html", "FileNotFoundError: No such file or directory"),
        ("missing.warc.gz", "FileNotFoundError: No such file or directory"),
        ("missing/*.html", "FileNotFoundError: No such file"),
        ("<p>a page</p>", "ValueError: a str is a path; pass a page as (html, None), or as bytes"),
        (3, "TypeError: expected a path, bytes, or a pair of html and url, got int"),
        (("<p>", 3), "TypeError: url: expected str or None, got int"),
        ((3, None), "TypeError: html: expected bytes or str, got int"),
    ],
)
def test_what_is_no_input(given: Any, error: str) -> None:
    """It gives a record that says so, and the next one has its turn."""
    first, second = extract_many([given, b"<p>Rain.</p>"])
    assert (first.article, first.error) == (None, error)
    assert second.article


@pytest.mark.parametrize(
    ("settings", "error"),
    [
        ({"workers": 0}, ValueError),
        ({"workers": 1.5}, TypeError),
        ({"timeout": 0}, ValueError),
        ({"timeout": float("nan")}, ValueError),
        ({"timeout": "5"}, TypeError),
        ({"errors": "ignore"}, ValueError),
        ({"options": {}}, TypeError),
    ],
)
def test_wrong_settings(settings: dict[str, Any], error: type[Exception]) -> None:
    """They are refused at the call."""
    with pytest.raises(error, match=re.escape(next(iter(settings)))):
        extract_many([], **settings)


@pytest.mark.parametrize("inputs", ["page.html", b"<p>", Path("page.html"), 3])
def test_a_single_input_is_refused(inputs: Any) -> None:
    """A str would be read letter by letter."""
    with pytest.raises(TypeError, match="iterable"):
        extract_many(inputs)


def test_files_of_many_pages(tmp_path: Path) -> None:
    """Each page has a record with a name of its own; what is damaged has an error, and stops nothing."""
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "b.html").write_text(PAGE)
    (tmp_path / "a.htm").write_text(PAGE)
    (tmp_path / "notes.doc").write_text("no page")
    rows = [json.dumps({"html": PAGE, "url": "https://example.org/1"}), "", "{", '{"url": 3}', "[]"]
    (tmp_path / "p.jsonl").write_text("\n".join(rows))
    with zipfile.ZipFile(tmp_path / "p.zip", "w") as archive:
        archive.writestr("x/a.html", PAGE)
        archive.writestr("x/a.png", "")
    with tarfile.open(tmp_path / "p.tgz", "w:gz") as tar:
        tar.add(tmp_path / "a.htm", "a.htm")
        tar.add(tmp_path / "a.htm", "a.htm")
    cut = tmp_path / "cut.tgz"
    whole = (tmp_path / "p.tgz").read_bytes()
    cut.write_bytes(whole[: len(whole) // 2])
    names = ["below", "p.jsonl", "p.zip", "p.tgz", "*.htm"]
    found = {each.name.removeprefix(str(tmp_path)): each for each in extract_many([tmp_path / name for name in names])}
    pages = ["/below/b.html", "/p.jsonl#1", "/p.zip#1:x/a.html", "/p.tgz#1:a.htm", "/p.tgz#2:a.htm", "/a.htm"]
    bad = ["/p.jsonl#3", "/p.jsonl#4", "/p.jsonl#5"]
    assert sorted(found) == sorted(pages + bad)
    assert all(
        found[name].article == extract(PAGE, url=("https://example.org/1" if "jsonl" in name else None))
        for name in pages
    )
    assert all(found[name].error for name in bad)
    assert any(each.error for each in extract_many([cut]))


def test_options_are_used() -> None:
    """They are those of `extract`."""
    page = PAGE.encode("utf-16-le")
    (record,) = extract_many([page], options=Options(encoding="utf-16le"))
    assert record.article == extract(page, options=Options(encoding="utf-16le"))


def test_failures_that_cannot_travel() -> None:
    """They arrive as their text."""

    class OddError(Exception):
        pass

    failure = Failure.of(OddError("a\nb"))
    assert (failure.text, failure.pickled) == ("OddError: a b", None)
    assert str(failure.exception()) == "OddError: a b"
