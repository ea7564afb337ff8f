"""Digits that count nothing: dates, years, terms, numbers of documents, names that hold digits, list numbers.

Each pattern is one statement of how such things are written; `noncounts(text)` gives their places.
"""

from __future__ import annotations

import re

from nghiquyet.reading.language.countables import countable_nouns
from nghiquyet.reading.language.units import MEASURES

Span = tuple[int, int]

_MONTH = r"(?:0?[1-9]|1[0-2])"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d{2}"
_MEASURED = (
    r"\s*(?:%|lượt\b|(?:"
    + "|".join(
        sorted({re.escape(unit) for units in MEASURES.values() for unit in units}, key=len, reverse=True)
    )
    + r")(?!\w)|(?:nghìn|ngàn)\b|(?:"
    + "|".join(sorted({noun.split()[0] for noun in countable_nouns()[0]}))
    + r")\b)"
)
_DOCUMENT = (
    "Nghị quyết|Chỉ thị|Kết luận|Quyết định|Quy định|Thông tư|Nghị định|Kế hoạch|Công văn|Báo cáo"
    "|Hướng dẫn|Luật"
    "|Chương trình hành động|Chương trình|Đề án|Thông báo|Tờ trình|Pháp lệnh|Giấy phép|Phụ lục|Biểu|Bảng"
    "|Hình|Mẫu"
    "|Điều|Khoản|Mục|Phần|Chương|Công điện|Dự án|QĐ|NQ|BC|KH|CV"
)
_ALWAYS_NUMBERED = (
    "quân khu|quân đoàn|sư đoàn|trung đoàn|lữ đoàn|tiểu đoàn|đại đội|trung đội|binh đoàn|hải đoàn|quốc lộ"
    "|tỉnh lộ|huy hiệu|tổ dân phố|khu phố|tiểu khu|khoảnh|hạng"
)
_NUMBERED = (
    "vùng|đoàn|đội|tổ|khu|khối|phường|quận|thôn|xóm|bản|ấp|cụm|chi bộ|trường|lớp|đường|km|công ty|nhà máy"
    "|xí nghiệp|đồn|trạm|phòng|đợt|giai đoạn|vòng|bậc|cấp|cấp độ|mức độ|loại|khóa|khoá|kỳ|lần|nhóm|trang"
    "|tập|mũi|phân xưởng|cơ sở|lô|tháng|quý|học kỳ|bước|tầng|số|hợp phần|mẫu"
)

_ADDRESS = r"https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,120}\w"
_QUARTER = rf"\bquý\s+(?:[1-4]|i{{1,3}}|iv)\b(?:\s?[/,]?\s?(?:năm\s+)?{_YEAR}\b)?"

