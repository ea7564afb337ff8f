"""Whose report a document is, where one organisation's name is a piece of another's."""

from __future__ import annotations

from nghiquyet.measuring import Organisation
from nghiquyet.reading.documents import Document
from nghiquyet.reading.documents.document import Block
from nghiquyet.reviewing.assignment import Assigned, assign

ORGANISATIONS = (
    Organisation("T", "Tổng công ty Cấp nước và Môi trường đô thị Lạc Thụy", ("Tổng công ty",)),
    Organisation("D1", "Xí nghiệp Cấp nước Thụy Đông", ("Thụy Đông",), parent="T"),
    Organisation("D7", "Xí nghiệp Môi trường đô thị", ("Môi trường đô thị",), parent="T"),
)


def _report(title: str) -> Document:
    head = "TỔNG CÔNG TY CẤP NƯỚC VÀ MÔI TRƯỜNG ĐÔ THỊ"
    text = f"{head}\n{title}\nDoanh thu đạt 12 tỷ đồng."
    ends = len(head), len(head) + 1 + len(title)
    blocks = (
        Block("aside", 0, ends[0]),
        Block("title", ends[0] + 1, ends[1]),
        Block("paragraph", ends[1] + 1, len(text)),
    )
    return Document("bao_cao.docx", "0" * 64, "docx", text, blocks)


def test_a_piece_of_the_superiors_name_names_nobody_else() -> None:
    reports = [
        _report("BÁO CÁO XÍ NGHIỆP CẤP NƯỚC THỤY ĐÔNG"),
        _report("BÁO CÁO XÍ NGHIỆP MÔI TRƯỜNG ĐÔ THỊ"),
    ]
    assert assign(reports, ORGANISATIONS) == [Assigned("D1"), Assigned("D7")]


def test_whom_a_report_is_sent_to_did_not_write_it() -> None:
    head, addressee = "ĐẢNG ỦY XÍ NGHIỆP CẤP NƯỚC THỤY ĐÔNG", "Kính gửi: Xí nghiệp Môi trường đô thị"
    text = f"{head}\n{addressee}\nDoanh thu đạt 12 tỷ đồng."
    ends = len(head), len(head) + 1 + len(addressee)
    blocks = (
        Block("aside", 0, ends[0]),
        Block("aside", ends[0] + 1, ends[1]),
        Block("paragraph", ends[1] + 1, len(text)),
    )
    report = Document("bao_cao.docx", "0" * 64, "docx", text, blocks)
    assert assign([report], ORGANISATIONS) == [Assigned("D1")]
