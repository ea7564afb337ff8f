"""Echoes: places that speak of the kept figure again and give another number.

A summary or an outlook says in few words what the detail said ("Với 12 kỹ thuật mới …"), so its words fit
the target poorly. What tells that it is the same figure is the counted thing itself, or the same digits in
another order, which is how a number is mistyped.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching.match import LIKELY, RIVAL, Candidate
from nghiquyet.reading.matching.mention import Mention
from nghiquyet.reading.matching.rivals import agree, alike, digits, explained
from nghiquyet.reading.matching.roles import AMONG

_BY_HEADING = "phương hướng"
_FITS, _MANY = 0.15, 4


def echoes(best: Candidate, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The readings among `candidates` that repeat the best one with another number."""
    return [c for c in candidates if c is not best and _repeats(best, c)]


def _repeats(best: Candidate, other: Candidate) -> bool:
    apart = (best.source, best.mention.start) != (other.source, other.mention.start)
    if not apart or agree(best, other) or explained(best, other) or other.mention.derived:
        return False
    if alike(best.value, other.value) and _mistyped(best, other):
        return True
    if _told(other.mention) and other.mention.parts and other.score >= LIKELY:
        return _near(best.value, other.value) and dimension(best.mention.unit) == "count"
    return (
        _told(other.mention)
        and other.mention.role == "result"
        and best.mention.comparator == other.mention.comparator
        and _near(best.value, other.value)
        and dimension(best.mention.unit) == "count"
        and same_thing(best.mention, other.mention)
    )


def _mistyped(best: Candidate, other: Candidate) -> bool:
    """Whether a number with the same digits in another order is told as the same figure."""
    mention, many = other.mention, _digits(other) >= _MANY
    likely = other.score >= RIVAL * best.score
    if mention.in_table or mention.role == "part":
        by_word = mention.role == "result" or mention.cue in AMONG
        timely = not _dated(mention) or mention.period == best.mention.period
        whole = likely or (mention.whole and many)
        return whole and by_word and timely and _digits(other) >= 3
    if not _told(mention):
        return mention.done and likely and _digits(other) >= 3
    fits = many or (_digits(other) >= 3 and other.score >= _FITS)
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


def _near(one: Decimal, other: Decimal) -> bool:
    """Within a half of the smaller: a summary's slip, not a part or another thing."""
    low, high = sorted((abs(one), abs(other)))
    return high <= low * Decimal("1.5")


def _digits(candidate: Candidate) -> int:
    return len(digits(candidate.value))


def same_thing(best: Mention, other: Mention) -> bool:
    """Whether the other's counted noun with its next words is what the best one's clause names."""
    named = {word for word in other.thing if " " not in word}
    known = best.thing | frozenset(word for near, words in best.segments if near >= 0.8 for word in words)
    units = sorted((best.unit, other.unit), key=len)
    telling = len(named) > 1 or not named.isdisjoint(best.thing - {best.unit})
    return telling and f"{units[1]} ".startswith(f"{units[0]} ") and named <= known
