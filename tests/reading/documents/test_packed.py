from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib
from pathlib import Path

import pytest
from tests.reading.documents.making import check, typeset, word_file, workbook, written

from nghiquyet.errors import (
    DamagedFile,
    EmptyFile,
    FileTooLarge,
    InputError,
    MissingFile,
    PasswordProtected,
    UnknownFormat,
)
from nghiquyet.reading.documents import Limits, open_document
from nghiquyet.reading.documents.packed import expand
from nghiquyet.reading.documents.packed_names import names_of


def packed(path: Path, *members: tuple[str, bytes]) -> Path:
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        warnings.simplefilter("ignore", UserWarning)
        for name, content in members:
            made.writestr(name, content)
    return path


def shown(folder: Path, path: Path) -> list[str]:
    """The names of the documents in an archive, below the folder it stands in."""
    return [found.relative_to(folder).as_posix() for found in expand([path])]


def test_every_document_of_an_archive_is_one_of_its_own(tmp_path: Path) -> None:
    members = [
        word_file(tmp_path / "a.docx", "Văn bản Word."),
        workbook(tmp_path / "b.xlsx", lambda book: book.active.append(["Rừng", 12])),
        typeset(tmp_path / "c.pdf", "Văn bản PDF."),
        written(tmp_path / "d.csv", "Xã;Số hộ\nAn Bình;120\n"),
    ]
    path = packed(tmp_path / "thu.zip", *((f"quý 1/{file.name}", file.read_bytes()) for file in members))
    documents = [open_document(found) for found in expand([members[0], path])]

    assert [document.file for document in documents] == [
        "a.docx",
        *(f"thu.zip/quý 1/{file.name}" for file in members),
    ]
    assert [document.media for document in documents] == ["docx", "docx", "xlsx", "pdf", "csv"]
    assert documents[0].sha256 == documents[1].sha256
    for document in documents:
        check(document)


def test_ordinary_files_stay_as_they_are(tmp_path: Path) -> None:
    paths = [word_file(tmp_path / "a.docx", "Một."), tmp_path / "b.docx", tmp_path]

    assert expand(paths) == paths


def test_what_systems_leave_behind_is_no_document(tmp_path: Path) -> None:
    names = ("__MACOSX/._a.txt", ".DS_Store", "b/Thumbs.db", "b/~$a.docx", "b/a.txt")
    path = packed(tmp_path / "a.zip", ("b/", b""), *((name, b"x") for name in names))

    assert shown(tmp_path, path) == ["a.zip/b/a.txt"]


def test_names_lead_nowhere_outside(tmp_path: Path) -> None:
    names = ("../a.txt", "/etc/passwd", "..\\..\\b.txt", "C:\\c.txt", "x/../../d.txt", "e\n.txt")
    path = packed(tmp_path / "a.zip", *((name, b"M\xe1\xbb\x99t.") for name in names))
    found = expand([path])

    assert [file.relative_to(path).as_posix() for file in found] == [
        "a.txt", "etc/passwd", "b.txt", "c.txt", "x/d.txt", "e\ufffd.txt",
    ]  # fmt: skip
    assert [open_document(file).text for file in found] == ["Một."] * 6
    assert [file.name for file in tmp_path.iterdir()] == ["a.zip"]


def test_long_names_keep_their_end(tmp_path: Path) -> None:
    names = (f"{'a' * 90}/{'b' * 90}/c.txt", f"{'d' * 300}.txt")
    path = packed(tmp_path / "a.zip", *((name, b"M.") for name in names))

    assert shown(tmp_path, path) == [f"a.zip/{'b' * 90}/c.txt", f"a.zip/{'d' * 126}.txt"]
    assert [open_document(file).text for file in expand([path])] == ["M."] * 2


