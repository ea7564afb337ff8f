"""Arithmetic that a table itself offers: totals and their parts, periods to sum, shares of a total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from nghiquyet.phrases import Phrase
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.columns import Column
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.mention import Mention
from nghiquyet.reading.matching.ratios import agrees, percentage
from nghiquyet.reading.matching.remarks import LABELLED
from nghiquyet.reading.matching.rows import Row
from nghiquyet.reading.matching.series import SLACK, contiguous, outermost, overlapping, spans, sum_of_periods

_SLIP_POINTS, _ROUNDED, _SLIP = 10, Decimal("0.5"), 3
_COUNTED_HEAD = re.compile(r"tổng số ([^\W\d_]+(?: [^\W\d_]+)?)", re.IGNORECASE)


def with_notes(mentions: list[tuple[Column, Mention]]) -> Iterator[Mention]:
    """A percentage beside a fraction in the row is the fraction's, and tells where the two disagree."""
    percents = [
        m
        for c, m in mentions
        if m.unit == "%" and m.numerator is None and c.kind in ("note", "result", "change")
    ]
    for column, mention in mentions:
        if mention.numerator is not None and mention.denominator:
            exact = percentage(mention.numerator, mention.denominator)
            fitting = [p for p in percents if abs(p.value - exact) <= _ROUNDED]
            printed = [p for p in percents if _of_slip(mention, p)]
            if fitting and mention.value == percentage(mention.numerator, mention.denominator):
                exact = mention.value
                nearest = min((p.value for p in fitting), key=lambda v: abs(v - exact))
                mention = replace(mention, value=nearest, checked=True)
            elif printed:
                mention = replace(mention, clash=printed[0].value)
        elif column.kind == "note" and mention.unit == "%" and any(m.numerator for _, m in mentions):
            continue
        yield mention


def _nearest(exact: Decimal, printed: Sequence[Mention]) -> Decimal:
    return min((p.value for p in printed), key=lambda value: abs(value - exact))


def _of_slip(fraction: Mention, percent: Mention) -> bool:
    """Whether a printed percentage is meant as the fraction's and mistyped."""
    of_time = percent.period is None or percent.period == fraction.period
    return percent.role == "result" and of_time and abs(fraction.value - percent.value) <= _SLIP_POINTS


def with_shares_of_plan(mentions: list[tuple[Column, Mention]]) -> list[tuple[Column, Mention]]:
    """A percentage that is the row's result over its plan is no level of its own."""
    plans = [_amount(m) for _, m in mentions if m.role == "plan"]
    results = [_amount(m) for _, m in mentions if m.role == "result" and (m.unit != "%" or m.numerator)]
    pairs = [(result, plan) for result in results for plan in plans if plan]
    return [
        (
            c,
            replace(m, role="of_plan")
            if _is_share(m) and any(agrees(r, p, m.value) for r, p in pairs)
            else m,
        )
        for c, m in mentions
    ]


def _amount(mention: Mention) -> Decimal:
    return mention.value if mention.numerator is None else mention.numerator


def _is_share(mention: Mention) -> bool:
    return mention.role == "result" and mention.unit == "%" and mention.numerator is None


def with_total_column(mentions: list[tuple[Column, Mention]]) -> list[tuple[Column, Mention]]:
    """Columns that add up to a column "Cộng" are its parts."""
    for total_column, total in mentions:
        others = [
            (c, m)
            for c, m in mentions
            if c is not total_column and c.kind == "result" and m.numerator is None
        ]
        heads = cues.TOTAL_ROW.match(total_column.head.split(" / ")[-1])
        if heads and len(others) >= 2 and sum((m.value for _, m in others), Decimal(0)) == total.value:
            parts = {id(m) for _, m in others}
            return [
                (c, replace(m, role="part") if id(m) in parts and m.role == "result" else m)
                for c, m in mentions
            ]
    return mentions


