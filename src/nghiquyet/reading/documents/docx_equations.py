"""Equations of a Word document (ECMA-376 part 1, 22.1) on one line: "15/20", "10⁶", "√(2)"."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from nghiquyet.reading.documents.archive import child, children, elements, local, value
from nghiquyet.reading.documents.docx_raised import superscript

_POWER = re.compile(r"[-+()\d]{1,6}")
_SIMPLE = re.compile(r"[\w.,%°]*")
_NO_TEXT = {"del", "moveFrom", "instrText", "delText"}


def equation_text(element: etree._Element) -> str:
    """The words, numbers and signs under `element`; what a line above or below tells is told by signs."""
    text = ""
    for inner in elements(element):
        apart = " " if local(inner) == "f" and text[-1:].isalnum() else ""
        text += apart + _of(inner)
    return text


def _of(element: etree._Element) -> str:
    tag = local(element)
    if tag == "t":
        return "".join(map(str, element.itertext()))
    if tag in _NO_TEXT or tag.endswith("Pr"):
        return ""
    return _SHAPES.get(tag, equation_text)(element)


def _part(element: etree._Element, tag: str) -> str:
    part = child(element, tag)
    return equation_text(part) if part is not None else ""


def _enclosed(text: str) -> str:
    return text if _SIMPLE.fullmatch(text.strip()) else f"({text})"


def _fraction(element: etree._Element) -> str:
    return f"{_enclosed(_part(element, 'num'))}/{_enclosed(_part(element, 'den'))}"


def _scripts(element: etree._Element) -> str:
    base, below, above = (_part(element, tag) for tag in ("e", "sub", "sup"))
    below = f"_{_enclosed(below)}" if below.strip() else ""
    return base + below + (_raised(above) if above.strip() else "")


def _raised(text: str) -> str:
    return superscript(text) if _POWER.fullmatch(text.strip()) else f"^{_enclosed(text)}"


def _root(element: etree._Element) -> str:
    return f"{_part(element, 'deg')}√({_part(element, 'e')})"


def _brackets(element: etree._Element) -> str:
    properties = child(element, "dPr")
    left, right, between = (value(child(properties, tag)) for tag in ("begChr", "endChr", "sepChr"))
    inside = ("|" if between is None else between).join(map(equation_text, children(element, "e")))
    return f"{'(' if left is None else left}{inside}{')' if right is None else right}"


def _sum(element: etree._Element) -> str:
    sign = value(child(element, "naryPr", "chr"))
    return ("∫" if sign is None else sign) + _bounds(element) + _part(element, "e")


def _bounds(element: etree._Element) -> str:
    below, above = _part(element, "sub"), _part(element, "sup")
    return (f"_{_enclosed(below)}" if below.strip() else "") + (_raised(above) if above.strip() else "") + " "


def _rows(element: etree._Element) -> str:
    return "; ".join(" ".join(map(equation_text, children(row, "e"))) for row in children(element, "mr"))


def _lines(element: etree._Element) -> str:
    return "\n".join(map(equation_text, children(element, "e")))


def _function(element: etree._Element) -> str:
    return f"{_part(element, 'fName')} {_part(element, 'e')}"


_SHAPES: dict[str, Callable[[etree._Element], str]] = {
    "f": _fraction, "sSup": _scripts, "sSub": _scripts, "sSubSup": _scripts, "sPre": _scripts, "rad": _root,
    "d": _brackets, "nary": _sum, "m": _rows, "eqArr": _lines, "func": _function,
}  # fmt: skip
