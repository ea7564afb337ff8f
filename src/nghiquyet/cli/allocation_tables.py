"""Allocations as a workbook: the matrix with its sums, and the reconciliation of every target."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from nghiquyet.cascading import Allocation
from nghiquyet.cascading.level_words import level_words
from nghiquyet.cascading.wording import HOW, headline, reconciled
from nghiquyet.measuring import Organisation
from nghiquyet.reading.resolutions import Resolution
from nghiquyet.writing import Cell, Table, write_tables

UNDATED = date(2000, 1, 1)
"""The date inside a workbook of a resolution that names none."""
_WRONG, _RIGHT = "behind", "met"


def allocation_workbook(
    resolution: Resolution, made: Sequence[Allocation], organisations: Sequence[Organisation]
) -> bytes:
    """The workbook's bytes."""
    titles = (f"Phân bổ chỉ tiêu {resolution.number}", f"{headline(made)}.")
    tables = (_matrix(made, organisations, titles), _reconciliation(made, organisations, titles))
    return write_tables(titles[0], tables, when=resolution.date or UNDATED)


def _matrix(
    made: Sequence[Allocation], organisations: Sequence[Organisation], titles: tuple[str, ...]
) -> Table:
    given = {one.organisation for each in made for one in each.handed}
    listed = [one for one in organisations if one.code in given]
    columns = (
        ("Mã", 7), ("Chỉ tiêu", 40), ("Đơn vị tính", 11), ("Nghị quyết đề ra", 20),
        *((one.short_names[0] if one.short_names else one.name, 11) for one in listed),
        ("Cộng", 11), ("Chênh lệch", 12),
    )  # fmt: skip
    rows = tuple(_matrix_row(one, listed) for one in made)
    return Table("Mức giao", titles, columns, rows, fixed_columns=2)


def _matrix_row(made: Allocation, listed: Sequence[Organisation]) -> tuple[Cell, ...]:
    tone = "" if made.difference is None else _WRONG if made.difference else _RIGHT
    return (
        Cell(made.target.code, centred=True),
        Cell(made.target.name),
        Cell(made.target.unit, centred=True),
        Cell(str(level_words(made.target))),
        *(_level(made, one.code) for one in listed),
        Cell(made.total, bold=True),
        Cell(made.difference, tone),
    )


def _level(made: Allocation, code: str) -> Cell:
    one = made.level_of(code)
    if one is None:
        return Cell("chưa giao" if code in made.asked else "–", centred=True)
    return Cell(one.level) if one.upper is None else Cell(f"{one.level:f} – {one.upper:f}", centred=True)


def _reconciliation(
    made: Sequence[Allocation], organisations: Sequence[Organisation], titles: tuple[str, ...]
) -> Table:
    names = {one.code: one.name for one in organisations}
    columns = (
        ("Mã", 7), ("Chỉ tiêu", 45), ("Cách giao", 16), ("Đối chiếu", 40), ("Chưa được giao", 40),
        ("Ngoài diện của nghị quyết", 40),
    )  # fmt: skip
    rows = tuple(
        (
            Cell(one.target.code, centred=True),
            Cell(one.target.name),
            Cell(str(HOW[one.how])),
            Cell(str(reconciled(one)), _WRONG if one.difference else ""),
            Cell("; ".join(names[code] for code in one.without)),
            Cell("; ".join(names[code] for code in one.beyond)),
        )
        for one in made
    )
    return Table("Đối chiếu", titles, columns, rows)
