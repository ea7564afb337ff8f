"""One organisation and one target: which of its own targets stand for it, and the verdict on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from nghiquyet.cascading.aligning import Link
from nghiquyet.cascading.allocation import adds_up
from nghiquyet.cascading.likeness import Sides
from nghiquyet.cascading.quoting import quote
from nghiquyet.cascading.rereading import reread
from nghiquyet.cascading.times import time_of
from nghiquyet.cascading.verdicts import Concretised, Demand, Finding, LowerDocument, Verdict
from nghiquyet.cascading.weighing import Weighed, verdict_on, weigh
from nghiquyet.measuring import Evidence
from nghiquyet.numbers import amount
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents import Document
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.resolutions import Resolution, Target


@dataclass(frozen=True, slots=True)
class Pairing:
    """A superior's resolution and one organisation's document, with the links between their targets; `near`
    as of `unread`."""

    document: Document
    resolution: Resolution
    own: LowerDocument
    links: tuple[Link, ...]
    near: Mapping[str, Evidence]


_One = tuple[Link, Target, Sides, Weighed]


def _fitting(one: _One) -> tuple[bool, float]:
    """Clauses that can be compared first, then the likest."""
    return one[3].level is None, -one[0].points


def judge(code: str, target: Target, demand: Demand | None, pairing: Pairing) -> Finding:
    """The verdict, with every clause that it stands on, the likest first."""
    weighed = sorted(_weighed(target, demand, pairing), key=_fitting)
    if not weighed:
        return _missing(code, target, demand, pairing)
    parts = _parts(target, weighed)
    if len(parts) > 1:
        return _of_parts(code, target, demand, parts, pairing)
    link, _, _, first = weighed[0]
    others = [replace(one[3], level=None) for one in weighed[1:]]
    by = tuple(_concretised(one, kept, pairing) for one, kept in zip(weighed, (first, *others), strict=True))
    doubts = (*_unsure(link, pairing), *first.doubts)
    return Finding(code, target.code, first.verdict, (*first.why, *doubts), demand, by, sure=not doubts)


def _weighed(target: Target, demand: Demand | None, pairing: Pairing) -> list[_One]:
    own = {one.code: one for one in pairing.own.resolution.targets}
    above = time_of(target, pairing.document, pairing.resolution.term)
    found = []
    for link in pairing.links:
        if link.superior != target.code:
            continue
        lower = reread(own[link.lower], target, pairing.own.document)
        below = time_of(lower, pairing.own.document, pairing.own.resolution.term or pairing.resolution.term)
        sides = Sides(target, lower, above, below, demand)
        found.append((link, lower, sides, weigh(sides)))
    return found


def _parts(target: Target, weighed: Sequence[_One]) -> list[_One]:
    """Several lower targets that together make one that adds up ("xây mới 10", "sửa chữa 15").

    Each has words of its own; one whose name only says more than another's is a part of that one already.
    """
    able = [one for one in weighed if one[3].level is not None]
    if not adds_up(target) or len(able) < 2:
        return []
    words = [set(fold(lower.name).split()) for _, lower, _, _ in able]
    nested = any(a <= b or b <= a for k, a in enumerate(words) for b in words[k + 1 :])
    return [] if nested else able


def _of_parts(
    code: str, target: Target, demand: Demand | None, parts: Sequence[_One], pairing: Pairing
) -> Finding:
    levels = [one[3].level or Decimal(0) for one in parts]
    total = sum(levels, Decimal(0))
    added = Phrase(
        "cộng {parts} = {total}",
        parts=" + ".join(amount(level, "") for level in levels),
        total=amount(total, target.unit),
    )
    verdict, why = verdict_on(parts[0][2], total)
    by = tuple(_concretised(one, one[3], pairing) for one in parts)
    doubts = tuple(dict.fromkeys(doubt for one in parts for doubt in _unsure(one[0], pairing)))
    return Finding(code, target.code, verdict, (why, added, *doubts), demand, by, sure=not doubts)


def _concretised(one: _One, weighed: Weighed, pairing: Pairing) -> Concretised:
    link, lower, _, _ = one
    return Concretised(lower, link, quote(lower, pairing.own.document), weighed.level)


def _unsure(link: Link, pairing: Pairing) -> tuple[Phrase, ...]:
    whose = Phrase("không chắc {file} là văn bản của tổ chức này", file=pairing.own.document.file)
    same = Phrase(
        "không chắc hai chỉ tiêu là một: chỉ giống {percent}% về từ ngữ: {words}",
        percent=round(link.points * 100),
        words=link.words,
    )
    return (*(() if link.sure else (same,)), *(() if pairing.own.sure else (whose,)))


def _missing(code: str, target: Target, demand: Demand | None, pairing: Pairing) -> Finding:
    why = Phrase(
        "{file} không có chỉ tiêu nào ứng với chỉ tiêu này trong {count} chỉ tiêu của văn bản",
        file=pairing.own.document.file,
        count=len(pairing.own.resolution.targets),
    )
    near = pairing.near.get(target.code)
    if near is None:
        return Finding(code, target.code, Verdict.MISSING, (why,), demand)
    doubt = Phrase("có dòng nói đến mà không đọc được thành chỉ tiêu")
    return Finding(code, target.code, Verdict.MISSING, (why, doubt), demand, near=near, sure=False)
