"""Mentions in tables: each number with its row's label, its column's head, and what rows above say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.document import Cell, Document, Table
from nghiquyet.reading.language.numbers import parse_number
from nghiquyet.reading.language.quantities import Quantity, quantities
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.columns import Column, cell_text, columns, header_rows, unit_in
from nghiquyet.reading.matching.mention import Mention, Role, Segment
from nghiquyet.reading.matching.ratios import agrees, percentage
from nghiquyet.reading.matching.scopes import scope_of
from nghiquyet.reading.matching.frame import Frame

_SUB_NUMBER = re.compile(r"^\s*(?:\d+\.\d+|[a-zđ]\s?[.)]|[-–+•*])")
_BARE = re.compile(r"^[+]?\s*(?:trên|gần|khoảng|hơn|≥|≤|>|<)?\s*\d[\d.,]*\s*%?$", re.IGNORECASE)
_FRACTION = re.compile(r"^(\d[\d.]*)\s*/\s*(\d[\d.]*)$")
_UNIT_LINE = re.compile(r"(?:đơn vị tính|đvt|đơn vị)\s*:\s*([^\n)]{1,20})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A data row: its label, the group and the parent rows above it, its unit, and whether it is a part."""

    index: int
    label: str
    group: str
    unit: str
    is_part: bool
    is_total: bool


def cell_mentions(document: Document, frame: Frame) -> Iterator[Mention]:
    """The mentions of every table of the document."""
    for table in document.tables:
        found = columns(document, table)
        if sum(column.kind in ("result", "plan", "change") for column in found) == 0:
            continue
        surroundings = _surroundings(document, table, frame)
        rows = list(_rows(document, table, found, frame))
        for row in rows:
            yield from _row_mentions(document, table, found, row, surroundings, frame)


def _surroundings(document: Document, table: Table, frame: Frame) -> tuple[Segment, ...]:
    """Headings above the table and the block just before it (its title or unit line)."""
    above = [document.text[b.start : b.end] for b in document.headings_above(table.start)]
    before = document.text[max(0, table.start - 200) : table.start]
    features = frame.vocabulary.features
    return ((0.35, features(" ".join(above[-1:]))), (0.2, features(before.split("\n\n")[-1])))


def _rows(document: Document, table: Table, found: list[Column], frame: Frame) -> Iterator[Row]:
    name = next((c.index for c in found if c.kind == "name"), None)
    unit = next((c.index for c in found if c.kind == "unit"), None)
    number = next((c.index for c in found if c.kind == "number"), None)
    values = [c.index for c in found if c.kind in ("result", "plan")]
    has_total = any(
        cues.TOTAL_ROW.search(_own(document, table, row, name)) for row in range(header_rows(table, document), table.rows)
    )
    group = parent = ""
    for index in range(header_rows(table, document), table.rows):
        label = _own(document, table, index, name) or _own(document, table, index, number)
        mark = _own(document, table, index, number)
        empty = not any(_own(document, table, index, column) for column in values)
        total = bool(cues.TOTAL_ROW.search(label) or cues.TOTAL_ROW.search(mark))
        sub = bool(_SUB_NUMBER.match(mark) or cues.SUB_ROW.match(label)) and not total
        if empty and not sub:
            parent = label
            group = label if not re.match(r"\d", mark) else group
            continue
        if not sub and not total:
            parent = label if not _unit_row(label, has_total, frame) else parent
        above = f"{group} / {parent}" if sub or total else group
        row_unit = _own(document, table, index, unit) or unit_in(label) or _unit_line(document, table)
        yield Row(index, label, above, row_unit, sub or _unit_row(label, has_total, frame), total)


def _unit_row(label: str, has_total: bool, frame: Frame) -> bool:
    """A row that names a sub-unit in a table that has a row of totals."""
    return has_total and scope_of(label + " ", frame.registry) == "part"


def _own(document: Document, table: Table, row: int, column: int | None) -> str:
    cell = table.at(row, column) if column is not None else None
    return cell_text(document, cell) if cell and cell.column == column else ""


def _unit_line(document: Document, table: Table) -> str:
    match = _UNIT_LINE.search(document.text[max(0, table.start - 160) : table.start])
    return match.group(1).strip() if match else ""


def _row_mentions(
    document: Document, table: Table, found: list[Column], row: Row, surroundings: tuple[Segment, ...], frame: Frame
) -> Iterator[Mention]:
    mentions: list[tuple[Column, Mention]] = []
    for column in found:
        cell = table.at(row.index, column.index)
        if column.kind in ("number", "name", "unit") or cell is None or (cell.row, cell.column) != (row.index, column.index):
            continue
        for mention in _cell(document, cell, column, row, surroundings, frame):
            mentions.append((column, mention))
    yield from _with_notes(mentions)
    yield from _sum_of_periods(mentions, row)
    yield from _ratio_of_columns(mentions, row, frame)


