"""What a day is told for: the event's own, one that stands beside it, or none of an event.

Papers, deadlines, anniversaries, births and reporting times have days too. A session that prepares the event,
what went before it, and what is still to come are days of events, but of others.
"""

from __future__ import annotations

import re

from nghiquyet.reading.facts.dates import Day

OWN, TO_COME, FAR, BESIDE, NEVER = range(5)
"""How far a day is from being the event's own; FAR is that of a day told elsewhere in the document."""

_PAPER = (
    "nghị quyết|quyết định|kết luận|chỉ thị|thông báo|công văn|kế hoạch|nghị định|thông tư|công điện|báo cáo"
    "|tờ trình|hướng dẫn|quy định|quy chế|luật|pháp lệnh|văn bản|chương trình|đề án|giấy mời|giấy phép"
    "|giấy chứng nhận|hợp đồng|lời kêu gọi|thư"
)
_OF_PAPER = re.compile(
    rf"(?<!\w)(?:{_PAPER})(?:(?: phối hợp| liên tịch)?|[^.;:]{{0,80}}?(?<!\w)(?:số [\w/.-]+"
    r"|[\w-]*\d\w*[-/][\w/-]+|\d+|ban hành|ký|ký kết|ra|cấp))\s*$|(?<!\w)số [\w.]*\d[\w/.-]*\s*$",
    re.IGNORECASE,
)
_NAMES_PAPER = re.compile(rf"(?<!\w)(?:{_PAPER})(?!\w)[^.;]{{0,80}}$", re.IGNORECASE)
_ISSUER = re.compile(r"\)?\s(?:của|về)(?!\w)")
_LIMIT = re.compile(
    r"(?<!\w)(?:đến|tới|hết|trước|tính từ|kể từ|chậm nhất|muộn nhất|hạn cuối|hạn chót|thời hạn|hiệu lực"
    r"|thi hành|áp dụng|xong|số liệu|tính)(?:\s(?:là|vào|từ|đến|trước|trong|hết|thời điểm))*\s*$",
    re.IGNORECASE,
)
_BIRTH = re.compile(
    r"(?<!\w)(?:sinh|mất|từ trần|hy sinh|thành lập|ra đời)(?:\s(?:vào|từ))?\s*$", re.IGNORECASE
)
_FEAST = re.compile(
    r"(?<!\w)(?:kỷ niệm|kỉ niệm|chào mừng|hướng tới|hưởng ứng|nhân|nhân dịp|mừng|truyền thống"
    r"|giải phóng|lễ|tết|dịp)(?:\s(?:\d+ năm|lần thứ \S+))?\s*$",
    re.IGNORECASE,
)
_ANNIVERSARY = re.compile(
    r"(?<!\w)(?:kỷ niệm|kỉ niệm|chào mừng|hướng tới|hưởng ứng|nhân dịp|mừng|truyền thống|ngày thành lập)"
    r"(?!\w)[^,.;:()]{0,60}$",
    re.IGNORECASE,
)
_BEFORE_IT = re.compile(
    r"(?:^|[.,;:–-]\s*|\()(?:ngay )?(?:(?:trước|sau) đó,?|sau|trước|tiếp theo|tiếp nối|tiếp sau"
    r"|tiếp tục|kế tiếp)(?!\w)[^,;:.]*$|(?<!\w)(?:vụ|trận|cơn|bão số)\s[^,;:.]{1,25}$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"(?<!\w)từ\s*$|^(?:trong\s)?(?:ngày\s)?từ\s", re.IGNORECASE)
_PREPARES = re.compile(
    r"[^,;.:]*(?<!\w)trù bị(?!\w)|,\s(?!sau|tiếp)[^,;.:]*(?<!\w)trù bị(?!\w)", re.IGNORECASE
)
_PREPARED = re.compile(r"(?<!\w)trù bị(?!\w)[^,;.:]*$", re.IGNORECASE)
_WILL = re.compile(r"(?<!\w)(?:sẽ|dự kiến|sắp tới|tới đây)(?!\w)[^,;.]{0,80}$", re.IGNORECASE)
_SOON = re.compile(
    r"\)?\s(?:tới|sắp tới|tới đây)(?!\w)"
    r"|[^;.]{0,60}?(?<!\w)(?:sẽ|dự kiến) (?:tổ chức|diễn ra|khai mạc|họp|mở)(?!\w)",
    re.IGNORECASE,
)
_TOMORROW = re.compile(r"(?<!\w)mai(?!\w)", re.IGNORECASE)
_PERIOD = 31
"""Days: what lasts longer is a time reported on, not an event."""


def role(text: str, sentence: tuple[int, int], day: Day) -> int:
    """How far `day` is from being the day of the event told in text[sentence], from OWN to NEVER."""
    before, after = text[max(sentence[0], day.start - 150) : day.start], text[day.end : sentence[1]][:120]
    limit = day.session and _LIMIT.search(before)
    if not limit and is_of_no_event(before, after):
        return NEVER
    words, feast = text[day.start : day.end], not day.session and _ANNIVERSARY.search(before)
    since = not day.more and (_SINCE.search(before) or _SINCE.search(words))
    prepares = _PREPARED.search(before) or _PREPARES.match(after)
    if limit or since or feast or prepares or day.more > _PERIOD or _BEFORE_IT.search(before):
        return BESIDE
    return TO_COME if _WILL.search(before) or _SOON.match(after) or _TOMORROW.search(words) else OWN


def is_of_no_event(before: str, after: str) -> bool:
    """Whether the words beside a day make it a paper's, a deadline, an anniversary, a birthday.

    >>> is_of_no_event("Thực hiện Nghị định số 115 ", " của Chính phủ"), is_of_no_event("Hội nghị mở ", "")
    (True, False)
    """
    if _ISSUER.match(after) and _NAMES_PAPER.search(before):
        return True
    rules = (_OF_PAPER, _LIMIT, _BIRTH, _FEAST)
    return any(rule.search(before) for rule in rules)
