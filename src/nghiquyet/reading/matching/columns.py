"""What each column of a table holds, told from its head and its cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from nghiquyet.reading.documents.document import Cell, Document, Table
from nghiquyet.reading.language.countables import countable_nouns
from nghiquyet.reading.language.numbers import parse_number_words
from nghiquyet.reading.language.periods import Period, month_end, periods
from nghiquyet.reading.language.units import MEASURES
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.quarters import with_quarters

ColumnKind = Literal["number", "name", "unit", "note", "plan", "change", "result"]
_IN_BRACKETS = re.compile(r"[(\[](?:đvt|đơn vị tính|đơn vị|đv)?\s*:?\s*([^()\[\]]{1,30})[)\]]", re.IGNORECASE)
_RATE = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?/[^\W\d_]+")
_PROSE = 20
"""A column with more words a cell tells, it does not name."""
_MONTHS = re.compile(
    r"(?:(?:kết quả|thực hiện|ước|th|cộng|lũy kế|luỹ kế|tổng) )*(\d{1,2}|ba|sáu|chín) ?(?:tháng|t)"
    r"(?: đầu năm)?(?: (?:năm )?((?:19|20)\d{2}))?",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]\s+[^\W\d]")
"""A number of a list with its words: "1. Khái quát"."""
_DIGIT = re.compile(r"\d")
_MEASURES = {unit for units in MEASURES.values() for unit in units}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head from top to bottom joined by " / ", its kind, its period and unit where named.

    `clear` tells that nothing else than the results of the time reported can stand in it.
    """

    index: int
    head: str
    kind: ColumnKind
    period: Period | None = None
    unit: str = ""
    top: str = ""
    clear: bool = False


def header_rows(table: Table, document: Document) -> int:
    """The number of head rows; the first row counts as one where it holds no number."""
    if table.header_rows:
        return table.header_rows
    first = [cell for cell in table.cells if cell.row == 0]
    has_number = any(cell_text(document, cell)[:1].isdigit() for cell in first)
    return 0 if has_number or len(first) < 2 else 1


def columns(document: Document, table: Table, *, year: int) -> list[Column]:
    """Every column of the table; months and quarters named without a year are of `year`."""
    depth = header_rows(table, document)
    heads = with_quarters([_head(document, table, depth, index) for index in range(table.columns)])
    result = []
    for index, parts in enumerate(heads):
        head = " / ".join(parts)
        named = [*periods(head, year=year), *_months(parts, year)]
        kind = _kind(document, table, depth, index, head)
        result.append(
            Column(index, head, kind, _main_period(named), unit_in(head), parts[0] if parts else "")
        )
    return _with_name(document, table, depth, result)


def cell_text(document: Document, cell: Cell) -> str:
    """The words of a cell."""
    return document.text[cell.start : cell.end].strip()


def unit_in(text: str) -> str:
    """A unit of measure written in brackets, "Diện tích (ha)", "Giải (giải)"; "" where none is."""
    for match in _IN_BRACKETS.finditer(text):
        unit = match.group(1).strip().lower()
        if (
            unit.split("/")[0].strip() in _MEASURES
            or unit.split("/")[0] in countable_nouns()[0]
            or _RATE.fullmatch(unit)
        ):
            return unit
    return ""


def _head(document: Document, table: Table, depth: int, index: int) -> list[str]:
    parts: list[str] = []
    for row in range(depth):
        cell = table.at(row, index)
        words = cell_text(document, cell) if cell else ""
        if words and words not in parts:
            parts.append(words)
    return parts


def _main_period(named: list[Period]) -> Period | None:
    earlier = [period for period in named if period.kind == "previous"]
    if earlier:
        return earlier[0]
    cumulative = [period for period in named if period.kind == "cumulative"]
    with_end = [period for period in cumulative if period.last]
    narrow = sorted((p for p in named if p.first and p.last), key=_length)
    return next(iter(with_end or cumulative or narrow or named), None)


def _length(period: Period) -> timedelta:
    return (period.last or date.max) - (period.first or date.min)


def _months(parts: Sequence[str], year: int) -> list[Period]:
    """ "9 tháng" as a head below "Năm 2026", "Chín tháng 2026": the first nine months of that year."""
    months = _MONTHS.fullmatch(parts[-1].strip()) if parts else None
    count = _counted(months.group(1)) if months else 0
    if months is None or not 1 <= count <= 12:
        return []
    named = [p.last.year for p in periods(" / ".join(parts[:-1])) if p.last]
    of_year = int(months.group(2) or (named[-1] if named else year))
    return [Period(0, 0, "bounded", date(of_year, 1, 1), month_end(of_year, count))]


def _counted(written: str) -> int:
    return int(written if written.isdecimal() else parse_number_words(written) or 0)