def _cell(
    document: Document, cell: Cell, column: Column, row: Row, surroundings: tuple[Segment, ...], frame: Frame
) -> Iterator[Mention]:
    words = cell_text(document, cell)
    features = frame.vocabulary.features
    segments = (
        (1.0, features(row.label) | features(column.head)),
        (0.9 if row.is_total else 0.4, features(row.group)),
        *surroundings,
    )
    start = cell.start + (len(document.text[cell.start : cell.end]) - len(document.text[cell.start : cell.end].lstrip()))
    for quantity in _quantities(document, cell, words, start):
        numerator, denominator, value, unit = _value(quantity, row, column, words)
        yield Mention(
            value=value,
            unit=unit,
            start=cell.start,
            end=cell.end,
            number_start=quantity.start,
            number_end=quantity.end,
            segments=segments if column.kind != "note" else (*segments, (1.0, features(words))),
            role=_role(column, row, words, frame),
            value_max=quantity.value_max,
            numerator=numerator,
            denominator=denominator,
            comparator=quantity.comparator,
            period=column.period,
            in_table=True,
            locator=cell.address or _place(row, column),
            whole=row.is_total,
        )


def _place(row: Row, column: Column) -> str:
    return f"{row.label} · {column.head}"


def _quantities(document: Document, cell: Cell, words: str, start: int) -> list[Quantity]:
    """The numbers of a cell; a cell that is just a number or a fraction is taken as it stands."""
    fraction = _FRACTION.match(words)
    if fraction:
        value, total = parse_number(fraction.group(1)), parse_number(fraction.group(2))
        if value is not None and total:
            return [Quantity(start, start + len(words), value, "", total=total, number_start=start)]
    if _BARE.match(words) and cell.number is None:
        plain = re.sub(r"[^\d.,]", "", words)
        value = parse_number(plain)
        if value is not None:
            read = quantities(document.text, cell.start, cell.end)
            comparator = read[0].comparator if read else "="
            return [Quantity(start, start + len(words), value, "%" if "%" in words else "", comparator=comparator, number_start=start)]
    if cell.number is not None:
        value = cell.number * 100 if cell.percent else cell.number
        return [Quantity(start, start + len(words), value.normalize(), "%" if cell.percent else "", number_start=start)]
    return quantities(document.text, cell.start, cell.end)


def _value(
    quantity: Quantity, row: Row, column: Column, words: str
) -> tuple[Decimal | None, Decimal | None, Decimal, str]:
    unit = quantity.unit or column.unit or row.unit
    if quantity.total:
        return quantity.value, quantity.total, percentage(quantity.value, quantity.total), unit
    return None, None, quantity.value, unit


def _role(column: Column, row: Row, words: str, frame: Frame) -> Role:
    if column.kind == "note":
        return _note_role(words)
    period = column.period
    if period and (period.kind == "previous" or (period.last and period.last < frame.term_start)):
        return "previous"
    if column.kind == "plan" or (period and period.first and period.first > frame.as_of):
        return "plan"
    if column.kind == "change":
        return "change"
    scope = scope_of(f"{row.label} ", frame.registry)
    if scope == "elsewhere":
        return "elsewhere"
    return "part" if row.is_part else "result"


def _note_role(words: str) -> Role:
    if cues.PREVIOUS.search(words):
        return "previous"
    return "plan" if cues.PLAN_BEFORE.search(words) else "part" if ":" in words or cues.PART.search(words) else "result"


def _with_notes(mentions: list[tuple[Column, Mention]]) -> Iterator[Mention]:
    """A percentage beside a fraction in the row is the fraction's, and tells where the two disagree."""
    percents = [m for c, m in mentions if m.unit == "%" and m.numerator is None and c.kind in ("note", "result", "change")]
    for column, mention in mentions:
        if mention.numerator is not None and mention.denominator:
            fitting = [p for p in percents if agrees(mention.numerator, mention.denominator, p.value)]
            if fitting:
                mention = replace(mention, value=fitting[0].value)
        elif column.kind == "note" and mention.unit == "%" and any(m.numerator for _, m in mentions):
            continue
        yield mention


def _sum_of_periods(mentions: list[tuple[Column, Mention]], row: Row) -> Iterator[Mention]:
    """The row's separate periods added up, where no column holds the sum."""
    results = [(c, m) for c, m in mentions if m.role in ("result", "part") and c.kind == "result" and m.numerator is None]
    periodic = [m for _, m in results if m.period and m.period.kind == "bounded"]
    if len(periodic) < 2 or len(periodic) != len(results) or any(m.unit == "%" for m in periodic):
        return
    spans = sorted((m.period.first, m.period.last) for m in periodic if m.period and m.period.first and m.period.last)
    if any(late[0] <= early[1] for early, late in zip(spans, spans[1:], strict=False)):
        return
    terms = tuple(m.value for m in periodic)
    why = Phrase("cộng {count} kỳ trong bảng", count=len(terms))
    yield replace(periodic[-1], value=sum(terms, Decimal(0)), period=None, derived=True, parts=terms, why=(why,))


def _ratio_of_columns(mentions: list[tuple[Column, Mention]], row: Row, frame: Frame) -> Iterator[Mention]:
    """Two columns under one head, "Tổng số" and another: a share of the total."""
    for whole_column, whole in mentions:
        last = whole_column.head.split(" / ")[-1]
        if not whole_column.top or not cues.TOTAL_ROW.match(last) or whole_column.top == last or not whole.value:
            continue
        for column, part in mentions:
            same_head = column is not whole_column and column.top == whole_column.top and part.numerator is None
            if same_head and part.value <= whole.value and part.role == whole.role:
                yield replace(
                    part, value=percentage(part.value, whole.value), unit=part.unit or "", numerator=part.value,
                    denominator=whole.value, derived=True,
                )  # fmt: skip
