"""Any text is read without an error, in time, and every surface stands at its place."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.reading import read_facts
from nghiquyet.reading.documents import Block, Document
from nghiquyet.reading.facts.fact import (
    Comparison,
    Directive,
    Facts,
    Figure,
    Proposal,
    Reference,
    Shortcoming,
)

_WORDS = (
    "đồng chí", "các đồng chí", "Nguyễn Văn An", "Giàng A Tú", "Hồ Chí Minh", "Bí thư", "Chủ tịch UBND tỉnh",
    "Đại tá", "PGS.TS", "chủ trì", "hội nghị", "tổ chức", "Sở Y tế", "Ngày 18.5", "2023", "yêu cầu",
    "tiếp tục",
    "cần", "vượt", "đạt", "20%", "74,6%", "kế hoạch", "chỉ tiêu", "17/20", "Nghị quyết", "số 57-NQ/TW",
    "Đại hội",
    "lần thứ XII", "nhiệm kỳ", "2020 – 2025", "giữa", "và", "của", ",", ";", ":", ".", "-", "–", "(",
    ")", "“",
    "”", "\n", "\n\n", "…", "Ảnh:", "Tin, ảnh:", "giữ chức", "Ông", "bà", "H'Yim", "T.Ư", "GD&ĐT", "là", "có",
    "do", "http://a.b/202305/", "kiến nghị", "đề xuất", "hạn chế", "nguyên nhân chủ quan là", "còn", "chưa",
    "tuy nhiên,", "trở lên", "từ", "10.000 dân", "căn", "cuộc", "tỷ 5 triệu đồng",
)  # fmt: skip
_PROSE = st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join)
_HOSTILE = (
    "Nguyễn Văn ", "đồng chí ", "Ủy viên, ", "chỉ tiêu đạt và ", "yêu cầu các ", "Nghị quyết Đại hội ",
    "Sở Y tế, ", "bầu giữ chức Nguyễn Văn A Bí thư ", "Tin, ảnh: A - ", "ký kết giữa ", "hội nghị do ",
    "(", "“",
    "- ", "18.5, ",
    "5 tỷ 5 triệu ", "từ 5 hộ ", "12/10.000 dân/", "hạn chế và khuyết điểm ",
    "nguyên nhân và ",
    "chỉ tiêu về chưa ", "3 chỉ tiêu kế hoạch ", "kiến nghị và đề xuất ", "căn nhà ", "1 2 ",
    "Lữ đoàn Công binh ",
)  # fmt: skip


def _facts(text: str) -> Facts:
    blocks = (Block("paragraph", 0, len(text)),) if text else ()
    return read_facts(Document("a.txt", "0" * 64, "txt", text, blocks))


def _assert_in_place(text: str, facts: Facts) -> None:
    placed: list[Figure | Comparison | Reference | Directive | Proposal | Shortcoming] = [
        *facts.figures,
        *facts.comparisons,
        *facts.references,
        *facts.directives,
        *facts.proposals,
        *facts.shortcomings,
    ]
    for fact in placed:
        assert text[fact.start : fact.end] == fact.surface
    for person in facts.people:
        assert person.mentions
        assert all(0 <= start < end <= len(text) for start, end in person.mentions)
    if facts.event:
        assert facts.event.surface in text


@given(st.text())
def test_any_text_is_read_with_its_places(text: str) -> None:
    _assert_in_place(text, _facts(text))


@given(_PROSE)
def test_any_row_of_official_words_is_read_with_its_places(text: str) -> None:
    _assert_in_place(text, _facts(text))


@pytest.mark.parametrize("words", _HOSTILE)
def test_reading_prose_takes_time_in_proportion(words: str) -> None:
    """Far above what the readers need, far below what a backtracking one would."""
    from nghiquyet.reading.facts.comparisons import read_comparisons
    from nghiquyet.reading.facts.directives import read_directives
    from nghiquyet.reading.facts.figures import read_figures
    from nghiquyet.reading.facts.references import read_references
    from nghiquyet.reading.facts.shortcomings import read_shortcomings

    text = (words * (30_000 // len(words) + 1))[:30_000]
    document = Document("a.txt", "0" * 64, "txt", text, (Block("paragraph", 0, len(text)),))
    began = time.process_time()
    read_directives(document)
    read_references(document)
    read_comparisons(document)
    read_figures(document)
    read_shortcomings(document)
    assert time.process_time() - began < 20
