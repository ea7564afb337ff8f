"""Automatic list numbers of a Word document, counted as Word counts them and written out as text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lxml import etree

from nghiquyet.reading.documents.archive import child, children, value
from nghiquyet.reading.documents.docx_look import switched

_OWN_SIGNS = ("-", "–", "+", "*", "•")
_BULLETS = "-+•*"
"""How the depths of bulleted lists are shown where the file's own signs belong to a symbol font."""
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_ENCLOSED = {
    "decimalZero": "{:02d}", "numberInDash": "- {} -", "decimalEnclosedParen": "({})",
    "decimalEnclosedFullstop": "{}.",
}  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"

Place = tuple[str, int]
"""A list's identifier and a depth in it."""


@dataclass(frozen=True, slots=True)
class _Level:
    """One depth of a list: how numbers are written, the text around them ("%1.%2."), and the indent.

    `arabic`: the numbers of the depths above are written in digits, however these write them.
    """

    form: str
    text: str
    start: int
    indent: int = 0
    arabic: bool = False


@dataclass
class _List:
    """A list in use. Lists of one `kind` go on with each other's numbers, except where they `restart`."""

    kind: str
    levels: dict[int, _Level]
    restart: set[int] = field(default_factory=set)


class Numbering:
    """The lists of a document, and how far each has been counted."""

    def __init__(self, root: etree._Element | None) -> None:
        kinds = _kinds(root)
        self._lists: dict[str, _List] = {}
        for number in children(root, "num"):
            kind = value(child(number, "abstractNumId"))
            self._lists[value(number, "numId") or ""] = _list(number, kind or "", _levels(kinds.get(kind)))
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._bullets: list[int] = []

    def foresee(self, places: Iterable[Place | None]) -> None:
        """Learn from all the places used in the document how deep its bulleted lists go, by their indents."""
        used = [self._level(place) for place in places]
        self._bullets = sorted({level.indent for level in used if level and level.form == "bullet"})

    def _level(self, place: Place | None) -> _Level | None:
        if place is None or place[0] not in self._lists:
            return None
        return self._lists[place[0]].levels.get(place[1])

    def label(self, place: Place | None) -> str:
        """The label of the next paragraph at this place of a list, with a space, or nothing."""
        level = self._level(place)
        if place is None or level is None:
            return ""
        if level.form == "bullet":
            return self._sign(level) + " "
        used, depth = self._lists[place[0]], place[1]
        counts = self._counts[used.kind]
        if depth in used.restart:
            used.restart.discard(depth)
            counts.pop(depth, None)
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        return _filled(level, used.levels, counts)

    def _sign(self, level: _Level) -> str:
        if level.text in _OWN_SIGNS:
            return level.text
        depth = self._bullets.index(level.indent) if level.indent in self._bullets else 0
        return _BULLETS[min(depth, len(_BULLETS) - 1)]


def _filled(level: _Level, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    def number(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        known = levels.get(depth, level)
        return _written(counts.get(depth, known.start), "decimal" if level.arabic else known.form)

    if level.form == "none" or not level.text.strip():
        return ""
    return re.sub(r"%(\d)", number, level.text).strip() + " "


def _kinds(root: etree._Element | None) -> dict[str | None, etree._Element]:
    """The kinds of lists by identifier; one that only names a style of lists is the one that defines it."""
    kinds = {value(element, "abstractNumId"): element for element in children(root, "abstractNum")}
    styled = {
        value(link): element
        for element in kinds.values()
        if (link := child(element, "styleLink")) is not None
    }
    return {
        name: styled.get(value(child(element, "numStyleLink")), element) for name, element in kinds.items()
    }


def _list(number: etree._Element, kind: str, levels: dict[int, _Level]) -> _List:
    """A list with what it changes of its kind."""
    found = _List(kind, levels)
    for override in children(number, "lvlOverride"):
        depth, start = value(override, "ilvl") or "", value(child(override, "startOverride")) or ""
        found.levels |= _levels(override)
        if depth.isdecimal() and start.isdecimal() and int(depth) in found.levels:
            found.levels[int(depth)] = replace(found.levels[int(depth)], start=int(start))
            found.restart.add(int(depth))
    return found


def _levels(element: etree._Element | None) -> dict[int, _Level]:
    found = {}
    for level in children(element, "lvl"):
        depth = value(level, "ilvl") or ""
        if depth.isdecimal():
            hidden = child(level, "rPr", "vanish")
            text = "" if hidden is not None and switched(hidden) else value(child(level, "lvlText")) or ""
            indent = _count(value(child(level, "pPr", "ind"), "left"), 0)
            arabic = child(level, "isLgl")
            found[int(depth)] = _Level(
                _form(level),
                text,
                _count(value(child(level, "start")), 1),
                indent,
                arabic is not None and switched(arabic),
            )
    return found


def _form(level: etree._Element) -> str:
    """How numbers are written; a form of newer programs ("001, 002, …") stands beside one for older ones."""
    form = child(level, "numFmt")
    if form is None:
        form = child(level, "AlternateContent", "Choice", "numFmt")
    if value(form) == "custom":
        digits = re.match(r"0*1(?=,)", value(form, "format") or "")
        form = child(level, "AlternateContent", "Fallback", "numFmt") if digits is None else form
        return "0" * len(digits[0]) if digits else value(form) or "decimal"
    return value(form) or "decimal"


def _count(written: str | None, otherwise: int) -> int:
    return int(written) if written and written.isdecimal() and len(written) < 7 else otherwise


def _written(number: int, form: str) -> str:
    """
    >>> _written(4, "upperRoman"), _written(2, "lowerLetter"), _written(7, "decimalZero"), _written(7, "000")
    ('IV', 'b', '07', '007')
    """
    if form.endswith("Roman"):
        roman = _roman(number)
        return roman if form.startswith("upper") else roman.lower()
    if form.endswith("Letter"):
        letter = _LETTERS[(number - 1) % 26] * min((number - 1) // 26 + 1, 9)
        return letter.upper() if form.startswith("upper") else letter
    if form in _ENCLOSED:
        return _ENCLOSED[form].format(number)
    return f"{number:0{len(form)}d}" if form.startswith("0") else str(number)


def _roman(number: int) -> str:
    written, rest = "", min(number, 3999)
    for size, sign in _ROMAN:
        written += sign * (rest // size)
        rest %= size
    return written
