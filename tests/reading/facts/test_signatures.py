"""Who signed a document."""

from __future__ import annotations

from nghiquyet.reading.documents import Block, Document
from nghiquyet.reading.facts.people import read_people


def _document(*parts: tuple[str, str]) -> Document:
    """A document of blocks (kind, text)."""
    text, blocks = "", []
    for kind, words in parts:
        blocks.append(Block(kind, len(text), len(text) + len(words)))  # type: ignore[arg-type]
        text += words + "\n"
    return Document("a.docx", "0" * 64, "docx", text, tuple(blocks))


def test_signer_has_the_office_above_the_name() -> None:
    document = _document(
        ("paragraph", "Trên đây là báo cáo kết quả năm 2024./."),
        ("aside", "Nơi nhận:\n- Tỉnh ủy;\n- Lưu: VT."),
        ("aside", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nLường Văn Sáng"),
    )
    people = [(person.name, person.rank, person.offices, person.byline) for person in read_people(document)]
    assert people == [("Lường Văn Sáng", None, ("PHÓ CHỦ TỊCH",), False)]


def test_signer_of_the_army_has_a_rank() -> None:
    document = _document(
        ("paragraph", "Báo cáo."),
        ("aside", "T/M ĐẢNG ỦY"),
        ("aside", "BÍ THƯ"),
        ("aside", "Đại tá Bế Xuân Thu"),
    )
    people = [(person.name, person.rank, person.offices) for person in read_people(document)]
    assert people == [("Bế Xuân Thu", "Đại tá", ("BÍ THƯ",))]


def test_a_menu_has_no_signer() -> None:
    document = _document(("aside", "CHỦ TỊCH NƯỚC\nTrang chủ\nTin nổi bật"), ("paragraph", "Tin."))
    assert read_people(document) == ()
