"""Echoes: places that speak of the kept figure again and give another number.

A summary or an outlook says in few words what the detail said ("Với 12 kỹ thuật mới …"), so its words fit
the target poorly. What tells that it is the same figure is the counted thing itself, or the same digits in
another order, which is how a number is mistyped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from nghiquyet.phrases import Phrase
from nghiquyet.reading.language.folding import bare
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching.digits import alike, digits
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.match import LIKELY, RIVAL, Candidate
from nghiquyet.reading.matching.mention import Mention
from nghiquyet.reading.matching.rivals import agree, explained, other_deed
from nghiquyet.reading.matching.roles import AMONG
from nghiquyet.reading.matching.series import contiguous, covers_term, spans, sum_of_periods

_BY_HEADING = "phương hướng"
_FITS, _NAMED = 0.15, 0.32
_TELLING_DIGITS, _MANY = 3, 4
_ANEW = ("moi", "nay", "do", "tren")
"""Words behind a counted thing that say no more of it: "36 đảng viên mới"."""


def echoes(best: Candidate, candidates: Sequence[Candidate], frame: Frame) -> list[Candidate]:
    """The readings among `candidates` that repeat the best one with another number, or add up to another."""
    told = [c for c in candidates if c is not best and _repeats(best, c, frame)]
    told += [c for c in _added(candidates) if _misses(best, c)]
    return told + [
        c for c in _series(candidates, frame) if not agree(best, c) and _close(best.value, c.value)
    ]


def slips(best: Candidate, faint: Sequence[Candidate]) -> list[Candidate]:
    """Numbers of many digits that fit no target, and are the best one's digits in another order."""
    told = [c for c in faint if alike(best.value, c.value) and best.value != c.value]
    return [c for c in told if _told(c.mention) and not explained(best, c)]


def _series(candidates: Sequence[Candidate], frame: Frame) -> Iterator[Candidate]:
    """The amounts of all periods of the term so far, told in several sentences, added up."""
    groups: defaultdict[int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        mention = candidate.mention
        stated = mention.role == "result" and not mention.in_table and not mention.derived
        adds = dimension(mention.unit) not in ("percent", "points") and candidate.score >= _FITS
        if stated and adds and _dated(mention):
            groups[candidate.source].append(candidate)
    for group in groups.values():
        run = [c.mention for c in group]
        if len(set(spans(run))) == len(run) > 1 and contiguous(run):
            why = Phrase("cộng {count} kỳ nêu ở nhiều chỗ", count=len(run))
            summed = sum_of_periods(run, why)
            if covers_term(summed, frame):
                yield replace(group[-1], mention=summed, value=sum((c.value for c in group), Decimal(0)))


def _misses(best: Candidate, added: Candidate) -> bool:
    mistyped = alike(best.value, added.value) and best.value != added.value and not explained(best, added)
    return mistyped and _digits(added) >= _TELLING_DIGITS


def _added(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The numbers of each column without a total, and the parts that one sentence tells, added up.

    They may be other things than the figure; with its digits in another order they are its parts.
    """
    groups: defaultdict[tuple[int, int, int, str], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        mention = candidate.mention
        column = mention.column if mention.in_table else (mention.start, -1)
        role = "result" if mention.in_table else "part"
        if column and mention.role == role and mention.numerator is None and not mention.derived:
            groups[candidate.source, *column, mention.unit].append(candidate)
    for group in groups.values():
        terms = tuple(c.value for c in group)
        last = group[-1].mention
        if len(group) > 1 and last.unit != "%" and not any(c.mention.whole for c in group):
            why = Phrase("cộng {count} số trong bảng hoặc trong câu", count=len(terms))
            summed = replace(last, value=sum(terms, Decimal(0)), parts=terms, role="result", why=(why,))
            yield replace(group[-1], mention=summed, value=summed.value, why=(*group[-1].why, why))


def _repeats(best: Candidate, other: Candidate, frame: Frame) -> bool:
    apart = (best.source, best.mention.start) != (other.source, other.mention.start)
    if not apart or agree(best, other) or explained(best, other) or other.mention.derived:
        return False
    if alike(best.value, other.value) and _mistyped(best, other, frame):
        return True
    if _told(other.mention) and other.mention.parts and other.score >= LIKELY:
        return _near(best.value, other.value) and dimension(best.mention.unit) == "count"
    return (
        _told(other.mention)
        and (other.mention.role == "result" or other.mention.done)
        and best.mention.comparator == other.mention.comparator
        and _near(best.value, other.value)
        and dimension(best.mention.unit) == "count"
        and not other_deed(best, other)
        and (
            same_thing(best.mention, other.mention)
            or (other.score >= _NAMED and _same_unit(best.mention, other.mention))
        )
    )


def _mistyped(best: Candidate, other: Candidate, frame: Frame) -> bool:
    """Whether a number with the same digits in another order is told as the same figure."""
    mention, many = other.mention, _digits(other) >= _MANY
    likely = other.score >= RIVAL * best.score
    if mention.in_table or mention.role == "part":
        by_word = mention.role == "result" or mention.cue in AMONG
        timely = not _dated(mention) or mention.period == best.mention.period or _of_all(mention, frame)
        return (likely or many) and by_word and timely and _digits(other) >= _TELLING_DIGITS
    if not _told(mention):
        return mention.done and likely and _digits(other) >= _TELLING_DIGITS
    fits = many or (_digits(other) >= _TELLING_DIGITS and other.score >= _FITS)
    return fits or likely or same_thing(best.mention, mention)


def _told(mention: Mention) -> bool:
    """Whether running text tells a result of the whole, of no other period."""
    result = mention.role == "result" or (
        mention.role == "plan" and (mention.cue == _BY_HEADING or mention.done)
    )
    dated = mention.period is not None and mention.period.kind == "bounded"
    return result and not dated and not mention.in_table and mention.numerator is None


def _dated(mention: Mention) -> bool:
    return mention.period is not None and mention.period.kind == "bounded"


def _of_all(mention: Mention, frame: Frame) -> bool:
    """Whether a figure is of all the time since the term began."""
    return any(covers_term(replace(mention, series=span), frame) for span in spans([mention]))


def _near(one: Decimal, other: Decimal) -> bool:
    """Within a half of the smaller: a summary's slip, not a part or another thing."""
    low, high = sorted((abs(one), abs(other)))
    return high <= low * Decimal("1.5")


def _close(one: Decimal, other: Decimal) -> bool:
    """Within a tenth: meant as the same sum."""
    low, high = sorted((abs(one), abs(other)))
    return high - low <= high / 10


def _digits(candidate: Candidate) -> int:
    return len(digits(candidate.value))


def same_thing(best: Mention, other: Mention) -> bool:
    """Whether the other's counted noun with its next words is what the best one's clause names."""
    named = {word for word in other.thing if " " not in word and bare(word) not in _ANEW}
    known = best.thing | frozenset(word for near, words in best.segments if near >= 0.8 for word in words)
    telling = not named <= other.noun or other.done
    return telling and _same_unit(best, other) and named <= known


def _same_unit(best: Mention, other: Mention) -> bool:
    """One unit, or one with a word more: "sản phẩm", "sản phẩm mới"."""
    units = sorted((best.unit, other.unit), key=len)
    return f"{units[1]} ".startswith(f"{units[0]} ")