def with_total_of_periods(
    mentions: list[tuple[Column, Mention]], frame: Frame
) -> list[tuple[Column, Mention]]:
    """Months and quarters beside a column that sums them up are its parts; where all since the term began add
    up to another amount, that is kept and the printed one contradicts it."""
    told = [m for c, m in mentions if _tells_period(c, m)]
    totals = [m for c, m in mentions if _sums_up(c, m)] or _spanning(told)
    periods = outermost([m for m in told if not any(m is total for total in totals)])
    if len(periods) < 2 or len(totals) != 1 or not contiguous(periods):
        return mentions
    since = min(first for first, _ in spans(periods))
    checked = (since - frame.term_start).days <= SLACK
    return [(c, _in_series(m, totals[0], periods, checked=checked)) for c, m in mentions]


def _spanning(told: Sequence[Mention]) -> list[Mention]:
    """The amount of the period that the others fill ("9 tháng" beside three quarters)."""
    for whole in told:
        others = outermost([m for m in told if m is not whole])
        if len(others) >= 2 and contiguous(others) and _span([whole]) == _span(others):
            return [whole]
    return []


def _span(told: Sequence[Mention]) -> tuple[date, date]:
    ends = spans(told)
    return min(first for first, _ in ends), max(last for _, last in ends)


def _sums_up(column: Column, mention: Mention) -> bool:
    last = column.head.split(" / ")[-1]
    of_term = column.period is not None and column.period.kind == "cumulative"
    summed = of_term or bool(cues.SUM_COLUMN.search(last))
    return column.kind == "result" and mention.role == "result" and summed


def _tells_period(column: Column, mention: Mention) -> bool:
    """An amount of one period, in a column of results or named in the remark ("Năm 2021: 9 hộ")."""
    if mention.numerator is not None or not _bounded(mention) or _sums_up(column, mention):
        return False
    named = column.kind == "note" and mention.cue == LABELLED
    return named or (column.kind == "result" and mention.role == "result")


def _in_series(mention: Mention, total: Mention, periods: Sequence[Mention], *, checked: bool) -> Mention:
    if any(mention is period for period in periods) and _short(mention):
        return replace(mention, role="part")
    added = sum((period.value for period in periods), Decimal(0))
    if not checked or mention is not total or not _differs_by_slip(mention, added):
        return mention
    return replace(mention, value=added, clash=mention.value, parts=tuple(p.value for p in periods))


def _bounded(mention: Mention) -> bool:
    return mention.period is not None and mention.period.kind == "bounded"


def _short(mention: Mention) -> bool:
    period = mention.period
    return bool(
        period
        and period.kind == "bounded"
        and period.first
        and period.last
        and (period.last - period.first).days < 120
    )


def _differs_by_slip(total: Mention, added: Decimal) -> bool:
    """Near enough to be meant as the same sum, and not it."""
    close = abs(total.value - added) * _SLIP <= max(total.value, added)
    return total.unit != "%" and "/" not in total.unit and close and added != total.value


def sum_of_columns(mentions: list[tuple[Column, Mention]]) -> Iterator[Mention]:
    """The row's separate periods added up, where no column holds the sum."""
    results = [
        m for c, m in mentions if m.role in ("result", "part") and c.kind == "result" and m.numerator is None
    ]
    summed = _summed(results)
    if summed:
        yield summed


def is_whole_head(head: str) -> bool:
    """ "Toàn trường", "Cộng" head the whole of the columns beside; "Tổng số chi bộ" counts a thing."""
    return bool(cues.TOTAL_ROW.match(head)) and not _COUNTED_HEAD.match(head)


