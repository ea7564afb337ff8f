"""The tree as it stood on any day, and who took over from whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from nghiquyet.organising.terms import PASSING_ON, Node, Spell, Succession


@dataclass(frozen=True)
class History:
    """Every spell and succession that is known; spells in the order in which siblings are listed."""

    spells: tuple[Spell, ...]
    successions: tuple[Succession, ...] = ()

    @cached_property
    def by_code(self) -> dict[str, tuple[Spell, ...]]:
        """The spells of each organisation, the earliest first."""
        found: defaultdict[str, list[Spell]] = defaultdict(list)
        for spell in self.spells:
            found[spell.code].append(spell)
        return {
            code: tuple(sorted(spells, key=lambda s: s.start or date.min)) for code, spells in found.items()
        }

    def spell(self, code: str, day: date) -> Spell | None:
        """How the organisation stood that day; None where it did not exist."""
        return next((spell for spell in self.by_code.get(code, ()) if spell.holds(day)), None)

    def tree(self, day: date) -> tuple[Node, ...]:
        """The organisations of that day, each after its superior, siblings in the order of `spells`."""
        standing = [spell for spell in self.spells if spell.holds(day)]
        present = {spell.code for spell in standing}
        below: defaultdict[str | None, list[Spell]] = defaultdict(list)
        for spell in standing:
            below[spell.parent if spell.parent in present else None].append(spell)
        waiting = [(spell, 0) for spell in reversed(below[None])]
        nodes: list[Node] = []
        while waiting:
            at, depth = waiting.pop()
            parent = at.parent if depth else None
            nodes.append(Node(at.code, at.name, parent, at.level, at.short_names, depth))
            waiting.extend((spell, depth + 1) for spell in reversed(below[at.code]))
        return tuple(nodes)

    @cached_property
    def turning_days(self) -> tuple[date, ...]:
        """The days on which the tree changes, in order."""
        days = {day for spell in self.spells for day in (spell.start, spell.end) if day is not None}
        return tuple(sorted(days))

    @cached_property
    def taken_from(self) -> dict[str, tuple[Succession, ...]]:
        """The merges and splits by which each organisation took over from others."""
        return _grouped((s.successor, s) for s in self.successions if s.kind in PASSING_ON and s.successor)

    @cached_property
    def become_of(self) -> dict[str, tuple[Succession, ...]]:
        """What became of each organisation."""
        return _grouped((succession.predecessor, succession) for succession in self.successions)

    def heirs(self, code: str, day: date) -> tuple[str, ...]:
        """Who carries on that day what `code` once carried, itself where it still exists; in order, once."""
        found: list[str] = []
        waiting, met = [code], {code}
        while waiting:
            at = waiting.pop(0)
            if self.spell(at, day) is not None:
                found.append(at)
            for succession in self.become_of.get(at, ()):
                after = succession.successor
                if succession.kind in PASSING_ON and succession.on <= day and after and after not in met:
                    met.add(after)
                    waiting.append(after)
        return tuple(found)

    def ancestors(self, code: str, day: date) -> tuple[str, ...]:
        """Those from whom the organisation has taken over until that day, nearest first, without itself."""
        found: list[str] = []
        waiting = [code]
        while waiting:
            at = waiting.pop(0)
            for succession in self.taken_from.get(at, ()):
                before = succession.predecessor
                if succession.on <= day and before != code and before not in found:
                    found.append(before)
                    waiting.append(before)
        return tuple(found)


def _grouped(pairs: Iterable[tuple[str, Succession]]) -> dict[str, tuple[Succession, ...]]:
    found: defaultdict[str, list[Succession]] = defaultdict(list)
    for code, succession in pairs:
        found[code].append(succession)
    return {code: tuple(sorted(each, key=lambda s: s.on)) for code, each in found.items()}
