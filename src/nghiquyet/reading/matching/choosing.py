"""From candidates to a decision: which reading is kept, and whether a person must look.

A reading is clear when its words fit well, it is about the whole organisation and the right time, and no
other reading of the same report says something else; it is accepted by itself where the report bears it out
as well. Two good readings that differ are a conflict; the one that arithmetic supports is kept. A lone weak
reading is put to a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from nghiquyet.phrases import Phrase
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching.digits import alike
from nghiquyet.reading.matching.doubts import (
    SUPPORTED,
    Doubt,
    believed,
    doubts,
    is_far,
    says_more,
    says_what_is_done,
    standing,
)
from nghiquyet.reading.matching.echoes import echoes, slips
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.match import (
    ECHOED,
    LENT,
    LIKELY,
    POSSIBLE,
    RIVAL,
    SURE,
    TOLD_ONCE,
    Candidate,
    Match,
)
from nghiquyet.reading.matching.mention import TargetLike, last_day
from nghiquyet.reading.matching.rivals import contradicts, other_size, split
from nghiquyet.reading.matching.roles import AMONG
from nghiquyet.reading.matching.timing import timely, unfinished

_BEFORE_TERM = timedelta(days=366)
"""How long before the term a state may have been measured last."""
_FULLER = 1.05


def choose(target: TargetLike, candidates: Sequence[Candidate], frame: Frame) -> Match:
    """The decision for one target from every candidate of the organisation's reports."""
    own = [c for c in candidates if c.rank < LENT]
    decided = _choose(target, own, [c for c in candidates if c.rank == ECHOED], frame)
    return decided if decided.chosen else _last_resort(target, candidates, frame)


def _choose(
    target: TargetLike, candidates: Sequence[Candidate], faint: Sequence[Candidate], frame: Frame
) -> Match:
    fitting = _fitting(target, candidates, frame)
    if not fitting:
        return _part_of_another(target, candidates, frame) or _single_cases(target, candidates)
    best = max(fitting, key=lambda c: (c.score + _bonus(target, c, frame), -c.mention.number_start))
    best = _total_of(best, fitting)
    among = _denied_beside(target, best, candidates) or _named_among(target, best, candidates, frame)
    if among:
        return Match(target.code, "to_confirm", among, (best,), among.why, ("among",))
    agreeing, differing = split(best, fitting)
    best = _contradicted(_richest(best, agreeing), agreeing)
    differing = [c for c in differing if not (best.mention.average and c.mention.value_max is not None)]
    doubtful = [
        c for c in differing if contradicts(best, c, frame) and not _other_measure(target, best, c, frame)
    ]
    rivals = [c for c in doubtful if not other_size(best, c) and not _in_one_sentence(best, c)]
    echoed = [*echoes(best, candidates, frame), *slips(best, faint)]
    rivals += [c for c in echoed if c not in rivals]
    rivals = [c for c in rivals if not _with_another(best, c, candidates)]
    if best.mention.clash is not None or rivals:
        return _conflict(target, best, agreeing, rivals)
    why_not = [*doubts(target, best, agreeing, frame), *_of_others(best, differing, doubtful)]
    if not why_not and _passed_over(target, best, candidates):
        why_not.append(Doubt("rival", Phrase("báo cáo còn số khác cũng hợp")))
    if unfinished(best, candidates, frame):
        why_not.append(Doubt("time", Phrase("năm chưa hết cũng có số")))
    if why_not:
        kinds, why = (doubt.kind for doubt in why_not), (doubt.why for doubt in why_not)
        others = tuple(differing[:4])
        return Match(target.code, "to_confirm", best, others, (*best.why, *why), tuple(kinds))
    return _without_doubt(target, best, agreeing, differing)


def _without_doubt(
    target: TargetLike, best: Candidate, agreeing: Sequence[Candidate], differing: Sequence[Candidate]
) -> Match:
    """Accepted where the report bears the number out; a number told once may contradict what nobody saw."""
    others, kind = tuple(differing[:4]), standing(target, best, agreeing)
    if kind == SUPPORTED:
        return Match(target.code, "accepted", best, others, best.why, (kind,))
    return Match(target.code, "clear", best, others, (*best.why, Phrase(TOLD_ONCE)), (kind,))


def _part_of_another(target: TargetLike, candidates: Sequence[Candidate], frame: Frame) -> Match | None:
    """ "Giới thiệu 41 đoàn viên, trong đó 18 được kết nạp": a part of another figure, this one's whole."""
    named = [c for c in candidates if c.mention.cue == AMONG[0] and c.score >= LIKELY]
    told = [c for c in named if not c.mention.in_table and says_what_is_done(target, c, frame)]
    best = max(told, key=lambda c: c.score, default=None)
    return Match(target.code, "to_confirm", best, (), best.why, ("among",)) if best else None


