"""The ways to say how a result stands to a plan; a place is read by the first that fits.

Groups: `number` with `unit` (how much, or how many targets), `basis` (where the plan's name begins).
"""

from __future__ import annotations

import re

from nghiquyet.reading.facts.fact import Relation
from nghiquyet.reading.language.numbers import NUMBER

_BASIS = (
    r"(?:chỉ tiêu|kế hoạch|KH|dự toán|DT|mục tiêu|nghị quyết|NQ|định mức|mức khống chế|tiến độ|lộ trình"
    r"|nhiệm vụ,? (?:chỉ tiêu|mục tiêu|kế hoạch))(?!\w)"
)
_NORM = rf"(?:{_BASIS}|(?:nội dung,? )?chương trình(?!\w)|nội dung, yêu cầu)"
_EACH = (
    r"(?:(?:các|những|toàn bộ|mọi|nhiều|tất cả các|hầu hết các|100%|được|mức|tốt|xuất sắc|toàn diện|cơ bản"
    r"|so với)\s+){0,4}"
)
_PLAN = rf"{_EACH}(?P<basis>{_BASIS})"
_PERHAPS_PLAN = rf"(?!\w)(?:\s{_PLAN})?"
_HEDGE = r"(?:(?:hơn|trên|gần|khoảng|xấp xỉ|mới|chỉ|ước|ước đạt|tới|đến|là|được)\s+){0,2}"
_PER_CENT = r"%|(?:điểm )?phần trăm|điểm %"
_AMOUNT = rf"(?P<number>{NUMBER})\s?(?P<unit>{_PER_CENT}|(?:[^\W\d_]+\s){{0,4}}[^\W\d_]+?)"
_SHARE = rf"(?P<number>{NUMBER})\s?(?P<unit>%|phần trăm)"
_VERB = r"(?:và\s|đạt\s|đạt$|vượt|hoàn thành|chưa|không|chậm|đều)"
_TARGETS = (
    rf"(?P<number>(?<![\d.,/-]){NUMBER})\s?"
    rf"(?:/\s?(?:{NUMBER})|\s(?:trong tổng số|trên tổng số|trong số)\s(?:{NUMBER}))?"
    rf"\s(?P<unit>chỉ tiêu|mục tiêu|nhiệm vụ|tiêu chí)(?:\s(?!{_VERB})[^\s,.;:()]{{1,20}}){{0,8}}"
)
"""So many of so many targets: "17/20 chỉ tiêu kinh tế - xã hội"."""
_COUNTED = rf"(?P<number>{NUMBER})\s?/\s?(?:{NUMBER})\s(?P<unit>chỉ tiêu|mục tiêu|nhiệm vụ|tiêu chí)(?!\w)"
_SOME_TARGETS = r"(?:(?:các|một số|nhiều)\s)?chỉ tiêu"
_WORDS = r"(?:,?\s[^\s,.;:()]{1,20}){0,9}?"
_AND_MORE = r"(?:hoàn thành\s)?(?:đạt|hoàn thành)(?:\s?,|\svà|\shoặc|\shay)\s(?:hoàn thành\s)?vượt(?:\smức)?"
_NO_LEVEL = r"(?!\s\d|\stừ|\strên|\sdưới|\skhá|\stốt)"

_PATTERNS: tuple[tuple[Relation, str], ...] = (
    ("met_or_exceeded", rf"{_TARGETS}\s(?:đều\s)?{_AND_MORE}{_PERHAPS_PLAN}"),
    ("not_met", rf"{_TARGETS}\s(?:chưa|không)\s(?:đạt|hoàn thành){_PERHAPS_PLAN}"),
    ("exceeded", rf"{_TARGETS}\s(?:đều\s)?vượt(?:\smức)?{_PERHAPS_PLAN}(?!\s\d)"),
    ("below", rf"{_TARGETS}\s(?:còn\s)?(?:đạt thấp|chậm)(?!\w)(?:\sso với\s{_PLAN})?"),
    ("met", rf"{_TARGETS}\s(?:đã\s|đều\s)?(?:đạt|hoàn thành)(?!\w){_NO_LEVEL}{_PERHAPS_PLAN}"),
    ("met_or_exceeded", rf"{_AND_MORE}\s{_COUNTED}"),
    ("exceeded", rf"vượt\s{_COUNTED}"),
    ("met", rf"(?:hoàn thành|đạt)\s(?:được\s)?{_COUNTED}"),
    ("met_or_exceeded", rf"{_SOME_TARGETS}{_WORDS}\s(?:đều\s)?{_AND_MORE}{_PERHAPS_PLAN}"),
    ("met_or_exceeded", rf"{_AND_MORE}\s{_PLAN}"),
    ("not_met", rf"(?:chưa|không)\s(?:đạt|hoàn thành|bảo đảm|đảm bảo)\s{_PLAN}"),
    (
        "below",
        rf"(?P<basis>{_SOME_TARGETS}){_WORDS}\s(?:còn\s)?(?:đạt thấp|(?:đạt\s)?thấp hơn)(?!\w)"
        rf"(?:\s(?:so với\s)?{_BASIS})?",
    ),
    ("below", rf"(?:thấp|ít|chậm)\s(?:hơn\s)?{_HEDGE}{_AMOUNT}\sso với\s{_PLAN}"),
    ("below", rf"(?:giảm|hụt|thiếu)\s{_HEDGE}{_AMOUNT}\sso với\s{_PLAN}"),
    ("below", rf"(?:thấp hơn|dưới mức|chậm so với|thấp so với|không bằng)\s{_PLAN}"),
    ("exceed_by", rf"vượt\s{_HEDGE}{_AMOUNT}\s(?:so\s)?{_PLAN}"),
    ("exceed_by", rf"(?:tăng|cao hơn|nhiều hơn)\s{_HEDGE}{_AMOUNT}\s(?:so với|so)\s{_PLAN}"),
    ("exceeded", rf"vượt\s{_PLAN}"),
    (
        "percent_of",
        rf"(?:(?:ước\s)?(?:đạt|bằng|hoàn thành|thực hiện|tương đương)\s)?{_HEDGE}{_SHARE}\s(?:so\s|của\s)?"
        rf"{_EACH}(?P<basis>{_NORM})",
    ),
    (
        "percent_of",
        rf"(?:đạt|bằng)\s{_HEDGE}{_SHARE}\s(?:so với\s|so\s)?"
        r"(?P<basis>(?:[^\s,.;:()]{1,12}\s){1,5}giao)(?!\w)",
    ),
    ("met", rf"(?:hoàn thành|đạt)\s{_PLAN}"),
)
RULES = tuple((re.compile(rf"(?<!\w){pattern}", re.IGNORECASE), relation) for relation, pattern in _PATTERNS)
AMOUNT_BEHIND = re.compile(rf"\s(?:là\s)?{_HEDGE}(?P<number>{NUMBER})\s?(?P<unit>{_PER_CENT})", re.IGNORECASE)
""""vượt kế hoạch 5,2%"."""
NEGATED = re.compile(r"(?:chưa|không|đừng|tránh)\s+$", re.IGNORECASE)
