"""Figures of a document that contradict each other, whatever they are about."""

from __future__ import annotations

import pytest
from tests.checking.conftest import CheckText

from nghiquyet.checking import Kind, Mark

RIGHT = [
    "Có 6/10 hộ dùng nước sạch (60%).",
    "Có 7/9 hộ dùng nước sạch (77,8%).",
    "Có 60,0% (6/10 hộ) dùng nước sạch.",
    "Đã xây 195,2 km đường, gồm: 80 km đường xã, 65,2 km đường thôn, 50 km đường ngõ.",
    "Đã xây 12 cây cầu, trong đó 5 cầu ở vùng cao và 4 cầu ở vùng thấp.",
    "Có 9/371 người vi phạm, cùng kỳ là 3,1%.",
]
WRONG = [
    ("Có 6/10 hộ dùng nước sạch (70%).", "70%", "60"),
    ("Có 68,0% (6/10 hộ) dùng nước sạch.", "68,0%", "60"),
    (
        "Đã xây 195,2 km đường, gồm: 80 km đường xã, 65,2 km đường thôn, 40 km đường ngõ.",
        "195,2 km",
        "185,2",
    ),
]


def contradictions(check_text: CheckText, words: str) -> list[tuple[Mark, str, str]]:
    checked = check_text(words)
    found = (one for one in checked.findings if one.kind is Kind.ARITHMETIC)
    return [(one.mark, checked.surface(one), one.instead) for one in found]


@pytest.mark.parametrize("words", RIGHT)
def test_what_adds_up_is_let_be(check_text: CheckText, words: str) -> None:
    assert contradictions(check_text, words) == []


@pytest.mark.parametrize(("words", "printed", "right"), WRONG)
def test_what_does_not_add_up_is_told(check_text: CheckText, words: str, printed: str, right: str) -> None:
    [(mark, surface, instead)] = contradictions(check_text, words)
    assert (mark, surface.split(" đường")[0], instead) == (Mark.DIFFERS, printed, right)
