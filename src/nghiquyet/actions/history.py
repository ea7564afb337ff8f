"""Recording how organisations stood over time, and bringing the tree of today up to that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from nghiquyet import models
from nghiquyet.actions.audit import record
from nghiquyet.errors import HistoryRefused, NotAllowed
from nghiquyet.organising import History, Spell, Succession, problems
from nghiquyet.queries.access import access_of
from nghiquyet.queries.history import (
    known_history,
    plain_spell,
    plain_succession,
    standing_spells,
    standing_successions,
)


@dataclass(frozen=True, slots=True)
class Kept:
    """How many organisations a list added, how many it changed, how many it left as they were."""

    added: int
    changed: int
    same: int


@transaction.atomic
def keep_history(told: History, *, by: models.User | None, today: date) -> Kept:
    """Record what a list tells of its organisations, all of it or nothing; others stay as they are.

    What was recorded before and is told otherwise now is withdrawn, not deleted. `by` is None where the
    machine's owner does it by command. Raises `HistoryRefused` with every problem, `NotAllowed` where the
    list names an organisation outside the user's own subtrees.
    """
    known = known_history()
    found = problems(_with(known, told))
    if found:
        raise HistoryRefused([(problem.place, problem.why) for problem in found])
    rows = {row.code: row for row in models.Organisation.objects.select_related("parent")}
    if by is not None:
        _require(by, told, rows)
    kept = _count(known, told)
    _add_rows(told, rows)
    now = timezone.now()
    _renew_spells(told, rows, now, by)
    _renew_successions(told, rows, now, by)
    bring_up_to(today)
    record("organisations", by=by, after={"added": kept.added, "changed": kept.changed, "same": kept.same})
    return kept


@transaction.atomic
def bring_up_to(today: date) -> None:
    """Give every organisation the name, superior, level and path of this day.

    One that has ended keeps its last name and hangs below the organisation that took most of it over, so
    that those who carry on see what it reported; below its last superior where nobody did.
    """
    history = known_history()
    rows = {row.code: row for row in models.Organisation.objects.order_by("pk")}
    now = {code: _as_of(code, history, today) for code in rows if code in history.by_code}
    parents = {code: spell.parent for code, spell in now.items()}
    changed = []
    for code, spell in now.items():
        row = rows[code]
        before = (row.name, row.short_names, row.level, row.parent_id, row.path)
        row.name, row.short_names, row.level = spell.name, list(spell.short_names), spell.level
        row.parent = rows[spell.parent] if spell.parent else None
        row.path = "".join(f"{rows[above].pk}/" for above in _line(code, parents))
        if before != (row.name, row.short_names, row.level, row.parent_id, row.path):
            changed.append(row)
    fields = ["name", "short_names", "level", "parent", "path"]
    models.Organisation.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["code"], update_fields=fields
    )  # one INSERT … ON CONFLICT; bulk_update's CASE of thousands of WHENs takes five times as long


def _as_of(code: str, history: History, today: date) -> Spell:
    """The spell of this day, or the one nearest before it, or after; an ended one under whom carries on."""
    spells = history.by_code[code]
    begun = [spell for spell in spells if (spell.start or date.min) <= today]
    spell = begun[-1] if begun else spells[0]
    if spell.end is None or today < spell.end:
        return spell
    heirs = [heir for heir in history.heirs(code, today) if heir != code]
    shares = {s.successor: s.share or 1 for s in history.become_of.get(code, ()) if s.successor}
    heirs.sort(key=lambda heir: -shares.get(heir, 0))
    return replace(spell, parent=heirs[0]) if heirs else spell


def _line(code: str, parents: dict[str, str | None]) -> list[str]:
    """The codes from the root down to this one."""
    line: list[str] = []
    at: str | None = code
    while at is not None:
        line.append(at)
        at = parents.get(at)
    return line[::-1]


def _with(known: History, told: History) -> History:
    """What would be known: the list's organisations as it tells them, all others as they are."""
    named = {spell.code for spell in told.spells}
    became = {succession.predecessor for succession in told.successions}
    kept = [spell for spell in known.spells if spell.code not in named]
    passed = [succession for succession in known.successions if succession.predecessor not in became]
    return History((*kept, *told.spells), (*passed, *told.successions))


