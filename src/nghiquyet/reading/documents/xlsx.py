"""Workbooks: every sheet is a page; its tables, and the lines above and below them.

Reads the XML itself (ECMA-376 part 1, SpreadsheetML), with the values that the spreadsheet program stored
for formulas. Hidden sheets, rows and columns are read too: what is hidden may be what was reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.archive import Archive, child, children, elements, local, value
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.outline import settle
from nghiquyet.reading.documents.parts import PAGE_BREAK, Draft, GridCell, Part, composed, flat
from nghiquyet.reading.documents.xlsx_merges import Merges, column_name, column_of
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
    from_1904 = value(child(workbook, "workbookPr"), "date1904") in ("1", "true")
    reader = _Reader(
        source,
        _shared_strings(archive.optional(related.get("sharedStrings", "xl/sharedStrings.xml"))),
        CellStyles(archive.optional(related.get("styles", "xl/styles.xml")), from_1904),
    )
    parts: list[Part] = []
    for place, (title, part) in enumerate(sheets):
        if place:
            parts.append(Part(PAGE_BREAK))
        parts.extend(settle(reader.sheet(title, archive.root(part))))
        source.step(place + 1, len(sheets))
    return Draft("xlsx", parts=tuple(parts), warnings=reader.warnings())


def _sheets(workbook: etree._Element, relations: dict[str, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Name and part of every sheet with cells, in the order of their tabs."""
    for sheet in children(child(workbook, "sheets"), "sheet"):
        kind, part = relations.get(value(sheet, "id") or "", ("", ""))
        if kind == "worksheet":
            yield composed(value(sheet, "name") or ""), part


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
    """Reads sheets one by one within the limits."""

    source: Source
    strings: list[str]
    styles: CellStyles
    cells: int = 0
    uncounted: list[str] = field(default_factory=list)

    def warnings(self) -> tuple[Phrase, ...]:
        """Formulas whose results no spreadsheet program has stored."""
        if not self.uncounted:
            return ()
        return (
            Phrase(
                "Có {count} ô công thức chưa có kết quả (ô đầu tiên: {cell}). "
                "Hãy mở tệp bằng Excel, lưu lại rồi gửi lại.",
                count=len(self.uncounted),
                cell=self.uncounted[0],
            ),
        )

    def sheet(self, title: str, root: etree._Element) -> list[Part]:
        """The parts of one sheet."""
        merges = Merges(
            value(merge, "ref") or "" for merge in children(child(root, "mergeCells"), "mergeCell")
        )
        filled = []
        for row, column, element in _placed(root):
            style = self.styles.of(element)
            shown = self._shown(element, style)
            address = f"{title}!{column_name(column)}{row + 1}"
            if not shown.text and child(element, "f") is not None:
                self.uncounted.append(address)
            if (not shown.text and not style.bordered) or merges.hides(row, column):
                continue
            self.cells += 1
            self.source.allow_cells(self.cells)
            span = merges.span(row, column)
            cell = GridCell(row, column, shown.text, *span, address, shown.number, shown.percent)
            filled.append(SheetCell(cell, style.bordered, style.bold))
        return sheet_parts(filled, title, self.source)

    def _shown(self, element: etree._Element, style: CellStyle) -> Shown:
        kind, stored = value(element, "t"), child(element, "v")
        text = (stored.text or "") if stored is not None else ""
        if kind == "s":
            place = int(text) if text.isdecimal() and len(text) < 10 else len(self.strings)
            text = self.strings[place] if place < len(self.strings) else ""
        elif kind == "inlineStr":
            text = _rich_text(child(element, "is"))
        elif kind == "b":
            text = _TRUTH.get(text, text)
        elif kind == "d":
            return iso_date(text)
        elif kind in (None, "n"):
            return self.styles.shown(text, style)
        return Shown(flat(composed(styled_text(text, style))))


def _placed(root: etree._Element) -> Iterator[tuple[int, int, etree._Element]]:
    """Row and column from 0 with each cell; places that a file leaves out follow from the ones before."""
    row = -1
    for row_element in children(child(root, "sheetData"), "row"):
        number = value(row_element, "r") or ""
        row = int(number) - 1 if _ROW_NUMBER.match(number) and int(number) else row + 1
        column = -1
        for element in children(row_element, "c"):
            found = column_of(value(element, "r") or "")
            column = found if found is not None else column + 1
            yield row, column, element
