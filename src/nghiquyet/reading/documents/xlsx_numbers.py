"""How a workbook shows its numbers, in Vietnamese notation: comma for decimals, dot for thousands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple, TypeVar

from lxml import etree

from nghiquyet.reading.documents.archive import child, children, elements, value
from nghiquyet.reading.documents.legacy_fonts import unicode_text

_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "dd/mm/yyyy", 15: "dd/mm/yyyy",
    16: "dd/mm", 17: "mm/yyyy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00",
    45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss", 49: "@",
}  # fmt: skip
"""ECMA-376 part 1, 18.8.30: number formats that a file refers to without writing them out."""
GENERAL_DIGITS = 11
"""Excel's General format shows at most this many digits."""
_MOST_DIGITS = 25
"""Fewer than `Decimal` counts with; Excel itself keeps fifteen."""
_QUOTED = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]')
_SILENT = re.compile(r"_.|\*.|\[[^\]]*\]")
_PLACES = re.compile(r"[0#?][0#?,.]*%?")


_T = TypeVar("_T")


class Shown(NamedTuple):
    """What a cell shows, with the exact stored number; `yearless` is a date without its year."""

    text: str
    number: Decimal | None = None
    percent: bool = False
    yearless: bool = False


@dataclass(frozen=True, slots=True)
class CellStyle:
    """What one style of the workbook says of a cell."""

    code: str = "General"
    bordered: bool = False
    bold: bool = False
    font: str = ""


class CellStyles:
    """The cell styles by number. `from_1904`: dates are counted from 1904 and not from 1900."""

    def __init__(self, root: etree._Element | None, from_1904: bool = False) -> None:
        codes = {
            value(e, "numFmtId"): value(e, "formatCode") for e in children(child(root, "numFmts"), "numFmt")
        }
        borders = [_draws(border) for border in children(child(root, "borders"), "border")]
        fonts = list(children(child(root, "fonts"), "font"))
        self._styles = [
            CellStyle(
                codes.get(value(style, "numFmtId")) or _built_in(value(style, "numFmtId")),
                _at(borders, value(style, "borderId")) or False,
                _is_bold(_at(fonts, value(style, "fontId"))),
                value(child(_at(fonts, value(style, "fontId")), "name")) or "",
            )
            for style in children(child(root, "cellXfs"), "xf")
        ]
        self._by_number = lru_cache(maxsize=1024)(lambda number: _at(self._styles, number) or CellStyle())
        self._epoch = datetime.combine(date(1904, 1, 1) if from_1904 else date(1899, 12, 30), time())

    def of(self, cell: etree._Element) -> CellStyle:
        """The style of a cell."""
        return self._by_number(cell.get("s") or "0")

    def shown(self, stored: str, style: CellStyle) -> Shown:
        """A stored number as its format shows it; text that is no number stays as it is."""
        number = _exact(stored)
        if number is None:
            return Shown(stored.strip())
        section = _section(style.code, not number)
        if section == "General":
            return Shown(_general(number), number)
        if _is_date(section):
            return self._date(number, section)
        return Shown(_written(number, section), number, "%" in _bare(section))

    def _date(self, number: Decimal, code: str) -> Shown:
        try:
            moment = self._epoch + timedelta(days=float(number))
        except (OverflowError, ValueError):
            return Shown(_general(number), number)
        code = _bare(code).lower()
        if "y" not in code and "d" not in code and "h" in code:
            return Shown(moment.strftime("%H:%M"))
        if "d" not in code:
            return Shown(f"{moment:%m/%Y}" if "m" in code else f"{moment.year}")
        if "y" not in code:
            return Shown(f"ngày {moment:%d/%m}", yearless=True)
        return Shown(f"{moment:%d/%m/%Y}")


def iso_date(stored: str) -> Shown:
    """A date stored as ISO 8601."""
    try:
        return Shown(datetime.fromisoformat(stored).strftime("%d/%m/%Y"))
    except ValueError:
        return Shown(stored)


def styled_text(text: str, style: CellStyle) -> str:
    """A text in Unicode, also where it is set in a Vietnamese font from before Unicode."""
    return unicode_text(text, style.font)