def _single_cases(target: TargetLike, candidates: Sequence[Candidate]) -> Match:
    """Where nothing may happen at all, a case told of one place is the whole's; a person counts them."""
    cases = [c for c in candidates if c.mention.role == "part" and c.score >= SURE and c.value]
    if target.level or target.direction != "less_is_better" or not cases:
        return Match(target.code, "missing")
    best = max(cases, key=lambda c: c.score)
    why = Phrase("số của một nơi; chỉ tiêu là không để xảy ra")
    return Match(target.code, "to_confirm", best, (), (*best.why, why), ("among",))


def _last_resort(target: TargetLike, candidates: Sequence[Candidate], frame: Frame) -> Match:
    """Where nothing else is there, what seems another target's figure, or a part's, is offered."""
    lent = timely(target, [c for c in candidates if c.rank == LENT], frame)
    money = dimension(target.unit) == "money"
    parts = [c for c in candidates if c.rank < LENT and c.score >= SURE and c.mention.role == "part"]
    parts = [c for c in parts if c.mention.cue in AMONG or (money and c.mention.cue)]
    named = [c for c in parts if not c.mention.in_table and not c.mention.derived]
    best = max(named or lent, key=lambda c: c.score, default=None)
    if best is None:
        return _last_survey(target, candidates, frame)
    why = Phrase("có vẻ là một phần của số khác, hoặc là số của chỉ tiêu khác")
    return Match(target.code, "to_confirm", best, (), (*best.why, why), ("last_resort",))


def _last_survey(target: TargetLike, candidates: Sequence[Candidate], frame: Frame) -> Match:
    """A state is told as of the last time it was measured: the year before the term, where no newer is."""
    begins = frame.term_start - _BEFORE_TERM
    told = [c for c in candidates if c.mention.role == "previous" and c.score >= SURE]
    told = [c for c in told if (last := last_day(c.mention)) is not None and last >= begins]
    best = max(told, key=lambda c: (last_day(c.mention), c.score), default=None)
    if target.basis == "cumulative_term" or best is None:
        return Match(target.code, "missing")
    why = Phrase("số của kỳ trước, chưa thấy số mới hơn")
    return Match(target.code, "to_confirm", best, (), (*best.why, why), ("time",))


def _fitting(target: TargetLike, candidates: Sequence[Candidate], frame: Frame) -> list[Candidate]:
    """The readings of the whole and of the right time that fit at all, best first."""
    found = sorted(timely(target, _of_whole(target, candidates), frame), key=lambda c: -c.score)
    likely = [c for c in found if c.score >= (SURE if is_far(target, c) else POSSIBLE)]
    return _averages_first([c for c in likely if not is_far(target, c)] or likely)


def _of_others(
    best: Candidate, differing: Sequence[Candidate], doubtful: Sequence[Candidate]
) -> Iterator[Doubt]:
    asked = any(not c.mention.in_table or c.score >= 0.9 * best.score for c in doubtful)
    if asked or any(_beside(best, c) for c in differing):
        yield Doubt("rival", Phrase("báo cáo còn số khác cũng hợp"))


