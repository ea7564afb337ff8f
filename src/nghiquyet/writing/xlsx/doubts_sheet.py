"""The sheets of doubt: all readings of contradictions and guesses, and who still owes which figures."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from nghiquyet.measuring.terms import State
from nghiquyet.writing.doubt_tables import doubts
from nghiquyet.writing.ledger import Ledger, readings
from nghiquyet.writing.quotes import quoted
from nghiquyet.writing.wording import STATE, fraction, printable
from nghiquyet.writing.xlsx.sheets import (
    LONGEST_TEXT,
    Book,
    number_format,
    set_up,
    write_header,
    write_number,
    write_texts,
)

_READINGS = (
    ("STT", 6),
    ("Tổ chức", 32),
    ("Chỉ tiêu", 40),
    ("Tình trạng", 14),
    ("Số đọc được", 13),
    ("Tử số/mẫu số", 13),
    ("Đơn vị tính", 10),
    ("Ghi chú", 12),
    ("Câu, ô nguồn", 60),
    ("Tệp, trang", 32),
    ("Căn cứ", 40),
    ("Độ tin cậy", 9),
)
_SILENT = (
    ("STT", 6),
    ("Tổ chức", 40),
    ("Báo cáo", 12),
    ("STT chỉ tiêu", 8),
    ("Chỉ tiêu chưa có số liệu", 80),
)


def add_conflicts(sheet: Worksheet, book: Book, ledger: Ledger) -> None:
    """One row a reading: contradictions first, then guesses to be confirmed."""
    set_up(sheet, header_row=0, columns=_READINGS)
    write_header(sheet, book, 0, _READINGS)
    row = 1
    found = doubts(ledger, State.CONFLICT) + doubts(ledger, State.TO_CONFIRM)
    for number, (entry, _, value) in enumerate(found, start=1):
        for place, reading in enumerate(readings(value)):
            kept = place == 0 and value.value is not None
            dress = book.toned(value.state.value, num_format=number_format(reading.value), bold=kept)
            texts = {
                0: str(number),
                1: ledger.name(value.organisation),
                2: entry.name,
                3: STATE[value.state],
                5: fraction(reading.numerator, reading.denominator),
                6: entry.target.unit,
                7: "đang tính" if kept else "",
                8: quoted(reading.evidence.text, LONGEST_TEXT),
                9: ledger.place(reading.evidence),
                10: "; ".join(printable(str(reason)) for reason in (value.why if kept else reading.why)),
                11: f"{value.confidence if kept else reading.confidence:.0%}",
            }
            write_texts(sheet, book, row, texts, _READINGS, centred=(0, 3, 5, 6, 7, 11))
            write_number(sheet, row, 4, reading.value, dress)
            row += 1


def add_silent(sheet: Worksheet, book: Book, ledger: Ledger) -> None:
    """One row for each figure that is owed."""
    set_up(sheet, header_row=0, columns=_SILENT)
    write_header(sheet, book, 0, _SILENT)
    owed = [(code, entry) for code in ledger.asked for entry in ledger.owed.get(code, ())]
    for row, (code, entry) in enumerate(owed, start=1):
        sent = "đã gửi" if code in ledger.reported else "chưa gửi"
        texts = {0: str(row), 1: ledger.name(code), 2: sent, 3: str(entry.number), 4: entry.name}
        write_texts(sheet, book, row, texts, _SILENT, centred=(0, 2, 3))
    sheet.autofilter(0, 0, max(len(owed), 1), len(_SILENT) - 1)
