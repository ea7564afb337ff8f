"""What a number can be of its target, told by its role and the words right before it."""

from __future__ import annotations

import re

from nghiquyet.checking.known import Subject
from nghiquyet.checking.promises import is_promise
from nghiquyet.checking.said import Said
from nghiquyet.measuring import Aggregation, Target
from nghiquyet.reading.language.units import dimension

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
_ADDED = re.compile(r"(?<!\w)thêm(?: [^\W\d_]+){0,2}\s*$", re.IGNORECASE)
"""Before what is to come on top of what there is: a part of the way, however long."""
_REACH = 80


def meant(said: Said, target: Target) -> tuple[Subject, ...]:
    """What the number is most likely to be, the likeliest first; empty where it is no level of anything."""
    near = said.before[-_REACH:]
    percent, role = said.unit == "%", said.mention.role
    of_share = dimension(target.unit) == "percent"
    if said.unit.startswith("điểm"):
        return (Subject.POINTS,) if of_share else ()
    if percent and not of_share:
        return _share_of_plan(said, near)
    if is_promise(said, target):
        return _left(near, target) or (() if _ADDED.search(near) else (Subject.LEVEL,))
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
