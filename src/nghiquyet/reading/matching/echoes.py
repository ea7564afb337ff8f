"""Echoes: places that speak of the kept figure again and give another number.

A summary or an outlook says in few words what the detail said ("Với 12 kỹ thuật mới …"), so its words fit
the target poorly. What tells that it is the same figure is the counted thing itself, or the same digits in
another order, which is how a number is mistyped.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching.match import RIVAL, Candidate
from nghiquyet.reading.matching.mention import Mention
from nghiquyet.reading.matching.rivals import agree, alike, explained

_BY_HEADING = "phương hướng"
_FITS, _MANY = 0.15, 4


def echoes(best: Candidate, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The readings among `candidates` that repeat the best one with another number."""
    return [c for c in candidates if c is not best and _repeats(best, c)]


def _repeats(best: Candidate, other: Candidate) -> bool:
    if not _told(best, other) or agree(best, other) or explained(best, other):
        return False
    if alike(best.value, other.value):
        fits = _digits(other) >= _MANY or (_digits(other) >= 3 and other.score >= _FITS)
        return fits or other.score >= RIVAL * best.score or same_thing(best.mention, other.mention)
    return (
        other.mention.role == "result"
        and best.mention.comparator == other.mention.comparator
        and _near(best.value, other.value)
        and dimension(best.mention.unit) == "count"
        and same_thing(best.mention, other.mention)
    )


def _told(best: Candidate, other: Candidate) -> bool:
    """Whether the other place tells a result of the whole, of no other period, in running text."""
    mention = other.mention
    result = mention.role == "result" or (mention.role == "plan" and mention.cue == _BY_HEADING)
    dated = mention.period is not None and mention.period.kind == "bounded"
    apart = (best.source, best.mention.start) != (other.source, mention.start)
    told = result and apart and not dated and mention.numerator is None
    return told and not mention.in_table and not mention.derived


def _near(one: Decimal, other: Decimal) -> bool:
    """Within a half of the smaller: a summary's slip, not a part or another thing."""
    low, high = sorted((abs(one), abs(other)))
    return high <= low * Decimal("1.5")


def _digits(candidate: Candidate) -> int:
    return len(candidate.value.normalize().as_tuple().digits)


def same_thing(best: Mention, other: Mention) -> bool:
    """Whether the other's counted noun with its next words is what the best one's clause names."""
    named = {word for word in other.thing if " " not in word}
    known = best.thing | frozenset(word for near, words in best.segments if near >= 0.8 for word in words)
    units = sorted((best.unit, other.unit), key=len)
    telling = len(named) > 1 or not named.isdisjoint(best.thing - {best.unit})
    return telling and f"{units[1]} ".startswith(f"{units[0]} ") and named <= known
