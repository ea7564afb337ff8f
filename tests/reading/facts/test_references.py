"""Named and numbered documents."""

from __future__ import annotations

import pytest
from tests.reading.facts.conftest import Open
from tests.reading.facts.passages import Passage, telling

from nghiquyet.reading.facts.references import read_references


@pytest.mark.parametrize("passage", telling("references"), ids=str)
def test_each_document_is_named_once(passage: Passage, open_text: Open) -> None:
    found = read_references(open_text(passage.text).document)
    assert [reference.surface for reference in found] == passage.truth["references"]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017.", "nghị quyết", "18-NQ/TW"),
        ("Thực hiện Quyết định số 1719/QĐ-TTg của Thủ tướng Chính phủ.", "quyết định", "1719/QĐ-TTg"),
        ("Theo Luật số 15/2023/QH15.", "luật", "15/2023/QH15"),
        ("Theo Kế hoạch số: 45/KH-UBND.", "kế hoạch", "45/KH-UBND"),
        ("Xét Báo cáo thẩm tra số 18/BC-KTNS của Ban Kinh tế.", "báo cáo", "18/BC-KTNS"),
        ("Theo Đề án 06 của Chính phủ.", "đề án", "06"),
    ],
)
def test_number_and_kind(text: str, kind: str, number: str, open_text: Open) -> None:
    found = read_references(open_text(text).document)
    assert [(reference.kind, reference.number) for reference in found] == [(kind, number)]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;", "Luật Tổ chức chính quyền địa phương"),
        ("Thực hiện Luật Phòng, chống ma túy năm 2021 trên địa bàn.", "Luật Phòng, chống ma túy năm 2021"),
        ("Quy chế theo Luật Giáo dục và Luật Nhà giáo.", "Luật Giáo dục"),
    ],
)
def test_laws_go_by_their_names(text: str, surface: str, open_text: Open) -> None:
    assert read_references(open_text(text).document)[0].surface == surface


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Một năm thực hiện Đề án “Đảo xanh không rác nhựa” trên đảo.", "Đề án “Đảo xanh không rác nhựa”"),
        (
            "Hai bên ký Thỏa thuận phối hợp trợ giúp pháp lý giai đoạn 2026 - 2030.",
            "Thỏa thuận phối hợp trợ giúp pháp lý giai đoạn 2026 - 2030",
        ),
        (
            "Sở ký kết chương trình phối hợp bảo vệ môi trường (BVMT) nông thôn với Hội Nông dân tỉnh.",
            "chương trình phối hợp bảo vệ môi trường (BVMT) nông thôn",
        ),
        (
            "Thực hiện Nghị quyết Đại hội Hội Cựu chiến binh (CCB) Việt Nam lần thứ VII.",
            "Nghị quyết Đại hội Hội Cựu chiến binh (CCB) Việt Nam lần thứ VII",
        ),
    ],
)
def test_documents_go_by_their_subject_or_quoted_name(text: str, surface: str, open_text: Open) -> None:
    assert [found.surface for found in read_references(open_text(text).document)] == [surface]


@pytest.mark.parametrize(
    "text",
    [
        "Chương trình “Mẹ đỡ đầu” giúp 20 em.",
        "Hai bên ký kết thỏa thuận hợp tác với Bưu điện tỉnh.",
        "Ban hành nghị quyết chuyên đề, 12 kế hoạch và nhiều quyết định.",
        "Kế hoạch 5 năm được giao 100 triệu đồng.",
        "Quyết định 3 nội dung quan trọng.",
        "Báo cáo kết quả 6 tháng đầu năm.",
    ],
)
def test_documents_without_name_or_number_are_none(text: str, open_text: Open) -> None:
    assert read_references(open_text(text).document) == ()
