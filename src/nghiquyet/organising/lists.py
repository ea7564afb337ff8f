"""A list of organisations as people keep it in Excel or CSV: tables in, spells and successions out.

One table tells how each organisation stood and from when to when, a row a spell; another, if there is one,
what became of whom. Columns are known by their heads, in any order. Every cell that can't be understood is
named; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from nghiquyet.organising.history import History
from nghiquyet.organising.soundness import Problem
from nghiquyet.organising.terms import Kind, Spell, Succession
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents import Document
from nghiquyet.reading.documents.document import Cell, Table
from nghiquyet.reading.language.folding import bare

SPELL_HEADS = {
    "code": ("mã", "mã tổ chức", "mã đơn vị", "mã số", "code"),
    "name": ("tên", "tên tổ chức", "tên đơn vị", "name"),
    "parent": ("mã cấp trên", "cấp trên", "trực thuộc", "parent"),
    "level": ("cấp", "loại", "level"),
    "short_names": ("tên khác", "tên gọi khác", "tên viết tắt", "short names"),
    "start": ("từ ngày", "từ", "from"),
    "end": ("đến hết ngày", "đến hết", "to and including"),
}
SUCCESSION_HEADS = {
    "kind": ("việc", "hình thức", "kind"),
    "predecessor": ("mã trước", "mã cũ", "predecessor"),
    "successor": ("mã tiếp nhận", "mã sau", "mã mới", "successor"),
    "on": ("từ ngày", "ngày", "on"),
    "share": ("tỷ lệ", "tỷ lệ (%)", "share"),
}
KINDS = {
    Kind.RENAMED: ("đổi tên", "renamed"),
    Kind.MERGED: ("sáp nhập", "hợp nhất", "nhập", "merged"),
    Kind.SPLIT: ("chia tách", "tách", "chia", "split"),
    Kind.TRANSFERRED: ("chuyển", "chuyển cấp trên", "điều chuyển", "transferred"),
    Kind.DISSOLVED: ("giải thể", "dissolved"),
}
_NEEDED = {"spells": ("code", "name"), "successions": ("kind", "predecessor", "on")}
_HEAD_ROWS = 10
_DATES = (
    re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[ T]00:00(?::00)?)?"),
)
_SHARE = re.compile(r"(\d+(?:[.,]\d+)?)\s*(%?)")


@dataclass
class _Row:
    """One row under its heads; `problems` gathers what is wrong with its cells."""

    document: Document
    table: Table
    number: int
    columns: Mapping[str, int]
    problems: list[Problem] = field(default_factory=list)

    def text(self, head: str) -> str:
        cell = self._cell(head)
        return " ".join(self.document.text[cell.start : cell.end].split()) if cell else ""

    def place(self, head: str | None = None) -> str:
        """ "to-chuc.xlsx, Danh sách!C5", or the row's first cell where this one is empty."""
        cell = self._cell(head) if head else None
        cell = cell or next((c for h in self.columns if (c := self._cell(h))), None)
        return f"{self.document.file}, {cell.address if cell else self.number + 1}"

    def wrong(self, head: str, template: str, **values: object) -> None:
        self.problems.append(Problem(Phrase(template, **values), self.place(head)))

    def day(self, head: str) -> date | None:
        """The date of a cell; None where it is empty, or wrong and told."""
        said = self.text(head)
        for pattern in _DATES:
            if match := pattern.fullmatch(said):
                try:
                    return date(int(match["year"]), int(match["month"]), int(match["day"]))
                except ValueError:
                    break
        if said:
            self.wrong(head, "“{said}” không phải là ngày. Hãy ghi như 01/07/2025.", said=said)
        return None

    def _cell(self, head: str) -> Cell | None:
        """The cell of this row; a merged one of a workbook covers the rows below it.

        A CSV file has no merged cells: an empty one is empty, though it reads as if it hung from another.
        """
        cell = self.table.at(self.number, self.columns[head]) if head in self.columns else None
        hangs = cell is not None and (cell.row, cell.column) != (self.number, self.columns[head])
        return None if hangs and self.document.media == "csv" else cell


