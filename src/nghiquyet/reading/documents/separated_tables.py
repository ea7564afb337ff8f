"""Files of values (.csv, .tsv): their rows become cells, understood as those of a workbook's sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.decoding import decode
from nghiquyet.reading.documents.header_rows import is_result
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.outline import settle
from nghiquyet.reading.documents.parts import Draft, GridCell, composed, flat
from nghiquyet.reading.documents.separated import Separated, separated
from nghiquyet.reading.documents.separated_numbers import Place, comma_group, doubtful_number, with_dots
from nghiquyet.reading.documents.txt import read_txt
from nghiquyet.reading.documents.xlsx_merges import column_name
from nghiquyet.reading.documents.xlsx_tables import SheetCell, sheet_parts

_HEADER_ABOVE = 40
"""The header of a table stands in these first rows of the file."""
Spans = dict[Place, tuple[int, int]]


def read_separated(source: Source) -> Draft:
    """Raises UnknownFormat for bytes that are no text, FileTooLarge."""
    text, warnings = decode(source.data, source.file)
    found = separated(text)
    if found is None:
        return read_txt(source)
    source.allow_cells(sum(map(len, found.rows)))
    rows = [[flat(composed(value)) for value in row] for row in found.rows]
    groups = comma_group(rows) if found.sign == "," else None
    if groups is not None:
        warnings += (_grouped(rows, groups),)
        rows = [[with_dots(value) for value in row] for row in rows]
    parts = settle(sheet_parts(list(_cells(rows)), None, source))
    return Draft("csv", parts=tuple(parts), warnings=(*warnings, *_two_notations(rows), *_uneven(found)))


def _cells(rows: Sequence[Sequence[str]]) -> Iterator[SheetCell]:
    spans = _header_spans(rows[:_HEADER_ABOVE])
    for row, values in enumerate(rows):
        for column, text in enumerate(values):
            if text:
                span = spans.get((row, column), (1, 1))
                yield SheetCell(GridCell(row, column, text, *span, _address(row, column)))


def _header_spans(rows: Sequence[Sequence[str]]) -> Spans:
    """The merged cells of a header of two rows, of which such a file keeps the first places only."""
    width = max(map(len, rows), default=0)
    padded = [[*row, *[""] * (width - len(row))] for row in rows]
    for row, (upper, lower) in enumerate(pairwise(padded)):
        if _may_be_header(upper, lower):
            spans = _spans(upper, lower, row)
            if any(high > 1 for high, _ in spans.values()) and any(wide > 1 for _, wide in spans.values()):
                return spans
    return {}


def _may_be_header(upper: Sequence[str], lower: Sequence[str]) -> bool:
    names = [name for name in (*upper, *lower) if name]
    first = next((name for name in upper if name), "")
    return (
        sum(map(bool, upper)) > 2
        and bool(first)
        and not any(is_result(GridCell(0, 0, name)) for name in names)
    )


def _spans(upper: Sequence[str], lower: Sequence[str], row: int) -> Spans:
    """A name with nothing below it covers both rows; one with nothing beside it, the names below that gap."""
    spans: Spans = {}
    over = None
    for column, (name, below) in enumerate(zip(upper, lower, strict=True)):
        if name:
            over = column if below else None
            spans[row, column] = (1 if below else 2, 1)
        elif below and over is not None:
            spans[row, over] = (1, column - over + 1)
        else:
            over = None
    return spans


def _grouped(rows: Sequence[Sequence[str]], place: Place) -> Phrase:
    row, column = place
    return Phrase(
        "Tệp ngăn ô bằng dấu phẩy nên {number} ở ô {cell} được đọc là {shown}. "
        "Nếu đó là số thập phân, hãy lưu lại thành .xlsx.",
        number=rows[row][column],
        cell=_address(row, column),
        shown=with_dots(rows[row][column]),
    )


def _two_notations(rows: Sequence[Sequence[str]]) -> Iterator[Phrase]:
    found = doubtful_number(rows)
    if found is not None:
        (row, column), (other_row, other_column) = found
        yield Phrase(
            "Tệp có số viết theo kiểu Anh ({english} ở ô {cell}) và số đọc được theo hai kiểu "
            "({number} ở ô {other}); đã đọc số sau theo kiểu Việt Nam. "
            "Hãy kiểm tra, hoặc lưu lại thành .xlsx.",
            english=rows[row][column],
            cell=_address(row, column),
            number=rows[other_row][other_column],
            other=_address(other_row, other_column),
        )


def _address(row: int, column: int) -> str:
    return f"{column_name(column)}{row + 1}"


def _uneven(found: Separated) -> Iterator[Phrase]:
    if found.unclosed:
        yield Phrase(
            "Dấu ngoặc kép ở dòng {line} không đi thành cặp; đã đọc mỗi dòng là một hàng. "
            "Hãy kiểm tra lại tệp.",
            line=found.unclosed,
        )
    for row, values in enumerate(found.rows, 1):
        if len(values) > found.width > 1 and any(values[found.width :]):
            yield Phrase(
                "Hàng {row} có {count} ô, nhiều hơn {width} ô của các hàng khác. "
                "Nếu dấu ngăn ô cũng đứng trong số, hãy lưu lại thành .xlsx.",
                row=row,
                count=len(values),
                width=found.width,
            )
            return
