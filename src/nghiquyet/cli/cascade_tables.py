"""A cascade as a workbook: the coverage matrix, the findings with both clauses, the sums, the files."""

from __future__ import annotations

from nghiquyet.cascading import KEPT, WRONG, Cascade, Finding, Verdict
from nghiquyet.cascading.cascade_wording import SIGN, VERDICT, cascade_headline, sum_words
from nghiquyet.cascading.level_words import level_words
from nghiquyet.cli.allocation_tables import UNDATED
from nghiquyet.measuring import Evidence
from nghiquyet.writing import Cell, Table, write_tables

_TONE = {
    Verdict.AS_HIGH: "met",
    Verdict.HIGHER: "exceeded",
    Verdict.PART: "on_track",
    Verdict.LOWER: "overdue",
    Verdict.DISTORTED: "behind",
    Verdict.MISSING: "to_confirm",
    Verdict.NO_DOCUMENT: "no_data",
}


def cascade_workbook(found: Cascade) -> bytes:
    """The workbook's bytes."""
    title = f"Cụ thể hóa {found.resolution.number}".strip()
    titles = (title, f"{cascade_headline(found)}.")
    tables = (_matrix(found, titles), _list(found, titles), _sums(found, titles), _files(found, titles))
    return write_tables(title, tables, when=found.resolution.date or UNDATED)


def _names(found: Cascade) -> dict[str, str]:
    return {one.code: one.name for one in found.organisations}


def _matrix(found: Cascade, titles: tuple[str, ...]) -> Table:
    names, targets = _names(found), found.resolution.targets
    findings = {(one.organisation, one.target): one for one in found.findings}
    columns = (
        ("Mã", 7), ("Tổ chức", 32), ("Văn bản", 26), *((f"{one.code} {one.name}", 14) for one in targets),
        ("Đúng yêu cầu", 10), ("Được giao", 9),
    )  # fmt: skip
    files = {one.organisation: one.document.file for one in found.lower}
    rows = []
    for code in found.concerned:
        own = [findings[code, target.code] for target in targets]
        rows.append(
            (
                Cell(code, centred=True),
                Cell(names[code]),
                Cell(files.get(code, "chưa có")),
                *(_verdict(one) for one in own),
                Cell(str(sum(one.verdict in KEPT for one in own)), centred=True),
                Cell(str(sum(one.verdict is not Verdict.NOT_ASKED for one in own)), centred=True),
            )
        )
    return Table("Ma trận", titles, columns, tuple(rows), fixed_columns=2)


def _verdict(one: Finding) -> Cell:
    verdict, doubt = one.verdict, "" if one.sure else " ?"
    if verdict is Verdict.NOT_ASKED:
        return Cell("–", centred=True)
    return Cell(f"{SIGN[verdict]} {VERDICT[verdict]}{doubt}", _TONE[verdict], centred=True)


def _list(found: Cascade, titles: tuple[str, ...]) -> Table:
    columns = (
        ("Tổ chức", 26), ("Mã", 7), ("Chỉ tiêu của nghị quyết", 34), ("Kết luận", 14), ("Vì", 44),
        ("Nghị quyết ghi", 48), ("Nơi", 22), ("Văn bản ghi", 48), ("Nơi", 28), ("Cần xem", 9),
    )  # fmt: skip
    listed = (*found.having(*WRONG), *found.having(*KEPT))
    return Table("Danh sách", titles, columns, tuple(_row(found, one) for one in listed), 2)


def _row(found: Cascade, one: Finding) -> tuple[Cell, ...]:
    target = next(target for target in found.resolution.targets if target.code == one.target)
    above = found.quotes[one.target]
    return (
        Cell(_names(found)[one.organisation]),
        Cell(one.target, centred=True),
        Cell(target.name),
        _verdict(one),
        Cell("; ".join(str(why) for why in one.why)),
        Cell(_words(above)),
        Cell(_place(above)),
        Cell("; ".join(map(_words, one.quotes))),
        Cell("; ".join(map(_place, one.quotes))),
        Cell("" if one.sure else "cần xem", centred=True),
    )


def _words(evidence: Evidence) -> str:
    return f"“{' '.join(evidence.text.split())}”"


def _place(evidence: Evidence) -> str:
    parts = (evidence.file, f"trang {evidence.page}", evidence.locator)
    return ", ".join(part for part in parts if part)


def _sums(found: Cascade, titles: tuple[str, ...]) -> Table:
    names = _names(found)
    columns = (
        ("Mã", 7), ("Chỉ tiêu", 40), ("Đơn vị tính", 11), ("Nghị quyết đề ra", 22), ("Cộng", 12),
        ("Chênh lệch", 12), ("Đối chiếu", 44), ("Các đơn vị", 50), ("Chưa có số", 50),
    )  # fmt: skip
    rows = tuple(
        (
            Cell(one.target.code, centred=True),
            Cell(one.target.name),
            Cell(one.target.unit, centred=True),
            Cell(str(level_words(one.target))),
            Cell(one.total),
            Cell(one.difference, "met" if one.enough else "behind"),
            Cell(str(sum_words(one))),
            Cell("; ".join(f"{names[code]}: {level:f}" for code, level in one.parts)),
            Cell("; ".join(names[code] for code in one.without)),
        )
        for one in found.sums
    )
    return Table("Tổng", titles, columns, rows)


def _files(found: Cascade, titles: tuple[str, ...]) -> Table:
    names = _names(found)
    columns = (("Tệp", 40), ("Tổ chức", 36), ("Ngày", 12), ("Được dùng", 10), ("Ghi chú", 70))
    rows = tuple(
        (
            Cell(one.file),
            Cell(names.get(one.organisation or "", "chưa rõ")),
            Cell(f"{one.dated:%d/%m/%Y}" if one.dated else "", centred=True),
            Cell("không" if one.problem else "có", centred=True),
            Cell(
                str(one.problem.phrase) if one.problem else "" if one.sure else "không chắc của tổ chức này"
            ),
        )
        for one in found.files
    )
    return Table("Tệp", titles, columns, rows)
