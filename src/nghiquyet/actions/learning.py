"""What a decision at the desk tells about words: they named the target, or they did not.

Confirmed are the words of the reading that was accepted or chosen, and those beside which a typed number
stands in the reports. Denied are the words of a proposal that was replaced by a number named otherwise, or
that was no number of the organisation's at all. Decisions on many values at once tell nothing: nobody has
read the words.
"""

from __future__ import annotations

from typing import Any

from django.db.models import F, QuerySet
from django.utils import timezone

from nghiquyet import models
from nghiquyet.actions.aliases import alias_of
from nghiquyet.models import AliasUse, AuditEntry, Reading, Value
from nghiquyet.queries.owners import known_owners
from nghiquyet.queries.plain import phrase, plain_document, plain_organisation, plain_target
from nghiquyet.reading.matching.aliases import alias_said, name_key, worth_remembering
from nghiquyet.reading.matching.places import places_of

_CONFIRMED, _DENIED, _USED = AliasUse.Kind.CONFIRMED, AliasUse.Kind.DENIED, AliasUse.Kind.USED
_HEAVY = ("document__text", "document__layout")


def learn(entry: AuditEntry, row: Value) -> None:
    """Remember what this decision on this value tells; wants the target and the review joined."""
    proposed = _reading(row, (entry.before or {}).get("chosen"))
    match entry.verb:
        case "accept":
            _remember(entry, row, _CONFIRMED, proposed)
        case "choose":
            chosen = _reading(row, row.chosen)
            _remember(entry, row, _CONFIRMED, chosen)
            _deny(entry, row, proposed, chosen)
        case "correct":
            found = _found(row)
            _remember(entry, row, _CONFIRMED, found)
            _deny(entry, row, proposed, found)
        case "mark_missing":
            _deny(entry, row, proposed, Reading(named=""))


def _reading(row: Value, place: Any) -> Reading | None:
    return row.readings.filter(place=place).select_related("document").first() if place is not None else None


def _deny(entry: AuditEntry, row: Value, proposed: Reading | None, instead: Reading | None) -> None:
    """The proposal's words are denied where the right number is known to be named otherwise."""
    if proposed and instead and name_key(proposed.named) != name_key(instead.named):
        _remember(entry, row, _DENIED, proposed)


def _remember(entry: AuditEntry, row: Value, kind: AliasUse.Kind, reading: Reading | None) -> None:
    means, name = kind is _CONFIRMED, row.target.name
    if reading is None or not worth_remembering(reading.named, name, means=means):
        return
    alias = alias_of(row.review.resolution.owner, reading.named, name)
    if alias.pk is None:
        alias.means, alias.by, alias.at = means, entry.by, timezone.now()
        alias.save()
    AliasUse.objects.create(
        alias=alias, kind=kind, entry=entry, value=row, document=reading.document, quote=reading.quote
    )


def _found(row: Value) -> Reading | None:
    """Where the reports state the number that was typed; None unless they name it in one way only."""
    if row.amount is None:
        return None
    rows = list(row.review.documents.filter(organisation=row.organisation).exclude(text=""))
    owner = row.review.resolution.owner
    tree = models.Organisation.objects.filter(path__startswith=owner.path).select_related("parent")
    found = {
        name_key(place.words): place
        for place in places_of(
            row.amount, plain_target(row.target, ()), [plain_document(document) for document in rows],
            organisation=row.organisation.code,
            organisations=[plain_organisation(o, o.parent.code if o.parent else None) for o in tree],
            term_start=row.review.resolution.term_start, as_of=row.review.as_of,
        )
        if place.words
    }  # fmt: skip
    if len(found) != 1:
        return None
    [place] = found.values()
    document = rows[place.source]
    return Reading(named=place.words[:300], document=document, quote=document.text[place.start : place.end])


def note_uses(entry: AuditEntry, review: models.Review) -> None:
    """Count for every alias the values of the review that were read by it; once for each value."""
    aliases = {(name_key(row.phrase), name_key(row.indicator)): row for row in _aliases(review)}
    counted = set(AliasUse.objects.filter(kind=_USED, value__review=review).values_list("alias", "value"))
    proposed = Reading.objects.filter(value__review=review, place=F("value__chosen"))
    uses = []
    for reading in proposed.select_related("value__target", "document").defer(*_HEAVY) if aliases else ():
        said = alias_said([phrase(why) for why in reading.why])
        row = aliases.get((name_key(said or ""), name_key(reading.value.target.name)))
        if row and (row.pk, reading.value_id) not in counted:
            uses.append(
                AliasUse(
                    alias=row, kind=_USED, entry=entry, value=reading.value, document=reading.document,
                    quote=reading.quote,
                )
            )  # fmt: skip
    AliasUse.objects.bulk_create(uses)


def _aliases(review: models.Review) -> QuerySet[models.Alias]:
    return models.Alias.objects.filter(owner__in=known_owners(review.resolution.owner), removed=False)
