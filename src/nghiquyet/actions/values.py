"""Saving what organisations reported, with every way to read it."""

from __future__ import annotations

from typing import Any

from nghiquyet import measuring, models
from nghiquyet.actions.stored import Documents, stored_phrase, stored_place
from nghiquyet.measuring import Review, State

BATCH = 500


def save_values(
    row: models.Review,
    review: Review,
    organisations: dict[str, models.Organisation],
    targets: dict[str, models.Target],
    documents: Documents,
) -> None:
    """A row a value and a row a reading; organisations, targets and documents are those already saved."""
    plain = [*review.values, *_unsaid(review)]
    values = models.Value.objects.bulk_create(
        [_value(row, value, organisations, targets) for value in plain], batch_size=BATCH
    )
    readings = [
        models.Reading(
            value=value, place=place, amount=reading.value, **_reading(reading),
            **stored_place(reading.evidence, documents),
        )
        for value, told in zip(values, plain, strict=True)
        for place, reading in enumerate(_readings(told))
    ]  # fmt: skip
    models.Reading.objects.bulk_create(readings, batch_size=BATCH)


def _unsaid(review: Review) -> list[measuring.Value]:
    """A row for every organisation that a result names silent or not concerned, so that it can be settled."""
    said = {(value.organisation, value.target) for value in review.values}
    named = [(code, result.target, State.MISSING) for result in review.results for code in result.missing] + [
        (code, result.target, State.NOT_APPLICABLE)
        for result in review.results
        for code in result.not_applicable
    ]
    return [
        measuring.Value(organisation=code, target=target, state=state)
        for code, target, state in named
        if (code, target) not in said
    ]


def _value(
    row: models.Review,
    value: measuring.Value,
    organisations: dict[str, models.Organisation],
    targets: dict[str, models.Target],
) -> models.Value:
    return models.Value(
        review=row,
        organisation=organisations[value.organisation],
        target=targets[value.target],
        state=value.state.value,
        amount=value.value,
        numerator=value.numerator,
        denominator=value.denominator,
        comparator=value.comparator,
        confidence=value.confidence,
        why=[stored_phrase(why) for why in value.why],
        chosen=0 if value.evidence else None,
    )


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
    }
