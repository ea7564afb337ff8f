from __future__ import annotations

from pathlib import Path

from tests.reading.documents.making import cells, opened, told, word_file
from tests.reading.documents.word_xml import (
    body,
    box,
    cell,
    grid,
    notes,
    paragraph,
    reference,
    row,
    run,
    with_part,
)

from nghiquyet.reading.documents import Document

DOWN, GOES_ON = "<w:vMerge w:val='restart'/>", "<w:vMerge/>"


def table(tmp_path: Path, *rows: str) -> Document:
    return opened(word_file(tmp_path / "a.docx", body(grid(*rows))))


def wide(text: str, columns: int) -> str:
    return cell(text, properties=f"<w:gridSpan w:val='{columns}'/>")


def spans(document: Document) -> list[tuple[str, int, int]]:
    """Words of every cell with the rows and columns it takes."""
    text = document.text
    return [(text[c.start : c.end], c.row_span, c.column_span) for c in document.tables[0].cells]


def test_docx_cells_merged_both_ways_come_once(tmp_path: Path) -> None:
    document = table(
        tmp_path,
        row(cell("TT", properties=DOWN), wide("Kết quả", 2)),
        row(cell("", properties=GOES_ON), "2021", "2022"),
        row("1", "5", "6"),
    )
    assert spans(document)[:2] == [("TT", 2, 1), ("Kết quả", 1, 2)]
    assert cells(document) == [["TT", "Kết quả", "Kết quả"], ["TT", "2021", "2022"], ["1", "5", "6"]]


def test_docx_words_under_a_merged_cell_are_not_shown(tmp_path: Path) -> None:
    document = table(
        tmp_path,
        row(cell("Rừng", properties=DOWN), "5"),
        row(cell("4 (cũ)", properties=GOES_ON), "6"),
        row("Đường", "7"),
    )
    assert cells(document) == [["Rừng", "5"], ["Rừng", "6"], ["Đường", "7"]]
    assert "cũ" not in document.text


def test_docx_cells_merged_across_the_old_way_are_one(tmp_path: Path) -> None:
    start, rest = "<w:hMerge w:val='restart'/>", "<w:hMerge w:val='continue'/>"
    document = table(
        tmp_path,
        row("TT", cell("Kết quả", properties=start), cell("", properties=rest)),
        row(cell("1", properties=DOWN + start), cell("", properties=DOWN + rest), "6"),
        row(cell("", properties=GOES_ON + start), cell("", properties=GOES_ON + rest), "7"),
    )
    assert spans(document) == [("TT", 1, 1), ("Kết quả", 1, 2), ("1", 2, 2), ("6", 1, 1), ("7", 1, 1)]


def test_docx_rows_that_begin_or_end_inside_the_grid_keep_their_columns(tmp_path: Path) -> None:
    document = table(
        tmp_path,
        row("TT", "Chỉ tiêu", "Kết quả"),
        row("Rừng", "5", properties="<w:gridBefore w:val='1'/>"),
        row("2", "Đường", properties="<w:gridAfter w:val='1'/>"),
    )
    assert cells(document) == [["TT", "Chỉ tiêu", "Kết quả"], ["", "Rừng", "5"], ["2", "Đường", ""]]


def test_docx_rows_and_cells_inside_controls_are_read(tmp_path: Path) -> None:
    document = table(
        tmp_path,
        row("TT", "Kết quả"),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{row('1', '5')}</w:sdtContent></w:sdt>",
        f"<w:tr>{cell('2')}<w:sdt><w:sdtContent>{cell('6')}</w:sdtContent></w:sdt></w:tr>",
        f"<w:customXml>{row('3', '7')}</w:customXml>",
    )
    assert cells(document) == [["TT", "Kết quả"], ["1", "5"], ["2", "6"], ["3", "7"]]