def _passed_over(target: TargetLike, best: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Whether a reading of the same sentence fits nearly as well, and was left only for its size."""
    place = (best.source, best.mention.start)
    beside = [c for c in candidates if (c.source, c.mention.start) == place and c.mention.role == "result"]
    return any(is_far(target, c) and c.score >= RIVAL * best.score for c in beside)


def _in_one_sentence(best: Candidate, other: Candidate) -> bool:
    """Nobody tells one figure twice in a sentence, and differently, but by a slip of the digits."""
    one, two = best.mention, other.mention
    together = (best.source, one.start) == (other.source, two.start) and not (one.column or two.column)
    return together and not alike(best.value, other.value) and not (one.parts or two.parts)


def _with_another(best: Candidate, other: Candidate, candidates: Sequence[Candidate]) -> bool:
    """ "15 cuộc cấp xã và 1 cuộc cấp tỉnh. Cả 16 cuộc đều đạt giỏi": the figure with its neighbour's."""
    place, unit = (best.source, best.mention.start), best.mention.unit
    told = [c for c in candidates if c is not best and c.mention.role == "result" and c.mention.unit == unit]
    beside = [c for c in told if (c.source, c.mention.start) == place and not c.mention.in_table]
    return any(best.value + c.value == other.value for c in beside if c.value not in best.mention.parts)


def _other_measure(target: TargetLike, best: Candidate, other: Candidate, frame: Frame) -> bool:
    """An average told in a remark beside the figure itself, or what has one more word ("hộ cận nghèo")."""
    if says_more(target, other.mention, frame) and not says_more(target, best.mention, frame):
        return not alike(best.value, other.value)
    return other.mention.aside and other.mention.average and not best.mention.average


def _named_among(
    target: TargetLike, best: Candidate, candidates: Sequence[Candidate], frame: Frame
) -> Candidate | None:
    """ "giới thiệu 203 đoàn viên ưu tú, trong đó 175 được kết nạp": the part is what the target names."""
    if says_what_is_done(target, best, frame):
        return None
    place = (best.source, best.mention.start)
    parts = [c for c in candidates if c.mention.cue in AMONG and (c.source, c.mention.start) == place]
    others = [c for c in parts if c.mention.value not in best.mention.parts]
    fuller = [c for c in others if c.score > _FULLER * best.score and not c.mention.in_table]
    return max(fuller, key=lambda c: c.score, default=None)


def _denied_beside(target: TargetLike, best: Candidate, candidates: Sequence[Candidate]) -> Candidate | None:
    """ "Kiểm tra 3 đảng viên, không có đảng viên nào phải kỷ luật": what there is none of is the target."""
    if target.direction != "less_is_better" or best.mention.zero or not best.value:
        return None
    if best.mention.unit == target.unit == "%":
        return None
    place = (best.source, best.mention.start)
    told = [c for c in candidates if c.mention.zero and c.mention.role == "result"]
    zeros = [
        c for c in told if (c.source, c.mention.start) == place and c.mention.period == best.mention.period
    ]
    return max((c for c in zeros if c.score >= POSSIBLE), key=lambda c: c.score, default=None)


def _beside(best: Candidate, other: Candidate) -> bool:
    """Another figure of the same kind in the same sentence: perhaps a second part of the same result."""
    one, two = best.mention, other.mention
    same_place = (best.source, one.start, one.unit) == (other.source, two.start, two.unit)
    return same_place and not one.in_table and one.period == two.period and other.score >= 0.5 * best.score


def _total_of(best: Candidate, fitting: Sequence[Candidate]) -> Candidate:
    """The reading that adds the best one up with others like it, where there is one."""
    totals = [c for c in fitting if best.mention.value in c.mention.parts and c.score >= 0.8 * best.score]
    return max(totals, key=lambda c: c.score, default=best)


def _averages_first(fitting: list[Candidate]) -> list[Candidate]:
    """A stated average wins over a stated spread in the same sentence."""
    averaged = {c.mention.start for c in fitting if c.mention.average and c.mention.value_max is None}
    return [c for c in fitting if c.mention.value_max is None or c.mention.start not in averaged]


def _of_whole(target: TargetLike, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Results; "nâng tổng số lên 4.850 chỗ" is one where the target is a state."""
    roles = ("result", "stock") if target.basis == "end_state" else ("result",)
    return [c for c in candidates if c.mention.role in roles]


def _bonus(target: TargetLike, candidate: Candidate, frame: Frame) -> float:
    """Small preferences between readings whose words fit alike."""
    mention = candidate.mention
    bonus = 0.05 if mention.parts else 0.0
    bonus += 0.05 if mention.numerator is not None and target.aggregation == "weighted_ratio" else 0.0
    bonus += 0.15 if mention.whole else 0.0
    bonus -= 0.0 if believed(candidate, frame) else 0.3
    bonus += 0.03 if mention.period is not None and mention.period.kind == "cumulative" else 0.0
    return bonus - (0.04 if mention.derived else 0.0)


def _richest(best: Candidate, agreeing: Sequence[Candidate]) -> Candidate:
    """Of the readings that agree, the one that keeps numerator and denominator, then the exact one."""
    rich = [c for c in agreeing if c.mention.numerator is not None and c.score >= RIVAL * best.score]
    if best.mention.numerator is None and rich:
        return rich[0]
    return best


def _contradicted(best: Candidate, agreeing: Sequence[Candidate]) -> Candidate:
    """Of the tellings of one count, that whose parts add up to it and whose printed total is another."""
    of_parts = [c for c in agreeing if c.mention.clash is not None and c.mention.parts]
    return next((c for c in of_parts if c.mention.unit == best.mention.unit), best)


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
    return Match(target.code, "conflict", kept, tuple(_distinct(others)), why, ("conflict",))


def _distinct(candidates: Sequence[Candidate]) -> list[Candidate]:
    seen: dict[Decimal, Candidate] = {}
    for candidate in candidates:
        seen.setdefault(candidate.value, candidate)
    return list(seen.values())
