"""From candidates to a decision: which reading is kept, and whether a person must look.

A reading is accepted by itself when its words fit well, it is about the whole organisation and the right
time, and no other reading of the same report says something else. Two good readings that differ are a
conflict; the one that arithmetic supports is kept. A lone weak reading is put to a person.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from nghiquyet.phrases import Phrase
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.match import Candidate, Match
from nghiquyet.reading.matching.mention import Mention, TargetLike

SURE, LIKELY, POSSIBLE = 0.50, 0.36, 0.26
LEGIBLE = 0.5
RIVAL, NAMED_ALIKE, SLIP = 0.75, 0.5, 0.38
"""A differing reading that reaches this share of the best one's score contradicts it; less for two counts of
one named thing, and least where the digits are the same in another order."""


def choose(target: TargetLike, candidates: Sequence[Candidate], frame: Frame) -> Match:
    """The decision for one target from every candidate of the organisation's reports."""
    fitting = sorted(_timely(target, _of_whole(candidates), frame), key=lambda c: -c.score)
    fitting = [c for c in fitting if c.score >= POSSIBLE]
    if not fitting:
        return Match(target.code, "missing")
    fitting = _averages_first(fitting)
    best = max(fitting, key=lambda c: (c.score + _bonus(target, c.mention), -c.mention.number_start))
    best = _total_of(best, fitting)
    agreeing, differing = _split(best, fitting)
    best = _richest(best, agreeing)
    differing = [c for c in differing if not (best.mention.average and c.mention.value_max is not None)]
    doubtful = [c for c in differing if _contradicts(best, c, frame)]
    rivals = [c for c in doubtful if not _other_size(best, c)]
    if best.mention.clash is not None or rivals:
        return _conflict(target, best, agreeing, rivals)
    asked = any(not c.mention.in_table for c in doubtful)
    if not asked and _is_sure(target, best, frame) and not _unfinished(best, candidates, frame):
        return Match(target.code, "accepted", best, tuple(differing[:4]), best.why)
    return Match(target.code, "to_confirm", best, tuple(differing[:4]), best.why)


def _total_of(best: Candidate, fitting: Sequence[Candidate]) -> Candidate:
    """The reading that adds the best one up with others like it, where there is one."""
    totals = [c for c in fitting if best.mention.value in c.mention.parts and c.score >= 0.8 * best.score]
    return max(totals, key=lambda c: c.score, default=best)


def _averages_first(fitting: list[Candidate]) -> list[Candidate]:
    """A stated average wins over a stated spread in the same sentence."""
    averaged = {c.mention.start for c in fitting if c.mention.average and c.mention.value_max is None}
    return [c for c in fitting if c.mention.value_max is None or c.mention.start not in averaged]


def _of_whole(candidates: Sequence[Candidate]) -> list[Candidate]:
    return [c for c in candidates if c.mention.role == "result"]


def _timely(target: TargetLike, candidates: Sequence[Candidate], frame: Frame) -> list[Candidate]:
    """The candidates of the right time: the latest finished year, the latest state, or the term so far."""
    dated = list(candidates)
    if target.basis == "cumulative_term":
        whole = [c for c in dated if not _partial(c.mention, frame)]
        if not whole or max(c.score for c in whole) < LIKELY:
            whole = [*whole, *_summed(dated)] or dated
            whole = whole if any(c.mention.derived for c in whole) else dated
        kept = whole
        return _latest(kept, lambda m: m.period is not None and m.period.kind == "cumulative")
    dated = [c for c in dated if not (c.mention.derived and c.mention.parts) or _is_year(c.mention)]
    if target.basis == "per_year":
        yearly = [
            c for c in dated if _is_year(c.mention) and (_last(c.mention) or frame.as_of) <= frame.as_of
        ]
        if max((c.score for c in yearly), default=0.0) >= LIKELY:
            dated = [c for c in dated if c in yearly or c.mention.period is None]
        return _latest(
            [c for c in dated if not _bounded(c.mention) or _is_year(c.mention)] or dated, _bounded
        )
    return _latest(dated, lambda m: m.period is not None and m.period.last is not None)


