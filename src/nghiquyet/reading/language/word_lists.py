"""Lists of words that people keep in a spreadsheet: CSV with known columns, in Vietnamese or English.

Excel writes them with commas, semicolons or tabs, in UTF-8 or, as "Unicode Text", in UTF-16.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from nghiquyet.errors import FileTooLarge, WordListInvalid
from nghiquyet.reading.language.folding import fold

LARGEST = 5_000_000
_MARKS = ("\t", ";", ",")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_YES, _NO = {"có", "x", "yes", "true", "1", "đúng"}, {"không", "no", "false", "0", "sai"}


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its number in the file and its cells by the keys of the columns; absent cells are ""."""

    file: str
    number: int
    cells: Mapping[str, str]

    def told(self, key: str, *, default: bool) -> bool:
        """The cell as yes or no. Raises `WordListInvalid` where it is neither."""
        said = fold(self.cells.get(key, "")).strip()
        if said and said not in _YES | _NO:
            raise WordListInvalid(
                "Tệp {file}, dòng {row}: “{said}” không phải là có hay không. Hãy ghi “có” hoặc “không”.",
                file=self.file,
                row=self.number,
                said=said,
            )
        return said in _YES if said else default

    def count(self, key: str) -> int | None:
        """The cell as a whole number, None where it is empty. Raises `WordListInvalid`."""
        said = self.cells.get(key, "").strip()
        if said and not (said.isascii() and said.isdigit() and len(said) < 7):
            raise WordListInvalid(
                "Tệp {file}, dòng {row}: “{said}” không phải là số lần.",
                file=self.file,
                row=self.number,
                said=said,
            )
        return int(said) if said else None


def read_lines(
    content: bytes, file: str, columns: Mapping[str, Sequence[str]], required: Sequence[str]
) -> list[Line]:
    """The rows of a CSV file; `columns` gives for each key the heads by which it may go.

    Raises `FileTooLarge`, or `WordListInvalid` where it is no such list or a `required` cell is empty.
    """
    rows = csv.reader(io.StringIO(_decoded(content, file), newline=""), delimiter=_mark(content, file))
    try:
        listed = [(rows.line_num, row) for row in rows if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise _no_csv(file) from error
    heads = _heads(listed[0][1] if listed else [], file, columns, required)
    lines = [
        Line(file, number, {key: _cell(row, place) for key, place in heads.items()})
        for number, row in listed[1:]
    ]
    for line in lines:
        _check_filled(line, columns, required)
    return lines


def write_lines(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """CSV that Excel opens as UTF-8; cells that it would take for a formula get an apostrophe before."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(heads)
    writer.writerows([_harmless(str(cell)) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _cell(row: Sequence[str], place: int) -> str:
    cell = row[place].strip() if place < len(row) else ""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def _decoded(content: bytes, file: str) -> str:
    if len(content) > LARGEST:
        raise FileTooLarge("Tệp {file} lớn hơn {most} MB. Hãy chia ra.", file=file, most=LARGEST // 1_000_000)
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise _no_csv(file) from error


def _no_csv(file: str) -> WordListInvalid:
    return WordListInvalid(
        "Tệp {file} không phải là CSV bằng UTF-8. Trong Excel hãy chọn Lưu thành “CSV UTF-8”.", file=file
    )


def _mark(content: bytes, file: str) -> str:
    """What divides the cells: the mark that stands most often in the first line."""
    first = _decoded(content, file).partition("\n")[0]
    return max(_MARKS, key=first.count)


def _heads(
    row: Sequence[str], file: str, columns: Mapping[str, Sequence[str]], required: Sequence[str]
) -> dict[str, int]:
    said = [" ".join(fold(head).split()) for head in row]
    places = {
        key: next((place for place, head in enumerate(said) if head in map(fold, names)), None)
        for key, names in columns.items()
    }
    lacking = [columns[key][0] for key in required if places[key] is None]
    if lacking:
        raise WordListInvalid(
            "Tệp {file} thiếu cột {columns}. Dòng đầu của tệp phải là tên các cột.",
            file=file,
            columns=", ".join(lacking),
        )
    return {key: place for key, place in places.items() if place is not None}


def _check_filled(line: Line, columns: Mapping[str, Sequence[str]], required: Sequence[str]) -> None:
    for key in required:
        if not line.cells[key]:
            raise WordListInvalid(
                "Tệp {file}, dòng {row}: cột {column} để trống.",
                file=line.file,
                row=line.number,
                column=columns[key][0],
            )
