"""Which candidates are of the right time: the latest finished year, the latest state, or the term so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from nghiquyet.phrases import Phrase
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.match import LIKELY, RIVAL, Candidate
from nghiquyet.reading.matching.mention import Mention, TargetLike, last_day
from nghiquyet.reading.matching.rivals import agree
from nghiquyet.reading.matching.series import spans as spans_of
from nghiquyet.reading.matching.series import sum_of_periods


def timely(target: TargetLike, candidates: Sequence[Candidate], frame: Frame) -> list[Candidate]:
    """The candidates of the right time: the latest finished year, the latest state, or the term so far."""
    dated = list(candidates)
    if target.basis == "cumulative_term":
        whole = [c for c in dated if not partial(c.mention, frame)]
        if not whole or max(c.score for c in whole) < LIKELY:
            whole = [*whole, *_summed(dated)] or dated
            whole = whole if any(c.mention.derived for c in whole) else dated
        kept = whole
        return _latest(kept, lambda m: m.period is not None and m.period.kind == "cumulative")
    dated = [c for c in dated if not (c.mention.derived and c.mention.parts) or is_year(c.mention)]
    if target.basis == "per_year":
        yearly = [
            c for c in dated if is_year(c.mention) and (last_day(c.mention) or frame.as_of) <= frame.as_of
        ]
        if _later_rate(target, dated, yearly, frame):
            return _latest(dated, bounded)
        if max((c.score for c in yearly), default=0.0) >= LIKELY:
            dated = [c for c in dated if c in yearly or c.mention.period is None]
        years = [c for c in dated if not bounded(c.mention) or is_year(c.mention)] or dated
        return _latest(_latest(years, bounded), _until)
    latest = _latest(_until_now(dated), lambda m: m.period is not None and m.period.last is not None)
    return _of_longest(latest)


def _of_longest(candidates: Sequence[Candidate]) -> list[Candidate]:
    """A share of "Quý III" beside that of "9 tháng" in a table is the share of a part of the time.

    Another share's "9 tháng", which fits the target less well, tells nothing of it.
    """
    spans = [
        (c, first, last) for c in candidates if c.mention.in_table for first, last in spans_of([c.mention])
    ]
    return [
        c
        for c in candidates
        if not any(
            own is c
            and other.source == c.source
            and last == end
            and begin < first
            and other.score >= RIVAL * c.score
            for own, first, last in spans
            for other, begin, end in spans
        )
    ]


def _until(mention: Mention) -> bool:
    """Whether a mention tells what was reached by a day."""
    period = mention.period
    return period is not None and period.kind == "cumulative" and period.last is not None


def _later_rate(
    target: TargetLike, candidates: Sequence[Candidate], yearly: Sequence[Candidate], frame: Frame
) -> bool:
    """Whether a share was measured in a part of the year that ends with the review, as by a survey, and no
    share of that whole year is told."""
    if target.aggregation == "sum" or frame.as_of.month < 12:
        return False
    told = [last_day(c.mention) for c in yearly]
    ends = [last_day(c.mention) for c in candidates if bounded(c.mention) and c.score >= LIKELY]
    own = [end for end in ends if end and end.year == frame.as_of.year and end <= frame.as_of]
    return bool(own) and not any(end and end.year == frame.as_of.year for end in told)


def _until_now(candidates: Sequence[Candidate]) -> list[Candidate]:
    """ "Đầu năm 14,6%, cuối năm 13,5%, đến nay còn 12,4%": what is told as of now is the state."""
    now = {
        (c.source, c.mention.start)
        for c in candidates
        if c.mention.period and c.mention.period.kind == "cumulative" and c.mention.period.last is None
    }
    return [c for c in candidates if not bounded(c.mention) or (c.source, c.mention.start) not in now]


def _summed(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Figures of several separate periods, told in different places, added up; a person confirms it."""
    best = max((c.score for c in candidates), default=0.0)
    good = [c for c in candidates if c.score >= RIVAL * best and bounded(c.mention) and not c.mention.derived]
    by_span: dict[tuple[date, date], Candidate] = {}
    for candidate in sorted(good, key=lambda c: -c.score):
        period = candidate.mention.period
        if period and period.first and period.last:
            by_span.setdefault((period.first, period.last), candidate)
    spans = sorted(by_span)
    if len(spans) < 2 or any(late[0] <= early[1] for early, late in pairwise(spans)):
        return []
    terms = [by_span[span] for span in spans]
    why = Phrase("cộng {count} kỳ nêu ở nhiều chỗ", count=len(terms))
    last = terms[-1]
    mention = sum_of_periods([c.mention for c in terms], why)
    value = sum((c.value for c in terms), Decimal(0))
    return [replace(last, mention=mention, value=value, why=(*last.why, why))]


def _latest(candidates: Sequence[Candidate], applies: Callable[[Mention], bool]) -> list[Candidate]:
    """Without those whose named period ends before the latest one named by a comparable candidate."""
    enough = RIVAL * max((c.score for c in candidates), default=0.0)
    good = [c for c in candidates if applies(c.mention) and last_day(c.mention) and c.score >= enough]
    latest = max((last for c in good if (last := last_day(c.mention))), default=None)
    if latest is None:
        return list(candidates)
    return [c for c in candidates if not applies(c.mention) or (last_day(c.mention) or latest) >= latest]


def bounded(mention: Mention) -> bool:
    """Whether a mention names a period with both ends."""
    return mention.period is not None and mention.period.kind == "bounded"


def is_year(mention: Mention) -> bool:
    """Whether a mention's period is a year or nearly one (a school year, nine months)."""
    period = mention.period
    return bool(period and period.first and period.last and (period.last - period.first).days >= 240)


def partial(mention: Mention, frame: Frame) -> bool:
    """A period that does not reach back to the term's start, or ends before the review's month."""
    period = mention.period
    if period is not None and period.kind == "cumulative" and period.first:
        return (period.first - frame.term_start).days > 31
    if period is None or period.kind != "bounded" or not period.first or not period.last:
        return False
    return (
        not (period.first <= frame.term_start and period.last >= frame.as_of.replace(day=1))
        and not mention.derived
    )


def unfinished(best: Candidate, candidates: Sequence[Candidate], frame: Frame) -> bool:
    """Whether a year that is not over has a figure too: the report may count it as finished."""
    if not bounded(best.mention):
        return False
    running = [c for c in candidates if c.mention.role == "result" and _runs(c.mention, frame)]
    return any(c.score >= RIVAL * best.score and not agree(best, c) for c in running)


def _runs(mention: Mention, frame: Frame) -> bool:
    """Whether a mention is of a year that had begun and was not over at the review's date."""
    period = mention.period
    if period is None or not period.first or not period.last or not is_year(mention):
        return False
    return period.first <= frame.as_of < period.last
