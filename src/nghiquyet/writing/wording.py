"""The Vietnamese words of printed documents for statuses, states, levels, dates and lists of names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from nghiquyet.measuring.review import Review, Status
from nghiquyet.measuring.terms import Aggregation, Basis, Comparator, State, Target
from nghiquyet.numbers import amount, shown

STATUS = {
    Status.EXCEEDED: "vượt",
    Status.MET: "đạt",
    Status.ON_TRACK: "đúng tiến độ",
    Status.BEHIND: "chậm",
    Status.OVERDUE: "quá hạn",
    Status.NOT_YET_DUE: "chưa đến kỳ",
    Status.NO_DATA: "chưa có số liệu",
}
STATE = {
    State.ACCEPTED: "đã chấp nhận",
    State.CLEAR: "đọc rõ, chưa xác nhận",
    State.TO_CONFIRM: "cần xác nhận",
    State.CONFLICT: "mâu thuẫn",
    State.MISSING: "chưa có số liệu",
    State.NOT_APPLICABLE: "không giao",
}
AGGREGATION = {
    Aggregation.SUM: "cộng",
    Aggregation.WEIGHTED_RATIO: "tỷ lệ chung (tổng tử số / tổng mẫu số)",
    Aggregation.MEAN: "bình quân",
    Aggregation.LAST: "số mới nhất",
    Aggregation.MIN: "thấp nhất",
    Aggregation.MAX: "cao nhất",
    Aggregation.NONE: "không cộng chung",
}
BASIS = {
    Basis.CUMULATIVE_TERM: "lũy kế cả nhiệm kỳ",
    Basis.PER_YEAR: "hằng năm",
    Basis.END_STATE: "đến cuối nhiệm kỳ",
}
_APPROXIMATELY = {">": "trên", ">=": "ít nhất", "<": "dưới", "<=": "không quá", "~": "khoảng", "~<": "gần"}
_LEVEL = {
    Comparator.AT_LEAST: "từ {level} trở lên",
    Comparator.MORE_THAN: "trên {level}",
    Comparator.AT_MOST: "không quá {level}",
    Comparator.LESS_THAN: "dưới {level}",
    Comparator.EQUAL: "{level}",
    Comparator.RANGE: "từ {level} đến {upper}",
}
# Characters that XML can't hold, and which a damaged or badly converted source may contain.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def level(target: Target, *, unit: bool = True) -> str:
    """What the resolution promises: "từ 3.000 ha trở lên", or without the unit "từ 3.000 trở lên"."""
    upper = target.level if target.upper is None else target.upper
    word = target.unit if unit else ""
    return _LEVEL[target.comparator].format(level=amount(target.level, word), upper=amount(upper, word))


def approximate(value: Decimal | None, unit: str, comparator: str) -> str:
    """A value as it was reported, with the word that makes it approximate: "trên 260 ha"."""
    word = _APPROXIMATELY.get(comparator, "") if value is not None else ""
    return f"{word} {amount(value, unit)}".lstrip()


def fraction(numerator: Decimal | None, denominator: Decimal | None) -> str:
    """ "102/116", or nothing where one of the two is unknown."""
    if numerator is None or denominator is None:
        return ""
    return f"{shown(numerator)}/{shown(denominator)}"


def day(when: date) -> str:
    """A date as official documents write it: days below 10 and the months 1 and 2 with a leading zero.

    >>> day(date(2023, 3, 31)), day(date(2023, 2, 5))
    ('31/3/2023', '05/02/2023')
    """
    return f"{when.day:02d}/{when.month:0{2 if when.month < 3 else 1}d}/{when.year}"


def listed(names: Sequence[str]) -> str:
    """Names in a row: "A, B và C"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} và {names[-1]}"


def printable(text: str) -> str:
    """Text without the control characters that no docx, xlsx or pdf can hold, on one line."""
    return " ".join(legal(text).split())


def legal(text: str) -> str:
    """Text with a space for each control character that no docx, xlsx or pdf can hold."""
    return _UNPRINTABLE.sub(" ", text)


def capital(text: str) -> str:
    """With a capital first letter, the rest as it was."""
    return text[:1].upper() + text[1:]


def resolution_name(review: Review) -> str:
    """The resolution's title; its number where it has none."""
    return capital(printable(review.title)) or f"Nghị quyết số {printable(review.number)}"
