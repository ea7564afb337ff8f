"""Which guesses may be accepted at once, and what is said of the others."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from tests.cast import Cast, ValueOf
from tests.reading.matching.matched import matched

from nghiquyet.measuring import State, Value
from nghiquyet.models import Review
from nghiquyet.phrases import Phrase
from nghiquyet.queries.bulk import bulk_page
from nghiquyet.queries.levels import LEVELS, accepts, level_named, reasons
from nghiquyet.reading.matching import confidence

CLEAR, LIKELY, ALL = LEVELS
FEW_WORDS = Phrase("ít từ của chỉ tiêu ở gần số")


def guess(confidence: float, *why: Phrase, state: State = State.TO_CONFIRM) -> Value:
    return Value("B", "T1", state, Decimal(1), confidence=confidence, why=why)


@pytest.mark.parametrize(
    ("value", "levels"),
    [
        (guess(0.98, state=State.CLEAR), [True, True, True]),
        (guess(0.98), [False, True, True]),
        (guess(0.85), [False, True, True]),
        (guess(0.3), [False, False, True]),
        (guess(1.0, state=State.CONFLICT), [False, False, False]),
        (guess(1.0, state=State.ACCEPTED), [False, False, False]),
        (replace(guess(1.0), value=None), [False, False, False]),
    ],
)
def test_a_level_takes_what_it_says(value: Value, levels: list[bool]) -> None:
    assert [accepts(level, value) for level in LEVELS] == levels


def test_guess_in_doubt_about_words_only_is_of_the_second_level() -> None:
    match = matched("Xã trồng mới 12 ha.", "trees")
    assert match.state == "to_confirm"
    assert confidence(match) >= LIKELY.least


def test_levels_widen_and_their_counts_with_them() -> None:
    assert [level.least for level in LEVELS] == sorted((level.least for level in LEVELS), reverse=True)
    for narrow, wide in pairwise(LEVELS):
        assert (narrow.right, narrow.measured) < (wide.right, wide.measured)
        assert narrow.right / narrow.measured >= wide.right / wide.measured


def test_rest_is_explained_by_kind_of_reason() -> None:
    left = [
        guess(0.3, Phrase("{percent} % từ của chỉ tiêu ở gần số: {words}", percent=3, words=""), FEW_WORDS),
        guess(0.9, Phrase("cộng {count} kỳ trong bảng", count=2)),
        guess(0.9, Phrase("cộng {count} kỳ trong bảng", count=4)),
        guess(0.9, state=State.CONFLICT),
    ]
    assert [(str(reason.phrase), reason.count) for reason in reasons(left)] == [
        ("cộng … kỳ trong bảng", 2),
        ("ít từ của chỉ tiêu ở gần số", 1),
        ("báo cáo tự mâu thuẫn, hoặc trái với nguồn khác", 1),
    ]


def test_unknown_level_is_the_strictest() -> None:
    assert (level_named("x"), level_named("all")) == (CLEAR, ALL)


def test_page_counts_what_the_user_may_settle(cast: Cast, review: Review, value_of: ValueOf) -> None:
    page = bulk_page(cast.specialist, review.pk, "all")
    assert [guess.id for guess in page.guesses] == [value_of("B", "T2").pk]
    assert [count for _, count in page.levels] == [0, 1, 1]
    assert page.left == 1
    assert bulk_page(cast.leader, review.pk, "all").guesses == ()
