from __future__ import annotations

from decimal import Decimal

from nghiquyet.measuring import Aggregation, State, Value, total


def value(code: str, amount: str | None, *counts: int) -> Value:
    numerator, denominator = (Decimal(counts[0]), Decimal(counts[1])) if counts else (None, None)
    known = None if amount is None else Decimal(amount)
    return Value(code, "T", State.ACCEPTED, known, numerator, denominator)


def test_total_ratio_leaves_out_bare_percentages_and_names_them() -> None:
    rolled = total(Aggregation.WEIGHTED_RATIO, [value("A", "50", 1, 2), value("B", "90")])
    assert (rolled.actual, rolled.used, rolled.percent_only) == (Decimal(50), ("A",), ("B",))


def test_total_ratio_of_unlike_bare_percentages_is_unknown() -> None:
    rolled = total(Aggregation.WEIGHTED_RATIO, [value("A", "80"), value("B", "90")])
    assert (rolled.actual, rolled.used, rolled.percent_only) == (None, (), ("A", "B"))


def test_total_ratio_of_equal_bare_percentages_is_that_percentage() -> None:
    rolled = total(Aggregation.WEIGHTED_RATIO, [value("A", "100"), value("B", "100.0")])
    assert (rolled.actual, rolled.used, rolled.numerator) == (Decimal(100), ("A", "B"), None)


def test_total_ratio_of_nothing_counted_is_unknown() -> None:
    assert total(Aggregation.WEIGHTED_RATIO, [value("A", None, 0, 0)]).actual is None


def test_total_sum_is_exact_where_floats_are_not() -> None:
    assert total(Aggregation.SUM, [value("A", "0.1"), value("B", "0.2")]).actual == Decimal("0.3")


def test_total_last_and_none_join_a_single_organisation_only() -> None:
    for aggregation in (Aggregation.LAST, Aggregation.NONE):
        assert total(aggregation, [value("A", "5")]).actual == 5
        assert total(aggregation, [value("A", "5"), value("B", "6")]).actual is None


def test_total_extremes() -> None:
    several = [value("A", "5"), value("B", "-6"), value("C", "0")]
    assert total(Aggregation.MAX, several).actual == 5
    assert total(Aggregation.MIN, several).actual == -6
