"""Reads the rows of one table of targets into drafts: groups, rows within rows, units, years side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from nghiquyet.reading.documents.document import Cell, Document, Table
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.resolutions.beside import due_date
from nghiquyet.reading.resolutions.cell_levels import CellLevel
from nghiquyet.reading.resolutions.columns import Columns, Role, cell_value, continued_columns, words_of
from nghiquyet.reading.resolutions.comparators import COMPARATORS
from nghiquyet.reading.resolutions.drafts import Draft
from nghiquyet.reading.resolutions.resolution import Milestone
from nghiquyet.reading.resolutions.row_names import child_name, is_unit, without_sign, without_unit
from nghiquyet.reading.resolutions.things import counted_noun
from nghiquyet.reading.resolutions.vocabulary import ACTION, MEASURE_HEAD
from nghiquyet.reading.resolutions.wording import sentence_case

_DITTO = re.compile(r"[\"”“″'’]+|-?\s?nt\s?-?|như trên", re.IGNORECASE)
_TOTAL = re.compile(r"(?:tổng số|tổng cộng|cộng|tổng)$", re.IGNORECASE)
_GROUP_NUMBER = re.compile(r"[IVX]+\.?|[A-Z]\.?")
_INNER_NUMBER = re.compile(r"\d\.\d|^[a-zđ]\)?$|^[-+]$")
_SHARE_NAME = re.compile(r"(?:tỷ|tỉ)\s+(?:lệ|trọng)|tốc\s+độ|độ\s+che", re.IGNORECASE)
_SCOPE = re.compile(r"(?:áp dụng|đối với|giao)\s+(?:cho\s+|đối với\s+)?(?P<who>[^;.]+)", re.IGNORECASE)


@dataclass
class _Above:
    """What the rows above lend to the next: their group, the row that a "Trong đó" belongs to, the unit."""

    group: str = ""
    parent: str = ""
    parent_unit: str = ""
    unit: str = ""


class RowReader:
    """Reads one table whose columns are known; `frames` are the headings above it, `notes` those under it."""

    def __init__(
        self,
        document: Document,
        table: Table,
        number: int,
        columns: Columns,
        frames: tuple[str, ...],
        notes: Mapping[int, str],
    ) -> None:
        self.document, self.table, self.number = document, table, number
        self.columns, self.frames, self.notes = columns, frames, notes
        self.above = _Above()

    def continued(self, table: Table, number: int) -> RowReader:
        """A reader of the rest of the same table on the next page."""
        columns = continued_columns(self.columns)
        rest = RowReader(self.document, table, number, columns, self.frames, self.notes)
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

    def _held(self, row: int, role: Role) -> str:
        """What the columns of a role say in a row."""
        parts = [self._words(row, column) for column, held in enumerate(self.columns.roles) if held == role]
        return "; ".join(part for part in parts if part)

    def _row(self, row: int) -> Draft | None:
        cell = self.table.at(row, self.columns.name)
        written = self._words(row, self.columns.name)
        if cell is None or not written or cell.row < row:
            return None
        found = self._level(row, cell)
        if found is None:
            self._remember_heading(row, cell, written)
            return None
        name, unit = self._name_and_unit(row, written, *found)
        if not re.search(r"[^\W\d_]{2}", name) or _TOTAL.match(name):
            return None
        return self._draft(row, cell, name, unit, *found)

    def _level(self, row: int, name: Cell) -> tuple[int, Cell, CellLevel] | None:
        for column in self.columns.levels:
            cell = self.table.at(row, column)
            level = cell_value(self.document.text, cell)
            if cell is not None and cell is not name and level is not None and cell.row == row:
                return column, cell, level
        return None

    def _remember_heading(self, row: int, cell: Cell, written: str) -> None:
        """A row without a level names a group, or the indicator that the rows below belong to."""
        name = without_sign(written)[0].strip(" :")
        numbered = _GROUP_NUMBER.fullmatch(self._held(row, "ordinal"))
        if cell.column_span > 1 or name.isupper() or numbered or not MEASURE_HEAD.match(name):
            self.above = _Above(group=name)
        else:
            parent, unit = without_unit(name)
            self.above.parent, self.above.parent_unit = parent, self._unit_cell(row) or unit

    def _name_and_unit(
        self, row: int, written: str, column: int, _: Cell, level: CellLevel
    ) -> tuple[str, str]:
        name, child = without_sign(written)
        child = child or bool(_INNER_NUMBER.search(self._held(row, "ordinal")))
        child = child and bool(self.above.parent)
        name, named_unit = without_unit(name)
        unit = self._unit_said(row, column, level, named_unit) or (self.above.parent_unit if child else "")
        unit = unit or _unit_of_name(name)
        self.above.unit = unit or self.above.unit
        if child:
            return sentence_case(child_name(self.above.parent, name)), unit
        self.above.parent, self.above.parent_unit = name, unit
        return sentence_case(name), unit

    def _unit_said(self, row: int, column: int, level: CellLevel, named: str) -> str:
        rest = level.rest.strip(" .;,").removeprefix("/năm").strip()
        rest = rest if rest and len(rest) < 25 and is_unit(rest) else ""
        percent = "%" if level.percent else ""
        head = without_unit(self.columns.heads[column])[1]
        return self._unit_cell(row) or named or percent or rest or head

    def _unit_cell(self, row: int) -> str:
        words = self._held(row, "unit")
        return self.above.unit if _DITTO.fullmatch(words) else words

    def _draft(
        self, row: int, cell: Cell, name: str, unit: str, column: int, level_cell: Cell, level: CellLevel
    ) -> Draft:
        method = self._held(row, "method")
        note = self.notes.get(_number(self._held(row, "ordinal")), "")
        said = " ; ".join(part for part in (method, self._held(row, "due"), level.rest, note) if part)
        stages = self._milestones(row)
        counted = dimension(unit) not in ("percent", "points")
        return Draft(
            name=name,
            unit=unit,
            level=level.value,
            comparator=level.comparator or COMPARATORS.get(self._held(row, "comparator").lower()),
            start=cell.start,
            end=cell.end,
            level_start=level_cell.start + level.start,
            level_end=level_cell.start + level.end,
            upper=level.upper,
            said=said,
            frames=(*self.frames, self.columns.heads[column]),
            applies_to=self._held(row, "applies") or _scope_in(method),
            baseline=self._baseline(row),
            group=self._held(row, "group") or self.above.group,
            due=due_date(said),
            locator=self._locator(level_cell),
            milestones=stages if len(stages) > 1 else (),
            action=counted and bool(ACTION.match(name)),
        )

    def _baseline(self, row: int) -> Decimal | None:
        """The latest earlier level of the row."""
        for column in reversed(range(self.table.columns)):
            value = cell_value(self.document.text, self.table.at(row, column))
            if self.columns.roles[column] == "previous" and value:
                return value.value
        return None

    def _milestones(self, row: int) -> tuple[Milestone, ...]:
        stages: list[Milestone] = []
        for column in sorted(self.columns.levels):
            cell = self.table.at(row, column)
            level = cell_value(self.document.text, cell)
            if cell is not None and level is not None and cell.row == row:
                label = str(self.columns.years.get(column) or self.columns.heads[column])
                stages.append(Milestone(label, level.value, cell.start + level.start, cell.start + level.end))
        return tuple(stages)

    def _locator(self, cell: Cell) -> str:
        if cell.address:
            return f"{self.table.sheet}!{cell.address}" if self.table.sheet else cell.address
        return f"Bảng {self.number}, dòng {cell.row + 1}, cột {cell.column + 1}"


def _unit_of_name(name: str) -> str:
    """The unit that a name implies: "%" of a share, the thing of a count."""
    if _SHARE_NAME.match(name):
        return "%"
    return counted_noun(name, start_only=not name.lower().startswith("số "))


def _number(ordinal: str) -> int:
    match = re.search(r"\d{1,3}", ordinal)
    return int(match.group()) if match else 0


def _scope_in(method: str) -> str:
    match = _SCOPE.search(method)
    return match["who"].strip() if match and "tổng số" not in match["who"] else ""
