"""How a target is counted: its direction, comparator, basis and aggregation, from the words about it.

What is said wins. Where nothing is said:

comparator   a bare level is to be reached or passed on its better side; a bare 100 % or 0 is to be met
basis        things done add up over the term, shares and states are taken at the end
aggregation  counts and amounts add up; a share of things that can be counted is a ratio of sums, since
             organisations report such shares as fractions ("16/19 chi bộ, đạt 84,2%") and only the counts
             give the superior's share exactly; every other percentage and every average is a mean
"""

from __future__ import annotations

import re

from nghiquyet.reading.language.units import dimension, split_rate
from nghiquyet.reading.resolutions.drafts import Draft
from nghiquyet.reading.resolutions.resolution import Aggregation, Basis, Comparator, Direction
from nghiquyet.reading.resolutions.things import counted_noun, is_event, parts_of_share
from nghiquyet.reading.resolutions.vocabulary import (
    AVERAGE,
    CHANGE,
    DURING,
    EVERY_YEAR,
    MEASURE_HEAD,
    PREDICATE,
    REMEDIED,
    UNDESIRED,
    UNTIL,
    YEAR,
    YEARS,
)
from nghiquyet.reading.resolutions.wording import small

_YEARLY = re.compile(
    rf"(?:{EVERY_YEAR})(?!\w)"
    rf"|(?<!người)(?<!người )(?<!động)(?<!động )(?<!hộ)(?<!viên)(?<!ha)/\s?năm(?!\w)",
    re.IGNORECASE,
)
_CUMULATIVE = re.compile(
    rf"l[ũu][yỹ]\s+kế|lũy kế|luỹ kế|cộng\s+dồn|(?:cả|trong|toàn)\s+(?:nhiệm\s+kỳ|giai\s+đoạn"
    rf"|khóa)|tổng\s+cộng|{DURING}",
    re.IGNORECASE,
)
_AT_END = re.compile(
    rf"{UNTIL}|tại\s+thời\s+điểm|cuối\s+(?:nhiệm\s+)?kỳ|(?:hiện|đang)\s+có"
    rf"|thời\s+điểm\s+báo\s+cáo|đến\s+{'(?:19|20)'}\d\d",
    re.IGNORECASE,
)
_HIGHEST = re.compile(r"(?:lấy|tính|theo|áp dụng|là).{0,40}(?:cao|lớn|nhiều)\s+nhất", re.IGNORECASE)
_LOWEST = re.compile(r"(?:lấy|tính|theo|áp dụng|là).{0,40}(?:thấp|nhỏ|ít)\s+nhất", re.IGNORECASE)
_LATEST = re.compile(r"(?:mới|gần)\s+nhất|số\s+liệu\s+cuối\s+kỳ", re.IGNORECASE)
_MEAN = re.compile(
    r"(?:bình|trung)\s+(?:quân|bình)\s+(?:cộng|chung|(?:của\s+|giữa\s+)?(?:các|toàn))"
    r"|trung\s+bình\s+cộng|bình\s+quân\s+(?:số học|giản đơn)",
    re.IGNORECASE,
)
_OVER_TOTAL = re.compile(
    r"(?:trên|/|chia(?:\s+cho)?|so với|trong)\s*(?P<total>tổng(?:\s+số)?\s+(?P<what>[^;.)/]+))", re.IGNORECASE
)
_RATIO = re.compile(
    r"số\s+[^;.)/]+?\s*(?:/|trên"
    r"|chia(?:\s+cho)?)\s*(?P<total>(?:tổng\s+)?số\s+(?P<what>[^;.)/]+))",
    re.IGNORECASE,
)
_SUM = re.compile(r"cộng\s+dồn|tổng\s+hợp\s+(?:từ\s+)?các|cộng\s+các", re.IGNORECASE)
_STATE = re.compile(r"(?<!\w)(?:đạt\s+chuẩn|hiện\s+có|có|đạt\s+tiêu\s+chí|là)(?!\w)", re.IGNORECASE)
_ADDED = re.compile(
    r"(?<!\w)(?:mới|thêm|rà\s+phá|hoàn\s+thành|xây\s+dựng|cải\s+tạo|nâng\s+cấp|trồng"
    r"|chuyển\s+đổi|thu\s+hồi|bàn\s+giao|sửa\s+chữa|giải\s+phóng)(?!\w)",
    re.IGNORECASE,
)
_BEYOND_TOTAL = re.compile(r",\s|\s+(?:tại\s+thời\s+điểm|(?:của\s+|trong\s+)?toàn|thuộc\s+phạm)(?!\w)")
_PER_HEAD = re.compile(r"/\s*(?:[\d.]+|vạn)\s*\w*\s*(?:dân|người|trẻ)(?!\w)", re.IGNORECASE)
_STOCK = re.compile(
    r"(?<!\w)(?:thực\s+kê|hiện\s+có|đang\s+(?:hoạt\s+động|sử\s+dụng|quản\s+lý|sinh\s+hoạt)"
    r"|quy\s+mô)(?!\w)"
    r"|^tổng\s+số\s+(?:giường|hội\s+viên|đoàn\s+viên|đảng\s+viên|thành\s+viên|xã\s+viên|dân|lao\s+động|biên\s+chế"
    r"|cán\s+bộ|công\s+chức|viên\s+chức|doanh\s+nghiệp|hợp\s+tác\s+xã|thuê\s+bao|đầu\s+(?:con|đàn|gia\s+súc))(?!\w)",
    re.IGNORECASE,
)
_BASE_SAID = re.compile(
    rf"(?:^|[;(])\s*(?:(?:cuối|đầu)\s+)?(?:năm|nhiệm\s+kỳ|giai\s+đoạn)\s+(?:{YEARS}|{YEAR}|trước)\s*"
    r"(?:chỉ\s+|mới\s+)?(?:là|có|đạt|:)?\s*\d[^;)]*",
    re.IGNORECASE,
)
_NEWLY = re.compile(
    r"(?<!\w)(?:mới|thêm|được|bị|kết\s+nạp|phát\s+triển|thành\s+lập|đào\s+tạo|bồi\s+dưỡng|tuyển|tham\s+gia|lượt)(?!\w)",
    re.IGNORECASE,
)
_HAD = re.compile(
    r"(?:^|; )\s*(?:cuối\s+)?(?:năm\s+(?:19|20)\d\d|hiện(?:\s+nay)?|đầu\s+kỳ)\s+(?:đang\s+)?có\s+\d", re.I
)
_NONE_LEFT = re.compile(r"(?<!\w)không\s+còn(?!\w)", re.IGNORECASE)
_GOODS = re.compile(
    r"(?:tổng\s+)?(?:thu\s+nhập|doanh\s+thu|lợi\s+nhuận|năng\s+suất|sản\s+lượng|giá\s+trị|vốn"
    r"|quỹ|thu\s+ngân\s+sách|kinh\s+phí|số\s+tiền)(?!\w)",
    re.IGNORECASE,
)
_BALANCE = re.compile(
    r"(?<!\w)(?:số\s+dư|dư\s+nợ|quy\s+mô|vốn\s+điều\s+lệ|tổng\s+tài\s+sản|tồn\s+quỹ)(?!\w)", re.IGNORECASE
)
_SUFFERED = re.compile(r"(?<!\w)(?<!dự\s)(?<!thiết\s)(?<!trang\s)(?<!chuẩn\s)bị(?!\w)", re.IGNORECASE)
_OUT_OF = re.compile(r"(?:^|; )/\s?\d")
_STRUCTURE = re.compile(
    r"cơ\s+cấu|tỷ\s+trọng|che\s+phủ|đô\s+thị\s+h[óo][áa]|hài\s+lòng|tiến\s+độ|sĩ\s+số", re.IGNORECASE
)


