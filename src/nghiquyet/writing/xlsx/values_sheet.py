"""The sheet "Số liệu": every organisation's value for every target, with state, words and place.

The appendix of targets adds up its last column, which takes a value over when "Tính" says "có": a person
may change a value or take it out, and the totals follow.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from nghiquyet.measuring.terms import Value
from nghiquyet.writing.ledger import Entry, Ledger
from nghiquyet.writing.quotes import quoted
from nghiquyet.writing.wording import STATE, level, printable
from nghiquyet.writing.xlsx.sheets import Book, number_format, set_up, write_header, write_number

COLUMNS = (
    ("STT chỉ tiêu", 8),
    ("Chỉ tiêu", 38),
    ("Tổ chức", 32),
    ("Đơn vị tính", 10),
    ("Giá trị", 12),
    ("Tử số", 9),
    ("Mẫu số", 9),
    ("Mức độ", 9),
    ("Tình trạng", 15),
    ("Tính", 7),
    ("Tệp", 26),
    ("Trang", 7),
    ("Ô, vị trí", 20),
    ("Câu nguồn", 60),
    ("Giá trị tính", 12),
)
_VALUE, _NUMERATOR, _DENOMINATOR, _COUNTS, _COUNTED = "E", "F", "G", "J", "O"
_LONGEST_TEXT = 30_000
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
    text, centred = book.format(), book.format(align="center")
    number = book.format(num_format=number_format(value.value))
    toned = book.toned(value.state.value, align="center")
    sheet.write_number(row, 0, entry.number, centred)
    sheet.write_string(row, 1, entry.name, text)
    sheet.write_string(row, 2, ledger.name(value.organisation), text)
    sheet.write_string(row, 3, printable(entry.target.unit), centred)
    write_number(sheet, row, 4, value.value, number)
    write_number(sheet, row, 5, value.numerator, book.format(num_format=number_format(value.numerator)))
    write_number(sheet, row, 6, value.denominator, book.format(num_format=number_format(value.denominator)))
    sheet.write_string(row, 7, _MODES.get(value.comparator, "") if value.value is not None else "", centred)
    sheet.write_string(row, 8, STATE[value.state], toned)
    sheet.write_string(row, 9, "có" if value.organisation in entry.result.used else "không", centred)
    _add_place(sheet, book, row, value)
    _add_counted(sheet, row, entry, value, number)
    _add_comment(sheet, row, entry, value, ledger)


def _add_place(sheet: Worksheet, book: Book, row: int, value: Value) -> None:
    text, centred, evidence = book.format(), book.format(align="center"), value.evidence
    sheet.write_string(row, 10, printable(evidence.file) if evidence else "", text)
    write_number(sheet, row, 11, None, centred)
    if evidence:
        sheet.write_number(row, 11, evidence.page, centred)
    sheet.write_string(row, 12, printable(evidence.locator) if evidence else "", text)
    sheet.write_string(row, 13, quoted(evidence.text, _LONGEST_TEXT) if evidence else "", text)


def _add_counted(sheet: Worksheet, row: int, entry: Entry, value: Value, number: object) -> None:
    formula = f'=IF(AND({_COUNTS}{row + 1}="có",ISNUMBER({_VALUE}{row + 1})),{_VALUE}{row + 1},"")'
    known = value.value if value.organisation in entry.result.used else None
    sheet.write_formula(row, 14, formula, number, "" if known is None else float(known))


def _add_comment(sheet: Worksheet, row: int, entry: Entry, value: Value, ledger: Ledger) -> None:
    if value.evidence is None:
        return
    promise = f"Nghị quyết đề ra: {level(entry.target)}"
    words = f"{quoted(value.evidence.text, 1000)}\n{ledger.place(value.evidence)}\n{promise}"
    sheet.write_comment(row, 4, words, {"author": "", "x_scale": 3, "y_scale": 1.5})
