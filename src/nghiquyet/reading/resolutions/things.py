"""The things that a name speaks of: what of it can be counted, and so whether a share of it is a ratio."""

from __future__ import annotations

import re

from nghiquyet.reading.language.countables import countable_nouns
from nghiquyet.reading.resolutions.vocabulary import EVERY_YEAR, PREDICATE

_NO_COUNT = re.compile(
    r"(?:xã\s+hội|phòng\s*,?\s+chống|bản\s+thân|bộ\s+máy|tổ\s+chức\s+(?:thực\s+hiện|lại|tốt)"
    r"|ngành\s+nghề|cơ\s+sở\s+(?:hạ\s+tầng|vật\s+chất)|con\s+người"
    r"|số\s+h[óo][áa]|nước(?!\s+(?:sạch\s+)?nào)|công(?!\s+(?:trình|chức|nhân|đoàn|ty))"
    r"|điểm\s+nóng|khu\s+vực|kinh\s+tế|mức\s+độ|giải\s+quyết|đoàn\s+kết|hội\s+nhập|bao\s+phủ"
    r"|lỗi\s+sống"
    r"|điểm\s+số|giải\s+ngân|thẻ\s+nhựa|vùng|ban\s+hành|sổ\s+sách|chỉ\s+tiêu|đạn|máy\s+móc)",
    re.IGNORECASE,
)
_MORE = frozenset(
    [
        "dân cư",
        "dân",
        "người dân",
        "nhân dân",
        "quần chúng ưu tú",
        "nhà giáo",
        "phụ nữ",
        "cơ sở đảng",
        "chỉ số",
    ]
)
_HEAD = re.compile(
    r"(?:tỷ\s+lệ|tỉ\s+lệ|tỷ\s+lệ\s+%|tổng\s+số|số(?!\s+h[óo][áa])(?:\s+lượng)?"
    r"|phần\s+trăm)\s+(?:%\s+)?(?:các\s+)?",
    re.IGNORECASE,
)
_EVERY_YEAR = re.compile(rf"\s+(?:{EVERY_YEAR})$", re.IGNORECASE)
_EVENTS = frozenset(["cuộc", "lần", "lượt", "vụ", "đợt", "buổi", "kỳ", "phiên", "ca"])


def counted_noun(words: str, *, start_only: bool = False) -> str:
    """The longest noun of things that can be counted among the first three words (at the very start with
    `start_only`), "" where there is none.

    >>> counted_noun("hộ gia đình đạt văn hóa"), counted_noun("huy động trẻ em ra lớp")
    ('hộ gia đình', 'trẻ em')
    """
    rest = _HEAD.sub("", words.strip(), count=1) if not start_only else words.strip()
    for _ in range(1 if start_only else 3):
        if _NO_COUNT.match(rest):
            return ""
        noun = _noun_at(rest)
        if noun:
            return noun
        rest = re.sub(r"^[^\W\d_]+[\s,]*", "", rest, count=1)
    return ""


def _noun_at(words: str) -> str:
    nouns, classifiers = countable_nouns()
    match = re.match(r"[^\W\d_]+(?:\s+[^\W\d_]+){0,3}", words)
    tokens = match.group().split() if match else []
    for size in range(len(tokens), 0, -1):
        phrase = " ".join(tokens[:size]).lower()
        if phrase in nouns or phrase in _MORE:
            return _with_noun(tokens, size) if phrase in classifiers else " ".join(tokens[:size])
    return ""


def _with_noun(tokens: list[str], size: int) -> str:
    """A classifier alone is no thing ("con", "cái") unless it names an event or stands before its noun."""
    if tokens[0].lower() in _EVENTS or len(tokens) <= size:
        return " ".join(tokens[:size])
    return " ".join(tokens[: size + 1])


def is_event(noun: str) -> bool:
    """Whether these things happen, and so add up over time, rather than exist."""
    return noun.split(" ", 1)[0].lower() in _EVENTS


def parts_of_share(name: str) -> tuple[str, str] | None:
    """Numerator and denominator in words of "Tỷ lệ A B", where A can be counted and B is said of it.

    >>> parts_of_share("Tỷ lệ chi bộ quân sự cấp xã có chi ủy")
    ('số chi bộ quân sự cấp xã có chi ủy', 'tổng số chi bộ quân sự cấp xã')
    """
    rest = _HEAD.sub("", name.strip(), count=1)
    noun = counted_noun(name)
    if not noun:
        return None
    begin = rest.lower().find(noun.lower())
    subject = rest[max(begin, 0) :]
    said = PREDICATE.search(subject, len(noun))
    whole = subject[: said.start()].strip(" ,") if said else _wider(noun) if noun == subject else noun
    part = _EVERY_YEAR.sub("", rest)
    return f"số {_lower_first(part)}", f"tổng số {_lower_first(whole)}"


def _wider(noun: str) -> str:
    """What things of a kind are a kind of: "hộ nghèo" are some of all "hộ"."""
    nouns, _ = countable_nouns()
    tokens = noun.split()
    shorter = (" ".join(tokens[:size]) for size in range(len(tokens) - 1, 0, -1))
    return next((words for words in shorter if words.lower() in nouns), noun)


def _lower_first(words: str) -> str:
    return words if words[:2].isupper() else words[:1].lower() + words[1:]
