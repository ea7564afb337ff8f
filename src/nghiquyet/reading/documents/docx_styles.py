"""What the styles and lists of a Word document say of a paragraph: heading level, centred, bold, list label."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from lxml import etree

from nghiquyet.reading.documents.archive import child, children, elements, local, value

_HEADING_NAME = re.compile(r"(?:heading|đề mục|tiêu đề)\s*(\d)$", re.IGNORECASE)
_OFF = ("0", "false", "off", "none")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Style:
    """`numbering` is (list, depth) or None; `level` 1 to 9 for a heading style, else 0."""

    level: int = 0
    title: bool = False
    centred: bool = False
    bold: bool = False
    page_break_before: bool = False
    numbering: tuple[str, int] | None = None


class Styles:
    """The paragraph styles by identifier, with what they take over from the style they are based on."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements = {value(style, "styleId") or "": style for style in children(root, "style")}
        self._default = next(
            (
                identifier
                for identifier, style in self._elements.items()
                if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true")
            ),
            "",
        )
        self._known: dict[str, Style] = {}

    def of(self, paragraph: etree._Element) -> Style:
        """The style of a paragraph with its own properties laid over it."""
        properties = child(paragraph, "pPr")
        named = value(child(properties, "pStyle")) or self._default
        return _laid_over(self._named(named, 0), properties)

    def _named(self, identifier: str, depth: int) -> Style:
        if identifier not in self._known:
            element = self._elements.get(identifier)
            below = value(child(element, "basedOn"))
            style = self._named(below, depth + 1) if below and depth < 20 else Style()
            style = _laid_over(style, child(element, "pPr"))
            style = replace(style, bold=_switched(child(element, "rPr", "b"), style.bold))
            self._known[identifier] = _by_name(style, value(child(element, "name")) or "")
        return self._known[identifier]

    def is_bold(self, paragraph: etree._Element, style: Style) -> bool:
        """Whether all the letters of the paragraph are bold."""
        runs = [
            run
            for run in paragraph.iter()
            if isinstance(run.tag, str) and local(run) == "r" and any((t.text or "").strip() for t in children(run, "t"))
        ]
        return bool(runs) and all(_switched(child(run, "rPr", "b"), self._run_bold(run, style)) for run in runs)

    def _run_bold(self, run: etree._Element, style: Style) -> bool:
        named = value(child(run, "rPr", "rStyle"))
        return style.bold or bool(named and self._named(named, 0).bold)

    def table_borders(self, table: etree._Element) -> bool:
        """Whether the table or its style draws lines."""
        properties = child(table, "tblPr")
        own = child(properties, "tblBorders")
        if own is not None:
            return _draws(own)
        identifier, depth = value(child(properties, "tblStyle")), 0
        while identifier and depth < 20:
            element = self._elements.get(identifier)
            borders = child(element, "tblPr", "tblBorders")
            if borders is not None:
                return _draws(borders)
            identifier, depth = value(child(element, "basedOn")), depth + 1
        return any(_draws(borders) for borders in table.iter() if isinstance(borders.tag, str) and local(borders) == "tcBorders")


def _draws(borders: etree._Element) -> bool:
    return any(value(line) not in (None, "nil", "none") for line in elements(borders))


def _by_name(style: Style, name: str) -> Style:
    if heading := _HEADING_NAME.match(name):
        return replace(style, level=int(heading[1]) or 1)
    if name.lower() in ("title", "tiêu đề"):
        return replace(style, title=True, level=0)
    return style


def _laid_over(style: Style, properties: etree._Element | None) -> Style:
    if properties is None:
        return style
    outline, jc = value(child(properties, "outlineLvl")), value(child(properties, "jc"))
    if outline is not None and outline.isdigit():
        style = replace(style, level=int(outline) + 1 if int(outline) < 9 else 0)
    if jc is not None:
        style = replace(style, centred=jc == "center")
    broken = child(properties, "pageBreakBefore")
    if broken is not None:
        style = replace(style, page_break_before=_switched(broken, False))
    numbering = child(properties, "numPr")
    if numbering is not None:
        style = replace(style, numbering=_numbering(numbering, style.numbering))
    return style


