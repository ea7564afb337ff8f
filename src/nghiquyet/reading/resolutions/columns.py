"""What each column of a table of targets holds, told by its heading and by what stands in it.

Headings differ from body to body (STT/TT, Nội dung/Chỉ tiêu, ĐVT/Đơn vị, Chỉ tiêu giao/Mục tiêu đến 2025),
so the same word can name two columns; their contents then decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from nghiquyet.reading.documents.document import Cell, Table
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.resolutions.cell_levels import CellLevel, cell_level
from nghiquyet.reading.resolutions.resolution import Term
from nghiquyet.reading.resolutions.vocabulary import YEAR

Role = Literal[
    "ordinal",
    "name",
    "unit",
    "level",
    "previous",
    "comparator",
    "method",
    "applies",
    "group",
    "due",
    "ratio",
    "other",
]

_ORDINAL = re.compile(r"(?:stt|tt|sốtt|sốthứtự|mã(?:số)?(?:chỉtiêu)?|kýhiệu|thứtự|no)")
_UNIT = re.compile(r"đơn vị(?: tính| đo)?|đvt|đv tính|đ\.v\.t|đơn vị tính \(.*\)")
_APPLIES = re.compile(
    r"đối tượng|phạm vi|áp dụng|địa bàn|nơi thực hiện|(?:cơ quan|đơn vị|cấp|tổ chức|nơi"
    r"|bộ phận|phòng, ban)[^%\d]*(?:thực hiện|chủ trì|phụ trách|được giao|chịu trách nhiệm"
    r"|đầu mối)"
    r"|chủ trì|phân công|trách nhiệm|người phụ trách"
)
_GIVEN_TO = re.compile(r"giao cho(?: (?:các )?(?:đơn vị|tổ chức|địa phương|cơ quan|ai))?")
_METHOD = re.compile(
    r"cách (?:tính|tổng hợp|lấy|theo dõi|xác định|đo|đánh giá)|phương pháp|công thức|ghi chú|diễn giải"
    r"|căn cứ tính|giải thích"
)
_GROUP = re.compile(r"lĩnh vực|nhóm(?: chỉ tiêu)?|mặt công tác|loại")
_DUE = re.compile(r"thời (?:hạn|gian)(?: hoàn thành| thực hiện)?|tiến độ|hoàn thành trước|mốc")
_RATIO = re.compile(
    r"so (?:với|sánh)|/(?!\s*năm)|tỷ lệ(?: %)? hoàn thành|tăng,? giảm|chênh lệch|% (?:th|kh"
    r"|hoàn)|\(%\)\s*$"
)
_PREVIOUS = re.compile(
    r"thực hiện|(?<!\w)th(?!\w)|kết quả|(?<!\w)kq(?!\w)|hiện trạng|ước|đầu kỳ|trước|gốc"
    r"|hiện nay|hiện có|đã đạt|đạt được|thực trạng|xuất phát"
)
_AHEAD = re.compile(
    r"phân kỳ|kết quả (?:cần|phấn đấu|phải)|chỉ tiêu thực hiện|kế hoạch thực hiện|lộ trình thực hiện"
)
_NAME = re.compile(r"chỉ tiêu|nội dung|tên|danh mục|mục tiêu|tiêu chí|nhiệm vụ|hạng mục|chỉ số")
_LEVEL_WORDS = (
    (re.compile(r"cả (?:nhiệm kỳ|năm)|toàn (?:nhiệm kỳ|khóa)|tổng|cộng|cả giai đoạn|cuối (?:nhiệm )?kỳ"
r"|toàn (?:huyện|tỉnh|xã|ngành|đảng bộ)"), 40),
    (re.compile(r"mục tiêu|chỉ tiêu|phấn đấu|đề ra|giao|nghị quyết|kế hoạch|(?<!\w)kh(?!\w)|mức|giá trị"
r"|dự toán|định mức|yêu cầu|cam kết"), 30),
    (re.compile(r"nhiệm kỳ|giai đoạn"), 25),
    (re.compile(rf"đến năm|năm|{YEAR}|lộ trình"), 20),
    (re.compile(r"bình quân|hằng năm|hàng năm"), 15),
)  # fmt: skip
_COMPARES = re.compile(
    r"[≥≤<>=]+|không (?:quá|dưới)|tối thiểu|tối đa|ít nhất|trên|dưới|từ|đạt|bằng", re.IGNORECASE
)
_INDEX = re.compile(r"\(?\s*(?:[A-Za-z]|\d{1,2})\s*\)?(?:\s*=.*)?")


@dataclass(frozen=True)
class Columns:
    """The roles of a table's columns. `levels` are the level columns, best first; `first_row` the first below
    the headings; `heads` the whole heading of each column."""

    first_row: int
    heads: tuple[str, ...]
    name: int
    levels: tuple[int, ...]
    years: dict[int, int]
    roles: tuple[Role, ...]

    def column(self, role: Role) -> int | None:
        """The first column with this role."""
        return next((column for column, held in enumerate(self.roles) if held == role), None)


def continued_columns(columns: Columns) -> Columns:
    """The same columns for the rest of a table that a page break cut off from its headings."""
    return replace(columns, first_row=0)


def words_of(text: str, cell: Cell | None) -> str:
    """A cell's text on one line, "" for none."""
    return " ".join(text[cell.start : cell.end].split()) if cell else ""


