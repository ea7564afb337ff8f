"""Targets that stand in tables: merged headings, groups, rows within rows, units in names, years side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from nghiquyet.reading.documents.document import Cell, Document, Table
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.resolutions.columns import Columns, cell_value, continued_columns, read_columns, words_of
from nghiquyet.reading.resolutions.drafts import Draft
from nghiquyet.reading.resolutions.levels import CellLevel
from nghiquyet.reading.resolutions.naming import continued
from nghiquyet.reading.resolutions.outline import Line, Outline
from nghiquyet.reading.resolutions.passages import due_date, frame_words, is_note, text_drafts
from nghiquyet.reading.resolutions.resolution import Comparator, Milestone, Term
from nghiquyet.reading.resolutions.things import counted_noun
from nghiquyet.reading.resolutions.vocabulary import ACTION, MEASURE_HEAD

_SIGN = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]\s*|\d{1,2}\.\d{1,2}\s+|[a-zđ][.)]\s+|[IVX]+[.)-]\s*|[-–+*•]\s*)")
_WITHIN = re.compile(r"\s*(?:[-–+*•]\s*)?(?:trong\s+đó|gồm|bao gồm)\s*[:,]?\s*", re.IGNORECASE)
_UNIT_IN_NAME = re.compile(r"\s*[(\[]\s*(?:đvt\s*:?|đơn vị(?: tính)?\s*:?|tính theo)?\s*(?P<unit>[^()\[\]]{1,40}?)\s*[)\]]\s*$", re.IGNORECASE)
_UNIT_AFTER_COMMA = re.compile(r",\s*(?P<unit>%|ha|km|tỷ đồng|triệu đồng|tấn)\s*$", re.IGNORECASE)
_DITTO = re.compile(r"[\"”“″'’]+|-?\s?nt\s?-?|như trên", re.IGNORECASE)
_NOTED = re.compile(r"chỉ tiêu(?:\s+(?:số|thứ|tt))?\s*(?P<rows>\d{1,3}(?:\s?(?:,|và|-|–|đến)\s?\d{1,3})*)(?=\D)", re.IGNORECASE)
_SIGNS: dict[str, Comparator] = {
    "≥": ">=", ">=": ">=", "=>": ">=", "≤": "<=", "<=": "<=", "=<": "<=", ">": ">", "<": "<", "=": "=", "không quá": "<=", "không dưới": ">=",
    "tối thiểu": ">=", "ít nhất": ">=", "tối đa": "<=", "trên": ">", "dưới": "<", "từ": ">=", "bằng": "=",
}  # fmt: skip


@dataclass
class _Above:
    """What the rows above lend to the next: the group, the row that a "Trong đó" belongs to, the unit."""

    group: str = ""
    parent: str = ""
    parent_unit: str = ""
    unit: str = ""


def table_drafts(document: Document, outline: Outline, term: Term | None) -> list[Draft]:
    """The targets of every table that holds targets, in order."""
    found: list[Draft] = []
    reader: _Rows | None = None
    for number, table in enumerate(document.tables, 1):
        path = outline.path_at(table.start)
        if _looks_back(document, table, path[-1].zone if path else None):
            continue
        if reader is not None and _continues(document, outline, reader.table, table):
            reader = reader.continued(table, number)
        else:
            columns = read_columns(document.text, table, term)
            notes = _notes(document.text, outline, document.tables, number)
            reader = _Rows(document, table, columns, number, frame_words(path), notes) if columns else None
        found.extend(reader.drafts() if reader else _worded(document, table, outline))
    return found


def _continues(document: Document, outline: Outline, before: Table, table: Table) -> bool:
    """Whether a page break cut this table off: no headings, as many columns, nothing said between."""
    between = any(before.end <= place.start < table.start for place in (*outline.lines, *outline.headings))
    return not table.header_rows and table.columns == before.columns and not between and document.pages[1:] != ()


def _looks_back(document: Document, table: Table, zone: str | None) -> bool:
    """A table under a heading of results; issuer's head and signatures are furniture."""
    block = document.block_at(table.start)
    return zone == "results" or (block is not None and block.kind == "aside")


def _worded(document: Document, table: Table, outline: Outline) -> Iterator[Draft]:
    """A table without a column of levels whose cells are sentences: "Tỷ lệ … đạt 95%" beside its number."""
    path = outline.path_at(table.start)
    header = " ".join(words_of(document.text, table.at(0, column)) for column in range(table.columns)).lower()
    if not (re.search(r"chỉ tiêu|mục tiêu", header) or any(h.zone == "objectives" for h in path[-1:])):
        return
    aims = tuple(h for h in path) if any(h.zone == "objectives" for h in path) else path
    for cell in table.cells:
        words = words_of(document.text, cell)
        if cell.row == 0 or len(words) < 15:
            continue
        begin = cell.start + len(document.text[cell.start : cell.end]) - len(document.text[cell.start : cell.end].lstrip())
        yield from text_drafts(document.text, [Line(begin, cell.end, 14, True, aims)])


