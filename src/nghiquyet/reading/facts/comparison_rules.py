"""The ways to say how a result stands to a plan; a place is read by the first that fits.

Each has the words of which one stands wherever it fits.
Groups: `number` with `unit` (how much, or how many targets), `basis` (where the plan's name begins).
"""

from __future__ import annotations

import re

from nghiquyet.reading.facts.fact import Relation
from nghiquyet.reading.language.keyed import keyed
from nghiquyet.reading.language.numbers import NUMBER

_DEMAND = r"(?:yêu cầu|mức|con số|nội dung)(?=\s(?:của|đề ra|đặt ra|được giao|đã đề ra|đăng ký)(?!\w))"
_BASIS = (
    r"(?:(?:chỉ tiêu|dự kiến ban đầu|kế hoạch|KH|dự toán|DT|mục tiêu|nghị quyết|NQ|định mức"
    r"|mức khống chế|mức trần|tiến độ"
    rf"|lộ trình|kịch bản(?: tăng trưởng)?|nhiệm vụ,? (?:chỉ tiêu|mục tiêu|kế hoạch))(?!\w)|{_DEMAND})"
)
_NORM = rf"(?:{_BASIS}|(?:nội dung,? )?chương trình(?!\w)|nội dung, yêu cầu)"
_SMALL = r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_EACH = (
    rf"(?:(?:các|những|toàn bộ|mọi|nhiều|tất cả|tất cả các|hầu hết các|cả {_SMALL}|100%|được|mức"
    rf"|xa|tốt|xuất sắc"
    r"|toàn diện|cơ bản|so với)\s+){0,4}"
)
_PLAN = rf"{_EACH}(?P<basis>{_BASIS})"
_PERHAPS_PLAN = rf"(?!\w)(?:\s{_PLAN})?"
_HEDGE = r"(?:(?:hơn|trên|gần|khoảng|xấp xỉ|mới|chỉ|ước|ước đạt|tới|đến|là|được|tỷ lệ)\s+){0,2}"
_PER_CENT = r"%|(?:điểm )?phần trăm|điểm %"
_AMOUNT = (
    rf"(?P<number>{NUMBER})\s?(?P<unit>{_PER_CENT}|(?:(?!so\s)[^\W\d_]+\s){{0,4}}[^\W\d_]+?(?:/[^\W\d_]+[23]?){{0,2}}"
    r"|m[23]?(?:/[^\W\d_]+){1,2})"
)
_AGAIN = r"(?:\s\([^()]{1,24}\))?"
""""50 học viên (12,5%)": the amount told once more."""
_SHARE = rf"(?P<number>{NUMBER})\s?(?P<unit>%|phần trăm|lần)"
_VERB = r"(?:và\s|có\s|đạt\s|đạt$|vượt|hoàn thành|về đích|cán đích|chưa|không|khó|chậm|đều)"
_TARGET = r"(?:chỉ tiêu|mục tiêu|nhiệm vụ|tiêu chí|nội dung|phần việc)"
_TARGETS = (
    rf"(?P<number>(?<![\d.,/-]){NUMBER})\s?"
    rf"(?:/\s?(?:{NUMBER})|\s(?:trong tổng số|trên tổng số|trong số)\s(?:{NUMBER}))?"
    rf"\s(?P<unit>{_TARGET})(?:\s(?!{_VERB})[^\s,.;:()]{{1,20}}){{0,8}}"
)
"""So many of so many targets: "17/20 chỉ tiêu kinh tế - xã hội"."""
_WORDED = (
    rf"(?:{_SMALL}|100%(?:\scác)?|toàn bộ(?:\scác)?|tất cả(?:\scác)?|nhiều)\s{_TARGET}"
    rf"(?:\s(?!{_VERB})[^\s,.;:()]{{1,20}}){{0,8}}"
)
""""hai chỉ tiêu": targets counted in words have no value."""
_COUNTED = rf"(?P<number>{NUMBER})\s?/\s?(?:{NUMBER})\s(?P<unit>{_TARGET})(?!\w)"
_SOME_TARGETS = r"(?:(?:các|một số|nhiều)\s)?chỉ tiêu"
_ONE_TARGET = r"(?<!các )(?<!những )(?:chỉ tiêu|mục tiêu)(?=\s)"
_WORDS = r"(?:,?\s[^\s,.;:()]{1,20}){0,9}?"
_ITS_NAME = r"(?:\s[^\s,.;:()]{1,20}){2,14}?"
_ITS_LISTED_NAME = rf"(?:\s(?!{_VERB})[^\s,.;:()]{{1,20}}(?:,(?=\s[^\W\d_]))?){{2,14}}?"
""""chỉ tiêu phủ kín 109 xã, phường, thị trấn": a list within the target's name."""
_AND_MORE = r"(?:hoàn thành\s)?(?:đạt|hoàn thành)(?:\s?,|\svà|\shoặc|\shay)\s(?:hoàn thành\s)?vượt(?:\smức)?"
_NO_LEVEL = r"(?!\s\d|\stừ|\smức|\strên|\sdưới|\skhá|\stốt)"
_FAILS = r"(?:chưa|không|khó)\s(?:đạt|hoàn thành)(?!\w)"
_UNIT = r"(?:%(?:/[^\s,.;:()]+)?|[^\W\d_]+(?:[ /][^\s,.;:()]+){0,2}?)"
_LEVEL = rf"(?:{NUMBER})\s?{_UNIT}"
_FIRST_LEVEL = rf"(?<![\d.,/])(?P<number>{NUMBER})\s?(?P<unit>{_UNIT})"
_THINGS = r"(?P<things>\s[^\d,.;:()]{1,40}?)?"
_IS = r"(?:\s(?:giao|năm|cả năm|đề ra|đặt ra|được giao|là|cần đạt|phải đạt)){0,3}:?"
_OF_WHOM = r"(?:\s(?:\d{1,2}(?=\stháng)|20\d\d|[^\s,.;:()\d]{1,12})){0,6}?:?"
_LIMIT = r"(?:(?:không quá|không vượt quá|dưới|tối đa|từ|trên|ít nhất|tối thiểu)\s)?"
_CEILING = r"(?:mức (?:khống chế|trần|sàn|kiểm soát)|mục tiêu (?:kiểm soát|khống chế))(?!\w)"
_NORMED = rf"(?:(?!mức sàn){_CEILING}|(?:mức\s)?(?:quy định|cho phép)|định mức)(?!\w)"
_FALLS_SHORT = r"(?:còn\s|vẫn\s)?(?:thấp hơn|chưa đạt|không đạt|chưa bằng)"
_STILL = r"(?:vẫn\s|còn\s)?"
_ABOUT = r"(?:\s[^\d,.;:()]{1,40}?)?"
_LAID_DOWN = rf"(?P<basis>(?:theo\s{_BASIS}|(?:được\s)?giao|đề ra|đặt ra|cho phép)(?!\w))"
""""vượt ngưỡng 6% theo nghị quyết", "thấp hơn mức 2% được giao": whose level it is stands behind it."""
_NO_PLANS_NUMBER = r"(?<!kế hoạch )(?<!chỉ tiêu )(?<!mục tiêu )(?<!dự toán )(?<!kịch bản )"
""""thấp hơn kịch bản 0,7 điểm % (kịch bản là 11,5%)": by how much, no result."""
_TOLD_LEVEL = (
    rf"(?:\((?P<level>{NUMBER})\s?{_UNIT}\)|(?P<plain_level>{NUMBER})\s?{_UNIT}(?=[,.;:)]|\s(?!đồng)|$))"
)