_ANY_CASE = (
    _ADDRESS,
    # telephone numbers
    r"(?:điện thoại|đt|hotline|tel|fax|số máy)\s*:?\s*[+\d][\d .()-]{6,}\d",
    # days, months, quarters and times of day
    rf"\b{_DAY}\s?[/.-]\s?{_MONTH}\s?[/.-]\s?{_YEAR}\b",
    rf"\bngày\s+{_DAY}(?:\s*(?:,|và|-|–|đến)\s*{_DAY})*\b(?:\s?[/.-]\s?{_MONTH}\b|\s+tháng\s+{_MONTH})?"
    rf"(?:(?:\s+năm\s+|[/.-]){_YEAR})?",
    rf"\b(?:sáng|trưa|chiều|tối|đêm|dịp|hôm|thời điểm|từ|đến|hết|trước|sau"
    rf"|kỷ niệm)\s+(?:mùng\s+)?{_DAY}[/.]{_MONTH}"
    r"(?:\s*(?:-|–|đến)\s*\d{1,2}[/.]\d{1,2})?(?=\s*(?:[,.;:)(\n–-]|$|năm\b|và\b|đến\b|vừa\b|của\b|tại\b"
    r"|này\b))",
    rf"\b{_DAY}\s+tháng\s+{_MONTH}(?:\s+năm\s+{_YEAR})?",
    rf"\btháng\s+{_MONTH}(?:\s?[/.-]\s?{_YEAR})?\b(?!\s*[%/]|[.,]\d)",
    rf"(?<![\d/.,]){_MONTH}[/.-]{_YEAR}\b",
    rf"\b{_YEAR}\s?[–—-]\s?(?:{_YEAR}|\d{{2}})\b(?!%)",
    r"\b(?:(?:lúc|hồi|vào)\s+)?\d{1,2}\s?(?:giờ|h)\s?\d{2}\b(?:\s?phút)?|\b(?:lúc|hồi|vào)\s+\d{1,2}\s?(?:giờ|h)\b|\b\d{1,2}:\d{2}\b"
    r"|\b24/24\b|\b24/7\b",
    _QUARTER,
    rf"\b(?:năm|năm học|niên khóa|niên vụ|giá so sánh|quý [ivx\d]+[,/ ]+)\s+{_YEAR}\b",
    rf"(?<![\d.,/]){_YEAR}\b(?![.,]\d|/\d|{_MEASURED})",
    # ordinals
    r"\b(?:lần thứ|kỳ họp thứ|khóa thứ|đứng thứ|xếp thứ|vị trí thứ|thứ|top)\s+\d+(?:\s?/\s?\d+)?",
    r"\bcông nghiệp\s+(?:lần thứ\s+)?\d\.\d",
    # names that hold digits
    r"\bcovid\s?[-–]\s?\d+",
    rf"\b(?:{_ALWAYS_NUMBERED})\s+\d{{1,4}}(?:/\d{{1,4}})?\b(?![.,]\d|%)",
    rf"\b(?:{_NUMBERED})\s+\d{{1,4}}\b(?![.,]\d|\s*/|\s?[–-]\s?\d|{_MEASURED})",
    # ages that bound a category, set phrases
    r"\b(?:dưới|trên|từ|đủ|đến)\s*\d+(?:\s?(?:-|–|đến)\s?\d+)?\s+(?:tuổi|tháng tuổi)\b(?!\s+(?:đời|đảng))",
    r"\b(?:trẻ|trẻ em|em bé|học sinh|người)\s+\d+(?:\s?(?:-|–|đến)\s?\d+)?\s+(?:tuổi|tháng tuổi)\b",
    r"\b\d+\s+sao\b|\b\d+\s+bên\s+\d+\s+cấp|\b1\s+số\b|(?<=[“\"])\d+\s+(?=[^\W\d])",
    # numbers of documents written with "số"
    r"\bsố\s*:?\s+\d+(?=\s*(?:,\s*số|của|ngày|[;.):]|$|\n))|\bsố\s*:?\s*\d+\s?[-/]\s?[^\W\d][\w/-]*",
)
_LENGTH_OF_TIME = re.compile(
    r"\b\d+(?:,\d+)?\s+(?:năm|tháng|tuần|quý|ngày|thập kỷ|thế kỷ|nhiệm kỳ)\b(?!\s+(?:công|lương|tuổi|tù))",
    re.IGNORECASE,
)
"""A length of time names a period; only where time itself is measured is it a quantity."""
_CASED = (
    r"\b\d+\s?[-–]\s?[A-ZĐƯ]{1,6}[a-z]{0,2}(?:\s?/\s?[\wĐđƯư.-]+)?(?!\w)",
    rf"\b\d+/{_YEAR}/[A-ZĐ][\w-]*|\b\d+\s?/\s?[A-ZĐ]{{2,}}[\w-]*",
    rf"\b(?:{_DOCUMENT})\s+(?:số\s*:?\s*)?\d+(?:[./-]\w+)*(?:\s*,\s*(?:số\s+)?\d+(?=\s*(?:,|của|và"
    rf"|;)))*(?!{_MEASURED})\b",
    r"\b[A-Za-zĐđ]+\d[\w.]*\b|\b[A-ZĐ]\w*-\d+\b",
    r"\b\d+(?!(?:ha|kg|km|m2|m3|m|cm|mm|tr|trđ|g|l|kw|mw|kwh|MW|KW|kWh|MWh)\b)[A-Za-zđ]\w*",
    # numbers of lists: at the start of a line, or in brackets before a capital
    r"(?m)^[ \t]*[(]?\d{1,2}(?:\.\d{1,2}){0,3}[.)/-](?=\s|$)|^[ \t]*\d{1,2}(?:\.\d{1,2}){1,3}\s(?=[^\W\d_])"
    r"|\(\d{1,2}\)(?=\s+[A-ZĐÂÊÔƠƯĂ])",
)
_COMPILED = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _ANY_CASE) + tuple(
    re.compile(pattern) for pattern in _CASED
)

_DIGIT = re.compile(r"\d")
_WITHOUT_DIGITS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (_ADDRESS, _QUARTER))
"""The patterns that match where no digit stands: addresses on the net, quarters in Roman numbers."""


def noncounts(text: str, *, durations: bool = False) -> list[Span]:
    """Places of `text` whose digits count nothing, sorted and merged where they overlap.

    With `durations`, lengths of time ("4 ngày") are quantities.

    >>> text = "Ngày 18.5, theo Nghị quyết số 12-NQ/ĐH, Trung đoàn 877 trồng 20 ha"
    >>> [text[a:b] for a, b in noncounts(text)]
    ['Ngày 18.5', 'Nghị quyết số 12-NQ/ĐH', 'Trung đoàn 877']
    """
    if not _DIGIT.search(text):
        patterns = _WITHOUT_DIGITS
    else:
        patterns = _COMPILED if durations else (*_COMPILED, _LENGTH_OF_TIME)
    merged: list[Span] = []
    for begin, end in sorted(match.span() for pattern in patterns for match in pattern.finditer(text)):
        if merged and begin < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return merged
