"""Files that a Word document takes in whole (w:altChunk)."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from tests.reading.documents.making import opened, told, word_file
from tests.reading.documents.word_xml import body, paragraph, run, with_part

from nghiquyet.reading.documents import Document

UNREAD = "Phần chèn từ tệp khác ({}) chưa đọc được. Hãy chép nội dung của nó vào văn bản rồi gửi lại."


def said(document: Document) -> list[str]:
    return [str(warning) for warning in document.warnings]


def taking_in(tmp_path: Path, name: str, content: bytes) -> Path:
    """A document that takes in a file between two paragraphs."""
    chunk = "<w:altChunk r:id='rIdChunk'/>"
    path = word_file(tmp_path / "a.docx", body(paragraph(run("Trước.")), chunk, paragraph(run("Sau."))))
    return with_part(path, "aFChunk", content, name=name, identifier="rIdChunk")


PAGE = (
    "<html><head><meta charset='utf-8'></head><body><p>Trồng 172 ha.</p>"
    "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table></body></html>"
)
MAIL = (
    'MIME-Version: 1.0\nContent-Type: multipart/related;\n boundary="X"\n\n--X\n'
    "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{}\n--X--\n"
)


def inner_word(tmp_path: Path, *lines: str) -> bytes:
    return word_file(tmp_path / "inner.docx", *lines).read_bytes()


def test_docx_takes_in_web_pages_mails_text_and_word(tmp_path: Path) -> None:
    mail = MAIL.format(base64.encodebytes(PAGE.encode()).decode())
    for name, content in (("c.html", PAGE.encode()), ("c.mht", mail.encode())):
        document = opened(taking_in(tmp_path, name, content))
        assert told(document) == ["Trước.", "Trồng 172 ha.", "1\t2\n3\t4", "Sau."]
        assert said(document) == []
    for name, content in (
        ("c.txt", "Trồng 172 ha.".encode()),
        ("c.docx", inner_word(tmp_path, "Trồng 172 ha.")),
    ):
        assert told(opened(taking_in(tmp_path, name, content))) == ["Trước.", "Trồng 172 ha.", "Sau."]


@pytest.mark.parametrize(
    "content", [rb"{\rtf1 van ban}", b"PK\x03\x04", b"\x00\x01\x02"], ids=["rtf", "zip", "bytes"]
)
def test_docx_says_what_it_could_not_take_in(tmp_path: Path, content: bytes) -> None:
    document = opened(taking_in(tmp_path, "c.bin", content))

    assert (told(document), said(document)) == (["Trước.", "Sau."], [UNREAD.format("word/c.bin")])


def test_docx_says_what_it_takes_in_but_does_not_hold(tmp_path: Path) -> None:
    document = opened(
        word_file(tmp_path / "a.docx", body("<w:altChunk r:id='rId77'/>", paragraph(run("Sau."))))
    )

    assert (told(document), said(document)) == (["Sau."], [UNREAD.format("w:altChunk")])


def test_docx_inside_a_docx_inside_a_docx_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    inner = taking_in(tmp_path / "inner", "c.docx", inner_word(tmp_path, "Trong cùng.")).read_bytes()
    document = opened(taking_in(tmp_path, "c.docx", inner))

    assert told(document) == ["Trước.", "Trước.", "Sau.", "Sau."]
    assert said(document) == [UNREAD.format("word/c.docx")]


def test_docx_that_takes_in_a_bomb_is_refused(tmp_path: Path) -> None:
    document = opened(taking_in(tmp_path, "c.html", b"<html><p>" + b" " * 2_000_000), unpacked=1_000_000)

    assert said(document) == [UNREAD.format("word/c.html")]


def test_docx_file_taken_in_again_and_again_is_read_once(tmp_path: Path) -> None:
    again = body("<w:altChunk r:id='rIdChunk'/>", "<w:altChunk r:id='rIdChunk'/>")
    path = word_file(tmp_path / "a.docx", again)

    assert told(opened(with_part(path, "aFChunk", "Một.".encode(), name="c.txt", identifier="rIdChunk"))) == [
        "Một."
    ]
