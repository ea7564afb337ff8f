"""Numbers of the same kind that count or measure another thing than the target does."""

from __future__ import annotations

import re

from nghiquyet.checking.known import Known, Subject
from nghiquyet.checking.said import Said
from nghiquyet.measuring import Target
from nghiquyet.phrases import Phrase
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching.mention import TargetLike

_ANYTHING = frozenset((
    "người", "đồng", "chí", "đ/c", "quần", "chúng", "em", "cháu", "ông", "bà", "anh", "chị", "cái", "chiếc",
    "lượt", "lần", "trường", "hợp", "đơn", "vị", "tổ", "chức", "đối", "tượng", "suất", "vụ", "việc", "bộ",
    "đợt", "số", "tập", "thể", "cá", "nhân", "cán", "chiến", "sĩ",
))  # fmt: skip
"""Words that count whatever was spoken of: people change their noun with what becomes of them
("quần chúng" who become "đảng viên")."""
_HAVING = re.compile(r"(?<!\w)(?:hiện(?: nay| đang)?|đang) (?:có|quản lý)(?!\w)", re.IGNORECASE)
_NEW = re.compile(r"(?<!\w)(?:mới|tăng thêm|bổ sung|kết nạp|thành lập)(?!\w)", re.IGNORECASE)
_OF_ONE = re.compile(
    r"(?<!\w)(trị giá|giá trị|kinh phí|giá|tổng mức|dự toán|bình quân|trung bình|mỗi|một)"
    r"(?: [^\W_]+){0,3}\s*:?\s*$",
    re.IGNORECASE,
)
"""What a number is that says something of each thing, or of one, and not how many there are."""
_MEANS = ("bình quân", "trung bình")
"""Words that leave a percentage what it is."""
_REACH = 40


def another_thing(said: Said, known: Known, target: Target) -> Phrase | None:
    """Why the number can't be compared with the target's, None where nothing tells them apart."""
    name = fold(target.name)
    if _HAVING.search(said.before[-_REACH:]) and _NEW.search(name):
        return Phrase("văn bản nói số hiện có, chỉ tiêu tính số mới")
    of_one = _OF_ONE.search(said.before[-_REACH:]) if known.subject is not Subject.YEARLY else None
    mean = dimension(said.unit) == "percent" and of_one and of_one.group(1).lower() in _MEANS
    if of_one and not mean and fold(of_one.group(1)) not in name:
        return Phrase("“{words}” không phải số của chỉ tiêu này", words=of_one.group().strip())
    return None


def another_noun(said: Said, target: Target) -> Phrase | None:
    """Why the number can't be compared where it counts another noun."""
    if not counts_another(said.unit, target):
        return None
    return Phrase("văn bản đếm {noun}, chỉ tiêu đếm {unit}", noun=said.unit, unit=target.unit)


def counts_another(unit: str, target: TargetLike) -> bool:
    """Whether a counted noun has no word in common with the target's, and is not one for anything."""
    if not unit or not dimension(unit) == dimension(target.unit) == "count":
        return False
    return not set(fold(unit).split()) & (_ANYTHING | set(fold(f"{target.unit} {target.name}").split()))