def _kind(document: Document, table: Table, depth: int, index: int, head: str) -> ColumnKind:
    last = head.split(" / ")[-1]
    if cues.NUMBER_COLUMN.search(head) or cues.NUMBER_COLUMN.search(last):
        return "number"
    if index == 0 and _mostly_periods(document, table, depth, index):
        return "name"
    if index == 0 and _counts_rows(document, table, depth):
        return "number"
    if index and (cues.UNIT_COLUMN.search(last) or _mostly_units(document, table, depth, index)):
        return "unit"
    if cues.NOTE_COLUMN.search(head) and not cues.RESULT_COLUMN.search(last):
        return "note"
    if cues.CHANGE_COLUMN.search(last):
        return "change"
    if cues.PLAN_COLUMN.search(head) and not re.search(
        r"kết quả|thực hiện|lũy kế|luỹ kế|đạt được", last, re.IGNORECASE
    ):
        return "plan" if _mostly_numbers(document, table, depth, index) else "name"
    return "result" if _mostly_numbers(document, table, depth, index) else "name"


def _filled(document: Document, table: Table, depth: int, index: int) -> list[str]:
    """The words of the column's own cells below the head."""
    cells = [table.at(row, index) for row in range(depth, table.rows)]
    return [words for cell in cells if cell and cell.column == index and (words := cell_text(document, cell))]


def _words(document: Document, table: Table, depth: int, index: int) -> float:
    """The mean number of words of a column's cells."""
    found = _filled(document, table, depth, index)
    return sum(len(words.split()) for words in found) / len(found) if found else 0.0


def _counts_rows(document: Document, table: Table, depth: int) -> bool:
    """Whether the first column numbers the rows one by one, whatever its head says."""
    numbers = [words.rstrip(".)") for words in _filled(document, table, depth, 0)]
    if len(numbers) < 2 or table.columns < 3 or not all(number.isdecimal() for number in numbers):
        return False
    return all(int(late) - int(early) == 1 for early, late in pairwise(numbers))


def _mostly_units(document: Document, table: Table, depth: int, index: int) -> bool:
    """Whether a column names units ("%", "triệu đồng", "giải"), whatever its head says."""
    found = _filled(document, table, depth, index)
    known = [words for words in found if words.lower() in _MEASURES or words.lower() in countable_nouns()[0]]
    return len(known) >= 2 and len(known) * 2 >= len(found)


def _mostly_numbers(document: Document, table: Table, depth: int, index: int) -> bool:
    filled = [word for word in _filled(document, table, depth, index) if word not in ("-", "–")]
    numeric = [word for word in filled if _begins_with_number(word)]
    return not filled or len(numeric) * 2 >= len(filled)


def _begins_with_number(words: str) -> bool:
    if _LISTED.match(words):
        return False
    return bool(_DIGIT.match(words) or re.match(r"[≥≤><]\s*\d|trên \d|từ \d", words, re.IGNORECASE))


def _mostly_periods(document: Document, table: Table, depth: int, index: int) -> bool:
    """Whether a first column lists years, quarters or months."""
    cells = [table.at(row, index) for row in range(depth, table.rows)]
    filled = [words for cell in cells if cell and (words := cell_text(document, cell))]
    head = _head(document, table, depth, index)
    if head and re.fullmatch(r"tháng|quý", head[-1].strip(), re.IGNORECASE):
        return True
    return bool(filled) and sum(bool(periods(words)) for words in filled) * 2 >= len(filled)


def _with_name(document: Document, table: Table, depth: int, found: list[Column]) -> list[Column]:
    """Only one column names the rows: the wordiest; other wordy columns are notes."""
    wordy = [column for column in found if column.kind == "name"]
    if not wordy:
        return _with_noted_name(document, table, depth, found)
    dated = wordy[0].index == 0 and _mostly_periods(document, table, depth, 0)
    strong = [c for c in wordy if c.index <= wordy[0].index + 1 and cues.STRONG_NAME_COLUMN.search(c.head)]
    name = strong[-1] if strong and not dated else wordy[0]
    if len(wordy) > 1 and _words(document, table, depth, name.index) > _PROSE:
        name = min(wordy, key=lambda column: _words(document, table, depth, column.index))
    keep = {name.index}
    return [
        column
        if column.kind != "name" or column.index in keep
        else Column(column.index, column.head, "note", column.period, column.unit, column.top)
        for column in found
    ]


def _with_noted_name(document: Document, table: Table, depth: int, found: list[Column]) -> list[Column]:
    """Where no column names the rows, one of words before the figures does: "Nguồn", no note on sources."""
    figures = min((column.index for column in found if column.kind in ("result", "plan")), default=0)
    before = [column for column in found if column.kind == "note" and column.index < figures]
    names = [column for column in before if not _mostly_numbers(document, table, depth, column.index)]
    return [replace(column, kind="name") if column in names[:1] else column for column in found]
