"""Who answers for a target: which organisations' values count, who is silent, whom it does not concern.

A report speaks for the whole organisation, everything below it included. So an organisation's own value
stands for all that is below it and nothing below is added to it again; without a value of its own, the
organisations below answer for it. An organisation with no value anywhere below it is silent, once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from nghiquyet.measuring.terms import READ, Organisation, State, Target, Value


@dataclass(frozen=True, slots=True)
class Coverage:
    """The organisations that a target meets in the tree, each list in tree order."""

    values: tuple[Value, ...]
    missing: tuple[str, ...]
    not_applicable: tuple[str, ...]

    def having(self, *states: State) -> tuple[str, ...]:
        """The codes of the organisations whose value is in one of these states."""
        return tuple(value.organisation for value in self.values if value.state in states)


@dataclass(slots=True)
class _Walk:
    """One way down the tree for one target, noting what it meets."""

    listed: frozenset[str]
    children: Mapping[str | None, tuple[str, ...]]
    values: Mapping[str, Value]
    met: list[Value] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    apart: list[str] = field(default_factory=list)

    def from_owner(self, owner: str) -> None:
        own = self.values.get(owner) if owner in self.listed else None
        if own and has_spoken(own):
            self.met.append(own)
        else:
            self.visit_children(owner, concerned=owner in self.listed or not self.listed)

    def visit_children(self, code: str, *, concerned: bool) -> None:
        for child in self.children.get(code, ()):
            self.visit(child, concerned=concerned or child in self.listed)

    def visit(self, code: str, *, concerned: bool) -> None:
        own = self.values.get(code) if concerned else None
        if (own and own.state is State.NOT_APPLICABLE) or not (concerned or self.lists_below(code)):
            self.apart.append(code)
        elif own and has_spoken(own):
            self.met.append(own)
        elif concerned and not self.spoken_below(code):
            self.silent.append(code)
        else:
            self.visit_children(code, concerned=concerned)

    def lists_below(self, code: str) -> bool:
        return any(child in self.listed or self.lists_below(child) for child in self.children.get(code, ()))

    def spoken_below(self, code: str) -> bool:
        return any(
            (child in self.values and has_spoken(self.values[child])) or self.spoken_below(child)
            for child in self.children.get(code, ())
        )


def has_spoken(value: Value) -> bool:
    """Whether the organisation said something: a number, or several that contradict each other."""
    return value.state is State.CONFLICT or (value.state in READ and value.value is not None)


def children_of(organisations: Iterable[Organisation]) -> dict[str | None, tuple[str, ...]]:
    """The codes directly below each organisation, in the order in which they are listed."""
    below: defaultdict[str | None, list[str]] = defaultdict(list)
    for organisation in organisations:
        below[organisation.parent].append(organisation.code)
    return {parent: tuple(codes) for parent, codes in below.items()}


def cover(
    target: Target, values: Mapping[str, Value], *, children: Mapping[str | None, tuple[str, ...]], owner: str
) -> Coverage:
    """Walk down from `owner`, which adopted the target; `values` holds this target's, by organisation."""
    walk = _Walk(frozenset(target.applies_to), children, values)
    walk.from_owner(owner)
    return Coverage(tuple(walk.met), tuple(walk.silent), tuple(walk.apart))
