"""Whole resolutions: what is refused, joined, kept apart; and nothing that is handed in makes it crash."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.reading.resolutions.written import PASSAGES, written

from nghiquyet.errors import ResolutionWithoutTargets
from nghiquyet.reading.documents import Block, BlockKind, Cell, Document, Table
from nghiquyet.reading.resolutions import Resolution, read_resolution


def _names(resolution: Resolution) -> list[str]:
    return [target.name for target in resolution.targets]


def test_resolution_without_targets_names_the_file() -> None:
    with pytest.raises(ResolutionWithoutTargets) as caught:
        read_resolution(written("@title NGHỊ QUYẾT\nHội nghị thống nhất nội dung báo cáo.", "bien_ban.docx"))

    assert caught.value.file == "bien_ban.docx"
    assert "bien_ban.docx" in str(caught.value)


def test_results_of_the_last_term_are_no_targets() -> None:
    source = "@title NGHỊ QUYẾT\nI. Kết quả nhiệm kỳ qua\nKết nạp 40 đảng viên, đạt 95% chỉ tiêu.\n"
    with pytest.raises(ResolutionWithoutTargets):
        read_resolution(written(source))


def test_a_grade_keeps_its_or_better() -> None:
    source = "@title NGHỊ QUYẾT\n# I. Mục tiêu\n- Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ trở lên đạt 90%.\n"
    (target,) = read_resolution(written(source)).targets
    assert (target.name, target.numerator) == (
        "Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ trở lên",
        "số chi bộ hoàn thành tốt nhiệm vụ trở lên",
    )


def test_what_has_been_gone_through_says_which_ones_are_meant() -> None:
    source = (
        "@title NGHỊ QUYẾT\n# I. Mục tiêu\n- Tỷ lệ lao động đã qua đào tạo đạt 72%.\n"
        "- Đã qua 3 năm, tỷ lệ hộ nghèo là 5%.\n"
    )
    assert _names(read_resolution(written(source))) == ["Tỷ lệ lao động đã qua đào tạo"]


def test_measures_are_no_targets_beside_objectives() -> None:
    resolution = read_resolution(
        written(
            "@title NGHỊ QUYẾT\n# I. Mục tiêu\n- Kết nạp 40 đảng viên.\n"
            "# II. Giải pháp\n- Hằng năm kiểm tra từ 30% tổ chức đảng trở lên.\n"
        )
    )
    assert _names(resolution) == ["Số đảng viên được kết nạp"]
    assert [clause.text for clause in resolution.measures] == [
        "Hằng năm kiểm tra từ 30% tổ chức đảng trở lên."
    ]


def test_target_in_text_and_table_is_one() -> None:
    source = (
        "@title NGHỊ QUYẾT\n# Chỉ tiêu\n- Hằng năm kết nạp từ 40 đảng viên mới trở lên.\n"
        "| TT | Chỉ tiêu | ĐVT | Mục tiêu |\n| 1 | Số đảng viên mới kết nạp | đảng viên | 40 |\n"
    )
    (target,) = read_resolution(written(source)).targets

    assert (target.name, target.basis, target.comparator) == ("Số đảng viên mới kết nạp", "per_year", ">=")
    assert len(target.also_at) == 1


def test_years_side_by_side_are_milestones() -> None:
    source = (
        "@title NGHỊ QUYẾT\n@title về chuyển đổi số giai đoạn 2021 - 2025\n# Chỉ tiêu\n"
        "| TT | Chỉ tiêu | ĐVT | 2023 | 2024 | 2025 |\n| 1 | Tỷ lệ hồ sơ trực tuyến | % | 40 | 60 | 80 |\n"
    )
    (target,) = read_resolution(written(source)).targets

    assert target.level == 80
    assert [(stage.label, stage.level) for stage in target.milestones] == [
        ("2023", Decimal(40)),
        ("2024", Decimal(60)),
        ("2025", Decimal(80)),
    ]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            "Bảo đảm sức khỏe: tỷ lệ sức khỏe của từng đơn vị đạt từ 98,5% trở lên.",
            "Tỷ lệ sức khỏe của từng đơn vị",
        ),
        ("Tiết kiệm từ 80 triệu kWh điện trở lên, giao tất cả các đơn vị.", "Số điện được tiết kiệm"),
        ("Đối với đào tạo: tỷ lệ học viên khá, giỏi từ 85% trở lên.", "Tỷ lệ học viên khá, giỏi"),
        (
            "Không để xảy ra mất an toàn: số vụ mất an toàn nghiêm trọng bằng 0.",
            "Số vụ mất an toàn nghiêm trọng",
        ),
        (
            "100% hồ sơ được giải quyết đúng hạn, tính theo số hồ sơ đúng hạn trên số đã giải quyết.",
            "Tỷ lệ hồ sơ được giải quyết đúng hạn",
        ),
    ],
)
def test_label_that_adds_nothing_is_no_part_of_the_name(said: str, name: str) -> None:
    assert _names(read_resolution(written(f"@title NGHỊ QUYẾT\n# I. Mục tiêu\n{said}"))) == [name]


def test_targets_of_one_level_and_like_syllables_stay_apart() -> None:
    resolution = read_resolution(
        written(
            "@title NGHỊ QUYẾT\n# I. Mục tiêu\n"
            "Tỷ lệ tổ chức cơ sở Hội hoàn thành tốt nhiệm vụ đạt 85%, không huyện nào thấp hơn mức này.\n"
            "# PHỤ LỤC\n| Chỉ tiêu | ĐVT | Mức |\n"
            "| Tỷ lệ vụ việc hòa giải thành ở cơ sở có hội viên tham gia | % | ≥ 85 |\n"
            "| Số cây xanh trồng mới | cây | ≥ 500 |\n"
        )
    )
    assert _names(resolution) == [
        "Tỷ lệ tổ chức cơ sở Hội hoàn thành tốt nhiệm vụ",
        "Tỷ lệ vụ việc hòa giải thành ở cơ sở có hội viên tham gia",
        "Số cây xanh trồng mới",
    ]


def test_measures_keep_the_scale_that_is_written() -> None:
    said = "@title NGHỊ QUYẾT\n# I. Mục tiêu\nTiết kiệm từ 80 triệu kWh điện trở lên.\n"
    [target] = read_resolution(written(said)).targets
    assert (target.level, target.unit) == (Decimal(80), "triệu kWh")


def test_notes_under_a_table_tell_how_its_rows_are_counted() -> None:
    source = (
        "@title NGHỊ QUYẾT\n# Chỉ tiêu\n"
        "| TT | Chỉ tiêu | ĐVT | Mục tiêu |\n| 1 | Tỷ lệ hộ khá | % | 40 |\n| 2 | Tỷ lệ hộ giàu | % | 10 |\n"
        "Ghi chú: Chỉ tiêu số 2 lấy bình quân cộng các đơn vị.\n"
    )
    first, second = read_resolution(written(source)).targets

    assert (first.aggregation, second.aggregation) == ("weighted_ratio", "mean")


def test_table_cut_by_a_page_is_read_on() -> None:
    head = "| TT | Chỉ tiêu | ĐVT | Mục tiêu |\n| 1 | Số mô hình | mô hình | 4 |\n"
    whole = written(
        f"@title NGHỊ QUYẾT\n# Chỉ tiêu\n{head}@title x\n"
        "| 2 | Số sáng kiến | sáng kiến | 9 |\n| 3 | Số lớp | lớp | 2 |"
    )
    cut = Document(
        whole.file,
        whole.sha256,
        whole.media,
        whole.text,
        tuple(block for block in whole.blocks if whole.text[block.start : block.end] != "x"),
        whole.tables,
        (0, whole.tables[1].start),
    )

    assert _names(read_resolution(cut)) == ["Số mô hình", "Số sáng kiến", "Số lớp"]


def test_targets_as_sentences_in_a_table() -> None:
    source = (
        "@title NGHỊ QUYẾT\n# Mục tiêu\n| TT | Nội dung chỉ tiêu |\n"
        "| 1 | Tỷ lệ hộ dùng nước sạch đạt 95% trở lên |\n| 2 | Kết nạp ít nhất 5 hội viên |\n"
    )
    assert _names(read_resolution(written(source))) == ["Tỷ lệ hộ dùng nước sạch", "Số hội viên được kết nạp"]


_WITHOUT_TABLES = [path for path in sorted(PASSAGES.glob("*.txt")) if "\n| " not in path.read_text("utf-8")]


@pytest.mark.parametrize("path", _WITHOUT_TABLES, ids=lambda path: path.stem)
def test_plain_lines_hold_the_same_targets_as_marked_blocks(path: Path) -> None:
    """A text file knows no titles and headings; signs and capitals have to do."""
    source = path.read_text("utf-8").partition("=== expected")[0]
    marked = written(source)
    plain = Document(marked.file, marked.sha256, "txt", marked.text)

    assert _names(read_resolution(plain)) == _names(read_resolution(marked))


_WORDS = st.sampled_from(
    [
        "Tỷ lệ hộ nghèo",
        "còn dưới",
        "5%",
        ";",
        "trong đó",
        "từ",
        "trở lên",
        "12/2025",
        "(",
        ")",
        "100%",
        "không để xảy ra",
        "kết nạp",
        "60 đảng viên",
        "/năm",
        "1.",
        "I.",
        "- ",
        "Mục tiêu:",
        "Chỉ tiêu",
        "năm 2025",
        "1.000.000.000.000.000.000.000",
        ",",
        "và",
        "đạt",
        "mỗi xã",
        "0",
        "-",
        "–",
        "½",
        "\n",
        ":",
    ]
)
_LINES = st.lists(st.lists(_WORDS | st.text(max_size=8), max_size=12).map(" ".join), max_size=8)
_KINDS: st.SearchStrategy[BlockKind] = st.sampled_from(["title", "heading", "paragraph", "caption", "aside"])


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any lines under any kinds of block, and a table of any words."""
    text, blocks, cells = "", [], []
    for line in draw(_LINES):
        kind = draw(_KINDS)
        blocks.append(Block(kind, len(text), len(text) + len(line), 1))
        text += line + "\n"
    start, columns = len(text), draw(st.integers(1, 5))
    rows = draw(
        st.lists(st.lists(_WORDS | st.text(max_size=6), min_size=columns, max_size=columns), max_size=5)
    )
    for row, words in enumerate(rows):
        for column, word in enumerate(words):
            cells.append(Cell(row, column, len(text), len(text) + len(word)))
            text += word + "\t"
    table = Table(start, len(text), len(rows), columns, tuple(cells), draw(st.integers(0, len(rows))))
    if rows:
        blocks.append(Block("table", start, len(text)))
    return Document("a.txt", "0" * 64, "txt", text, tuple(blocks), (table,) if rows else ())


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_any_document_is_read_or_refused(document: Document) -> None:
    try:
        resolution = read_resolution(document)
    except ResolutionWithoutTargets:
        return
    for target in resolution.targets:
        assert document.text[target.level_start : target.level_end] == target.surface
        assert 0 <= target.start <= target.end <= len(document.text)
        assert target.name.strip()
    for clause in (*resolution.breakthroughs, *resolution.tasks, *resolution.measures):
        assert " ".join(document.text[clause.start : clause.end].split()) == clause.text
