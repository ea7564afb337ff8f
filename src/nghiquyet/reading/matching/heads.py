"""Which columns of a table hold, beyond doubt, what had been reached when the report was written.

One head that is misunderstood makes every number below it wrong. So a column is `clear` only where the heads
leave no other way to read it: its time ends with the report's, or it is the only column of results; and no
column beside it is left unexplained.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nghiquyet.reading.language.periods import Period
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.columns import Column
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.roles import is_earlier

_SOON = 45
"""Days within which an estimate stands for the figure itself: a report of December estimates its year."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


def explained(found: Sequence[Column], above: str, frame: Frame) -> list[Column]:
    """The columns, those of what is yet to come as plans, and each told clear or not.

    `above` are the words over the table, which may say that it tells results.
    """
    known = _without_expected(found, frame)
    return [replace(c, clear=_is_clear(c, known, above, frame)) for c in known]


def _without_expected(found: Sequence[Column], frame: Frame) -> list[Column]:
    """ "Ước cả năm 2027" beside the nine months that are reported: what is thought to come is a plan."""
    told = any(c.kind == "result" and c.period and abs(_ahead(c.period, frame)) <= _SOON for c in found)
    return [
        replace(c, kind="plan")
        if told and c.period and _ahead(c.period, frame) > _SOON and cues.EXPECTED_COLUMN.search(c.head)
        else c
        for c in found
    ]


def _ahead(period: Period, frame: Frame) -> int:
    """The days from the review to the end of a period; far off where no end is named."""
    return (period.last - frame.as_of).days if period.last else -_SOON - 1


def _is_clear(column: Column, found: Sequence[Column], above: str, frame: Frame) -> bool:
    if column.kind != "result" or cues.EXPECTED_COLUMN.search(column.head):
        return False
    others = [c for c in found if c.kind == "result" and c is not column]
    if not all(c.period or _adds(c) or _is_share(c) for c in others):
        return False
    if column.period:
        return not is_earlier(column.period, frame) and _reached(column, column.period, frame)
    running = [c for c in others if c.period and not is_earlier(c.period, frame)]
    if running:
        return _adds(column)
    return bool(cues.RESULT_COLUMN.search(column.head) or cues.RESULT_HEADING.search(above))


def _adds(column: Column) -> bool:
    return bool(cues.SUM_COLUMN.search(column.head))


def _is_share(column: Column) -> bool:
    """ "Đạt (%)" beside the column of results says how much of the plan they are."""
    return column.unit == "%" or column.head.strip().endswith("%")


def _reached(column: Column, period: Period, frame: Frame) -> bool:
    """Whether a period is over by the review; years in a head whose period has no end must reach it, or be
    those of the term with a word that says what was done in it."""
    if period.last:
        return _ahead(period, frame) <= _SOON
    years = [int(year) for year in _YEAR.findall(column.head)]
    told = cues.RESULT_COLUMN.search(column.head) or cues.CUMULATIVE_COLUMN.search(column.head)
    of_term = bool(years) and min(years) == frame.term_start.year and told
    return not years or max(years) == frame.as_of.year or bool(of_term)
