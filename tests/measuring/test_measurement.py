"""Laws that measuring keeps for any tree, target and values."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tests.measuring.strategies import AMOUNTS, JOINING, answers, fractions, target, tree

from nghiquyet.measuring import (
    Aggregation,
    Organisation,
    Result,
    State,
    Status,
    Target,
    Value,
    measure,
)


def measured(
    wanted: Target,
    values: list[Value],
    organisations: tuple[Organisation, ...],
    owner: str = "P",
    elapsed: str = "0.5",
) -> Result:
    [result] = measure(
        [wanted],
        values,
        organisations=organisations,
        owner=owner,
        elapsed=Decimal(elapsed),
        as_of=date(2023, 1, 1),
        term_end=date(2025, 1, 1),
    )
    return result


@given(answers(), JOINING, st.randoms())
def test_measure_whatever_the_order_of_values(
    values: list[Value], aggregation: Aggregation, random: Random
) -> None:
    organisations, shuffled = tree(len(values)), list(values)
    random.shuffle(shuffled)
    assert measured(target(aggregation), values, organisations) == measured(
        target(aggregation), shuffled, organisations
    )


@given(answers(smallest=2), st.data())
def test_measure_children_sum_to_the_parent(values: list[Value], data: st.DataObject) -> None:
    flat = tree(len(values))
    cut = data.draw(st.integers(1, len(values)))
    districts = (Organisation("D1", "Huyện 1", parent="P"), Organisation("D2", "Huyện 2", parent="P"))
    nested = (
        flat[0],
        *districts,
        *(replace(unit, parent="D1" if place < cut else "D2") for place, unit in enumerate(flat[1:])),
    )
    parts = [measured(target(), values, nested, owner=code).actual or Decimal(0) for code in ("D1", "D2")]
    assert sum(parts, Decimal(0)) == measured(target(), values, nested).actual
    assert measured(target(), values, nested).actual == measured(target(), values, flat).actual


@given(fractions(), st.data())
def test_measure_ratio_is_the_same_whatever_the_grouping(values: list[Value], data: st.DataObject) -> None:
    ratio = target(Aggregation.WEIGHTED_RATIO)
    cut = data.draw(st.integers(0, len(values)))
    parts = [measured(ratio, part, tree(len(values))) for part in (values[:cut], values[cut:]) if part]
    whole = measured(ratio, values, tree(len(values)))
    assert whole.numerator == sum((part.numerator or Decimal(0) for part in parts), Decimal(0))
    assert whole.denominator == sum((part.denominator or Decimal(0) for part in parts), Decimal(0))
    assert whole.actual == (whole.numerator or Decimal(0)) * 100 / (whole.denominator or Decimal(1))


@given(answers(), JOINING, st.integers(1, 5))
def test_measure_silent_organisations_change_no_figure(
    values: list[Value], aggregation: Aggregation, silent: int
) -> None:
    known = measured(target(aggregation), values, tree(len(values)))
    more = measured(target(aggregation), values, tree(len(values) + silent))
    assert more == replace(known, missing=tuple(f"U{len(values) + n}" for n in range(silent)))


@given(answers(), JOINING, st.integers(1, 1000))
def test_measure_in_another_unit_keeps_status_and_percentage(
    values: list[Value], aggregation: Aggregation, factor: int
) -> None:
    wanted = target(aggregation)
    scaled = [replace(value, value=(value.value or Decimal(0)) * factor) for value in values]
    known = measured(wanted, values, tree(len(values)))
    other = measured(replace(wanted, level=wanted.level * factor), scaled, tree(len(values)))
    assert other.status == known.status
    difference = (other.achieved_percent or Decimal(0)) - (known.achieved_percent or Decimal(0))
    assert abs(difference) <= Decimal("0.01")


@given(st.lists(AMOUNTS, min_size=1, max_size=6))
def test_measure_reported_zeroes_are_a_result(amounts: list[Decimal]) -> None:
    values = [Value(f"U{n}", "T", State.ACCEPTED, Decimal(0)) for n in range(len(amounts))]
    zeroes = measured(target(), values, tree(len(values)))
    nothing = measured(target(), [], tree(len(values)))
    assert (zeroes.actual, zeroes.status, zeroes.missing) == (Decimal(0), Status.BEHIND, ())
    assert (nothing.actual, nothing.status, nothing.used) == (None, Status.NO_DATA, ())
    assert len(nothing.missing) == len(values)


def test_measure_own_report_stands_for_what_is_below() -> None:
    organisations = (*tree(2), Organisation("V", "Xã", parent="U0"))
    values = [Value("U0", "T", State.ACCEPTED, Decimal(7)), Value("V", "T", State.ACCEPTED, Decimal(5))]
    result = measured(target(), values, organisations)
    assert (result.actual, result.used, result.missing) == (Decimal(7), ("U0",), ("U1",))


def test_measure_communes_answer_for_a_silent_district() -> None:
    communes = (Organisation("V", "Xã V", parent="U0"), Organisation("W", "Xã W", parent="U0"))
    result = measured(target(), [Value("V", "T", State.ACCEPTED, Decimal(5))], (*tree(1), *communes))
    assert (result.actual, result.used, result.missing) == (Decimal(5), ("V",), ("W",))


def test_measure_target_set_for_one_organisation() -> None:
    values = [Value("U0", "T", State.ACCEPTED, Decimal(5)), Value("U1", "T", State.ACCEPTED, Decimal(9))]
    result = measured(target(applies_to=("U1",)), values, tree(3))
    assert (result.actual, result.used, result.not_applicable) == (Decimal(9), ("U1",), ("U0", "U2"))


def test_measure_target_set_for_a_commune_only() -> None:
    organisations = (*tree(2), Organisation("V", "Xã", parent="U0"))
    result = measured(target(applies_to=("V",)), [Value("V", "T", State.ACCEPTED, Decimal(5))], organisations)
    assert (result.used, result.not_applicable, result.missing) == (("V",), ("U1",), ())


def test_measure_target_set_for_the_owner_itself_concerns_all_below() -> None:
    values = [Value("U0", "T", State.ACCEPTED, Decimal(5))]
    result = measured(target(applies_to=("P",)), values, tree(2))
    assert (result.used, result.missing, result.not_applicable) == (("U0",), ("U1",), ())


def test_measure_conflict_without_a_kept_reading_is_not_silence() -> None:
    result = measured(target(), [Value("U0", "T", State.CONFLICT)], tree(1))
    assert (result.actual, result.conflicts, result.missing) == (None, ("U0",), ())
    assert result.status is Status.NO_DATA


def test_measure_names_guesses_and_approximate_values() -> None:
    values = [
        Value("U0", "T", State.TO_CONFIRM, Decimal(5)),
        Value("U1", "T", State.ACCEPTED, Decimal(9), comparator=">"),
        Value("U2", "T", State.NOT_APPLICABLE),
        Value("U3", "T", State.CLEAR, Decimal(7)),
    ]
    result = measured(target(), values, tree(4))
    assert (result.to_confirm, result.approximate, result.not_applicable) == (("U0",), ("U1",), ("U2",))
    assert (result.clear, result.actual) == (("U3",), 21)