def cell_value(text: str, cell: Cell | None) -> CellLevel | None:
    """The level in a cell; a workbook's stored share that is shown as a percentage counts as shown."""
    return cell_level(text[cell.start : cell.end]) if cell else None


def read_columns(text: str, table: Table, term: Term | None = None) -> Columns | None:
    """The columns of a table of targets; None where it is none (no names, or no levels beside them)."""
    if table.rows < 2 or table.columns < 2:
        return None
    first = _first_row(text, table)
    heads = tuple(_head(text, table, column, first) for column in range(table.columns))
    rows = range(_skip_index(text, table, first), table.rows)
    bodies = [[words_of(text, table.at(row, column)) for row in rows] for column in range(table.columns)]
    roles = [_role(head.lower(), body) for head, body in zip(heads, bodies, strict=True)]
    name = _name_column(heads, bodies, roles)
    if name is None:
        return None
    roles[name] = "name"
    roles = ["group" if role == "name" and column != name else role for column, role in enumerate(roles)]
    years = {column: year for column, head in enumerate(heads) if (year := _year(head)) is not None}
    roles = [_dated(role, years.get(column), term) for column, role in enumerate(roles)]
    roles = _without_past_plans(roles, years)
    levels = _level_columns(heads, bodies, roles, years, term)
    if not levels:
        return None
    roles = ["level" if column in levels else role for column, role in enumerate(roles)]
    return Columns(rows.start, heads, name, tuple(levels), years, tuple(roles))


def _first_row(text: str, table: Table) -> int:
    """Rows of headings: as the document says, else up to the first row with a level or a list number."""
    if table.header_rows:
        return table.header_rows
    for row in range(min(4, table.rows)):
        words = [words_of(text, table.at(row, column)) for column in range(table.columns)]
        distinct = list(dict.fromkeys(word for word in words if word))
        if row and (
            re.fullmatch(r"[IVX]+\.?|\d{1,2}\.?|[A-Z]\.?", words[0])
            or any(cell_level(w) and not re.fullmatch(YEAR, w) for w in distinct)
        ):
            return row
    return 1


def _skip_index(text: str, table: Table, first: int) -> int:
    """A row "(1) (2) (3=2/1)" under the headings is passed over."""
    if first >= table.rows:
        return first
    words = [words_of(text, table.at(first, column)) for column in range(table.columns)]
    numbered = [word for word in words if word]
    is_index = len(numbered) >= max(3, table.columns - 1) and all(_INDEX.fullmatch(word) for word in numbered)
    return first + 1 if is_index else first


def _head(text: str, table: Table, column: int, first: int) -> str:
    parts: list[str] = []
    for row in range(first):
        words = words_of(text, table.at(row, column))
        if words and words not in parts:
            parts.append(words)
    return " ".join(parts)


