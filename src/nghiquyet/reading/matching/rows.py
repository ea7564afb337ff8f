"""The rows of a table: what each is called, what it belongs to, whether it is a part, a total or a period."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from nghiquyet.reading.documents.document import Document, Table
from nghiquyet.reading.language.numbers import parse_number
from nghiquyet.reading.language.periods import Period, periods
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.columns import Column, cell_text, header_rows, unit_in
from nghiquyet.reading.matching.frame import Frame

_SUB_NUMBER = re.compile(r"^\s*(?:\d+\.\d+|[a-zđ]\s?[.)]|[-–+•*])")
_NO_VALUE = "-"
"""The unit of a title among the rows, which has no figure."""
_PLANNED = re.compile(
    r"(?<!/)(?<!/ )(?<!so với )(?<!trên )(?:kế hoạch|chỉ tiêu giao|dự kiến|mục tiêu)", re.IGNORECASE
)
"""In a row's label: what it tells is planned, but for what is only divided by."""
_COMPARED = re.compile(r"(?<!\w)(?:so với|so|hơn)\s*$", re.IGNORECASE)
"""Before a period that is only compared with: "Tốc độ tăng so với cùng kỳ"."""
_UNIT_LINE = re.compile(r"(?:đơn vị tính|đvt|đơn vị)\s*:\s*([^\n)]{1,20})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A data row: label, group and parent rows above it, unit; `period` where the label is one.

    `is_part` is a share of another row's figure, `is_sub` a row that is numbered or marked as one below.
    """

    index: int
    label: str
    group: str
    unit: str
    is_part: bool
    is_total: bool
    is_plan: bool = False
    period: Period | None = None
    is_whole: bool = False
    is_sub: bool = False


def rows_of(document: Document, table: Table, found: Sequence[Column], frame: Frame) -> list[Row]:
    """The data rows in order; rows without any value only name the group of those below."""
    rows = list(_read(document, table, found, frame))
    return _with_parts(document, table, found, rows)


def own_text(document: Document, table: Table, row: int, column: int | None) -> str:
    """The words of the cell that begins in this column, "" for what is merged into another."""
    cell = table.at(row, column) if column is not None else None
    return cell_text(document, cell) if cell and cell.column == column else ""


def _read(document: Document, table: Table, found: Sequence[Column], frame: Frame) -> Iterator[Row]:
    name, unit, number = (_first(found, kind) for kind in ("name", "unit", "number"))
    values = [c.index for c in found if c.kind in ("result", "plan", "change")]
    values = values or [c.index for c in found if c.kind == "note"]
    heads = {column.index: column.head for column in found}
    name_unit = next((column.unit for column in found if column.kind == "name"), "")
    unit_line = _unit_line(document, table)
    group = parent = top = above_unit = ""
    for index in range(header_rows(table, document), table.rows):
        mark = own_text(document, table, index, number)
        label = own_text(document, table, index, name) or mark
        total = bool(cues.TOTAL_ROW.search(label) or cues.TOTAL_ROW.search(mark))
        numbered = _SUB_NUMBER.match(mark) or (top and mark.startswith(f"{top}."))
        sub = bool(numbered or cues.SUB_ROW.match(label)) and not total
        top = top if sub else mark
        if not sub and not any(own_text(document, table, index, column) for column in values):
            parent, above_unit = label, _NO_VALUE
            group = group if re.match(r"\d", mark) else label
            continue
        if not sub and not total:
            parent = label
        above = f"{group} / {parent}" if sub or total else group
        row_unit = own_text(document, table, index, unit) or unit_in(label) or name_unit or unit_line
        above_unit = row_unit if not sub else above_unit
        plan = bool(_PLANNED.search(label))
        yield Row(
            index,
            label,
            above,
            row_unit,
            sub and _shares(label, row_unit, above_unit),
            total,
            plan,
            _label_period(label, heads.get(name, "") if name is not None else "", frame),
            bool(cues.WHOLE_ROW.search(label)),
            sub,
        )


def _shares(label: str, unit: str, above: str) -> bool:
    """Whether a row below another is a part of it: what measures something else, or stands under a title that
    has no figure of its own, is none unless it says so."""
    said = re.match(r"\W*(?:trong đó|riêng|bao gồm|gồm)(?!\w)", label, re.IGNORECASE)
    return bool(said) or (above != _NO_VALUE and unit == above)


def _first(found: Sequence[Column], kind: str) -> int | None:
    return next((column.index for column in found if column.kind == kind), None)


def _label_period(label: str, head: str, frame: Frame) -> Period | None:
    """A period that makes up most of a row's label ("3" under "Tháng"); "(năm gốc)" beside it decides."""
    if re.fullmatch(r"\d{1,2}|[IVX]+", label.strip()) and re.fullmatch(
        r"tháng|quý", head.strip(), re.IGNORECASE
    ):
        label = f"{head} {label}"
    named = [p for p in periods(label, year=frame.as_of.year) if not _COMPARED.search(label[: p.start])]
    covered = sum(period.end - period.start for period in named)
    closing = bool(named) and named[-1].end >= len(label.rstrip(" )."))
    if not named or (covered * 2 < len(label.strip()) and not closing):
        return None
    earlier = [period for period in named if period.kind == "previous"]
    return (earlier or named)[0]


def _unit_line(document: Document, table: Table) -> str:
    match = _UNIT_LINE.search(document.text[max(0, table.start - 160) : table.start])
    return match.group(1).strip() if match else ""


def _with_parts(document: Document, table: Table, found: Sequence[Column], rows: list[Row]) -> list[Row]:
    """Rows that add up to a row of totals are its parts, unless they are periods."""
    result = list(rows)
    begin = 0
    for place, row in enumerate(rows):
        if not row.is_total:
            continue
        above = [r for r in rows[begin:place] if not r.is_plan]
        if len(above) >= 2 and _adds_up(document, table, found, above, row):
            for other in range(begin, place):
                result[other] = replace(result[other], is_part=True)
        begin = place + 1
    return result


def _adds_up(
    document: Document, table: Table, found: Sequence[Column], above: Sequence[Row], total: Row
) -> bool:
    for column in found:
        if column.kind not in ("result", "note", "plan"):
            continue
        numbers = [_number(document, table, row.index, column.index) for row in above]
        whole = _number(document, table, total.index, column.index)
        known = [number for number in numbers if number is not None]
        if whole and len(known) >= 2 and sum(known, Decimal(0)) == whole:
            return True
    return False


def _number(document: Document, table: Table, row: int, column: int) -> Decimal | None:
    cell = table.at(row, column)
    if cell is None:
        return None
    return cell.number if cell.number is not None else parse_number(cell_text(document, cell))
