"""Which notation the numbers of a file of values are in, and how they read in the Vietnamese one.

A program that writes such a file takes the notation of its machine: 402,8 and 1.250 or 402.8 and 1,250.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_ENGLISH = re.compile(
    r"[-+]?(?:\d+\.(?:\d\d?|\d{4,})|0\.\d+|\d{4,}\.\d+|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})%?$"
)
_VIETNAMESE = re.compile(
    r"[-+]?(?:\d+,(?:\d\d?|\d{4,})|0,\d+|\d{4,},\d+|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})%?$"
)
"""Numbers that can be read in one notation only."""
_NUMBER = re.compile(r"[-+]?\d[\d.,]*%?$")
_SWAPPED = str.maketrans(",.", ".,")

Place = tuple[int, int]


def english_number(rows: Sequence[Sequence[str]]) -> Place | None:
    """Row and column of a number in English notation, where some are in it and none in the Vietnamese one.

    The first column is not asked: 1.1 and 2.10 number the rows there.

    >>> english_number([["1.1", "Rừng", "402.8"], ["1.2", "Đường", "1.250"]])
    (0, 2)
    >>> english_number([["1.1", "Rừng", "402.8"], ["1.2", "Đường", "12,5"]])
    """
    values = [
        (row, column, text.strip())
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells[1:], 1)
    ]
    if any(_VIETNAMESE.match(text) for _, _, text in values):
        return None
    return next(((row, column) for row, column, text in values if _ENGLISH.match(text)), None)


def in_vietnamese(value: str) -> str:
    """A number in English notation with the signs of the Vietnamese one; other text as it is.

    >>> in_vietnamese("1,250.5"), in_vietnamese("78.2%"), in_vietnamese("Điều 1.")
    ('1.250,5', '78,2%', 'Điều 1.')
    """
    return value.translate(_SWAPPED) if _NUMBER.match(value.strip()) else value
