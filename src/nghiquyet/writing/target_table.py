"""The appendix of targets: one row a target, by group, with the totals on its last line.

Columns follow the appendix that review reports carry: number, target, unit, what the resolution promises,
the result so far, the comparison, the verdict, who is silent or contradicts himself, and the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from nghiquyet.measuring.counts import summary
from nghiquyet.measuring.review import Status
from nghiquyet.numbers import shown
from nghiquyet.writing.forms import roman
from nghiquyet.writing.ledger import Entry, Ledger
from nghiquyet.writing.structure import Appendix, Cell, Line, Row, Run, Table, plain
from nghiquyet.writing.wording import STATUS, capital, fraction, level

COLUMNS = (
    ("STT", 13.0),
    ("Chỉ tiêu", 50.0),
    ("Đơn vị tính", 17.0),
    ("Nghị quyết đề ra", 29.0),
    ("Kết quả đến kỳ", 22.0),
    ("So với nghị quyết", 30.0),
    ("Đánh giá", 25.0),
    ("Thiếu số liệu, mâu thuẫn", 45.0),
    ("Nguồn", 21.0),
)
_ALWAYS_COUNTED = (Status.EXCEEDED, Status.MET, Status.ON_TRACK, Status.BEHIND, Status.NO_DATA)


def target_appendix(ledger: Ledger, *, name: str, anchor: str) -> Appendix:
    """The whole appendix; each result bears its anchor and leads to its sources."""
    rows = tuple(_rows(ledger))
    return Appendix(name, "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", Table(COLUMNS, rows), (_note(ledger),), anchor)


def total_line(ledger: Ledger) -> str:
    """ "Tổng: 21 chỉ tiêu; vượt 1; đạt 9; đúng tiến độ 7; chậm 3; chưa có số liệu 1"."""
    counted = summary(entry.result for entry in ledger.entries)
    parts = [
        f"{STATUS[status]} {count}" for status, count in counted.counts if count or status in _ALWAYS_COUNTED
    ]
    return "; ".join([f"Tổng: {counted.all} chỉ tiêu", *parts])


def compared(entry: Entry) -> list[str]:
    """Result against promise: the quotient, and for percentages the difference in points as well."""
    target, result = entry.target, entry.result
    lines = [] if result.achieved_percent is None else [f"{shown(result.achieved_percent, 2)}%"]
    if result.actual is not None and target.unit == "%":
        points = result.actual - target.level
        lines.append(f"({'+' if points > 0 else ''}{shown(points)} điểm %)")
    return lines


def _rows(ledger: Ledger) -> Iterator[Row]:
    for count, (group, entries) in enumerate(ledger.groups, start=1):
        if group:
            sign = Cell((plain(roman(count)),), "center")
            yield Row((sign, Cell((plain(group),), span=len(COLUMNS) - 1)), "group")
        yield from (_row(entry, ledger) for entry in entries)
    yield Row((Cell((plain(total_line(ledger) + "."),), span=len(COLUMNS)),), "total")


def _row(entry: Entry, ledger: Ledger) -> Row:
    target, status = entry.target, entry.result.status
    return Row(
        (
            Cell((plain(str(entry.number)),), "center"),
            Cell((plain(entry.name),), anchor=entry.result_anchor),
            Cell((plain(target.unit),), "center"),
            Cell((plain(level(target, unit=False)),), "center"),
            Cell(tuple(_result(entry)), "right"),
            Cell(tuple(plain(line) for line in compared(entry)) or (plain("–"),), "right"),
            Cell((plain(capital(STATUS[status])),), "center", tone=status.value),
            Cell(tuple(_reserved(entry, ledger))),
            Cell(_source(entry), "center"),
        )
    )


def _result(entry: Entry) -> Iterator[Line]:
    result = entry.result
    mark = "*" if result.approximate and result.actual is not None else ""
    yield (Run(shown(result.actual) + mark, bold=True, link=entry.source_anchor),)
    counts = fraction(result.numerator, result.denominator)
    if counts:
        yield plain(f"({counts})")


def _reserved(entry: Entry, ledger: Ledger) -> Iterator[Line]:
    result = entry.result
    kinds = (
        ("Thiếu", result.missing),
        ("Mâu thuẫn", result.conflicts),
        ("Cần xác nhận", result.to_confirm),
        ("Chỉ có tỷ lệ", result.percent_only),
    )
    for words, codes in kinds:
        if codes:
            yield (Run(f"{words}: ", italic=True), Run(ledger.names(codes, entry.asked)))


def _source(entry: Entry) -> tuple[Line, ...]:
    spoken = [value for value in entry.values if value.evidence is not None]
    return (plain(f"{len(spoken)} số liệu", entry.source_anchor),) if spoken else (plain("–"),)


def _note(ledger: Ledger) -> Line:
    passed = shown(ledger.review.elapsed * 100)
    sentences = [
        "So với nghị quyết: kết quả chia cho mức đề ra (một khoảng thì lấy mức dưới); chỉ tiêu “không quá”,"
        " “dưới” thì từ 100% trở xuống là trong giới hạn.",
        f"Đúng tiến độ, chậm: chỉ tiêu cộng dồn cả nhiệm kỳ được so với phần thời gian đã qua ({passed}%);"
        " chỉ tiêu khác được so với mức đề ra.",
        "Thiếu số liệu không được tính là 0 và không được ước tính thay.",
    ]
    if any(entry.result.approximate for entry in ledger.entries):
        sentences.append("(*) Có số liệu ước lượng (“trên”, “khoảng”…), tính theo con số nêu trong báo cáo.")
    return (Run("Ghi chú: ", italic=True), Run(" ".join(sentences)))
