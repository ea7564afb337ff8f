"""Contradictions inside a document that the data settle: who is accused is the figure that is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from nghiquyet.checking.finding import Finding, Mark
from nghiquyet.checking.passages import passages
from nghiquyet.reading.documents import Document


def unsettled(
    contradictions: Iterable[Finding], figures: Sequence[Finding], document: Document
) -> Iterator[Finding]:
    """The contradictions less those at a figure that the data prove right while another one of its sentence,
    or of its column, is wrong: "58/93 chi bộ …, bằng 91,4%" where 85 is right."""
    right = [one for one in figures if one.mark is Mark.AGREES]
    wrong = [one for one in figures if one.mark in (Mark.DIFFERS, Mark.TO_CONFIRM)]
    for found in contradictions:
        proven = any(_touch(found, one) for one in right)
        if not (proven and _blamed(found, wrong, document)):
            yield found


def _touch(one: Finding, other: Finding) -> bool:
    return one.start < other.end and other.start < one.end


def _blamed(found: Finding, wrong: Sequence[Finding], document: Document) -> bool:
    column = _column(document, found.start)
    if column is not None:
        return any(_column(document, one.start) == column for one in wrong)
    spans = (span for span in passages(document) if span[0] <= found.start < span[1])
    start, end = next(spans, (found.start, found.end))
    return any(start <= one.start < end for one in wrong)


def _column(document: Document, offset: int) -> tuple[int, int] | None:
    """The table and the column of the cell that holds this character."""
    for table in document.tables:
        if table.start <= offset < table.end:
            cells = (cell for cell in table.cells if cell.start <= offset < cell.end)
            return next(((table.start, cell.column) for cell in cells), None)
    return None
