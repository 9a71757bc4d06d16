"""No page is larger than the limit, wherever it comes from; the others in the same file have their turn."""

from __future__ import annotations

import gzip
import json
import tarfile
import zipfile
from pathlib import Path

import pytest

from adc_extract.batch.expand import expand
from adc_extract.batch.input import Input
from adc_extract.batch.load import load
from adc_extract.batch.reading import Reading

SMALL, LARGE = b"<p>Rain.</p>", b" " * 100_000


@pytest.fixture(autouse=True)
def _a_low_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("adc_extract.batch.load.LARGEST", 2_000)
    monkeypatch.setattr("adc_extract.batch.input.LARGEST", 2_000)
    monkeypatch.setattr("adc_extract.batch.jsonl._LONGEST", 3_000)


def zipped(path: Path) -> None:
    """A zip file of three pages."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (
            ("a.html", SMALL),
            ("b.html", LARGE),
            ("c.html.gz", gzip.compress(LARGE)),
            ("d.html", SMALL),
        ):
            archive.writestr(name, data)


def tarred(path: Path) -> None:
    """The same as a tar file."""
    with tarfile.open(path, "w:gz") as archive:
        for name, data in (
            ("a.html", SMALL),
            ("b.html", LARGE),
            ("c.html.gz", gzip.compress(LARGE)),
            ("d.html", SMALL),
        ):
            file = path.with_name(name)
            file.write_bytes(data)
            archive.add(file, name)


def lines(path: Path) -> None:
    """The same as JSON Lines."""
    pages = [json.dumps({"html": data.decode()}).encode() for data in (SMALL, LARGE, LARGE, SMALL)]
    path.write_bytes(gzip.compress(b"\n".join(pages)))


def rows(path: Path) -> None:
    """The same as Parquet."""
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(pyarrow.table({"html": [SMALL, LARGE, LARGE, SMALL]}), path)


@pytest.mark.parametrize(
    ("name", "write"), [("p.zip", zipped), ("p.tgz", tarred), ("p.jsonl.gz", lines), ("p.parquet", rows)]
)
def test_files_of_many(tmp_path: Path, name: str, write: object) -> None:
    """What is too large says so."""
    assert callable(write)
    write(tmp_path / name)
    first, second, third, last = expand([tmp_path / name], Reading())
    assert first.data in (SMALL, SMALL.decode())
    assert last.data == first.data
    for page in (second, third):
        assert page.failure is not None
        assert "larger than" in page.failure.text
        assert page.data is None


def test_a_line_that_is_short_enough(tmp_path: Path) -> None:
    """JSON may write a character in six: it is the page that counts."""
    path = tmp_path / "p.jsonl"
    path.write_text(json.dumps({"html": "x" * 2_500}) + "\n" + json.dumps({"html": "é" * 450}))
    too_large, fine = expand([path], Reading())
    assert too_large.failure is not None
    assert fine.data == "é" * 450


@pytest.mark.parametrize("name", ["a.html", "a.html.gz"])
def test_files(tmp_path: Path, name: str) -> None:
    """A packed bomb neither."""
    path = tmp_path / name
    path.write_bytes(gzip.compress(LARGE) if name.endswith(".gz") else LARGE)
    with pytest.raises(ValueError, match="larger than"):
        load(Input(name, path=str(path)))
