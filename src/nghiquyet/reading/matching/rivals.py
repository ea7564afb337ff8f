"""When two readings of one target agree, and when a differing one contradicts."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from nghiquyet.reading.language.folding import bare, fold
from nghiquyet.reading.matching.digits import alike
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.match import LIKELY, RIVAL, Candidate
from nghiquyet.reading.matching.mention import OWN, Mention, last_day

_SEASON = 45
_DEEDS = {
    bare(deed)
    for deed in (
        "kiểm tra", "giám sát", "kỷ luật", "kỉ luật", "khai trừ", "xóa tên", "điều động", "bồi dưỡng",
        "tập huấn", "khen thưởng", "giới thiệu", "khảo sát", "thẩm định",
    )
}  # fmt: skip
"""What may be done with people and things besides that which a target counts."""
NAMED_ALIKE, SLIP = 0.5, 0.38
"""Less than `RIVAL` suffices for two counts of one named thing, and least where the digits are the same in
another order."""


def split(best: Candidate, fitting: Sequence[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
    """Those that agree with the best reading, itself included, and the others."""
    agreeing = [c for c in fitting if agree(best, c)]
    return agreeing, [c for c in fitting if c not in agreeing]


def agree(one: Candidate, other: Candidate) -> bool:
    """Equal, or equal within the rounding of the coarser, or within an approximate statement."""
    if one.value == other.value:
        return True
    low, high = sorted((one.value, other.value))
    coarse = max(_step(one.value), _step(other.value))
    if high - low < coarse and coarse < high:
        return _step(one.value) != _step(other.value)
    approximate = {one.mention.comparator, other.mention.comparator} - {"="}
    return bool(approximate) and high - low <= high / 20


def _step(value: Decimal) -> Decimal:
    """The value of the last written place."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(min(int(exponent), 0))


def _outdated(best: Mention, other: Mention, frame: Frame) -> bool:
    """A figure of a time that ended well before the review, beside a later or undated one, is earlier."""
    last, newest = last_day(other), last_day(best)
    if last is None or (newest is not None and newest <= last):
        return False
    return (frame.as_of - last).days > _SEASON


def contradicts(best: Candidate, other: Candidate, frame: Frame) -> bool:
    """Whether a differing reading fits well enough to matter; one with like digits is more likely a slip."""
    if _outdated(best.mention, other.mention, frame):
        return False
    if best.mention.whole and other.mention.in_table and not other.mention.whole:
        return False
    if _other_row(best, other) or _other_time_of_row(best, other):
        return False
    slip = alike(best.value, other.value)
    alone = NAMED_ALIKE if _same_noun(best, other) and not other_deed(best, other) else RIVAL
    share = SLIP if slip else alone
    return other.score >= max(LIKELY, share * best.score) and not explained(best, other)


def _other_row(best: Candidate, other: Candidate) -> bool:
    """Two rows of tables with different labels are two measures, where the kept one is named better."""
    one, two = best.mention, other.mention
    tables = one.in_table and two.in_table and best.source == other.source and one.labels and two.labels
    return bool(tables) and fold(one.labels[0]) != fold(two.labels[0]) and other.score < best.score


def _other_time_of_row(best: Candidate, other: Candidate) -> bool:
    """A row tells a year beside the whole term: neither contradicts the other."""
    one, two = best.mention, other.mention
    row = one.column and two.column and one.labels and two.labels and best.source == other.source
    same = row and (one.column or (0, 0))[0] == (two.column or (0, 0))[0] and one.labels[0] == two.labels[0]
    return bool(same) and one.period != two.period and not alike(best.value, other.value)


def other_size(best: Candidate, other: Candidate) -> bool:
    """Beyond a factor of two and not the same digits: rather another thing than a contradiction."""
    return not near_in_size(best.value, other.value) and not alike(best.value, other.value)


def other_deed(best: Candidate, other: Candidate) -> bool:
    """ "Giám sát 11 đảng viên" beside "kết nạp 19 đảng viên": something else is done with those counted."""
    return bool(_deeds(other, OWN) - _deeds(best, 0))


def _deeds(candidate: Candidate, nearness: float) -> set[str]:
    words = {bare(word) for near, words in candidate.mention.segments if near >= nearness for word in words}
    return words & _DEEDS


def _same_noun(best: Candidate, other: Candidate) -> bool:
    """Two counts of the same, exactly named thing and of like size."""
    unit = best.mention.unit
    return (
        " " in unit
        and unit == other.mention.unit
        and "/" not in unit
        and near_in_size(best.value, other.value)
    )


def near_in_size(one: Decimal, other: Decimal) -> bool:
    """Within a factor of two: in a table, other sizes are other things (a part, a note's detail)."""
    low, high = sorted((abs(one), abs(other)))
    return high <= 2 * low


def explained(best: Candidate, other: Candidate) -> bool:
    """A differing reading that contradicts nothing: one of the kept reading's own parts."""
    return other.value in best.mention.parts or (
        best.value in other.mention.parts and not other.mention.derived
    )