def _exact(stored: str) -> Decimal | None:
    """The number that was typed: a stored double such as 0.78200000000000003 is 0.782."""
    if stored.isdecimal() and len(stored) <= _SHORT:
        return Decimal(stored)
    try:
        number = Decimal(stored.strip())
        if not number.is_finite() or abs(number.adjusted()) > 300:
            return None
        long = len(stored) > 15 and len(number.as_tuple().digits) > 15
        return Decimal(repr(float(number))) if long else number
    except InvalidOperation:
        return None


def _written(number: Decimal, code: str) -> str:
    """The number with the words that the format puts around it (`0.0" tỷ đồng"`)."""
    bare = _bare(code)
    shown = number * 100 if "%" in bare else number
    places = _PLACES.search(bare)
    if places is None or "E+" in bare.upper() or "/" in bare:
        return _general(shown) + ("%" if "%" in bare else "")
    around = _around(code)
    return around[0] + _rounded(shown, places[0]) + ("%" if "%" in bare else "") + around[1]


@lru_cache(maxsize=1024)
def _around(code: str) -> tuple[str, str]:
    """The literal words of a format before and after its digits."""
    marked = _SILENT.sub("", _QUOTED.sub(lambda m: "\x01" + (m[1] or m[2] or m[3] or "") + "\x02", code))
    outside = re.sub(r"\x01[^\x02]*\x02", lambda m: " " * len(m[0]), marked)
    places = _PLACES.search(outside)
    if places is None:
        return "", ""
    words = [
        re.findall(r"\x01([^\x02]*)\x02", part) for part in (marked[: places.start()], marked[places.end() :])
    ]
    before, after = ("".join(part) for part in words)
    return before, after.rstrip()


def _rounded(number: Decimal, places: str) -> str:
    whole, _, fraction = places.rstrip("%").partition(".")
    needed = fraction.count("0")
    most = min(sum(letter in "0#?" for letter in fraction), _MOST_DIGITS - max(number.adjusted(), 0))
    rounded = number.quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP) if number.adjusted() < 15 else number
    text = f"{rounded:,f}" if "," in whole else f"{rounded:f}"
    written, _, decimals = text.partition(".")
    decimals = decimals[:needed] + decimals[needed:].rstrip("0")
    return _vietnamese(f"{written}.{decimals}" if decimals else written)


def _general(number: Decimal) -> str:
    """Up to eleven digits; thousands parted from 10.000 on, so that years and codes stay as they are."""
    text = str(number)
    if text.isdecimal() and len(text) <= _YEAR:
        return text
    size = number.adjusted() if number else 0
    places = GENERAL_DIGITS - 1 - max(size, 0)
    if "E" in text or (size < GENERAL_DIGITS and len(text.partition(".")[2]) > places):
        number = (
            number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) if size < GENERAL_DIGITS else number
        )
        text = f"{number:f}"
    if abs(number) >= 10_000:
        text = f"{number:,f}"
    return _vietnamese(text.rstrip("0").rstrip(".") if "." in text else text)


_SHORT, _YEAR = 15, 4
"""Digits of a whole number that a double holds; of one that is written without parting its thousands."""
_SWAPPED = str.maketrans(",.", ".,")


def _vietnamese(text: str) -> str:
    return text.translate(_SWAPPED)


@lru_cache(maxsize=1024)
def _section(code: str, zero: bool) -> str:
    """The section of a format for this number: positive;negative;zero, where it shows digits."""
    sections = re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', code)
    if zero and len(sections) > 2 and re.search(r"[0#?]", _bare(sections[2])):
        return sections[2]
    return sections[0]


@lru_cache(maxsize=1024)
def _bare(code: str) -> str:
    """The format without quoted words, escapes, colours and conditions."""
    return _SILENT.sub("", _QUOTED.sub("", code))


@lru_cache(maxsize=1024)
def _is_date(code: str) -> bool:
    bare = _bare(code).lower()
    return bare != "general" and bool(re.search(r"[ymdhs]", bare)) and not re.search(r"[0#?](?<!\.0)", bare)


def _built_in(identifier: str | None) -> str:
    return _BUILT_IN.get(int(identifier), "General") if identifier and identifier.isdecimal() else "General"


def _at(items: list[_T], number: str | None) -> _T | None:
    if not number or not number.isdecimal() or len(number) > 8 or int(number) >= len(items):
        return None
    return items[int(number)]


def _draws(border: etree._Element) -> bool:
    return any(value(side, "style") not in (None, "none") for side in elements(border))


def _is_bold(font: etree._Element | None) -> bool:
    bold = child(font, "b")
    return bold is not None and value(bold) not in ("0", "false")
