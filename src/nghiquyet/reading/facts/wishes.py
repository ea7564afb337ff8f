"""Whether a statement tells of the future: what is wished, ordered, promised or planned is no result.

A verb of will speaks for all that follows it up to a semicolon or to "đã", and beyond semicolons for orders;
a goal ("phấn đấu") for the whole sentence; a verb of effort ("tập trung", "góp phần") and "để" only for
their own clause. Under a heading like "Phương hướng, nhiệm vụ" and behind "đạt các chỉ tiêu:" all is wished.
"""

from __future__ import annotations

import re

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.syntax import Sentence
from nghiquyet.reading.language.lexicon import shipped

_WILL = re.compile(
    r"(?<!\w)(?:(?<!tiêu )phấn đấu|(?<!với )(?<!sự )quyết tâm|mong muốn|mong"
    r"|(?<!đạt )(?<!ứng )(?<!, )(?<!theo )yêu cầu|đề nghị|sẽ|phải|cần|kỳ vọng|hy vọng|tin tưởng"
    r"|hứa|(?<!ký )cam kết|dự kiến đến|hướng tới|hướng đến|chúc|giao nhiệm vụ|phương hướng|nhiệm vụ trọng tâm"
    r"|mục tiêu (?:đến|chung|cụ thể|năm))(?!\w)",
    re.IGNORECASE,
)
_GOAL = re.compile(
    r"(?<!\w)(?:(?<!tiêu )phấn đấu|đặt mục tiêu|đặt ra mục tiêu|quyết tâm)(?!\w)", re.IGNORECASE
)
_HEADING = re.compile(
    r"^\W*(?:(?:[IVX]+|\d+(?:\.\d+)*|phần \w+)[.:)]?\s+)?(?:phương hướng|mục tiêu|nhiệm vụ"
    r"|giải pháp|chỉ tiêu chủ yếu năm"
    r"|kế hoạch (?:năm|6 tháng|quý))(?!\w)(?!.*kết quả)",
    re.IGNORECASE,
)
_EFFORT = re.compile(
    r"(?<!\w)(?:tập trung|góp phần|nhằm|để|(?<!tự )(?:bảo đảm|đảm bảo)|nỗ lực|ra sức|tăng tốc|đẩy nhanh"
    r"|tiếp tục|sớm|thi đua|khẩn trương|giúp|khả năng|quyết liệt"
    r"|chuẩn bị|giải pháp|nếu|chủ động|cố gắng)(?!\w)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[-–—+•*]|\(?(?:\d{1,2}|[a-zđ])[.)]\s")
_ANNOUNCED = re.compile(
    r"(?<!\w)(?:phấn đấu|mục tiêu|chỉ tiêu|nhiệm vụ|phương hướng|kế hoạch|đến năm 20\d\d)(?!\w)",
    re.IGNORECASE,
)
_RESULTS = re.compile(r"(?<!\w)(?:kết quả|đạt|đã|thực hiện|hoàn thành|vượt|chưa|so với)(?!\w)", re.IGNORECASE)
_DONE = re.compile(
    r"(?<!\w)(?:đã|kết quả|đạt được|qua đó|đến nay|nhờ đó|nhờ vậy|tính đến)(?!\w)", re.IGNORECASE
)
_STATES = frozenset({"below", "actual_vs_target"})


def is_wish(sentence: Sentence, start: int, relation: str) -> bool:
    """Whether what stands at `start` is wished for; "chỉ tiêu đạt thấp" is a result even in an order."""
    if relation in _STATES:
        return False
    before = sentence.text[sentence.start : start]
    stretch = before[before.rfind(";") + 1 :]
    for pattern, words in (
        (_WILL, stretch),
        (_GOAL, before),
        (_WILL, before if _orders(sentence, start) else ""),
    ):
        will = _last(pattern, words)
        if will >= 0 and not _DONE.search(words, will):
            return True
    clause = stretch[max(stretch.rfind(mark) for mark in (",", ":", "(")) + 1 :]
    effort = _last(_EFFORT, clause)
    return effort >= 0 and not _DONE.search(clause, effort)


def under_goals(document: Document, sentence: Sentence) -> bool:
    """Whether a heading above the sentence announces what is to be done."""
    above = document.headings_above(sentence.start)
    return any(_HEADING.match(document.text[heading.start : heading.end]) for heading in above)


def announces_goals(sentence: Sentence) -> bool:
    """ "Hội nghị thông qua các chỉ tiêu chính:" before a list."""
    words = sentence.text[sentence.start : sentence.end]
    return words.endswith(":") and bool(_ANNOUNCED.search(words)) and not _RESULTS.search(words)


def is_item(sentence: Sentence) -> bool:
    """Whether the sentence is an item of a list."""
    return bool(_ITEM.match(sentence.text, sentence.start, sentence.end))


def _orders(sentence: Sentence, start: int) -> bool:
    """Whether the clause behind the last semicolon before `start` begins with a verb without a subject."""
    marks = [at for at, token in enumerate(sentence.tokens) if token.text == ";" and token.start < start]
    return bool(marks) and shipped("imperatives").longest(sentence.tokens, marks[-1] + 1) is not None


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=-1)
