"""Archives made to fill the memory or to write elsewhere: the one is refused, and the other's names are names only."""

from __future__ import annotations

import gzip
import io
import tarfile
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from adc_extract.batch.archive import read_tar, read_zip
from adc_extract.batch.expand import expand
from adc_extract.batch.reading import Reading
from adc_extract.batch.writers.folder import FolderWriter

PAGE = b"<p>It rained on Monday.</p>"
ELSEWHERE = [
    "../../a.html",
    "/etc/a.html",
    "..\\a.html",
    "C:\\a.html",
    "a/../../b.html",
    "NUL.html",
    "n" * 400 + ".html",
]
MEMORY = 20_000_000  # bytes; what is unpacked below is larger


def bomb_of_a_name(path: Path) -> None:
    """A tar file in which a member's name has 50 MB."""
    header = tarfile.TarInfo("././@LongLink")
    header.type, header.size = tarfile.GNUTYPE_LONGNAME, 50_000_000
    with gzip.open(path, "wb", 1) as file:
        file.write(header.tobuf())
        file.write(b"a" * header.size)


@pytest.mark.parametrize("kind", [tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK, tarfile.XHDTYPE, tarfile.XGLTYPE])
def test_notes_on_a_member_are_bounded(kind: bytes, tmp_path: Path) -> None:
    """Of each kind that tarfile reads whole."""
    header = tarfile.TarInfo("note")
    header.type, header.size = kind, 2_000_000
    path = tmp_path / "pages.tar"
    path.write_bytes(header.tobuf() + b" " * header.size)
    with pytest.raises(tarfile.TarError, match="1 MB"):
        list(read_tar(str(path), Reading()))


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """It is an input that says why, and takes no memory."""
    path = tmp_path / "pages.tar.gz"
    bomb_of_a_name(path)
    tracemalloc.start()
    try:
        [page] = expand([path], Reading())
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert page.failure is not None
    assert "1 MB" in page.failure.text
    assert peak < MEMORY


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packings_without_a_bound(packing: int, tmp_path: Path) -> None:
    """What zipfile would unpack at once, however large it gets, is refused; other members have their turn."""
    path = tmp_path / "pages.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.html", b"a" * 1000, packing)
        archive.writestr("b.html", PAGE)
    bad, good = read_zip(str(path), Reading())
    assert bad.failure is not None
    assert "deflate" in bad.failure.text
    assert good.data == PAGE


def tar_of(names: list[str], path: Path) -> None:
    """A tar file of pages with these names."""
    with tarfile.open(path, "w") as archive:
        for name in names:
            member = tarfile.TarInfo(name)
            member.size = len(PAGE)
            archive.addfile(member, io.BytesIO(PAGE))


def zip_of(names: list[str], path: Path) -> None:
    """The same as a zip file."""
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), PAGE)


@pytest.mark.parametrize(("make", "ending"), [(tar_of, "tar"), (zip_of, "zip")])
def test_members_do_not_leave_the_folder(make: object, ending: str, tmp_path: Path) -> None:
    """Whatever they are called, each is one file, in the folder that was named."""
    archive, out = tmp_path / f"pages.{ending}", tmp_path / "in" / "out"
    make(ELSEWHERE, archive)  # type: ignore[operator]
    writer = FolderWriter(out, ".txt")
    pages = list(expand([archive], Reading()))
    written = {writer.write(page.name, "text") for page in pages}
    assert [page.data for page in pages] == [PAGE] * len(ELSEWHERE)
    assert len(written) == len(ELSEWHERE)
    assert set(out.iterdir()) == written
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == {archive, *written}


def test_links_in_an_archive_are_not_followed(tmp_path: Path) -> None:
    """A link to a file of the system gives no page."""
    secret, archive = tmp_path / "secret.html", tmp_path / "pages.tar"
    secret.write_bytes(PAGE)
    with tarfile.open(archive, "w") as file:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE):
            member = tarfile.TarInfo("a.html")
            member.type, member.linkname = kind, str(secret)
            file.addfile(member)
    assert list(read_tar(str(archive), Reading())) == []