class _Rows:
    """Reads the rows of one table."""

    def __init__(
        self,
        document: Document,
        table: Table,
        columns: Columns,
        number: int,
        frames: tuple[str, ...],
        notes: dict[int, str],
    ) -> None:
        self.document, self.table, self.columns, self.number = document, table, columns, number
        self.frames, self.notes = frames, notes
        self.above = _Above()

    def continued(self, table: Table, number: int) -> _Rows:
        """A reader of the rest of the same table on the next page."""
        rest = _Rows(self.document, table, continued_columns(self.columns), number, self.frames, self.notes)
        rest.above = self.above
        return rest

    def drafts(self) -> Iterator[Draft]:
        """The drafts of the rows below the headings."""
        for row in range(self.columns.first_row, self.table.rows):
            draft = self._row(row)
            if draft:
                yield draft

    def _words(self, row: int, column: int | None) -> str:
        return words_of(self.document.text, self.table.at(row, column)) if column is not None else ""

    def _row(self, row: int) -> Draft | None:
        cell = self.table.at(row, self.columns.name)
        written = self._words(row, self.columns.name)
        if cell is None or not written or cell.row < row or cell.row < self.columns.first_row:
            return None
        found = self._level(row, cell)
        if found is None:
            self._remember_heading(row, written)
            return None
        column, level_cell, level = found
        name, unit = self._name_and_unit(row, written, column, level)
        if not re.search(r"[^\W\d_]{2}", name) or re.match(r"(?:tổng số|tổng cộng|cộng)$", name.lower()):
            return None
        return self._draft(row, cell, name, unit, column, level_cell, level)

    def _level(self, row: int, name: Cell) -> tuple[int, Cell, CellLevel] | None:
        for column in self.columns.levels:
            cell = self.table.at(row, column)
            level = cell_value(self.document.text, cell)
            if cell is not None and cell is not name and level is not None and cell.row == row:
                return column, cell, level
        return None

    def _remember_heading(self, row: int, written: str) -> None:
        """A row without a level names a group, or the indicator that the rows below belong to."""
        name = _SIGN.sub("", written, count=1) if _SIGN.match(written) else written
        name = name.strip(" :")
        ordinal = self._words(row, self.columns.column("ordinal"))
        spans = self.table.at(row, self.columns.name)
        wide = spans is not None and spans.column_span > 1
        if wide or name.isupper() or re.fullmatch(r"[IVX]+\.?|[A-Z]\.?", ordinal) or not MEASURE_HEAD.match(name):
            self.above = _Above(group=name)
        else:
            self.above.parent, self.above.parent_unit = _without_unit(name)[0], self._unit_cell(row) or _without_unit(name)[1]

    def _name_and_unit(self, row: int, written: str, column: int, level: CellLevel) -> tuple[str, str]:
        within = _WITHIN.match(written)
        sign = _SIGN.match(written)
        child = bool(within) or bool(sign and re.match(r"\s*[-–+*•]", sign.group()))
        child = child or bool(re.search(r"\d\.\d|^[a-zđ]\)?$|^[-+]$", self._words(row, self.columns.column("ordinal"))) and self.above.parent)
        name = written[within.end() :] if within else written[sign.end() :] if sign else written
        name, named_unit = _without_unit(name)
        unit = self._unit(row, column, level, named_unit, child, name)
        if child and self.above.parent:
            name = _child_name(self.above.parent, name)
        else:
            self.above.parent, self.above.parent_unit = name, unit
        return _capital(name), unit

    def _unit(self, row: int, column: int, level: CellLevel, named: str, child: bool, name: str) -> str:
        unit = self._unit_cell(row)
        if not unit:
            unit = named or ("%" if level.percent else "") or _rest_unit(level.rest) or _head_unit(self.columns.heads[column])
        if not unit and child:
            unit = self.above.parent_unit
        if not unit and re.match(r"(?:tỷ|tỉ)\s+(?:lệ|trọng)|tốc\s+độ|độ\s+che", name.lower()):
            unit = "%"
        unit = unit or counted_noun(name, start_only=True) or (counted_noun(name) if name.lower().startswith("số ") else "")
        self.above.unit = unit or self.above.unit
        return unit

    def _unit_cell(self, row: int) -> str:
        words = self._words(row, self.columns.column("unit"))
        return self.above.unit if _DITTO.fullmatch(words) else words

    def _draft(self, row: int, cell: Cell, name: str, unit: str, column: int, level_cell: Cell, level: CellLevel) -> Draft:
        text = self.document.text
        head = self.columns.heads[column]
        sign = self._words(row, self.columns.column("comparator")).lower()
        method, applies = self._all(row, "method"), self._all(row, "applies")
        start = level_cell.start + level.start
        stages = self._milestones(row)
        note = self.notes.get(_number(self._words(row, self.columns.column("ordinal"))), "")
        said = " ; ".join(part for part in (method, self._all(row, "due"), level.rest, note) if part)
        return Draft(
            name=name, unit=unit, level=level.value, comparator=level.comparator or _SIGNS.get(sign),
            start=cell.start, end=cell.end, level_start=start, level_end=level_cell.start + level.end, upper=level.upper,
            said=said, frames=(*self.frames, head), applies_to=applies or _written_scope(method), baseline=self._baseline(row, unit),
            group=self._words(row, self.columns.column("group")) or self.above.group, due=due_date(said), locator=self._locator(level_cell),
            milestones=stages if len(stages) > 1 else (), action=bool(ACTION.match(name)) and dimension(unit) not in ("percent", "points"),
            in_table=True,
        )  # fmt: skip

    def _all(self, row: int, role: str) -> str:
        parts = [self._words(row, column) for column, held in enumerate(self.columns.roles) if held == role]
        return "; ".join(part for part in parts if part)

    def _baseline(self, row: int, unit: str) -> Decimal | None:
        columns = [column for column, role in enumerate(self.columns.roles) if role == "previous"]
        for column in reversed(columns):
            value = cell_value(self.document.text, self.table.at(row, column))
            if value and self._words(row, column).strip() not in ("-", "–"):
                return value.value
        return None

    def _milestones(self, row: int) -> tuple[Milestone, ...]:
        stages: list[Milestone] = []
        for column in sorted(self.columns.levels):
            cell = self.table.at(row, column)
            level = cell_value(self.document.text, cell)
            if cell is not None and level is not None and cell.row == row:
                stages.append(Milestone(_stage(self.columns, column), level.value, cell.start + level.start, cell.start + level.end))
        return tuple(stages)

    def _locator(self, cell: Cell) -> str:
        if cell.address:
            return f"{self.table.sheet}!{cell.address}" if self.table.sheet else cell.address
        return f"Bảng {self.number}, dòng {cell.row + 1}, cột {cell.column + 1}"


