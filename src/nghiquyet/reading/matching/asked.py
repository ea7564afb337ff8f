"""What a target's name asks for beside its words: a growth, a plan's fulfilment."""

from __future__ import annotations

import re

from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.matching.mention import TargetLike

_CHANGE = re.compile(r"(?:tốc độ|mức|tỷ lệ|tỉ lệ|nhịp độ|mức độ)\s+(tăng|giảm)(?!\w)", re.IGNORECASE)
_FULFILMENT = re.compile(
    r"(?:hoàn thành|thực hiện|đạt)(?: [^\W\d_]+)?? (?:chỉ tiêu|kế hoạch|dự toán)(?!\w)", re.IGNORECASE
)


def asks_change(target: TargetLike) -> str:
    """ "tăng" or "giảm" where the target is a rate of growth or decline, else ""."""
    asked = _CHANGE.match(target.name)
    return fold(asked.group(1)) if asked and target.unit == "%" else ""


def asks_fulfilment(target: TargetLike) -> bool:
    """Whether a share of a plan is itself the target: "Tỷ lệ hoàn thành chỉ tiêu giao quân"."""
    return target.unit == "%" and bool(_FULFILMENT.search(target.name))
