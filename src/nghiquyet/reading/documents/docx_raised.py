"""Raised characters: exponents stay, marks of notes go, so that neither glues a digit to a number.

>>> raised("rộng 12 km", "2"), raised("đạt 172 ha", "1"), raised("nóng 37", "o")
('²', '', '°')
"""

from __future__ import annotations

import re

_MARK = re.compile(r"\s*[(\[]?(?:\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*|\*{1,3})[)\]]?\s*")
_POWER = re.compile(r"(?!1$)[-–−]?\d{1,2}")
_UNIT = re.compile(r"(?<![^\W\d_])(?:[a-z]|[cdkm]m|[dh]am|hm)$", re.IGNORECASE)
_TEN = re.compile(r"(?<![\d.,])10$")
_SUPERSCRIPT = str.maketrans("0123456789()-–−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁻⁻⁻⁺")


def raised(before: str, text: str, whole: bool = False) -> str:
    """What raised `text` adds to the text before it in its paragraph; `whole` if nothing follows it.

    2 and 3 after a measure of length and powers of ten are written as superscripts, a raised o or 0 after a
    number as a degree. Other numbers and asterisks are the marks of notes: they are left out, but at the
    start of the note itself, where they are written as superscripts.
    """
    sign = text.strip()
    if not _MARK.fullmatch(text) and not _POWER.fullmatch(sign) and sign not in ("o", "O"):
        return text
    if not before.strip():
        return text if whole else superscript(text)
    if sign in ("o", "O", "0"):
        return "°" if before[-1].isdecimal() else text
    if (sign in ("2", "3") and _UNIT.search(before)) or (_POWER.fullmatch(sign) and _TEN.search(before)):
        return superscript(text)
    return "" if _MARK.fullmatch(text) else text


def superscript(text: str) -> str:
    """Digits and signs as the superscripts of Unicode.

    >>> superscript("10-2")
    '¹⁰⁻²'
    """
    return text.translate(_SUPERSCRIPT)
