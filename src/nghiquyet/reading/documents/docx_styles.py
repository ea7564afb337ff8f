"""What the styles of a Word document say of a paragraph: heading level, centred, bold, place in a list."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree

from nghiquyet.reading.documents.archive import child, children, descendants, elements, value
from nghiquyet.reading.documents.document import BlockKind

_HEADING = re.compile(r"(?:heading|đề mục|tiêu đề)\s*(\d)$", re.IGNORECASE)
_KINDS: dict[str, BlockKind] = {"title": "title", "caption": "caption", "toc heading": "aside"}
_OFF = ("0", "false", "off", "none")
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Style:
    """`level` is 1 to 9 for a heading style, else 0; `numbering` a list and a depth in it."""

    level: int = 0
    kind: BlockKind | None = None
    centred: bool = False
    bold: bool = False
    page_break_before: bool = False
    numbering: tuple[str, int] | None = None


class Styles:
    """The styles by identifier, with what they take over from the style that they are based on."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements = {value(style, "styleId") or "": style for style in children(root, "style")}
        self._default = next((name for name, style in self._elements.items() if _is_default(style)), "")
        self._known: dict[str, Style] = {}

    def of(self, paragraph: etree._Element) -> Style:
        """The style of a paragraph with its own properties laid over it."""
        properties = child(paragraph, "pPr")
        named = value(child(properties, "pStyle")) or self._default
        return _laid_over(self._named(named), properties)

    def _named(self, identifier: str, depth: int = 0) -> Style:
        if identifier not in self._known:
            element = self._elements.get(identifier)
            below = value(child(element, "basedOn"))
            style = self._named(below, depth + 1) if below and depth < _DEEPEST else Style()
            style = _laid_over(style, child(element, "pPr"))
            style = replace(style, bold=_switched(child(element, "rPr", "b"), style.bold))
            self._known[identifier] = _by_name(style, value(child(element, "name")) or "")
        return self._known[identifier]

    def is_bold(self, paragraph: etree._Element, style: Style) -> bool:
        """Whether all the letters of the paragraph are bold."""
        runs = [
            run
            for run in descendants(paragraph, "r")
            if any((text.text or "").strip() for text in children(run, "t"))
        ]
        return bool(runs) and all(
            _switched(child(run, "rPr", "b"), self._run_bold(run, style)) for run in runs
        )

    def _run_bold(self, run: etree._Element, style: Style) -> bool:
        named = value(child(run, "rPr", "rStyle"))
        return style.bold or bool(named and self._named(named).bold)

    def draws_lines(self, table: etree._Element) -> bool:
        """Whether lines are seen around the cells: by the table, its style or the cells themselves."""
        of_cells = [borders for borders in descendants(table, "tcBorders") if len(borders)]
        if of_cells:
            return any(map(_draws, of_cells))
        properties = child(table, "tblPr")
        own = child(properties, "tblBorders")
        return _draws(own) if own is not None else self._style_draws(value(child(properties, "tblStyle")))

    def _style_draws(self, identifier: str | None) -> bool:
        for _ in range(_DEEPEST):
            element = self._elements.get(identifier or "")
            borders = child(element, "tblPr", "tblBorders")
            if element is None or borders is not None:
                return borders is not None and _draws(borders)
            identifier = value(child(element, "basedOn"))
        return False


def _is_default(style: etree._Element) -> bool:
    return value(style, "type") == "paragraph" and value(style, "default") in ("1", "true")


def _draws(borders: etree._Element) -> bool:
    return any(value(line) not in (None, "nil", "none") for line in elements(borders))


def _by_name(style: Style, name: str) -> Style:
    """Headings and titles by the style's name, which Word keeps in English; contents are furniture."""
    if heading := _HEADING.match(name):
        return replace(style, level=int(heading[1]) or 1, kind=None)
    if re.match(r"toc \d$", name, re.IGNORECASE):
        return replace(style, level=0, kind="aside")
    return replace(style, kind=_KINDS.get(name.lower(), style.kind))


def _laid_over(style: Style, properties: etree._Element | None) -> Style:
    if properties is None:
        return style
    outline, jc = value(child(properties, "outlineLvl")), value(child(properties, "jc"))
    broken, numbering = child(properties, "pageBreakBefore"), child(properties, "numPr")
    if outline is not None and outline.isdecimal():
        style = replace(style, level=int(outline) + 1 if outline < "9" else 0)
    if jc is not None:
        style = replace(style, centred=jc == "center")
    if broken is not None:
        style = replace(style, page_break_before=_switched(broken, False))
    if numbering is not None:
        style = replace(style, numbering=_numbering(numbering, style.numbering))
    return style


def _numbering(element: etree._Element, inherited: tuple[str, int] | None) -> tuple[str, int] | None:
    """List "0" takes a paragraph out of every list."""
    identifier = value(child(element, "numId")) or (inherited[0] if inherited else "0")
    depth = value(child(element, "ilvl")) or "0"
    return None if identifier == "0" else (identifier, min(int(depth), 8) if depth.isdecimal() else 0)


def _switched(element: etree._Element | None, otherwise: bool) -> bool:
    return otherwise if element is None else value(element) not in _OFF
