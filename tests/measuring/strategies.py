"""Invented trees, targets and values for property tests."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from nghiquyet.measuring import Aggregation, Comparator, Organisation, State, Target, Value

AMOUNTS = st.decimals(0, 10**9, places=3, allow_nan=False)
JOINING = st.sampled_from([Aggregation.SUM, Aggregation.MEAN, Aggregation.MIN, Aggregation.MAX])
SPOKEN = st.sampled_from([State.ACCEPTED, State.CLEAR, State.TO_CONFIRM, State.CONFLICT])


def tree(count: int) -> tuple[Organisation, ...]:
    """An owner "P" with `count` organisations right below it."""
    below = (Organisation(f"U{number}", f"Đơn vị {number}", parent="P") for number in range(count))
    return Organisation("P", "Cấp trên"), *below


def target(
    aggregation: Aggregation = Aggregation.SUM,
    comparator: Comparator = Comparator.AT_LEAST,
    level: str = "100",
    applies_to: tuple[str, ...] = (),
) -> Target:
    return Target(
        "T", "Chỉ tiêu", "ha", Decimal(level), comparator, aggregation=aggregation, applies_to=applies_to
    )


@st.composite
def answers(draw: st.DrawFn, smallest: int = 1) -> list[Value]:
    """One spoken value for each of the organisations of `tree(len(answers))`."""
    amounts = draw(st.lists(AMOUNTS, min_size=smallest, max_size=8))
    return [Value(f"U{number}", "T", draw(SPOKEN), value) for number, value in enumerate(amounts)]


@st.composite
def fractions(draw: st.DrawFn) -> list[Value]:
    """Like `answers`, with counts and the percentage that they give."""
    pairs = draw(st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 5000)), min_size=1, max_size=8))
    return [
        Value(
            f"U{number}",
            "T",
            State.ACCEPTED,
            Decimal(min(pair)) * 100 / max(pair),
            Decimal(min(pair)),
            Decimal(max(pair)),
        )
        for number, pair in enumerate(pairs)
    ]
