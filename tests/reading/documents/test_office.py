from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from docx.document import Document as Word
from openpyxl import Workbook
from openpyxl.styles import Font
from tests.reading.documents.making import cells, headings, opened, told, word_file, workbook, written
from tests.reading.documents.office import needs_office, saved_as
from tests.reading.documents.test_xlsx import first_sheet, results

from nghiquyet.errors import DamagedFile, OfficeUnavailable, PasswordProtected, ReadingTimeout
from nghiquyet.reading.documents import Limits, open_document

ROWS = [["TT", "Chỉ tiêu", "Kết quả"], ["1", "Rừng", "402,8"]]


def table(word: Word) -> None:
    made = word.add_table(rows=2, cols=3)
    for row, line in enumerate(ROWS):
        for column, text in enumerate(line):
            made.cell(row, column).text = text


def report(folder: Path, suffix: str) -> Path:
    path = word_file(folder / "a.docx", "^BÁO CÁO", "# I. KẾT QUẢ", "Đạt 98,5%.", table, "Hết.")
    return saved_as(path, suffix)


@needs_office
@pytest.mark.parametrize("suffix", ["doc", "rtf", "odt", "xml:MS Word 2003 XML"])
def test_text_document_is_read_as_word_is(tmp_path: Path, suffix: str) -> None:
    document = opened(report(tmp_path, suffix))

    assert headings(document) == [(1, "I. KẾT QUẢ")]
    assert told(document, "title") == ["BÁO CÁO"]
    assert told(document, "paragraph") == ["Đạt 98,5%.", "Hết."]
    assert cells(document) == ROWS
    assert document.media == {"xml:MS Word 2003 XML": "word-xml"}.get(suffix, suffix)
    assert document.warnings == ()


def sheets(book: Workbook) -> None:
    results(book)
    first = first_sheet(book)
    first["C7"], first["D7"], first["B7"] = "=C5*2", "=1/0", "NghÞ quyÕt cña §¶ng"
    first["B7"].font = Font(name=".VnTime")
    first.row_dimensions[5].hidden = True
    book.create_sheet("Biểu 2").append(["Cụm Đông", 7])


@needs_office
@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_workbook_is_read_as_excel_is(tmp_path: Path, suffix: str) -> None:
    document = opened(saved_as(workbook(tmp_path / "a.xlsx", sheets), suffix))

    assert cells(document) == [
        ["TT", "Chỉ tiêu", "Kết quả", "Kết quả"],
        ["TT", "Chỉ tiêu", "Năm 2021", "Năm 2022"],
        ["1", "Trồng rừng", "402,8", "11.300"],
        ["2", "Huấn luyện khá, giỏi", "78,2%", "14/16"],
        ["", "Nghị quyết của Đảng", "805,6", ""],
    ]
    area = document.tables[0].at(2, 2)
    assert area is not None
    assert (area.address, area.number) == ("Biểu 1!C5", Decimal("402.8"))
    assert document.tables[0].header_rows == 2
    assert len(document.pages) == 2
    assert [dict(warning.values)["cell"] for warning in document.warnings] == ["Biểu 1!D7", "Biểu 1!A5"]
    assert document.media == suffix


def test_missing_office_is_told_with_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "a.rtf", r"{\rtf1 Van ban.}")
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(OfficeUnavailable, match=r"a\.rtf.*libreoffice-writer-nogui.*\.docx"):
        open_document(path)


@needs_office
def test_damaged_document_is_refused(tmp_path: Path) -> None:
    for suffix in ("doc", "odt"):
        path = report(tmp_path, suffix)
        path.write_bytes(path.read_bytes()[:5_000])
        with pytest.raises(DamagedFile, match=path.name):
            open_document(path)


@needs_office
def test_bytes_that_only_begin_like_a_workbook_are_no_text(tmp_path: Path) -> None:
    path = saved_as(workbook(tmp_path / "a.xlsx", lambda book: book.active.append(["Rừng", 12])), "xls")
    data = bytearray(path.read_bytes())
    data[512:1024] = b"402,8;12;" * 56 + b"     " * 2
    path.write_bytes(data)

    with pytest.raises(DamagedFile, match=r"a\.xls"):
        open_document(path)


