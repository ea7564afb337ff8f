"""Workbooks: every sheet is a page; its tables, and the lines above and below them.

Reads the XML itself (ECMA-376 part 1, SpreadsheetML), with the values that the spreadsheet program stored
for formulas. Hidden sheets, rows and columns are read too, and said: what is hidden may be what was reported.
A formula without a result and an error such as #REF! are no value, least of all 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from nghiquyet.reading.documents.archive import Archive, child, children, elements, local, local_name, value
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.outline import settle
from nghiquyet.reading.documents.parts import PAGE_BREAK, Draft, GridCell, Part, composed, flat
from nghiquyet.reading.documents.xlsx_merges import Merges, column_name, column_of
from nghiquyet.reading.documents.xlsx_notes import Hidden, Notes
from nghiquyet.reading.documents.xlsx_numbers import CellStyle, CellStyles, Shown, iso_date, styled_text
from nghiquyet.reading.documents.xlsx_tables import SheetCell, sheet_parts

_ROW_NUMBER = re.compile(r"\d{1,7}$")
_TRUTH = {"1": "TRUE", "0": "FALSE"}


def read_xlsx(source: Source) -> Draft:
    """Raises DamagedFile, FileTooLarge, PasswordProtected."""
    archive = Archive(source)
    main = archive.main_part()
    relations, workbook = archive.relations(main), archive.root(main)
    sheets = list(_sheets(workbook, relations))
    source.allow_pages(len(sheets))
    related = dict(relations.values())
    reader = _Reader(
        source,
        _shared_strings(archive.optional(related.get("sharedStrings", "xl/sharedStrings.xml"))),
        CellStyles(
            archive.optional(related.get("styles", "xl/styles.xml")),
            _says(workbook, "workbookPr", "date1904"),
        ),
        _says(workbook, "calcPr", "fullCalcOnLoad"),
    )
    parts: list[Part] = []
    for place, sheet in enumerate(sheets):
        if place:
            parts.append(Part(PAGE_BREAK))
        parts.extend(settle(reader.sheet(sheet, archive.root(sheet.part))))
        source.step(place + 1, len(sheets))
    return Draft("xlsx", parts=tuple(parts), warnings=reader.notes.phrases())


def _says(workbook: etree._Element, part: str, name: str) -> bool:
    return value(child(workbook, part), name) in ("1", "true")


class _Sheet(NamedTuple):
    title: str
    part: str
    hidden: bool


def _sheets(workbook: etree._Element, relations: dict[str, tuple[str, str]]) -> Iterator[_Sheet]:
    """Every sheet with cells, in the order of their tabs."""
    for sheet in children(child(workbook, "sheets"), "sheet"):
        kind, part = relations.get(value(sheet, "id") or "", ("", ""))
        if kind == "worksheet":
            hidden = (value(sheet, "state") or "visible") != "visible"
            yield _Sheet(composed(value(sheet, "name") or ""), part, hidden)


def _shared_strings(root: etree._Element | None) -> list[str]:
    return [_rich_text(item) for item in children(root, "si")]


def _rich_text(item: etree._Element | None) -> str:
    """The text of a string item: its own or of its runs, without phonetic help."""
    chunks = []
    for element in elements(item):
        if local(element) == "t":
            chunks.append(element.text or "")
        elif local(element) == "r":
            chunks.extend(text.text or "" for text in children(element, "t"))
    return "".join(chunks).strip()


@dataclass
class _Reader:
    """Reads sheets one by one within the limits.

    `uncounted` where the workbook asks to be computed when it is opened: programs that write formulas
    without computing them store 0 as their result then.
    """

    source: Source
    strings: list[str]
    styles: CellStyles
    uncounted: bool
    notes: Notes = field(default_factory=Notes)
    cells: int = 0

    def sheet(self, sheet: _Sheet, root: etree._Element) -> list[Part]:
        """The parts of one sheet."""
        merges = Merges(
            value(merge, "ref") or "" for merge in children(child(root, "mergeCells"), "mergeCell")
        )
        hidden, filled = Hidden(root, sheet.hidden), []
        for row, column, element in _placed(root):
            if merges.some and merges.hides(row, column):
                continue
            style = self.styles.of(element)
            address = f"{sheet.title}!{column_name(column)}{row + 1}"
            shown = self._noted(element, style, address)
            if not shown.text and not style.bordered:
                continue
            if shown.text and hidden.hides(element, column):
                self.notes.add("hidden", address)
            self.cells += 1
            self.source.allow_cells(self.cells)
            height, width = merges.span(row, column)
            cell = GridCell(row, column, shown.text, height, width, address, shown.number, shown.percent)
            filled.append(SheetCell(cell, style.bordered, style.bold))
        return sheet_parts(filled, sheet.title, self.source)

    def _noted(self, element: etree._Element, style: CellStyle, address: str) -> Shown:
        """What a cell shows; nothing, and a note, where its formula has no result or an error for one."""
        kind, inside = element.get("t"), {local_name(part.tag): part for part in element}
        shown = self._shown(kind, inside, style)
        if kind == "e":
            self.notes.add("error", address)
            return Shown("")
        if "f" in inside and kind != "str" and (not shown.text or (self.uncounted and shown.number == 0)):
            self.notes.add("uncounted", address)
            return Shown("")
        if shown.yearless:
            self.notes.add("yearless", address)
        return shown

    def _shown(self, kind: str | None, inside: Mapping[str, etree._Element], style: CellStyle) -> Shown:
        text = (inside["v"].text or "") if "v" in inside else ""
        if kind in (None, "n"):
            return self.styles.shown(text, style)
        if kind == "s":
            place = int(text) if text.isdecimal() and len(text) < 10 else len(self.strings)
            text = self.strings[place] if place < len(self.strings) else ""
        elif kind == "inlineStr":
            text = _rich_text(inside.get("is"))
        elif kind == "b":
            text = _TRUTH.get(text, text)
        elif kind == "d":
            return iso_date(text)
        return Shown(flat(composed(styled_text(text, style))))


def _placed(root: etree._Element) -> Iterator[tuple[int, int, etree._Element]]:
    """Row and column from 0 with each cell; places that a file leaves out follow from the ones before."""
    row = -1
    for row_element in children(child(root, "sheetData"), "row"):
        number = value(row_element, "r") or ""
        row = int(number) - 1 if _ROW_NUMBER.match(number) and int(number) else row + 1
        column = -1
        for element in row_element:
            if local_name(element.tag) == "c":
                found = column_of(element.get("r", ""))
                column = found if found is not None else column + 1
                yield row, column, element
