"""--fit-site and --site."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from made_sites import LOOKS, made_site

from adc_extract import SiteModel
from adc_extract.cli import command as cli

SITE = made_site(1, 20, LOOKS["named classes"])
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of the pages of one site."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for n, page in enumerate(SITE):
        (folder / f"{n:02}.html").write_text(page.html, encoding="utf-8")
    return folder


@pytest.mark.parametrize("workers", ["1", "2"])
def test_learned_and_used(pages: Path, workers: str, capsys: Captured) -> None:
    """The file holds what the library learns, and the articles are right."""
    model = pages.parent / "model.json"
    assert cli.main([str(pages), "--fit-site", str(model), "-j", workers]) == 0
    assert SiteModel.from_json(model.read_bytes()) == SiteModel.fit(page.html for page in SITE)
    out, err = capsys.readouterr()
    assert out == ""
    assert "20 pages in" in err
    assert "20 texts, 0 errors" in err
    assert cli.main([str(pages), "--json", "--site", str(model), "-j", workers, "-q"]) == 0
    articles = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [article["body"] for article in articles] == [page.body for page in SITE]


def test_more_is_learned(pages: Path) -> None:
    """With what is known already: the file may be the same one, and a page counts once."""
    model = pages.parent / "model.json"
    files = sorted(map(str, pages.iterdir()))
    assert cli.main([*files[:12], "--fit-site", str(model), "-q"]) == 0
    assert cli.main([*files[8:], "--site", str(model), "--fit-site", str(model), "-q"]) == 0
    assert SiteModel.from_json(model.read_bytes()) == SiteModel.fit(page.html for page in SITE)


def test_to_standard_output(pages: Path, capsys: Captured) -> None:
    """One line."""
    assert cli.main([str(pages / "00.html"), "--fit-site", "-"]) == 0
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert SiteModel.from_json(out) == SiteModel.fit([SITE[0].html])


def test_explained(pages: Path, capsys: Captured) -> None:
    """How many pages have a block."""
    model = pages.parent / "model.json"
    cli.main([str(pages), "--fit-site", str(model), "-q"])
    assert cli.main([str(pages / "03.html"), "--explain", "--site", str(model)]) == 0
    assert "site: on 19 of 19 other pages -5.6" in capsys.readouterr().out


def test_dumps_are_recognised(tmp_path: Path) -> None:
    """As they are where articles are asked for."""
    text = "The ferry to the outer islands left the harbour on Monday, with forty passengers.\n\nThe Post"
    dump, model = tmp_path / "dump.txt", tmp_path / "model.json"
    dump.write_text(text, encoding="utf-8")
    assert cli.main([str(dump), "--fit-site", str(model)]) == 0
    assert SiteModel.from_json(model.read_bytes()) == SiteModel.fit([text], plain=True)


def test_nothing_to_learn(tmp_path: Path, capsys: Captured) -> None:
    """No text, no file; what stood there stays."""
    empty, model = tmp_path / "empty.html", tmp_path / "model.json"
    empty.write_bytes(b"<p></p>")
    assert cli.main([str(empty), "--fit-site", str(model)]) == 1
    assert capsys.readouterr().err == f"adc-extract: {empty}: no text (empty)\n"
    assert not model.exists()
    model.write_text("kept", encoding="utf-8")
    assert cli.main([str(empty), str(tmp_path / "none.html"), "--fit-site", str(model)]) == 2
    assert model.read_text(encoding="utf-8") == "kept"


@pytest.mark.parametrize(("content", "said"), [(None, "No such file or directory"), ("{}", "no saved SiteModel")])
def test_no_model(pages: Path, content: str | None, said: str, capsys: Captured) -> None:
    """Exit code 2, and one line that names the file."""
    model = pages.parent / "model.json"
    if content is not None:
        model.write_text(content, encoding="utf-8")
    assert cli.main([str(pages / "00.html"), "--site", str(model)]) == 2
    assert capsys.readouterr() == ("", f"adc-extract: {model}: {said}\n")


def test_where_nothing_can_be_written(pages: Path, capsys: Captured) -> None:
    """It is said before the work."""
    missing = pages / "no" / "model.json"
    assert cli.main([str(pages / "00.html"), "--fit-site", str(missing)]) == 2
    assert capsys.readouterr().err == f"adc-extract: {missing}: No such file or directory\n"
