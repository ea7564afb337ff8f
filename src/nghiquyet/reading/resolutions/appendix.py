"""Targets that stand in tables, wherever in the document these are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nghiquyet.reading.documents.document import Document, Table
from nghiquyet.reading.resolutions.beside import frame_words
from nghiquyet.reading.resolutions.columns import read_columns, words_of
from nghiquyet.reading.resolutions.drafts import Draft
from nghiquyet.reading.resolutions.notes import notes_between
from nghiquyet.reading.resolutions.outline import Line, Outline
from nghiquyet.reading.resolutions.passages import text_drafts
from nghiquyet.reading.resolutions.resolution import Term
from nghiquyet.reading.resolutions.rows import RowReader

_SHORTEST_SENTENCE = 15


def table_drafts(document: Document, outline: Outline, term: Term | None) -> list[Draft]:
    """The targets of every table that holds targets, in order."""
    found: list[Draft] = []
    reader: RowReader | None = None
    for number, table in enumerate(document.tables, 1):
        if _looks_back(document, outline, table):
            continue
        if reader is not None and _continues(document, outline, reader.table, table):
            reader = reader.continued(table, number)
        else:
            reader = _reader(document, outline, table, number, term)
        found.extend(reader.drafts() if reader else _worded(document, outline, table))
    return found


def _reader(
    document: Document, outline: Outline, table: Table, number: int, term: Term | None
) -> RowReader | None:
    columns = read_columns(document.text, table, term)
    if columns is None:
        return None
    end = document.tables[number].start if number < len(document.tables) else len(document.text)
    notes = notes_between(document.text, outline, table.end, end)
    return RowReader(document, table, number, columns, frame_words(outline.path_at(table.start)), notes)


def _continues(document: Document, outline: Outline, before: Table, table: Table) -> bool:
    """Whether a page break cut this table off: no headings, as many columns, nothing said between."""
    if table.header_rows or table.columns != before.columns or len(document.pages) < 2:
        return False
    said = [line.start for line in outline.lines] + [heading.start for heading in outline.headings]
    return not any(before.end <= place < table.start for place in said)


def _looks_back(document: Document, outline: Outline, table: Table) -> bool:
    """A table under a heading of results; an issuer's head or a signature is furniture."""
    path = outline.path_at(table.start)
    block = document.block_at(table.start)
    return (bool(path) and path[-1].zone == "results") or (block is not None and block.kind == "aside")


def _worded(document: Document, outline: Outline, table: Table) -> Iterator[Draft]:
    """A table without a column of levels whose cells are sentences: "Tỷ lệ … đạt 95%" beside its number."""
    path = outline.path_at(table.start)
    heads = " ".join(words_of(document.text, table.at(0, column)) for column in range(table.columns)).lower()
    if not re.search(r"chỉ tiêu|mục tiêu", heads) and not (path and path[-1].zone == "objectives"):
        return
    for cell in table.cells:
        text = document.text[cell.start : cell.end]
        if cell.row and len(text.split()) > 2 and len(text) >= _SHORTEST_SENTENCE:
            start = cell.start + len(text) - len(text.lstrip())
            yield from text_drafts(document.text, [Line(start, cell.end, 14, True, path)])
