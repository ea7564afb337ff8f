"""The sheet "Chỉ tiêu": the appendix of targets, its figures computed from the sheet "Số liệu"."""

from __future__ import annotations

from collections.abc import Mapping

from xlsxwriter.worksheet import Worksheet

from nghiquyet.measuring.review import Result
from nghiquyet.measuring.terms import Comparator, State
from nghiquyet.numbers import rounded
from nghiquyet.writing.colours import FILL
from nghiquyet.writing.forms import roman
from nghiquyet.writing.ledger import Entry, Ledger
from nghiquyet.writing.target_table import total_line
from nghiquyet.writing.wording import AGGREGATION, BASIS, STATUS, printable
from nghiquyet.writing.xlsx import formulas
from nghiquyet.writing.xlsx.sheets import (
    PERCENT,
    VALUES,
    Book,
    fixed_format,
    number_format,
    set_up,
    write_header,
    write_number,
    write_texts,
)
from nghiquyet.writing.xlsx.values_sheet import Block

COLUMNS = (
    ("STT", 6),
    ("Chỉ tiêu", 38),
    ("Đơn vị tính", 9),
    ("Yêu cầu", 11),
    ("Nghị quyết đề ra", 11),
    ("Đến mức", 8),
    ("Kết quả đến kỳ", 11),
    ("So với nghị quyết (%)", 11),
    ("Đánh giá", 14),
    ("Chưa có số liệu", 20),
    ("Mâu thuẫn, cần xác nhận", 24),
    ("Cách tính", 22),
    ("Nguồn", 10),
)
_HEADER_ROW = 3
_ELAPSED = "$G$3"
_REQUIREMENTS = {
    Comparator.AT_LEAST: "ít nhất",
    Comparator.MORE_THAN: "trên",
    Comparator.AT_MOST: "không quá",
    Comparator.LESS_THAN: "dưới",
    Comparator.EQUAL: "bằng",
    Comparator.RANGE: "trong khoảng",
}


def add_targets(
    sheet: Worksheet, book: Book, ledger: Ledger, places: Mapping[int, Block], titles: tuple[str, str]
) -> None:
    """Fill the sheet: titles, the share of the term gone by, a row for each target, the total."""
    set_up(sheet, header_row=_HEADER_ROW, columns=COLUMNS)
    _add_titles(sheet, book, ledger, titles)
    write_header(sheet, book, _HEADER_ROW, COLUMNS)
    row = _HEADER_ROW + 1
    for count, (group, entries) in enumerate(ledger.groups, start=1):
        if group:
            _add_group(sheet, book, row, roman(count), group)
            row += 1
        for entry in entries:
            _add_row(sheet, book, row, entry, ledger, places[entry.number])
            row += 1
    sheet.merge_range(row, 0, row, len(COLUMNS) - 1, total_line(ledger) + ".", book.format(bold=True))
    _colour_verdicts(sheet, book, row)


def _add_titles(sheet: Worksheet, book: Book, ledger: Ledger, titles: tuple[str, str]) -> None:
    for row, (title, bold) in enumerate(zip(titles, (True, False), strict=True)):
        dress = book.format(border=0, bold=bold, italic=not bold, align="center", font_size=13)
        sheet.merge_range(row, 0, row, len(COLUMNS) - 1, title, dress)
    sheet.merge_range(2, 0, 2, 5, "Phần thời gian thực hiện đã qua", book.format(border=0, align="right"))
    elapsed = float(ledger.review.elapsed)
    sheet.write_number(2, 6, elapsed, book.format(border=0, num_format=PERCENT, align="left"))


def _add_group(sheet: Worksheet, book: Book, row: int, sign: str, group: str) -> None:
    sheet.write_string(row, 0, sign, book.format(bold=True, align="center"))
    sheet.merge_range(row, 1, row, len(COLUMNS) - 1, group, book.format(bold=True))


def _add_row(sheet: Worksheet, book: Book, row: int, entry: Entry, ledger: Ledger, block: Block) -> None:
    target, result = entry.target, entry.result
    centred, doubted = book.format(align="center"), _doubted(entry, ledger)
    texts = {
        1: entry.name,
        2: target.unit,
        3: _REQUIREMENTS[target.comparator],
        9: ledger.names(result.missing, entry.asked),
        10: doubted,
        11: f"{AGGREGATION[target.aggregation]}; {BASIS[target.basis]}",
    }
    write_texts(sheet, book, row, texts, COLUMNS, centred=(2, 3))
    sheet.write_number(row, 0, entry.number, centred)
    write_number(sheet, row, 4, target.level, book.format(num_format=number_format(target.level)))
    write_number(sheet, row, 5, target.upper, book.format(num_format=number_format(target.upper)))
    _add_figures(sheet, book, row, entry, block)
    sheet.write_string(row, 10, doubted, book.toned(_doubt(result)))
    sheet.write_url(row, 12, f"internal:'{VALUES}'!A{block.first}", centred, f"dòng {block.first}")


def _doubt(result: Result) -> str:
    """The tone of the graver doubt."""
    if result.conflicts:
        return State.CONFLICT
    return State.TO_CONFIRM if result.to_confirm else ""


def _add_figures(sheet: Worksheet, book: Book, row: int, entry: Entry, block: Block) -> None:
    target, result = entry.target, entry.result
    level, upper, actual = f"E{row + 1}", f"F{row + 1}", f"G{row + 1}"
    shown = "" if result.actual is None else float(result.actual)
    percent = result.achieved_percent
    bold = book.format(bold=True, num_format=number_format(result.actual))
    sheet.write_formula(row, 6, formulas.actual(entry, block), bold, shown)
    sheet.write_comment(row, 6, printable(str(result.rule)), {"author": "", "x_scale": 2})
    sheet.write_formula(
        row,
        7,
        formulas.achieved(actual, level),
        book.format(num_format=fixed_format(2)),
        "" if percent is None else float(rounded(percent, 2)),
    )
    if result.actual is None and result.used:
        sheet.write_string(row, 8, STATUS[result.status], book.format(align="center"))
    else:
        verdict = formulas.verdict(target, actual, level, upper, _ELAPSED)
        sheet.write_formula(row, 8, verdict, book.format(align="center"), STATUS[result.status])


def _doubted(entry: Entry, ledger: Ledger) -> str:
    result = entry.result
    kinds = (
        ("Mâu thuẫn", result.conflicts),
        ("Cần xác nhận", result.to_confirm),
        ("Ước lượng", result.approximate),
        ("Chỉ có tỷ lệ", result.percent_only),
    )
    return "; ".join(f"{words}: {ledger.names(codes, entry.asked)}" for words, codes in kinds if codes)


def _colour_verdicts(sheet: Worksheet, book: Book, last_row: int) -> None:
    """The colour follows the word, also when a change of values changes the verdict."""
    for status, word in STATUS.items():
        sheet.conditional_format(
            _HEADER_ROW + 1,
            8,
            last_row,
            8,
            {
                "type": "cell",
                "criteria": "==",
                "value": f'"{word}"',
                "format": book.workbook.add_format({"bg_color": f"#{FILL[status.value]}"}),
            },
        )
