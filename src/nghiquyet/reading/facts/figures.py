"""The figures of a document: every quantity written with digits that counts or measures something."""

from __future__ import annotations

import re

from nghiquyet.reading.documents.document import Block, Document
from nghiquyet.reading.facts.fact import Figure
from nghiquyet.reading.language.comparators import or_more_end
from nghiquyet.reading.language.quantities import Quantity, quantities
from nghiquyet.reading.language.sentences import clauses, sentences

_TARGET_BEFORE = re.compile(
    r"(?:chỉ tiêu|mục tiêu|kế hoạch|phấn đấu|lộ trình|đăng ký|quyết tâm)[^.;]{0,60}$", re.IGNORECASE
)
_PERIOD = re.compile(
    r"(?:lũy kế|từ đầu nhiệm kỳ|đầu nhiệm kỳ|nhiệm kỳ trước|cùng kỳ|(?:\d+ tháng (?:đầu"
    r"|cuối) )?năm(?: học)? \d{4}(?:\s?[–-]\s?\d{4})?"
    r"|quý [IVX\d]+(?:[/ ]+(?:năm )?\d{4})?|tháng \d{1,2}(?:/\d{4})?|(?:đến"
    r"|tính đến)(?: hết)? (?:ngày )?[\d/.]+\d)",
    re.IGNORECASE,
)


def read_figures(document: Document) -> tuple[Figure, ...]:
    """Figures in the order of the text; furniture (menus, heads, footers) is left out.

    A number without any unit is a figure only as a fraction.
    """
    return tuple(
        figure
        for block in document.blocks
        if block.kind != "aside"
        for begin, end in _parts(document, block)
        for figure in _figures(document, begin, end)
    )


def _parts(document: Document, block: Block) -> list[tuple[int, int]]:
    """The pieces of a block that read as one: its sentences, or the cells of a table."""
    if block.kind == "table":
        return [
            (cell.start, cell.end)
            for table in document.tables
            if block.start <= table.start and table.end <= block.end
            for cell in table.cells
        ]
    return list(sentences(document.text, block.start, block.end))


def _figures(document: Document, begin: int, end: int) -> list[Figure]:
    found = (q for q in quantities(document.text, begin, end) if q.digits and (q.unit or q.total is not None))
    return [_figure(document, quantity, begin, end) for quantity in found]


def _figure(document: Document, quantity: Quantity, begin: int, end: int) -> Figure:
    text = document.text
    stop = or_more_end(text, quantity.start, quantity.end)
    return Figure(
        surface=text[quantity.start : stop],
        start=quantity.start,
        end=stop,
        page=document.page_of(quantity.start),
        value=quantity.value,
        value_max=quantity.value_max,
        total=quantity.total,
        comparator=quantity.comparator,
        unit=quantity.unit,
        what=_what(text, quantity, begin, end),
        period=_period(text, quantity, begin),
        estimate=quantity.estimate,
        target=bool(_TARGET_BEFORE.search(text[begin : quantity.start])),
        confidence=_confidence(document, quantity),
    )


def _what(text: str, quantity: Quantity, begin: int, end: int) -> str:
    """The words of the quantity's own clause, without the quantity."""
    for clause_start, clause_end in clauses(text, begin, end):
        if clause_start <= quantity.number_start < clause_end:
            words = text[clause_start : quantity.start] + " " + text[quantity.end : clause_end]
            return " ".join(words.split())[:120]
    return ""


def _period(text: str, quantity: Quantity, begin: int) -> str | None:
    named = list(_PERIOD.finditer(text, begin, quantity.start))
    return " ".join(named[-1].group().split()) if named else None


def _confidence(document: Document, quantity: Quantity) -> float:
    """How sure the OCR was of the least sure word of the quantity; 1 for text that was not scanned."""
    overlapping = (w.confidence for w in document.words if w.start < quantity.end and quantity.start < w.end)
    return min(overlapping, default=1.0)