def is_percentage(draft: Draft) -> bool:
    """Whether the level is a percentage or percentage points."""
    return dimension(draft.unit) in ("percent", "points") or draft.unit == "‰"


def is_change(draft: Draft) -> bool:
    """Whether a percentage or a multiple tells how much something rises or falls."""
    relative = is_percentage(draft) or dimension(draft.unit) == "times"
    return relative and (draft.change or bool(CHANGE.search(_own(draft.name))))


def direction_of(draft: Draft) -> Direction:
    """By the comparator where there is one, else by what the name speaks of."""
    if draft.none_allowed or draft.comparator in ("<", "<="):
        return "less_is_better"
    if draft.comparator in (">", ">="):
        return "more_is_better"
    if is_change(draft):
        return "more_is_better"
    said = _said_of_things(draft)
    undesired = UNDESIRED.search(said) if not _GOODS.match(draft.name) else None
    if (undesired and not REMEDIED.search(said)) or _SUFFERED.search(said):
        return "less_is_better"
    return "more_is_better"


def _said_of_things(draft: Draft) -> str:
    """What a share says of its things: not "hộ nghèo" but "được hỗ trợ" makes it good or bad."""
    match = PREDICATE.search(draft.name, 8) if is_percentage(draft) and counted_noun(draft.name) else None
    return draft.name[match.start() :] if match else draft.name


def comparator_of(draft: Draft) -> Comparator:
    """The comparator as written, or what a bare level means."""
    if draft.comparator:
        return draft.comparator
    if (is_percentage(draft) and draft.level == 100) or draft.level == 0:
        return "="
    return "<=" if direction_of(draft) == "less_is_better" else ">="


def basis_of(draft: Draft) -> Basis:
    """Over what time: said in the clause, then said above it (innermost first), then by its kind."""
    own = _BASE_SAID.sub("", draft.said) if draft.baseline is not None else draft.said
    for words in (own, draft.name, *reversed(draft.frames)):
        said = _basis_said(words, draft)
        if said:
            return said
    return _basis_by_kind(draft)


def _basis_said(words: str, draft: Draft) -> Basis | None:
    if _YEARLY.search(words):
        return "per_year"
    adds_up = not is_percentage(draft) or _is_share_of_events(draft)
    if _CUMULATIVE.search(words) and adds_up and not _is_average(draft):
        return "cumulative_term"
    if _AT_END.search(words) and not (draft.none_allowed and not _NONE_LEFT.search(draft.said)):
        return "cumulative_term" if draft.action and not is_percentage(draft) else "end_state"
    return None


