from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest
from tests.packs.son_linh import DEMO
from tests.reading.documents.compound import compound_file
from tests.reading.documents.making import MINUTES, check, opened, typeset, word_file, workbook, written

from nghiquyet.errors import (
    DamagedFile,
    EmptyFile,
    FileTooLarge,
    InputError,
    MissingFile,
    PasswordProtected,
    ReadingTimeout,
    UnknownFormat,
)
from nghiquyet.reading.documents import Limits, open_document, scan

SHIPPED = sorted(
    path for path in DEMO.rglob("*") if path.suffix in {".docx", ".pdf", ".txt", ".html", ".xlsx"}
)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_shipped_file_keeps_the_rules_of_documents(path: Path) -> None:
    if "scan" in path.name and not scan.has_tesseract():
        pytest.skip("tesseract-ocr and tesseract-ocr-vie are not installed")
    document = open_document(path)

    check(document)
    assert len(document.sha256) == 64
    assert document.warnings == ()
    assert any(block.kind == "title" for block in document.blocks)


def test_progress_is_told_page_by_page(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    path = typeset(tmp_path / "a.pdf", "Một.\n#pagebreak()\nHai.")
    open_document(path, progress=lambda done, total: told.append((done, total)))

    assert told == [(1, 2), (2, 2)]


def test_name_is_composed(tmp_path: Path) -> None:
    path = written(tmp_path / "Ba\u0301o ca\u0301o.txt", MINUTES)

    assert opened(path).file == "Báo cáo.txt"


def test_mislabelled_file_is_read_by_its_content_with_a_warning(tmp_path: Path) -> None:
    word_file(tmp_path / "a.docx", "Nội dung.").rename(tmp_path / "a.pdf")
    document = opened(tmp_path / "a.pdf")

    assert document.media == "docx"
    assert ".pdf" in str(document.warnings[0])


@pytest.mark.parametrize("content", [b"", b"  \r\n\t ", b"\xef\xbb\xbf"])
def test_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(content)

    with pytest.raises(EmptyFile, match=r"a\.txt"):
        open_document(tmp_path / "a.txt")


def test_document_without_words_is_refused(tmp_path: Path) -> None:
    for path in (
        word_file(tmp_path / "a.docx"),
        workbook(tmp_path / "a.xlsx", lambda book: None),
        written(tmp_path / "a.html", "<html><body><p> </p></body></html>"),
        typeset(tmp_path / "a.pdf", ""),
    ):
        with pytest.raises(EmptyFile, match=path.name):
            open_document(path)


def test_missing_file_and_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "a.docx", tmp_path):
        with pytest.raises(MissingFile):
            open_document(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_file_without_permission_is_refused(tmp_path: Path) -> None:
    written(tmp_path / "a.txt", MINUTES).chmod(0)

    with pytest.raises(MissingFile, match="quyền"):
        open_document(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("content", "hint"),
    [
        (compound_file("PowerPoint Document"), "PowerPoint"),
        (compound_file("__properties_version1.0"), ".docx"),
        (b"Rar!\x1a\x07\x01\x00", ".zip"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", ".zip"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n", "MHTML"),
        (bytes(range(256)) * 8, "Word"),
        (b"GIF89a\x01\x00\x01\x00", "Word"),
    ],
    ids=["ppt", "msg", "rar", "7z", "mht", "bytes", "gif"],
)
def test_unknown_format_says_what_to_send(tmp_path: Path, content: bytes, hint: str) -> None:
    (tmp_path / "a.dat").write_bytes(content)

    with pytest.raises(UnknownFormat, match=r"a\.dat.*" + hint):
        open_document(tmp_path / "a.dat")


def archive(path: Path, *names: str) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        for name in names:
            made.writestr(name, "<x/>")
    return path


@pytest.mark.parametrize(
    ("names", "hint"),
    [
        (["ppt/presentation.xml"], "PowerPoint"),
        (["mimetype", "content.xml"], "OpenDocument"),
        (["a.docx"], "giải nén"),
    ],
)
def test_other_archive_says_what_to_send(tmp_path: Path, names: list[str], hint: str) -> None:
    with pytest.raises(UnknownFormat, match=hint):
        open_document(archive(tmp_path / "a.zip", *names))


def test_archive_that_only_looks_like_word_is_damaged(tmp_path: Path) -> None:
    for names in (["word/styles.xml"], ["xl/styles.xml"]):
        with pytest.raises(DamagedFile):
            open_document(archive(tmp_path / "a.docx", *names))


def test_password_is_recognised(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(compound_file("EncryptionInfo", "EncryptedPackage"))

    with pytest.raises(PasswordProtected, match=r"a\.docx"):
        open_document(tmp_path / "a.docx")


def test_password_of_a_pdf_is_recognised(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(ENCRYPTED_PDF)

    with pytest.raises(PasswordProtected, match=r"a\.pdf"):
        open_document(tmp_path / "a.pdf")


ENCRYPTED_PDF = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> endobj
4 0 obj <</Filter/Standard/V 1/R 2/P -4/O<0000000000000000000000000000000000000000000000000000000000000000>
/U<1111111111111111111111111111111111111111111111111111111111111111>>> endobj
trailer <</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>
%%EOF
"""
"""A page behind a password that nobody knows."""


def test_limits_refuse_large_files(tmp_path: Path) -> None:
    text = written(tmp_path / "a.txt", MINUTES)
    pdf = typeset(tmp_path / "a.pdf", "Một.\n#pagebreak()\nHai.")
    book = workbook(tmp_path / "a.xlsx", lambda book: [book.active.append([1, 2, 3]) for _ in range(9)])
    word = word_file(tmp_path / "a.docx", "Nội dung.")
    for path, limits in (
        (text, Limits(bytes=20)), (pdf, Limits(pages=1)), (book, Limits(cells=20)),
        (word, Limits(unpacked=1000)),
    ):  # fmt: skip
        with pytest.raises(FileTooLarge, match=path.name):
            open_document(path, limits=limits)


def test_zip_bomb_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", b" " * 50_000_000)

    with pytest.raises(FileTooLarge, match=r"a\.docx"):
        open_document(tmp_path / "a.docx")


def test_time_limit_is_kept(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", "Một.")

    with pytest.raises(ReadingTimeout, match=r"a\.pdf"):
        open_document(path, limits=Limits(seconds=-1))


def test_xml_bomb_and_outside_entities_are_refused(tmp_path: Path) -> None:
    bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
        f"<!ENTITY {chr(98 + n)} '{('&' + chr(97 + n) + ';') * 10}'>" for n in range(9)
    )
    body = "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:body></w:document>"
    secret = written(tmp_path / "secret.txt", "bí mật")
    for start, entity in ((bomb, "&j;"), (f"<!DOCTYPE x [<!ENTITY x SYSTEM '{secret.as_uri()}'>", "&x;")):
        path = tmp_path / "a.docx"
        with zipfile.ZipFile(path, "w") as made:
            made.writestr("word/document.xml", f"{start}]>{body.format(entity)}")
        with pytest.raises(InputError):
            open_document(path)
