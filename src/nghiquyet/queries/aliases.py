"""Aliases with what speaks for and against each, and those that a reading may use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, QuerySet

from nghiquyet import models
from nghiquyet.models import AliasUse
from nghiquyet.queries.access import Access, access_of
from nghiquyet.queries.owners import known_owners
from nghiquyet.reading.language.folding import bare
from nghiquyet.reading.matching import Alias
from nghiquyet.reading.matching.alias_lists import ListedAlias


@dataclass(frozen=True, slots=True)
class Standing:
    """How often an alias was confirmed, contradicted and used, and of whose reports (codes) it was confirmed.

    A value counts once, with the last that was decided about it; decisions undone don't count.
    """

    confirmed: int
    contradicted: int
    used: int
    organisations: frozenset[str]

    @property
    def disputed(self) -> bool:
        """Contradicted as often as it was confirmed: then readings leave it aside."""
        return self.contradicted >= self.confirmed


@dataclass(frozen=True, slots=True)
class Witness:
    """One use of an alias: who decided what and when; file and sentence where the user may see them."""

    kind: str
    at: datetime
    by: str
    file: str = ""
    quote: str = ""
    value: int | None = None


@dataclass(frozen=True, slots=True)
class AliasRow:
    """One alias on the page; `last` is the latest decision on it, `editable` whether the user may act."""

    row: models.Alias
    standing: Standing
    last: Witness | None
    editable: bool

    @property
    def in_use(self) -> bool:
        """Whether the next reading goes by it."""
        return self.row.active and not self.standing.disputed


def visible_aliases(access: Access) -> QuerySet[models.Alias]:
    """The aliases of organisations in the user's subtrees, without those that were removed."""
    return models.Alias.objects.filter(access.within("owner__path"), removed=False)


def alias_rows(user: models.User, sought: str = "") -> list[AliasRow]:
    """The aliases that the user may see; `sought` is looked for in phrase and indicator, without marks."""
    access = access_of(user)
    wanted = bare(sought).split()
    rows = with_uses(visible_aliases(access).select_related("owner", "by"))
    return [
        _shown(row, access)
        for row in rows
        if all(word in bare(f"{row.phrase} {row.indicator}") for word in wanted)
    ]


def alias_row(user: models.User, alias: int) -> tuple[AliasRow, tuple[Witness, ...]]:
    """One alias with its history, the latest first; `Alias.DoesNotExist` for a stranger."""
    access = access_of(user)
    row = with_uses(visible_aliases(access).select_related("owner", "by")).get(pk=alias)
    uses = sorted(row.uses.all(), key=lambda use: -use.pk)
    return _shown(row, access), tuple(_witness(use, access) for use in uses if _counts(use))


def with_uses(rows: QuerySet[models.Alias]) -> QuerySet[models.Alias]:
    """The aliases with everything that `standing_of` asks for."""
    uses = AliasUse.objects.select_related("entry__by", "entry__undone_by", "value__organisation", "document")
    return rows.prefetch_related(Prefetch("uses", uses.defer("document__text", "document__layout")))


def standing_of(row: models.Alias) -> Standing:
    """What speaks for and against an alias; wants `with_uses`."""
    agreeing = AliasUse.Kind.CONFIRMED if row.means else AliasUse.Kind.DENIED
    uses = [use for use in row.uses.all() if _counts(use)]
    last = {use.value_id: use for use in uses if use.kind != AliasUse.Kind.USED}
    supporting = [use for use in last.values() if use.kind == agreeing]
    return Standing(
        confirmed=row.said + len(supporting),
        contradicted=row.opposed + len(last) - len(supporting),
        used=len({use.value_id for use in uses if use.kind == AliasUse.Kind.USED}),
        organisations=frozenset(row.organisations) | {use.value.organisation.code for use in supporting},
    )


def remembered_aliases(organisation: models.Organisation) -> tuple[Alias, ...]:
    """The aliases in use for reports to this organisation: its own and those of the organisations above."""
    rows = with_uses(models.Alias.objects.filter(removed=False, active=True).select_related("by"))
    rows = rows.filter(owner__in=known_owners(organisation))
    standings = [(row, standing_of(row)) for row in rows]
    return tuple(_plain(row, standing) for row, standing in standings if not standing.disputed)


def listed_aliases(rows: Iterable[AliasRow]) -> list[ListedAlias]:
    """The rows as a file holds them."""
    return [
        ListedAlias(
            _plain(shown.row, shown.standing),
            shown.row.active,
            shown.standing.contradicted,
            shown.standing.used,
            f"{shown.last.at:%Y-%m-%d}" if shown.last else f"{shown.row.at:%Y-%m-%d}",
            shown.last.file if shown.last else "",
            shown.last.quote if shown.last else "",
        )
        for shown in rows
    ]


def learned_from(entries: Sequence[models.AuditEntry]) -> list[AliasUse]:
    """What was remembered or confirmed by these decisions."""
    found = AliasUse.objects.filter(entry__in=entries).exclude(kind=AliasUse.Kind.USED)
    return list(found.select_related("alias"))


def _plain(row: models.Alias, standing: Standing) -> Alias:
    return Alias(
        row.phrase, row.indicator, row.means, said_by(row), standing.confirmed, standing.organisations
    )


def said_by(row: models.Alias) -> str:
    """Who first said so: a user, or a name that a file told."""
    return str(row.by) if row.by else row.told_by


def _counts(use: AliasUse) -> bool:
    return not hasattr(use.entry, "undone_by")


def _shown(row: models.Alias, access: Access) -> AliasRow:
    decisions = [use for use in row.uses.all() if _counts(use) and use.kind != AliasUse.Kind.USED]
    last = _witness(decisions[-1], access) if decisions else None
    return AliasRow(row, standing_of(row), last, access.settles(row.owner.path))


def _witness(use: AliasUse, access: Access) -> Witness:
    seen = access.sees(use.value.organisation.path)
    by = str(use.entry.by) if use.entry.by else ""
    if not seen:
        return Witness(use.kind, use.entry.at, by)
    file = use.document.file if use.document else ""
    return Witness(use.kind, use.entry.at, by, file, use.quote, use.value_id)
