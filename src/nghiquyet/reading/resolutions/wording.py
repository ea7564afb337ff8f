"""Small changes of wording on the way to a name: frames, dates and tails off, one name within another."""

from __future__ import annotations

import re

from nghiquyet.reading.resolutions.vocabulary import ACTION, MEASURE_HEAD, TIME_FRAME, UNTIL, YEAR

_FRAME = re.compile(
    rf"\s*(?:[,:;–-]\s*)?(?:{TIME_FRAME}|phấn\s+đấu|quyết\s+tâm|đồng\s+thời|và|tiếp\s+tục|cơ\s+bản"
    r"|bảo\s+đảm|đảm\s+bảo|duy\s+trì(?!\s+sĩ)|giữ\s+vững|phải|cần|ước|dự\s+kiến|chỉ\s+tiêu|thì"
    r"|(?:bình\s+quân|trung\s+bình)(?=\s*$)"
    rf"|toàn\s+(?:[^\W\d_]+\s+){{1,4}}?(?=(?:có|đạt|phấn\s+đấu)(?!\w)|{ACTION.pattern})"
    r"|(?:giữ|khống\s+chế|kiểm\s+soát|kiềm\s+chế)(?:\s+(?:ổn\s+định|vững|nguyên|được))?"
    r"(?=\s+(?:tỷ|tỉ|số|mức)\s))(?:(?<=\s)|(?!\w))\s*[,:]?\s*",
    re.IGNORECASE,
)
_FOR_WHOM = re.compile(r"\s*,\s*(?:áp\s+dụng|giao(?:\s+cho)?)(?!\w).*$|\s+nào$", re.IGNORECASE | re.DOTALL)
_ASKED_OF = re.compile(
    r"giao\s+[^,;:]{3,90}?\s(?:lãnh\s+đạo\s+)?(?:để|bảo\s+đảm|phấn\s+đấu)\s+(?=tỷ\s+lệ|tỉ\s+lệ|số\s)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[,;]?\s*(?<!\w)(?:chú\s+trọng|nhất\s+là|đặc\s+biệt\s+là).*$|[,;]\s*(?:ưu\s+tiên|tạo\s+điều|đáp\s+ứng|bảo\s+đảm|đảm\s+bảo).*$"
    r"|[,;]?\s*(?<!\w)(?:góp\s+phần|nhằm|qua\s+đó|từ\s+đó"
    r"|theo\s+(?:hướng|quy\s+định)|để\s+(?!xảy)|trong\s+đó).*$"
    r"|[,;]\s*giao(?:\s+cho)?(?!\s+(?:lưu|dịch|thông|thương))\s.*$"
    r"|,\s*(?:tính|lấy|khi\s+đánh\s+giá|bình\s+quân\s+c).*$|[.;:,–-]+\s*$",
    re.IGNORECASE | re.DOTALL,
)
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\s*,?\s*(?:trước\s+(?:ngày\s+)?|trong\s+)?(?:{UNTIL})",
        r"\s*,?\s*trước\s+(?:ngày\s+)?\d[\d/.-]+(?:\s+tháng.*)?$",
        rf"(?<!với)\s+(?:trong\s+)?năm\s+{YEAR}(?!\s?[-–])",
        r"\s+(?:trong|cả|toàn)(?:\s+(?:cả|toàn))?\s+(?:nhiệm\s+kỳ|giai\s+đoạn|khóa|năm)$",
    )
)
_EACH_YEAR = re.compile(r"\s+(?:mỗi|hằng|hàng)\s+năm$|\s?/\s?năm(?!\w)", re.IGNORECASE)


