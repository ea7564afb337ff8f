"""Saving the targets of a resolution, so that one read again keeps what was decided about it.

Codes count the targets in their order, and move when one more is read before them; a target is known again by
its name, or by its code where only its wording has changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nghiquyet import measuring, models
from nghiquyet.actions.stored import Documents, stored_place
from nghiquyet.reading.matching.aliases import name_key

LAST = 10_000
"""The place of targets that the resolution no longer shows, but on which something was decided."""


def save_targets(
    row: models.Review,
    targets: Sequence[measuring.Target],
    organisations: dict[str, models.Organisation],
    documents: Documents,
) -> dict[str, models.Target]:
    """The saved targets by their codes."""
    known = list(row.resolution.targets.all())
    paired = _paired(targets, known)
    _free_codes(row.resolution, targets, known, paired)
    saved = {}
    for position, plain in enumerate(targets):
        target = paired.get(plain.code) or models.Target(resolution=row.resolution)
        told = {"code": plain.code, "position": position, **_terms(plain)}
        for name, value in (told | stored_place(plain.evidence, documents)).items():
            setattr(target, name, value)
        target.save()
        target.applies_to.set(organisations[code] for code in plain.applies_to)
        saved[plain.code] = target
    return saved


def _paired(targets: Sequence[measuring.Target], known: Sequence[models.Target]) -> dict[str, models.Target]:
    """The known target of each code now read, where there is one."""
    paired: dict[str, models.Target] = {}
    left = {target.pk: target for target in known}
    for same in (_same_words, _same_code):
        for plain in targets:
            fitting = [target for target in left.values() if same(plain, target)]
            if plain.code not in paired and fitting:
                paired[plain.code] = left.pop(min(fitting, key=lambda t: t.code != plain.code).pk)
    return paired


def _same_words(plain: measuring.Target, target: models.Target) -> bool:
    return name_key(plain.name) == name_key(target.name)


def _same_code(plain: measuring.Target, target: models.Target) -> bool:
    """Its wording has changed, not what it promises."""
    return (plain.code, plain.unit, plain.level) == (target.code, target.unit, target.level)


def _free_codes(
    resolution: models.Resolution,
    targets: Sequence[measuring.Target],
    known: Sequence[models.Target],
    paired: dict[str, models.Target],
) -> None:
    """Take the codes away from the targets that will get others, and from those no longer read."""
    kept = {target.pk: code for code, target in paired.items()}
    codes = {plain.code for plain in targets}
    for target in known:
        if target.pk not in kept and target.code in codes:
            target.code = f"{target.code}~{target.pk}"
            target.position = LAST + target.position % LAST
            target.save(update_fields=["code", "position"])
        elif target.pk in kept and kept[target.pk] != target.code:
            resolution.targets.filter(pk=target.pk).update(code=f"~{target.pk}")


def drop_targets(resolution: models.Resolution, saved: dict[str, models.Target]) -> None:
    """Remove targets that are no longer read and that no value stands on."""
    resolution.targets.filter(values=None).exclude(pk__in=[target.pk for target in saved.values()]).delete()


def _terms(plain: measuring.Target) -> dict[str, Any]:
    copied = ("name", "unit", "level", "upper", "numerator", "denominator", "baseline", "group")
    words = ("comparator", "basis", "aggregation", "direction")
    return {name: getattr(plain, name) for name in copied} | {
        name: getattr(plain, name).value for name in words
    }
