"""How a workbook shows its numbers, in Vietnamese notation: comma for decimals, dot for thousands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from lxml import etree

from nghiquyet.reading.documents.archive import child, children, elements, value

_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "dd/mm/yyyy", 15: "dd/mm/yyyy",
    16: "dd/mm", 17: "mm/yyyy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm",
    37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss", 49: "@",
}  # fmt: skip
"""ECMA-376 part 1, 18.8.30: number formats that a file refers to without writing them out."""
GENERAL_DIGITS = 11
"""Excel's General format shows at most this many digits."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a cell shows, with the exact stored number."""

    text: str
    number: Decimal | None = None
    percent: bool = False


class NumberFormats:
    """Formats, borders and boldness by the style number of a cell."""

    def __init__(self, root: etree._Element | None, from_1904: bool = False) -> None:
        own = {
            value(e, "numFmtId"): value(e, "formatCode") or "General"
            for e in children(child(root, "numFmts"), "numFmt")
        }
        borders = [_draws(border) for border in children(child(root, "borders"), "border")]
        fonts = [_is_bold(font) for font in children(child(root, "fonts"), "font")]
        styles = list(children(child(root, "cellXfs"), "xf"))
        self._codes = [own.get(value(s, "numFmtId")) or _built_in(value(s, "numFmtId")) for s in styles]
        self._bordered = [_pick(borders, value(s, "borderId")) for s in styles]
        self._bold = [_pick(fonts, value(s, "fontId")) for s in styles]
        self._epoch = datetime.combine(date(1904, 1, 1) if from_1904 else date(1899, 12, 30), time())

    def is_bordered(self, style: str | None) -> bool:
        """Whether the cell has a line around it."""
        return _pick(self._bordered, style)

    def is_bold(self, style: str | None) -> bool:
        """Whether the cell's font is bold."""
        return _pick(self._bold, style)

    def shown(self, stored: str, style: str | None) -> Shown:
        """A stored number as its format shows it; text that is no number stays as it is."""
        number = _exact(stored)
        if number is None:
            return Shown(stored.strip())
        place = _index(style, len(self._codes))
        code = self._codes[place] if place is not None else "General"
        section = _section(code, number)
        if _is_date(section):
            return self._date(number, section)
        return Shown(_written(number, section), number, "%" in _bare(section))

    def iso_date(self, stored: str) -> Shown:
        """A date stored as ISO 8601."""
        try:
            return Shown(datetime.fromisoformat(stored).strftime("%d/%m/%Y"))
        except ValueError:
            return Shown(stored)

    def _date(self, number: Decimal, code: str) -> Shown:
        try:
            moment = self._epoch + timedelta(days=float(number))
        except (OverflowError, ValueError):
            return Shown(_written(number, "General"), number)
        code = _bare(code).lower()
        if "y" not in code and "d" not in code and "h" in code:
            return Shown(moment.strftime("%H:%M"))
        if "d" not in code:
            return Shown(f"{moment:%m/%Y}" if "m" in code else f"{moment.year}")
        return Shown(f"{moment:%d/%m/%Y}" if "y" in code else f"{moment:%d/%m}")


def column_number(reference: str) -> int | None:
    """The column, from 0, of a reference such as "AB12" or "$AB$12".

    >>> column_number("AB12"), column_number("12")
    (27, None)
    """
    letters = re.match(r"\$?([A-Za-z]{1,3})", reference)
    if not letters:
        return None
    number = 0
    for letter in letters[1].upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def _exact(stored: str) -> Decimal | None:
    """The number that was typed: stored doubles such as 0.78200000000000003 are 0.782."""
    try:
        number = Decimal(stored.strip())
        if not number.is_finite() or abs(number.adjusted()) > 300:
            return None
        return Decimal(repr(float(number))) if len(number.as_tuple().digits) > 15 else number
    except InvalidOperation:
        return None


def _written(number: Decimal, code: str) -> str:
    bare = _bare(code)
    percent = "%" in bare
    shown = number * 100 if percent else number
    if not re.search(r"[0#?]", bare) or "E+" in bare.upper() or "/" in bare:
        return _general(shown) + ("%" if percent else "")
    decimals = re.search(r"\.([0#?]+)", bare)
    needed = len(re.findall("0", decimals[1])) if decimals else 0
    most = len(decimals[1]) if decimals else 0
    rounded = shown.quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP) if shown.adjusted() < 20 else shown
    text = f"{rounded:,f}" if "," in bare else f"{rounded:f}"
    if most > needed:
        whole, _, fraction = text.partition(".")
        fraction = fraction[:needed] + fraction[needed:].rstrip("0")
        text = f"{whole}.{fraction}" if fraction else whole
    return _vietnamese(text) + ("%" if percent else "")


def _general(number: Decimal) -> str:
    """Up to eleven digits; thousands parted from 10.000 on, so that years and codes stay as they are."""
    if number and number.adjusted() < GENERAL_DIGITS:
        places = min(GENERAL_DIGITS - 1 - max(number.adjusted(), 0), GENERAL_DIGITS)
        number = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    text = f"{number:,f}" if abs(number) >= 10_000 else f"{number:f}"
    return _vietnamese(text.rstrip("0").rstrip(".") if "." in text else text)


def _vietnamese(text: str) -> str:
    return text.translate(str.maketrans(",.", ".,"))


def _section(code: str, number: Decimal) -> str:
    """The section of a format for this sign: positive;negative;zero."""
    sections = re.split(r";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", code)
    if number == 0 and len(sections) > 2 and re.search(r"[0#?]", _bare(sections[2])):
        return sections[2]
    return sections[0]


def _bare(code: str) -> str:
    """The format without quoted words, escapes, colours and conditions."""
    return re.sub(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]', "", code)


def _is_date(code: str) -> bool:
    bare = _bare(code).lower()
    return (
        bare != "general"
        and bool(re.search(r"[ymdhs]", bare))
        and not re.search(r"[0#?]", bare.replace(".0", ""))
    )


def _built_in(identifier: str | None) -> str:
    return _BUILT_IN.get(int(identifier), "General") if identifier and identifier.isdecimal() else "General"


def _index(identifier: str | None, length: int) -> int | None:
    if not identifier or not identifier.isdecimal() or len(identifier) > 8:
        return 0 if length and not identifier else None
    return int(identifier) if int(identifier) < length else None


def _pick(flags: list[bool], identifier: str | None) -> bool:
    place = _index(identifier, len(flags))
    return place is not None and flags[place]


def _draws(border: etree._Element) -> bool:
    return any(value(side, "style") not in (None, "none") for side in elements(border))


def _is_bold(font: etree._Element) -> bool:
    bold = child(font, "b")
    return bold is not None and value(bold) not in ("0", "false")
