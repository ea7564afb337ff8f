"""Numbers that are part of a name: "Trung đoàn 877", "phường 5", "ngõ 86", "Nghị quyết số 57".

Some names always go with a number; others are as often counted, so that a measure or a known noun behind the
number makes it an amount ("tổ 5 người").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nghiquyet.reading.language.countables import folded_nouns
from nghiquyet.reading.language.counted import known_noun_after, noun_after
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.lexicon import shipped_words, word_set
from nghiquyet.reading.language.tokens import CAPITAL
from nghiquyet.reading.language.units import COUNT_SCALES, MEASURES

Span = tuple[int, int]

_FORCES = (
    "quân khu|quân đoàn|sư đoàn|trung đoàn|lữ đoàn|tiểu đoàn|đại đội|trung đội|binh đoàn|hải đoàn|hải đội"
    "|vùng cảnh sát biển|đoàn kinh tế[- ]+quốc phòng|bệnh viện quân y|quân y viện"
)
_ALWAYS = word_set(
    "quốc lộ|tỉnh lộ|ql|tl|huy hiệu|tổ dân phố|khu phố|tiểu khu|khoảnh|hạng|ngõ|ngách|hẻm|kiệt|số nhà|nhà số"
    "|bài|bài số|bài tập|bài bắn|bài thi|bài học|sinh viên năm|năm thứ",
    "|",
)
_OFTEN = word_set(
    "vùng|đoàn|đội|tổ|khu|khối|phường|quận|thôn|xóm|bản|ấp|cụm|chi bộ|trường|lớp|đường|km|công ty|nhà máy"
    "|xí nghiệp|đồn|trạm|phòng|đợt|giai đoạn|vòng|bậc|cấp|cấp độ|mức độ|loại|khóa|kỳ|lần|nhóm|trang"
    "|tập|mũi|phân xưởng|cơ sở|lô|tháng|quý|học kỳ|bước|tầng|số|hợp phần|mẫu|ga|cầu|cảng|kho|mốc|khu vực"
    "|bệnh viện|viện|ban chỉ đạo|tổ công tác|cột mốc|phân khu|phân đội|tốp|bảng|hội trường|ca|xã|làng|buôn",
    "|",
)
_DOCUMENT = (
    "Nghị quyết|Chỉ thị|Kết luận|Quyết định|Quy định|Thông tư|Nghị định|Kế hoạch|Công văn|Báo cáo"
    "|Hướng dẫn|Luật"
    "|Chương trình hành động|Chương trình|Đề án|Thông báo|Tờ trình|Pháp lệnh|Giấy phép|Phụ lục|Biểu|Bảng"
    "|Hình|Mẫu"
    "|Điều|Khoản|Mục|Phần|Chương|Công điện|Dự án|QĐ|NQ|BC|KH|CV"
)
_FORCE = re.compile(
    rf"\b(?i:{_FORCES})(?:\s+[{CAPITAL}][^\W\d]*(?:\s[^\W\d]+){{0,3}}?){{0,2}}\s+\d{{1,4}}\b(?![.,]\d|%)"
)
_NUMBERED_DOCUMENT = re.compile(
    rf"\b(?:{_DOCUMENT})\s+(?:số\s*:?\s*)?\d+(?:[./-]\w+)*"
    r"(?:\s*,\s*(?:số\s+)?\d+(?=\s*(?:,|của|và|;)))*\b"
)
_HOUSE = re.compile(
    r"(?i:(?P<label>(?:địa chỉ|trụ sở(?: chính)?|văn phòng)\s*:\s*(?:tại\s)?(?:số\s)?)"
    r"|\btại (?P<nth>(?:nhà |địa chỉ )?số |địa chỉ )?)"
    r"(?P<number>\d{1,4}(?:/\d{1,4})*[A-Z]?)"
    rf"(?=,?\s(?P<street>(?:đường|phố|đại lộ|ngõ)\s)?(?P<first>[{CAPITAL}][^\W\d_]+)\s[{CAPITAL}])"
)
""""Trụ sở: 25 Bến Nghé Mới": a house of a street, which mostly bears a person's name, as no body does."""
_BADGES = re.compile(r"\bhuy hiệu\s+\d+(?:\s?,\s?\d+)*(?:\s+và\s+\d+)?", re.IGNORECASE)
_NUMBER = re.compile(r"(?<=\s)\d{1,4}\b(?![.,]\d|%)")
_PARTS = re.compile(r"(?:/\d{1,4})*\b")
_RUNS_ON = re.compile(r"\s*/|\s?[–-]\s?\d")
_WORDS = re.compile(r"(?:[^\W\d_]+\s+){1,3}$")
_LONGEST = 30
"""Characters of a name before its number."""
_UNITS = {*COUNT_SCALES, *(unit for units in MEASURES.values() for unit in units)}
_MEASURED = re.compile(
    r"\s?(?!đồng (?:chủ t|tổ chức|loạt))"
    rf"(?:{'|'.join(sorted(map(re.escape, _UNITS), key=len, reverse=True))})(?!\w)",
    re.IGNORECASE,
)


def numbered_names(text: str) -> Iterator[Span]:
    """The places of the numbers, or of names with theirs.

    >>> text = "Lữ đoàn Công binh 541 và tổ 5 trồng 20 ha, tổ 5 người, ngõ 86 phố Nhà Chung"
    >>> [text[a:b] for a, b in numbered_names(text)]
    ['Lữ đoàn Công binh 541', '5', '86']
    """
    yield from (match.span() for pattern in (_FORCE, _BADGES) for match in pattern.finditer(text))
    for match in _NUMBERED_DOCUMENT.finditer(text):
        if not is_counted(text, match.end()):
            yield match.span()
    for match in _HOUSE.finditer(text):
        if match["label"] or match["nth"] or match["street"] or _is_surname(match["first"]):
            yield match.span("number")
    for match in _NUMBER.finditer(text):
        yield from _named(text, match)


def _is_surname(word: str) -> bool:
    return fold(word) in shipped_words("surnames") and fold(word) not in folded_nouns()


def is_counted(text: str, end: int) -> bool:
    """Whether a measure or a known noun behind the digits says that they count after all.

    No noun does that has a number of its own: "tổ 7 khu phố 3".
    """
    if _MEASURED.match(text, end):
        return True
    if text[end : end + 2].lstrip()[:1].isupper() or not known_noun_after(text, end):
        return False
    return not _NUMBER.match(text, noun_after(text, end)[0] + 1)


def _named(text: str, number: re.Match[str]) -> Iterator[Span]:
    before = _WORDS.search(text, max(0, number.start() - _LONGEST), number.start())
    words = fold(before.group()).split() if before else []
    names = {" ".join(words[first:]) for first in range(len(words))}
    if names & _ALWAYS:
        parts = _PARTS.match(text, number.end())
        yield number.start(), parts.end() if parts else number.end()
    elif names & _OFTEN and not _RUNS_ON.match(text, number.end()) and not is_counted(text, number.end()):
        yield number.span()
