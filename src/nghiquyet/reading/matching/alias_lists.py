"""Aliases as a CSV file: what the pages export, and what the command line and other installations take in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from nghiquyet.errors import WordListInvalid
from nghiquyet.reading.language.word_lists import Line, read_lines, write_lines
from nghiquyet.reading.matching.aliases import Alias, is_telling, name_key

COLUMNS = {
    "phrase": ("cụm từ", "phrase"),
    "indicator": ("chỉ tiêu", "indicator"),
    "means": ("là chỉ tiêu này", "means"),
    "active": ("đang dùng", "active"),
    "confirmed": ("số lần xác nhận", "confirmed"),
    "contradicted": ("số lần trái lại", "contradicted"),
    "used": ("số lần đã dùng", "used"),
    "organisations": ("tổ chức", "organisations"),
    "by": ("người", "by"),
    "on": ("ngày", "on"),
    "document": ("tệp", "document"),
    "sentence": ("câu", "sentence"),
}
LONGEST_PHRASE, LONGEST_INDICATOR = 300, 1000
WRITTEN_BY_HAND = 2
"""As how many confirmations it counts that somebody wrote an alias down."""


@dataclass(frozen=True, slots=True)
class ListedAlias:
    """A row of the file; what is no more than history (`sentence`, `used` …) is for people to read."""

    alias: Alias
    active: bool = True
    contradicted: int = 0
    used: int = 0
    on: str = ""
    document: str = ""
    sentence: str = ""
    row: int = field(default=0, compare=False)


def load_aliases(file: Path) -> tuple[Alias, ...]:
    """The aliases in use of a CSV file. Raises `WordListInvalid`."""
    listed = parse_aliases(file.read_bytes(), file.name)
    return tuple(one.alias for one in listed if one.active and one.alias.times > one.contradicted)


def parse_aliases(content: bytes, file: str) -> tuple[ListedAlias, ...]:
    """Every row of a CSV file, in its order. Raises `WordListInvalid` with the row that is wrong.

    A row without counts was written by hand and is trusted like one that was confirmed twice.
    """
    listed = tuple(
        _listed(line) for line in read_lines(content, file, COLUMNS, required=("phrase", "indicator"))
    )
    seen: dict[tuple[str, str], ListedAlias] = {}
    for one in listed:
        first = seen.setdefault((name_key(one.alias.phrase), name_key(one.alias.indicator)), one)
        if first is not one:
            raise WordListInvalid(
                "Tệp {file}, dòng {row}: cụm từ và chỉ tiêu này đã có ở dòng {first}. Hãy bỏ một dòng.",
                file=file,
                row=one.row,
                first=first.row,
            )
    return listed


def _listed(line: Line) -> ListedAlias:
    cells = line.cells
    for key, most, fine in (
        ("phrase", LONGEST_PHRASE, is_telling),
        ("indicator", LONGEST_INDICATOR, name_key),
    ):
        if len(cells[key]) > most or not fine(cells[key]):
            raise WordListInvalid(
                "Tệp {file}, dòng {row}: cột {column} không dùng được. Cần từ hai tiếng có nghĩa và "
                "không quá {most} ký tự.",
                file=line.file,
                row=line.number,
                column=COLUMNS[key][0],
                most=most,
            )
    confirmed = line.count("confirmed")
    alias = Alias(
        cells["phrase"],
        cells["indicator"],
        line.told("means", default=True),
        cells.get("by", ""),
        WRITTEN_BY_HAND if confirmed is None else confirmed,
        frozenset(cells.get("organisations", "").split()),
    )
    return ListedAlias(
        alias,
        line.told("active", default=True),
        line.count("contradicted") or 0,
        line.count("used") or 0,
        cells.get("on", ""),
        cells.get("document", ""),
        cells.get("sentence", ""),
        line.number,
    )


def write_aliases(listed: Iterable[ListedAlias], *, vietnamese: bool = True) -> bytes:
    """The rows as CSV with the heads in Vietnamese or English."""
    yes, no = ("có", "không") if vietnamese else ("yes", "no")
    heads = [names[0 if vietnamese else 1] for names in COLUMNS.values()]
    return write_lines(
        heads,
        (
            (
                one.alias.phrase, one.alias.indicator, yes if one.alias.means else no,
                yes if one.active else no, one.alias.times, one.contradicted, one.used,
                " ".join(sorted(one.alias.organisations)), one.alias.by, one.on, one.document, one.sentence,
            )
            for one in listed
        ),
    )  # fmt: skip
