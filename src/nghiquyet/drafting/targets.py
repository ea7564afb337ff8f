"""What becomes of the targets of a resolution when its words change: each before and after."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nghiquyet.drafting.words import likeness
from nghiquyet.errors import ResolutionWithoutTargets
from nghiquyet.numbers import amount
from nghiquyet.reading.documents import Document
from nghiquyet.reading.resolutions import Target, read_resolution

_SAME_CLAUSE, _ANY_CLAUSE = 0.3, 0.75
_FIELDS = ("name", "level", "upper", "comparator", "unit", "basis", "applies_to", "due")
_SIGNS = {">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "=": "", "range": ""}


@dataclass(frozen=True, slots=True)
class TargetChange:
    """A target before and after; None where there is none. `fields` names what differs between the two.

    Fields are those of `Target`: name, level, upper (end of a range), comparator, unit, basis, applies_to,
    due.
    """

    before: Target | None
    after: Target | None
    fields: tuple[str, ...] = ()

    @property
    def level_changed(self) -> bool:
        """Whether the level itself, its comparator or its unit became another."""
        return bool({"level", "upper", "comparator", "unit"} & set(self.fields))


def targets_of(document: Document) -> tuple[Target, ...]:
    """The targets that the document promises; none where it promises no level."""
    try:
        return read_resolution(document).targets
    except ResolutionWithoutTargets:
        return ()


def shown_level(target: Target) -> str:
    """The level as a person reads it.

    >>> from types import SimpleNamespace as One
    >>> from decimal import Decimal
    >>> shown_level(One(level=Decimal(92), upper=None, comparator=">=", unit="%"))
    '≥ 92%'
    """
    if target.upper is not None:
        return f"{amount(target.level, '')} – {amount(target.upper, target.unit)}"
    return _SIGNS[target.comparator] + amount(target.level, target.unit)


def target_changes(
    before: Sequence[Target],
    after: Sequence[Target],
    same_clause: Callable[[Target, Target], bool] = lambda old, new: False,
) -> tuple[TargetChange, ...]:
    """What differs, in the order of the text; targets that stayed as they were are left out.

    `same_clause` tells whether two targets stand in one clause, which makes less likeness of names enough.
    """
    pairs = _paired(before, after, same_clause)
    again = set(pairs.values())
    changes = [TargetChange(old, None) for place, old in enumerate(before) if place not in pairs]
    changes += [
        TargetChange(before[old], after[new], fields)
        for old, new in pairs.items()
        if (fields := _differing(before[old], after[new]))
    ]
    changes += [TargetChange(None, new) for place, new in enumerate(after) if place not in again]
    return tuple(sorted(changes, key=_place))


def _paired(
    before: Sequence[Target], after: Sequence[Target], same_clause: Callable[[Target, Target], bool]
) -> dict[int, int]:
    """Place before → place after: those that stayed as they were, then the likest of the rest."""
    found = _unchanged(before, after)
    taken = set(found.values())
    scored = []
    for old in (place for place in range(len(before)) if place not in found):
        for new in (place for place in range(len(after)) if place not in taken):
            a, b = before[old], after[new]
            alike, beside = likeness(a.name, b.name), same_clause(a, b)
            if alike >= (_SAME_CLAUSE if beside else _ANY_CLAUSE):
                same = (a.level == b.level) + (a.unit == b.unit) + 2 * beside
                scored.append((alike + same / 4, -abs(old - new), old, new))
    for _, _, old, new in sorted(scored, reverse=True):
        if old not in found and new not in taken:
            found[old] = new
            taken.add(new)
    return found


def _unchanged(before: Sequence[Target], after: Sequence[Target]) -> dict[int, int]:
    """Targets of which nothing differs, in order."""
    waiting: defaultdict[object, deque[int]] = defaultdict(deque)
    for place, target in enumerate(after):
        waiting[_fields(target)].append(place)
    alike = ((place, waiting[_fields(target)]) for place, target in enumerate(before))
    return {place: places.popleft() for place, places in alike if places}


def _fields(target: Target) -> tuple[object, ...]:
    return tuple(getattr(target, name) for name in _FIELDS)


def _differing(old: Target, new: Target) -> tuple[str, ...]:
    return tuple(name for name in _FIELDS if getattr(old, name) != getattr(new, name))


def _place(change: TargetChange) -> tuple[int, int]:
    known = change.before or change.after
    return (known.start if known else 0, change.before is None)
