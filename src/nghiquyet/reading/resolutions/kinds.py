"""Which kind of resolution a document is, by its head."""

from __future__ import annotations

import re
from typing import Literal

from nghiquyet.reading.resolutions.head import Head

Kind = Literal["congress", "yearly", "thematic", "programme", "plan", "directive", "conclusion"]
_OTHERS: dict[str, Kind] = {
    "action_programme": "programme",
    "scheme": "programme",
    "plan": "plan",
    "directive": "directive",
    "conclusion": "conclusion",
}
_CONGRESS = re.compile(r"nghị quyết\s+đại hội", re.IGNORECASE)
_YEARLY = re.compile(r"nhiệm vụ.*(?:năm|tháng)\s.*\d{4}", re.IGNORECASE)


def kind_of(head: Head) -> Kind:
    """A congress's resolution names it, a yearly one the year's tasks; what is left has a theme.

    >>> kind_of(Head("01-NQ/ĐH", "resolution", "Nghị quyết Đại hội đại biểu lần thứ XI", "", None))
    'congress'
    >>> kind_of(Head("05-NQ/ĐU", "resolution", "Nghị quyết lãnh đạo thực hiện nhiệm vụ năm 2024", "", None))
    'yearly'
    >>> kind_of(Head("08-NQ/TU", "resolution", "Nghị quyết về phát triển hạ tầng", "", None))
    'thematic'
    """
    if head.kind in _OTHERS:
        return _OTHERS[head.kind]
    if _CONGRESS.search(head.title):
        return "congress"
    return "yearly" if _YEARLY.search(head.title) else "thematic"
