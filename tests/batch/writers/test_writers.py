"""All writers: what they write can be read, and taken up again wherever it was cut."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adc_extract.batch.writers.csv import CsvWriter
from adc_extract.batch.writers.folder import FolderWriter, file_name
from adc_extract.batch.writers.lines import LinesWriter

NAMES = ["a", 'b "quoted"', "c,\r\nd", "é\n", "a", '"']


def rows() -> list[dict[str, object]]:
    """One for each name."""
    return [
        {"input": name, "body": f'"{name}"\r\n, {n}', "tags": ["x", "y"], "error": None} for n, name in enumerate(NAMES)
    ]


@pytest.fixture(scope="module")
def whole_csv(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """All rows."""
    path = tmp_path_factory.mktemp("csv") / "whole.csv"
    write_csv(path, resume=False)
    return path.read_bytes()


def write_csv(path: Path, *, resume: bool) -> None:
    """All rows, or those that are not there."""
    writer = CsvWriter(path, ["input", "body", "tags", "error"], resume=resume)
    for row in rows():
        if not writer.done.take(str(row["input"])):
            writer.write(row)
    writer.close()


def test_csv_cut_anywhere(tmp_path: Path, whole_csv: bytes) -> None:
    """At whichever byte it was cut, it is the same file in the end."""
    path = tmp_path / "out.csv"
    for end in range(len(whole_csv) + 1):
        path.write_bytes(whole_csv[:end])
        write_csv(path, resume=True)
        assert path.read_bytes() == whole_csv, end
    read = list(csv.DictReader(io.StringIO(whole_csv.decode(), newline="")))
    assert [each["input"] for each in read] == NAMES
    assert read[0] == {"input": "a", "body": '"a"\r\n, 0', "tags": "x; y", "error": ""}


def test_lines_cut_anywhere(tmp_path: Path) -> None:
    """At whichever byte they were cut, all are there in the end."""
    path = tmp_path / "out.jsonl"
    lines = [json.dumps({"input": name, "n": n}) for n, name in enumerate(NAMES)]
    whole = "".join(line + "\n" for line in lines).encode()
    for end in range(len(whole) + 1):
        path.write_bytes(whole[:end])
        writer = LinesWriter(path, resume=True)
        for name, line in zip(NAMES, lines):
            if not writer.done.take(name):
                writer.write(line)
        writer.close()
        assert path.read_bytes() == whole, end


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "[\n", '{"a": 1}\n', "notes", "input\n"])
def test_a_file_of_somebody_else_is_not_gone_on_with(tmp_path: Path, text: str) -> None:
    """It is refused, and stays as it is."""
    path = tmp_path / "out"
    path.write_text(text)
    with pytest.raises(ValueError, match=r"no record|other columns"):
        LinesWriter(path, resume=True)
    with pytest.raises(ValueError, match="other columns"):
        CsvWriter(path, ["input", "error"], resume=True)
    assert path.read_text() == text


def test_parquet_parts(tmp_path: Path) -> None:
    """Parts stay, what is unfinished goes, and nothing is written over by accident."""
    parquet = pytest.importorskip("pyarrow.parquet")
    from adc_extract.batch.writers.parquet import ParquetWriter

    columns = {"input": "string", "body": "string", "tags": "strings", "error": "string"}
    for times in (1, 2):
        writer = ParquetWriter(tmp_path, columns, resume=times == 2)
        for row in rows()[: 3 * times]:
            if not writer.done.take(str(row["input"])):
                writer.write(row)
        writer.close()
        (tmp_path / ".unfinished-part-00009.parquet").write_bytes(b"PAR1")
    assert parquet.read_table(tmp_path)["input"].to_pylist() == NAMES
    with pytest.raises(FileExistsError, match="resume"):
        ParquetWriter(tmp_path, columns)


@settings(max_examples=200)
@given(st.text(st.characters(), max_size=300))
def test_file_names_are_safe(name: str) -> None:
    """Whatever the input is called, its file is in the folder, and can be made on every system."""
    found = file_name(name)
    assert found.isascii()
    assert 1 <= len(found) <= 90
    assert not set(found) - set("abcdefghijklmnopqrstuvwxyz0123456789-_")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a.html", "A.html"),
        ("a.html", "x/a.html"),
        ("a.html", "a.htm"),
        ("x/a.html", "y/a.html"),
        ("con.html", "con.htm"),
    ],
)
def test_file_names_differ(one: str, other: str) -> None:
    """Also where the case of letters makes no difference; and none is reserved."""
    assert file_name(one) != file_name(other)
    assert "con" not in (file_name(one), file_name(other))


def test_a_folder(tmp_path: Path) -> None:
    """What is there is done only for those who resume."""
    FolderWriter(tmp_path, ".txt").write("a.html", "x")
    assert (tmp_path / "a.txt").read_text() == "x"
    assert not FolderWriter(tmp_path, ".txt").done.take("a.html")
    assert FolderWriter(tmp_path, ".txt", resume=True).done.take("a.html")
    assert not FolderWriter(tmp_path, ".txt", resume=True).done.take("b.html")


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("link", ["a.txt", ".unfinished-a.txt"])
def test_links_in_the_folder_are_replaced(link: str, when: str, tmp_path: Path) -> None:
    """Nothing is written through a link, whether it was there at the start or was put there since."""
    folder, secret = tmp_path / "out", tmp_path / "secret"
    secret.write_text("kept")
    folder.mkdir()
    if when == "before":
        (folder / link).symlink_to(secret)
    writer = FolderWriter(folder, ".txt")
    if when == "after":
        (folder / link).symlink_to(secret)
    path = writer.write("a.html", "x")
    assert secret.read_text() == "kept"
    assert path.read_text() == "x"
    assert not path.is_symlink()
