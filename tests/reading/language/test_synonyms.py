"""The lines of expressions for one thing."""

from __future__ import annotations

from collections import Counter
from importlib import resources

import pytest

from nghiquyet.reading import language
from nghiquyet.reading.language.synonyms import other_expressions


def test_no_expression_stands_in_two_lines() -> None:
    text = resources.files(language).joinpath("synonyms.tsv").read_text("utf-8")
    listed = [cell for line in text.splitlines() if not line.startswith("#") for cell in line.split("\t")]
    assert [expression for expression, times in Counter(listed).items() if times > 1] == []
    assert all("\t" in line for line in text.splitlines()[1:])


@pytest.mark.parametrize(
    ("text", "marks", "other"),
    [
        ("đón 12.400 lượt du khách", True, "khách du lịch"),
        ("don 12.400 luot du khach", False, "khach du lich"),
        ("rác đô thị được thu gom", True, "chất thải rắn sinh hoạt đô thị"),
        ("tặng 300 phần quà", True, "suất quà"),
        ("quy ra tiền là 3 tỷ đồng", True, "trị giá"),
    ],
)
def test_other_expressions_are_told_with_and_without_marks(text: str, marks: bool, other: str) -> None:
    assert other in other_expressions(text, marks=marks)


def test_words_inside_others_are_no_expressions() -> None:
    assert other_expressions("đúng hạn mức") == []
