"""Pages in tar and zip files, by streaming."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Literal, cast

from adc_extract.batch.folder import PAGES
from adc_extract.batch.input import Input, failed
from adc_extract.batch.load import capped
from adc_extract.batch.reading import Reading

_PAGES = (*PAGES, ".txt")
_GZIP = b"\x1f\x8b"
_LONGEST_HEADER = 1_000_000  # bytes of names and other notes on one member
_NOTES = (tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK, tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE)
_BOUNDED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # zipfile unpacks the others without regard to what is asked for


def read_tar(path: str, reading: Reading) -> Iterator[Input]:
    """The pages of a tar file, named ``pages.tar#12:folder/page.html``; the number counts all members.

    Plain or in gzip. Links and other kinds of members are passed over, and counted. Raises OSError, and
    tarfile.TarError, EOFError and zlib.error for a damaged file, after the pages before the damage.
    """
    with Path(path).open("rb") as whole:
        mode: Literal["r|gz", "r|"] = "r|gz" if whole.read(2) == _GZIP else "r|"
    with tarfile.open(path, mode, tarinfo=_Member) as archive:
        number = 0
        while (member := archive.next()) is not None:
            number += 1
            archive.members = []  # type: ignore[attr-defined] # else the list grows with the file
            file = archive.extractfile(member) if member.isfile() and _is_page(member.name, reading) else None
            if file is not None:
                yield _page(f"{path}#{number}:{member.name}", cast(BinaryIO, file))


def read_zip(path: str, reading: Reading) -> Iterator[Input]:
    """The pages of a zip file, named as in `read_tar`. Raises OSError and zipfile.BadZipFile."""
    with zipfile.ZipFile(path) as archive:
        for number, member in enumerate(archive.infolist(), 1):
            if member.is_dir() or not _is_page(member.filename, reading):
                continue
            name = f"{path}#{number}:{member.filename}"
            if member.compress_type not in _BOUNDED:
                yield failed(name, ValueError("packed neither by deflate nor not at all"))
                continue
            try:
                with archive.open(member) as file:
                    yield _page(name, cast(BinaryIO, file))
            except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
                yield failed(name, error)  # it is encrypted, or packed in a way of its own


class _Member(tarfile.TarInfo):
    """A member whose notes are not larger than notes are: tarfile would read them into memory whole."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> _Member:
        """The header of a member. Raises tarfile.ReadError."""
        member = super().frombuf(buf, encoding, errors)
        if member.type in _NOTES and member.size > _LONGEST_HEADER:
            raise tarfile.ReadError("a header larger than 1 MB")
        return member


def _is_page(name: str, reading: Reading) -> bool:
    is_page = name.lower().endswith(_PAGES)
    reading.passed_over["another kind of file"] += not is_page
    return is_page


def _page(name: str, file: BinaryIO) -> Input:
    try:
        if name.lower().endswith(".gz"):
            import gzip

            with gzip.GzipFile(fileobj=file) as unpacked:
                return Input(name, capped(cast(BinaryIO, unpacked)), plain=None)
        return Input(name, capped(file), plain=None)
    except Exception as error:  # noqa: BLE001 - damaged in one of many ways, which damages this member alone
        return failed(name, error)
