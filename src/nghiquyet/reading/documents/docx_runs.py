"""The characters of one paragraph of a Word document."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from nghiquyet.reading.documents.archive import child, elements, local, value
from nghiquyet.reading.documents.legacy_fonts import unicode_text
from nghiquyet.reading.documents.parts import PAGE_BREAK, composed

_NO_TEXT = {
    "del", "moveFrom", "instrText", "delText", "rPr", "pPr", "sdtPr", "sdtEndPr", "fldData", "ruby",
    "drawing", "pict", "object", "AlternateContent", "footnoteReference", "endnoteReference", "annotationRef",
}  # fmt: skip
"""Nothing of the paragraph's own text is in these; text boxes in drawings are read apart."""


def paragraph_text(paragraph: etree._Element, rendered: bool) -> str:
    """Runs, links, insertions and the results of fields; where pages end, a `PAGE_BREAK`.

    `rendered`: count the ends of pages that Word noted, instead of the breaks that were typed.
    """
    return composed("".join(_text(paragraph, "", rendered)))


def _text(parent: etree._Element, font: str, rendered: bool) -> Iterator[str]:
    for element in elements(parent):
        tag = local(element)
        if tag == "t":
            yield unicode_text(element.text or "", font)
        elif tag == "r":
            if not _is_hidden(element):
                yield from _text(element, _font(element) or font, rendered)
        elif tag in _SIGNS:
            yield _SIGNS[tag] if local(parent) == "r" else ""
        elif tag in ("br", "cr"):
            yield _break(value(element, "type"), rendered)
        elif tag not in _NO_TEXT:
            yield from _text(element, font, rendered)


_SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "lastRenderedPageBreak": PAGE_BREAK, "sym": " "}


def _break(kind: str | None, rendered: bool) -> str:
    if kind == "page":
        return "" if rendered else PAGE_BREAK
    return "\n" if kind in (None, "textWrapping") else ""


def _is_hidden(run: etree._Element) -> bool:
    hidden = child(run, "rPr", "vanish")
    return hidden is not None and value(hidden) not in ("0", "false")


def _font(run: etree._Element) -> str:
    return value(child(run, "rPr", "rFonts"), "ascii") or ""
