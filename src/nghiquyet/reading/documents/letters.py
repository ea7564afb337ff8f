"""What kind of letters a line is written in."""

from __future__ import annotations

import re

_BRACKETED = re.compile(r"\([^)]*\)")


def is_caps(text: str) -> bool:
    """Whether the words are in capitals; numbers, and words in brackets, don't count against it.

    >>> is_caps("I. KẾT QUẢ THỰC HIỆN"), is_caps("UBND tỉnh")
    (True, False)
    """
    letters = list(filter(str.isalpha, _BRACKETED.sub("", text)))
    return len(letters) > 2 and sum(map(str.isupper, letters)) >= 0.9 * len(letters)


def is_cut(last: str, first: str) -> bool:
    """Whether a line broke after a dash inside a word or range, or after a stroke: no space stood there.

    >>> is_cut("2020-", "2025"), is_cut("tạ/", "ha"), is_cut("năm", "2025"), is_cut("-", "nam")
    (True, True, False, False)
    """
    return (
        len(last) > 1
        and last[-1] in "-–/"
        and (last[-2].isalnum() or last[-2] == ")")
        and (first[:1].isalnum() or first[:1] == "(")
    )
