"""Reviews as this user may see them, measured anew from the values as they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from nghiquyet import models
from nghiquyet.measuring import Organisation, Review, Target, measure
from nghiquyet.queries.access import Access, access_of, heeded_organisations
from nghiquyet.queries.history import spells_on
from nghiquyet.queries.plain import plain_organisation, plain_source, plain_target, plain_value


@dataclass(frozen=True)
class Sheet:
    """A review with the rows behind it: ids of targets and values, and who may settle what.

    `review` holds only the organisations, targets and values that the user may see; its results are over
    these. `rows` is keyed by (organisation code, target code).
    """

    id: int
    access: Access
    review: Review
    organisations: dict[str, models.Organisation]
    targets: dict[str, models.Target]
    rows: dict[tuple[str, str], models.Value]

    def settles(self, code: str) -> bool:
        """Whether the user decides on this organisation's values."""
        return self.access.settles(self.organisations[code].path)


def visible_reviews(user: models.User) -> QuerySet[models.Review]:
    """Reviews whose resolution was adopted in one of the user's subtrees or above one of them."""
    return _visible(access_of(user)).select_related("resolution__owner")


def _visible(access: Access) -> QuerySet[models.Review]:
    return models.Review.objects.filter(resolution__owner__in=heeded_organisations(access))


def visible_review(access: Access, review: int) -> models.Review:
    """The review's row; `Review.DoesNotExist` for a stranger."""
    return _visible(access).select_related("resolution__owner").get(pk=review)


def sheet_of(user: models.User, review: int) -> Sheet:
    """The review with this id in a bounded number of queries; `Review.DoesNotExist` for a stranger."""
    return sheet_within(access_of(user), review)


def sheet_within(access: Access, review: int) -> Sheet:
    """The review as somebody with this access sees it; `Review.DoesNotExist` for a stranger."""
    row = visible_review(access, review)
    organisations = _organisations(row, access)
    targets = _targets(row, organisations)
    values = _values(row, organisations, targets)
    return Sheet(
        id=row.pk,
        access=access,
        review=_measured(row, access, organisations, targets, values),
        organisations=organisations,
        targets={code: target for code, (target, _) in targets.items()},
        rows={(value.organisation.code, value.target.code): value for value in values},
    )


def _organisations(row: models.Review, access: Access) -> dict[str, models.Organisation]:
    """Those of the owner's subtree and those that have answered, as they stood at the review's date.

    One that did not stand then is there only if it has values: they stay with whoever reported them.
    """
    values = row.values.filter(organisation=OuterRef("pk"))
    found = models.Organisation.objects.filter(access.within("path")).annotate(answers=Exists(values))
    inside = found.filter(Q(path__startswith=row.resolution.owner.path) | Q(answers=True))
    listed = list(inside.select_related("parent"))
    stood = {
        spell.organisation_id: spell
        for spell in spells_on(row.as_of).filter(organisation__in=inside.values("pk"))
    }
    for organisation in listed:
        if spell := stood.get(organisation.pk):
            organisation.name, organisation.level = spell.name, spell.level
            organisation.short_names, organisation.parent = spell.short_names, spell.parent
    return {one.code: one for one in listed if one.pk in stood or one.answers}


def _targets(
    row: models.Review, organisations: dict[str, models.Organisation]
) -> dict[str, tuple[models.Target, tuple[str, ...]]]:
    """Each target that concerns a visible organisation, with the visible ones it is set for."""
    found = row.resolution.targets.select_related("document").prefetch_related("applies_to")
    concerned = {target.code: (target, _concerned(target, organisations)) for target in found}
    return {code: (target, named) for code, (target, named) in concerned.items() if named is not None}


def _concerned(
    target: models.Target, organisations: dict[str, models.Organisation]
) -> tuple[str, ...] | None:
    """The visible organisations named or below one that is named; () for all; None for none of them.

    What was set for one that no longer stands is asked of the one below which it hangs: who carries it on.
    """
    named = list(target.applies_to.all())
    if not named:
        return ()
    standing = tuple(one.path for one in named if one.code in organisations)
    heirs = {_carrying(one, organisations) for one in named if one.code not in organisations}
    return tuple(c for c, row in organisations.items() if row.path.startswith(standing) or c in heirs) or None


def _carrying(ended: models.Organisation, organisations: dict[str, models.Organisation]) -> str | None:
    above = [row for row in organisations.values() if ended.path.startswith(row.path)]
    return max(above, key=lambda row: len(row.path)).code if above else None


def _values(
    row: models.Review,
    organisations: dict[str, models.Organisation],
    targets: dict[str, tuple[models.Target, tuple[str, ...]]],
) -> list[models.Value]:
    """The visible values with their readings; organisations and targets are those already fetched."""
    readings = Prefetch("readings", models.Reading.objects.select_related("document").defer(*_HEAVY))
    by_id = {organisation.pk: organisation for organisation in organisations.values()}
    targets_by_id = {target.pk: target for target, _ in targets.values()}
    found = row.values.filter(organisation__in=by_id, target__in=targets_by_id)
    values = list(found.select_related("decided_by").prefetch_related(readings).order_by("pk"))
    for value in values:
        value.organisation = by_id[value.organisation_id]
        value.target = targets_by_id[value.target_id]
    return values


_HEAVY = ("document__text", "document__layout")


def _measured(
    row: models.Review,
    access: Access,
    organisations: dict[str, models.Organisation],
    targets: dict[str, tuple[models.Target, tuple[str, ...]]],
    values: Iterable[models.Value],
) -> Review:
    resolution = row.resolution
    tree = tuple(
        _under(organisation, resolution.owner, organisations) for organisation in organisations.values()
    )
    plain_targets = tuple(plain_target(target, named) for target, named in targets.values())
    plain_values = tuple(map(plain_value, values))
    review = Review(
        title=resolution.title,
        number=resolution.number,
        term_start=resolution.term_start,
        term_end=resolution.term_end,
        as_of=row.as_of,
        elapsed=row.elapsed,
        owner=resolution.owner.code,
        organisations=tree,
        targets=plain_targets,
        values=plain_values,
        results=(),
        sources=tuple(plain_source(document) for document in visible_documents(row, access)),
    )
    return remeasured(review)


def _under(
    row: models.Organisation, owner: models.Organisation, seen: dict[str, models.Organisation]
) -> Organisation:
    """The organisation under its parent, or under the owner where the user may not see the parent."""
    if row.code == owner.code:
        return plain_organisation(row, None)
    parent = row.parent.code if row.parent and row.parent.code in seen else owner.code
    return plain_organisation(row, parent)


def visible_documents(row: models.Review, access: Access) -> QuerySet[models.Document]:
    """The resolution, the reports of visible organisations, and for those who see all of it the rest."""
    condition = access.within("organisation__path") | Q(kind=models.Document.Kind.RESOLUTION)
    if access.sees(row.resolution.owner.path):
        condition |= Q(organisation=None)
    return row.documents.filter(condition).select_related("organisation").defer("text", "layout")


def remeasured(review: Review) -> Review:
    """The same review with the results of its values."""
    results = measure(
        review.targets,
        review.values,
        organisations=review.organisations,
        owner=review.owner,
        elapsed=review.elapsed,
        as_of=review.as_of,
        term_end=review.term_end,
    )
    return replace(review, results=results)


def targets_by_code(review: Review) -> dict[str, Target]:
    """The review's targets by their codes."""
    return {target.code: target for target in review.targets}
