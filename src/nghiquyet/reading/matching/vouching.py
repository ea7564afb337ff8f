"""Which columns of tables running text bears out: the second witness of what a column holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.match import LIKELY, Candidate
from nghiquyet.reading.matching.rivals import agree

_ENOUGH = 2
"""So many targets' figures told alike by text and column are no coincidence."""


def with_vouched(frame: Frame, found: Mapping[str, Sequence[Candidate]]) -> Frame:
    """The frame with the columns that tell what the text tells, for as many targets as `_ENOUGH`.

    `found` are the candidates of each target; a column that differs from the text as often is not borne out.
    """
    agreeing: defaultdict[tuple[int, int, int], int] = defaultdict(int)
    for candidates in found.values():
        told = [c for c in candidates if _told(c)]
        for column, cells in _by_column(candidates).items():
            if told:
                agreeing[column] += 1 if any(agree(cell, c) for cell in cells for c in told) else -1
    return replace(frame, vouched=frozenset(c for c, times in agreeing.items() if times >= _ENOUGH))


def _told(candidate: Candidate) -> bool:
    mention = candidate.mention
    return mention.role == "result" and not mention.in_table and candidate.score >= LIKELY


def _by_column(candidates: Sequence[Candidate]) -> dict[tuple[int, int, int], list[Candidate]]:
    cells: dict[tuple[int, int, int], list[Candidate]] = {}
    for candidate in candidates:
        column = candidate.mention.column
        if column and candidate.mention.role == "result" and candidate.score >= LIKELY:
            cells.setdefault((candidate.source, *column), []).append(candidate)
    return cells
