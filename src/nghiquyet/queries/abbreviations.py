"""Abbreviations: an organisation's own, and the shipped ones that they may replace."""

from __future__ import annotations

from dataclasses import dataclass

from nghiquyet import models
from nghiquyet.queries.access import access_of
from nghiquyet.queries.owners import known_owners
from nghiquyet.reading.language.abbreviations import shipped_abbreviations


@dataclass(frozen=True, slots=True)
class AbbreviationsPage:
    """Own ones with whether the user may change them; the shipped ones that no own one in use replaces."""

    own: tuple[tuple[models.Abbreviation, bool], ...]
    shipped: tuple[tuple[str, str], ...]


def abbreviations_page(user: models.User) -> AbbreviationsPage:
    """The abbreviations of the organisations that the user sees."""
    access = access_of(user)
    found = models.Abbreviation.objects.filter(access.within("owner__path"), removed=False)
    own = tuple((row, access.settles(row.owner.path)) for row in found.select_related("owner", "by"))
    replaced = {row.key for row, _ in own if row.active}
    shipped = tuple((s.upper(), words) for s, words in shipped_abbreviations().items() if s not in replaced)
    return AbbreviationsPage(own, shipped)


def own_abbreviations(organisation: models.Organisation) -> dict[str, str]:
    """Those in use for reports to this organisation; its own before those of the organisations above."""
    owners = known_owners(organisation)
    rows = models.Abbreviation.objects.filter(owner__in=owners, active=True, removed=False)
    nearest_last = sorted(rows, key=lambda row: owners.index(row.owner_id))
    return {row.key: row.words for row in nearest_last}