_PATTERNS: tuple[tuple[Relation, str, str], ...] = (
    # a level and the plan's own level
    (
        "not_met",
        "cao hơn|vượt",
        rf"{_FIRST_LEVEL},\s{_STILL}(?:cao hơn|vượt)\s(?P<basis>{_NORMED}){_OF_WHOM}\s{_TOLD_LEVEL}",
    ),
    (
        "actual_vs_target",
        "khống chế|trần|sàn|kiểm soát",
        rf"{_FIRST_LEVEL},\s(?:thấp hơn|cao hơn|dưới|trên)\s(?P<basis>{_CEILING}){_OF_WHOM}"
        rf"\s(?:\({_LEVEL}\)|{_LEVEL})",
    ),
    (
        "not_met",
        "thấp hơn|chưa đạt|không đạt|chưa bằng",
        rf"(?:(?:mới|chỉ|ước)\s)?(?:(?:đạt|chiếm|bằng)\s)?{_HEDGE}{_FIRST_LEVEL},\s{_FALLS_SHORT}\s(?!mức\s){_PLAN}"
        rf"{_OF_WHOM}\s\({_LEVEL}\)",
    ),
    (
        "not_met",
        "thấp hơn|chưa đạt|không đạt|chưa bằng",
        rf"(?:(?:mới|chỉ|ước)\s)?(?:(?:đạt|chiếm|bằng)\s)?{_HEDGE}{_FIRST_LEVEL}{_THINGS},\s{_FALLS_SHORT}"
        rf"\s(?!mức\s){_PLAN}{_IS}\s{_TOLD_LEVEL}",
    ),
    (
        "actual_vs_target",
        "thực hiện|đạt|hoàn thành",
        rf"(?<!vượt )(?<!hơn )(?<!đạt )(?P<basis>kế hoạch|chỉ tiêu|mục tiêu|dự toán)(?!\w){_OF_WHOM}\s"
        rf"(?:là\s)?(?:{NUMBER})\s?(?P<alike>{_UNIT})[,;]\s(?:đã\s|ước\s|mới\s|chỉ\s){{0,2}}"
        r"(?:thực hiện|đạt|hoàn thành)(?:\s(?:đạt|được))?\s"
        rf"(?P<number>{NUMBER})\s?(?P<unit>(?P=alike))(?!\w)",
    ),
    (
        "actual_vs_target",
        "trong khi|còn",
        rf"{_FIRST_LEVEL}(?:\s[^\d.;:()]{{1,40}}?)?,?\s(?:trong khi|còn)\s{_PLAN}{_OF_WHOM}\s{_LEVEL}",
    ),
    (
        "actual_vs_target",
        "trong khi",
        rf"{_FIRST_LEVEL}(?:\s[^\d.;:()]{{1,40}}?)?,?\strong khi\s{_EACH}"
        rf"(?P<basis>mức|quy định|yêu cầu)(?!\w){_OF_WHOM}\s{_LIMIT}{_LEVEL}",
    ),
    (
        "actual_vs_target",
        "là|đề ra|đặt ra|giao|xác định",
        rf"{_FIRST_LEVEL}(?:\s[^\d,.;:()]{{1,40}}?)?,\s(?P<basis>{_BASIS})(?:\s[^\s,.;:()\d]{{1,12}}){{0,5}}?"
        rf"\s(?:là|đề ra|đặt ra|giao|xác định)(?:\slà)?\s{_LIMIT}{_LEVEL}",
    ),
    (
        "not_met",
        "thấp hơn|chưa đạt|không đạt|chưa bằng",
        rf"(?:(?:mới|chỉ|ước)\s)?(?:đạt\s)?{_FIRST_LEVEL},\s{_FALLS_SHORT}\smức\s{_LEVEL}\s(?:(?:mà|theo)\s)?"
        rf"(?P<basis>{_BASIS})",
    ),
    ("not_met", "ngưỡng", rf"{_FIRST_LEVEL}{_ABOUT},\s{_STILL}vượt\sngưỡng\s{_LEVEL}\s{_LAID_DOWN}"),
    (
        "not_met",
        "mức",
        rf"{_FIRST_LEVEL}{_ABOUT},\s{_STILL}(?:cao hơn|vượt)\smức\s{_LEVEL}\s(?P<basis>cho phép)(?!\w)",
    ),
    ("actual_vs_target", "mức", rf"{_FIRST_LEVEL}{_ABOUT},\s(?:thấp|cao)\shơn\smức\s{_LEVEL}\s{_LAID_DOWN}"),
    (
        "actual_vs_target",
        "so với",
        rf"{_FIRST_LEVEL},?\sso với\s{_PLAN}{_IS}\s(?!\d+\s(?:tháng|năm|quý|tuần)){_LEVEL}",
    ),
    (
        "actual_vs_target",
        "(",
        rf"{_NO_PLANS_NUMBER}{_FIRST_LEVEL}\s\((?P<basis>{_BASIS}){_OF_WHOM}\s{_LIMIT}{_LEVEL}\)",
    ),
    ("actual_vs_target", "(", rf"(?<=\(){_FIRST_LEVEL}[,;]\s(?P<basis>{_BASIS}){_IS}\s{_LEVEL}(?=\))"),
    # counted targets
    ("met_or_exceeded", "vượt", rf"{_TARGETS}\s(?:đều\s)?{_AND_MORE}{_PERHAPS_PLAN}"),
    ("not_met", "chưa|không|khó", rf"{_TARGETS}\s{_FAILS}{_PERHAPS_PLAN}"),
    ("exceeded", "vượt", rf"{_TARGETS}\s(?:đều\s)?(?:hoàn thành\s)?vượt(?:\smức)?{_PERHAPS_PLAN}(?!\s\d)"),
    ("below", "thấp|chậm", rf"{_TARGETS}\s(?:còn\s)?(?:đạt thấp|thấp|chậm)(?!\w)(?:\sso với\s{_PLAN})?"),
    (
        "met",
        "đạt|hoàn thành|về đích|cán đích",
        rf"{_TARGETS}\s(?:đã\s|đều\s)?(?:đạt|hoàn thành|về đích|cán đích)(?!\w){_NO_LEVEL}{_PERHAPS_PLAN}",
    ),
    ("met_or_exceeded", "vượt", rf"{_AND_MORE}\s{_COUNTED}"),
    ("exceeded", "vượt", rf"(?:hoàn thành\s)?vượt\s(?:mức\s)?{_COUNTED}"),
    ("met", "hoàn thành|đạt|thực hiện", rf"(?:hoàn thành|đạt|thực hiện)\s(?:được\s)?{_COUNTED}"),
    (
        "met",
        "hoàn thành|đạt",
        r"(?:hoàn thành|đạt)\s(?P<number>\d{1,3})\s(?P<unit>chỉ tiêu|mục tiêu)(?=[,;.])",
    ),
    # targets in words
    (
        "met_or_exceeded",
        "vượt",
        rf"(?:{_WORDED}|{_SOME_TARGETS}{_WORDS})\s(?:đều\s)?{_AND_MORE}{_PERHAPS_PLAN}",
    ),
    ("not_met", "chưa|không|khó", rf"{_WORDED}\s{_FAILS}{_PERHAPS_PLAN}"),
    (
        "not_met",
        "chưa|không|khó",
        rf"{_ONE_TARGET}{_ITS_NAME}\s{_FAILS}(?!\s(?:\d|so))"
        rf"(?:,\s(?:mới|chỉ)\s(?:đạt|thực hiện|bằng|dừng|được)(?:\s(?:được|lại))?(?:\sở)?\s{_AMOUNT}"
        r"(?=\s|[.,;)]|$))?",
    ),
    (
        "met",
        "đã",
        rf"{_ONE_TARGET}{_ITS_LISTED_NAME}\sđã\s(?:hoàn thành|đạt được|về đích|cán đích)"
        r"(?=[,.;)]|$|\s(?:sớm|trước|từ|ngay|vượt|vào)(?!\w))",
    ),
    ("exceeded", "vượt", rf"{_WORDED}\s(?:đều\s)?vượt(?:\smức)?(?:\s{_PLAN}|(?!\s\d))"),
    ("met", "đã|đều", rf"{_WORDED}\s(?:đã\s|đều\s)(?:đạt|hoàn thành)(?!\w){_NO_LEVEL}{_PERHAPS_PLAN}"),
    ("exceeded", "hoàn thành", r"(?<=hoàn thành, )vượt(?:\smức)?\s(?P<basis>tiến độ)(?!\w)"),
    ("met_or_exceeded", "vượt", rf"{_AND_MORE}\s{_PLAN}"),
    (
        "not_met",
        "chưa|không",
        rf"(?:chưa|không)\s(?:đạt|hoàn thành|bảo đảm|đảm bảo)\s(?:(?:như|theo)\s)?{_PLAN}",
    ),
    (
        "below",
        "thấp",
        rf"(?P<basis>{_SOME_TARGETS}){_WORDS}\s(?:còn\s)?(?:đạt thấp|(?:đạt\s)?thấp hơn)(?!\w)"
        rf"(?:\s(?:so với\s)?{_BASIS})?",
    ),
    # differences
    ("below", "thấp|ít|chậm", rf"(?:thấp|ít|chậm)\s(?:hơn\s)?{_HEDGE}{_AMOUNT}{_AGAIN}\sso với\s{_PLAN}"),
    ("below", "giảm|hụt|thiếu", rf"(?:giảm|hụt|thiếu)\s{_HEDGE}{_AMOUNT}{_AGAIN}\sso với\s{_PLAN}"),
    ("below", "hụt", rf"hụt\s(?:thu\s)?{_PLAN}"),
    (
        "below",
        "chậm",
        r"chậm\s(?P<basis>tiến độ)"
        r"(?=\s(?:đề ra|đặt ra|được duyệt|kế hoạch|so với (?:kế hoạch|yêu cầu))(?!\w))",
    ),
    ("below", "hụt", rf"hụt{_WORDS}\sso với\s{_PLAN}"),
    (
        "below",
        "thấp|dưới mức|chậm|không bằng|chưa bằng",
        rf"(?:thấp hơn|dưới mức|chậm so với|chậm hơn|thấp so với|không bằng|chưa bằng)\s{_PLAN}",
    ),
    ("exceed_by", "vượt", rf"vượt\s(?:mức\s|thu\s)?{_HEDGE}{_AMOUNT}{_AGAIN}\s(?:so\s)?{_PLAN}"),
    (
        "exceed_by",
        "tăng|cao hơn|nhiều hơn",
        rf"(?:tăng|cao hơn|nhiều hơn)\s{_HEDGE}{_AMOUNT}{_AGAIN}\s(?:so với|so)\s{_PLAN}",
    ),
    ("exceed_by", "vượt", rf"so với\s{_PLAN}[^.;:]{{0,60}}?\svượt\s{_HEDGE}{_AMOUNT}(?=[,.;]|$)"),
    (
        "exceed_by",
        "hơn",
        rf"(?<=,\s)hơn\s{_PLAN}(?:\s(?:giao|năm|đề ra|đặt ra|được giao))?\s{_HEDGE}{_AMOUNT}(?=[,.;)]|$)",
    ),
    ("exceeded", "vượt|cao hơn|nhiều hơn", rf"(?:vượt|cao hơn|nhiều hơn)\s{_PLAN}"),
    # shares
    (
        "percent_of",
        "%|phần trăm|lần",
        rf"(?:(?:ước\s)?(?:đạt|bằng|hoàn thành|thực hiện|tương đương"
        rf"|gấp)\s)?{_HEDGE}{_SHARE}\s(?:so\s|của\s)?"
        rf"{_EACH}(?P<basis>{_NORM})",
    ),
    (
        "percent_of",
        "giao",
        rf"(?:đạt|bằng)\s{_HEDGE}{_SHARE}\s(?:so với\s|so\s)?"
        r"(?P<basis>(?:[^\s,.;:()]{1,12}\s){1,5}giao)(?!\w)",
    ),
    (
        "percent_of",
        "so với",
        rf"so với\s{_PLAN}(?:[^,.;:\d]{{0,30}}\s{_LEVEL},)?[^.;:\d]{{0,60}}?"
        rf"\s(?:đạt|bằng)\s{_HEDGE}{_SHARE}(?=[,.;]|$)",
    ),
    ("met", "hoàn thành|đạt", rf"(?:hoàn thành|đạt)\s{_PLAN}"),
    (
        "met",
        "bằng",
        r"bằng\s(?P<basis>(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu))(?=\s(?:giao|được giao|đề ra|năm)(?!\w))",
    ),
)
_TRIED = keyed(((words, rf"(?<!\w){pattern}") for _, words, pattern in _PATTERNS), re.IGNORECASE)
RULES = tuple(zip(_TRIED, (relation for relation, _, _ in _PATTERNS), strict=True))
_PLAN_WORDS = (
    "chỉ tiêu|mục tiêu|kế hoạch|dự kiến ban đầu|dự toán|nghị quyết|mức|tiến độ|lộ trình|kịch bản|nhiệm vụ"
    "|yêu cầu|con số|nội dung|chương trình|tiêu chí|phần việc|giao|quy định|đề ra|đặt ra|cho phép"
)
PLAN_WORDS = tuple(_PLAN_WORDS.split("|"))
PLAN_LETTERS = re.compile(r"\b(?:kh|dt|nq)\b")
"""No rule fits where, in lower case, none of these stands: its basis, or the targets that it counts.
A rule with another basis needs its word here."""
_OTHER = r"(?:và|tăng|giảm|đạt|bằng|với|so|trong|của|đề|từ|nhưng|còn|có|năm|tháng|quý|lần)"
AMOUNT_BEHIND = re.compile(
    rf"(?:\s(?!{_OTHER}\s)[^\W\d_]+){{0,3}}?\s{_HEDGE}(?P<number>{NUMBER})"
    rf"\s?(?P<unit>{_PER_CENT}|[^\W\d_]+(?:[ /][^\W\d_]+){{0,2}}?)(?=\s|[.,;)]|$)",
    re.IGNORECASE,
)
""""vượt kế hoạch 5,2%"."""
NEGATED = re.compile(r"(?:chưa|không|đừng|tránh)\s+(?:có\s+(?:[^\W\d_]+\s+){1,4}nào\s+)?$", re.IGNORECASE)
ORDERED = re.compile(r"(?:từ|ít nhất|tối thiểu|không dưới|không thấp hơn)\s+$", re.IGNORECASE)
""""từ 95% kế hoạch trở lên" is asked for, no result."""
OF_PLAN = re.compile(
    r"\s(?:theo|so với|của)?\s?(?:kế hoạch|chỉ tiêu|KH|được giao|đề ra)(?!\w)"
    r"|\stheo chương trình công tác(?!\w)"
    rf"|(?:,\s(?!{_VERB}|bằng)[^\d,.;:()]{{1,40}})?,\s(?:đạt|bằng|hoàn thành)\s(?:tỷ lệ\s)?{_SHARE}"
    r"\s(?:so với\s)?(?:kế hoạch|chỉ tiêu|KH)(?!\w)",
    re.IGNORECASE,
)
"""Behind a fraction of things: "420/600 lượt người theo kế hoạch"."""
UNMET = re.compile(
    r"(?<!\w)(?:chỉ tiêu|mục tiêu)[^.;()]{0,60}(?:chưa|không) (?:đạt|hoàn thành)", re.IGNORECASE
)
"""Before a fraction of things that tells how far such a target came."""
