"""Saving the tree of organisations."""

from __future__ import annotations

from collections.abc import Sequence

from nghiquyet import measuring, models
from nghiquyet.errors import NotAllowed
from nghiquyet.queries.access import Access


def save_organisations(
    organisations: Sequence[measuring.Organisation], access: Access | None
) -> dict[str, models.Organisation]:
    """Create or update each, parents first; the rows by code.

    With `access`, organisations outside the subtrees that it settles stay as they are, and `NotAllowed` is
    raised for a new one that would stand outside. Without, everything is saved: the machine's owner asks.
    """
    known = {row.code: row for row in models.Organisation.objects.select_related("parent")}
    saved: dict[str, models.Organisation] = {}
    for position, plain in enumerate(_parents_first(organisations)):
        row = known.get(plain.code)
        if access is None or _may_save(access, row, saved.get(plain.parent or "")):
            row = _save(row, plain, saved.get(plain.parent or ""), position)
        elif row is None:
            raise NotAllowed(
                "Bạn không được thêm {organisation} ngoài phạm vi của mình.", organisation=plain.name
            )
        saved[plain.code] = row
    _renew_paths(saved)
    return saved


def _may_save(access: Access, row: models.Organisation | None, parent: models.Organisation | None) -> bool:
    if row is not None:
        return access.settles(row.path) and (parent is None or parent.pk == row.parent_id)
    return parent is not None and access.settles(parent.path)


def _save(
    row: models.Organisation | None,
    plain: measuring.Organisation,
    parent: models.Organisation | None,
    position: int,
) -> models.Organisation:
    row = row or models.Organisation(code=plain.code)
    row.name, row.short_names, row.level = plain.name, list(plain.short_names), plain.level
    row.parent, row.position = parent, position
    row.save()
    row.path = _path(row)
    row.save(update_fields=["path"])
    return row


def _path(row: models.Organisation) -> str:
    return f"{row.parent.path if row.parent else ''}{row.pk}/"


def _renew_paths(saved: dict[str, models.Organisation]) -> None:
    """Organisations below a moved one that the list did not name follow it."""
    below = models.Organisation.objects.exclude(pk__in=[row.pk for row in saved.values()])
    moved = []
    for row in below.select_related("parent").order_by("path"):
        if row.path != _path(row):
            row.path = _path(row)
            moved.append(row)
    models.Organisation.objects.bulk_update(moved, ["path"])
    if moved:
        _renew_paths(saved)


def _parents_first(organisations: Sequence[measuring.Organisation]) -> list[measuring.Organisation]:
    """Depth first from the roots, keeping the order in which siblings are listed."""
    codes = {organisation.code for organisation in organisations}
    ordered: list[measuring.Organisation] = []
    waiting = [organisation for organisation in reversed(organisations) if organisation.parent not in codes]
    while waiting:
        at = waiting.pop()
        ordered.append(at)
        waiting.extend(below for below in reversed(organisations) if below.parent == at.code)
    return ordered
