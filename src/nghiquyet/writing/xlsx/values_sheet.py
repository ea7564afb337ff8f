"""The sheet "Số liệu": every organisation's value for every target, with state, words and place.

The appendix of targets adds up its last column, which takes a value over when "Tính" says "có": a person
may change a value or take it out, and the totals follow.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from nghiquyet.measuring.terms import Value
from nghiquyet.writing.ledger import Entry, Ledger
from nghiquyet.writing.quotes import quoted
from nghiquyet.writing.wording import STATE, level, printable
from nghiquyet.writing.xlsx.sheets import (
    LONGEST_TEXT,
    Book,
    number_format,
    set_up,
    write_header,
    write_number,
    write_texts,
)

COLUMNS = (
    ("STT chỉ tiêu", 7),
    ("Chỉ tiêu", 28),
    ("Tổ chức", 24),
    ("Đơn vị tính", 9),
    ("Giá trị", 10),
    ("Tử số", 8),
    ("Mẫu số", 8),
    ("Mức độ", 8),
    ("Tình trạng", 13),
    ("Tính", 7),
    ("Giá trị tính", 10),
    ("Câu, ô nguồn", 46),
    ("Tệp", 20),
    ("Trang", 7),
    ("Ô, vị trí", 14),
)
_VALUE, _NUMERATOR, _DENOMINATOR, _COUNTS, _COUNTED = "E", "F", "G", "J", "K"
_MODES = {
    "=": "đúng",
    ">": "trên",
    ">=": "ít nhất",
    "<": "dưới",
    "<=": "không quá",
    "~": "khoảng",
    "~<": "gần",
}


@dataclass(frozen=True, slots=True)
class Block:
    """The rows that one target's values stand in, first and last, from 1 as in a formula."""

    first: int
    last: int

    @property
    def counted(self) -> str:
        return f"'Số liệu'!${_COUNTED}${self.first}:${_COUNTED}${self.last}"

    def column(self, letter: str) -> str:
        return f"'Số liệu'!${letter}${self.first}:${letter}${self.last}"

    @property
    def ratio(self) -> tuple[str, str]:
        """The sums of the numerators and of the denominators that count and have both."""
        both = " * ".join(
            (
                f'({self.column(_COUNTS)}="có")',
                f"ISNUMBER({self.column(_NUMERATOR)})",
                f"ISNUMBER({self.column(_DENOMINATOR)})",
            )
        )
        return (
            f"SUMPRODUCT({both}, {self.column(_NUMERATOR)})",
            f"SUMPRODUCT({both}, {self.column(_DENOMINATOR)})",
        )


def blocks(ledger: Ledger) -> Mapping[int, Block]:
    """Where each target's values will stand, by its number."""
    places, row = {}, 2
    for entry in ledger.entries:
        height = max(len(entry.values), 1)
        places[entry.number] = Block(row, row + height - 1)
        row += height
    return places


def add_values(sheet: Worksheet, book: Book, ledger: Ledger, places: Mapping[int, Block]) -> None:
    """Fill the sheet."""
    set_up(sheet, header_row=0, columns=COLUMNS)
    write_header(sheet, book, 0, COLUMNS)
    for entry in ledger.entries:
        for offset, value in enumerate(entry.values):
            _add_row(sheet, book, places[entry.number].first - 1 + offset, entry, value, ledger)
    last = max((block.last for block in places.values()), default=1)
    sheet.autofilter(0, 0, last - 1, len(COLUMNS) - 1)
    sheet.data_validation(1, 9, max(last - 1, 1), 9, {"validate": "list", "source": ["có", "không"]})


def _add_row(sheet: Worksheet, book: Book, row: int, entry: Entry, value: Value, ledger: Ledger) -> None:
    evidence, used = value.evidence, value.organisation in entry.result.used
    mode = _MODES.get(value.comparator, "") if value.value is not None else ""
    texts = {
        1: entry.name,
        2: ledger.name(value.organisation),
        3: entry.target.unit,
        7: mode,
        8: STATE[value.state],
        9: "có" if used else "không",
        11: quoted(evidence.text, LONGEST_TEXT) if evidence else "",
        12: printable(evidence.file) if evidence else "",
        14: printable(evidence.locator) if evidence else "",
    }
    write_texts(sheet, book, row, texts, COLUMNS, centred=(3, 7, 9))
    sheet.write_string(row, 8, STATE[value.state], book.toned(value.state.value, align="center"))
    number = book.format(num_format=number_format(value.value))
    sheet.write_number(row, 0, entry.number, book.format(align="center"))
    write_number(sheet, row, 4, value.value, number)
    write_number(sheet, row, 5, value.numerator, book.format(num_format=number_format(value.numerator)))
    write_number(sheet, row, 6, value.denominator, book.format(num_format=number_format(value.denominator)))
    write_number(sheet, row, 13, Decimal(evidence.page) if evidence else None, book.format())
    _add_counted(sheet, row, value.value if used else None, number)
    _add_comment(sheet, row, entry, value, ledger)


def _add_counted(sheet: Worksheet, row: int, counted: Decimal | None, dress: Format) -> None:
    formula = f'=IF(AND({_COUNTS}{row + 1}="có",ISNUMBER({_VALUE}{row + 1})),{_VALUE}{row + 1},"")'
    sheet.write_formula(row, 10, formula, dress, "" if counted is None else float(counted))


def _add_comment(sheet: Worksheet, row: int, entry: Entry, value: Value, ledger: Ledger) -> None:
    if value.evidence is None:
        return
    promise = f"Nghị quyết đề ra: {level(entry.target)}"
    words = f"{quoted(value.evidence.text, 1000)}\n{ledger.place(value.evidence)}\n{promise}"
    sheet.write_comment(row, 4, words, {"author": "", "x_scale": 3, "y_scale": 1.5})
