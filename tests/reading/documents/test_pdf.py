from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from tests.reading.documents.making import cells, headings, opened, told, typeset

SENTENCE = (
    "Toàn huyện đã tổ chức 12 cuộc diễn tập, trong đó 10 cuộc đạt giỏi, xuất sắc, bằng 83,3%; huấn luyện lực"
    " lượng thường trực đạt 78,2% khá, giỏi, tăng 1,6 điểm % so với năm 2021."
)
NAMES = "An Bình Cao Dương Đông Giang Hòa Kim Lâm Minh Nghĩa Oanh Phúc Quang Sơn Tân Uyên Vĩnh Xuân Yên"
HEAD = """#grid(columns: (1fr, 1fr), align: center,
[HUYỆN ỦY SUỐI MƠ], [*ĐẢNG CỘNG SẢN VIỆT NAM*],
[Số 12-BC/HU], [_Suối Mơ, ngày 05 tháng 7 năm 2023_])
"""
TABLE = """#table(columns: 4,
table.cell(rowspan: 2)[TT], table.cell(rowspan: 2)[Chỉ tiêu], table.cell(colspan: 2)[Kết quả],
[2021], [2022], [1], [Trồng rừng], [402,8], [1.130], [2], [Làm đường liên thôn, liên xã], [12], [13,5])
"""


def test_pdf_justified_lines_are_one_paragraph_with_whole_words(tmp_path: Path) -> None:
    document = opened(typeset(tmp_path / "a.pdf", f"{SENTENCE}\n\n{SENTENCE}", size=14))

    assert document.media == "pdf"
    assert told(document) == [SENTENCE, SENTENCE]


def test_pdf_head_title_headings_and_signature(tmp_path: Path) -> None:
    source = f"""{HEAD}
#align(center)[*BÁO CÁO*]
#align(center)[*Kết quả trồng rừng năm 2022*]

*I. KẾT QUẢ*

{SENTENCE}

*II. HẠN CHẾ*

Còn 4,5 ha chưa trồng.

#grid(columns: (1fr, 1fr),
[_Nơi nhận:_ \\ \\- Như trên; \\ \\- Lưu VT.], align(center)[*T/M BAN THƯỜNG VỤ* \\ (Đã ký)])
"""
    document = opened(typeset(tmp_path / "a.pdf", source))

    assert told(document, "title") == ["BÁO CÁO", "Kết quả trồng rừng năm 2022"]
    assert headings(document) == [(1, "I. KẾT QUẢ"), (1, "II. HẠN CHẾ")]
    assert told(document, "aside") == [
        "HUYỆN ỦY SUỐI MƠ\nSố 12-BC/HU", "ĐẢNG CỘNG SẢN VIỆT NAM\nSuối Mơ, ngày 05 tháng 7 năm 2023",
        "Nơi nhận:\n- Như trên;\n- Lưu VT.", "T/M BAN THƯỜNG VỤ\n(Đã ký)",
    ]  # fmt: skip
    assert told(document, "paragraph") == [SENTENCE, "Còn 4,5 ha chưa trồng."]


def test_pdf_numbered_items_are_parted_without_space_between(tmp_path: Path) -> None:
    source = "#set par(spacing: 0.65em)\n1\\. Trồng thêm 12 ha.\n\n2\\. " + SENTENCE + "\n\n\\- Xây 3 nhà."

    assert told(opened(typeset(tmp_path / "a.pdf", source))) == [
        "1. Trồng thêm 12 ha.",
        f"2. {SENTENCE}",
        "- Xây 3 nhà.",
    ]


def test_pdf_ruled_table_has_merged_cells_and_is_no_paragraph(tmp_path: Path) -> None:
    document = opened(typeset(tmp_path / "a.pdf", f"Kết quả như sau:\n\n{TABLE}\n{SENTENCE}"))

    assert cells(document) == [
        ["TT", "Chỉ tiêu", "Kết quả", "Kết quả"],
        ["TT", "Chỉ tiêu", "2021", "2022"],
        ["1", "Trồng rừng", "402,8", "1.130"],
        ["2", "Làm đường liên thôn, liên xã", "12", "13,5"],
    ]
    assert document.tables[0].header_rows == 2
    assert told(document, "paragraph") == ["Kết quả như sau:", SENTENCE]


def test_pdf_table_over_pages_is_one_without_the_repeated_header(tmp_path: Path) -> None:
    rows = ", ".join(f"[{n}], [Chỉ tiêu số {n}], [{n * 10}]" for n in range(1, 61))
    source = f"#table(columns: (2cm, 8cm, 3cm), table.header([TT], [Chỉ tiêu], [Kết quả]), {rows})"
    document = opened(typeset(tmp_path / "a.pdf", source))

    assert len(document.tables) == 1
    assert [row[0] for row in cells(document)] == ["TT", *(str(n) for n in range(1, 61))]
    assert document.page_of(document.text.index("Chỉ tiêu số 60")) == len(document.pages) > 1


