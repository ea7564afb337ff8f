"""Rows of the database as the plain values that measuring and writing take."""

from __future__ import annotations

from typing import Any

from nghiquyet.measuring import (
    Aggregation,
    Basis,
    Comparator,
    Direction,
    Evidence,
    Organisation,
    Reading,
    Source,
    State,
    Target,
    Value,
)
from nghiquyet.models import Document as DocumentRow
from nghiquyet.models import Organisation as OrganisationRow
from nghiquyet.models import Reading as ReadingRow
from nghiquyet.models import Target as TargetRow
from nghiquyet.models import Value as ValueRow
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.document import Block, Cell, Document, Table


def phrase(stored: dict[str, Any]) -> Phrase:
    """A sentence from its stored form {"template", "values"}."""
    return Phrase(stored["template"], **stored["values"])


def plain_organisation(row: OrganisationRow, parent: str | None) -> Organisation:
    """`parent` is the code of the organisation above, where the user may see it."""
    return Organisation(row.code, row.name, tuple(row.short_names), parent, row.level)


def plain_target(row: TargetRow, applies_to: tuple[str, ...]) -> Target:
    """The target with its clause as evidence; wants `document` joined."""
    return Target(
        code=row.code,
        name=row.name,
        unit=row.unit,
        level=row.level,
        comparator=Comparator(row.comparator),
        upper=row.upper,
        basis=Basis(row.basis),
        aggregation=Aggregation(row.aggregation),
        direction=Direction(row.direction),
        numerator=row.numerator,
        denominator=row.denominator,
        applies_to=applies_to,
        baseline=row.baseline,
        group=row.group,
        evidence=_evidence(row),
    )


def plain_value(row: ValueRow) -> Value:
    """The value as it stands now; wants `organisation`, `target` and the readings with documents."""
    readings = {reading.place: reading for reading in row.readings.all()}
    chosen = readings.pop(row.chosen, None) if row.chosen is not None else None
    return Value(
        organisation=row.organisation.code,
        target=row.target.code,
        state=State(row.state),
        value=row.amount,
        numerator=row.numerator,
        denominator=row.denominator,
        comparator=row.comparator,
        confidence=row.confidence,
        why=tuple(map(phrase, row.why)),
        evidence=_evidence(chosen) if chosen else None,
        alternatives=tuple(map(plain_reading, readings.values())),
    )


def plain_reading(row: ReadingRow) -> Reading:
    """One reading with its words."""
    evidence = _evidence(row)
    assert evidence is not None  # every reading has its document
    return Reading(
        value=row.amount,
        evidence=evidence,
        numerator=row.numerator,
        denominator=row.denominator,
        comparator=row.comparator,
        confidence=row.confidence,
        why=tuple(map(phrase, row.why)),
    )


def plain_source(row: DocumentRow) -> Source:
    """The file as it was handed in."""
    return Source(
        file=row.file,
        sha256=row.sha256,
        media=row.media,
        pages=row.page_count,
        organisation=row.organisation.code if row.organisation else None,
        problem=phrase(row.problem) if row.problem else None,
    )


def plain_document(row: DocumentRow) -> Document:
    """The document as it was read, from its text and stored layout."""
    layout = row.layout
    return Document(
        file=row.file,
        sha256=row.sha256,
        media=row.media,
        text=row.text,
        blocks=tuple(Block(*block) for block in layout.get("blocks", ())),
        tables=tuple(_table(table) for table in layout.get("tables", ())),
        pages=tuple(layout.get("pages", (0,))),
    )


def _table(stored: dict[str, Any]) -> Table:
    cells = tuple(Cell(*cell) for cell in stored["cells"])
    return Table(**{**stored, "cells": cells})


def _evidence(row: TargetRow | ReadingRow) -> Evidence | None:
    if row.document is None or row.start is None or row.end is None:
        return None
    return Evidence(
        file=row.document.file,
        sha256=row.document.sha256,
        text=row.quote,
        start=row.start,
        end=row.end,
        page=row.page or 1,
        locator=row.locator,
    )
