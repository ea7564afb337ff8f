"""What a target's name asks for beside its words: a growth, a plan's fulfilment, a role it names itself."""

from __future__ import annotations

import re
from dataclasses import replace

from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.mention import Mention, TargetLike

_CHANGE = re.compile(r"(?:tốc độ|mức|tỷ lệ|tỉ lệ|nhịp độ|mức độ)\s+(tăng|giảm)(?!\w)", re.IGNORECASE)
_CHANGED = re.compile(r"(?<!\w)(tăng|giảm)(?: so với [^\d]{3,20})?$", re.IGNORECASE)
"""What a name closes with: "Số người chết vì tai nạn giao thông giảm"."""
_SPENT = re.compile(r"(?<!\w)giải ngân(?!\w)", re.IGNORECASE)
"""A share of the money planned, whatever else the name says."""
_FULFILMENT = re.compile(
    r"(?:hoàn thành|thực hiện|đạt)(?: [^\W\d_]+)?? (?:chỉ tiêu|kế hoạch|dự toán)(?!\w)"
    r"|so với (?:chỉ tiêu|kế hoạch|dự toán)(?!\w)",
    re.IGNORECASE,
)


def asks_change(target: TargetLike) -> str:
    """ "tăng" or "giảm" where the target is a rate of growth or decline, else ""."""
    asked = _CHANGE.match(target.name) or _CHANGED.search(target.name)
    return fold(asked.group(1)) if asked and target.unit == "%" else ""


def asks_fulfilment(target: TargetLike) -> bool:
    """Whether a share of a plan is itself the target: "Tỷ lệ hoàn thành chỉ tiêu giao quân"."""
    return target.unit == "%" and bool(_FULFILMENT.search(target.name) or _SPENT.search(target.name))


def _asks_bound(target: TargetLike) -> bool:
    """Whether the slowest of all tells whether a time is kept to: "Thời gian trả lời không quá 7 ngày"."""
    limit = dimension(target.unit) == "time" and target.direction == "less_is_better"
    return limit and not cues.AVERAGE.search(target.name)


def as_meant(target: TargetLike, mention: Mention) -> Mention:
    """The mention as a result where its role is what the target asks for.

    A plan by words that are the target's own ("được giao thêm"), a difference where growth or decline is the
    target, a share of a plan where its fulfilment is, the slowest part's time where a time is to be kept.
    """
    return replace(mention, role="result") if _is_asked_for(target, mention) else mention


def _is_asked_for(target: TargetLike, mention: Mention) -> bool:
    if mention.role == "of_plan":
        return asks_fulfilment(target)
    if mention.role not in ("plan", "part", "change") or not mention.cue:
        return False
    if mention.role == "part" and cues.SLOWEST.search(mention.cue):
        return _asks_bound(target)
    if mention.role == "change" and mention.unit == "%":
        return asks_change(target) == fold(mention.cue) and not mention.aside
    return fold(mention.cue) in fold(target.name)
