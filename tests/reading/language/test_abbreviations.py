"""An installation's own abbreviations, as a file and in a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from nghiquyet.errors import WordListInvalid
from nghiquyet.reading.language.abbreviations import (
    expand,
    load_abbreviations,
    parse_abbreviations,
    write_abbreviations,
)

OWN = {"BCĐ 35": "ban chỉ đạo 35", "KT-HT": "kinh tế hợp tác"}


@pytest.mark.parametrize("vietnamese", [True, False])
def test_table_comes_back_as_it_was(tmp_path: Path, vietnamese: bool) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(write_abbreviations(OWN, vietnamese=vietnamese))
    assert load_abbreviations(file) == OWN


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("KT-HT,kinh tế hợp tác\nkt - ht,khác hẳn thế", "dòng 3: chữ tắt kt-ht đã có"),
        ("B,ban chỉ đạo", "dòng 2: chữ tắt B phải ngắn hơn nghĩa"),
        ("ban,ban chỉ đạo", "dòng 2: chữ tắt ban phải"),
        ("ban chỉ đạo,BCĐ", "dòng 2: chữ tắt ban chỉ đạo phải"),
    ],
)
def test_row_that_cannot_help_is_named(rows: str, told: str) -> None:
    with pytest.raises(WordListInvalid, match=told):
        parse_abbreviations(f"chữ tắt,nghĩa\n{rows}\n".encode(), "a.csv")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("BCĐ  35 của huyện", "ban chỉ đạo 35 của huyện"),
        ("BCĐ 351", "bcđ 351"),
        ("tổ KT - HT", "tổ kinh tế hợp tác"),
    ],
)
def test_spaces_and_hyphens_do_not_matter(text: str, told: str) -> None:
    assert expand(text, {short.lower(): words for short, words in OWN.items()}) == told