def with_whole_column(
    mentions: list[tuple[Column, Mention]], found: Sequence[Column]
) -> list[tuple[Column, Mention]]:
    """Beside a column for the whole ("Toàn trường"), those without a period are its parts.

    An empty whole is their sum; a whole that is near their sum and not it contradicts them.
    """
    wholes = [c for c in found if c.kind == "result" and is_whole_head(c.head) and c.period is None]
    parts = [(c, m) for c, m in mentions if c.kind == "result" and m.role == "result" and not c.period]
    stated = [m for c, m in mentions if c in wholes]
    parts = [(c, m) for c, m in parts if c not in wholes and _of_kind(m, stated)]
    if len(wholes) != 1 or not parts:
        return mentions
    result = [(c, replace(m, role="part") if any(m is p for _, p in parts) else m) for c, m in mentions]
    terms = tuple(m.value for _, m in parts)
    added = sum(terms, Decimal(0))
    addable = len(parts) >= 2 and not any(m.unit == "%" or "/" in m.unit or m.numerator for _, m in parts)
    if any(m.role == "elsewhere" for m in stated):
        return mentions
    if addable and not stated:
        why = Phrase("cộng {count} đơn vị trong bảng", count=len(terms))
        total = replace(parts[-1][1], value=added, derived=True, parts=terms, whole=True, why=(why,))
        return [*result, (wholes[0], total)]
    if addable and _differs_by_slip(stated[0], added) and len(parts) >= 2:
        clash = replace(stated[0], value=added, clash=stated[0].value, parts=terms)
        return [(c, clash if m is stated[0] else m) for c, m in result]
    return result


def _of_kind(part: Mention, stated: Sequence[Mention]) -> bool:
    """A percentage is no part of a count."""
    return not stated or (part.unit == "%") == (stated[0].unit == "%")


def sum_of_rows(listed: list[tuple[Row, Mention]], names_units: bool) -> Iterator[Mention]:
    """A column whose rows are periods, or the units of the reporter, added up where no row holds the sum."""
    if any(row.is_total or row.is_whole for row, _ in listed):
        return
    units = [
        m for row, m in listed if m.role in ("result", "part") and m.numerator is None and not row.period
    ]
    if (
        names_units
        and len(units) >= 2
        and len(units) == len(listed)
        and not any("/" in m.unit or m.unit == "%" for m in units)
    ):
        terms = tuple(m.value for m in units)
        why = Phrase("cộng {count} đơn vị trong bảng", count=len(terms))
        yield replace(
            units[-1], value=sum(terms, Decimal(0)), role="result", derived=True, parts=terms, why=(why,)
        )
        return
    summed = _summed([m for row, m in listed if m.role == "result" and row.period and m.numerator is None])
    if summed:
        yield summed


def _summed(results: Sequence[Mention]) -> Mention | None:
    periodic = outermost([m for m in results if _bounded(m)])
    undated = [m for m in results if not _bounded(m)]
    if len(periodic) < 2 or undated or any(m.unit == "%" or "/" in m.unit for m in periodic):
        return None
    if overlapping(periodic):
        return None
    return sum_of_periods(periodic, Phrase("cộng {count} kỳ trong bảng", count=len(periodic)))


def ratio_of_columns(mentions: list[tuple[Column, Mention]]) -> Iterator[Mention]:
    """Two columns under one head, the whole first ("Tổng số") and a part of it: a share."""
    for whole_column, whole in mentions:
        under = [(c, m) for c, m in mentions if c.top == whole_column.top and c.top != c.head]
        counted = _COUNTED_HEAD.match(whole_column.head)
        if counted:
            noun = counted.group(1).lower()
            under = [(c, m) for c, m in mentions if c is whole_column or noun in c.head.lower()]
        group = [(c, m) for c, m in under if m.unit != "%"]
        named = cues.TOTAL_ROW.match(whole_column.head.split(" / ")[-1])
        first = bool(group) and group[0][1] is whole and len(group) == len(under)
        if not whole.value or whole.numerator is not None or not (named or first):
            continue
        for column, part in group:
            if (
                column is not whole_column
                and part.numerator is None
                and part.value <= whole.value
                and part.role == whole.role
            ):
                yield replace(
                    part,
                    value=percentage(part.value, whole.value),
                    numerator=part.value,
                    denominator=whole.value,
                    derived=not named,
                )
