"""Weights as a CSV file: columns "mã" and "tỷ trọng"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from nghiquyet.cascading.cells import at, code_in, filled_lines, number_in
from nghiquyet.errors import AllocationInvalid

COLUMNS = {"code": ("mã", "code"), "share": ("tỷ trọng", "share")}


def read_shares(
    content: bytes, file: str, codes: Sequence[str]
) -> tuple[dict[str, Decimal], tuple[AllocationInvalid, ...]]:
    """The weights by organisation, and every row that can't be used. Raises where it is no such file."""
    weights: dict[str, Decimal] = {}
    problems = []
    for line in filled_lines(content, file, COLUMNS, ("code", "share")):
        try:
            code = code_in(line, COLUMNS["code"][0], codes)
            if code in weights:
                raise AllocationInvalid(
                    "Tệp {file}, dòng {row}, cột {column}: mã {said} đã có ở dòng trên. Hãy bỏ một dòng.",
                    **at(line, COLUMNS["code"][0]),
                    said=code,
                )
            weights[code] = number_in(line, "share", COLUMNS["share"][0])[0]
        except AllocationInvalid as problem:
            problems.append(problem)
    return weights, tuple(problems)
