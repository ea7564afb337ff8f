"""Digits that count nothing: dates, years, terms, numbers of documents, names that hold digits, list numbers.

Each pattern is one statement of how such things are written; `noncounts(text)` gives their places.
"""

from __future__ import annotations

import re

from nghiquyet.reading.language.abbreviations import shipped_abbreviations
from nghiquyet.reading.language.countables import countable_nouns
from nghiquyet.reading.language.keyed import keyed, stands
from nghiquyet.reading.language.numbered_names import is_counted, numbered_names

Span = tuple[int, int]

_MONTH = r"(?:0?[1-9]|1[0-2])"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d{2}"
_ADDRESS = r"https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,120}\w"
_QUARTER = rf"\bquý\s+(?:[1-4]|i{{1,3}}|iv)\b(?:\s?[/,]?\s?(?:năm\s+)?{_YEAR}\b)?"
_PLAIN = (
    ("http|www.|@", _ADDRESS),
    # telephone numbers
    (
        "điện thoại|đt|hotline|tel|fax|số máy|0",
        r"(?:điện thoại|đt|hotline|tel|fax|số máy)\s*:?\s*[+\d][\d .()-]{6,}\d"
        r"|\b0\d{2,3}[ .]\d{3}[ .]\d{3,4}\b",
    ),
    # days, months, quarters and times of day
    ("19|20", rf"\b{_DAY}\s?[/.-]\s?{_MONTH}\s?[/.-]\s?{_YEAR}\b"),
    (
        "ngày",
        rf"\bngày\s+{_DAY}(?:\s*(?:,|và|-|–|đến)\s*{_DAY})*\b(?:\s?[/.-]\s?{_MONTH}\b|\s+tháng\s+{_MONTH})?"
        rf"(?:(?:\s+năm\s+|[/.-]){_YEAR})?",
    ),
    (
        "",
        rf"\b(?:sáng|trưa|chiều|tối|đêm|dịp|hôm|thời điểm|từ|đến|hết|trước|sau|nay|qua|lễ|tết"
        rf"|kỷ niệm)\s+[(]?(?:mùng\s+)?{_DAY}[/.]{_MONTH}"
        r"(?:\s*(?:-|–|đến)\s*\d{1,2}[/.]\d{1,2})?(?=\s*(?:[,.;:)(\n–-]|$|năm\b|và\b|đến\b|vừa\b|của\b|tại\b"
        r"|này\b))",
    ),
    ("tháng", rf"\b{_DAY}\s+tháng\s+{_MONTH}(?:\s+năm\s+{_YEAR})?"),
    ("tháng", rf"\btháng\s+{_MONTH}(?:\s?[/.-]\s?{_YEAR})?\b(?!\s*[%/]|[.,]\d)"),
    ("19|20", rf"(?<![\d/.,]){_MONTH}[/.-]{_YEAR}\b"),
    ("19|20", rf"\b{_YEAR}\s?[–—-]\s?(?:{_YEAR}|\d{{2}})\b(?!%)"),
    (
        "",
        r"\b(?:(?:lúc|hồi|vào)\s+)?\d{1,2}\s?(?:giờ|h)\s?\d{2}\b(?:\s?phút)?|\b(?:lúc|hồi|vào)\s+\d{1,2}\s?(?:giờ|h)\b|\b\d{1,2}:\d{2}\b"
        r"|\b(?:từ|đến|trước|sau|khoảng|tới|lúc|hồi|đúng)\s+(?:[01]?\d|2[0-4])\s?(?:giờ|h)\b(?!\s(?:học|dạy|giảng|bay|công|xuống))"
        r"|\b(?:[01]?\d|2[0-4])\s?(?:giờ|h)\s(?:sáng|trưa|chiều|tối|đêm|ngày|hôm|cùng ngày)\b"
        r"|\b24/24h?\b|\b24/7\b|\b7/7\b(?!\s+(?!h\b|giờ|ngày)[^\W\d_])(?<!\(7/7)",
    ),
    ("quý", _QUARTER),
    ("19|20", rf"\b(?:năm|năm học|niên khóa|niên vụ|giá so sánh|quý [ivx\d]+[,/ ]+)\s+{_YEAR}\b"),
    # ordinals, scores, scales of maps
    (
        "/",
        r"\b(?:lần thứ|kỳ họp thứ|khóa thứ|đứng thứ|xếp thứ|vị trí thứ|thứ|top|vị trí|thứ hạng"
        r"|xếp hạng|xếp|bậc)\s+"
        r"\d+(?:\s?/\s?\d+)",
    ),
    ("thứ|top", r"\b(?:lần thứ|kỳ họp thứ|khóa thứ|đứng thứ|xếp thứ|vị trí thứ|thứ|top)\s+\d+"),
    (
        "tỷ số|tỉ số|thắng|thua|hòa|đánh bại",
        r"\b(?:tỷ số|tỉ số|thắng|thua|hòa|đánh bại)\s(?:[^\s\d,.;]+\s){0,4}?"
        r"\d{1,2}\s?[-–]\s?\d{1,2}\b(?!\s?%)",
    ),
    ("1/", r"\btỷ lệ\s+1/\d[\d.]*"),
    ("công nghiệp|.0", r"\bcông nghiệp\s+(?:lần thứ\s+)?\d\.\d(?!\d)|(?<![\d.,])[2-5]\.0\b"),
    # names that hold digits
    ("covid", r"\bcovid\s?[-–]\s?\d+"),
    ("cấp", r"\b(?:[1-4]|\d\s?[-–]\s?\d)\s+cấp\b(?!\s+(?:ủy|học|bậc|tỉnh|huyện|xã|độ|phó|trưởng))"),
    # spans of time that rain is measured over or that lie behind and ahead
    (
        "mưa|qua|tới|liền",
        r"\bmưa(?: trong)?\s+\d{1,2}\s?(?:giờ|h)\b"
        r"|\b\d{1,2}\s?(?:giờ|h)\s(?:qua(?!\s\d)|tới|liền|liên tục)\b",
    ),
    # sizes and ages that bound a category, set phrases
    (
        "trở",
        r"\b(?:dài|rộng|cao|sâu|công suất|trọng tải)\s+từ\s+\d+(?:[.,]\d+)?\s?"
        r"(?:m|mét|cm|cv|hp|tấn)\s+trở (?:lên|xuống)\b",
    ),
    (
        "tuổi",
        r"(?<!bình quân )(?<!trung bình )(?<!thọ )\b(?:dưới|trên|từ|đủ|đến)\s*\d+(?:\s?(?:-|–|đến)\s?\d+)?\s+"
        r"(?:tuổi|tháng tuổi)\b(?!\s+(?:đời|đảng))",
    ),
    (
        "tuổi",
        r"\b(?:trẻ|trẻ em|em bé|học sinh|người|độ tuổi|nhóm tuổi)\s+(?:từ\s+)?\d+(?:\s?(?:-|–|đến)\s?\d+)?\s+"
        r"(?:tuổi|tháng tuổi)\b",
    ),
    (
        "tuổi",
        r"\b\d+(?:\s+tuổi)?\s*(?:-|–|đến)\s*(?:dưới\s+)?\d+\s+tuổi\b|\b\d+\s+tuổi\s+trở\s+(?:lên|xuống)\b",
    ),
    ('“|"', r"(?<=[“\"])\d+\s[^”\"\d]{1,24}(?:,?\s?\d+\s[^”\"\d]{1,24})+(?=[”\"])"),
    (
        'sao|bên|số|“|"|trong',
        r"\b\d+\s+sao\b|\b\d+\s+bên\s+\d+\s+cấp|\b1\s+số\b|(?<=[“\"])\d+\s+(?=[^\W\d])|\b\d\s+trong\s+\d\b(?=[”\"])",
    ),
    (
        "phương châm|phong trào|cuộc vận động|khẩu hiệu|nguyên tắc|thông điệp|quan điểm",
        r"\b(?:phương châm|phong trào|cuộc vận động|khẩu hiệu|nguyên tắc|thông điệp|quan điểm)"
        r"\s+\d+\s+[^\W\d]+(?:\s?,\s?\d+\s+[^\W\d]+)*",
    ),
    # numbers of documents written with "số"
    (
        "số",
        r"\bsố\s*:?\s+\d+(?![.,]\d)(?=\s*(?:,\s*số|của|ngày|[;.):]|$|\n))|\bsố\s*:?\s*\d+\s?[-/]\s?[^\W\d][\w/-]*",
    ),
)
_PLAIN_CASED = (
    ("-|–", r"\b\d+\s?[-–]\s?[A-ZĐƯ]{1,6}[a-z]{0,2}(?:\s?/\s?[\wĐđƯư.-]+)?(?!\w)"),
    ("/", rf"\b\d+/{_YEAR}/[A-ZĐ][\w-]*|\b\d+\s?/\s?[A-ZĐ]{{2,}}[\w-]*"),
    ("", r"\b[A-Za-zĐđ]+\d[\w.]*\b|\b[A-ZĐ]\w*-\d+\b|\bkm\s?\d+\+\d+"),
    (
        "",
        r"\b\d+(?!(?:ha|kg|km|m2|m3|m|cm|mm|tr|trđ|g|l|kw|mw|kwh|MW|KW|kWh|MWh|kV|kVA|MVA|GB|TB|ml|mg|t|tấn|tỷ|đ)\b)"
        r"[A-Za-zđ]\w*",
    ),
    # numbers of lists: at the start of a line, or in brackets before a capital
    (
        ".|)|/|-",
        r"(?m)^[ \t]*[(]?\d{1,2}(?:\.\d{1,2}){0,3}[.)/-](?=\s|$)"
        r"|^[ \t]*\d{1,2}(?:\.\d{1,2}){1,3}\s(?=[^\W\d_])"
        r"|\(\d{1,2}\)(?=\s+[A-ZĐÂÊÔƠƯĂ])",
    ),
)
_UNLESS_COUNTED = keyed(
    (
        ("19|20", rf"(?<![\d.,/]){_YEAR}\b(?![.,]\d|/\d)"),
        ("/", rf"(?<![\d/.,]){_DAY}/{_MONTH}\b(?![\d/]|[.,]\d)"),
    )
)
_LOWER = keyed(_PLAIN)
"""Read in lower-case text: that takes half the time of passing over the case."""
_CASED = keyed(_PLAIN_CASED)
PATTERNS = (*_LOWER, *_CASED, *_UNLESS_COUNTED)
"""All that are tried where their words stand."""
_LENGTH_OF_TIME = re.compile(
    r"\b\d+(?:,\d+)?\s+(?:năm|tháng|tuần|quý|ngày|thập kỷ|thế kỷ|nhiệm kỳ)\b(?!\s+(?:công|lương|tuổi|tù))"
    r"|(?<=\btrong\s)\d+\s+(?:giờ|phút|giây)\b|(?<=\bsau\s)\d+\s+(?:giờ|phút|giây)\b",
    re.IGNORECASE,
)
"""A length of time names a period; only where time itself is measured is it a quantity."""
_TIME_MEASURED = re.compile(
    r"(?<!\w)(?:(?:rút ngắn|cắt giảm|giảm|kéo dài)(?:\s[^\W\d]+){0,9}?\stừ"
    r"|(?:rút ngắn|cắt giảm|giảm|kéo dài|sớm|chậm|trễ|muộn|nhanh|tiến độ|quá hạn|trước (?:thời )?hạn"
    r"|(?:giải quyết|xử lý|trả kết quả|trả lời|có mặt|chờ|thời gian)(?:\s[^\W\d]+){0,4}?"
    r"\s(?:không quá|không vượt quá|tối đa)"
    r"|sống khỏe|tuổi thọ|bình quân|trung bình|\d+\s(?:ngày|tháng|năm|giờ)(?:\slàm việc)?)"
    r"(?:\s(?:hơn|được|thêm|từ|xuống|lên|còn|là|chỉ|gần|trên|khoảng|bình quân|trung bình|nhất"
    r"|thời gian)){0,4})\s$",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"\s([A-ZĐ]{2,5})(?!\w)")
