"""Where a text names the organisations of a registry."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from nghiquyet.measuring import Organisation
from nghiquyet.reading.language.folding import fold

_SHORTEST = 3
TIERS = (
    ("thị xã", "thành phố", "huyện", "quận"),
    ("thị trấn", "phường", "xã"),
    ("sư đoàn", "lữ đoàn", "trung đoàn", "tiểu đoàn", "đại đội"),
    ("trường mầm non", "trường tiểu học", "trường trung học cơ sở", "trường trung học phổ thông"),
)
"""Words for a level that are mistaken for one another; a word of another tier names another thing."""
_OTHER_THINGS = (
    "tỉnh", "thôn", "bản", "buôn", "làng", "ấp", "xóm", "khu phố", "tổ dân phố", "khối phố", "cụm", "khu",
    "trạm", "trạm y tế", "trung tâm", "trung tâm y tế", "bệnh viện", "phòng khám", "trường", "mầm non",
    "tiểu học", "thcs", "thpt", "trung học cơ sở", "trung học phổ thông", "hợp tác xã", "công ty",
    "xí nghiệp", "nhà máy", "nông trường", "lâm trường", "đồn", "đồn biên phòng", "chợ", "cầu", "hồ", "đập",
    "sông", "suối", "đèo", "núi", "cảng", "đường", "chùa", "đền",
)  # fmt: skip
_THINGS = sorted({*_OTHER_THINGS, *(word for tier in TIERS for word in tier)}, key=len, reverse=True)
_BEFORE = re.compile(rf"(?<!\w)({'|'.join(_THINGS)})\s$")
_LONGEST_THING = max(map(len, _THINGS)) + 2


@dataclass(frozen=True, slots=True)
class Named:
    """text[start:end] is a name that only the organisation `code` has."""

    start: int
    end: int
    code: str


class Names:
    """The names of a registry and their own parts ("Nà Mạch" of "Đảng bộ huyện Nà Mạch"), each with whose it
    is; a name that two organisations share is nobody's."""

    def __init__(self, organisations: Sequence[Organisation]) -> None:
        self._codes = _by_name(organisations)
        self._kinds = {o.code: _kinds(o) for o in organisations}
        longest_first = sorted(self._codes, key=len, reverse=True)
        pattern = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
        self._pattern = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)") if pattern else None

    def within(self, text: str, start: int = 0, end: int | None = None) -> list[Named]:
        """The names in text[start:end] in order, the longest at each place; offsets are of `text`.

        A name behind the word for another kind of thing is that thing's: "xã Nà Mạch", "sông Nà Mạch".

        >>> names = Names([Organisation("B3", "Đảng bộ huyện Nà Mạch", ("Nà Mạch", "huyện Nà Mạch"))])
        >>> names.within("Tại huyện Nà Mạch, Nà Mạch.")
        [Named(start=4, end=17, code='B3'), Named(start=19, end=26, code='B3')]
        """
        if self._pattern is None:
            return []
        part = text[start:end]
        folded = fold(part)
        if len(folded) != len(part):
            return []
        found = ((self._codes[" ".join(m.group().split())], m) for m in self._pattern.finditer(folded))
        return [
            Named(start + match.start(), start + match.end(), code)
            for code, match in found
            if not self._of_other(code, folded[max(0, match.start() - _LONGEST_THING) : match.start()])
        ]

    def _of_other(self, code: str, before: str) -> bool:
        thing = _BEFORE.search(before)
        return thing is not None and thing.group(1) not in self._kinds[code]


def _kinds(organisation: Organisation) -> set[str]:
    """The words for things that may stand before the organisation's name: those in its names and its level,
    with those that are mistaken for them."""
    told = " ".join(
        fold(" | ".join((organisation.level, organisation.name, *organisation.short_names))).split()
    )
    own = {thing for thing in _THINGS if re.search(rf"(?<!\w){thing}(?!\w)", told)}
    return own.union(*(tier for tier in TIERS if own & set(tier)))


def _by_name(organisations: Sequence[Organisation]) -> dict[str, str]:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for organisation in organisations:
        for name in (organisation.name, *organisation.short_names):
            if len(name.strip()) >= _SHORTEST:
                owners[" ".join(fold(name).split())].add(organisation.code)
        part = _own_part(organisation, organisations)
        if part:
            owners[part].add(organisation.code)
    return {name: codes.pop() for name, codes in owners.items() if len(codes) == 1}


def _own_part(organisation: Organisation, organisations: Sequence[Organisation]) -> str:
    """The words with capitals that the name ends in, two at least, without words for a kind of thing before
    them; empty where there is one alone, or where they stand in another organisation's name.

    >>> one = Organisation("P5", "Đảng bộ Cụm trường xã Nga Thạch")
    >>> _own_part(one, [one]), _own_part(one, [one, Organisation("P6", "Trường THPT Nga Thạch")])
    ('nga thạch', '')
    """
    words = list(reversed([*takewhile(lambda word: word[:1].isupper(), reversed(organisation.name.split()))]))
    things = [*takewhile(lambda word: fold(word) in _THINGS, words[:-2])]
    words = words[len(things) :]
    part = fold(" ".join(words))
    shared = any(part in fold(other.name) for other in organisations if other.code != organisation.code)
    return part if len(words) > 1 and not shared else ""