def test_documents_of_one_name_are_told_apart(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", ("a.txt", b"M."), ("a.txt", b"H."), ("../a.txt", b"B."))

    assert shown(tmp_path, path) == ["a.zip/a.txt", "a.zip/a (2).txt", "a.zip/a (3).txt"]
    assert [open_document(file).text for file in expand([path])] == ["M.", "H.", "B."]


def renamed(path: Path, stored: bytes, extra: bytes = b"") -> Path:
    """An archive whose one member bears this name, without the sign for UTF-8."""
    info = zipfile.ZipInfo("x" * len(stored))
    info.extra = extra
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(info, "Một.")
    path.write_bytes(path.read_bytes().replace(b"x" * len(stored), stored))
    return path


def unicode_path(stored: bytes, name: str) -> bytes:
    body = struct.pack("<BI", 1, zlib.crc32(stored)) + name.encode()
    return struct.pack("<HH", 0x7075, len(body)) + body


@pytest.mark.parametrize(
    ("stored", "extra", "name"),
    [
        ("báo cáo.txt".encode(), b"", "báo cáo.txt"),
        ("ba\u0301o ca\u0301o xa\u0303.txt".encode("cp1258"), b"", "báo cáo xã.txt"),
        (b"b?o c?o.txt", unicode_path(b"b?o c?o.txt", "báo cáo.txt"), "báo cáo.txt"),
        (b"b?o c?o.txt", unicode_path(b"khac.txt", "báo cáo.txt"), "b?o c?o.txt"),
    ],
    ids=["utf-8", "cp1258", "unicode-path", "unicode-path-of-another"],
)
def test_names_are_read_in_any_encoding(tmp_path: Path, stored: bytes, extra: bytes, name: str) -> None:
    path = renamed(tmp_path / "a.zip", stored, extra)

    assert shown(tmp_path, path) == [f"a.zip/{name}"]
    assert open_document(path / name).file == f"a.zip/{name}"


def test_one_bad_document_leaves_the_others(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as made:
        made.writestr("c.txt", "Ba.")
    path = packed(
        tmp_path / "a.zip", ("a.docx", b"PK\x03\x04 ..."), ("b.txt", b"Hai."), ("c.zip", inner.getvalue())
    )
    first, second, third = expand([path])

    with pytest.raises(DamagedFile, match=r"a\.zip/a\.docx"):
        open_document(first)
    assert open_document(second).text == "Hai."
    with pytest.raises(UnknownFormat, match=r"a\.zip/c\.zip.*giải nén"):
        open_document(third)


def test_password_of_a_document_is_recognised(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", ("a.txt", b"M."))
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)

    with pytest.raises(PasswordProtected, match=r"a\.zip/a\.txt"):
        open_document(expand([path])[0])


@pytest.mark.parametrize(
    ("members", "limits"),
    [
        ([("a.txt", b" " * 40_000_000)], Limits()),
        ([("a.txt", b"x" * 600), ("b.txt", b"x" * 600)], Limits(members_bytes=1_000)),
        ([(f"{n}.txt", b"x") for n in range(4)], Limits(members=3)),
        ([(f"{n}.txt" * 300, b"x") for n in range(4)], Limits(members=2)),
    ],
    ids=["ratio", "size", "count", "directory"],
)
def test_bomb_is_refused_as_a_whole(tmp_path: Path, members: list[tuple[str, bytes]], limits: Limits) -> None:
    path = packed(tmp_path / "a.zip", *members)

    assert expand([path], limits) == [path]
    with pytest.raises(FileTooLarge, match=r"a\.zip"):
        open_document(path, limits=limits)


def test_document_larger_than_allowed_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", ("a.txt", b"x" * 600), ("b.txt", b"M."))
    first, second = expand([path])

    with pytest.raises(FileTooLarge, match=r"a\.zip/a\.txt"):
        open_document(first, limits=Limits(bytes=500))
    assert open_document(second, limits=Limits(bytes=500)).text == "M."


def test_archive_without_documents_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", ("b/", b""), (".DS_Store", b"x"))

    assert expand([path]) == [path]
    with pytest.raises(EmptyFile, match=r"a\.zip"):
        open_document(path)


def test_archive_cut_off_anywhere_is_named(tmp_path: Path) -> None:
    data = packed(tmp_path / "a.zip", ("a.txt", b"M." * 50), ("b.txt", b"H.")).read_bytes()
    cut = tmp_path / "cut.zip"
    for length in range(4, len(data) - 1):
        cut.write_bytes(data[:length])
        for file in expand([cut]):
            with pytest.raises(InputError, match=r"cut\.zip"):
                open_document(file)


def test_archive_as_one_document_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", ("a.txt", b"M."))

    with pytest.raises(UnknownFormat, match=r"a\.zip.*giải nén"):
        open_document(path)
    with pytest.raises(MissingFile, match=r"a\.zip/b\.txt"):
        open_document(path / "b.txt")
    with pytest.raises(MissingFile, match=r"b\.txt/c\.txt"):
        open_document(written(tmp_path / "b.txt", "Một.") / "c.txt")


def test_member_without_a_name_is_no_document() -> None:
    nameless = zipfile.ZipInfo("x")
    nameless.filename = ""

    assert names_of([nameless]) == {}
