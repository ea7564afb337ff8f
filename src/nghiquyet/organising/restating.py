"""A successor's series restated: its figures with those of whom it took over from. Derived, never stored.

What each organisation reported stays as it was. A figure of a time before a merger or split is the sum of
what the predecessors reported then, each by the share that was handed on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from typing import Literal

from nghiquyet.organising.history import History
from nghiquyet.organising.terms import Kind
from nghiquyet.phrases import Phrase

Adding = Literal["sum", "weighted_ratio", "max", "min"]
ADDING: tuple[Adding, ...] = ("sum", "weighted_ratio", "max", "min")
"""How figures of several organisations make one; a mean or a last state can't be put together."""
_DIGITS = 60
Shares = dict[str, Decimal | None]


@dataclass(frozen=True, slots=True)
class Told:
    """What one organisation reported for a period that ends on `last`, in the indicator's unit."""

    code: str
    last: date
    value: Decimal
    numerator: Decimal | None = None
    denominator: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One figure of a restated one, and the share of it that was handed on; None where nobody has said."""

    told: Told
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class Restated:
    """A figure of a time before the successor stood alone; `value` is None where `why` says what is wanting.

    `missing` are predecessors of that time that reported nothing.
    """

    code: str
    last: date
    value: Decimal | None
    parts: tuple[Part, ...]
    missing: tuple[str, ...]
    why: Phrase | None = None


def restated(
    code: str,
    told: Iterable[Told],
    history: History,
    aggregation: str,
    asked: Collection[str] | None = None,
) -> tuple[Restated, ...]:
    """The organisation's restated figures, by period, for periods before one of its takeovers.

    `asked` are those of whom the figure was asked, where it was not asked of everyone.
    """
    by_period: defaultdict[date, list[Told]] = defaultdict(list)
    for one in told:
        by_period[one.last].append(one)
    everyone = {last: shares_of(code, last, history) for last in sorted(by_period)}
    shares = {
        last: {one: share for one, share in of.items() if asked is None or one in asked}
        for last, of in everyone.items()
    }
    return tuple(
        _restated(code, last, by_period[last], of, aggregation)
        for last, of in shares.items()
        if of and of != {code: Decimal(1)}
    )


def shares_of(code: str, last: date, history: History) -> Shares:
    """By which share each organisation that stood on `last` makes up what `code` is since; None: not said.

    A merger hands on all; a split without shares hands on nobody knows how much.
    """
    return _shares(code, last, date.max, history)


def _shares(code: str, last: date, until: date, history: History) -> Shares:
    """The same of what the organisation was just before `until`."""
    taken = [s for s in history.taken_from.get(code, ()) if last < s.on < until]
    if not taken:
        return {code: Decimal(1)} if history.spell(code, last) else {}
    on = max(succession.on for succession in taken)
    now = [succession for succession in taken if succession.on == on]
    found: Shares = {}
    for succession in now:
        share = succession.share if succession.share or succession.kind is Kind.SPLIT else Decimal(1)
        _add(found, _shares(succession.predecessor, last, on, history), share)
    if all(succession.predecessor != code for succession in now):
        _add(found, _shares(code, last, on, history), Decimal(1))
    return found


def _add(found: Shares, more: Shares, share: Decimal | None) -> None:
    for code, part in more.items():
        known = found.get(code, Decimal(0))
        if share is None or part is None or known is None:
            found[code] = None
        else:
            with localcontext(prec=_DIGITS):
                found[code] = known + share * part


def _restated(code: str, last: date, told: Sequence[Told], shares: Shares, aggregation: str) -> Restated:
    parts = tuple(Part(one, shares[one.code]) for one in told if one.code in shares)
    named = {part.told.code for part in parts}
    missing = tuple(other for other in shares if other not in named)
    why = _why_not(parts, missing, aggregation)
    value = None if why else _together(parts, aggregation)
    return Restated(code, last, value, parts, missing, why)


def _why_not(parts: Sequence[Part], missing: Sequence[str], aggregation: str) -> Phrase | None:
    if missing:
        return Phrase("chưa có số liệu của {codes}", codes=", ".join(missing))
    single = len(parts) == 1 and parts[0].share == 1
    if single:
        return None
    if aggregation not in ADDING:
        return Phrase("chỉ tiêu này không cộng dồn được giữa các tổ chức")
    unsaid = [part.told.code for part in parts if part.share is None]
    if unsaid:
        return Phrase("chưa ghi tỷ lệ chia tách của {codes}", codes=", ".join(unsaid))
    if aggregation == "weighted_ratio" and any(not part.told.denominator for part in parts):
        return Phrase("có tổ chức không nêu mẫu số")
    if aggregation in ("max", "min") and any(part.share != 1 for part in parts):
        return Phrase("chỉ tiêu này không chia theo tỷ lệ được")
    return None


def _together(parts: Sequence[Part], aggregation: str) -> Decimal:
    """One figure of several; a share of a whole is taken of numerator and denominator."""
    if len(parts) == 1 and parts[0].share == 1:
        return parts[0].told.value
    if aggregation in ("max", "min"):
        values = [part.told.value for part in parts]
        return max(values) if aggregation == "max" else min(values)
    if aggregation == "sum":
        return _weighed(parts, [part.told.value for part in parts])
    above = _weighed(parts, [part.told.numerator or Decimal(0) for part in parts])
    below = _weighed(parts, [part.told.denominator or Decimal(0) for part in parts])
    return 100 * above / below


def _weighed(parts: Sequence[Part], amounts: Sequence[Decimal]) -> Decimal:
    """The sum of what was handed on of each amount, exactly."""
    with localcontext(prec=_DIGITS):
        shares = [part.share or Decimal(0) for part in parts]
        return sum((a * share for a, share in zip(amounts, shares, strict=True)), Decimal(0))
