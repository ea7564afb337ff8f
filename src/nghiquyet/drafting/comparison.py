"""Two versions of a document in, what became of each clause and each target out."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from nghiquyet.drafting.clauses import Clause, Clauses, read_clauses
from nghiquyet.drafting.matching import matched
from nghiquyet.drafting.targets import TargetChange, target_changes, targets_of
from nghiquyet.drafting.words import Piece, difference
from nghiquyet.reading.documents import Document, open_document
from nghiquyet.reading.documents.limits import Limits, Progress
from nghiquyet.reading.resolutions import Target


@dataclass(frozen=True)
class ClausePair:
    """A clause in the old and in the new version; None where it is in one only.

    `moved` tells that it stands elsewhere: under another clause, or out of the order that the rest kept.
    """

    old: Clause | None
    new: Clause | None
    moved: bool = False

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The difference of the words by phrases."""
        return tuple(difference(self.old.text if self.old else "", self.new.text if self.new else ""))

    @property
    def added(self) -> bool:
        """Whether only the new version has it."""
        return self.old is None

    @property
    def removed(self) -> bool:
        """Whether only the old version has it."""
        return self.new is None

    @property
    def changed(self) -> bool:
        """Whether its words became others; white space aside."""
        return bool(self.old and self.new and self.old.text.split() != self.new.text.split())

    @property
    def renumbered(self) -> bool:
        """Whether its printed number became another."""
        return bool(self.old and self.new and self.old.number != self.new.number)

    @property
    def kept(self) -> bool:
        """Whether nothing about it changed."""
        return not (self.added or self.removed or self.changed or self.renumbered or self.moved)


@dataclass(frozen=True)
class Comparison:
    """Both versions, their clauses paired in the order of the new text, targets that changed."""

    old: Clauses
    new: Clauses
    pairs: tuple[ClausePair, ...]
    targets: tuple[TargetChange, ...]

    def old_clause(self, target: Target) -> Clause:
        """The clause of the old version that a target of it belongs to."""
        return self.old.at(target.start)

    def new_clause(self, target: Target) -> Clause:
        """The clause of the new version that a target of it belongs to."""
        return self.new.at(target.start)


def compare(old: Document, new: Document) -> Comparison:
    """What the new version made of the old one. Raises DocumentWithoutClauses for either."""
    before, after = read_clauses(old), read_clauses(new)
    found = matched(before.all, after.all)
    again = {before.all[a].identifier: after.all[b].identifier for a, b in found.items()}

    def same_clause(a: Target, b: Target) -> bool:
        return again.get(before.at(a.start).identifier) == after.at(b.start).identifier

    changes = target_changes(targets_of(old), targets_of(new), same_clause)
    return Comparison(before, after, _pairs(before.all, after.all, found, again), changes)


def compare_file(
    path: Path, /, *, old: Document, limits: Limits, progress: Progress | None = None
) -> Comparison:
    """Open a file and compare it with the old version, in one go: fit for a process of its own."""
    return compare(old, open_document(path, limits=limits, progress=progress))


def _pairs(
    old: tuple[Clause, ...], new: tuple[Clause, ...], found: dict[int, int], again: dict[str, str]
) -> tuple[ClausePair, ...]:
    """The clauses in the new order; a removed one before what followed it in the old order."""
    back = {after: before for before, after in found.items()}
    steady = _in_order(found)
    pairs: list[ClausePair] = []
    gone = [place for place in range(len(old)) if place not in found]
    for place, clause in enumerate(new):
        before = back.get(place)
        while gone and before is not None and before in steady and gone[0] < before:
            pairs.append(ClausePair(old[gone.pop(0)], None))
        own = None if before is None else old[before]
        moved = own is not None and (
            before not in steady or again.get(own.parent, clause.parent) != clause.parent
        )
        pairs.append(ClausePair(own, clause, moved))
    return (*pairs, *(ClausePair(old[place], None) for place in gone))


def _in_order(found: dict[int, int]) -> set[int]:
    """The most places in the old version whose clauses kept their order in the new one."""
    tails: list[int] = []
    ends: list[int] = []
    above: dict[int, int | None] = {}
    for before in sorted(found):
        at = bisect.bisect_left(tails, found[before])
        above[before] = ends[at - 1] if at else None
        tails[at : at + 1] = [found[before]]
        ends[at : at + 1] = [before]
    kept: set[int] = set()
    last: int | None = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = above[last]
    return kept
