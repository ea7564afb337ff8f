from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.documents.making import cells, headings, opened, told, typeset

NAMES = [
    "An", "Bình", "Cao", "Dương", "Đông", "Giang", "Hòa", "Kim", "Lâm", "Minh", "Nghĩa", "Oanh", "Phúc",
    "Quang", "Sơn", "Tân", "Uyên", "Vĩnh", "Xuân", "Yên",
]  # fmt: skip
LENGTHS = (3, 1, 4, 1, 5, 2, 2, 4, 3, 1, 5, 1, 3, 5, 2, 3, 2, 4, 1, 2)
TABLE = """#table(columns: (auto, 1fr, auto), [TT], [Chỉ tiêu], [Kết quả], [1], [Trồng rừng], [402,8])"""
CELLS = [["TT", "Chỉ tiêu", "Kết quả"], ["1", "Trồng rừng", "402,8"]]
BALANCED = """#let balanced(body) = layout(size => {
  let high = measure(block(width: (size.width - 6mm) / 2, body)).height
  block(width: 100%, height: high / 2 + 1em, columns(2, gutter: 6mm, body))
})
"""


def paragraphs(count: int, first: int = 0) -> list[str]:
    """Paragraphs of unequal length, no two alike."""
    return [
        f"Xã {name} đã tổ chức {n + 2} cuộc diễn tập, trong đó {n} cuộc đạt giỏi"
        + "; huấn luyện lực lượng dự bị theo kế hoạch của huyện, bảo đảm quân số tham gia" * LENGTHS[n - 1]
        + f"; trồng {n}2,5 ha rừng."
        for n, name in enumerate(NAMES[first : first + count], first + 1)
    ]


def joined(texts: list[str]) -> str:
    return "\n\n".join(texts)


@pytest.mark.parametrize(("columns", "gutter"), [(2, 4), (2, 5), (2, 8), (3, 4), (3, 6)])
@pytest.mark.parametrize("justify", ["true", "false"])
def test_columns_are_read_one_after_the_other(
    tmp_path: Path, columns: int, gutter: int, justify: str
) -> None:
    texts = paragraphs(20)
    source = f"""#set columns(gutter: {gutter}mm)\n#set par(justify: {justify})
#align(center)[*BÁO CÁO*]\n#columns({columns})[\n{joined(texts)}\n]"""
    document = opened(typeset(tmp_path / "a.pdf", source, size=11))

    assert told(document, "title") == ["BÁO CÁO"]
    assert told(document, "paragraph") == texts


def test_columns_of_indented_paragraphs_without_space_between(tmp_path: Path) -> None:
    texts = paragraphs(20)
    source = f"""#set page(columns: 2)\n#set columns(gutter: 5mm)
#set par(first-line-indent: (amount: 8mm, all: true), spacing: 0.65em)\n{joined(texts)}"""

    assert told(opened(typeset(tmp_path / "a.pdf", source, size=10))) == texts


def test_columns_end_at_a_heading_over_both_and_begin_again(tmp_path: Path) -> None:
    above, below = paragraphs(6), paragraphs(6, 6)
    source = f"""{BALANCED}*I. KẾT QUẢ*\n#balanced[{joined(above)}]\n#v(1em)\n*II. HẠN CHẾ*
#balanced[{joined(below)}]"""
    document = opened(typeset(tmp_path / "a.pdf", source, size=11))

    assert headings(document) == [(1, "I. KẾT QUẢ"), (1, "II. HẠN CHẾ")]
    assert told(document) == ["I. KẾT QUẢ", *above, "II. HẠN CHẾ", *below]


def test_columns_end_at_a_table_over_both_and_begin_again(tmp_path: Path) -> None:
    above, below = paragraphs(6), paragraphs(6, 6)
    source = f"{BALANCED}#balanced[{joined(above)}]\n{TABLE}\n#balanced[{joined(below)}]"
    document = opened(typeset(tmp_path / "a.pdf", source, size=11))

    assert cells(document) == CELLS
    assert told(document, "paragraph") == above + below


