"""The pieces of a document that read as one: sentences of running text, cells of tables."""

from __future__ import annotations

from collections.abc import Iterator

from nghiquyet.reading.documents import Document
from nghiquyet.reading.language.sentences import sentences

Span = tuple[int, int]


def passages(document: Document) -> Iterator[Span]:
    """Sentences and cells in the order of the text; furniture (heads, signatures, footers) is left out."""
    for block in document.blocks:
        if block.kind == "table":
            yield from _cells(document, block.start, block.end)
        elif block.kind != "aside":
            yield from sentences(document.text, block.start, block.end)


def _cells(document: Document, start: int, end: int) -> Iterator[Span]:
    for table in document.tables:
        if start <= table.start and table.end <= end:
            yield from ((cell.start, cell.end) for cell in table.cells if cell.end > cell.start)
