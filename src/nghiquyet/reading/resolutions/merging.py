"""One target stated at several places becomes one: the appendix names it, the text adds to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.units import convert, dimension
from nghiquyet.reading.resolutions.drafts import Draft

_EMPTY = frozenset(
    [
        "tỷ",
        "lệ",
        "tỉ",
        "số",
        "được",
        "của",
        "có",
        "các",
        "mới",
        "đạt",
        "hằng",
        "hàng",
        "năm",
        "bình",
        "quân",
        "và",
        "trong",
        "cho",
        "trở",
        "lên",
        "từ",
        "trên",
        "tổng",
        "mỗi",
        "về",
        "là",
        "với",
        "đến",
        "cuối",
        "nhiệm",
        "kỳ",
        "phấn",
        "đấu",
        "thêm",
    ]
)


_PAIRS = 0.3


def merged(text: Sequence[Draft], tables: Sequence[Draft]) -> list[Draft]:
    """All targets once, in the order of the document."""
    stated = _without_repeats([*text])
    kept: list[Draft] = []
    for draft in stated:
        twin = _twin(draft, tables)
        if twin is None:
            kept.append(draft)
    matched = {id(twin): draft for draft in reversed(stated) if (twin := _twin(draft, tables))}
    rows = [_joined(row, matched[id(row)]) if id(row) in matched else row for row in tables]
    return sorted([*kept, *rows], key=lambda draft: draft.start)


def _twin(draft: Draft, others: Sequence[Draft]) -> Draft | None:
    likely = [
        (likeness(draft.name, other.name), -place, other)
        for place, other in enumerate(others)
        if _same_level(draft, other)
    ]
    best = max(likely, key=lambda item: item[:2], default=None)
    return best[2] if best and best[0] >= 0.5 and _in_like_order(draft.name, best[2].name) else None


def _in_like_order(one: str, other: str) -> bool:
    """Whether names share words, not only syllables: "cơ sở hoàn thành" is no "hòa giải thành ở cơ sở"."""
    first, second = _pairs(one), _pairs(other)
    return len(first & second) >= _PAIRS * min(len(first), len(second))


def _pairs(name: str) -> frozenset[tuple[str, str]]:
    kept = [word for word in re.findall(r"\w+", fold(name)) if word not in _EMPTY]
    return frozenset(pairwise(kept))


def _same_level(one: Draft, other: Draft) -> bool:
    if one.unit and other.unit and dimension(one.unit) != dimension(other.unit):
        return False
    level = convert(other.level, other.unit, one.unit) if one.unit and other.unit else other.level
    return level == one.level and (one.upper is None) == (other.upper is None)


def likeness(one: str, other: str) -> float:
    """How much two names share, 0 to 1: common words over those of the shorter, damped by the longer.

    >>> likeness("Tỷ lệ hộ nghèo giảm", "Giảm tỷ lệ hộ nghèo bình quân hằng năm")
    1.0
    """
    first, second = _words(one), _words(other)
    if not first or not second:
        return 0.0
    common = len(first & second)
    return min(common / min(len(first), len(second)), 1.6 * common / max(len(first), len(second)))


@lru_cache(maxsize=4096)
def _words(name: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", fold(name)) if word not in _EMPTY)


def _joined(row: Draft, said: Draft) -> Draft:
    """The row with what the text adds."""
    return replace(
        row,
        said=f"{row.said} ; {said.said}",
        frames=(*row.frames, *said.frames),
        comparator=row.comparator or said.comparator,
        applies_to=row.applies_to or said.applies_to,
        baseline=row.baseline if row.baseline is not None else said.baseline,
        due=row.due or said.due,
        action=row.action or said.action,
        change=row.change or said.change,
        also_at=(*row.also_at, (said.start, said.end)),
    )


def _without_repeats(drafts: list[Draft]) -> list[Draft]:
    """A target that the text states twice (in the general and the special objectives) once."""
    kept: list[Draft] = []
    for draft in drafts:
        earlier = next((k for k, other in enumerate(kept) if _repeats(other, draft)), None)
        if earlier is None:
            kept.append(draft)
        else:
            kept[earlier] = replace(draft, also_at=(*draft.also_at, (kept[earlier].start, kept[earlier].end)))
    return kept


def _repeats(one: Draft, other: Draft) -> bool:
    first, second = _words(one.name), _words(other.name)
    same = first == second or (
        min(len(first), len(second)) > 2 and len(first & second) >= 0.85 * max(len(first), len(second))
    )
    return same and _same_level(one, other) and one.due == other.due
