"""Which files are meant, and how they are reached."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

fs = pytest.importorskip("pyarrow.fs")

from adc_extract.integrations.warc_files import absolute, located, opened, size_of, warc_files  # noqa: E402


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    """A folder with files of several kinds, one below the other."""
    (tmp_path / "crawl" / "below").mkdir(parents=True)
    for name in ("b.warc.gz", "a.WARC", "below/c.wet.gz", "below/notes.txt"):
        (tmp_path / "crawl" / name).write_bytes(name.encode())
    return tmp_path / "crawl"


@pytest.mark.parametrize("scheme", ["", "file://"])
def test_files(crawl: Path, scheme: str) -> None:
    """A folder, a pattern and a file, in order, each file once."""
    where = f"{scheme}{crawl}"
    every = [f"{where}/a.WARC", f"{where}/b.warc.gz", f"{where}/below/c.wet.gz"]
    assert warc_files(where) == every
    assert warc_files(f"{where}/*.warc.gz") == [f"{where}/b.warc.gz"]
    assert warc_files([f"{where}/not-there.warc", f"{where}/b.warc.gz", where]) == [
        f"{where}/not-there.warc",
        f"{where}/b.warc.gz",
        f"{where}/a.WARC",
        f"{where}/below/c.wet.gz",
    ]
    for name in every:
        with opened(name) as file:
            data = file.read()
            assert (file.seek(0), file.tell(), file.seekable()) == (0, 0, True)
        assert f"{where}/{data.decode()}" == name
        assert size_of(name) == len(data)
    assert size_of(f"{where}/not-there.warc") is None
    assert size_of("unheard-of://x") is None


def test_relative_paths(crawl: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers may stand elsewhere."""
    monkeypatch.chdir(crawl)
    assert warc_files([Path("b.warc.gz"), "./b.warc.gz"]) == [str(crawl / "b.warc.gz")]
    assert (absolute("x"), absolute("s3://bucket/x")) == (str(crawl / "x"), "s3://bucket/x")
    assert located("file:///x")[1] == "/x"


@pytest.mark.skipif(os.name != "posix", reason="names are text there")
def test_names_that_are_no_text(crawl: Path) -> None:
    """They come through."""
    name = os.fsencode(crawl) + b"/\xff.warc"
    with open(name, "wb") as file:  # noqa: PTH123 - as bytes
        file.write(b"x")
    assert os.fsdecode(name) in warc_files(str(crawl))
    assert size_of(os.fsdecode(name)) == 1


@pytest.mark.parametrize("scheme", ["", "file://"])
def test_nothing(crawl: Path, scheme: str) -> None:
    """No files is an error, before anything is started."""
    (crawl / "empty").mkdir()
    for path in (f"{scheme}{crawl}/empty", f"{scheme}{crawl}/*.zip"):
        with pytest.raises(FileNotFoundError):
            warc_files(path)
    with pytest.raises(ValueError, match="none"):
        warc_files([])
