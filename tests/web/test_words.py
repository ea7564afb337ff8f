"""The filters of the templates."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.utils.translation import override

from nghiquyet.measuring import Comparator, State, Status, Target
from nghiquyet.phrases import Phrase
from nghiquyet.web.templatetags import words
from nghiquyet.web.words import STATE_WORDS, STATUS_WORDS


@pytest.mark.parametrize(
    ("amount", "vietnamese", "english"),
    [(Decimal("2331.5"), "2.331,5", "2,331.5"), (Decimal(0), "0", "0"), (None, "–", "–")],
)
def test_amount_follows_the_language(amount: Decimal | None, vietnamese: str, english: str) -> None:
    with override("vi"):
        assert words.amount(amount) == vietnamese
    with override("en"):
        assert words.amount(amount) == english


@pytest.mark.parametrize(
    ("comparator", "upper", "shown"),
    [
        (Comparator.AT_LEAST, None, "≥ 70"),
        (Comparator.MORE_THAN, None, "> 70"),
        (Comparator.AT_MOST, None, "≤ 70"),
        (Comparator.LESS_THAN, None, "< 70"),
        (Comparator.EQUAL, None, "70"),
        (Comparator.RANGE, Decimal(75), "70–75"),
    ],
)
def test_level_says_how_it_binds(comparator: Comparator, upper: Decimal | None, shown: str) -> None:
    assert words.level(Target("T", "t", "%", Decimal(70), comparator, upper)) == shown


def test_every_status_and_state_has_a_word_of_its_own() -> None:
    assert set(STATUS_WORDS) == set(Status)
    assert set(STATE_WORDS) == set(State)
    assert len({str(word) for word in STATUS_WORDS.values()}) == len(Status)


def test_sentence_is_told_in_the_readers_language() -> None:
    phrase = Phrase("Chưa tổ chức nào có số liệu dùng được.")
    with override("en"):
        assert words.told(phrase) == "No organisation has figures that can be used."
    assert words.told(None) == ""
    assert words.told(Phrase("")) == ""
