"""What a number can be of its target, told by its role and the words right before it."""

from __future__ import annotations

import re

from nghiquyet.checking.known import Subject
from nghiquyet.checking.said import Said
from nghiquyet.measuring import Aggregation, Target
from nghiquyet.reading.language.units import dimension

_PROMISED = re.compile(
    r"nghị quyết|đại hội|chỉ tiêu(?! (?:kế hoạch|năm|thi đua))|mục tiêu|đề ra|(?<!\w)NQ(?!\w)|mức phấn đấu"
    r"|cần đạt|phải đạt|cả nhiệm kỳ|nhiệm kỳ này",
    re.IGNORECASE,
)
_OWN_PLAN = re.compile(
    r"kế hoạch|được giao|đăng ký|lộ trình|dự toán|nhu cầu|theo đề án|phương án"
    r"|của (?:huyện|xã|đơn vị|thành phố|phường|trường)(?! trở)|năm nay|(?<!đến hết )(?:quý|tháng) ",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^\s*(?:chỉ tiêu )?(?:nghị quyết|mức (?:nghị quyết )?(?:đề ra|phấn đấu)|NQ)", re.IGNORECASE
)
_MUST = re.compile(r"(?<!\w)(?<!không )(?:phải|cần)(?: [^\W\d_]+){1,6}\s*$", re.IGNORECASE)
_LEFT = re.compile(
    r"(?<!\w)(?:còn(?: lại| thiếu| phải)?|thiếu|hụt)(?: [^\W\d_]+){0,3}(?: (?:gần|trên|hơn|khoảng))?\s*$",
    re.IGNORECASE,
)
_BEYOND = re.compile(r"(?<!\w)(?:vượt|hơn chỉ tiêu|vượt chỉ tiêu)(?: [^\W\d_]+){0,3}\s*$", re.IGNORECASE)
_YEARLY = re.compile(
    r"(?:bình quân|trung bình)?\s*(?:mỗi|hằng|hàng|một) năm(?: [^\W\d_]+){0,4}\s*$", re.IGNORECASE
)
_GROWN = re.compile(r"(?<!\w)(?:tăng|cao hơn|nhiều hơn|giảm)(?: [^\W\d_]+){0,2}\s*$", re.IGNORECASE)
_SHARE_HEAD = re.compile(r"so với|%|tỷ lệ|tỉ lệ|đạt|hoàn thành", re.IGNORECASE)
_BASIS = re.compile(
    r"\s*(?:so với |của |trên tổng )?(?:các |mức |tổng )*(?:chỉ tiêu|kế hoạch|nghị quyết|mục tiêu|mức đề ra"
    r"|dự toán|đăng ký|lộ trình|được giao)[^.;()]{0,40}",
    re.IGNORECASE,
)
"""What a share is of, right behind it."""
_REACH = 80


def is_promise(said: Said) -> bool:
    """Whether a number is told as what somebody wants reached."""
    if said.place is not None and any(_LABELLED.search(words) for words in said.place.labels):
        return True
    return said.mention.role == "plan" or bool(_MUST.search(said.before[-_REACH:]))


def is_of_resolution(said: Said) -> bool:
    """Whether a promised number, or a share of one, is told as the resolution's, not as somebody's plan."""
    heads = " ".join(said.place.heads) if said.place else ""
    labelled = said.place is not None and any(_LABELLED.search(words) for words in said.place.labels)
    behind = _BASIS.match(said.after)
    basis = behind.group() if behind else ""
    told = labelled or any(_PROMISED.search(words) for words in (said.before, basis, heads))
    own = _OWN_PLAN.search(said.before[-_REACH:]) or _OWN_PLAN.search(basis) or _OWN_PLAN.search(heads)
    return told and not own


def meant(said: Said, target: Target) -> tuple[Subject, ...]:
    """What the number is most likely to be, the likeliest first; empty where it is no level of anything."""
    near = said.before[-_REACH:]
    percent, role = said.unit == "%", said.mention.role
    of_share = dimension(target.unit) == "percent"
    if said.unit.startswith("điểm"):
        return (Subject.POINTS,) if of_share else ()
    if percent and not of_share:
        return _share_of_plan(said, near)
    if is_promise(said):
        return _left(near, target) or (Subject.LEVEL,)
    if role == "previous":
        return (Subject.BASELINE,)
    if role == "of_plan":
        return _share_of_plan(said, near)
    if role == "change":
        return (Subject.ACHIEVED,) if percent and said.place and _is_share(said) else _changed(near)
    if role == "stock" or not said.whose.codes:
        return ()
    return _left(near, target) or (Subject.VALUE, Subject.TOTAL)


def _share_of_plan(said: Said, near: str) -> tuple[Subject, ...]:
    """A percentage of a target that is none itself: of the level, where the words or the column say so."""
    if _BEYOND.search(near):
        return (Subject.EXCESS,)
    if said.place is not None and said.mention.role == "change":
        return (Subject.ACHIEVED,) if _is_share(said) else ()
    return (Subject.ACHIEVED,) if said.mention.role == "of_plan" or said.ratio is not None else ()


def _is_share(said: Said) -> bool:
    heads = said.place.heads[-1:] if said.place else ()
    return any(
        _SHARE_HEAD.search(head) and not re.search(r"tăng|giảm|\+/-", head, re.IGNORECASE) for head in heads
    )


def _left(near: str, target: Target) -> tuple[Subject, ...]:
    """What is left to do, or to do each year, of a target that adds up."""
    if target.aggregation is not Aggregation.SUM:
        return ()
    if _YEARLY.search(near):
        return (Subject.YEARLY,)
    return (Subject.REMAINING,) if _LEFT.search(near) else ()


def _changed(near: str) -> tuple[Subject, ...]:
    if _BEYOND.search(near):
        return (Subject.SURPLUS,)
    return (Subject.GROWTH,) if _GROWN.search(near) else ()
