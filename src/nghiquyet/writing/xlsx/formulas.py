"""The live formulas of the appendix of targets: result, comparison and verdict follow the values.

They say in the workbook's language what `nghiquyet.measuring` says in Python; the tests recalculate the
workbook with another program and compare.
"""

from __future__ import annotations

from nghiquyet.measuring.pace import adds_up, is_ceiling
from nghiquyet.measuring.review import Status
from nghiquyet.measuring.terms import Aggregation, Comparator, Target
from nghiquyet.writing.ledger import Entry
from nghiquyet.writing.wording import STATUS
from nghiquyet.writing.xlsx.values_sheet import Block

_JOINED = {
    Aggregation.SUM: "SUM",
    Aggregation.MEAN: "AVERAGE",
    Aggregation.MIN: "MIN",
    Aggregation.MAX: "MAX",
}


def actual(entry: Entry, block: Block) -> str:
    """The total; empty where nothing counts, never zero."""
    aggregation = entry.target.aggregation
    if aggregation is Aggregation.WEIGHTED_RATIO and entry.result.denominator is not None:
        numerator, denominator = block.ratio
        return f'=IF({denominator}=0,"",{numerator}/{denominator}*100)'
    if aggregation in _JOINED:
        return f'=IF(COUNT({block.counted})=0,"",{_JOINED[aggregation]}({block.counted}))'
    return f'=IF(COUNT({block.counted})=1,SUM({block.counted}),"")'


def achieved(actual_cell: str, level_cell: str) -> str:
    """Result to level in per cent, two decimals."""
    return f'=IF(OR({actual_cell}="",{level_cell}=0),"",ROUND({actual_cell}/{level_cell}*100,2))'


def verdict(target: Target, actual_cell: str, level_cell: str, upper_cell: str, elapsed_cell: str) -> str:
    """The status in words."""
    met, behind = STATUS[Status.MET], STATUS[Status.BEHIND]
    comparison = _holds(target, actual_cell, level_cell, upper_cell)
    judged = f'IF({comparison},"{met}","{behind}")'
    if adds_up(target) and not is_ceiling(target):
        top = upper_cell if target.upper is not None else level_cell
        paced = f'IF({actual_cell}>={level_cell}*{elapsed_cell},"{STATUS[Status.ON_TRACK]}","{behind}")'
        judged = f'IF({actual_cell}>{top},"{STATUS[Status.EXCEEDED]}",IF({comparison},"{met}",{paced}))'
    return f'=IF({actual_cell}="","{STATUS[Status.NO_DATA]}",{judged})'


def _holds(target: Target, actual_cell: str, level_cell: str, upper_cell: str) -> str:
    """The comparison of `nghiquyet.measuring.holds`."""
    ceiling = is_ceiling(target)
    match target.comparator:
        case Comparator.MORE_THAN:
            return f"{actual_cell}>{level_cell}"
        case Comparator.LESS_THAN:
            return f"{actual_cell}<{level_cell}"
        case Comparator.RANGE if ceiling and target.upper is not None:
            return f"{actual_cell}<={upper_cell}"
        case _:
            return f"{actual_cell}{'<=' if ceiling else '>='}{level_cell}"
