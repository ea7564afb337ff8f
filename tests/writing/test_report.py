"""The structure that docx and pdf share: text, links, places to be written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from tests.writing.reviews import doubtful_review, review_of, target, value

from nghiquyet.measuring import Review
from nghiquyet.writing.forms import FormKey, form
from nghiquyet.writing.report import report
from nghiquyet.writing.structure import Cell, Heading, Line, Report, Run


def cells(content: Report) -> Iterator[Cell]:
    for appendix in content.appendices:
        for row in appendix.table.rows:
            yield from row.cells


def runs(content: Report) -> Iterator[Run]:
    for block in content.body:
        yield from () if isinstance(block, Heading) else block.runs
    for cell in cells(content):
        for line in cell.lines:
            yield from line


def text(line: Line) -> str:
    return "".join(run.text for run in line)


def paragraphs(content: Report) -> list[str]:
    return [block.text if isinstance(block, Heading) else text(block.runs) for block in content.body]


@pytest.mark.parametrize("key", ["party", "state"])
def test_report_every_link_leads_somewhere(review: Review, key: FormKey) -> None:
    for each in (review, doubtful_review()):
        content = report(each, form(key))
        anchors = [cell.anchor for cell in cells(content) if cell.anchor]
        anchors += [appendix.anchor for appendix in content.appendices]
        assert len(anchors) == len(set(anchors))
        assert {run.link for run in runs(content) if run.link} <= set(anchors)


def test_report_every_result_leads_to_its_sources(review: Review) -> None:
    content = report(review, form("party"))
    results = [row.cells[4] for row in content.appendices[0].table.rows if row.kind == "row"]
    assert [cell.lines[0][0].link for cell in results] == [f"nguon_{n}" for n in range(1, 22)]


def test_report_tables_have_full_rows(review: Review) -> None:
    for appendix in report(review, form("party")).appendices:
        reaching: list[int] = [0] * len(appendix.table.columns)
        for row in appendix.table.rows:
            open_above = sum(left > 0 for left in reaching)
            assert sum(cell.span for cell in row.cells) + open_above == len(reaching)
            reaching = [max(left - 1, 0) for left in reaching]
            if row.cells[0].down > 1:
                reaching[:3] = [row.cells[0].down - 1] * 3
        assert sum(width for _, width in appendix.table.columns) == pytest.approx(252)


def test_report_says_how_many_targets_stand_where(review: Review) -> None:
    told = paragraphs(report(review, form("party")))
    assert (
        "Trong 21 chỉ tiêu có 1 vượt, 9 đạt, 7 đúng tiến độ, 3 chậm, 1 chưa có số liệu; như vậy 17/21"
        " chỉ tiêu đạt hoặc đúng tiến độ. Chi tiết từng chỉ tiêu tại Phụ lục 1."
    ) in told


def test_report_tells_each_target_with_its_reservations(review: Review) -> None:
    told = paragraphs(report(review, form("party")))
    assert (
        "- Số nhà tình nghĩa được xây mới, sửa chữa: 80 căn (nghị quyết đề ra từ 75 căn trở lên), bằng"
        " 106,67% mức đề ra. Số liệu còn mâu thuẫn của Đá Bàn."
    ) in told
    assert (
        "- Tỷ lệ cơ sở DQTV được củng cố, kiện toàn: 98,73% (nghị quyết đề ra 100%). Chỉ có tỷ lệ, chưa"
        " tính vào tỷ lệ chung: Phú Ngàn."
    ) in told
    assert (
        "- Tỷ lệ tài liệu lưu trữ của cấp ủy, cơ quan quân sự các cấp được số hóa (nghị quyết đề ra từ 50%"
        " trở lên): chưa tổ chức nào có số liệu dùng được."
    ) in told


def test_report_appendix_closes_with_the_counts(review: Review) -> None:
    [last] = report(review, form("party")).appendices[0].table.rows[-1].cells
    assert text(last.lines[0]) == (
        "Tổng: 21 chỉ tiêu; vượt 1; đạt 9; đúng tiến độ 7; chậm 3; chưa có số liệu 1."
    )


def test_report_leaves_causes_and_lessons_to_be_written(review: Review) -> None:
    gaps = [run.text for run in runs(report(review, form("party"))) if run.gap]
    for task in ("nguyên nhân khách quan", "nguyên nhân chủ quan", "bài học", "đề xuất", "khâu đột phá"):
        assert sum(task in gap for gap in gaps) == 1
    assert all(gap.startswith("[") and gap.endswith("]") for gap in gaps)


def test_report_sections_follow_the_form_in_order(review: Review) -> None:
    titles = [
        block.text
        for block in report(review, form("state")).body
        if isinstance(block, Heading) and block.level == 1
    ]
    assert titles == [
        "I. ĐẶC ĐIỂM, TÌNH HÌNH",
        "II. QUÁN TRIỆT, CỤ THỂ HÓA NGHỊ QUYẾT",
        "III. KẾT QUẢ THỰC HIỆN",
        "IV. HẠN CHẾ, KHUYẾT ĐIỂM VÀ NGUYÊN NHÂN",
        "V. BÀI HỌC KINH NGHIỆM",
        "VI. PHƯƠNG HƯỚNG, NHIỆM VỤ, GIẢI PHÁP",
        "VII. ĐỀ XUẤT, KIẾN NGHỊ",
    ]


def test_report_lists_every_reading_of_a_conflict_with_its_words(review: Review) -> None:
    conflicts = report(review, form("party")).appendices[1]
    words = " | ".join(text(line) for row in conflicts.table.rows for c in row.cells for line in c.lines)
    assert conflicts.title == "SỐ LIỆU MÂU THUẪN"
    for said in ("195,2 ha", "192,5 ha", "“rà phá bom, mìn được 192,5 ha đất”", "B08_lung_khoang.txt"):
        assert said in words
    assert words.count("đang tính") == 6


def test_report_of_doubt_names_guesses_silent_organisations_and_unread_files() -> None:
    content = report(doubtful_review(), form("party"))
    assert [appendix.title for appendix in content.appendices] == [
        "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU",
        "SỐ LIỆU CẦN XÁC NHẬN",
        "TỔ CHỨC CHƯA CÓ SỐ LIỆU",
        "NGUỒN SỐ LIỆU",
    ]
    told = paragraphs(content)
    assert "Chưa gửi báo cáo: Thôn 3." in told
    assert "Có 1 tệp không đọc được, số liệu chưa được tính: hong.pdf." in told
    assert "- Có 1 số liệu đọc chưa chắc chắn, phải xác nhận (Phụ lục 2)." in told
    assert "- Có 1 số liệu đọc rõ, chỉ nêu một lần trong báo cáo, chưa có người xác nhận." in told
    assert text(content.appendices[2].notes[0]) == "Tệp hong.pdf bị hỏng, hãy gửi lại."


def test_report_of_a_finished_term_sums_up() -> None:
    done = review_of((target(),), (value("A", "40"),), as_of=date(2025, 12, 31))
    content = report(done, form("party"))
    assert content.subject == "Tổng kết thực hiện Nghị quyết phát triển xã (số 05-NQ/ĐU)"
    assert content.note == "(Số liệu tính đến ngày 31/12/2025)"
    assert not any("Phần việc còn lại" in line for line in paragraphs(content))


def test_report_names_the_superior_that_the_tree_has() -> None:
    head = report(doubtful_review(), form("state")).head
    assert text(head.superior[0]) == "ỦY BAN NHÂN DÂN TỈNH"
    assert " ".join(head.issuer) == "ỦY BAN NHÂN DÂN XÃ BÌNH AN"


def test_report_of_a_review_without_targets_is_still_a_report() -> None:
    content = report(review_of((), title=""), form("party"))
    assert content.subject == "Sơ kết thực hiện Nghị quyết số 05-NQ/ĐU"
    assert text(content.appendices[0].table.rows[-1].cells[0].lines[0]).startswith("Tổng: 0 chỉ tiêu")
