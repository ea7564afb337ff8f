"""The library of resolutions, and one of them with its clauses, targets and history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Max, QuerySet

from nghiquyet import models
from nghiquyet.queries.access import Access, access_of, heeded_organisations
from nghiquyet.queries.plain import plain_document
from nghiquyet.reading.documents import Document

PAGE = 50
"""Resolutions on one page of the library."""
_NAME = 110
"""Letters of the longest heading."""


@dataclass(frozen=True)
class Library:
    """Resolutions the newest first; each has `target_count` and, where it was reviewed, `as_of`."""

    rows: Page[Any]
    kinds: tuple[str, ...]
    states: tuple[str, ...]


@dataclass(frozen=True)
class ClauseShown:
    """A clause and the targets that it holds."""

    row: models.Clause
    targets: tuple[models.Target, ...]

    @property
    def is_name(self) -> bool:
        """Whether it only names what stands below it."""
        name = len(self.row.text) < _NAME and not self.row.text.endswith((".", ";", ","))
        return name and self.row.kind in ("section", "heading")


@dataclass(frozen=True)
class ResolutionPage:
    """`next_states` are those that the user may put it into now; `history` is the newest deed first."""

    row: models.Resolution
    clauses: tuple[ClauseShown, ...]
    loose: tuple[models.Target, ...]
    reviews: tuple[models.Review, ...]
    next_states: tuple[models.Resolution.State, ...]
    history: tuple[models.AuditEntry, ...]


def library(user: models.User, *, kind: str = "", state: str = "", page: int = 1) -> Library:
    """The resolutions that the user may read, of one kind or state if asked, in few queries."""
    seen = visible_resolutions(access_of(user))
    shown = seen.filter(**({"kind": kind} if kind else {}), **({"state": state} if state else {}))
    counted = shown.select_related("owner").annotate(
        target_count=Count("targets", distinct=True), as_of=Max("reviews__as_of")
    )
    return Library(
        rows=Paginator(counted.order_by("-term_start", "-adopted_on", "-pk"), PAGE).get_page(page),
        kinds=tuple(sorted(set(seen.values_list("kind", flat=True)))),
        states=tuple(sorted(set(seen.values_list("state", flat=True)))),
    )


def visible_resolutions(access: Access) -> QuerySet[models.Resolution]:
    """The resolutions of those whom the user must heed or may see."""
    return models.Resolution.objects.filter(owner__in=heeded_organisations(access))


def resolution_document(user: models.User, resolution: int) -> tuple[models.Resolution, Document | None]:
    """One resolution and its text as it was read, None where it has no clauses; for a stranger
    `Resolution.DoesNotExist`."""
    row = visible_resolutions(access_of(user)).select_related("owner").get(pk=resolution)
    clause = row.clauses.select_related("document").first()
    return row, plain_document(clause.document) if clause else None


def resolution_page(user: models.User, resolution: int) -> ResolutionPage:
    """One resolution whole; `Resolution.DoesNotExist` for a stranger."""
    access = access_of(user)
    row = visible_resolutions(access).select_related("owner").get(pk=resolution)
    targets = list(row.targets.order_by("position"))
    settles = access.settles(row.owner.path)
    return ResolutionPage(
        row=row,
        clauses=tuple(
            ClauseShown(clause, tuple(target for target in targets if target.clause_id == clause.pk))
            for clause in row.clauses.all()
        ),
        loose=tuple(target for target in targets if target.clause_id is None),
        reviews=tuple(row.reviews.order_by("-as_of")),
        next_states=models.Resolution.NEXT[models.Resolution.State(row.state)] if settles else (),
        history=tuple(
            models.AuditEntry.objects.filter(verb="resolution_state", after__resolution=row.pk)
            .select_related("by")
            .order_by("-id")
        ),
    )
