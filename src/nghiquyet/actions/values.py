"""Saving what organisations reported, with every way to read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nghiquyet import measuring, models
from nghiquyet.actions.stored import Documents, stored_phrase, stored_place
from nghiquyet.measuring import Review, State
from nghiquyet.queries.questions import OPEN
from nghiquyet.reading.matching.alias_lists import LONGEST_PHRASE

BATCH = 500


@dataclass(frozen=True, slots=True)
class Saved:
    """The rows that values stand on: the review, organisations and targets by code, documents by file."""

    review: models.Review
    organisations: dict[str, models.Organisation]
    targets: dict[str, models.Target]
    documents: Documents


def save_values(review: Review, saved: Saved) -> None:
    """A row a value and a row a reading."""
    plain = every_value(review)
    values = models.Value.objects.bulk_create([value_row(value, saved) for value in plain], batch_size=BATCH)
    readings = [
        reading
        for value, told in zip(values, plain, strict=True)
        for reading in reading_rows(value, told, saved)
    ]
    models.Reading.objects.bulk_create(readings, batch_size=BATCH)


def every_value(review: Review) -> list[measuring.Value]:
    """The review's values, and one for every organisation that a result names silent or not concerned, so
    that it can be settled."""
    said = {(value.organisation, value.target) for value in review.values}
    named = [(code, result.target, State.MISSING) for result in review.results for code in result.missing] + [
        (code, result.target, State.NOT_APPLICABLE)
        for result in review.results
        for code in result.not_applicable
    ]
    unsaid = [
        measuring.Value(organisation=code, target=target, state=state)
        for code, target, state in named
        if (code, target) not in said
    ]
    return [*review.values, *unsaid]


def value_row(value: measuring.Value, saved: Saved) -> models.Value:
    """The value as an unsaved row."""
    return models.Value(
        review=saved.review,
        organisation=saved.organisations[value.organisation],
        target=saved.targets[value.target],
        state=value.state.value,
        amount=value.value,
        numerator=value.numerator,
        denominator=value.denominator,
        comparator=value.comparator,
        confidence=value.confidence,
        why=[stored_phrase(why) for why in value.why],
        chosen=0 if value.evidence else None,
        asked=value.state in OPEN,
    )


def reading_rows(row: models.Value, value: measuring.Value, saved: Saved) -> list[models.Reading]:
    """The ways to read the value as unsaved rows, the proposal first."""
    return [
        models.Reading(
            value=row, place=place, amount=reading.value, **_reading(reading),
            **stored_place(reading.evidence, saved.documents),
        )
        for place, reading in enumerate(_readings(value))
    ]  # fmt: skip


def _readings(value: measuring.Value) -> tuple[measuring.Reading, ...]:
    """The proposal first, then the others; a value without words has none."""
    if value.evidence is None or value.value is None:
        return value.alternatives
    proposed = measuring.Reading(
        value=value.value,
        evidence=value.evidence,
        numerator=value.numerator,
        denominator=value.denominator,
        comparator=value.comparator,
        confidence=value.confidence,
        why=value.why,
    )
    return (proposed, *value.alternatives)


def _reading(reading: measuring.Reading) -> dict[str, Any]:
    return {
        "numerator": reading.numerator,
        "denominator": reading.denominator,
        "comparator": reading.comparator,
        "confidence": reading.confidence,
        "why": [stored_phrase(why) for why in reading.why],
        "named": reading.evidence.named[:LONGEST_PHRASE],
    }
