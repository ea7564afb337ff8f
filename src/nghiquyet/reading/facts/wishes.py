"""Whether a statement tells of the future: what is wished, ordered, promised or planned is no result.

A verb of will speaks for all that follows it up to a semicolon or to "đã"; a verb of effort ("tập trung",
"góp phần") and "để" only for their own clause.
"""

from __future__ import annotations

import re

from nghiquyet.reading.facts.syntax import Sentence

_WILL = re.compile(
    r"(?<!\w)(?:phấn đấu|(?<!với )(?<!sự )quyết tâm|mong muốn|mong"
    r"|(?<!đạt )(?<!ứng )(?<!, )(?<!theo )yêu cầu|đề nghị|sẽ|phải|cần|kỳ vọng|hy vọng|tin tưởng"
    r"|hứa|cam kết|dự kiến đến|hướng tới|hướng đến|chúc|giao nhiệm vụ|phương hướng|nhiệm vụ trọng tâm"
    r"|mục tiêu (?:đến|chung|cụ thể|năm))(?!\w)",
    re.IGNORECASE,
)
_EFFORT = re.compile(
    r"(?<!\w)(?:tập trung|góp phần|nhằm|để|bảo đảm|đảm bảo|nỗ lực|ra sức|tăng tốc|đẩy nhanh|tiếp tục|sớm"
    r"|thi đua|khẩn trương|giúp|khả năng|quyết liệt"
    r"|chuẩn bị|giải pháp|nếu|chủ động|cố gắng)(?!\w)",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?<!\w)(?:đã|kết quả|đạt được|qua đó|đến nay|nhờ đó|nhờ vậy|tính đến)(?!\w)", re.IGNORECASE
)
_STATES = frozenset({"below", "actual_vs_target"})


def is_wish(sentence: Sentence, start: int, relation: str) -> bool:
    """Whether what stands at `start` is wished for; "chỉ tiêu đạt thấp" is a result even in an order."""
    before = sentence.text[sentence.start : start]
    stretch = before[before.rfind(";") + 1 :]
    will = _last(_WILL, stretch)
    if will >= 0 and relation not in _STATES and not _DONE.search(stretch, will):
        return True
    clause = stretch[max(stretch.rfind(mark) for mark in (",", ":", "(")) + 1 :]
    effort = _last(_EFFORT, clause)
    return effort >= 0 and relation not in _STATES and not _DONE.search(clause, effort)


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=-1)
