"""Status: the verdict on a target, and in words the rule by which it was given.

A sum over the term is exceeded or met by comparison, otherwise on track when the share achieved is not
less than the share of the term gone by, else behind. Everything else (ratio, mean, extreme, last, yearly
or end state) and every ceiling is met when its comparator holds, else behind. Nothing from anyone is no
data: missing is never zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from nghiquyet.measuring.pace import adds_up, is_ceiling
from nghiquyet.measuring.review import Status
from nghiquyet.measuring.terms import Comparator, Target, Value
from nghiquyet.measuring.totals import Total
from nghiquyet.numbers import amount, rounded, shown
from nghiquyet.phrases import Phrase

_HOLDS = {
    Comparator.AT_LEAST: "Kết quả {actual}, đạt mức đề ra là ít nhất {level}.",
    Comparator.MORE_THAN: "Kết quả {actual}, đạt mức đề ra là trên {level}.",
    Comparator.AT_MOST: "Kết quả {actual}, trong giới hạn đề ra là không quá {level}.",
    Comparator.LESS_THAN: "Kết quả {actual}, trong giới hạn đề ra là dưới {level}.",
    Comparator.EQUAL: "Kết quả {actual}, đạt mức đề ra là {level}.",
    Comparator.RANGE: "Kết quả {actual}, đạt mức đề ra là từ {level} đến {upper}.",
}
_FAILS = {
    Comparator.AT_LEAST: "Kết quả {actual}, chưa đạt mức đề ra là ít nhất {level}.",
    Comparator.MORE_THAN: "Kết quả {actual}, chưa đạt mức đề ra là trên {level}.",
    Comparator.AT_MOST: "Kết quả {actual}, vượt giới hạn đề ra là không quá {level}.",
    Comparator.LESS_THAN: "Kết quả {actual}, không trong giới hạn đề ra là dưới {level}.",
    Comparator.EQUAL: "Kết quả {actual}, chưa đạt mức đề ra là {level}.",
    Comparator.RANGE: "Kết quả {actual}, chưa đạt mức đề ra là từ {level} đến {upper}.",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status with the rule that gave it."""

    status: Status
    rule: Phrase


def achieved_percent(target: Target, actual: Decimal | None) -> Decimal | None:
    """Result to level in per cent, two decimals, half up; None without a result or for a level of zero.

    For a ceiling the same quotient: up to 100 is satisfied. For a range its lower bound is the level.
    """
    return rounded(actual * 100 / target.level, 2) if actual is not None and target.level else None


def holds(target: Target, actual: Decimal) -> bool:
    """Whether the result satisfies the target's comparator.

    A range is met from its lower bound upward, and an equal level by what is better still: 90 % do not
    fall short of a promised 85 %. Where less is better, downward alike.
    """
    level, ceiling = target.level, is_ceiling(target)
    match target.comparator:
        case Comparator.MORE_THAN:
            return actual > level
        case Comparator.LESS_THAN:
            return actual < level
        case Comparator.RANGE if ceiling and target.upper is not None:
            return actual <= target.upper
        case _:
            return actual <= level if ceiling else actual >= level


def judge(target: Target, total: Total, values: Sequence[Value], elapsed: Decimal) -> Verdict:
    """The verdict on one target; `values` are those of the organisations that answered."""
    if total.actual is not None:
        return _judged(target, total.actual, elapsed)
    if total.percent_only:
        return Verdict(
            Status.NO_DATA,
            Phrase("Chỉ có tỷ lệ phần trăm, không có tử số và mẫu số nên không tính được tỷ lệ chung."),
        )
    if total.used:
        return _each_judged(target, [value.value for value in values if value.value is not None], elapsed)
    return Verdict(Status.NO_DATA, Phrase("Chưa tổ chức nào có số liệu dùng được."))


def _judged(target: Target, actual: Decimal, elapsed: Decimal) -> Verdict:
    if adds_up(target) and not is_ceiling(target):
        return _by_pace(target, actual, elapsed)
    if holds(target, actual):
        return Verdict(Status.MET, _told(_HOLDS[target.comparator], target, actual))
    return Verdict(Status.BEHIND, _told(_FAILS[target.comparator], target, actual))


def _by_pace(target: Target, actual: Decimal, elapsed: Decimal) -> Verdict:
    top = target.level if target.upper is None else target.upper
    if actual > top:
        return Verdict(Status.EXCEEDED, _told("Kết quả {actual}, vượt mức đề ra là {upper}.", target, actual))
    if holds(target, actual):
        return Verdict(Status.MET, _told(_HOLDS[target.comparator], target, actual))
    shares = {"achieved": shown(achieved_percent(target, actual)), "elapsed": shown(elapsed * 100)}
    if actual >= target.level * elapsed:
        rule = Phrase("Đạt {achieved}% mức đề ra khi đã qua {elapsed}% thời gian.", **shares)
        return Verdict(Status.ON_TRACK, rule)
    rule = Phrase("Mới đạt {achieved}% mức đề ra trong khi đã qua {elapsed}% thời gian.", **shares)
    return Verdict(Status.BEHIND, rule)


def _each_judged(target: Target, amounts: Sequence[Decimal], elapsed: Decimal) -> Verdict:
    """What can't be joined is judged organisation by organisation; it is met when every one meets it."""
    good = sum(_judged(target, amount, elapsed).status is not Status.BEHIND for amount in amounts)
    rule = Phrase(
        "Không cộng chung giữa các tổ chức; {good} trong {all} tổ chức có số liệu đạt mức đề ra.",
        good=good,
        all=len(amounts),
    )
    return Verdict(Status.MET if good == len(amounts) else Status.BEHIND, rule)


def _told(template: str, target: Target, actual: Decimal) -> Phrase:
    upper = target.level if target.upper is None else target.upper
    return Phrase(
        template,
        actual=amount(actual, target.unit),
        level=amount(target.level, target.unit),
        upper=amount(upper, target.unit),
    )
