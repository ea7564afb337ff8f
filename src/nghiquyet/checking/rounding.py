"""Whether a number as it was written can stand for an exact one.

Prose rounds: "gần 2.332 ha", "trên 77%", "hơn 2,3 nghìn ha" and "77,7%" all say 2.331,5 of 3.000 ha. What
is written tells how finely: down to its last written place, and with "trên", "gần", "khoảng" down to the
roundness of the number itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from enum import IntEnum

_NEAR = Decimal("0.05")
"""How far "gần" and "khoảng" reach: a twentieth of the number."""


class Fit(IntEnum):
    """How well a written number stands for an exact one; the higher the better.

    NO      it says something else
    LOOSE   not wrong, but too far, cut instead of rounded, or rounded without a word that says so
    ROUND   right within what is written
    EXACT   the same number
    """

    NO = 0
    LOOSE = 1
    ROUND = 2
    EXACT = 3


@dataclass(frozen=True, slots=True)
class Written:
    """A number as it stands in a text: its amount, the value of its last written place, the word before it.

    `upper` is the end of a range. `comparator` is "=" or one of > >= < <= ~ ~<.
    """

    value: Decimal
    step: Decimal = Decimal(1)
    comparator: str = "="
    upper: Decimal | None = None


def fit(written: Written, exact: Decimal) -> Fit:
    """How `written` stands for `exact`, both in one unit.

    >>> exact = Decimal("2331.5")
    >>> [fit(Written(Decimal(w), Decimal(s), c), exact).name for w, s, c in [
    ...     ("2331.5", "0.1", "="), ("2332", "1", "~<"), ("2300", "100", ">"), ("2331", "1", "="),
    ...     ("2300", "1", "="), ("2313.5", "0.1", "="), ("2400", "1", ">")]]
    ['EXACT', 'ROUND', 'ROUND', 'LOOSE', 'LOOSE', 'NO', 'NO']
    """
    if written.upper is not None:
        return Fit.ROUND if written.value <= exact <= written.upper else Fit.NO
    match written.comparator:
        case ">" | ">=":
            return _above(written, exact)
        case "<" | "<=":
            return _below(written, exact)
        case "~<":
            return _approaching(written, exact)
        case "~":
            return _about(written, exact)
        case _:
            return _plain(written, exact)


def _plain(written: Written, exact: Decimal) -> Fit:
    if written.value == exact:
        return Fit.EXACT
    if written.value in (_to(exact, written.step, ROUND_HALF_UP), _to(exact, written.step, ROUND_HALF_EVEN)):
        return Fit.ROUND
    cut = written.value == _to(exact, written.step, ROUND_DOWN)
    coarse = _tens(written.value)
    bare = written.step < coarse < abs(written.value) and written.value == _to(exact, coarse, ROUND_HALF_UP)
    return Fit.LOOSE if cut or bare else Fit.NO


def _above(written: Written, exact: Decimal) -> Fit:
    if exact == written.value:
        return Fit.ROUND if written.comparator == ">=" else Fit.LOOSE
    if exact < written.value:
        return Fit.NO
    return Fit.ROUND if exact < written.value + _room(written) else Fit.LOOSE


def _below(written: Written, exact: Decimal) -> Fit:
    if exact == written.value:
        return Fit.ROUND if written.comparator == "<=" else Fit.LOOSE
    if exact > written.value:
        return Fit.NO
    return Fit.ROUND if exact > written.value - _room(written) else Fit.LOOSE


def _approaching(written: Written, exact: Decimal) -> Fit:
    if exact > written.value:
        return Fit.LOOSE if _plain(written, exact) else Fit.NO
    short = written.value - exact
    if short <= max(written.step, abs(written.value) * _NEAR):
        return Fit.ROUND
    return Fit.LOOSE if short <= _room(written) else Fit.NO


def _about(written: Written, exact: Decimal) -> Fit:
    apart = abs(written.value - exact)
    if apart <= max(written.step, abs(written.value) * _NEAR):
        return Fit.ROUND
    return Fit.LOOSE if apart <= _room(written) else Fit.NO


def _to(exact: Decimal, step: Decimal, rounding: str) -> Decimal:
    return (exact / step).quantize(Decimal(1), rounding) * step


def _tens(value: Decimal) -> Decimal:
    """The place of the last digit that is not zero: 100 for 2.300."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)) if value else Decimal(1)


def _room(written: Written) -> Decimal:
    """How far beyond "trên" or "dưới" still counts, by how round it is: 500 for 2.500, 100 for 500."""
    tens = _tens(written.value)
    five = 5 * tens
    return max(five if abs(written.value) > five and written.value % five == 0 else tens, written.step)
