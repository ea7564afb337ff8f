"""Rows that add up to another row, and the cells where they don't.

A row of totals, or a row with sub-rows ("A10 = A10.1 + A10.2"), proves in most columns that it is their sum.
Where the same rows miss it in one column, that cell contradicts its parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from nghiquyet.reading.matching.columns import Column
from nghiquyet.reading.matching.mention import Mention, addable
from nghiquyet.reading.matching.rows import Row

_Cells = list[tuple[Column, Mention]]
_Rows = list[tuple[Row, _Cells]]


def with_checked_totals(read: _Rows) -> _Rows:
    """The rows; a total that its rows contradict in a column has their sum as value and tells the clash."""
    result = list(read)
    for place, parts in _sums(read):
        row, cells = result[place]
        result[place] = (row, _checked(cells, [cells for _, cells in parts]))
    return result


def _sums(read: _Rows) -> Iterator[tuple[int, _Rows]]:
    """The place of each row that may be a sum, with the rows that it may add up."""
    begin = 0
    for place, (row, _) in enumerate(read):
        if row.is_total:
            above = [item for item in read[begin:place] if not item[0].is_plan]
            yield place, above
            begin = place + 1
        elif not row.is_sub:
            yield place, _below(read, place)


def _below(read: _Rows, place: int) -> _Rows:
    below = []
    for item in read[place + 1 :]:
        if not item[0].is_sub:
            break
        below.append(item)
    return below


def _checked(cells: _Cells, parts: Sequence[_Cells]) -> _Cells:
    """The cells of a sum, checked where at least as many other columns prove that it is one."""
    terms = {column.index: _terms(column, parts) for column, mention in cells if addable(mention)}
    whole = {index: values for index, values in terms.items() if len(values) == len(parts) >= 2}
    proven = [m for c, m in cells if c.index in whole and sum(whole[c.index]) == m.value != 0]
    wrong = [m for c, m in cells if c.index in whole and sum(whole[c.index]) != m.value]
    if not proven or len(wrong) > len(proven):
        return cells
    return [(c, _clashing(m, whole[c.index]) if any(m is w for w in wrong) else m) for c, m in cells]


def _terms(column: Column, parts: Sequence[_Cells]) -> tuple[Decimal, ...]:
    return tuple(m.value for cells in parts for c, m in cells if c.index == column.index and addable(m))


def _clashing(mention: Mention, terms: tuple[Decimal, ...]) -> Mention:
    return replace(mention, value=sum(terms, Decimal(0)), clash=mention.value, parts=terms)
