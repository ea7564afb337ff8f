"""Every file that was handed in: whose it is, what came out of it, what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, F, Q

from nghiquyet import models
from nghiquyet.measuring import Review
from nghiquyet.phrases import Phrase
from nghiquyet.queries.plain import phrase
from nghiquyet.queries.reviews import Sheet, sheet_of, visible_documents


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file; `values` counts those that stand on its words."""

    id: int
    file: str
    media: str
    pages: int
    is_resolution: bool
    organisation: str
    organisation_code: str
    problem: Phrase | None
    values: int
    readable: bool


@dataclass(frozen=True, slots=True)
class FilesPage:
    """The resolution first, then the reports as they were handed in."""

    id: int
    review: Review
    files: tuple[FileRow, ...]

    @property
    def troubled(self) -> tuple[FileRow, ...]:
        """Files that somebody should look at."""
        return tuple(row for row in self.files if row.problem)


def files_page(user: models.User, review: int) -> FilesPage:
    """The files of one review; `Review.DoesNotExist` for a stranger."""
    sheet = sheet_of(user, review)
    return FilesPage(sheet.id, sheet.review, file_rows(sheet))


def file_rows(sheet: Sheet) -> tuple[FileRow, ...]:
    """The files that the user may see."""
    row = models.Review.objects.select_related("resolution__owner").get(pk=sheet.id)
    proving = Count("readings", filter=Q(readings__place=F("readings__value__chosen")))
    found = visible_documents(row, sheet.access).annotate(proving=proving)
    return tuple(_file_row(document) for document in sorted(found, key=_order))


def _order(document: models.Document) -> tuple[bool, int]:
    return document.kind != models.Document.Kind.RESOLUTION, document.pk


def _file_row(row: models.Document) -> FileRow:
    return FileRow(
        id=row.pk,
        file=row.file,
        media=row.media,
        pages=row.page_count,
        is_resolution=row.kind == models.Document.Kind.RESOLUTION,
        organisation=row.organisation.name if row.organisation else "",
        organisation_code=row.organisation.code if row.organisation else "",
        problem=phrase(row.problem) if row.problem else None,
        values=getattr(row, "proving", 0),
        readable=bool(row.sha256),
    )
