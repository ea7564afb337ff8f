"""Measuring: targets and reported values in, one result a target out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from nghiquyet.measuring.coverage import Coverage, children_of, cover
from nghiquyet.measuring.pace import expected, rate_needed
from nghiquyet.measuring.review import Result
from nghiquyet.measuring.status import achieved_percent, judge
from nghiquyet.measuring.terms import Organisation, State, Target, Value
from nghiquyet.measuring.totals import total

_Clock = tuple[Decimal, date, date]


def measure(
    targets: Iterable[Target],
    values: Iterable[Value],
    *,
    organisations: Iterable[Organisation],
    owner: str,
    elapsed: Decimal,
    as_of: date,
    term_end: date,
) -> tuple[Result, ...]:
    """One result for each target, in the targets' order.

    `owner` is the code of the organisation that adopted the targets, `elapsed` the share of the term gone
    by, 0 to 1. Accepted and clear values count, and so do best guesses and the kept reading of a conflict;
    the result names who gave those. At most one value is expected for an organisation and target; of
    several the last counts. The order of `values` does not matter otherwise.

    >>> from nghiquyet.measuring.terms import Comparator
    >>> tree = [Organisation("P", "Tỉnh"), Organisation("A", "Huyện A", parent="P")]
    >>> planted = Target("T1", "Trồng rừng", "ha", Decimal(200), Comparator.AT_LEAST)
    >>> reported = [Value("A", "T1", State.ACCEPTED, Decimal(90))]
    >>> end = date(2025, 12, 31)
    >>> [result] = measure([planted], reported, organisations=tree, owner="P", elapsed=Decimal("0.5"),
    ...                    as_of=date(2023, 6, 30), term_end=end)
    >>> result.status.value, result.achieved_percent, str(result.rule)
    ('behind', Decimal('45.00'), 'Mới đạt 45% mức đề ra trong khi đã qua 50% thời gian.')
    """
    children = children_of(organisations)
    given = _by_target(values)
    return tuple(
        _result(
            target,
            cover(target, given.get(target.code, {}), children=children, owner=owner),
            (elapsed, as_of, term_end),
        )
        for target in targets
    )


def _by_target(values: Iterable[Value]) -> Mapping[str, Mapping[str, Value]]:
    given: defaultdict[str, dict[str, Value]] = defaultdict(dict)
    for value in values:
        given[value.target][value.organisation] = value
    return given


def _result(target: Target, coverage: Coverage, clock: _Clock) -> Result:
    elapsed, as_of, term_end = clock
    rolled = total(target.aggregation, coverage.values)
    verdict = judge(target, rolled, coverage.values, elapsed)
    return Result(
        target=target.code,
        status=verdict.status,
        rule=verdict.rule,
        actual=rolled.actual,
        achieved_percent=achieved_percent(target, rolled.actual),
        numerator=rolled.numerator,
        denominator=rolled.denominator,
        expected=expected(target, elapsed),
        rate_needed=rate_needed(target, rolled.actual, as_of=as_of, term_end=term_end),
        used=rolled.used,
        missing=coverage.missing,
        not_applicable=coverage.not_applicable,
        conflicts=coverage.having(State.CONFLICT),
        to_confirm=coverage.having(State.TO_CONFIRM),
        clear=coverage.having(State.CLEAR),
        approximate=tuple(value.organisation for value in coverage.values if value.comparator != "="),
        percent_only=rolled.percent_only,
    )
