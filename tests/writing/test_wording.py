from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.writing.reviews import target

from nghiquyet.measuring import Aggregation, Basis, Comparator, State, Status
from nghiquyet.writing import wording
from nghiquyet.writing.wording import approximate, level, listed, printable


def test_wording_has_a_word_for_everything() -> None:
    assert set(wording.STATUS) == set(Status)
    assert set(wording.STATE) == set(State)
    assert set(wording.AGGREGATION) == set(Aggregation)
    assert set(wording.BASIS) == set(Basis)


@pytest.mark.parametrize(
    ("comparator", "words"),
    [
        (Comparator.AT_LEAST, "từ 1.720 ha trở lên"),
        (Comparator.MORE_THAN, "trên 1.720 ha"),
        (Comparator.AT_MOST, "không quá 1.720 ha"),
        (Comparator.LESS_THAN, "dưới 1.720 ha"),
        (Comparator.EQUAL, "1.720 ha"),
        (Comparator.RANGE, "từ 1.720 ha đến 1.800 ha"),
    ],
)
def test_level_in_words(comparator: Comparator, words: str) -> None:
    wanted = replace(target(unit="ha", level="1720"), comparator=comparator, upper=Decimal(1800))
    assert level(wanted) == words


def test_level_without_the_unit_that_has_a_column_of_its_own() -> None:
    assert level(target(unit="%", level="6.5"), unit=False) == "từ 6,5 trở lên"


def test_approximate_says_so() -> None:
    assert approximate(Decimal(260), "ha", ">") == "trên 260 ha"
    assert approximate(Decimal(260), "ha", "=") == "260 ha"
    assert approximate(None, "ha", ">") == "–"


def test_listed_names() -> None:
    assert [listed(names) for names in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "",
        "A",
        "A và B",
        "A, B và C",
    ]


@given(st.text())
def test_printable_holds_nothing_that_xml_cannot(text: str) -> None:
    assert all(character == "\t" or ord(character) >= 32 for character in printable(text))
    assert "\ud800" not in printable(text)
