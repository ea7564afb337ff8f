"""How characters of a Word document are shown, as far as it changes what is read."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from nghiquyet.reading.documents.archive import elements, local, value

_OFF = ("0", "false", "off", "none")


class Look(NamedTuple):
    """`font` tells text from before Unicode; `raised` characters are superscripts."""

    font: str = ""
    bold: bool = False
    hidden: bool = False
    raised: bool = False


PLAIN = Look()


def look_of(below: Look, properties: etree._Element | None) -> Look:
    """The look `below` with these properties (w:rPr) laid over it; what they don't name stays."""
    for element in elements(properties):
        tag = local(element)
        if tag == "b":
            below = below._replace(bold=switched(element))
        elif tag == "rFonts":
            below = below._replace(font=value(element, "hAnsi") or value(element, "ascii") or below.font)
        elif tag in ("vanish", "specVanish"):
            below = below._replace(hidden=switched(element))
        elif tag == "vertAlign":
            below = below._replace(raised=value(element) == "superscript")
    return below


def switched(element: etree._Element) -> bool:
    """Whether a property is on; naming it without a value turns it on (ECMA-376 part 1, 17.17.4)."""
    return value(element) not in _OFF
