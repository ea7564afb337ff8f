"""Sentences end at full stops, not at abbreviations and numbers."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.reading.language.sentences import clauses, sentences


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Đạt 1.720 ha. Vượt 20%.", 2),
        ("Ủy viên BCH T.Ư Đảng dự. Hội nghị kết thúc.", 2),
        ("Ở TP. Hà Lam có 2 xã.", 1),
        ("1. Trồng rừng. Đã trồng 3 ha.", 2),
        ("Diện tích 1.5 ha", 1),
        ("Một dòng\n- dòng hai\n- dòng ba", 3),
    ],
)
def test_sentences_are_told_apart(text: str, count: int) -> None:
    assert len(told(text)) == count


@given(st.text(max_size=200))
def test_sentences_cover_everything_but_white_space(text: str) -> None:
    spans = list(sentences(text))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    for start, end in spans:
        assert all(start <= a < b <= end for a, b in clauses(text, start, end))


@pytest.mark.parametrize("words", ["1 ", "rừng ", "rừng", "57/60 hộ "])
def test_what_goes_on_without_an_end_is_read_in_pieces(words: str) -> None:
    text = words * 5_000
    pieces = told(text)
    assert "".join(pieces).replace(" ", "") == text.replace(" ", "")
    assert max(map(len, pieces)) <= 4_000
    assert max(len(re.findall(r"\d+", piece)) for piece in pieces) <= 100