def _numbering(element: etree._Element, inherited: tuple[str, int] | None) -> tuple[str, int] | None:
    identifier = value(child(element, "numId")) or (inherited[0] if inherited else "0")
    depth = value(child(element, "ilvl")) or "0"
    return None if identifier == "0" else (identifier, min(int(depth), 8) if depth.isdigit() else 0)


def _switched(element: etree._Element | None, otherwise: bool) -> bool:
    return otherwise if element is None else value(element) not in _OFF


@dataclass(frozen=True, slots=True)
class _Level:
    """One depth of a list: how numbers are written and the text around them ("%1.%2.")."""

    form: str
    text: str
    start: int


class Numbering:
    """Automatic list numbers, counted as Word counts them."""

    def __init__(self, root: etree._Element | None) -> None:
        abstract = {value(e, "abstractNumId"): e for e in children(root, "abstractNum")}
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        for number in children(root, "num"):
            name = value(child(number, "abstractNumId"))
            levels = _levels(abstract.get(name))
            for override in children(number, "lvlOverride"):
                levels |= _override(override, levels)
            self._lists[value(number, "numId") or ""] = (name or "", levels)
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def label(self, paragraph: etree._Element, place: tuple[str, int] | None) -> str:
        """The label of the next paragraph at this place of a list, with a space, or nothing."""
        if place is None or place[0] not in self._lists:
            return ""
        name, levels = self._lists[place[0]]
        level = levels.get(place[1])
        if level is None:
            return ""
        counts = self._counts[name]
        counts[place[1]] = counts.get(place[1], level.start - 1) + 1
        for deeper in [depth for depth in counts if depth > place[1]]:
            del counts[deeper]
        return _filled(level, levels, counts)


def _filled(level: _Level, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    if level.form == "bullet":
        return "- "
    if level.form == "none" or not level.text.strip():
        return ""

    def number(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        known = levels.get(depth, level)
        return _written(counts.get(depth, known.start), known.form)

    return re.sub(r"%(\d)", number, level.text).strip() + " "


def _levels(element: etree._Element | None) -> dict[int, _Level]:
    found = {}
    for level in children(element, "lvl"):
        depth, start = value(level, "ilvl") or "", value(child(level, "start")) or ""
        if depth.isdigit():
            form = value(child(level, "numFmt")) or "decimal"
            text = value(child(level, "lvlText")) or ""
            found[int(depth)] = _Level(form, text, int(start) if start.isdigit() else 1)
    return found


def _override(element: etree._Element, levels: dict[int, _Level]) -> dict[int, _Level]:
    depth, start = value(element, "ilvl") or "", value(child(element, "startOverride")) or ""
    changed = _levels(element)
    if depth.isdigit() and start.isdigit() and int(depth) in levels:
        changed[int(depth)] = replace(levels[int(depth)], start=int(start))
    return changed


def _written(number: int, form: str) -> str:
    """
    >>> _written(4, "upperRoman"), _written(2, "lowerLetter"), _written(7, "decimalZero")
    ('IV', 'b', '07')
    """
    if form.endswith("Roman"):
        roman = _roman(number)
        return roman if form.startswith("upper") else roman.lower()
    if form.endswith("Letter"):
        letter = _LETTERS[(number - 1) % 26] * ((number - 1) // 26 + 1)
        return letter.upper() if form.startswith("upper") else letter
    return f"{number:02d}" if form == "decimalZero" else str(number)


def _roman(number: int) -> str:
    signs = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
             (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
    written = ""
    for size, sign in signs:
        written += sign * (min(number, 5000) // size)
        number %= size
    return written
