"""One organisation over time: its spells, what it became, what it carries on, its series restated."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import F

from nghiquyet import models
from nghiquyet.measuring.terms import READ
from nghiquyet.organising import History, Restated, Spell, Succession, Told, restated
from nghiquyet.queries.access import Access, access_of, visible_organisations
from nghiquyet.queries.history import related_history
from nghiquyet.queries.reviews import visible_reviews


@dataclass(frozen=True)
class Carried:
    """A target that was set for an organisation which this one has taken over from."""

    target: models.Target
    of: str


@dataclass(frozen=True)
class Figure:
    """A figure of the series: what was reported, or what is restated; `values` proves each part by its code.

    `review` is the review that holds it.
    """

    last: date
    review: int
    own: models.Value | None
    restated: Restated | None
    values: dict[str, models.Value]


@dataclass(frozen=True)
class Series:
    """One target's figures, the earliest first."""

    target: models.Target
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Past:
    """`names` holds the name of everyone spoken of, by code: today's, or the last it had."""

    row: models.Organisation
    spells: tuple[Spell, ...]
    became: tuple[Succession, ...]
    took: tuple[Succession, ...]
    heirs: tuple[str, ...]
    carried: tuple[Carried, ...]
    series: tuple[Series, ...]
    names: dict[str, str]


def past(user: models.User, code: str, today: date) -> Past:
    """The organisation's page; `Organisation.DoesNotExist` for a stranger."""
    access = access_of(user)
    row = visible_organisations(access).get(code=code)
    history = related_history(code)
    before = history.ancestors(code, today)
    names = models.Organisation.objects.filter(code__in={*history.by_code, *_superiors(history, code)})
    return Past(
        row=row,
        spells=history.by_code.get(code, ()),
        became=history.become_of.get(code, ()),
        took=tuple(s for s in history.taken_from.get(code, ()) if s.predecessor != code),
        heirs=tuple(heir for heir in history.heirs(code, today) if heir != code),
        carried=_carried(user, before),
        series=_series(user, access, code, before, history),
        names=dict(names.values_list("code", "name")),
    )


def _superiors(history: History, code: str) -> set[str]:
    return {spell.parent for spell in history.by_code.get(code, ()) if spell.parent}


def _carried(user: models.User, before: tuple[str, ...]) -> tuple[Carried, ...]:
    """The targets set by name for those before it."""
    resolutions = visible_reviews(user).order_by().values("resolution")
    targets = models.Target.objects.filter(resolution__in=resolutions, applies_to__code__in=before)
    rows = (
        targets.select_related("resolution")
        .annotate(of=F("applies_to__code"))
        .order_by("resolution", "position")
    )
    return tuple(Carried(target, target.of) for target in rows)


def _series(
    user: models.User, access: Access, code: str, before: tuple[str, ...], history: History
) -> tuple[Series, ...]:
    """The figures of the organisation and of those before it, by target, over the user's reviews."""
    found: defaultdict[int, dict[tuple[date, str], models.Value]] = defaultdict(dict)
    targets: dict[int, models.Target] = {}
    values = models.Value.objects.filter(
        access.within("organisation__path"), review__in=visible_reviews(user).order_by().values("pk"),
        organisation__code__in=(code, *before), amount__isnull=False, state__in=READ,
    ).select_related("organisation", "target", "review").prefetch_related("target__applies_to")  # fmt: skip
    for value in values.order_by("target__resolution", "target__position"):
        targets[value.target_id] = value.target
        found[value.target_id][value.review.as_of, value.organisation.code] = value
    return tuple(
        Series(targets[target], _figures(code, told, targets[target], history))
        for target, told in found.items()
    )


def _figures(
    code: str, values: dict[tuple[date, str], models.Value], target: models.Target, history: History
) -> tuple[Figure, ...]:
    asked = {organisation.code for organisation in target.applies_to.all()} or None
    told = [
        Told(other, last, value.amount, value.numerator, value.denominator)
        for (last, other), value in values.items()
        if value.amount is not None
    ]
    anew = {one.last: one for one in restated(code, told, history, target.aggregation, asked)}
    figures = []
    for last in sorted({last for last, _ in values}):
        at = {other: value for (day, other), value in values.items() if day == last}
        if code in at or last in anew:
            review = next(iter(at.values())).review_id
            figures.append(Figure(last, review, at.get(code), anew.get(last), at))
    return tuple(figures)
