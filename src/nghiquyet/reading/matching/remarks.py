"""What the remark beside a row's figure adds: its parts, or the periods that it is the sum of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from nghiquyet.reading.matching.columns import Column
from nghiquyet.reading.matching.mention import Mention, addable
from nghiquyet.reading.matching.series import spans

_Cells = list[tuple[Column, Mention]]
LABELLED = ":"
"""The cue of a remark's number behind a label."""
_SLIP = 4
"""A sum that differs by no more than this part of the figure is meant as the same."""


def with_remarks(cells: _Cells) -> _Cells:
    """The row's cells; a remark's amounts that add up to a figure are its parts, and where they tell period
    by period what the figure should be, one that they miss contradicts it."""
    told = any(c.kind == "result" and m.role == "result" for c, m in cells)
    cells = [(c, replace(m, role="part") if told and _named(m) else m) for c, m in cells]
    terms = [m for c, m in cells if c.kind == "note" and addable(m) and not (m.derived or m.zero)]
    results = [m for c, m in cells if c.kind == "result" and m.role == "result" and addable(m)]
    if len(terms) < 2 or not results:
        return cells
    added = sum((m.value for m in terms), Decimal(0))
    whole = next((m for m in results if m.value == added), None)
    if whole is None:
        whole = results[0] if len(results) == 1 and _tells_periods(terms) else None
        if whole is None or abs(whole.value - added) * _SLIP > whole.value:
            return cells
    plain = [(c, m) for c, m in cells if c.kind != "note" or not m.derived]
    return [(c, _of_sum(m, whole, terms, added)) for c, m in plain]


def _named(mention: Mention) -> bool:
    """Whether a remark's number is told of something by name: "Thị trấn Gia Khương: 12,4%"."""
    return mention.cue == LABELLED and mention.role == "result"


def _of_sum(mention: Mention, whole: Mention, terms: Sequence[Mention], added: Decimal) -> Mention:
    if any(mention is term for term in terms):
        return replace(mention, role="part")
    if mention is not whole:
        return mention
    parts = tuple(term.value for term in terms)
    return replace(mention, value=added, parts=parts, clash=None if mention.value == added else mention.value)


def _tells_periods(terms: Sequence[Mention]) -> bool:
    named = spans(terms)
    return len(named) == len(terms) == len(set(named))