def test_docx_tables_inside_a_cell_are_tables_of_their_own(tmp_path: Path) -> None:
    inner = grid(
        row("Xã", "Rừng"), row("An Lạc", cell(paragraph(run("12")), grid(row("Keo", "9"), row("Thông", "3"))))
    )
    document = table(
        tmp_path, row("TT", "Kết quả"), row("1", cell(paragraph(run("Tổng 12")), inner, "<w:p/>"))
    )

    assert cells(document, 0) == [["TT", "Kết quả"], ["1", "Tổng 12"]]
    assert cells(document, 1) == [["Xã", "Rừng"], ["An Lạc", "12"]]
    assert cells(document, 2) == [["Keo", "9"], ["Thông", "3"]]
    assert [block.kind for block in document.blocks] == ["table", "table", "table"]


def test_docx_table_in_a_table_of_one_column_is_read(tmp_path: Path) -> None:
    document = table(tmp_path, row(cell(paragraph(run("Trong khung.")), grid(row("1", "2")), "<w:p/>")))

    assert told(document) == ["Trong khung.", "1\t2"]


def test_docx_deleted_and_hidden_rows_and_cells_are_left_out(tmp_path: Path) -> None:
    deleted = "<w:del w:id='1' w:author='A'/>"
    document = table(
        tmp_path,
        row("TT", cell("Cũ", properties="<w:cellDel w:id='2' w:author='A'/>"), "Kết quả"),
        row("1", "99", properties=deleted),
        row("2", "98", properties="<w:hidden/>"),
        row("3", "7", properties="<w:ins w:id='3' w:author='A'/>"),
    )
    assert cells(document) == [["TT", "Kết quả"], ["3", "7"]]


def test_docx_merge_that_nobody_accepted_counts(tmp_path: Path) -> None:
    merged = "<w:cellMerge w:id='1' w:author='A' w:vMerge='{}'/>"
    document = table(
        tmp_path,
        row(cell("Rừng", properties=merged.format("rest")), "5"),
        row(cell("", properties=merged.format("cont")), "6"),
    )
    assert spans(document) == [("Rừng", 2, 1), ("5", 1, 1), ("6", 1, 1)]


def test_docx_notes_and_boxes_of_cells_follow_the_table(tmp_path: Path) -> None:
    noted = cell(paragraph(run("172"), reference(2)))
    boxed = cell(paragraph(run("5"), box(paragraph(run("Vẽ đè lên bảng")))))
    path = word_file(tmp_path / "a.docx", body(grid(row("Rừng", noted), row("Đường", boxed))))
    document = opened(with_part(path, "footnotes", notes("footnote", _2="Không tính xã mới.")))

    assert cells(document) == [["Rừng", "172"], ["Đường", "5"]]
    assert told(document)[1:] == ["Không tính xã mới.", "Vẽ đè lên bảng"]
    assert told(document, "note") == ["Không tính xã mới."]


def test_docx_box_alone_in_a_cell_is_what_the_cell_says(tmp_path: Path) -> None:
    document = table(tmp_path, row("Rừng", cell(paragraph(box(paragraph(run("172 ha")))))))

    assert cells(document) == [["Rừng", "172 ha"]]


def test_docx_table_under_tracked_insertion_is_read(tmp_path: Path) -> None:
    inserted = f"<w:ins w:id='1' w:author='A'>{grid(row('1', '2'))}</w:ins>"
    document = opened(word_file(tmp_path / "a.docx", body(inserted, paragraph(run("Hết.")))))

    assert cells(document) == [["1", "2"]]


def test_docx_spans_beyond_reason_are_bounded(tmp_path: Path) -> None:
    document = opened(
        word_file(tmp_path / "a.docx", body(grid(row(wide("a", 99999), "b"), row("c", "d")))), cells=10_000
    )
    assert document.tables[0].columns <= 1001


def test_docx_pages_inside_a_table_are_counted_by_row(tmp_path: Path) -> None:
    new_page = "<w:r><w:lastRenderedPageBreak/><w:t>2</w:t></w:r>"
    document = table(tmp_path, row("1", "5"), row(cell(paragraph(new_page)), "6"))

    assert document.page_of(document.text.index("5")) == 1
    assert document.page_of(document.text.index("6")) == 2
