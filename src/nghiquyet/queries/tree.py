"""The tree of organisations on any day, one branch at a time, as this user may see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from nghiquyet import models
from nghiquyet.queries.access import Access, access_of
from nghiquyet.queries.history import holding, spells_on

PAGE = 200
"""Organisations on one page."""
_DAYS = 8


@dataclass(frozen=True)
class Branch:
    """What stands below one organisation on a day, or at the top of what the user sees.

    `line` leads from the top to `at`. `levels` counts all that the user sees of that day by level, the most
    first; `turning` are days around it on which something changes. Rows of `below` have `children`, how many
    stand below them.
    """

    day: date
    at: models.Spell | None
    line: tuple[models.Spell, ...]
    below: Page[Any]
    levels: tuple[tuple[str, int], ...]
    turning: tuple[date, ...]

    @property
    def total(self) -> int:
        """How many organisations the user sees of that day."""
        return sum(count for _, count in self.levels)


def branch(user: models.User, code: str | None, day: date, page: int = 1) -> Branch:
    """The branch below `code`, in a bounded number of queries.

    Raises `Spell.DoesNotExist` where it did not stand that day, or not for this user.
    """
    access = access_of(user)
    seen = spells_on(day).filter(access.within("organisation__path"))
    at = seen.get(organisation__code=code) if code else None
    below = seen.filter(parent=at.organisation) if at else _tops(seen, access)
    listed = below.annotate(children=Coalesce(_children(day), 0)).order_by("organisation__position", "id")
    counted = seen.order_by().values_list("level").annotate(count=Count("pk"))
    return Branch(
        day=day,
        at=at,
        line=_line(at, seen),
        below=Paginator(listed, PAGE).get_page(page),
        levels=tuple(sorted(counted, key=lambda row: -row[1])),
        turning=_turning(access, day),
    )


def _tops(seen: QuerySet[models.Spell], access: Access) -> QuerySet[models.Spell]:
    """Those whose superior the user doesn't see, or that have none."""
    inside = access.within("parent__path")
    return seen.filter(Q(parent=None) | ~inside)


def _children(day: date) -> Subquery:
    below = models.Spell.objects.filter(holding(day), parent=OuterRef("organisation"))
    return Subquery(below.order_by().values("parent").annotate(count=Count("pk")).values("count"))


def _line(at: models.Spell | None, seen: QuerySet[models.Spell]) -> tuple[models.Spell, ...]:
    """From the top that the user sees down to this one, in one query."""
    if at is None:
        return ()
    by_id = {spell.organisation_id: spell for spell in _above(at, seen)}
    line: list[models.Spell] = []
    step: models.Spell | None = at
    while step is not None and step not in line:
        line.append(step)
        step = by_id.get(step.parent_id) if step.parent_id else None
    return tuple(reversed(line))


def _above(at: models.Spell, seen: QuerySet[models.Spell]) -> list[models.Spell]:
    """Everyone above, a query a level: the tree of that day is not the one that paths are of."""
    found: list[models.Spell] = []
    parent = at.parent_id
    while parent is not None and parent not in {spell.organisation_id for spell in found}:
        step = seen.filter(organisation=parent).first()
        if step is None:
            break
        found.append(step)
        parent = step.parent_id
    return found


def _turning(access: Access, day: date) -> tuple[date, ...]:
    """The days nearest to this one on which a spell begins or ends, in order."""
    known = models.Spell.objects.filter(access.within("organisation__path"), withdrawn_at=None)
    starts = known.filter(start__isnull=False).order_by().annotate(day=F("start")).values_list("day")
    ends = known.filter(end__isnull=False).order_by().annotate(day=F("end")).values_list("day")
    days = {one for (one,) in starts.union(ends)}
    return tuple(sorted(sorted(days, key=lambda one: abs(one - day))[:_DAYS]))