def _basis_by_kind(draft: Draft) -> Basis:
    if is_percentage(draft):
        return "cumulative_term" if _is_share_of_events(draft) else "end_state"
    if draft.none_allowed:
        return "end_state" if _NONE_LEFT.search(draft.said) else "cumulative_term"
    if _is_average(draft) or _is_balance(draft) or _is_stock(draft) or dimension(draft.unit) == "times":
        return "end_state"
    if draft.action:
        return "cumulative_term"
    if _OUT_OF.search(draft.said):
        return "end_state"
    if dimension(draft.unit) in ("area", "length", "power"):
        return "cumulative_term" if _ADDED.search(draft.name) else "end_state"
    if dimension(draft.unit) != "count":
        return "cumulative_term"
    return "end_state" if _STATE.search(draft.name) or draft.comparator in ("<", "<=") else "cumulative_term"


def _is_stock(draft: Draft) -> bool:
    """Whether the things are there at a time ("Tổng số hội viên", "năm 2020 có 1.496 giường"), not added."""
    there = bool(_STOCK.search(draft.name) or _HAD.search(draft.said))
    return there and dimension(draft.unit) == "count" and not _NEWLY.search(draft.name)


def _is_balance(draft: Draft) -> bool:
    return dimension(draft.unit) == "money" and bool(_BALANCE.search(draft.name))


def _is_share_of_events(draft: Draft) -> bool:
    return is_percentage(draft) and is_event(counted_noun(draft.name)) and not is_change(draft)


def aggregation_of(draft: Draft) -> Aggregation:
    """How organisations' values make their superior's: as said, else by the kind of level."""
    said = _aggregation_said(draft)
    if said:
        return said
    if draft.each:
        return "max" if draft.comparator in ("<", "<=") else "min"
    if is_percentage(draft):
        return _share_aggregation(draft)
    return "mean" if _is_average(draft) else "sum"


def _is_average(draft: Draft) -> bool:
    """Whether the level says how much there is of something for each other thing, and so can't add up."""
    name = re.sub(rf"(?:{EVERY_YEAR})|bình\s+quân\s+năm", " ", draft.name, flags=re.IGNORECASE)
    name = (
        re.sub(r"\s+bình\s+quân$", "", name) if _YEARLY.search(draft.said) and "/" not in draft.unit else name
    )
    per = split_rate(draft.unit)[1]
    return bool(
        AVERAGE.search(name) or _PER_HEAD.search(f"{draft.name} {draft.said}") or (per and per != "năm")
    )


def _aggregation_said(draft: Draft) -> Aggregation | None:
    if _HIGHEST.search(draft.said):
        return "max"
    if _LOWEST.search(draft.said):
        return "min"
    if _LATEST.search(draft.said):
        return "last"
    if _MEAN.search(draft.said):
        return "mean"
    if is_percentage(draft) and (_OVER_TOTAL.search(draft.said) or _RATIO.search(draft.said)):
        return "weighted_ratio"
    return "sum" if _SUM.search(draft.said) and not is_percentage(draft) else None


def _share_aggregation(draft: Draft) -> Aggregation:
    if is_change(draft) or _STRUCTURE.search(draft.name) or AVERAGE.search(draft.name):
        return "mean"
    return "weighted_ratio" if counted_noun(draft.name) else "mean"


def ratio_words(draft: Draft) -> tuple[str | None, str | None]:
    """Numerator and denominator in words; the denominator as the clause says it, where it does."""
    parts = parts_of_share(draft.name)
    said = _OVER_TOTAL.search(draft.said) or _RATIO.search(draft.said)
    name = small(re.sub(r"^(?:tỷ|tỉ)\s+lệ\s+", "", draft.name, flags=re.IGNORECASE))
    numerator = parts[0] if parts else name if MEASURE_HEAD.match(name) else f"số {name}"
    if not said:
        return numerator, parts[1] if parts else None
    total = _BEYOND_TOTAL.split(" ".join(said["total"].split()))[0].strip(" ,")
    counted = re.match(r"(?:tổng\s+)?số\s+", total)
    if counted:
        total = f"tổng số {_filled(total[counted.end() :], parts[1] if parts else None)}"
    return numerator, total


def _filled(total: str, whole: str | None) -> str:
    """A short noun of the formula ("cơ sở") filled up from the name ("cơ sở DQTV")."""
    things = whole.removeprefix("tổng số ") if whole else ""
    noun = counted_noun(total, start_only=True)
    if noun and things.lower().startswith(noun.lower()) and not total.lower().startswith(things.lower()):
        rest = total[len(noun) :].strip()
        return things if not rest or rest.lower() in things.lower() else f"{things} {rest}"
    return total


def _own(name: str) -> str:
    """The head of a name, where a word of change makes the whole a change ("Tỷ lệ … giảm", "Giảm …")."""
    return (
        name
        if not re.search(r"(?<!\w)(?:được|có|đạt)(?!\w)", name)
        else re.sub(r"(?<!\w)(?:được|có|đạt)(?!\w).*$", "", name)
    )
