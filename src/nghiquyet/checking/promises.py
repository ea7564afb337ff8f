"""Whether a number is told as what somebody wants reached, and whether that somebody is the resolution."""

from __future__ import annotations

import re

from nghiquyet.checking.said import Said
from nghiquyet.measuring import Comparator, Review, Target
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.matching import cues

_NOUN = r"(?:mức|ngưỡng|mức trần|trần|yêu cầu|mục tiêu|chỉ tiêu|giới hạn|định mức|mốc|khung)"
_SOURCE = r"(?:nghị quyết|đại hội|NQ|hội nghị|đảng ủy|huyện ủy|tỉnh ủy|thành ủy)"
_SET = re.compile(
    r"(?<!\w)(?:(?:vượt|quá|hơn|kém|dưới|trên|bằng|đạt|cách|so với|đến|tới|là|theo|gần|xấp xỉ|trong)"
    r"(?: xa| được)? )"
    rf"{_NOUN}(?: (?:trần|sàn|là|cho phép|(?:mà )?{_SOURCE}?\s?(?:đề ra|yêu cầu|giao|cho phép)))*\s*\(?\s*$"
    rf"|(?<!\w){_NOUN} (?:mà )?{_SOURCE} (?:đề ra|đặt ra|yêu cầu|giao|cho phép|xác định)(?: là)?\s*\(?\s*$"
    r"|(?<!\w)(?:ngưỡng|mức trần|(?:chỉ tiêu|mục tiêu|mức cho phép|giới hạn)(?: cả năm| năm)?"
    r"(?: (?:là|đề ra))*)\s*\(?\s*$",
    re.IGNORECASE,
)
"""What stands right before a level: "vượt ngưỡng 0,5%", "chưa đạt mức 96%", "chỉ tiêu là 85%"."""
_SET_BEHIND = re.compile(
    rf"[^,.;()\d]{{0,30}}(?<!\w)(?:mà (?:[^\W\d_]+ )?|theo ){_SOURCE}|\s*đề ra(?!\w)", re.IGNORECASE
)
"""What stands right behind it: "mức 15 ha mà Đại hội đề ra"."""
_BY = re.compile(rf"(?<!\w)theo (?:đúng )?{_SOURCE}", re.IGNORECASE)
_WANTED = re.compile(r"(?<!\w)(?:đủ|để đạt|phấn đấu(?: đạt)?|bảo đảm|đảm bảo)\s*$", re.IGNORECASE)
_DONE = re.compile(r"(?<!\w)(?:đã|được)(?!\w)", re.IGNORECASE)
_MUST = re.compile(r"(?<!\w)(?<!không )(?:phải|cần)(?: [^\W\d_]+){1,6}\s*$", re.IGNORECASE)
_LABELLED = re.compile(
    r"^\s*(?:chỉ tiêu )?(?:nghị quyết|mức (?:nghị quyết )?(?:đề ra|phấn đấu)|NQ)", re.IGNORECASE
)
_PROMISED = re.compile(
    r"nghị quyết|đại hội|chỉ tiêu(?! (?:kế hoạch|năm|thi đua))|mục tiêu|đề ra|(?<!\w)NQ(?!\w)|mức phấn đấu"
    r"|cần đạt|phải đạt|cả nhiệm kỳ|nhiệm kỳ này|ngưỡng|mức trần|cho phép|yêu cầu",
    re.IGNORECASE,
)
_YEAR_PROMISED = re.compile(r"(?:chỉ tiêu|kế hoạch|mục tiêu)(?: cả)? năm|cả năm", re.IGNORECASE)
"""What a resolution for one year is called as well."""
_OWN_PLAN = re.compile(
    r"kế hoạch|được giao|đăng ký|lộ trình|dự toán|nhu cầu|theo đề án|phương án"
    r"|của (?:huyện|xã|đơn vị|thành phố|phường|trường)(?! trở)|năm nay|(?<!đến hết )(?:quý|tháng) ",
    re.IGNORECASE,
)
_BASIS = re.compile(
    r"\s*(?:so với |của |trên tổng )?(?:các |mức |tổng )*(?:chỉ tiêu|kế hoạch|nghị quyết|mục tiêu|mức đề ra"
    r"|dự toán|đăng ký|lộ trình|được giao)[^.;()]{0,40}",
    re.IGNORECASE,
)
"""What a share is of, right behind it."""
_GOES_ON = "tiếp tục"
"""Opens what is to be done; behind a subject it tells what is."""
_TARGET = "chỉ tiêu"
_STANDING = re.compile(
    r"chỉ tiêu(?: [^\W\d_]+){0,3} (?:đã|vượt|đạt|hoàn thành|về đích|chậm)(?!\w)", re.IGNORECASE
)
"""Where "chỉ tiêu" tells what has become of one: "chỉ tiêu duy nhất đã vượt là …"."""
_REACH = 80
_BOUNDS = (">=", "<=")


def is_promise(said: Said, target: Target) -> bool:
    """Whether a number is told as what somebody wants reached.

    A word of the target's own name ("giao thông") makes no plan of it. A bound that includes its end ("ít
    nhất", "không quá") is a demand: results are "trên" or "gần" something.
    """
    if said.place is not None:
        return _is_labelled(said) or _has_plan_role(said, target)
    if said.written.upper is not None and target.comparator is Comparator.RANGE:
        return True
    bound = said.written.comparator in _BOUNDS and said.mention.role not in ("previous", "change")
    return bound or is_set(said) or _has_plan_role(said, target) or _is_wanted(said)


def is_set(said: Said) -> bool:
    """Whether the words right beside a number say that it is a level that somebody has set."""
    if said.place is not None or said.total is not None:
        return False
    nears = (said.before[-_REACH:], (said.before + said.lead)[-_REACH:])
    return any(map(_SET.search, nears)) or bool(_SET_BEHIND.match(said.after))


def _has_plan_role(said: Said, target: Target) -> bool:
    found = cues.PLAN_COLUMN.findall(" ".join(said.place.heads)) if said.place else []
    told = {fold(words) for words in (said.mention.cue, *found) if words}
    if told == {_TARGET} and _STANDING.search(said.before):
        return False
    if told == {_GOES_ON} and not said.before.lower().lstrip(" -–+•").startswith(_GOES_ON):
        return False
    return said.mention.role == "plan" and not (told and all(words in fold(target.name) for words in told))


def _is_wanted(said: Said) -> bool:
    near = said.before[-_REACH:]
    if said.total is not None:
        return False
    return bool(_MUST.search(near)) or bool(_WANTED.search(near) and not _DONE.search(near))


def _is_labelled(said: Said) -> bool:
    return said.place is not None and any(_LABELLED.search(words) for words in said.place.labels)


def is_of_resolution(said: Said, review: Review) -> bool:
    """Whether a promised number, or a share of one, is told as the resolution's, not as somebody's plan."""
    heads = " ".join(said.place.heads) if said.place else ""
    behind = _BASIS.match(said.after)
    basis = behind.group() if behind else ""
    around = (said.before, basis, heads)
    set_by = _SET_BEHIND.match(said.after)
    if review.term_start.year == review.term_end.year and any(map(_YEAR_PROMISED.search, around)):
        return True
    period = said.period
    by = period.last if period is not None and period.kind == "cumulative" else None
    if by is not None and by.year == review.term_end.year:
        return True
    told = _is_labelled(said) or set_by or _BY.search(said.after) or any(map(_PROMISED.search, around))
    own = any(_OWN_PLAN.search(words) for words in (said.before[-_REACH:], basis, heads))
    return bool(told) and not own
