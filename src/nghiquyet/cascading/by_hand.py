"""Allocations as a CSV file: one row an organisation and target, as `allocate` writes it or by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from nghiquyet.cascading.allocating import step_of
from nghiquyet.cascading.allocation import Allocation, Handed, How, adds_up, in_order
from nghiquyet.cascading.cells import at, code_in, filled_lines, number_in, written
from nghiquyet.errors import AllocationInvalid
from nghiquyet.measuring import Organisation
from nghiquyet.reading.language.units import convert, dimension
from nghiquyet.reading.language.word_lists import Line, write_lines
from nghiquyet.reading.resolutions import Target

COLUMNS = {
    "code": ("mã", "code"),
    "target": ("chỉ tiêu", "target"),
    "level": ("mức giao", "level"),
    "upper": ("mức trên", "upper"),
}
_SHOWN = ("tổ chức", "tên chỉ tiêu", "đơn vị tính")


def read_allocations(
    content: bytes,
    file: str,
    targets: Sequence[Target],
    organisations: Sequence[Organisation],
    asked: Mapping[str, Sequence[str]],
) -> tuple[tuple[Allocation, ...], tuple[AllocationInvalid, ...]]:
    """The allocations of a file, in the order of the targets, and every row that can't be used.

    A level may name its unit ("250.000 m2") and is converted. Raises the errors of an unusable file.
    """
    by_code = {target.code: target for target in targets}
    found: dict[str, dict[str, Handed]] = {}
    problems = []
    for line in filled_lines(content, file, COLUMNS, ("code", "target", "level")):
        try:
            target = _target(line, by_code)
            handed = _handed(line, target, [one.code for one in organisations])
            _check_single(line, found.setdefault(target.code, {}), handed)
            found[target.code][handed.organisation] = handed
        except AllocationInvalid as problem:
            problems.append(problem)
    made = tuple(
        Allocation(
            target, How.BY_HAND, in_order([*found[target.code].values()], organisations),
            tuple(asked[target.code]),
        )
        for target in targets if found.get(target.code)
    )  # fmt: skip
    return made, tuple(problems)


def write_allocations(allocations: Iterable[Allocation], organisations: Sequence[Organisation]) -> bytes:
    """The file that `read_allocations` reads again, with names and units for people."""
    names = {one.code: one.name for one in organisations}
    heads = ["mã", _SHOWN[0], "chỉ tiêu", _SHOWN[1], "mức giao", "mức trên", _SHOWN[2]]
    rows = (
        (
            one.organisation, names[one.organisation], made.target.code, made.target.name,
            written(one.level), "" if one.upper is None else written(one.upper), made.target.unit,
        )
        for made in allocations for one in made.handed
    )  # fmt: skip
    return write_lines(heads, rows)


def _target(line: Line, targets: Mapping[str, Target]) -> Target:
    said = line.cells.get("target", "")
    if said not in targets:
        raise AllocationInvalid(
            "Tệp {file}, dòng {row}, cột {column}: nghị quyết không có chỉ tiêu nào mang mã “{said}”.",
            **at(line, COLUMNS["target"][0]),
            said=said,
        )
    return targets[said]


def _handed(line: Line, target: Target, codes: Sequence[str]) -> Handed:
    code = code_in(line, COLUMNS["code"][0], codes)
    level = _level(line, "level", target)
    upper = _level(line, "upper", target) if line.cells.get("upper") else None
    if target.comparator == "range" and upper is None:
        upper = level if target.upper is None else max(level, target.upper)
    return Handed(code, level, upper, line.number)


def _level(line: Line, key: str, target: Target) -> Decimal:
    column = COLUMNS[key][0]
    value, unit = number_in(line, key, column)
    value = _in_unit(line, column, value, unit, target) if unit else value
    if adds_up(target) and dimension(target.unit) == "count" and value % step_of(target):
        raise AllocationInvalid(
            "Tệp {file}, dòng {row}, cột {column}: {unit} phải là số nguyên.",
            **at(line, column),
            unit=target.unit,
        )
    return value


def _in_unit(line: Line, column: str, value: Decimal, unit: str, target: Target) -> Decimal:
    if not target.unit:
        raise AllocationInvalid(
            "Tệp {file}, dòng {row}, cột {column}: chỉ tiêu {target} không có đơn vị tính trong nghị quyết; "
            "không đổi được “{said}”. Hãy chỉ ghi số.",
            **at(line, column),
            target=target.code,
            said=unit,
        )
    into = convert(value, unit, target.unit)
    if into is None:
        raise AllocationInvalid(
            "Tệp {file}, dòng {row}, cột {column}: “{said}” không đổi được ra {unit} của chỉ tiêu {target}.",
            **at(line, column),
            said=unit,
            unit=target.unit,
            target=target.code,
        )
    return into


def _check_single(line: Line, given: Mapping[str, Handed], handed: Handed) -> None:
    if handed.organisation in given:
        raise AllocationInvalid(
            "Tệp {file}, dòng {row}, cột {column}: tổ chức và chỉ tiêu này đã có ở dòng {first}. "
            "Hãy bỏ một dòng.",
            **at(line, COLUMNS["code"][0]),
            first=given[handed.organisation].row,
        )
