"""Whatever a text says, every rule ends, raises none but our errors and quotes the text word for word."""

from __future__ import annotations

import time
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuzz.judging import check_facts

from nghiquyet.errors import InputError
from nghiquyet.measuring import Organisation
from nghiquyet.reading import read_facts
from nghiquyet.reading.documents import Block, Document
from nghiquyet.reading.documents.composing import shown
from nghiquyet.reading.matching import match_reports
from nghiquyet.reading.resolutions import Resolution, read_resolution
from nghiquyet.reviewing.assignment import assign

ORGANISATIONS = (
    Organisation("P", "Xã Đồng Mây", ("Đồng Mây",), None, "xã"),
    Organisation("A", "Thôn Cầu Đá", ("Cầu Đá",), "P", "thôn"),
)
RESOLUTION = """NGHỊ QUYẾT
về phát triển sản xuất giai đoạn 2021 - 2025

Điều 1. Mục tiêu
- Trồng mới ít nhất 40 ha chè trong cả giai đoạn.
- Đến năm 2025, tỷ lệ hộ sử dụng nước sạch đạt từ 95% trở lên.
- Thu ngân sách hằng năm từ 12 tỷ đồng.
"""
SIGNS = "0123456789.,/%-–()“”;:\n\t +~<>=…°²$№½٣ⅠⅣ\u0301\u00a0\u2028Đđ"
WORDS = (
    "Trồng", "mới", "40 ha", "chè", "57/60 hộ", "đạt 95%", "tỷ lệ", "hộ", "sử dụng nước sạch", "trở lên",
    "từ", "ít nhất", "đến", "năm 2023", "Điều 1.", "a)", "- ", "I.", "12,5", "1.720", "tỷ đồng", "triệu",
    "so với", "cùng kỳ", "vượt", "giảm", "tăng", "kế hoạch", "chỉ tiêu", "Nghị quyết số 05-NQ/HU",
    "Thôn Cầu Đá", "quý II", "BÁO CÁO", "không", "chưa", "dưới", "trên", "khoảng", "gần", "mỗi năm",
    "bình quân", "trong đó", "gồm", "và", "hoặc", ";", ":", "(", ")", "\n", "\n\n", ".", "…", "0",
    "99999999999999999999", "1/0", "0/0", "31/02/2023", "tháng 13",
)  # fmt: skip
_PIECES = st.one_of(st.sampled_from(WORDS), st.text(st.sampled_from(SIGNS), max_size=5))
TEXTS = st.one_of(
    st.text(),
    st.text(st.sampled_from(SIGNS), max_size=200),
    st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join),
    st.lists(_PIECES, max_size=60).map("".join),
)


def document(text: str) -> Document:
    """The text as one paragraph after another."""
    text, blocks, place = shown(text), [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", place, place + len(line)))
        place += len(line) + 1
    return Document("a.txt", "0" * 64, "txt", text, tuple(blocks))


@cache
def resolution() -> Resolution:
    return read_resolution(document(RESOLUTION))


@given(TEXTS)
@settings(max_examples=150)
def test_facts_of_any_text_are_quotes(text: str) -> None:
    found = document(text)
    check_facts(found.text, read_facts(found))


@given(TEXTS)
@settings(max_examples=150)
def test_targets_of_any_resolution_are_quotes_or_there_are_none(text: str) -> None:
    found = document(RESOLUTION + text)
    try:
        read = read_resolution(found)
    except InputError:
        return
    assert all(0 <= target.start < target.end <= len(found.text) for target in read.targets)
    assert len({target.code for target in read.targets}) == len(read.targets)


@given(TEXTS)
@settings(max_examples=150)
def test_any_report_is_matched(text: str) -> None:
    report = document(text)
    matches = match_reports(
        [report], resolution().targets, organisation="A", organisations=ORGANISATIONS,
        term_start=date(2021, 1, 1), as_of=date(2023, 6, 30), resolution_text=RESOLUTION,
    )  # fmt: skip
    assert [match.target for match in matches] == [target.code for target in resolution().targets]
    for mention in (match.chosen.mention for match in matches if match.chosen):
        places = [mention.start, mention.number_start, mention.number_end, mention.end]
        assert [0, *places, len(report.text)] == sorted([0, *places, len(report.text)])


@given(TEXTS)
def test_report_of_any_text_is_somebodys_or_nobodys(text: str) -> None:
    [assigned] = assign([document(text)], ORGANISATIONS)
    assert assigned.organisation in (None, "P", "A")


DENSE = ("1 ", "0/0", "31/02/2023", "57/60 hộ", "đạt 95%", "Điều 1.", "((", "Đ")


@pytest.mark.parametrize("words", DENSE)
def test_line_without_end_is_matched_in_seconds(words: str) -> None:
    assert _seconds(words, 5_000) < 10


@pytest.mark.heavy
@pytest.mark.parametrize("words", [*WORDS, *DENSE, "12,5", "1.", "a b ", "57/60 hộ đạt 95% "])
def test_matching_takes_time_in_proportion(words: str) -> None:
    assert _seconds(words, 20_000) < 30


def _seconds(words: str, length: int) -> float:
    """How long the processor needs for a line of these words again and again."""
    report, targets = document((words * length)[:length]), resolution().targets
    begun = time.process_time()
    match_reports(
        [report], targets, organisation="A", organisations=ORGANISATIONS,
        term_start=date(2021, 1, 1), as_of=date(2023, 6, 30), resolution_text=RESOLUTION,
    )  # fmt: skip
    read_facts(report)
    return time.process_time() - begun
