"""What a user must know of the cells of a workbook: once for each kind, with the first such cell."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

from lxml import etree

from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.archive import child, children, value

Oddity = Literal["uncounted", "error", "yearless", "hidden"]
_SAID: dict[Oddity, Phrase] = {
    "uncounted": Phrase(
        "Có {count} ô công thức chưa có kết quả (ô đầu tiên: {cell}). "
        "Hãy mở tệp bằng Excel, lưu lại rồi gửi lại."
    ),
    "error": Phrase(
        "Có {count} ô báo lỗi như #REF!, #DIV/0! nên không có số liệu (ô đầu tiên: {cell}). "
        "Hãy sửa công thức rồi gửi lại."
    ),
    "yearless": Phrase(
        "Có {count} ô là ngày tháng không có năm (ô đầu tiên: {cell}). "
        "Nếu đó là phân số như 5/12 mà Excel đã đổi thành ngày, hãy nhập lại ở dạng văn bản."
    ),
    "hidden": Phrase(
        "Có {count} ô nằm trong hàng, cột hoặc trang tính bị ẩn (ô đầu tiên: {cell}); đã đọc cả các ô này."
    ),
}


class Notes:
    """Collects the cells that something is to be said of."""

    def __init__(self) -> None:
        self._cells: defaultdict[Oddity, list[str]] = defaultdict(list)

    def add(self, oddity: Oddity, address: str) -> None:
        """Keep a cell; `address` names it with its sheet."""
        self._cells[oddity].append(address)

    def phrases(self) -> tuple[Phrase, ...]:
        """One sentence for each kind that was met."""
        return tuple(
            Phrase(phrase.template, count=len(self._cells[oddity]), cell=self._cells[oddity][0])
            for oddity, phrase in _SAID.items()
            if self._cells[oddity]
        )


class Hidden:
    """The rows and columns of one sheet that its author does not show."""

    def __init__(self, sheet: etree._Element, whole: bool) -> None:
        self._whole = whole
        self._columns = [
            range(_number(columns, "min") - 1, _number(columns, "max"))
            for columns in children(child(sheet, "cols"), "col")
            if _is_true(value(columns, "hidden"))
        ]
        rows = children(child(sheet, "sheetData"), "row")
        self._shows_all = not (whole or self._columns or any(_is_true(value(row, "hidden")) for row in rows))

    def hides(self, cell: etree._Element, column: int) -> bool:
        """Whether this cell, of this column from 0, is out of sight."""
        if self._shows_all:
            return False
        row = cell.getparent()
        hidden_row = row is not None and _is_true(value(row, "hidden"))
        return self._whole or hidden_row or any(column in columns for columns in self._columns)


def _number(element: etree._Element, name: str) -> int:
    text = value(element, name) or ""
    return int(text) if text.isdecimal() and len(text) < 8 else 0


def _is_true(text: str | None) -> bool:
    return text in ("1", "true")
