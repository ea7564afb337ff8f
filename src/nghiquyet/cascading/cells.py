"""Rows of the CSV files that people write: codes, numbers, and every complaint with its row and column."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from nghiquyet.errors import AllocationInvalid
from nghiquyet.numbers import shown
from nghiquyet.reading.language.numbers import parse_number
from nghiquyet.reading.language.word_lists import Line, read_lines

Columns = Mapping[str, Sequence[str]]
_LONGEST = 40
_NUMBER_AND_UNIT = re.compile(r"(?P<sign>[-−–]?)\s*(?P<digits>\d[\d.,\u00a0 ]*)(?P<unit>\D.*)?")


def filled_lines(content: bytes, file: str, columns: Columns, required: Sequence[str]) -> list[Line]:
    """The rows of a file. Raises the errors of `read_lines`, or `AllocationInvalid` where it has none or
    lacks a column."""
    lines = read_lines(content, file, columns, required=())
    lacking = [columns[key][0] for key in required if lines and key not in lines[0].cells]
    if lacking:
        raise AllocationInvalid(
            "Tệp {file} thiếu cột {columns}. Dòng đầu của tệp phải là tên các cột.",
            file=file,
            columns=", ".join(lacking),
        )
    if not lines:
        raise AllocationInvalid("Tệp {file} không có dòng nào dưới tên các cột.", file=file)
    return lines


def at(line: Line, column: str) -> dict[str, object]:
    """The values that place a complaint: file, row, column."""
    return {"file": line.file, "row": line.number, "column": column}


def number_in(line: Line, key: str, column: str) -> tuple[Decimal, str]:
    """The number of a cell and the unit behind it, if any. Raises `AllocationInvalid`."""
    said = line.cells.get(key, "").strip()
    found = _NUMBER_AND_UNIT.fullmatch(said)
    value = parse_number(found["digits"].strip()) if found and len(said) <= _LONGEST else None
    if found is None or value is None:
        raise AllocationInvalid(
            "Tệp {file}, dòng {row}, cột {column}: “{said}” không phải là số. Hãy ghi như 1.720 hoặc 6,5.",
            **at(line, column),
            said=said,
        )
    if found["sign"] and value:
        raise AllocationInvalid(
            "Tệp {file}, dòng {row}, cột {column}: “{said}” là số âm. Mức giao không được nhỏ hơn 0.",
            **at(line, column),
            said=said,
        )
    return value, (found["unit"] or "").strip()


def code_in(line: Line, column: str, known: Sequence[str]) -> str:
    """The organisation of a row. Raises `AllocationInvalid` where the tree does not have it."""
    code = line.cells.get("code", "")
    if code not in known:
        raise AllocationInvalid(
            "Tệp {file}, dòng {row}, cột {column}: không có tổ chức nào mang mã “{said}”.",
            **at(line, column),
            said=code,
        )
    return code


def written(value: Decimal) -> str:
    """A number as `number_in` reads it again, with all its decimals.

    >>> written(Decimal("1720")), written(Decimal("0.12345"))
    ('1.720', '0,12345')
    """
    exponent = value.normalize().as_tuple().exponent
    return shown(value, max(-exponent, 0) if isinstance(exponent, int) else None)
