"""The quality gate: floors that are kept, raised, and lowered only with a reason."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pages
import pytest
import quality
from stories import STORY

from adc_extract.model.article import Article

REACHED = {"news": {"F1": 0.92, "date": 0.85}}


def test_nothing_is_below_a_lower_floor() -> None:
    """A figure on its floor passes, and so does a corpus without floors."""
    assert quality.below({"news": {"F1": 0.92}}, REACHED | {"fundus": {"F1": 0.1}}) == []


@pytest.mark.parametrize(("name", "floor"), [("F1", 0.9201), ("headline", 0.5)])
def test_what_is_below_its_floor_is_named(name: str, floor: float) -> None:
    """A figure under its floor is a fault, and so is a floor whose figure is no longer measured."""
    (fault,) = quality.below({"news": {name: floor}}, REACHED)
    assert fault.startswith(f"news {name}")


def test_a_corpus_that_is_not_there_is_no_fault() -> None:
    """Floors of other corpora than those measured are left alone."""
    assert quality.below({"wcxb": {"F1": 1.0}}, REACHED) == []


def test_floors_rise() -> None:
    """New floors stand just below what was reached; other corpora's floors stay."""
    kept = {"floors": {"news": {"F1": 0.5}, "wcxb": {"F1": 0.8}}, "lowered": []}
    expected = {"news": {"F1": 0.917, "date": 0.847}, "wcxb": {"F1": 0.8}}
    assert quality.raised(kept, REACHED, None) == {"floors": expected, "lowered": []}


@pytest.mark.parametrize("floor", [0.9185, 0.95])
def test_floors_do_not_sink(floor: float) -> None:
    """A floor that is higher than the new one would be stays, reached or not."""
    kept = {"floors": {"news": {"F1": floor}}, "lowered": []}
    assert quality.raised(kept, REACHED, None)["floors"]["news"]["F1"] == floor


def test_a_floor_is_lowered_with_a_reason() -> None:
    """Only the one that is not reached sinks, and the reason is kept."""
    kept = {"floors": {"news": {"F1": 0.95, "date": 0.849}}, "lowered": []}
    new = quality.raised(kept, REACHED, "captions are out now")
    assert new["floors"]["news"] == {"F1": 0.917, "date": 0.849}
    assert new["lowered"] == [{"figure": "news F1", "from": 0.95, "to": 0.917, "reason": "captions are out now"}]


def corpus(folder: Path, *truths: dict[str, object]) -> None:
    """Lays out a corpus of one small page, with these truths."""
    (folder / "pages").mkdir(parents=True)
    lines = [json.dumps({"id": str(number)} | truth) for number, truth in enumerate(truths)]
    (folder / "truth.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for number in range(len(truths)):
        html = b"<h1>High tide</h1><p>The tide rose on Monday, and the harbour was closed until the evening.</p>"
        (folder / "pages" / f"{number}.html.gz").write_bytes(gzip.compress(html))


def run(monkeypatch: pytest.MonkeyPatch, root: Path, *options: str) -> int:
    """The command's exit code, on the corpora in a folder, with the floors file in it."""
    for module in (pages, quality):
        monkeypatch.setattr(module, "CORPORA", root)
    monkeypatch.setattr(quality, "FLOORS", root / "floors.json")
    monkeypatch.setattr("sys.argv", ["quality.py", *options])
    return quality.main()


def test_without_corpora_the_gate_is_skipped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says so, and passes."""
    assert run(monkeypatch, tmp_path, "--gate") == 0
    assert "skipped" in capsys.readouterr().out


def test_the_gate_opens_and_shuts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Floors that were raised are passed; a floor above what is reached makes the exit code 1."""
    truth = {"url": None, "headline": "High tide", "body": "The tide rose on Monday and the harbour was closed"}
    corpus(tmp_path / "news", truth, truth | {"doubtful": "cut short"})
    assert run(monkeypatch, tmp_path, "--raise-floors") == 0
    assert run(monkeypatch, tmp_path, "--gate") == 0
    output = capsys.readouterr().out
    assert "passed" in output
    assert " 1 " in output, "the doubtful page counts"
    floors = json.loads((tmp_path / "floors.json").read_text())
    floors["floors"]["news"]["F1"] = 1.0
    (tmp_path / "floors.json").write_text(json.dumps(floors))
    assert run(monkeypatch, tmp_path, "--gate") == 1
    assert "news F1" in capsys.readouterr().out


@pytest.mark.parametrize(
    "options",
    [["--gate", "--every", "2"], ["--raise-floors", "--every", "2"], ["--lower", "why"], ["--every", "0"]],
)
def test_what_makes_no_sense_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A gate on a sample, a reason without a floor to lower, every zeroth page."""
    with pytest.raises(SystemExit) as stop:
        run(monkeypatch, tmp_path, *options)
    assert stop.value.code == 2
    assert "error" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("lines", "found"),
    [(STORY, True), ([*STORY[:2], "A\u00a0line  of\nits own, it said."], True), ([*STORY, "Read more »"], False)],
)
def test_what_is_found_again(lines: list[str], found: bool) -> None:
    """A body comes back but for white space; one with a line that no body has does not."""
    assert quality.is_found_again(Article(headline="Two boats a day", body="\n\n".join(lines))) is found


def test_an_exception_shuts_the_gate(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where no figure has a floor: the library promises to raise none."""

    def crash(html: bytes, url: str | None) -> None:
        raise RuntimeError("out of rope")

    monkeypatch.setattr("adc_extract.extract", crash, raising=False)
    corpus(tmp_path / "news", {"headline": "High tide"})
    assert run(monkeypatch, tmp_path, "--gate") == 1
    assert "news/0: RuntimeError: out of rope" in capsys.readouterr().out
