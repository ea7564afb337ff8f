"""What kind of letters a line is written in."""

from __future__ import annotations

import re


def is_caps(text: str) -> bool:
    """Whether the words are in capitals; numbers, and words in brackets, don't count against it.

    >>> is_caps("I. KẾT QUẢ THỰC HIỆN"), is_caps("UBND tỉnh")
    (True, False)
    """
    letters = [letter for letter in re.sub(r"\([^)]*\)", "", text) if letter.isalpha()]
    return len(letters) > 2 and sum(letter.isupper() for letter in letters) >= 0.9 * len(letters)