def _count(known: History, told: History) -> Kept:
    codes = {spell.code for spell in told.spells}
    added = sum(code not in known.by_code for code in codes)
    same = sum(
        set(known.by_code.get(code, ())) == {replace(spell, place="") for spell in told.by_code[code]}
        for code in codes
    )
    return Kept(added, len(codes) - added - same, same)


def _require(by: models.User, told: History, rows: dict[str, models.Organisation]) -> None:
    """Everything that the list names must lie below what the user settles, and every new superior too."""
    access = access_of(by)
    new = {spell.code for spell in told.spells} - set(rows)
    named = {spell.code for spell in told.spells}
    for succession in told.successions:
        named |= {succession.predecessor, succession.successor or succession.predecessor}
    named |= {spell.parent or "" for spell in told.spells if not _stays_below(spell, rows)}
    for code in sorted(named - new):
        if code not in rows or not access.settles(rows[code].path):
            organisation = rows[code].name if code in rows else code or "—"
            raise NotAllowed(
                "Bạn không được sửa {organisation} và cấp dưới của nó.", organisation=organisation
            )


def _stays_below(spell: Spell, rows: dict[str, models.Organisation]) -> bool:
    """Whether the spell leaves the organisation below the superior that it has today."""
    row = rows.get(spell.code)
    return row is not None and spell.parent == (row.parent.code if row.parent else None)


def _add_rows(told: History, rows: dict[str, models.Organisation]) -> None:
    last = max((row.position for row in rows.values()), default=-1)
    new = [code for code in told.by_code if code not in rows]
    models.Organisation.objects.bulk_create(
        models.Organisation(code=code, name=told.by_code[code][-1].name, position=last + place)
        for place, code in enumerate(new, 1)
    )
    rows |= {row.code: row for row in models.Organisation.objects.filter(code__in=new)}


def _renew_spells(
    told: History, rows: dict[str, models.Organisation], now: datetime, by: models.User | None
) -> None:
    named = {spell.code for spell in told.spells}
    wanted = {replace(spell, place="") for spell in told.spells}
    known = [row for row in standing_spells() if row.organisation.code in named]
    _withdraw([row for row in known if plain_spell(row) not in wanted], now)
    there = {plain_spell(row) for row in known}
    models.Spell.objects.bulk_create(
        _spell_row(spell, rows, now, by) for spell in told.spells if replace(spell, place="") not in there
    )


def _spell_row(
    spell: Spell, rows: dict[str, models.Organisation], now: datetime, by: models.User | None
) -> models.Spell:
    return models.Spell(
        organisation=rows[spell.code], name=spell.name, short_names=list(spell.short_names),
        parent=rows[spell.parent] if spell.parent else None, level=spell.level, start=spell.start,
        end=spell.end, recorded_at=now, by=by,
    )  # fmt: skip


def _renew_successions(
    told: History, rows: dict[str, models.Organisation], now: datetime, by: models.User | None
) -> None:
    named = {succession.predecessor for succession in told.successions}
    wanted = {replace(succession, place="") for succession in told.successions}
    known = [row for row in standing_successions() if row.predecessor.code in named]
    _withdraw([row for row in known if plain_succession(row) not in wanted], now)
    there = {plain_succession(row) for row in known}
    models.Succession.objects.bulk_create(
        _succession_row(succession, rows, now, by)
        for succession in told.successions
        if replace(succession, place="") not in there
    )


def _succession_row(
    succession: Succession, rows: dict[str, models.Organisation], now: datetime, by: models.User | None
) -> models.Succession:
    return models.Succession(
        kind=succession.kind.value, predecessor=rows[succession.predecessor],
        successor=rows[succession.successor] if succession.successor else None, on=succession.on,
        share=succession.share, recorded_at=now, by=by,
    )  # fmt: skip


def _withdraw(rows: Sequence[models.Spell] | Sequence[models.Succession], now: datetime) -> None:
    for row in rows:
        row.withdrawn_at = now
        row.save(update_fields=["withdrawn_at"])
