from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.documents.making import cells, opened, told, written

from nghiquyet.errors import FileTooLarge
from nghiquyet.reading.documents import Document, Limits, open_document

ROWS = [["TT", "Chỉ tiêu", "Kết quả"], ["1", "Trồng rừng", "402,8"], ["2", "Khá, giỏi", "14/16"]]


def said(document: Document) -> list[dict[str, str]]:
    return [dict(warning.values) for warning in document.warnings]


@pytest.mark.parametrize(
    "content",
    [
        "TT;Chỉ tiêu;Kết quả\n1;Trồng rừng;402,8\n2;Khá, giỏi;14/16\n",
        "TT\tChỉ tiêu\tKết quả\r\n1\tTrồng rừng\t402,8\r\n2\tKhá, giỏi\t14/16\r\n",
        'TT,Chỉ tiêu,Kết quả\n1,Trồng rừng,"402,8"\n2,"Khá, giỏi",14/16\n',
        "TT|Chỉ tiêu|Kết quả\n1|Trồng rừng|402,8\n2|Khá, giỏi|14/16\n",
        'sep=;\nTT;Chỉ tiêu;Kết quả\n1;"Trồng\nrừng";"402,8"\n2;Khá, giỏi;14/16\n',
        "\ufeffTT;Chỉ tiêu;Kết quả\r\r\n1;Trồng rừng;402,8\r\r\n2;Khá, giỏi;14/16\n",
    ],
    ids=["semicolon", "tab", "comma", "bar", "said", "mark"],
)
def test_values_are_parted_by_their_sign(tmp_path: Path, content: str) -> None:
    document = opened(written(tmp_path / "a.csv", content))

    assert cells(document) == ROWS
    assert document.tables[0].header_rows == 1
    assert document.media == "csv"
    assert document.warnings == ()


def test_cells_keep_their_address(tmp_path: Path) -> None:
    document = opened(written(tmp_path / "a.csv", "PHỤ LỤC;;\n\nTT;Chỉ tiêu;Kết quả\n1;Trồng rừng;402,8\n"))
    area = document.tables[0].at(1, 2)

    assert told(document, "title") == ["PHỤ LỤC"]
    assert area is not None
    assert (area.address, document.text[area.start : area.end]) == ("C4", "402,8")


def test_header_of_two_rows_is_merged_as_it_was(tmp_path: Path) -> None:
    content = (
        "HUYỆN SUỐI MƠ;;;;\nPHỤ LỤC;;;;\n"
        "TT;Chỉ tiêu;Kết quả;;Ghi chú\n;;Năm 2021;Năm 2022;\n1;Trồng rừng;402,8;11.300;\n"
    )
    document = opened(written(tmp_path / "a.csv", content))

    assert cells(document)[:2] == [
        ["TT", "Chỉ tiêu", "Kết quả", "Kết quả", "Ghi chú"],
        ["TT", "Chỉ tiêu", "Năm 2021", "Năm 2022", "Ghi chú"],
    ]
    assert document.tables[0].header_rows == 2


def test_old_encoding_is_read_with_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("TT;Tªn x·;Sè hé ®¹t\n1;X· An B×nh;120\n2;X· An Hßa;95\n".encode("latin-1"))
    document = opened(path)

    assert cells(document)[1] == ["1", "Xã An Bình", "120"]
    assert said(document) == [{"encoding": "TCVN3"}]


def test_number_of_two_readings_beside_english_ones_is_told(tmp_path: Path) -> None:
    content = "TT,Tên,Kết quả,Tỷ lệ\n1.1,Rừng,402.8,78.2%\n1.2,Đường,1.250,5\n"
    document = opened(written(tmp_path / "a.csv", content))

    assert cells(document)[1:] == [["1.1", "Rừng", "402.8", "78.2%"], ["1.2", "Đường", "1.250", "5"]]
    assert said(document) == [{"english": "402.8", "cell": "C2", "number": "1.250", "other": "C3"}]


def test_comma_of_a_file_with_commas_groups_thousands(tmp_path: Path) -> None:
    content = 'TT,Tên,Kết quả\n1,Rừng,"11,300"\n2,Đường,950\n'
    document = opened(written(tmp_path / "a.csv", content))

    assert [row[2] for row in cells(document)] == ["Kết quả", "11.300", "950"]
    assert said(document) == [{"number": "11,300", "cell": "C2", "shown": "11.300"}]


@pytest.mark.parametrize("content", ['1,Rừng,"11,300"\n2,Đường,"9,5"\n', "1;Rừng;11,300\n2;Đường;950\n"])
def test_decimal_comma_stays(tmp_path: Path, content: str) -> None:
    document = opened(written(tmp_path / "a.csv", content))

    assert cells(document)[0][2] == "11,300"
    assert document.warnings == ()


@pytest.mark.parametrize("numbers", [("402,8", "1.250"), ("402.8", "12"), ("1.250", "0,5")])
def test_numbers_in_one_notation_are_nothing_to_tell(tmp_path: Path, numbers: tuple[str, str]) -> None:
    content = "TT;Tên;Kết quả\n1.1;Rừng;{}\n1.2;Đường;{}\n".format(*numbers)

    assert opened(written(tmp_path / "a.csv", content)).warnings == ()


def test_row_with_a_value_too_many_is_told(tmp_path: Path) -> None:
    content = "TT,Tên,Kết quả\n1,Rừng,402,8\n2,Đường,12\n3,Điện,5\n"

    assert said(opened(written(tmp_path / "a.csv", content))) == [{"row": "2", "count": "4", "width": "3"}]


def test_quotation_mark_without_an_end_swallows_nothing(tmp_path: Path) -> None:
    content = 'TT;Tên;Kết quả\n1;"Rừng;402,8\n2;Đường;12\n'
    document = opened(written(tmp_path / "a.csv", content))

    assert [row[2] for row in cells(document)] == ["Kết quả", "402,8", "12"]
    assert said(document) == [{"line": "3"}]


def test_two_tables_of_one_file_are_parted(tmp_path: Path) -> None:
    content = "Năm;Số xã;Số hộ\n2021;5;120\n2022;7;130\n;;\nXã;Diện tích;Ghi chú\nAn Bình;12,5;mới\n"
    document = opened(written(tmp_path / "a.csv", content))

    assert [table.rows for table in document.tables] == [3, 2]


def test_too_many_values_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileTooLarge, match=r"a\.csv"):
        open_document(written(tmp_path / "a.csv", "1;2;3\n" * 20), limits=Limits(cells=50))