def _summed(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Figures of several separate periods, told in different places, added up; a person confirms it."""
    best = max((c.score for c in candidates), default=0.0)
    good = [
        c for c in candidates if c.score >= RIVAL * best and _bounded(c.mention) and not c.mention.derived
    ]
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
    mention = replace(last.mention, derived=True, period=None, parts=())
    return [
        replace(last, mention=mention, value=sum((c.value for c in terms), Decimal(0)), why=(*last.why, why))
    ]


def _latest(candidates: Sequence[Candidate], applies: Callable[[Mention], bool]) -> list[Candidate]:
    """Without those whose named period ends before the latest one named by a comparable candidate."""
    enough = RIVAL * max((c.score for c in candidates), default=0.0)
    good = [c for c in candidates if applies(c.mention) and _last(c.mention) and c.score >= enough]
    latest = max((last for c in good if (last := _last(c.mention))), default=None)
    if latest is None:
        return list(candidates)
    return [c for c in candidates if not applies(c.mention) or (_last(c.mention) or latest) >= latest]


def _last(mention: Mention) -> date | None:
    return mention.period.last if mention.period else None


def _bounded(mention: Mention) -> bool:
    return mention.period is not None and mention.period.kind == "bounded"


def _is_year(mention: Mention) -> bool:
    period = mention.period
    return bool(period and period.first and period.last and (period.last - period.first).days >= 240)


def _partial(mention: Mention, frame: Frame) -> bool:
    """A bounded period that does not reach back to the term's start."""
    period = mention.period
    if period is None or period.kind != "bounded" or not period.first or not period.last:
        return False
    return (
        not (period.first <= frame.term_start and period.last >= frame.as_of.replace(day=1))
        and not mention.derived
    )


def _bonus(target: TargetLike, mention: Mention) -> float:
    """Small preferences between readings whose words fit alike."""
    bonus = 0.05 if mention.parts else 0.0
    bonus += 0.05 if mention.numerator is not None and target.aggregation == "weighted_ratio" else 0.0
    bonus += 0.15 if mention.whole else 0.0
    bonus += 0.03 if mention.period is not None and mention.period.kind == "cumulative" else 0.0
    return bonus - (0.04 if mention.derived else 0.0)


def _split(best: Candidate, fitting: Sequence[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
    agreeing = [c for c in fitting if _agree(best, c)]
    return agreeing, [c for c in fitting if c not in agreeing]


def _agree(one: Candidate, other: Candidate) -> bool:
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


def _richest(best: Candidate, agreeing: Sequence[Candidate]) -> Candidate:
    """Of the readings that agree, the one that keeps numerator and denominator, then the exact one."""
    rich = [c for c in agreeing if c.mention.numerator is not None and c.score >= RIVAL * best.score]
    if best.mention.numerator is None and rich:
        return rich[0]
    return best


def _outdated(best: Mention, other: Mention, frame: Frame) -> bool:
    """A figure dated well before the review beside one without a date is an earlier one, no contradiction."""
    last = other.period.last if other.period and _bounded(other) else None
    return best.period is None and last is not None and (frame.as_of - last).days > 300


def _contradicts(best: Candidate, other: Candidate, frame: Frame) -> bool:
    """Whether a differing reading fits well enough to matter; one with like digits is more likely a slip."""
    if _outdated(best.mention, other.mention, frame):
        return False
    if best.mention.whole and other.mention.in_table and not other.mention.whole:
        return False
    slip = _alike(best.value, other.value)
    share = SLIP if slip else NAMED_ALIKE if _same_noun(best, other) else RIVAL
    return other.score >= max(LIKELY, share * best.score) and not _explained(best, other)


def _other_size(best: Candidate, other: Candidate) -> bool:
    """Beyond a factor of two and not the same digits: rather another thing than a contradiction."""
    return not _near_in_size(best.value, other.value) and not _alike(best.value, other.value)


def _same_noun(best: Candidate, other: Candidate) -> bool:
    """Two counts of the same, exactly named thing and of like size."""
    unit = best.mention.unit
    return (
        " " in unit
        and unit == other.mention.unit
        and "/" not in unit
        and _near_in_size(best.value, other.value)
    )


def _near_in_size(one: Decimal, other: Decimal) -> bool:
    """Within a factor of two: in a table, other sizes are other things (a part, a note's detail)."""
    low, high = sorted((abs(one), abs(other)))
    return high <= 2 * low


def _alike(one: Decimal, other: Decimal) -> bool:
    """The same digits in another order ("245" and "254")."""
    first, second = (sorted(str(abs(v).normalize().as_tuple().digits)) for v in (one, other))
    return first == second and len(one.normalize().as_tuple().digits) > 1


def _explained(best: Candidate, other: Candidate) -> bool:
    """A differing reading that contradicts nothing: one of the kept reading's own parts."""
    return other.value in best.mention.parts or (
        best.value in other.mention.parts and not other.mention.derived
    )


def _unfinished(best: Candidate, candidates: Sequence[Candidate], frame: Frame) -> bool:
    """Whether a year that is not over has a figure too: the report may count it as finished."""
    if not _bounded(best.mention):
        return False
    later = [
        c
        for c in candidates
        if _bounded(c.mention) and c.score >= RIVAL * best.score and c.mention.role == "result"
    ]
    return any(
        c.mention.period is not None and c.mention.period.first is not None and _is_year(c.mention)
        and c.mention.period.first <= frame.as_of < (_last(c.mention) or frame.as_of) and not _agree(best, c)
        for c in later
    )  # fmt: skip


def _is_sure(target: TargetLike, best: Candidate, frame: Frame) -> bool:
    """Accepted without asking: legible, this target's best, whole in time, and its words stand near."""
    if best.mention.derived or (target.basis == "cumulative_term" and _partial(best.mention, frame)):
        return False
    return best.score >= SURE and best.legible >= LEGIBLE and best.rank == 0


def _conflict(
    target: TargetLike, best: Candidate, agreeing: Sequence[Candidate], rivals: Sequence[Candidate]
) -> Match:
    """All readings listed; kept is the one whose parts add up, or that the fraction gives."""
    kept = max(
        [best, *rivals],
        key=lambda c: (bool(c.mention.parts) or c.mention.numerator is not None, c is best, c.score),
    )
    others = [c for c in [best, *agreeing, *rivals] if c.value != kept.value]
    if kept.mention.clash is not None:
        printed = replace(
            kept.mention, value=kept.mention.clash, numerator=None, denominator=None, clash=None
        )
        scale = kept.value / kept.mention.value if kept.mention.value else Decimal(1)
        others.insert(0, replace(kept, mention=printed, value=kept.mention.clash * scale))
    why = (
        Phrase(
            "báo cáo nêu {count} số khác nhau cho chỉ tiêu này", count=len({c.value for c in [kept, *others]})
        ),
    )
    return Match(target.code, "conflict", kept, tuple(_distinct(others)), why)


def _distinct(candidates: Sequence[Candidate]) -> list[Candidate]:
    seen: dict[Decimal, Candidate] = {}
    for candidate in candidates:
        seen.setdefault(candidate.value, candidate)
    return list(seen.values())
