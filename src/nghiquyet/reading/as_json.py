"""A reading as plain values for JSON: what `nghiquyet read --json` prints, one object a file.

Amounts are JSON numbers, whole ones without a decimal point; what is not known is null. Offsets are
characters of `text`.
"""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from typing import Any

from nghiquyet.reading import Reading
from nghiquyet.reading.facts.fact import (
    Comparison,
    Directive,
    Event,
    Figure,
    OrganisationMention,
    Person,
    Proposal,
    Reference,
    Shortcoming,
)

_Fact = Figure | Comparison | Person | OrganisationMention | Reference | Directive | Proposal | Shortcoming


def as_json(reading: Reading) -> dict[str, Any]:
    """The object with the document's own keys and a list for each kind of fact."""
    document, facts = reading.document, reading.facts
    return {
        "file": document.file,
        "sha256": document.sha256,
        "pages": len(document.pages),
        "text": document.text,
        "warnings": [str(warning) for warning in document.warnings],
        "figures": [_plain(figure) for figure in facts.figures],
        "comparisons": [_plain(comparison) for comparison in facts.comparisons],
        "people": [_plain(person) for person in facts.people],
        "organisations": [_plain(organisation) for organisation in facts.organisations],
        "event": _event(facts.event),
        "references": [_plain(reference) for reference in facts.references],
        "directives": [_plain(directive) for directive in facts.directives],
        "proposals": [_plain(proposal) for proposal in facts.proposals],
        "shortcomings": [_plain(shortcoming) for shortcoming in facts.shortcomings],
    }


def _plain(fact: _Fact) -> dict[str, Any]:
    return {field.name: _value(getattr(fact, field.name)) for field in fields(fact)}


def _value(value: object) -> object:
    if isinstance(value, Decimal):
        return number(value)
    return [_value(one) for one in value] if isinstance(value, tuple) else value


def number(value: Decimal) -> int | float:
    """An exact amount as a JSON number.

    >>> number(Decimal("1720")), number(Decimal("49.15"))
    (1720, 49.15)
    """
    return int(value) if value == value.to_integral_value() else float(value)


def _event(event: Event | None) -> dict[str, Any] | None:
    if event is None:
        return None
    day = event.date
    return {
        "kind": event.kind,
        "surface": event.surface,
        "host": event.host,
        "chairs": list(event.chairs),
        "date": {"surface": day.surface, "iso": day.iso, "session": day.session} if day else None,
    }
