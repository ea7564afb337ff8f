"""The appendices of doubt: contradictions with all their readings, guesses to confirm, and who is silent."""

from __future__ import annotations

from collections.abc import Iterator

from nghiquyet.measuring.review import Source
from nghiquyet.measuring.terms import Reading, State, Value
from nghiquyet.writing.ledger import Entry, Ledger, readings
from nghiquyet.writing.quotes import quoted
from nghiquyet.writing.structure import Appendix, Cell, Line, Row, Run, Table, plain
from nghiquyet.writing.wording import approximate, fraction, printable

_READING_COLUMNS = (
    ("STT", 13.0),
    ("Tổ chức", 43.0),
    ("Chỉ tiêu", 52.0),
    ("Các số đọc được", 36.0),
    ("Câu, ô nguồn", 66.0),
    ("Tệp, trang", 42.0),
)
_SILENT_COLUMNS = (("STT", 13.0), ("Tổ chức", 59.0), ("Báo cáo", 25.0), ("Chỉ tiêu chưa có số liệu", 155.0))
_Doubt = tuple[Entry, str, Value]


def conflict_appendix(ledger: Ledger, *, name: str, anchor: str) -> Appendix:
    """Values that contradict themselves or another source; every reading with its words."""
    note = plain("Số ghi “đang tính” là số tạm dùng trong kết quả, chờ người có thẩm quyền quyết định.")
    return _readings(ledger, State.CONFLICT, name, "SỐ LIỆU MÂU THUẪN", note, anchor)


def guess_appendix(ledger: Ledger, *, name: str, anchor: str) -> Appendix:
    """Best guesses that a person has to confirm."""
    note = plain("Số ghi “đang tính” là số tạm dùng trong kết quả, cần người phụ trách xác nhận.")
    return _readings(ledger, State.TO_CONFIRM, name, "SỐ LIỆU CẦN XÁC NHẬN", note, anchor)


def silent_appendix(ledger: Ledger, *, name: str, anchor: str) -> Appendix:
    """Who still owes which figures, and the files that could not be read."""
    silent = [code for code in ledger.asked if code in ledger.owed]
    rows = tuple(_silent_row(number, code, ledger) for number, code in enumerate(silent, start=1))
    notes = tuple(plain(_problem(source)) for source in ledger.unread)
    return Appendix(name, "TỔ CHỨC CHƯA CÓ SỐ LIỆU", Table(_SILENT_COLUMNS, rows), notes, anchor)


def _problem(source: Source) -> str:
    problem = printable(str(source.problem))
    return problem if source.file in problem else f"{printable(source.file)}: {problem}"


def doubts(ledger: Ledger, state: State) -> list[_Doubt]:
    """The values in one state, with their target and anchor, in printing order."""
    return [(entry, anchor, value) for entry in ledger.entries for anchor, value in entry.having(state)]


def _readings(ledger: Ledger, state: State, name: str, title: str, note: Line, anchor: str) -> Appendix:
    rows = tuple(
        row
        for number, doubt in enumerate(doubts(ledger, state), start=1)
        for row in _doubt_rows(number, doubt, ledger)
    )
    return Appendix(name, title, Table(_READING_COLUMNS, rows), (note,), anchor)


def _doubt_rows(number: int, doubt: _Doubt, ledger: Ledger) -> Iterator[Row]:
    entry, anchor, value = doubt
    several = readings(value)
    whose = (
        Cell((plain(str(number)),), "center", down=len(several)),
        Cell((plain(ledger.name(value.organisation)),), down=len(several)),
        Cell((plain(entry.name, entry.result_anchor),), down=len(several)),
    )
    for place, reading in enumerate(several):
        kept = place == 0 and value.value is not None
        number_cell = Cell(tuple(_number(reading, entry, anchor if kept else "")), "right", tone=value.state)
        words_cell = Cell((plain(quoted(reading.evidence.text)),))
        place_cell = Cell((plain(ledger.place(reading.evidence)),))
        yield Row((*(whose if place == 0 else ()), number_cell, words_cell, place_cell))


def _number(reading: Reading, entry: Entry, link: str) -> Iterator[Line]:
    words = approximate(reading.value, entry.target.unit, reading.comparator)
    yield (Run(words, bold=bool(link), link=link),)
    counts = fraction(reading.numerator, reading.denominator)
    if counts:
        yield plain(f"({counts})")
    if link:
        yield (Run("đang tính", italic=True),)


def _silent_row(number: int, code: str, ledger: Ledger) -> Row:
    lines = tuple(plain(f"{entry.number}. {entry.name}", entry.result_anchor) for entry in ledger.owed[code])
    return Row(
        (
            Cell((plain(str(number)),), "center"),
            Cell((plain(ledger.name(code)),)),
            Cell((plain("đã gửi" if code in ledger.reported else "chưa gửi"),), "center"),
            Cell(lines),
        )
    )
