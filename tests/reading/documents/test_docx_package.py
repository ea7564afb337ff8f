"""What a Word file is packed of: kinds of file, broken parts, missing ones, bombs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.reading.documents.making import opened, told, word_file
from tests.reading.documents.word_xml import (
    body,
    grid,
    notes,
    paragraph,
    reference,
    repacked,
    row,
    run,
    with_part,
)

from nghiquyet.errors import DamagedFile, EmptyFile, FileTooLarge
from nghiquyet.reading.documents import Document, open_document

BROKEN = "Một phần của tệp bị hỏng ({}), phần còn lại đã được đọc. Hãy mở tệp gốc, lưu lại rồi gửi lại."
RELATIONS = "word/_rels/document.xml.rels"
MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def said(document: Document) -> list[str]:
    return [str(warning) for warning in document.warnings]


@pytest.mark.parametrize(
    ("suffix", "kind"),
    [
        (".docm", b"application/vnd.ms-word.document.macroEnabled.main+xml"),
        (".dotx", b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
    ],
)
def test_docx_with_macros_or_as_a_template_is_read(tmp_path: Path, suffix: str, kind: bytes) -> None:
    path = repacked(
        word_file(tmp_path / f"a{suffix}", "Nội dung."),
        {
            "[Content_Types].xml": lambda old: old.replace(MAIN, kind),
            "word/vbaProject.bin": lambda old: b"\xcc\x61",
        },
    )
    document = opened(path)

    assert (document.text, document.media, said(document)) == ("Nội dung.", "docx", [])


@pytest.mark.parametrize("part", ["word/styles.xml", "word/numbering.xml"])
@pytest.mark.parametrize("content", [b"", b"<w:styles", b"\x00\x01"])
def test_docx_with_a_broken_part_beside_the_body_is_read_with_a_warning(
    tmp_path: Path, part: str, content: bytes
) -> None:
    document = opened(repacked(word_file(tmp_path / "a.docx", "Nội dung."), {part: lambda old: content}))

    assert (document.text, said(document)) == ("Nội dung.", [BROKEN.format(part)])


def test_docx_with_a_part_named_but_missing_is_read_with_a_warning(tmp_path: Path) -> None:
    path = repacked(word_file(tmp_path / "a.docx", "Nội dung."), {"word/numbering.xml": lambda old: None})

    assert said(opened(path)) == [BROKEN.format("word/numbering.xml")]


def test_docx_with_broken_relations_is_read_by_the_usual_names(tmp_path: Path) -> None:
    path = word_file(tmp_path / "a.docx", "# I. KẾT QUẢ", body(paragraph(run("Trồng 172 ha"), reference(2))))
    with_part(path, "footnotes", notes("footnote", _2="Không tính xã mới."))
    document = opened(
        repacked(path, {RELATIONS: lambda old: old[: len(old) // 2], "_rels/.rels": lambda old: b"<"})
    )

    assert told(document) == ["I. KẾT QUẢ", "Trồng 172 ha", "Không tính xã mới."]
    assert told(document, "heading") == ["I. KẾT QUẢ"]
    assert said(document) == [BROKEN.format("_rels/.rels, word/document.xml (.rels)")]


@pytest.mark.parametrize("part", ["_rels/.rels", RELATIONS])
def test_docx_without_relations_is_read_by_the_usual_names(tmp_path: Path, part: str) -> None:
    path = repacked(word_file(tmp_path / "a.docx", "# I. KẾT QUẢ", "Đạt 98%."), {part: lambda old: None})

    assert told(opened(path), "heading") == ["I. KẾT QUẢ"]


def test_docx_with_a_broken_body_is_damaged(tmp_path: Path) -> None:
    path = repacked(word_file(tmp_path / "a.docx", "Nội dung."), {"word/document.xml": lambda old: old[:-40]})

    with pytest.raises(DamagedFile, match=r"a\.docx"):
        open_document(path)


def test_docx_relations_that_lead_outside_are_not_followed(tmp_path: Path) -> None:
    outside = (
        b'<Relationship Id="rId99" Type="x/styles" Target="../../../etc/passwd" TargetMode="External"/></Rel'
    )
    path = repacked(
        word_file(tmp_path / "a.docx", "Nội dung."), {RELATIONS: lambda old: old.replace(b"</Rel", outside)}
    )

    assert opened(path).text == "Nội dung."


def test_docx_embedded_workbook_is_left_alone(tmp_path: Path) -> None:
    drawn = "<w:r><w:object><v:shape/></w:object></w:r>"
    path = word_file(tmp_path / "a.docx", body(paragraph(run("Trồng 172 ha."), drawn)))
    document = opened(with_part(path, "package", b"PK\x03\x04 no workbook", name="embeddings/a.xlsx"))

    assert (document.text, said(document)) == ("Trồng 172 ha.", [])


def test_docx_of_pictures_alone_says_what_to_do(tmp_path: Path) -> None:
    path = with_part(word_file(tmp_path / "a.docx"), "image", b"\x89PNG", name="media/image1.png")

    with pytest.raises(EmptyFile, match="ảnh"):
        open_document(path)


def test_docx_part_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    big = b"<w:hdr>" + b" " * 2_000_000
    path = with_part(
        word_file(tmp_path / "a.docx", "Nội dung."), "header", big, name="bomb.bin", identifier="rIdH"
    )
    head = b'<w:headerReference w:type="first" r:id="rIdH"/><w:titlePg/>'
    repacked(path, {"word/document.xml": lambda old: old.replace(b"<w:pgSz", head + b"<w:pgSz")})

    with pytest.raises(FileTooLarge, match=r"a\.docx"):
        opened(path, unpacked=1_000_000)


def test_docx_by_another_program_needs_neither_styles_nor_relations(tmp_path: Path) -> None:
    path = word_file(tmp_path / "a.docx", "Nội dung.", body(grid(row("1", "2"))))
    bare: dict[str, Callable[[bytes], bytes | None]] = {
        name: (lambda old: None)
        for name in ("word/styles.xml", "word/numbering.xml", RELATIONS, "word/settings.xml")
    }

    assert told(opened(repacked(path, bare))) == ["Nội dung.", "1\t2"]
