"""Documents packed into a zip archive: each is a document of its own, named `outer.zip/inner.docx`.

Such a document has a path as if the archive were a folder. Nothing is ever unpacked on disk, so a name inside
can lead nowhere; an archive inside an archive stays closed.
"""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Iterable
from pathlib import Path

from nghiquyet.errors import (
    EmptyFile,
    FileTooLarge,
    InputError,
    MissingFile,
    PasswordProtected,
    UnknownFormat,
)
from nghiquyet.reading.documents.archive import damaged
from nghiquyet.reading.documents.file_names import outer_archive, shown_name
from nghiquyet.reading.documents.limits import Limits, too_large
from nghiquyet.reading.documents.packed_names import names_of
from nghiquyet.reading.documents.zipped import ZIP_ERRORS, kind_of_names

_USUAL = Limits()
_MAGIC = b"PK\x03\x04"
_TAIL = 70_000
"""The end record of an archive stands in its last 65,557 bytes, the one for large archives right before."""
_ENTRY = 2_000
"""More bytes than an entry of the directory takes, with its name."""


def expand(files: Iterable[Path], limits: Limits = _USUAL) -> list[Path]:
    """The files, with the documents packed into an archive in its place.

    An archive that can't be used stays as it is: opening it raises the error that tells why.
    """
    return [path for file in files for path in _inside(file, limits)]


def read_packed(archive: Path, path: Path, limits: Limits, file: str) -> bytes:
    """The bytes of a packed document, which messages call `file`.

    Raises MissingFile, PasswordProtected, FileTooLarge, DamagedFile.
    """
    documents = _documents(archive, limits) if _begins_as_zip(archive) else {}
    info = documents.get(path.relative_to(archive).as_posix())
    if info is None:
        raise MissingFile("Không tìm thấy tệp {file}. Hãy kiểm tra lại đường dẫn.", file=file)
    if info.file_size > limits.bytes:
        raise too_large(file, info.file_size, limits)
    if info.flag_bits & 1:
        raise PasswordProtected(
            "Tệp {file} được đặt mật khẩu. Hãy bỏ mật khẩu, lưu lại rồi thử lại.", file=file
        )
    try:
        with zipfile.ZipFile(archive) as packed, packed.open(info) as part:
            return part.read(limits.bytes)
    except ZIP_ERRORS:
        raise damaged(file) from None


def unopened(path: Path, limits: Limits, file: str) -> InputError:
    """Why an archive with no single document in it can't be opened as one."""
    if outer_archive(path) is None:
        try:
            _documents(path, limits)
        except InputError as error:
            return error
    return UnknownFormat(
        "Tệp {file} là tệp nén, không phải văn bản. Hãy giải nén rồi gửi từng tệp bên trong.", file=file
    )


def _inside(file: Path, limits: Limits) -> list[Path]:
    try:
        return [file / name for name in _documents(file, limits)] if _holds_documents(file) else [file]
    except (InputError, OSError):
        return [file]


def _holds_documents(file: Path) -> bool:
    """Whether documents are packed into this file, rather than the parts of one document."""
    return _begins_as_zip(file) and kind_of_names([info.filename for info in _entries(file, _USUAL)]) is None


def _begins_as_zip(file: Path) -> bool:
    if not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(len(_MAGIC)) == _MAGIC


def _documents(file: Path, limits: Limits) -> dict[str, zipfile.ZipInfo]:
    """The packed documents by the names that are shown of them."""
    found = names_of(_entries(file, limits))
    if not found:
        raise EmptyFile(
            "Tệp nén {file} không có văn bản nào. Hãy kiểm tra và gửi lại tệp đúng.", file=shown_name(file)
        )
    if len(found) > limits.members:
        raise _too_many(file, limits)
    _weigh(file, found.values(), limits)
    return found


def _entries(file: Path, limits: Limits) -> list[zipfile.ZipInfo]:
    try:
        if _directory_size(file) > _ENTRY * limits.members:
            raise _too_many(file, limits)
        with zipfile.ZipFile(file) as archive:
            return archive.infolist()
    except (*ZIP_ERRORS, struct.error):
        raise damaged(shown_name(file)) from None


def _directory_size(file: Path) -> int:
    """How many bytes the list of members takes, known before the list itself is read."""
    with file.open("rb") as opened:
        opened.seek(max(0, file.stat().st_size - _TAIL))
        tail = opened.read()
    end = tail.rfind(b"PK\x05\x06")
    large = tail.rfind(b"PK\x06\x06", 0, max(end, 0))
    usual: int = struct.unpack_from("<I", tail, end + 12)[0] if end >= 0 else 0
    zip64: int = struct.unpack_from("<Q", tail, large + 40)[0] if large >= 0 else 0
    return zip64 or usual


def _weigh(file: Path, members: Iterable[zipfile.ZipInfo], limits: Limits) -> None:
    size = sum(info.file_size for info in members)
    bomb = size > limits.surely_fine and size > limits.ratio * file.stat().st_size
    if bomb or size > limits.members_bytes:
        raise FileTooLarge(
            "Tệp nén {file} giải nén ra {size} MB, quá lớn. "
            "Hãy kiểm tra nguồn gốc tệp hoặc chia thành nhiều tệp nén nhỏ hơn.",
            file=shown_name(file),
            size=size // 1_000_000,
        )


def _too_many(file: Path, limits: Limits) -> FileTooLarge:
    return FileTooLarge(
        "Tệp nén {file} có quá {limit} tệp. Hãy chia thành nhiều tệp nén nhỏ hơn.",
        file=shown_name(file),
        limit=limits.members,
    )
