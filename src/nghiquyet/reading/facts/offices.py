"""Offices: a head word ("Phó Chủ tịch") and the organisation that it is held in ("UBND tỉnh").

An office stands as it is written; concurrent ones are parted at commas and dashes.
"""

from __future__ import annotations

from functools import lru_cache

from nghiquyet.reading.facts.names import Tokens
from nghiquyet.reading.facts.tails import tail_end
from nghiquyet.reading.language.abbreviations import expand, shipped_abbreviations
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.lexicon import shipped, word_set

_LETTERS = frozenset({"CT", "BT", "GĐ", "HT", "CN"})
PREFIXES = word_set("nguyên cựu quyền q phó")


def office_head(tokens: Tokens, at: int) -> int | None:
    """Where the head of the office that begins at tokens[at] ends: "nguyên Phó Chủ tịch", "Q. Giám đốc"."""
    place = at
    while place < len(tokens) and (
        tokens[place].key in PREFIXES or (place > at and tokens[place].text == ".")
    ):
        place += 1
    for begin in range(place, at - 1, -1):
        found = shipped("offices").longest(tokens, begin)
        if found:
            return begin + found.length
    return place + 1 if _is_abbreviated(tokens, place, deputy=place > at) else None


def _is_abbreviated(tokens: Tokens, at: int, *, deputy: bool) -> bool:
    """ "UVTV", "CT UBND", "phó CT": letters that stand for an office before a body or behind "phó"."""
    if at >= len(tokens) or not tokens[at].is_acronym:
        return False
    if tokens[at].text.startswith("UV"):
        return True
    body = shipped("bodies").longest(tokens, at + 1)
    return tokens[at].text in _LETTERS and (deputy or body is not None)


def office_end(tokens: Tokens, at: int) -> int | None:
    """Where the office that begins at tokens[at] ends, or None where none begins."""
    head = office_head(tokens, at)
    return None if head is None else max(head, tail_end(tokens, head, person=True))


@lru_cache(maxsize=1024)
def comparable(office: str) -> str:
    """An office for comparing: folded, common abbreviations written out.

    >>> comparable("Uỷ viên BCH T.Ư Đảng")
    'ủy viên ban chấp hành trung ương đảng'
    """
    plain = fold(office).replace("t.ư", "tw").replace("tư đảng", "tw đảng")
    return " ".join(expand(plain, shipped_abbreviations()).split())


def is_shorter_form(short: str, long: str) -> bool:
    """Whether `short` says no more than `long`: its words stand there in the same order, from the head on.

    >>> is_shorter_form("Chính ủy Bộ CHQS", "Chính ủy Bộ CHQS tỉnh")
    True
    >>> is_shorter_form("Chủ tịch UBND tỉnh", "Phó Chủ tịch UBND tỉnh")
    False
    """
    words, rest = comparable(short).split(), iter(comparable(long).split())
    first = next(rest, "")
    return bool(words) and words[0] == first and all(word in rest for word in words[1:])