def history_of(documents: Sequence[Document]) -> tuple[History, list[Problem]]:
    """The history that the tables of these documents tell, and every cell that could not be understood."""
    spells: list[Spell] = []
    successions: list[Succession] = []
    found: list[Problem] = []
    for document in documents:
        found += _beside(document)
        for table in document.tables:
            for row in _rows(document, table, SPELL_HEADS, "spells"):
                spells += _spell(row)
                found += row.problems
            for row in _rows(document, table, SUCCESSION_HEADS, "successions"):
                successions += _succession(row)
                found += row.problems
    if not spells and not successions and not found:
        why = Phrase("Không thấy bảng nào có cột “Mã” và “Tên”. Hãy lấy tệp mẫu rồi điền vào.")
        found.append(Problem(why))
    return History(tuple(spells), tuple(successions)), found


def _beside(document: Document) -> Iterator[Problem]:
    """A lone cell below a table of its sheet, which reads as text: a row that nobody finished."""
    first = {document.page_of(table.start): table.start for table in reversed(document.tables)}
    for block in document.blocks:
        above = first.get(document.page_of(block.start))
        if block.kind != "table" and above is not None and block.start > above:
            said = document.text[block.start : block.end]
            why = Phrase("“{said}” đứng một mình. Hãy điền đủ các ô của dòng ấy hoặc xóa dòng.", said=said)
            yield Problem(why, document.file)


def _rows(document: Document, table: Table, heads: Mapping[str, Sequence[str]], kind: str) -> Iterator[_Row]:
    """The rows below the heads of a table of this kind; none of another table's."""
    for number in range(min(_HEAD_ROWS, table.rows)):
        columns = _columns(document, table, number, heads)
        if all(head in columns for head in _NEEDED[kind]):
            below = (_Row(document, table, row, columns) for row in range(number + 1, table.rows))
            yield from (row for row in below if any(row.text(head) for head in columns))
            return


def _columns(
    document: Document, table: Table, number: int, heads: Mapping[str, Sequence[str]]
) -> dict[str, int]:
    found: dict[str, int] = {}
    for column in range(table.columns):
        cell = table.at(number, column)
        said = bare(" ".join(document.text[cell.start : cell.end].split())).strip(" *") if cell else ""
        for head, words in heads.items():
            if said in map(bare, words):
                found.setdefault(head, column)
    return found


def _spell(row: _Row) -> list[Spell]:
    code, name = row.text("code"), row.text("name")
    for head, said in (("code", code), ("name", name)):
        if not said:
            row.wrong(head, "Ô này còn trống: mỗi dòng cần mã và tên.")
    start, last = row.day("start"), row.day("end")
    if row.problems:
        return []
    end = last + timedelta(days=1) if last and last < date.max else None
    names = tuple(part for piece in row.text("short_names").split(";") if (part := piece.strip()))
    parent, level = row.text("parent") or None, row.text("level")
    return [Spell(code, name, parent, level, names, start, end, row.place("code"))]


def _succession(row: _Row) -> list[Succession]:
    said = row.text("kind")
    kind = next((kind for kind, words in KINDS.items() if bare(said) in map(bare, words)), None)
    if kind is None:
        row.wrong(
            "kind",
            "“{said}”: hãy ghi đổi tên, sáp nhập, chia tách, chuyển cấp trên hoặc giải thể.",
            said=said,
        )
    if not row.text("predecessor"):
        row.wrong("predecessor", "Ô này còn trống: hãy ghi mã của tổ chức trước khi thay đổi.")
    on, share = row.day("on"), _share(row)
    if on is None and not row.problems:
        row.wrong("on", "Ô này còn trống: hãy ghi ngày thay đổi có hiệu lực.")
    if row.problems or kind is None or on is None:
        return []
    successor = row.text("successor") or None
    return [Succession(kind, row.text("predecessor"), on, successor, share, row.place("predecessor"))]


def _share(row: _Row) -> Decimal | None:
    """ "30%", "30" and "0,3" are one share; None where nothing is said, or it is wrong and told."""
    said = row.text("share")
    if not said:
        return None
    match = _SHARE.fullmatch(said)
    try:
        number = Decimal(match[1].replace(",", ".")) if match else None
    except InvalidOperation:
        number = None
    if match is None or number is None:
        row.wrong("share", "“{said}” không phải là tỷ lệ. Hãy ghi như 30%.", said=said)
        return None
    return number / 100 if match[2] or number > 1 else number
