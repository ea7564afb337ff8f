"""Lists of words as spreadsheets write them."""

from __future__ import annotations

import pytest

from nghiquyet.errors import FileTooLarge, WordListInvalid
from nghiquyet.reading.language import word_lists
from nghiquyet.reading.language.word_lists import Line, read_lines, write_lines

COLUMNS = {"short": ("chữ tắt", "abbreviation"), "words": ("nghĩa", "words")}


def lines(content: bytes) -> list[Line]:
    return read_lines(content, "a.csv", COLUMNS, required=("short", "words"))


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_way_in_which_a_spreadsheet_saves_is_read(mark: str, encoding: str) -> None:
    text = f"Nghĩa{mark}Chữ  tắt\r\nban chỉ đạo{mark}BCĐ\r\n\r\n"
    [line] = lines(text.encode(encoding))
    assert (line.number, line.cells) == (2, {"short": "BCĐ", "words": "ban chỉ đạo"})


def test_english_heads_are_understood() -> None:
    assert lines(b"words,abbreviation\nsteering committee,SC")[0].cells["short"] == "SC"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "thiếu cột chữ tắt, nghĩa"),
        (b"abbreviation\nA", "thiếu cột nghĩa"),
        ("chữ tắt,nghĩa\nBCĐ,".encode(), "dòng 2: cột nghĩa để trống"),
        (b"\x89PNG\r\n\x1a\n", "không phải là CSV"),
        ("chữ tắt,nghĩa".encode("cp1258", "replace") + b"\xff", "không phải là CSV"),
        (b"abbreviation,words\n" + b"a" * 200_000 + b",b", "không phải là CSV"),
    ],
)
def test_what_is_no_such_list_is_named(content: bytes, told: str) -> None:
    with pytest.raises(WordListInvalid, match=told):
        lines(content)


def test_too_large_a_list_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_lists, "LARGEST", 10)
    with pytest.raises(FileTooLarge):
        lines(b"abbreviation,words\nSC,steering committee")


@pytest.mark.parametrize("cell", ["=1+1", "+84", "-x", "@sum", "bình thường", "'nháy"])
def test_cells_come_back_as_they_were_and_never_as_formulas(cell: str) -> None:
    written = write_lines(("chữ tắt", "nghĩa"), [(cell, "b")])
    assert lines(written)[0].cells["short"] == cell
    assert "\r\n=" not in written.decode()


@pytest.mark.parametrize(
    ("said", "told"), [("có", True), ("Không", False), ("x", True), ("no", False), ("", True)]
)
def test_yes_and_no(said: str, told: bool) -> None:
    assert Line("a.csv", 2, {"means": said}).told("means", default=True) is told


def test_neither_yes_nor_no_names_the_row() -> None:
    with pytest.raises(WordListInvalid, match="dòng 7: “có lẽ”"):
        Line("a.csv", 7, {"means": "có lẽ"}).told("means", default=True)


@pytest.mark.parametrize("said", ["-1", "1.5", "²", "9999999"])
def test_count_that_is_none_names_the_row(said: str) -> None:
    with pytest.raises(WordListInvalid, match="dòng 3"):
        Line("a.csv", 3, {"used": said}).count("used")
