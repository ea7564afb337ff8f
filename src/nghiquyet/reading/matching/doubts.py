"""Doubts: what keeps a good reading from being accepted without asking, told to the person who is asked.

Each rule names something that makes a number with the right words the wrong figure: another time, a remark
beside the figure, a word that the target's name holds and the sentence doesn't.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from nghiquyet.phrases import Phrase
from nghiquyet.reading.language.periods import Period
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.match import LIKELY, SURE, SURE_ALONE, Candidate
from nghiquyet.reading.matching.mention import Mention, TargetLike
from nghiquyet.reading.matching.timing import bounded, is_year, partial

LEGIBLE = 0.5
_SLACK = 45
_YEAR_OLD, _SEASON_OLD, _DATED_OLD = 365, 100, 45
"""Days before the review at whose end a yearly figure is out of date, a state, a total to a day."""


def doubts(target: TargetLike, best: Candidate, agreeing: Sequence[Candidate], frame: Frame) -> list[Phrase]:
    """Why a person should look at the best reading of a target; nothing where it may be accepted.

    `agreeing` are the readings that tell the same value, the best one among them.
    """
    return [
        *_of_reading(best, agreeing, frame),
        *_of_time(target, best.mention, frame),
        *_of_place(best.mention),
    ]


def _supported(best: Candidate, agreeing: Sequence[Candidate]) -> bool:
    """Whether the number is told twice, or adds up from its parts, or is a fraction with its percentage."""
    elsewhere = [
        c
        for c in agreeing
        if (c.source, c.mention.start) != (best.source, best.mention.start) and c.score >= LIKELY
    ]
    return bool(elsewhere or best.mention.parts or best.mention.numerator is not None)


def _of_reading(best: Candidate, agreeing: Sequence[Candidate], frame: Frame) -> Iterator[Phrase]:
    if best.score < (SURE if _supported(best, agreeing) else SURE_ALONE):
        yield Phrase("ít từ của chỉ tiêu ở gần số")
    if best.legible < LEGIBLE:
        yield Phrase("bản quét khó đọc ở con số này")
    if best.rank:
        yield Phrase("số này cũng hợp với chỉ tiêu khác")
    if best.mention.derived and not whole_series(best.mention, frame):
        yield Phrase("số do chương trình tính ra, báo cáo không ghi sẵn")
    if best.mention.doubtful:
        yield Phrase("câu nói rằng còn thiếu số liệu")


def whole_series(mention: Mention, frame: Frame) -> bool:
    """Whether a sum of periods covers the term so far without a gap, and adds amounts, not states.

    A state told year after year ("8 xã, 9 xã, 11 xã") rises little; amounts of single periods go up and down.
    """
    if mention.series is None:
        return False
    first, last = mention.series
    reaches = (first - frame.term_start).days <= _SLACK and (frame.as_of - last).days <= _SLACK
    rises = all(early <= late for early, late in pairwise(mention.parts))
    return reaches and not (rises and mention.parts[-1] <= mention.parts[0] * Decimal("1.5"))


def _of_time(target: TargetLike, mention: Mention, frame: Frame) -> Iterator[Phrase]:
    if target.basis == "cumulative_term" and partial(mention, frame):
        yield Phrase("số của một phần nhiệm kỳ")
    elif target.basis == "per_year" and bounded(mention) and not is_year(mention):
        yield Phrase("số của một phần năm")
    elif mention.period and stale(target, mention.period, frame):
        yield Phrase("số của kỳ trước, chưa thấy số mới hơn")


def stale(target: TargetLike, period: Period, frame: Frame) -> bool:
    """Whether a period ends so long before the review that a newer figure must exist."""
    state = _DATED_OLD if period.kind == "cumulative" else _SEASON_OLD
    allowed = _YEAR_OLD if target.basis == "per_year" else state
    return period.last is not None and (frame.as_of - period.last).days >= allowed


def _of_place(mention: Mention) -> Iterator[Phrase]:
    if mention.aside:
        yield Phrase("số nằm trong ghi chú hoặc trong ngoặc, bên cạnh một số khác")
