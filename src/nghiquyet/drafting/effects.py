"""What amendments make of the targets: of each alone, and of all that stand in nobody's way."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nghiquyet.drafting.amendment import Amendment
from nghiquyet.drafting.clauses import Clauses, read_clauses
from nghiquyet.drafting.files import Draft
from nghiquyet.drafting.gathering import Gathered
from nghiquyet.drafting.targets import TargetChange, target_changes, targets_of
from nghiquyet.errors import DocumentWithoutClauses
from nghiquyet.reading.documents import Document
from nghiquyet.reading.resolutions import Target


@dataclass(frozen=True, slots=True)
class Weighed:
    """The targets of an amended draft, each with the identifier of its clause."""

    targets: tuple[Target, ...]
    clauses: tuple[str, ...]


@dataclass(frozen=True)
class Effects:
    """Targets that change: by amendments alone (those that change none are left out), and by all together."""

    each: Mapping[Amendment, tuple[TargetChange, ...]] = field(default_factory=dict)
    together: tuple[TargetChange, ...] = ()


def weighed(document: Document) -> Weighed:
    """The targets of a document, fit to travel between processes."""
    targets = targets_of(document)
    try:
        clauses: Clauses | None = read_clauses(document)
    except DocumentWithoutClauses:
        clauses = None
    return Weighed(targets, tuple(clauses.at(one.start).identifier if clauses else "" for one in targets))


def may_matter(draft: Draft, amendment: Amendment) -> bool:
    """Whether an amendment can change a target: it holds a figure, or its clause a target or a heading."""
    if re.search(r"\d", amendment.old + amendment.new):
        return True
    clause = draft.clause(amendment.line)
    holds = any(draft.clauses.at(target.start) == clause for target in draft.targets)
    return holds or clause.kind in ("section", "heading", "title")


def effects(gathered: Gathered, alone: Sequence[tuple[Amendment, Weighed]], together: Weighed) -> Effects:
    """What each amendment, and all that collide with none, make of the targets of the draft."""
    each = {one: _changes(gathered.draft, after) for one, after in alone}
    return Effects(
        {one: changes for one, changes in each.items() if changes}, _changes(gathered.draft, together)
    )


def _changes(draft: Draft, after: Weighed) -> tuple[TargetChange, ...]:
    clause = dict(zip((target.code for target in after.targets), after.clauses, strict=True))

    def same_clause(old: Target, new: Target) -> bool:
        return draft.clauses.at(old.start).identifier == clause[new.code]

    return target_changes(draft.targets, after.targets, same_clause)
