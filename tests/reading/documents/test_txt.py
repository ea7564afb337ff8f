from __future__ import annotations

import textwrap
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.documents.making import MINUTES, cells, headings, opened, told, written

from nghiquyet.reading.documents.limits import Limits, Source
from nghiquyet.reading.documents.txt import lay_out


def test_txt_text_is_the_file_decoded(tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", MINUTES.replace("\n", "\r\n"))

    assert opened(path).text == MINUTES


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_txt_unicode_encoding_is_recognised(tmp_path: Path, encoding: str) -> None:
    document = opened(written(tmp_path / "a.txt", MINUTES, encoding))

    assert document.text == MINUTES
    assert document.warnings == ()


def test_txt_decomposed_letters_are_composed(tmp_path: Path) -> None:
    document = opened(written(tmp_path / "a.txt", unicodedata.normalize("NFD", MINUTES)))

    assert document.text == MINUTES
    assert headings(document) == [(1, "I. KẾT QUẢ"), (1, "II. HẠN CHẾ")]


def test_txt_windows_1258_is_read_with_a_warning(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "Toàn huyện đã trồng được 120 ha rừng và xây 3 công trình.")
    stored = unicodedata.normalize("NFC", decomposed)
    data = b"".join(_cp1258(letter) for letter in stored)
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    document = opened(path)

    assert document.text == stored
    assert "Windows-1258" in str(document.warnings[0])


def _cp1258(letter: str) -> bytes:
    """Windows-1258 writes tones apart, but keeps ă, â, đ, ê, ô, ơ, ư whole."""
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", letter)
        if len(parts) == 3:
            roof = max(parts[1:], key=lambda mark: mark in "\u0302\u0306\u031b")
            tone = parts[1] if parts[2] == roof else parts[2]
            return unicodedata.normalize("NFC", parts[0] + roof).encode("cp1258") + tone.encode("cp1258")
        return parts.encode("cp1258")


def test_txt_tcvn3_is_read_with_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("§¶ng bé tØnh ®· tæ chøc vµ ®¹t kÕt qu¶ cña n¨m".encode("latin-1"))
    document = opened(path)

    assert document.text == "Đảng bộ tỉnh đã tổ chức và đạt kết quả của năm"
    assert "TCVN3" in str(document.warnings[0])


def test_txt_issuers_head_is_aside(tmp_path: Path) -> None:
    document = opened(written(tmp_path / "a.txt", MINUTES))

    assert len(told(document, "aside")) == 2
    assert told(document, "title") == ["BÁO CÁO", "Kết quả trồng rừng năm 2022"]


def test_txt_lines_broken_at_a_width_are_one_paragraph(tmp_path: Path) -> None:
    text = (
        "Huyện đã tổ chức hội nghị quán triệt nghị quyết đến toàn thể cán bộ, đảng\n"
        "viên với tỷ lệ tham gia đạt 98,5%; phân công các đồng chí phụ trách từng\n"
        "xã, thị trấn, kịp thời giải quyết khó khăn, vướng mắc ở cơ sở trong năm\n"
        "2022 theo kế hoạch.\n"
        "- Giải quyết 312 hồ sơ chính sách các loại, chủ yếu là chế độ một lần và\n"
        "bảo hiểm y tế cho thân nhân; chi trả kịp thời, không có đơn thư khiếu nại\n"
        "kéo dài.\n"
        "- Xây mới 3 nhà.\n"
    )
    paragraphs = told(opened(written(tmp_path / "a.txt", text)), "paragraph")

    assert [paragraph[:12] for paragraph in paragraphs] == ["Huyện đã tổ ", "- Giải quyết", "- Xây mới 3 "]
    assert paragraphs[0].endswith("năm\n2022 theo kế hoạch.")


def test_txt_numbered_line_that_goes_on_is_no_heading(tmp_path: Path) -> None:
    text = (
        "I. KẾT QUẢ\n"
        "1. Hộ nghèo: hiện còn 5 hộ nghèo trên tổng số 538 hộ (0,93%); trong năm\n"
        "thoát nghèo hai hộ.\n"
        "2. Quỹ “Vì người nghèo” vận động được 122 triệu đồng, gồm tiền mặt\n"
        "97,8 triệu đồng và hiện vật quy đổi 25 triệu đồng; ngoài ra bà con ủng\n"
        "hộ các hộ bị ngập 36 triệu đồng.\n"
    )
    document = opened(written(tmp_path / "a.txt", text))

    assert headings(document) == [(1, "I. KẾT QUẢ")]
    assert [paragraph[-13:] for paragraph in told(document, "paragraph")] == [
        "nghèo hai hộ.",
        "6 triệu đồng.",
    ]


def test_txt_number_that_the_break_put_first_begins_no_item(tmp_path: Path) -> None:
    text = (
        "Toàn xã có 12 thôn, trong đó số thôn đạt chuẩn nông thôn mới kiểu mẫu là\n"
        "9. Ngoài ra xã đã huy động nhân dân đóng góp 350 triệu đồng; giai đoạn 2021\n"
        "- 2025 phấn đấu có 10 thôn đạt chuẩn theo Nghị quyết của Đảng ủy xã đề ra.\n"
        "1. Tiếp tục tuyên truyền, vận động nhân dân chung sức xây dựng nông thôn\n"
        "mới.\n"
        "2. Kết nạp 12 đảng viên.\n"
    )
    paragraphs = told(opened(written(tmp_path / "a.txt", text)), "paragraph")

    assert [paragraph[:12] for paragraph in paragraphs] == ["Toàn xã có 1", "1. Tiếp tục ", "2. Kết nạp 1"]


def test_txt_with_an_empty_line_after_every_line_is_joined(tmp_path: Path) -> None:
    lines = "Huyện đã tổ chức hội nghị quán triệt nghị quyết đến toàn thể cán bộ, đảng viên trong huyện " * 6
    wrapped = "\n\n".join(textwrap.wrap(lines.strip() + ".", 70)) + "\n\n\nHết.\n"

    assert len(told(opened(written(tmp_path / "a.txt", wrapped)), "paragraph")) == 2


def test_txt_short_lines_and_long_ones_are_not_broken_at_a_width(tmp_path: Path) -> None:
    pair = "Xã số {n} đã trồng {n} ha rừng\n" + "và {n} cây phân tán " * 8 + "\n"
    text = "".join(pair.format(n=n) for n in range(2, 9))

    assert len(told(opened(written(tmp_path / "a.txt", text)))) == 14


def test_txt_unbroken_lines_are_paragraphs(tmp_path: Path) -> None:
    long = "Toàn huyện trồng rừng theo kế hoạch đã được phê duyệt từ đầu năm " * 4
    document = opened(written(tmp_path / "a.txt", f"{long}\nvà chăm sóc rừng.\n{long}\nHết."))

    assert len(told(document, "paragraph")) == 4


@pytest.mark.parametrize(
    "drawn",
    [
        "TT\tChỉ tiêu\tKết quả\n1\tTrồng rừng\t120,5\n2\tXây nhà\t12\n",
        "| TT | Chỉ tiêu | Kết quả |\n|----|---|---|\n| 1 | Trồng rừng | 120,5 |\n| 2 | Xây nhà | 12 |\n",
        "TT  Chỉ tiêu      Kết quả\n1   Trồng rừng    120,5\n2   Xây nhà       12\n",
    ],
    ids=["tabs", "bars", "spaces"],
)
def test_txt_table_has_its_cells_in_the_text(tmp_path: Path, drawn: str) -> None:
    document = opened(written(tmp_path / "a.txt", f"Kết quả như sau:\n\n{drawn}\nHết."))

    assert cells(document) == [
        ["TT", "Chỉ tiêu", "Kết quả"],
        ["1", "Trồng rừng", "120,5"],
        ["2", "Xây nhà", "12"],
    ]
    assert document.tables[0].header_rows == 1


def test_txt_form_feed_begins_a_page(tmp_path: Path) -> None:
    document = opened(written(tmp_path / "a.txt", "Trang đầu.\n\fTrang hai.\n"))

    assert document.page_of(document.text.index("hai")) == 2


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=400))
def test_txt_any_text_keeps_its_characters(text: str) -> None:
    layout = lay_out(unicodedata.normalize("NFC", text), Source("a.txt", b"", Limits()))

    covered = "".join(layout.text[block.start : block.end] for block in layout.blocks)
    assert "".join(covered.split()) == "".join(layout.text.split())


@given(
    st.lists(st.sampled_from(["I. A", "1. B b", "a) c", "- d", "", "Văn bản.", "TM. X", "BÁO CÁO", "\t1\t2"]))
)
def test_txt_any_order_of_lines_is_laid_out(lines: list[str]) -> None:
    layout = lay_out("\n".join(lines), Source("a.txt", b"", Limits()))

    assert all(block.start < block.end for block in layout.blocks)
    levels = [block.level for block in layout.blocks if block.kind == "heading"]
    assert set(levels) == set(range(1, max(levels, default=0) + 1))
