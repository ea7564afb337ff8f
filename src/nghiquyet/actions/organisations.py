"""Saving the tree of organisations that a review names."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from nghiquyet import measuring, models
from nghiquyet.actions.history import bring_up_to
from nghiquyet.errors import NotAllowed
from nghiquyet.organising import Spell
from nghiquyet.queries.access import Access
from nghiquyet.queries.history import plain_spell, standing_spells


def save_organisations(
    organisations: Sequence[measuring.Organisation], access: Access | None
) -> dict[str, models.Organisation]:
    """Create or update each, parents first; the rows by code.

    A list without dates tells how organisations are known; one whose history is dated stays as that says.
    With `access`, organisations outside the subtrees that it settles stay as they are, and `NotAllowed` is
    raised for a new one that would stand outside. Without, everything is saved: the machine's owner asks.
    """
    known = {row.code: row for row in models.Organisation.objects.select_related("parent")}
    spells: dict[str, list[models.Spell]] = {}
    for spell in standing_spells():
        spells.setdefault(spell.organisation.code, []).append(spell)
    saved: dict[str, models.Organisation] = {}
    for position, plain in enumerate(_parents_first(organisations)):
        row, parent = known.get(plain.code), saved.get(plain.parent or "")
        if access is None or _may_save(access, row, parent):
            row = _save(row, plain, parent, position)
            _keep_spell(row, plain, parent, spells.get(plain.code, []))
        elif row is None:
            raise NotAllowed(
                "Bạn không được thêm {organisation} ngoài phạm vi của mình.", organisation=plain.name
            )
        saved[plain.code] = row
    bring_up_to(timezone.localdate())
    return {row.code: row for row in models.Organisation.objects.filter(code__in=saved)}


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
    row = row or models.Organisation.objects.create(code=plain.code, name=plain.name)
    row.position = position
    row.path = row.path or f"{parent.path if parent else ''}{row.pk}/"
    row.save()
    return row


def _keep_spell(
    row: models.Organisation,
    plain: measuring.Organisation,
    parent: models.Organisation | None,
    known: Sequence[models.Spell],
) -> None:
    """The one spell without dates, written anew where the list tells it otherwise."""
    if any(spell.start or spell.end for spell in known):
        return
    told = Spell(plain.code, plain.name, parent.code if parent else None, plain.level, plain.short_names)
    if any(plain_spell(spell) == told for spell in known):
        return
    now = timezone.now()
    for spell in known:
        spell.withdrawn_at = now
        spell.save(update_fields=["withdrawn_at"])
    models.Spell.objects.create(
        organisation=row, name=plain.name, short_names=list(plain.short_names), parent=parent,
        level=plain.level, recorded_at=now,
    )  # fmt: skip


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
