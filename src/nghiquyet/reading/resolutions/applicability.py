"""Whom a target is set for: the words of the resolution matched to the organisations of the tree.

Groups ("10 đảng bộ huyện, thành phố", "các trường THCS", "cấp xã"), everyone ("toàn Đảng bộ"), single
names and exceptions ("trừ …") are understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from nghiquyet.reading.language.abbreviations import expand, shipped_abbreviations
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.numbers import NUMBER_WORDS, parse_number_words


class Organisation(Protocol):
    """A node of the tree, as `measuring.terms.Organisation`."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def short_names(self) -> Sequence[str]: ...
    @property
    def parent(self) -> str | None: ...
    @property
    def level(self) -> str: ...


class SetFor(Protocol):
    """Anything that says in words whom it is set for, as `Target`."""

    @property
    def name(self) -> str: ...
    @property
    def applies_to(self) -> str: ...


_EVERYONE = re.compile(
    r"^(?:toàn(?:\s+thể)?(?!\s+(?:diện|quốc))|tất cả(?:\s+các)?\s+(?:đơn vị|tổ chức|cơ quan"
    r"|địa phương|cơ sở|đảng bộ|chi bộ|phòng)"
    r"|(?:các|mọi|100%(?:\s+các)?)\s+(?:đơn vị|tổ chức|cơ quan, đơn vị|địa phương|cơ quan"
    r"|cấp ủy|đảng bộ|chi bộ|đảng ủy|cấp|ngành)"
    r"(?:\s*,?\s*(?:đơn vị|tổ chức|địa phương|chi bộ|cơ quan|cấp))*(?:\s+(?:trực thuộc|cơ sở"
    r"|thành viên))?$|tất cả$|chung$|các cấp$)"
)
_EXCEPT = re.compile(
    r"[(,]?\s*(?<!\w)(?:trừ|ngoại trừ|không tính|không kể|không (?:bao )?gồm|không áp dụng (?:với|cho"
    r"|đối với))\s+(?P<who>[^)]+)\)?"
)
_COUNT = re.compile(rf"^(?:cả\s+)?(?:(?:\d+/)?\d+|{NUMBER_WORDS})\s+")
_GROUP = re.compile(
    rf"(?:cả\s+)?(?<![\w/.,])(?P<count>\d{{1,3}}|{NUMBER_WORDS})\s+(?P<kind>[^\W\d_][^,;\d]*)"
)
"""So many of a kind: "cả 8 đơn vị", "10 xã"."""
_ANY_KIND = re.compile(r"(?:đơn vị|tổ chức|cơ quan|địa phương|đảng bộ|chi bộ)(?: trực thuộc)?")
_GATHER = re.compile(
    r"^(?:tất cả\s+(?:các\s+)?|các\s+|những\s+|mọi\s+|từng\s+|mỗi\s+|toàn bộ\s+|khối\s+)*"
    r"(?:(?:đảng bộ|đảng ủy|chi bộ|ban chấp hành|ubnd|ủy ban nhân dân|hđnd|công đoàn"
    r"|liên đoàn lao động|hội|đoàn|đơn vị|tổ chức|cơ quan)\s+(?:các\s+)?)*"
)
_KINDS_OF_LEVEL = {
    "cấp xã": ("xã", "phường", "thị trấn", "đặc khu"), "cơ sở": ("xã", "phường", "thị trấn", "đặc khu"),
    "cấp huyện": ("huyện", "quận", "thị xã", "thành phố"), "cấp tỉnh": ("tỉnh", "thành phố"),
}  # fmt: skip
_LEVELS = frozenset(("xã", "phường", "huyện", "quận", "tỉnh"))
_GENERIC = re.compile(r"^(?:(?:trường|cấp|bậc|khối|có|loại hình|nhóm)\s+)+(?=\w)")
_SCHOOLS = ("mầm non", "mẫu giáo", "tiểu học", "trung học cơ sở", "trung học phổ thông", "thcs", "thpt")
_TAIL = re.compile(
    r"\s+(?:chủ trì|thực hiện|phụ trách|phối hợp|trực thuộc|trong|trên địa bàn|của"
    r"|thuộc)(?!\w).*$"
)