@needs_office
def test_password_of_an_old_document_is_recognised(tmp_path: Path) -> None:
    path = report(tmp_path, "doc")
    data = bytearray(path.read_bytes())
    start = next(place for place in range(512, len(data), 512) if data[place : place + 2] == b"\xec\xa5")
    data[start + 11] |= 1
    path.write_bytes(data)

    with pytest.raises(PasswordProtected, match=r"a\.doc"):
        open_document(path)


@needs_office
def test_password_of_an_open_document_is_recognised(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        made.writestr("content.xml", os.urandom(400))
        made.writestr("META-INF/manifest.xml", MANIFEST.format(inside="<manifest:encryption-data/>"))

    with pytest.raises(PasswordProtected, match=r"a\.odt"):
        open_document(path)


MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">'
    "{inside}</manifest:file-entry></manifest:manifest>"
)
CONTENT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2">'
    "<office:body><office:text>{body}</office:text></office:body></office:document-content>"
)


def linking(path: Path, page: str, file: str) -> Path:
    """A text that asks for a picture from a server and for a section from another file."""
    body = (
        '<text:p>Một.<draw:frame text:anchor-type="as-char" svg:width="2cm" svg:height="2cm">'
        f'<draw:image xlink:href="{page}" xlink:type="simple" xlink:actuate="onLoad"/></draw:frame></text:p>'
        f'<text:section text:name="a"><text:section-source xlink:href="{file}" xlink:type="simple"/>'
        "<text:p>Hai.</text:p></text:section>"
    )
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        made.writestr("content.xml", CONTENT.format(body=body))
        made.writestr("META-INF/manifest.xml", MANIFEST.format(inside=""))
    return path


@needs_office
def test_document_fetches_nothing_from_network_or_disk(tmp_path: Path) -> None:
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            asked.append(self.client_address[0])
            self.close_connection = True

    server = HTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = f"http://127.0.0.1:{server.server_port}/a.png"
    secret = saved_as(word_file(tmp_path / "secret.docx", "Bí mật."), "odt")
    document = opened(linking(tmp_path / "a.odt", page, secret.as_uri()))
    server.shutdown()
    server.server_close()

    assert told(document) == ["Một.", "Hai."]
    assert asked == []


@needs_office
def test_conversions_side_by_side_do_not_meet(tmp_path: Path) -> None:
    paths = []
    for number in range(4):
        (tmp_path / str(number)).mkdir()
        paths.append(saved_as(word_file(tmp_path / str(number) / "a.docx", f"Bản {number}."), "doc"))

    with ThreadPoolExecutor(4) as pool:
        assert [document.text for document in pool.map(opened, paths)] == [f"Bản {n}." for n in range(4)]


def running(folder: Path) -> list[str]:
    """The processes that work on files below a folder."""
    found = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            command = place.read_bytes()
        except OSError:
            continue
        if str(folder).encode() in command and b"soffice" in command:
            found.append(command.decode())
    return found


@needs_office
def test_conversion_that_takes_too_long_is_ended_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = report(tmp_path, "doc")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    with pytest.raises(ReadingTimeout, match=r"a\.doc"):
        open_document(path, limits=Limits(office_seconds=0.4))
    assert running(tmp_path) == []
    assert [left.name for left in tmp_path.glob("nghiquyet-*")] == []


@needs_office
def test_conversion_dies_with_its_reader(tmp_path: Path) -> None:
    path = report(tmp_path, "doc")
    reader = subprocess.Popen(
        [sys.executable, "-c", f"import nghiquyet.reading as r; r.read({str(path)!r})"],
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    until = time.monotonic() + 20
    while not any("soffice.bin" in command for command in running(tmp_path)) and time.monotonic() < until:
        time.sleep(0.02)
    reader.kill()
    reader.wait()
    while running(tmp_path) and time.monotonic() < until:
        time.sleep(0.02)

    assert running(tmp_path) == []
    assert time.monotonic() < until


@needs_office
def test_conversion_may_take_no_more_memory_than_allowed(tmp_path: Path) -> None:
    with pytest.raises(DamagedFile, match=r"a\.doc"):
        open_document(report(tmp_path, "doc"), limits=Limits(memory=100_000_000))