_OF_A_DAY = re.compile(
    r"(?<!\w)(?:sáng|trưa|chiều|tối|đêm|hôm|nay|qua|từ|đến|vào|hết|trước|sau|lễ|tết|dịp)\s\(?$", re.IGNORECASE
)
_BEFORE_DAY = 8
_BEFORE_TIME = 60
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
        return _merged(sorted(m.span() for pattern in _WITHOUT_DIGITS for m in pattern.finditer(text)))
    lower = _lower(text)
    spans = [m.span() for words, pattern in _LOWER if stands(words, lower) for m in pattern.finditer(lower)]
    spans += [m.span() for words, pattern in _CASED if stands(words, lower) for m in pattern.finditer(text)]
    spans += numbered_names(text)
    spans += [
        match.span()
        for words, pattern in _UNLESS_COUNTED
        if stands(words, lower)
        for match in pattern.finditer(text)
        if not is_counted(text, match.end()) and not _counts_letters(text, match)
    ]
    if not durations:
        spans += [m.span() for m in _LENGTH_OF_TIME.finditer(text) if not _measures_time(text, m.start())]
    return _merged(sorted(spans))


def _counts_letters(text: str, day: re.Match[str]) -> bool:
    """ "5/8 KCN": behind a part of a whole, letters that stand for things; "sáng 5/8 HTX …" is a day."""
    letters = _LETTERS.match(text, day.end()) if "/" in day.group() else None
    if letters is None or _OF_A_DAY.search(text, max(0, day.start() - _BEFORE_DAY), day.start()):
        return False
    return shipped_abbreviations().get(letters.group(1).lower()) in countable_nouns()[0]


def _lower(text: str) -> str:
    """The text in lower case, every letter in its place: "İ" would become two."""
    lower = text.lower()
    return (
        lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    )


def _measures_time(text: str, start: int) -> bool:
    """ "rút ngắn 15 ngày", "từ 15 ngày xuống 7 ngày"."""
    return bool(_TIME_MEASURED.search(text, max(0, start - _BEFORE_TIME), start))


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for begin, end in spans:
        if merged and begin < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return merged