def _stage(columns: Columns, column: int) -> str:
    year = columns.years.get(column)
    return str(year) if year else columns.heads[column]


def _number(ordinal: str) -> int:
    match = re.search(r"\d+", ordinal)
    return int(match.group()) if match else 0


def _notes(text: str, outline: Outline, tables: Sequence[Table], number: int) -> dict[int, str]:
    """What the notes under a table say of its rows: "Chỉ tiêu số 4, 5 lấy bình quân cộng các đơn vị"."""
    begin = tables[number - 1].end
    end = tables[number].start if number < len(tables) else len(text)
    said: dict[int, str] = {}
    for line in outline.lines:
        if begin <= line.start < end and is_note(text, line):
            for part in re.split(r";|\.\s", text[line.start : line.end]):
                match = _NOTED.search(part)
                for row in _numbers(match["rows"]) if match else ():
                    said[row] = f"{said.get(row, '')} ; {part[match.end() :] if match else ''}".strip(" ;")
    return said


def _numbers(words: str) -> list[int]:
    """The numbers of "1, 2 và 5" and "1 - 3"."""
    found: list[int] = []
    for first, last in re.findall(r"(\d{1,3})(?:\s?(?:-|–|đến)\s?(\d{1,3}))?", words):
        found.extend(range(int(first), min(int(last or first), int(first) + 200) + 1))
    return found


def _written_scope(method: str) -> str:
    match = re.search(r"(?:áp dụng|đối với|giao)\s+(?:cho\s+|đối với\s+)?([^;.]+)", method, re.IGNORECASE)
    return match.group(1).strip() if match and not re.search(r"tổng số", match.group(1)) else ""


def _without_unit(name: str) -> tuple[str, str]:
    """(name, unit) of "Tổng doanh thu (tỷ đồng)"; brackets that hold no unit stay."""
    match = _UNIT_IN_NAME.search(name) or _UNIT_AFTER_COMMA.search(name)
    if match and _is_unit(match["unit"]):
        return name[: match.start()].strip(" :;"), match["unit"].strip()
    return name.strip(" :;"), ""


def _is_unit(words: str) -> bool:
    if dimension(words) != "count":
        return True
    noun = counted_noun(words, start_only=True)
    scaled = re.match(r"(?:nghìn|ngàn|triệu|vạn)\s+\w+", words.lower())
    return bool(scaled) or bool(noun) and len(noun) >= len(words) - 1 or bool(re.fullmatch(r"[\w ]{1,15}/[\w ./]{1,20}", words))


def _rest_unit(rest: str) -> str:
    words = rest.strip(" .;,").removeprefix("/năm").strip()
    return words if words and len(words) < 25 and _is_unit(words) else ""


def _head_unit(head: str) -> str:
    return _without_unit(head)[1]


def _child_name(parent: str, name: str) -> str:
    """"Trong đó: xã đạt chuẩn nâng cao" under "Số xã đạt chuẩn" -> "Số xã đạt chuẩn nâng cao"."""
    if MEASURE_HEAD.match(name):
        return name
    small = name if name[:2].isupper() else name[:1].lower() + name[1:]
    head = re.match(r"(?:tỷ lệ|tỉ lệ|số lượng|số lượt|tổng số|số)\s+", parent, re.IGNORECASE)
    noun, own = counted_noun(parent), counted_noun(name, start_only=True)
    if head and own and noun.lower() in (own.lower(), f"lượt {own.lower()}"):
        return f"{head.group().strip()} {small}"
    return continued(parent, name)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
