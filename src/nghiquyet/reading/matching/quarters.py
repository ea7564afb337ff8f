"""Heads of quarters that a scan misread ("Quýi", "Quý II", "Quý II"): their order says which they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nghiquyet.reading.language.folding import bare

_QUARTER = re.compile(r"quy ?(i{1,3}|iv|[l1|!]{1,3}|n|h|m)", re.IGNORECASE)
_ROMAN = ("I", "II", "III", "IV")


def with_quarters(heads: list[list[str]]) -> list[list[str]]:
    """The heads of columns; two to four quarters side by side that don't ascend are named in their order."""
    result = [list(parts) for parts in heads]
    for first, last in _runs(heads):
        names = [" ".join(heads[index][-1].split()) for index in range(first, last + 1)]
        ascending = ["Quý " + number for number in _ROMAN]
        places = [ascending.index(name) if name in ascending else -1 for name in names]
        if -1 not in places and all(early < late for early, late in pairwise(places)):
            continue
        for place, index in enumerate(range(first, last + 1)):
            result[index][-1] = ascending[place]
    return result


def _runs(heads: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """First and last place of each run of two to four columns that are headed as quarters."""
    marked = [bool(parts) and bool(_QUARTER.fullmatch(bare(parts[-1]).strip())) for parts in heads]
    found, begin = [], 0
    for place, is_quarter in enumerate([*marked, False]):
        if not is_quarter:
            if 2 <= place - begin <= len(_ROMAN):
                found.append((begin, place - 1))
            begin = place + 1
    return found