def resolve_applicable(
    targets: Iterable[SetFor], organisations: Sequence[Organisation]
) -> tuple[tuple[str, ...], ...]:
    """For each target the codes of the organisations it is set for, in tree order.

    An empty tuple means every organisation below the one that adopted it: nothing is said, everyone is
    meant, or the words name nobody in the tree (`unrecognised_scope` tells these apart).
    """
    below = _below(organisations)
    return tuple(
        (_codes(target.applies_to, organisations) or ())
        if target.applies_to.strip()
        else _schools(target.name, below)
        for target in targets
    )


def unrecognised_scope(targets: Iterable[SetFor], organisations: Sequence[Organisation]) -> tuple[bool, ...]:
    """For each target whether it says for whom, and yet nobody in the tree is meant by these words."""
    return tuple(
        bool(target.applies_to.strip()) and _codes(target.applies_to, organisations) is None
        for target in targets
    )


def _codes(words: str, organisations: Sequence[Organisation]) -> tuple[str, ...] | None:
    """Codes that the words mean; () for everyone, None where nobody is recognised."""
    below = _below(organisations)
    said = _plain(words)
    if not said:
        return ()
    excepted = _EXCEPT.search(said)
    without = _named_or_grouped(excepted["who"], below) if excepted else set()
    said = _EXCEPT.sub("", said).strip(" ,;()")
    if _EVERYONE.match(said) and not _exact(said, below):
        return tuple(o.code for o in below if o.code not in without) if without else ()
    said = re.sub(r"\s*\([^()]*\)", "", said)
    size = len(below) - len(without)
    if _counts_all(said, size, excepted=bool(without)):
        return tuple(o.code for o in below if o.code not in without) if without else ()
    found = _named_or_grouped(said, below) - without
    kept = tuple(organisation.code for organisation in below if organisation.code in found)
    return kept or None


def _counts_all(said: str, size: int, *, excepted: bool) -> bool:
    """Whether the words count as many organisations as there are.

    Several groups do ("10 xã, phường và 2 tổ chức thành viên"), one of any kind ("cả 8 đơn vị"), and one
    of some kind where others are excepted ("sáu công đoàn cấp trên (trừ …)").
    """
    groups = [_counted(group["count"]) for group in _GROUP.finditer(said.partition(";")[0])]
    if len(groups) > 1:
        return sum(groups) == size
    one = _GROUP.fullmatch(said)
    return bool(one and (excepted or _ANY_KIND.fullmatch(one["kind"]))) and groups == [size]


def _counted(number: str) -> int:
    """The number of a group, in digits or words; 0 for none."""
    return int(number) if number.isdigit() else int(parse_number_words(number) or 0)


def _below(organisations: Sequence[Organisation]) -> list[Organisation]:
    return [organisation for organisation in organisations if organisation.parent is not None] or list(
        organisations
    )


def _plain(words: str) -> str:
    return " ".join(fold(words).split()).strip(" .;,")


def _exact(said: str, organisations: Sequence[Organisation]) -> bool:
    return any(said == name for organisation in organisations for name in _names(organisation))


def _names(organisation: Organisation) -> list[str]:
    return [_plain(name) for name in (organisation.name, *organisation.short_names) if len(name) > 1]


def _named_or_grouped(said: str, organisations: Sequence[Organisation]) -> set[str]:
    found: set[str] = set()
    for part in re.split(r";|\n| và các | cùng với ", said):
        named, rest = _named(part, organisations)
        found |= named
        for token in re.split(r",| và |\+|/", rest):
            found |= _grouped(token.strip(), organisations)
    return found


def _named(part: str, organisations: Sequence[Organisation]) -> tuple[set[str], str]:
    """Organisations named in the words, longest names first, and the words without these names."""
    names = sorted(
        ((name, o.code) for o in organisations for name in _names(o)), key=lambda item: -len(item[0])
    )
    found: set[str] = set()
    for name, code in names:
        pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
        if pattern.search(part):
            found.add(code)
            part = pattern.sub(" , ", part)
    if not found:
        found |= _named_in_part(part, organisations)
        part = "" if found else part
    return found, part


