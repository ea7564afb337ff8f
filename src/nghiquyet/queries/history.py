"""What is known of organisations over time, as plain values."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from nghiquyet import models
from nghiquyet.organising import History, Kind, Spell, Succession


def known_history() -> History:
    """Every spell and succession that was not withdrawn, in two queries."""
    return History(
        tuple(map(plain_spell, standing_spells())), tuple(map(plain_succession, standing_successions()))
    )


def standing_spells() -> QuerySet[models.Spell]:
    """The spells that hold, with organisation and superior, in the order of the tree's siblings."""
    return models.Spell.objects.filter(withdrawn_at=None).select_related("organisation", "parent")


def spells_on(day: date) -> QuerySet[models.Spell]:
    """The spells that hold on this day."""
    return standing_spells().filter(holding(day))


def holding(day: date) -> Q:
    """The condition that a spell holds on this day and was not withdrawn."""
    begun, lasts = Q(start=None) | Q(start__lte=day), Q(end=None) | Q(end__gt=day)
    return begun & lasts & Q(withdrawn_at=None)


def standing_successions() -> QuerySet[models.Succession]:
    """The successions that hold, with both parties, the earliest first."""
    return models.Succession.objects.filter(withdrawn_at=None).select_related("predecessor", "successor")


def related_history(code: str) -> History:
    """What is known of one organisation, of all it took over from and of all that took over from it.

    A query for each step of succession, not one for each organisation.
    """
    codes: set[str] = set()
    found: dict[int, models.Succession] = {}
    step = {code}
    while step:
        codes |= step
        near = Q(predecessor__code__in=step) | Q(successor__code__in=step)
        rows = [row for row in standing_successions().filter(near) if row.pk not in found]
        found |= {row.pk: row for row in rows}
        parties = {row.predecessor.code for row in rows}
        parties |= {row.successor.code for row in rows if row.successor}
        step = parties - codes
    spells = standing_spells().filter(organisation__code__in=codes)
    return History(tuple(map(plain_spell, spells)), tuple(map(plain_succession, found.values())))


def plain_spell(row: models.Spell) -> Spell:
    """The row as the pure room knows it."""
    return Spell(
        code=row.organisation.code,
        name=row.name,
        parent=row.parent.code if row.parent else None,
        level=row.level,
        short_names=tuple(row.short_names),
        start=row.start,
        end=row.end,
    )


def plain_succession(row: models.Succession) -> Succession:
    """The row as the pure room knows it."""
    return Succession(
        kind=Kind(row.kind),
        predecessor=row.predecessor.code,
        on=row.on,
        successor=row.successor.code if row.successor else None,
        share=row.share,
    )
