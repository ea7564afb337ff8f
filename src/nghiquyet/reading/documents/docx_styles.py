"""What the styles of a Word document say of a paragraph: heading level, centred, place in a list, type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from nghiquyet.reading.documents.archive import child, children, descendants, elements, local, value
from nghiquyet.reading.documents.document import BlockKind
from nghiquyet.reading.documents.docx_look import PLAIN, Look, look_of, switched

_HEADING = re.compile(r"(?:heading|đề mục|tiêu đề)\s*(\d)$", re.IGNORECASE)
_KINDS: dict[str, BlockKind] = {"title": "title", "caption": "caption", "toc heading": "aside"}
_OUTLINE = tuple("012345678")
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Style:
    """`level` is 1 to 9 for a heading style, else 0; `numbering` a list and a depth in it."""

    level: int = 0
    kind: BlockKind | None = None
    centred: bool = False
    page_break_before: bool = False
    numbering: tuple[str, int] | None = None
    look: Look = PLAIN


class Styles:
    """The styles by identifier, with what they take over from the style that they are based on."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements = {value(style, "styleId") or "": style for style in children(root, "style")}
        self._default = next((name for name, style in self._elements.items() if _is_default(style)), "")
        plain = look_of(PLAIN, child(root, "docDefaults", "rPrDefault", "rPr"))
        self._plain = Style(look=plain)
        self._known: dict[str, Style] = {}
        self._named_looks: dict[tuple[str, Look], Look] = {}

    def of(self, paragraph: etree._Element) -> Style:
        """The style of a paragraph with its own properties laid over it."""
        properties = child(paragraph, "pPr")
        named = value(child(properties, "pStyle")) or self._default
        return _laid_over(self._named(named), properties)

    def look(self, properties: etree._Element, below: Look) -> Look:
        """How a run with these properties looks in a paragraph that looks like `below`."""
        named = value(child(properties, "rStyle"))
        if named:
            below = self._named_look(named, below)
        return look_of(below, properties)

    def _named_look(self, identifier: str, below: Look, depth: int = 0) -> Look:
        known = self._named_looks.get((identifier, below))
        if known is None:
            element = self._elements.get(identifier)
            base = value(child(element, "basedOn"))
            known = self._named_look(base, below, depth + 1) if base and depth < _DEEPEST else below
            known = look_of(known, child(element, "rPr"))
            self._named_looks[identifier, below] = known
        return known

    def _named(self, identifier: str, depth: int = 0) -> Style:
        if identifier not in self._known:
            element = self._elements.get(identifier)
            below = value(child(element, "basedOn"))
            style = self._named(below, depth + 1) if below and depth < _DEEPEST else self._plain
            style = _laid_over(style, child(element, "pPr"))
            style = replace(style, look=look_of(style.look, child(element, "rPr")))
            self._known[identifier] = _by_name(style, value(child(element, "name")) or "")
        return self._known[identifier]

    def places(self, body: etree._Element | None) -> Iterator[tuple[str, int] | None]:
        """Every place in a list that is used in the body, in no order."""
        if body is None:
            return
        for name in {self._default, *(value(element) or "" for element in body.iter("{*}pStyle"))}:
            yield self._named(name).numbering
        for element in body.iter("{*}numPr"):
            named = value(child(element.getparent(), "pStyle")) or self._default
            yield _numbering(element, self._named(named).numbering)

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
    for element in elements(properties):
        tag = local(element)
        if tag == "outlineLvl":
            depth = value(element) or ""
            style = replace(style, level=int(depth) + 1 if depth in _OUTLINE else 0)
        elif tag == "jc":
            style = replace(style, centred=value(element) == "center")
        elif tag == "pageBreakBefore":
            style = replace(style, page_break_before=switched(element))
        elif tag == "numPr":
            style = replace(style, numbering=_numbering(element, style.numbering))
    return style


def _numbering(element: etree._Element, inherited: tuple[str, int] | None) -> tuple[str, int] | None:
    """List "0" takes a paragraph out of every list."""
    identifier = value(child(element, "numId")) or (inherited[0] if inherited else "0")
    depth = value(child(element, "ilvl")) or "0"
    return None if identifier == "0" else (identifier, min(int(depth), 8) if depth.isdecimal() else 0)