def _named_in_part(part: str, organisations: Sequence[Organisation]) -> set[str]:
    """ "Hội Nông dân" for "Hội Nông dân huyện Đại Phong": the words begin one organisation's name alone."""
    said = _TAIL.sub("", part).strip(" ,")
    if len(said.split()) < 2 or re.match(r"(?:các|tất cả|mọi|\d)", said):
        return set()
    expanded = expand(said, shipped_abbreviations())
    holders = {
        o.code for o in organisations for name in _names(o)
        if f" {said} " in f" {name} " or f" {expanded} " in f" {expand(name, shipped_abbreviations())} "
    }  # fmt: skip
    return holders if len(holders) == 1 else set()


def _grouped(token: str, organisations: Sequence[Organisation]) -> set[str]:
    """The organisations of the kind that the words name: by level, else by how their names begin."""
    token = _TAIL.sub("", token).strip(" ,.")
    kind = _GATHER.sub("", _COUNT.sub("", token)).strip()
    kind = _COUNT.sub("", kind)
    if not kind:
        return set()
    whole = _COUNT.sub("", token).strip()
    levels = _KINDS_OF_LEVEL.get(kind, (whole, kind, _GENERIC.sub("", kind)))
    wanted = {_expanded(level) for level in levels}
    by_level = {o.code for o in organisations if _levels(o) & wanted}
    by_level |= {o.code for o in organisations if _special(o) & wanted} if by_level else set()
    return by_level or _by_name(kind, organisations) or _as_many(token, kind, organisations)


def _as_many(token: str, kind: str, organisations: Sequence[Organisation]) -> set[str]:
    """ "3 công ty khu công nghiệp": so many whose names hold the words in order ("Công ty Cổ phần Khu …")."""
    counted = _GROUP.match(token)
    pattern = re.compile(r"(?<!\w)" + r"(?: \w+)*? ".join(map(re.escape, kind.split())) + r"(?!\w)")
    found = {o.code for o in organisations if any(pattern.search(_expanded(name)) for name in _names(o))}
    count = _counted(counted["count"]) if counted else 0
    return found if count == len(found) and len(kind.split()) > 1 else set()


def _levels(organisation: Organisation) -> set[str]:
    """The levels an organisation has, written out: "tiểu học và THCS" has two."""
    return {
        _expanded(part.strip())
        for part in re.split(r",|/|&| và | - ", _plain(organisation.level))
        if part.strip()
    }


def _special(organisation: Organisation) -> set[str]:
    """The level that a special one is of: an island district ("huyện đảo") is a district."""
    return {first for level in _levels(organisation) if (first := level.partition(" ")[0]) in _LEVELS}


def _expanded(words: str) -> str:
    return expand(words, shipped_abbreviations())


def _schools(name: str, organisations: Sequence[Organisation]) -> tuple[str, ...]:
    """Whose pupils a name speaks of ("học sinh THCS"): the schools of that level, where there are others."""
    words = _expanded(re.sub(r"[^\w%]+", " ", _plain(name)))
    spoken = {_expanded(level) for level in _SCHOOLS if f" {_expanded(level)} " in f" {words} "}
    kept = tuple(o.code for o in organisations if _levels(o) & spoken)
    return kept if len(kept) < len(organisations) else ()


def _by_name(kind: str, organisations: Sequence[Organisation]) -> set[str]:
    table = shipped_abbreviations()
    kind = expand(kind, table)
    begins = {
        organisation.code
        for organisation in organisations
        for name in _names(organisation)
        if f"{expand(_GATHER.sub('', name), table)} ".startswith(f"{kind} ")
    }
    if begins:
        return begins
    levels = {o.code for o in organisations if o.level and f" {_plain(o.level)} " in f" {kind} "}
    holding = {
        o.code
        for o in organisations
        if len(kind.split()) > 1 and f" {kind} " in f" {expand(_plain(o.name), table)} "
    }
    return holding or (levels if len(kind.split()) < 4 else set())