def test_pdf_running_heads_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    page = "header: [Huyện ủy Suối Mơ – báo cáo], footer: context [Trang #counter(page).display()]"
    texts = [f"Xã {name}. {SENTENCE}" for name in NAMES.split()]
    document = opened(typeset(tmp_path / "a.pdf", "\n\n".join(texts), size=14, page=page))

    assert told(document) == texts
    assert len(document.pages) > 1


def test_pdf_uniform_lines_at_the_page_end_are_kept(tmp_path: Path) -> None:
    lines = [f"{n}. Xã số {n}: trồng {n + 7} ha" for n in range(1, 120)]
    document = opened(typeset(tmp_path / "a.pdf", "\n\n".join(line.replace(".", "\\.") for line in lines)))

    assert told(document) == lines


def test_pdf_bare_page_number_is_left_out_and_a_figure_is_not(tmp_path: Path) -> None:
    paged = typeset(
        tmp_path / "a.pdf", f"Xã Bình trồng rừng.\n#pagebreak()\n{SENTENCE}", page='numbering: "1"'
    )
    figure = typeset(tmp_path / "b.pdf", f"{SENTENCE}\n\n100%.")

    assert told(opened(paged)) == ["Xã Bình trồng rừng.", SENTENCE]
    assert told(opened(figure)) == [SENTENCE, "100%."]


def test_pdf_paragraph_over_a_page_end_is_one(tmp_path: Path) -> None:
    long = " ".join(f"Xã {name}: {SENTENCE}" for name in NAMES.split())
    document = opened(typeset(tmp_path / "a.pdf", long, size=14))

    assert told(document) == [long]
    assert document.page_of(len(document.text) - 1) == len(document.pages) > 1


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_pdf_turned_page_is_read_upright(tmp_path: Path, degrees: int) -> None:
    typeset(tmp_path / "a.pdf", f"{SENTENCE}\n\n{TABLE}")
    turned = pdfium.PdfDocument(tmp_path / "a.pdf")
    turned[0].set_rotation(degrees)
    turned.save(tmp_path / "b.pdf")
    turned.close()
    document = opened(tmp_path / "b.pdf")

    assert told(document, "paragraph") == [SENTENCE]
    assert cells(document)[2] == ["1", "Trồng rừng", "402,8", "1.130"]


def test_pdf_sideways_words_in_a_table_head_are_read(tmp_path: Path) -> None:
    source = "#table(columns: 3, [TT], rotate(-90deg, reflow: true)[Đơn vị tính], [Kết quả], [1], [ha], [12])"

    assert cells(opened(typeset(tmp_path / "a.pdf", source))) == [
        ["TT", "Đơn vị tính", "Kết quả"],
        ["1", "ha", "12"],
    ]


def test_pdf_two_columns_of_text_are_read_one_after_the_other(tmp_path: Path) -> None:
    source = "#set page(columns: 2)\n" + "\n\n".join(f"Đoạn {n}. {SENTENCE}" for n in range(12))
    document = opened(typeset(tmp_path / "a.pdf", source, size=10))

    assert [text[:8].strip(". ") for text in told(document, "paragraph")] == [f"Đoạn {n}" for n in range(12)]


def test_pdf_aligned_columns_without_lines_are_a_table(tmp_path: Path) -> None:
    rows = ", ".join(f"[{n}], [Chỉ tiêu {n}], [{n * 7}]" for n in range(1, 6))
    source = f"#table(columns: (2cm, 7cm, 3cm), stroke: none, [TT], [Nội dung], [Kết quả], {rows})"

    assert cells(opened(typeset(tmp_path / "a.pdf", source)))[5] == ["5", "Chỉ tiêu 5", "35"]


def test_pdf_spaced_letters_are_one_word(tmp_path: Path) -> None:
    document = opened(typeset(tmp_path / "a.pdf", f"#text(tracking: 3pt)[BÁO CÁO TỔNG KẾT]\n\n{SENTENCE}"))

    assert told(document)[0] == "BÁO CÁO TỔNG KẾT"


def test_pdf_range_over_a_line_end_keeps_its_dash(tmp_path: Path) -> None:
    document = opened(
        typeset(tmp_path / "a.pdf", "Huấn luyện đạt khá, giỏi từ 70–\\\n75% số chiến sĩ, tăng 2%.")
    )

    assert "70–75%" in document.text


@pytest.mark.parametrize(
    "name", ["nghiêngnghiêngnghiêng nghiêngnghiêngngh nghiêngnghiêngnghiêng", "nghiêng " * 8]
)
def test_pdf_lines_of_few_words_stay_in_their_justified_paragraph(tmp_path: Path, name: str) -> None:
    long = "Huyện trồng rừng " + "và chăm sóc rừng trồng từ năm trước " * 8
    text = f"{long}{name.strip()}, {long.strip()}."
    document = opened(typeset(tmp_path / "a.pdf", text, page="width: 8.6cm"))

    assert told(document) == [text]
