"""Which appendices a report has, in which order and under which names."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from nghiquyet.measuring.terms import State
from nghiquyet.writing.ledger import Ledger


class Kind(StrEnum):
    """The appendices, in their order."""

    TARGETS = "targets"
    CONFLICTS = "conflicts"
    GUESSES = "guesses"
    SILENT = "silent"
    SOURCES = "sources"


def contents(ledger: Ledger) -> Mapping[Kind, int]:
    """The appendices with their numbers from 1; those of doubt only where there is doubt."""
    needed = {
        Kind.TARGETS: True,
        Kind.CONFLICTS: _any(ledger, State.CONFLICT),
        Kind.GUESSES: _any(ledger, State.TO_CONFIRM),
        Kind.SILENT: _any(ledger, State.MISSING) or bool(ledger.unread),
        Kind.SOURCES: True,
    }
    kinds = [kind for kind, wanted in needed.items() if wanted]
    return {kind: number for number, kind in enumerate(kinds, start=1)}


def anchor(number: int) -> str:
    """Where an appendix begins."""
    return f"phu_luc_{number}"


def _any(ledger: Ledger, state: State) -> bool:
    return any(entry.having(state) for entry in ledger.entries)
