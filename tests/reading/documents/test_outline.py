from __future__ import annotations

from nghiquyet.reading.documents.outline import settle
from nghiquyet.reading.documents.parts import Grid, GridCell, Part


def kinds(*parts: Part | str) -> list[str]:
    settled = settle([Part(part) if isinstance(part, str) else part for part in parts])
    return [f"{part.kind}{part.level or ''}" for part in settled]


def levels(*lines: str) -> list[int]:
    body = "Toàn huyện đã hoàn thành kế hoạch được giao."
    parts = [Part(text) for line in lines for text in (line, body)]
    return [part.level for part in settle(parts) if part.kind == "heading"]


def test_levels_follow_the_nesting_of_this_document() -> None:
    assert levels("I. TÌNH HÌNH", "1. Thuận lợi", "2. Khó khăn", "II. KẾT QUẢ", "1. Kinh tế") == [
        1,
        2,
        2,
        1,
        2,
    ]
    assert levels("1. Kết quả", "a) Kinh tế", "b) Xã hội", "2. Tồn tại") == [1, 2, 2, 1]
    assert levels("A. KẾT QUẢ", "I. KINH TẾ", "1. Trồng trọt", "B. HẠN CHẾ") == [1, 2, 3, 1]


def test_levels_put_parts_above_roman_numbers_wherever_they_come() -> None:
    assert levels("I. MỞ ĐẦU", "PHẦN THỨ NHẤT. KẾT QUẢ", "I. KINH TẾ") == [2, 1, 2]


def test_letter_after_letters_is_no_roman_number() -> None:
    assert levels("A. MỘT", "B. HAI", "C. BA", "D. BỐN") == [1, 1, 1, 1]
    assert levels("A. MỘT", "I. NHẤT", "II. NHÌ", "B. HAI", "C. BA") == [1, 2, 2, 1, 1]


def test_numbered_sentence_is_a_paragraph() -> None:
    assert kinds(
        "V. NHIỆM VỤ",
        "1. Giảm tỷ lệ hồ sơ tồn đọng xuống dưới 4% vào cuối năm 2024.",
        "2. Kết nạp 20 đảng viên mới trong hai năm 2023 – 2024.",
    ) == ["heading1", "paragraph", "paragraph"]


def test_short_items_of_a_list_are_paragraphs() -> None:
    assert kinds("I. KẾT QUẢ", "1. Trồng rừng", "2. Xây nhà", "3. Làm đường", "II. HẠN CHẾ", "Không có.") == [
        "heading1", "paragraph", "paragraph", "paragraph", "heading1", "paragraph",
    ]  # fmt: skip


def test_siblings_of_a_heading_are_headings() -> None:
    body = "- Trồng 12 ha rừng."
    assert kinds("1. Chỉ tiêu", "a) Về kinh tế", body, "b) Về xã hội", body, "c) Về đội ngũ", body)[1::2] == [
        "heading2", "heading2", "heading2",
    ]  # fmt: skip


def test_section_names_with_a_full_stop_or_colon_are_headings() -> None:
    body = "Toàn huyện đã trồng 120 ha rừng, đạt 98% kế hoạch."
    named = (
        "1. Công tác trồng rừng.",
        body,
        "2. Công tác làm đường.",
        body,
        "3. Về chính sách:",
        "- Cấp 12 thẻ.",
    )
    assert kinds("I. KẾT QUẢ", *named)[1::2] == ["heading2"] * 3
    assert kinds("I. NHIỆM VỤ", "1. Trồng rừng.", "2. Làm đường.", body)[1:] == ["paragraph"] * 3
    assert (
        kinds("I. KẾT QUẢ", "1. Phòng học: đã xây 9 phòng, gồm:", "- Điểm chính: 4 phòng.")[1] == "paragraph"
    )


def test_bold_short_line_is_a_heading_and_bold_sentence_is_not() -> None:
    bold = Part("Về công tác cán bộ", bold=True)
    assert kinds("BÁO CÁO", "Tốt.", bold, "Đã bổ nhiệm 5 đồng chí.")[2:] == ["heading1", "paragraph"]
    assert kinds("BÁO CÁO", "Tốt.", Part("Huyện đã bổ nhiệm 5 đồng chí.", bold=True))[2:] == ["paragraph"]


def test_heading_style_of_a_whole_paragraph_is_not_believed() -> None:
    assert kinds(Part("Toàn huyện đã hoàn thành kế hoạch. " * 10, level=1))[0] == "paragraph"
    assert kinds(Part("Kết quả", level=2), "Xong.")[0] == "heading1"


def test_signature_without_an_authority_is_aside() -> None:
    assert (
        kinds("V. ĐỀ NGHỊ", "Cấp thêm 10 bộ máy.", "HIỆU TRƯỞNG", "(Đã ký)", "Tô Thị Lệ Quyên")[2:]
        == ["aside"] * 3
    )
    assert kinds("V. ĐỀ NGHỊ", "Cấp thêm 10 bộ máy.", "CHỦ TỊCH", "Nguyễn Văn An")[2:] == ["aside"] * 2


def test_list_of_recipients_ends_at_the_appendix() -> None:
    assert kinds(
        "Báo cáo đã xong.",
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        Part("PHỤ LỤC", bold=True, centred=True),
        "Bảng.",
    ) == ["paragraph", "aside", "aside", "aside", "title", "paragraph"]


def test_headline_of_an_article_is_its_title() -> None:
    assert (
        kinds("Huyện sơ kết giữa nhiệm kỳ", "Sáng 14.4, huyện tổ chức hội nghị sơ kết giữa nhiệm kỳ.")[0]
        == "title"
    )


def test_line_printed_twice_is_a_caption() -> None:
    body = "Sáng 14.4, huyện tổ chức hội nghị sơ kết giữa nhiệm kỳ đánh giá kết quả."
    assert (
        kinds("Huyện sơ kết", body, "Quang cảnh hội nghị", "Quang cảnh hội nghị", body)[2:4]
        == ["caption"] * 2
    )


def test_list_item_printed_twice_is_no_caption() -> None:
    item = "- Xã An Bình trồng 12 ha."
    assert kinds("I. KẾT QUẢ", item, item)[1:] == ["paragraph", "paragraph"]


def test_table_and_rule_line_are_not_running_text() -> None:
    grid = Grid((GridCell(0, 0, "TT"), GridCell(0, 1, "Tên")))
    assert kinds("-----", Part("", grid=grid)) == ["aside", "table"]


def test_headings_on_a_scan_are_seen_through_misread_numbers() -> None:
    sure = (0.9, 0.9, 0.9)
    parts = [Part("HI. Hạn chế", confidences=sure), Part("Còn chậm.", confidences=sure)]
    assert [part.kind for part in settle(parts)] == ["heading", "paragraph"]
