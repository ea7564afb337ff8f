"""Numbers of a file of values that may be in either of two notations.

A program that writes such a file takes the notation of its machine: 402,8 and 1.250 or 402.8 and 1,250. Most
numbers can be read in one notation only; those with three digits behind a single sign can be read in both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

_ENGLISH = re.compile(
    r"[-+]?(?:\d+\.(?:\d\d?|\d{4,})|0\.\d+|\d{4,}\.\d+|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})%?$"
)
_VIETNAMESE = re.compile(r"[-+]?(?:\d+,(?:\d\d?|\d{4,})|0,\d+|\d{4,},\d+|\d{1,3}(?:\.\d{3})+,\d+)%?$")
_EITHER = re.compile(r"[-+]?[1-9]\d{0,2}[.,]\d{3}%?$")
_COMMA_GROUP = re.compile(r"[-+]?[1-9]\d{0,2},\d{3}$")

Place = tuple[int, int]


def doubtful_number(rows: Sequence[Sequence[str]]) -> tuple[Place, Place] | None:
    """Row and column of a number that can be read in two ways, after those of one that is surely English.

    None where there are not both: then the Vietnamese notation is nowhere contradicted. The first column is
    not asked: 1.1 and 2.10 number the rows there.

    >>> doubtful_number([["1.1", "Rừng", "402.8"], ["1.2", "Đường", "1.250"]])
    ((0, 2), (1, 2))
    >>> doubtful_number([["1.1", "Rừng", "402,8"], ["1.2", "Đường", "1.250"]])
    """
    english, either = _first(rows, _ENGLISH.match), _first(rows, _EITHER.match)
    return (english, either) if english and either else None


def comma_group(rows: Sequence[Sequence[str]]) -> Place | None:
    """Row and column of the first number such as 11,300 in a file whose values are parted by commas.

    Such a file comes from a machine with English settings, for the sign between values goes with the decimal
    sign; so the comma groups thousands, unless some number in the file has a decimal comma all the same.

    >>> comma_group([["TT", "Kết quả"], ["1", "11,300"]])
    (1, 1)
    >>> comma_group([["TT", "Kết quả"], ["1", "11,300"], ["2", "402,8"]])
    """
    return None if _first(rows, _VIETNAMESE.match) else _first(rows, _COMMA_GROUP.match)


def with_dots(value: str) -> str:
    """The same number with dots between its thousands; other text as it is.

    >>> with_dots("11,300"), with_dots("402,8")
    ('11.300', '402,8')
    """
    return value.replace(",", ".") if _COMMA_GROUP.match(value) else value


def _first(rows: Sequence[Sequence[str]], matches: Callable[[str], object]) -> Place | None:
    places = ((row, column) for row, cells in enumerate(rows) for column in range(1, len(cells)))
    return next(((row, column) for row, column in places if matches(rows[row][column])), None)
