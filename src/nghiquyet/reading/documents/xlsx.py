"""Workbooks: every sheet is a page; its tables, and the lines above and below them.

Reads the XML itself (ECMA-376 part 1, SpreadsheetML), with the values that the spreadsheet program stored
for formulas. Hidden sheets, rows and columns are read too: what is hidden may be what was reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from nghiquyet.reading.documents.archive import Archive, child, children, elements, local, value
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.outline import settle
from nghiquyet.reading.documents.parts import PAGE_BREAK, Draft, GridCell, Part, composed, flat
from nghiquyet.reading.documents.xlsx_numbers import NumberFormats, Shown, column_number
from nghiquyet.reading.documents.xlsx_tables import SheetCell, sheet_parts


def read_xlsx(source: Source) -> Draft:
    """Raises DamagedFile, FileTooLarge, PasswordProtected."""
    archive = Archive(source)
    main = archive.main_part()
    relations = archive.relations(main)
    names = dict(relations.values())
    strings = _shared_strings(archive.optional(names.get("sharedStrings", "xl/sharedStrings.xml")))
    workbook = archive.root(main)
    formats = NumberFormats(archive.optional(names.get("styles", "xl/styles.xml")), _is_1904(workbook))
    sheets = [
        (value(sheet, "name") or "", relations[value(sheet, "id") or ""][1])
        for sheet in children(child(workbook, "sheets"), "sheet")
        if relations.get(value(sheet, "id") or "", ("", ""))[0] == "worksheet"
    ]
    source.allow_pages(len(sheets))
    reader = _Reader(source, archive, strings, formats)
    parts: list[Part] = []
    for place, (title, part) in enumerate(sheets):
        if place:
            parts.append(Part(PAGE_BREAK))
        parts.extend(settle(reader.sheet(composed(title), part)))
        source.step(place + 1, len(sheets))
    return Draft("xlsx", parts=tuple(parts))


def _shared_strings(root: etree._Element | None) -> list[str]:
    return [_rich_text(item) for item in children(root, "si")]


def _rich_text(item: etree._Element) -> str:
    """The text of a string item: its own or of its runs, without phonetic help."""
    chunks = []
    for element in elements(item):
        if local(element) == "t":
            chunks.append(element.text or "")
        elif local(element) == "r":
            chunks.extend(text.text or "" for text in children(element, "t"))
    return composed("".join(chunks)).strip()


def _is_1904(workbook: etree._Element) -> bool:
    return value(child(workbook, "workbookPr"), "date1904") in ("1", "true")


@dataclass
class _Reader:
    """Reads sheets one by one within the limits."""

    source: Source
    archive: Archive
    strings: list[str]
    formats: NumberFormats
    cells: int = 0

    def sheet(self, title: str, part: str) -> list[Part]:
        """The parts of one sheet."""
        root = self.archive.root(part)
        spans = dict(_merges(root))
        filled = []
        for row, column, element in _placed(root):
            shown = self._shown(element)
            bordered = self.formats.is_bordered(value(element, "s"))
            if not shown.text and not bordered:
                continue
            self.cells += 1
            self.source.allow_cells(self.cells)
            filled.append(self._cell(title, row, column, shown, spans, bordered, value(element, "s")))
        return sheet_parts(filled, title, self.source)

    def _cell(
        self, title: str, row: int, column: int, shown: Shown, spans: dict[tuple[int, int], tuple[int, int]],
        bordered: bool, style: str | None,
    ) -> SheetCell:  # fmt: skip
        height, width = spans.get((row, column), (1, 1))
        address = f"{title}!{column_name(column)}{row + 1}"
        cell = GridCell(row, column, shown.text, height, width, address, shown.number, shown.percent)
        return SheetCell(cell, bordered, self.formats.is_bold(style))

    def _shown(self, element: etree._Element) -> Shown:
        kind, stored = value(element, "t"), child(element, "v")
        text = (stored.text or "") if stored is not None else ""
        if kind == "s":
            place = int(text) if text.isdecimal() and len(text) < 10 else -1
            return Shown(self.strings[place]) if 0 <= place < len(self.strings) else Shown("")
        if kind == "inlineStr":
            inline = child(element, "is")
            return Shown(_rich_text(inline) if inline is not None else "")
        if kind == "str":
            return Shown(flat(composed(text)))
        if kind == "b":
            return Shown("Đúng" if text == "1" else "Sai")
        if kind == "e":
            return Shown(text)
        if kind == "d":
            return self.formats.iso_date(text)
        return self.formats.shown(text, value(element, "s"))


def _placed(root: etree._Element) -> Iterator[tuple[int, int, etree._Element]]:
    """Row and column from 0 with each cell; places that a file leaves out follow from the ones before."""
    row = -1
    for row_element in children(child(root, "sheetData"), "row"):
        number = value(row_element, "r") or ""
        row = int(number) - 1 if number.isdecimal() and len(number) < 8 and number != "0" else row + 1
        column = -1
        for element in children(row_element, "c"):
            found = column_number(value(element, "r") or "")
            column = found if found is not None else column + 1
            yield row, column, element


def _merges(root: etree._Element) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Top left place of every merged range with its height and width."""
    for merge in children(child(root, "mergeCells"), "mergeCell"):
        first, _, last = (value(merge, "ref") or "").partition(":")
        corner, opposite = _place(first), _place(last)
        if corner and opposite and opposite[0] >= corner[0] and opposite[1] >= corner[1]:
            yield corner, (opposite[0] - corner[0] + 1, opposite[1] - corner[1] + 1)


def _place(reference: str) -> tuple[int, int] | None:
    column = column_number(reference)
    digits = reference.lstrip("$ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    if column is None or not digits.isdecimal() or len(digits) > 7 or int(digits) < 1:
        return None
    return int(digits) - 1, column


def column_name(column: int) -> str:
    """
    >>> column_name(0), column_name(27)
    ('A', 'AB')
    """
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
