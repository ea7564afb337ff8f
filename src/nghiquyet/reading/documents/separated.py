"""Rows of values parted by a sign, as spreadsheet programs write .csv and .tsv (RFC 4180 and its kin)."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

_SIGNS = ("\t", ";", "|", ",")
_SAID = re.compile(r"sep=(.)\n", re.IGNORECASE)
"""What Excel writes first to say which sign it uses."""
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Separated:
    """The rows with their sign; `unclosed` is the line with a quotation mark out of place, or 0."""

    sign: str
    rows: list[list[str]]
    unclosed: int = 0

    @property
    def width(self) -> int:
        """How many values most of the rows have that have more than one."""
        counts = Counter(len(row) for row in self.rows if len(row) > 1)
        return counts.most_common(1)[0][0] if counts else 1


def separated(text: str) -> Separated | None:
    """The rows of the whole text by the sign that parts it best, None where it is not parted."""
    said = _SAID.match(text)
    if said:
        return _rows(text[said.end() :], said[1])
    start = "\n".join(islice(_lines(text), _LOOKED_AT))
    signs = [(_evenness(found), found.sign) for sign in _SIGNS if (found := _rows(start, sign)) is not None]
    evenness, sign = max(signs, key=lambda one: one[0], default=(0, ""))
    return _rows(text, sign) if evenness else None


def is_separated(text: str, promised: bool) -> bool:
    """Whether a text is rows of values: all of it evenly; where the name promises as much, most of it."""
    found = separated("\n".join(islice(_lines(text), _LOOKED_AT)))
    if found is None:
        return False
    rows = [row for row in found.rows if any(row)]
    even = sum(len(row) == found.width for row in rows)
    if promised:
        return found.width > 1 and even > 1 and even * 2 >= len(rows)
    return found.width > 2 and found.sign != "|" and len(rows) > 2 and even == len(rows)


def _lines(text: str) -> Iterator[str]:
    return (line.rstrip("\n") for line in io.StringIO(text))


def _evenness(found: Separated) -> int:
    """How well the sign parts the rows: values that stand in rows of the usual width."""
    return sum(len(row) - 1 for row in found.rows if len(row) == found.width)


def _rows(text: str, sign: str) -> Separated | None:
    """By RFC 4180; where its quotation marks contradict it, every line a row."""
    strict = csv.reader(io.StringIO(text), delimiter=sign, strict=True)
    try:
        return Separated(sign, list(strict))
    except csv.Error:
        plain = csv.reader(io.StringIO(text), delimiter=sign, quoting=csv.QUOTE_NONE)
    try:
        return Separated(sign, list(plain), strict.line_num)
    except csv.Error:
        return None
