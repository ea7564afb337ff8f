"""The ledger of a review: its targets in printing order, each with its result, values and anchors.

docx, pdf and xlsx are all written from it, so that they number and link the same things alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from nghiquyet.measuring.review import Result, Review, Source
from nghiquyet.measuring.terms import READ, Evidence, Organisation, Reading, State, Target, Value
from nghiquyet.writing.wording import capital, listed, printable

UNGROUPED = "Chỉ tiêu khác"
_NAMES_AT_MOST = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One target with everything that is printed about it; `number` from 1 in printing order.

    `values` are in tree order, one for each organisation that the target concerns or passes over.
    """

    number: int
    target: Target
    result: Result
    values: tuple[Value, ...]

    @property
    def name(self) -> str:
        return self.target.name.rstrip(".;,:")

    @property
    def result_anchor(self) -> str:
        return f"ket_qua_{self.number}"

    @property
    def source_anchor(self) -> str:
        return f"nguon_{self.number}"

    @property
    def asked(self) -> tuple[str, ...]:
        """The organisations that answered or should have answered."""
        concerned = (*READ, State.CONFLICT, State.MISSING)
        return tuple(value.organisation for value in self.values if value.state in concerned)

    def value_anchor(self, place: int) -> str:
        """The anchor of the `place`-th of `values`, from 0."""
        return f"{self.source_anchor}_{place + 1}"

    def having(self, state: State) -> tuple[tuple[str, Value], ...]:
        """The values in one state, each with its anchor."""
        return tuple(
            (self.value_anchor(place), value)
            for place, value in enumerate(self.values)
            if value.state is state
        )


@dataclass(frozen=True)
class Ledger:
    """A review, ordered and indexed for printing."""

    review: Review

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Targets by group, groups and targets in the order of the resolution, those of no group last."""
        results = {result.target: result for result in self.review.results}
        kept = [_clean(target) for target in self.review.targets if target.code in results]
        order = [*dict.fromkeys(target.group for target in kept if target.group), ""]
        kept.sort(key=lambda target: order.index(target.group))
        return tuple(
            Entry(number, target, results[target.code], self._values_of(results[target.code]))
            for number, target in enumerate(kept, start=1)
        )

    @cached_property
    def groups(self) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
        """The entries by group; one group without a name where the resolution has none."""
        grouped: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            grouped[entry.target.group].append(entry)
        named = {name or UNGROUPED: tuple(entries) for name, entries in grouped.items()}
        return tuple(named.items()) if list(grouped) != [""] else (("", self.entries),)

    @cached_property
    def organisations(self) -> dict[str, Organisation]:
        return {organisation.code: organisation for organisation in self.review.organisations}

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """The organisations that at least one target concerns, in tree order."""
        concerned = {code for entry in self.entries for code in entry.asked}
        return tuple(code for code in self.organisations if code in concerned)

    @cached_property
    def reported(self) -> tuple[str, ...]:
        """Those of `asked` from which a report or any figure has come."""
        senders = {source.organisation for source in self.review.sources if source.problem is None}
        speakers = {value.organisation for value in self.review.values if value.evidence is not None}
        heard = senders | speakers
        return tuple(code for code in self.asked if code in heard)

    @cached_property
    def owed(self) -> dict[str, tuple[Entry, ...]]:
        """The targets for which each organisation still owes a figure; only those that owe any."""
        owed: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            for code in entry.result.missing:
                owed[code].append(entry)
        return {code: tuple(entries) for code, entries in owed.items()}

    @property
    def unread(self) -> tuple[Source, ...]:
        """The files that could not be read."""
        return tuple(source for source in self.review.sources if source.problem is not None)

    def name(self, code: str) -> str:
        """The full name of an organisation; its code where the tree does not have it."""
        organisation = self.organisations.get(code)
        return printable(organisation.name) if organisation else code

    def short(self, code: str) -> str:
        """The name that fits into a table."""
        organisation = self.organisations.get(code)
        return (
            printable(organisation.short_names[0])
            if organisation and organisation.short_names
            else self.name(code)
        )

    def names(self, codes: Sequence[str], asked: Sequence[str] = ()) -> str:
        """Short names in a row; only how many where they are all of `asked` or too many to read."""
        if len(codes) > 1 and len(codes) == len(asked):
            return f"cả {len(codes)} tổ chức"
        if len(codes) > _NAMES_AT_MOST:
            return f"{len(codes)} tổ chức"
        return listed([self.short(code) for code in codes])

    def place(self, evidence: Evidence | None) -> str:
        """Where a quote stands: file, page where there are several, cell where there is one."""
        if evidence is None:
            return ""
        pages = self._pages.get(evidence.file, evidence.page)
        parts = [evidence.file, f"trang {evidence.page}" if pages > 1 else "", evidence.locator]
        return printable(", ".join(part for part in parts if part))

    def _values_of(self, result: Result) -> tuple[Value, ...]:
        given = {value.organisation: value for value in self._values_by_target[result.target]}
        silent, apart = set(result.missing), set(result.not_applicable)
        codes = set(given) | silent | apart
        return tuple(
            _in_state(given.get(code), code, result.target, silent, apart)
            for code in _ordered(codes, self.organisations)
        )

    @cached_property
    def _pages(self) -> dict[str, int]:
        return {source.file: source.pages for source in self.review.sources}

    @cached_property
    def _values_by_target(self) -> dict[str, list[Value]]:
        grouped: defaultdict[str, list[Value]] = defaultdict(list)
        for value in self.review.values:
            grouped[value.target].append(value)
        return grouped


def readings(value: Value) -> tuple[Reading, ...]:
    """Every way in which a value was read, the kept one first."""
    if value.value is None or value.evidence is None:
        return value.alternatives
    kept = Reading(value.value, value.evidence, value.numerator, value.denominator, value.comparator)
    return (kept, *value.alternatives)


def _clean(target: Target) -> Target:
    """The target with names that every format can hold."""
    name, unit, group = (printable(text) for text in (target.name, target.unit, capital(target.group)))
    return replace(target, name=name, unit=unit, group=group)


def _in_state(
    value: Value | None, code: str, target: str, silent: Iterable[str], apart: Iterable[str]
) -> Value:
    if code in apart:
        return Value(code, target, State.NOT_APPLICABLE)
    if value is None or code in silent:
        return Value(code, target, State.MISSING)
    return value


def _ordered(codes: set[str], organisations: Iterable[str]) -> list[str]:
    known = [code for code in organisations if code in codes]
    return known + sorted(codes.difference(known))
