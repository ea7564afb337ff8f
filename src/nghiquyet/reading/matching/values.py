"""What a mention is worth in a target's unit, where the two can be the same quantity at all."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from nghiquyet.reading.language.countables import countable_nouns, people, persons
from nghiquyet.reading.language.folding import bare, fold
from nghiquyet.reading.language.units import COUNT_SCALES, convert, dimension, fold_unit
from nghiquyet.reading.matching.mention import EARLIER, Mention, TargetLike

_COUNT_WORD = re.compile(r"^(?:tổng )?(?:số lượng|số)\s+", re.IGNORECASE)
_SAME_KIND = (
    {"xã", "phường", "thị trấn", "đặc khu"},
    {"huyện", "quận", "thị xã"},
    {"căn", "nhà", "ngôi nhà", "căn nhà", "mái ấm"},
    {"suất", "phần", "suất quà", "phần quà"},
    {"bằng", "văn bằng", "bằng độc quyền", "bằng sáng chế"},
)
"""Words for one kind of unit: a sentence that counts "9 phường, xã" counts what a target calls xã."""
_BARE_KINDS = tuple(frozenset(map(bare, kinds)) for kinds in _SAME_KIND)
_CLASSIFIERS = ("cái", "chiếc", "bộ", "mắt", "thiết bị")
"""Units that count any thing named nearby: "camera: lắp mới 128 cái"."""
_GENERAL = {bare(unit) for unit in ("lượt", "cái", "chiếc", "đơn vị")}


def value_in(target: TargetLike, mention: Mention) -> Decimal | None:
    """The mention's value in the target's unit, or None where the two can't be the same quantity."""
    if mention.zero:
        less = target.direction == "less_is_better"
        return Decimal(0) if less or dimension(target.unit) != "percent" else None
    wanted = dimension(target.unit)
    if wanted == "percent":
        return _percent(mention)
    if mention.numerator is not None:
        return mention.numerator if wanted == "count" and _counts(target, mention) else None
    if mention.unit == "":
        if target.unit.split(" ", 1)[0].lower() in COUNT_SCALES:
            return None
        return mention.value if (mention.in_table or mention.labelled) and "/" not in target.unit else None
    if dimension(mention.unit) != wanted:
        return None
    if wanted == "count" and not _counts(target, mention):
        return None
    return convert(mention.value, mention.unit, target.unit)


def _counts(target: TargetLike, mention: Mention) -> bool:
    """Whether a mention counts what the target does: by its unit, or by its row's label."""
    if _same_thing(target, mention.unit):
        return True
    noun = fold(_unscaled(fold_unit(target.unit)))
    if mention.unit in _CLASSIFIERS and any(
        noun in words for near, words in mention.segments if near >= EARLIER
    ):
        return True
    return bool(mention.labels) and bool(noun) and f" {noun} " in f" {fold(mention.labels[0])} "


def _one_kind(noun: str, wanted: str, target: TargetLike) -> bool:
    """ "121 nhà tạm" of "Số nhà tạm, nhà dột nát được xóa", which is counted in "căn"."""
    kinds = next((bare_kinds for bare_kinds in _BARE_KINDS if wanted in bare_kinds), frozenset())
    name = " ".join(re.findall(r"\w+", bare(target.name)))
    return noun.split()[0] in kinds and f" {noun} " in f" {name} "


def _percent(mention: Mention) -> Decimal | None:
    if mention.numerator is not None:
        return mention.value
    return mention.value if dimension(mention.unit) == "percent" else None


def _same_thing(target: TargetLike, unit: str) -> bool:
    """Whether a counted noun can be what the target counts: its unit, its head noun, or a word for people."""
    noun = bare(_unscaled(unit))
    wanted = bare(_unscaled(fold_unit(target.unit)))
    if ("/" in noun or "/" in wanted) and noun.partition("/")[2] != wanted.partition("/")[2]:
        return False
    told, asked = _comparable(unit, target.unit)
    if not told or not asked or told.split()[0] == asked.split()[0] or asked.endswith(f" {told}"):
        return True
    if f" {asked} " in f" {told} " or f"số {fold(_unscaled(unit))} " in f"{fold(target.name)} ":
        return True
    if any({fold(_unscaled(unit)), _unscaled(fold_unit(target.unit))} <= kinds for kinds in _SAME_KIND):
        return True
    if _one_kind(noun, wanted, target):
        return True
    head = " ".join(bare(_COUNT_WORD.sub("", target.name)).split()[:5])
    marked = " ".join(fold(_COUNT_WORD.sub("", target.name)).split()[:5])
    spoken = fold(_unscaled(unit))
    words = head if spoken == noun else marked
    named = f" {' '.join(spoken.split()[:2])} " in f" {words} "
    if named and (not head.startswith(wanted) or wanted.split()[0] in _GENERAL):
        return True
    one, other = _unscaled(unit), _unscaled(target.unit)
    if _is_one_of(one, persons()) and wanted.split()[0] in _GENERAL:
        return True
    return (_is_one_of(one, persons()) and is_person(other)) or (
        is_person(one) and _is_one_of(other, persons())
    )


def _comparable(unit: str, target_unit: str) -> tuple[str, str]:
    """Two counted nouns with their marks, as "cán bộ" is no "căn"; bare where one is written so."""
    one, other = fold(_unscaled(unit)), fold(_unscaled(fold_unit(target_unit)))
    return (bare(one), bare(other)) if bare(one) == one or bare(other) == other else (one, other)


def _unscaled(unit: str) -> str:
    """A counted unit without its scale word: "nghìn lượt" -> "lượt"."""
    first, _, rest = unit.partition(" ")
    return rest if rest and first.lower() in COUNT_SCALES else unit


def is_person(noun: str) -> bool:
    """Whether a counted noun is a word for people."""
    return _is_one_of(noun, people())


@lru_cache(maxsize=4096)
def _is_one_of(noun: str, nouns: frozenset[str]) -> bool:
    """Whether a noun, or one with more words, is among these; without marks it may be any ("dong chi")."""
    written = fold(noun)
    write = bare if written == bare(written) else fold
    if written in map(write, nouns):
        return True
    other_thing = written in map(write, countable_nouns()[0])
    return not other_thing and any(written.startswith(f"{known} ") for known in map(write, nouns))