_IN_EACH = re.compile(r"\s+(?:tại|ở)\s+(?:từng|mỗi)\s+[^\W\d_][^;:]*$", re.IGNORECASE)
_AT_EACH_END = re.compile(r"\s+(?:mỗi|từng)\s+năm$", re.IGNORECASE)
_WHOLE = re.compile(
    r"\s+(?:trong\s+|trên\s+)?(?:toàn|cả)\s+(?:tổng\s+công\s+ty|công\s+ty|tập\s+đoàn|đảng\s+bộ|chi\s+bộ"
    r"|đơn\s+vị|cơ\s+quan|ngành|tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|trường|bệnh\s+viện)$",
    re.IGNORECASE,
)
_AGENT = re.compile(
    r"(?:các|mọi|những)\s+(?:đơn\s+vị|cấp|ngành|địa\s+phương|cơ\s+quan|tổ\s+chức|đoàn\s+thể|chi\s+bộ|đảng\s+bộ"
    r"|đảng\s+ủy|cấp\s+ủy|huyện|quận|thị\s+xã|thành\s+phố|xã|phường|thị\s+trấn|trường|khoa|phòng|ban|sở|viện"
    r"|công\s+ty|doanh\s+nghiệp|chi\s+hội|chi\s+đoàn|hội|công\s+đoàn)(?:\s*,?\s+[^\W\d_]+){0,4}?\s*,?\s+"
    rf"(?={ACTION.pattern})",
    re.IGNORECASE,
)


def without_agent(words: str) -> str:
    """The words without the organisations that are to do what follows.

    >>> without_agent("các cấp công đoàn tư vấn pháp luật cho")
    'tư vấn pháp luật cho'
    """
    return _AGENT.sub("", words, count=1) if _AGENT.match(words) else words


def without_each(words: str) -> tuple[str, bool]:
    """The words without "tại từng huyện, thị xã", and whether they said so.

    >>> without_each("tỷ lệ trẻ em được tiêm chủng tại từng huyện, thị xã")
    ('tỷ lệ trẻ em được tiêm chủng', True)
    """
    match = _IN_EACH.search(words)
    return (words[: match.start()], True) if match else (words, False)


def without_range(words: str) -> str:
    """The words without how far and how often they hold: "toàn tỉnh", "mỗi năm".

    >>> without_range("số sáng kiến được công nhận toàn tổng công ty")
    'số sáng kiến được công nhận'
    """
    return _AT_EACH_END.sub("", _WHOLE.sub("", words))


def strip_frames(words: str) -> str:
    """The words without leading time frames and vows.

    >>> strip_frames("Phấn đấu đến năm 2025, tỷ lệ hộ nghèo")
    'tỷ lệ hộ nghèo'
    """
    while match := _FRAME.match(words):
        words = words[match.end() :]
    return words.strip(" ,:")


def without_addressee(name: str) -> str:
    """A target's name without whom it is given to, before or behind.

    >>> without_addressee("Số vụ bạo lực học đường nghiêm trọng , áp dụng đối với các trường")
    'Số vụ bạo lực học đường nghiêm trọng'
    """
    begun = _ASKED_OF.match(name)
    return sentence_case(_FOR_WHOM.sub("", name[begun.end() :] if begun else name)).strip()


def strip_tail(words: str) -> str:
    """The words without what is only said to come of it, or how it is counted (", tính chung …")."""
    return _TAIL.sub("", words).strip(" ,;.:")


def without_dates(words: str) -> str:
    """The words without the time by which ("đến năm 2025") and the year they are for.

    >>> without_dates("xã đạt chuẩn đến cuối năm 2025")
    'xã đạt chuẩn'
    """
    for pattern in _DATES:
        words = pattern.sub("", words)
    words = words if MEASURE_HEAD.match(words) else _EACH_YEAR.sub("", words)
    return words.strip(" ,;:.")


def continued(parent: str, words: str) -> str:
    """A name within another's.

    >>> continued("Tỷ lệ lao động qua đào tạo", "đào tạo có chứng chỉ")
    'Tỷ lệ lao động qua đào tạo có chứng chỉ'
    """
    first = " ".join(words.lower().split()[:2])
    place = parent.lower().find(f" {first}") if " " in first else -1
    return f"{parent[:place] if place > 0 else parent} {small(words)}"


def small(words: str) -> str:
    """The words with a small first letter, unless they begin with an abbreviation."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def sentence_case(words: str) -> str:
    """The words on one line with a capital first letter, without loose signs at the ends."""
    words = " ".join(words.split()).strip(" ,;:.…–-")
    return words[:1].upper() + words[1:]
