"""Numbers as Vietnamese documents write them: dot for thousands, comma for decimals.

>>> shown(Decimal("1720")), shown(Decimal("6.50")), shown(Decimal("-0.5"))
('1.720', '6,5', '-0,5')
>>> amount(Decimal("87.93103448"), "%"), amount(Decimal("3.608"), "tỷ đồng"), amount(None, "ha")
('87,93%', '3,608 tỷ đồng', '–')
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext

NOTHING = "–"
_DIGITS = 60
_EXACT_PLACES = 3
_ROUNDED_PLACES = 2


def rounded(value: Decimal, places: int) -> Decimal:
    """`value` with that many decimals, half up, whatever its size."""
    with localcontext(prec=_DIGITS):
        return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def shown(value: Decimal | None, places: int | None = None) -> str:
    """A number for reading; a dash where there is none.

    Without `places`: exact up to three decimals, otherwise rounded half up to two; no trailing zeros.
    """
    if value is None:
        return NOTHING
    plain = rounded(value, _places(value) if places is None else places)
    whole, _, decimals = f"{abs(plain):,f}".partition(".")
    decimals = decimals.rstrip("0") if places is None else decimals
    sign = "-" if plain < 0 else ""
    return sign + whole.replace(",", ".") + ("," + decimals if decimals else "")


def amount(value: Decimal | None, unit: str) -> str:
    """A number with its unit: a percent sign stands close, a word stands apart."""
    if value is None:
        return NOTHING
    return shown(value) + (unit if unit.startswith(("%", "‰")) else f" {unit}".rstrip())


def _places(value: Decimal) -> int:
    exact = -int(value.normalize().as_tuple().exponent)
    return max(exact, 0) if exact <= _EXACT_PLACES else _ROUNDED_PLACES
