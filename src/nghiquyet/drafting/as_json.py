"""Comparisons and amendments as JSON: what `nghiquyet compare --json` and `amendments --json` print.

Offsets are characters of the text that `nghiquyet read` gives for the same file. Amounts are JSON numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from nghiquyet.drafting.clauses import Clause, Clauses
from nghiquyet.drafting.comparison import ClausePair, Comparison
from nghiquyet.drafting.targets import TargetChange
from nghiquyet.drafting.words import Piece
from nghiquyet.reading.resolutions import Target

STATES = ("kept", "changed", "moved", "renumbered", "added", "removed")


def comparison_as_json(comparison: Comparison) -> dict[str, Any]:
    """Both files, counts, every clause in the order of the new text, and the targets that changed."""
    return {
        "old": _file(comparison.old),
        "new": _file(comparison.new),
        "counts": {state: sum(getattr(pair, state) for pair in comparison.pairs) for state in STATES},
        "clauses": [_pair(pair) for pair in comparison.pairs],
        "targets": [target_change(change, comparison.old, comparison.new) for change in comparison.targets],
    }


def _file(clauses: Clauses) -> dict[str, Any]:
    document = clauses.document
    return {"file": document.file, "sha256": document.sha256, "pages": len(document.pages)}


def _pair(pair: ClausePair) -> dict[str, Any]:
    return {
        "states": [state for state in STATES if getattr(pair, state)],
        "old": clause(pair.old) if pair.old else None,
        "new": clause(pair.new) if pair.new else None,
        "pieces": pieces(pair.pieces) if pair.changed else [],
    }


def clause(one: Clause) -> dict[str, Any]:
    """A clause with its place."""
    return {
        "identifier": one.identifier,
        "number": one.number or None,
        "parent": one.parent or None,
        "kind": one.kind,
        "text": one.text,
        "start": one.start,
        "end": one.end,
        "page": one.page,
    }


def pieces(found: Sequence[Piece]) -> list[dict[str, str]]:
    """Kept stretches as {"kept"}, others as {"old", "new"}; joined they are both texts."""
    return [{"kept": piece.old} if piece.kept else {"old": piece.old, "new": piece.new} for piece in found]


def target_change(change: TargetChange, old: Clauses, new: Clauses | None = None) -> dict[str, Any]:
    """A target before and after with the clauses that it stands in; the new one where `new` is known."""
    before, after = change.before, change.after
    return {
        "fields": list(change.fields),
        "before": _target(before, old) if before else None,
        "after": _target(after, new) if after else None,
    }


def _target(target: Target, clauses: Clauses | None) -> dict[str, Any]:
    return {
        "clause": clauses.at(target.start).identifier if clauses else None,
        "code": target.code,
        "name": target.name,
        "level": _number(target.level),
        "upper": _number(target.upper),
        "comparator": target.comparator,
        "unit": target.unit,
        "basis": target.basis,
        "applies_to": target.applies_to or None,
        "due": target.due.isoformat() if target.due else None,
        "surface": target.surface,
    }


def _number(amount: Decimal | None) -> int | float | None:
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)