def test_table_in_a_column_stands_in_its_place(tmp_path: Path) -> None:
    above, below = paragraphs(4), paragraphs(14, 4)
    source = f"#set page(columns: 2)\n{joined(above)}\n\n{TABLE}\n\n{joined(below)}"
    document = opened(typeset(tmp_path / "a.pdf", source, size=11))

    assert cells(document) == CELLS
    assert [block.kind for block in document.blocks].index("table") == 4
    assert told(document, "paragraph") == above + below


def test_table_over_two_columns_is_one_without_the_repeated_header(tmp_path: Path) -> None:
    rows = ", ".join(f"[{n}], [Chỉ tiêu số {n}], [{n * 10}]" for n in range(1, 61))
    source = f"""#set page(columns: 2)\n{joined(paragraphs(4))}
#table(columns: (1cm, 1fr, 1.5cm), table.header([TT], [Chỉ tiêu], [Kết quả]), {rows})"""
    document = opened(typeset(tmp_path / "a.pdf", source, size=11))

    assert [row[0] for row in cells(document)] == ["TT", *(str(n) for n in range(1, 61))]


def test_text_over_the_full_width_above_columns_keeps_its_short_last_line(tmp_path: Path) -> None:
    intro = "Thực hiện nghị quyết của Huyện ủy về phát triển lâm nghiệp, Đảng ủy xã báo cáo " * 2 + "như sau:"
    texts = paragraphs(12)
    document = opened(
        typeset(tmp_path / "a.pdf", f"{intro}\n\n{BALANCED}#balanced[{joined(texts)}]", size=11)
    )

    assert told(document, "paragraph") == [intro, *texts]


def test_last_page_with_few_lines_in_columns(tmp_path: Path) -> None:
    texts = paragraphs(3)
    source = f"""#set page(columns: 2)\n{joined(paragraphs(20))}\n#pagebreak()
{texts[0]}\n\n{texts[1]}\n\n#colbreak()\n{texts[2]}"""

    assert told(opened(typeset(tmp_path / "a.pdf", source, size=9)))[-3:] == texts


def test_columns_differ_from_page_to_page(tmp_path: Path) -> None:
    first, second, third = paragraphs(5), paragraphs(5, 5), paragraphs(10, 10)
    source = f"""{BALANCED}#balanced[{joined(first)}]\n#pagebreak()\n{joined(second)}\n#pagebreak()
#set columns(gutter: 12mm)\n#columns(3)[{joined(third)}]"""
    document = opened(typeset(tmp_path / "a.pdf", source, size=11))

    assert told(document) == first + second + third
    assert [document.page_of(document.text.index(texts[0])) for texts in (first, second, third)] == [1, 2, 3]


def test_head_and_signature_side_by_side_are_no_columns_of_text(tmp_path: Path) -> None:
    source = f"""#grid(columns: (1fr, 1fr), align: center,
[HUYỆN ỦY SUỐI MƠ], [*ĐẢNG CỘNG SẢN VIỆT NAM*], [Số 12-BC/HU], [_Suối Mơ, ngày 05 tháng 7 năm 2023_])
#align(center)[*BÁO CÁO*]\n{BALANCED}#balanced[{joined(paragraphs(8))}]
#grid(columns: (1fr, 1fr),
[_Nơi nhận:_ \\ \\- Như trên; \\ \\- Lưu VT.], align(center)[*T/M BAN THƯỜNG VỤ*])"""
    document = opened(typeset(tmp_path / "a.pdf", source, size=11))

    assert told(document, "aside") == [
        "HUYỆN ỦY SUỐI MƠ\nSố 12-BC/HU", "ĐẢNG CỘNG SẢN VIỆT NAM\nSuối Mơ, ngày 05 tháng 7 năm 2023",
        "Nơi nhận:\n- Như trên;\n- Lưu VT.", "T/M BAN THƯỜNG VỤ",
    ]  # fmt: skip
    assert told(document, "paragraph") == paragraphs(8)
