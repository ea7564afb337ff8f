"""How a wrong number may have come about: what a reader looks for first when two figures disagree."""

from __future__ import annotations

from decimal import Decimal

from nghiquyet.numbers import shown
from nghiquyet.phrases import Phrase

_POWERS = tuple(Decimal(10) ** power for power in range(1, 7))
_TOO_FAR = 20
"""Numbers farther apart than this are no slip of single digits."""
_SAME_DIGITS, _OTHER_DIGITS = 3, 4
"""How many digits it takes for swapped ones, or for one that is wrong or missing, to be no chance."""


def slip(written: Decimal, known: Decimal) -> Phrase | None:
    """What tells the two apart where it is a known kind of slip, else None.

    >>> [str(slip(Decimal(w), Decimal(k))) for w, k in [("2313.5", "2331.5"), ("245", "2450"), ("27", "267")]]
    ['các chữ số bị đảo', 'lệch 10 lần: kiểm tra dấu phẩy và đơn vị', 'thiếu một chữ số']
    """
    if written == known or not written or not known:
        return None
    large, small = max(abs(written), abs(known)), min(abs(written), abs(known))
    for power in _POWERS:
        if small * power == large:
            return Phrase("lệch {times} lần: kiểm tra dấu phẩy và đơn vị", times=shown(power))
    if large >= small * _TOO_FAR:
        return None
    one, other = _digits(written), _digits(known)
    if sorted(one) == sorted(other):
        return Phrase("các chữ số bị đảo")
    if len(one) == len(other) and len(one) > 1 and _differing(one, other) == 1:
        return Phrase("sai một chữ số")
    if _without_one(other) & {one}:
        return Phrase("thiếu một chữ số")
    if _without_one(one) & {other}:
        return Phrase("thừa một chữ số")
    return None


def telling(written: Decimal, known: Decimal) -> bool:
    """Whether the digits alone tell that one number is the other gone wrong, for chance hardly does.

    >>> telling(Decimal("2313.5"), Decimal("2331.5")), telling(Decimal("72"), Decimal("27"))
    (True, False)
    """
    if slip(written, known) is None:
        return False
    one, other = _digits(written), _digits(known)
    same = sorted(one) == sorted(other)
    significant = min(len(one.rstrip("0")), len(other.rstrip("0")))
    return significant >= (_SAME_DIGITS if same else _OTHER_DIGITS)


def same_digits(written: Decimal, known: Decimal) -> bool:
    """Whether two different numbers of three digits and more are made of the same ones: swapped, or with the
    point at another place.

    >>> same_digits(Decimal("2313.5"), Decimal("2331.5")), same_digits(Decimal(72), Decimal(27))
    (True, False)
    """
    one, other = (sorted(_digits(number).strip("0")) for number in (written, known))
    return written != known and one == other and len(one) >= _SAME_DIGITS


def apart(written: Decimal, known: Decimal) -> Decimal:
    """The difference as a share of the larger of the two, 0 to 1 for numbers of one sign."""
    large = max(abs(written), abs(known))
    return abs(written - known) / large if large else Decimal(0)


def _digits(value: Decimal) -> str:
    """All digits from the first that is not zero on: "140" of 140, "28" of 0,28."""
    return f"{abs(value.normalize()):f}".replace(".", "").lstrip("0")


def _differing(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


def _without_one(digits: str) -> set[str]:
    """The number with one of its digits left out; none for numbers too short to tell."""
    return {digits[:at] + digits[at + 1 :] for at in range(len(digits))} if len(digits) > 2 else set()