def _role(head: str, body: list[str]) -> Role:
    filled = [word for word in body if word]
    leveled = _share(filled, _is_level)
    if _ORDINAL.fullmatch(re.sub(r"[\s.]", "", head)):
        return "ordinal"
    if filled and _share(filled, lambda word: _COMPARES.fullmatch(word) is not None) > 0.6:
        return "comparator"
    if _UNIT.fullmatch(head.strip(" .")) and leveled < 0.5:
        return "unit" if head != "đơn vị" or _share(filled, _is_unit) > 0.5 else "applies"
    if _GIVEN_TO.fullmatch(head) or (_APPLIES.search(head) and leveled < 0.5):
        return "applies"
    if _METHOD.search(head):
        return "method"
    if leveled > 0.5:
        return _number_role(head)
    if _NAME.search(head):
        return "name"
    if _GROUP.search(head):
        return "group"
    return "due" if _DUE.search(head) else "level" if leveled > 0.3 else "other"


def _number_role(head: str) -> Role:
    if (
        _RATIO.search(head)
        and not re.search(r"mục tiêu|phấn đấu|chỉ tiêu giao", head)
        and not re.fullmatch(r".*giá trị", head)
    ):
        return "ratio"
    if (
        _PREVIOUS.search(head)
        and not _AHEAD.search(head)
        and not re.search(r"(?:chỉ tiêu|mục tiêu|kế hoạch) (?:giao|phấn đấu)", head)
    ):
        return "previous"
    return "level"


def _share(words: list[str], holds: object) -> float:
    assert callable(holds)
    return sum(bool(holds(word)) for word in words) / len(words) if words else 0.0


def _is_level(word: str) -> bool:
    """A cell that is a level and little more; "10 đảng bộ huyện, thành phố" says for whom."""
    level = cell_level(word)
    return level is not None and len(level.rest.split()) <= 3


def _is_unit(word: str) -> bool:
    return (
        dimension(word) != "count" or word in ('"', "nt", "-nt-") or (len(word) < 14 and word == word.lower())
    )


def _name_column(heads: tuple[str, ...], bodies: list[list[str]], roles: list[Role]) -> int | None:
    """The column of names: wordy, headed like one; the wordiest of two."""
    candidates = [
        column
        for column, role in enumerate(roles)
        if (role == "name" or (role == "other" and not heads[column])) and _letters(bodies[column]) > 6
    ]
    return max(
        candidates, key=lambda column: (roles[column] == "name", _letters(bodies[column])), default=None
    )


def _letters(body: list[str]) -> float:
    filled = [word for word in body if word]
    return sum(len(word) for word in filled) / len(filled) if filled else 0.0


def _level_columns(
    heads: tuple[str, ...],
    bodies: list[list[str]],
    roles: list[Role],
    years: dict[int, int],
    term: Term | None,
) -> list[int]:
    """Columns that promise, best first: the whole term, then the year nearest its end."""
    candidates = [column for column, role in enumerate(roles) if role == "level" and any(bodies[column])]
    return sorted(
        candidates,
        key=lambda column: (-_rank(heads[column].lower()), -_nearness(years.get(column), term), column),
    )


def _dated(role: Role, year: int | None, term: Term | None) -> Role:
    """A column of levels of a year before the term is where it started from."""
    past = role == "level" and year is not None and term is not None and year < term.years[0]
    return "previous" if past else role


def _without_past_plans(roles: list[Role], years: dict[int, int]) -> list[Role]:
    """The plan of a year whose result stands beside it is past, where a later year has levels too."""
    told = {years[column] for column, role in enumerate(roles) if role == "previous" and column in years}
    ahead = [years[column] for column, role in enumerate(roles) if role == "level" and column in years]
    past = {year for year in told if any(year < other for other in ahead)}
    return ["previous" if role == "level" and years.get(c) in past else role for c, role in enumerate(roles)]


def _rank(head: str) -> int:
    return next((rank for words, rank in _LEVEL_WORDS if words.search(head)), 0)


def _nearness(year: int | None, term: Term | None) -> int:
    if year is None:
        return 0
    return year if term is None or year <= term.years[1] else -year


def _year(head: str) -> int | None:
    years = [int(year) for year in re.findall(rf"(?<!\d){YEAR}(?!\d)", head)]
    return years[-1] if years else None
