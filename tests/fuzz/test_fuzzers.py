"""The fuzzers see what is wrong, and do not stop at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from fuzz import laws, tally
from fuzz.laws import BrokenLawError, check, told
from fuzz.mutate import mutated
from fuzz.seeds import seeds, write_seeds
from fuzz.tally import Tally
from stories import PAGE

from adc_extract.api import extract
from adc_extract.model.article import Article

EVERY = 12  # of the seeds
SOURCE = told("b", PAGE.encode(), 0xFFF)
Faulty = Callable[..., Any]


def test_seeds() -> None:
    """The seeds ask every reader, and keep the laws."""
    found = list(seeds())
    assert {letter for letter, _ in found} == set(laws.READERS)
    for number, (letter, read) in enumerate(found[::EVERY]):
        check(told(letter, read, number))


def test_seeds_are_written_once(tmp_path: Path) -> None:
    """A run that follows writes the same files."""
    write_seeds(tmp_path, told)
    files = sorted(tmp_path.iterdir())
    write_seeds(tmp_path, told)
    assert len(files) > 100
    assert sorted(tmp_path.iterdir()) == files


@pytest.mark.parametrize(
    "data", [b"", b"b", b"bxx", b"\xff\x00\x00<p>", b"u\x00\x00http://[\n//", b"d\x03\x00" + b"9" * 999]
)
def test_any_bytes_are_an_input(data: bytes) -> None:
    """Nothing that a fuzzer makes is refused."""
    assert check(data) < 1


def _other_each_time() -> Faulty:
    counts: Iterator[int] = iter(range(99))
    return lambda source, **asked: replace(extract(source, **asked), section=str(next(counts)))


def _changed(**changes: Any) -> Faulty:
    return lambda source, **asked: replace(extract(source, **asked), **changes)


def _backwards(source: Any, **asked: Any) -> Article:
    article = extract(source, **asked)
    return replace(article, blocks=article.blocks[::-1])


@pytest.mark.parametrize(
    ("faulty", "law"),
    [
        (_other_each_time(), "second call"),
        (lambda source, **asked: None, "an Article"),
        (_changed(body=""), "status is empty"),
        (_changed(status="empty"), "status is empty"),
        (_changed(confidence=1.5), "probability"),
        (_changed(paywalled=()), "JSON gives"),
        (_backwards, "in their order"),
    ],
)
def test_a_broken_law_is_seen(monkeypatch: pytest.MonkeyPatch, faulty: Faulty, law: str) -> None:
    """Each law can be broken, and then it says so."""
    monkeypatch.setattr(laws, "extract", faulty)
    with pytest.raises(BrokenLawError, match=law):
        check(SOURCE)


def test_a_run_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Of each kind of fault the shortest input is kept, what is slow is one, and the exit code says so."""

    def faulty(data: bytes) -> float:
        assert not data.startswith(b"bad")
        return 9.0 if data == b"slow" else 0.01

    monkeypatch.setattr(tally, "check", faulty)
    run = Tally(tmp_path)
    for data in (b"badbad", b"good" * 300, b"slow", b"bad", b"badbadbad"):
        run.run(data)
    assert run.report() == 1
    assert sorted(path.read_bytes() for path in tmp_path.glob("fault-*")) == [b"bad", b"slow"]
    assert (tmp_path / "steepest").read_bytes() == b"good" * 300
    assert "executions      5 " in capsys.readouterr().out


def test_nothing_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Then the exit code is 0."""
    run = Tally(tmp_path)
    run.run(SOURCE)
    assert run.report() == 0
    assert "faults          0" in capsys.readouterr().out


def test_mutated_pages() -> None:
    """The same for the same seed, others for others, and never endless."""
    page, other = b"<p>one</p>" * 100, b"<ul><li>two</ul>" * 100
    made = [mutated(page, other, [b"<!--"], Random(seed)) for seed in range(30)]
    assert made == [mutated(page, other, [b"<!--"], Random(seed)) for seed in range(30)]
    assert len(set(made)) > 20
    assert any(b"two" in each for each in made)
    assert max(map(len, made)) <= 1_000_000
