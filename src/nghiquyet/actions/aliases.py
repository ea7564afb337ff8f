"""What people do with aliases: write one down, change it, switch it off, remove it and bring it back.

Each takes the `version` that the person saw; where somebody else changed it meanwhile, `Refused` says so.
"""

from __future__ import annotations

import hashlib
from typing import Any

from django.db import transaction
from django.utils import timezone

from nghiquyet.actions.audit import record
from nghiquyet.actions.permission import require_words
from nghiquyet.errors import Refused
from nghiquyet.models import Alias, Organisation, User
from nghiquyet.queries.access import access_of
from nghiquyet.queries.aliases import standing_of
from nghiquyet.reading.matching.alias_lists import (
    LONGEST_INDICATOR,
    LONGEST_PHRASE,
    WRITTEN_BY_HAND,
    ListedAlias,
    parse_aliases,
)
from nghiquyet.reading.matching.aliases import is_telling, name_key

_KEPT = ("phrase", "indicator", "means", "active", "removed", "said", "opposed", "told_by", "organisations")


@transaction.atomic
def add_alias(owner: Organisation, phrase: str, indicator: str, *, means: bool, by: User) -> Alias:
    """Write an alias down; one that was removed, or that the desk had remembered, is taken up again."""
    require_words(by, owner)
    phrase, indicator = _checked(phrase, indicator)
    row = alias_of(owner, phrase, indicator)
    before = snapshot(row) if row.pk else None
    row.phrase, row.indicator, row.means, row.active, row.removed = phrase, indicator, means, True, False
    row.by = row.by or by
    return _save(row, "alias_add", by, before, trusted=True)


@transaction.atomic
def change_alias(alias: int, phrase: str, indicator: str, *, means: bool, by: User, version: int) -> Alias:
    """Other words or the other meaning. `Refused` where another alias says these words of this indicator."""
    row = _locked(alias, by, version)
    phrase, indicator = _checked(phrase, indicator)
    same = alias_of(row.owner, phrase, indicator)
    if same.pk and same.pk != row.pk:
        raise Refused("Cách gọi “{phrase}” của chỉ tiêu này đã có rồi.", phrase=phrase)
    before = snapshot(row)
    row.phrase, row.indicator, row.means, row.key = phrase, indicator, means, same.key
    return _save(row, "alias_change", by, before, trusted=True)


@transaction.atomic
def switch_alias(alias: int, *, active: bool, by: User, version: int) -> Alias:
    """Take an alias out of use, or into use again, whatever was decided against it so far."""
    row = _locked(alias, by, version)
    before = snapshot(row)
    row.active = active
    return _save(row, "alias_switch", by, before, trusted=active)


@transaction.atomic
def remove_alias(alias: int, *, by: User, version: int) -> Alias:
    """Remove an alias; `restore_alias` brings it back with its history."""
    row = _locked(alias, by, version)
    before = snapshot(row)
    row.removed = True
    return _save(row, "alias_remove", by, before)


@transaction.atomic
def restore_alias(alias: int, *, by: User, version: int) -> Alias:
    """Bring a removed alias back as it was."""
    row = _locked(alias, by, version)
    before = snapshot(row)
    row.removed = False
    return _save(row, "alias_restore", by, before)


@transaction.atomic
def import_aliases(owner: Organisation, content: bytes, file: str, *, by: User) -> tuple[int, int]:
    """Take in a CSV file, all of it or nothing; how many aliases are new and how many it changed.

    Raises `WordListInvalid` with the row that is wrong. Counts are taken over for new aliases only: those of
    known ones have been counted here.
    """
    require_words(by, owner)
    saved = [_import(owner, listed, file, by) for listed in parse_aliases(content, file)]
    return saved.count("new"), saved.count("changed")


def _import(owner: Organisation, listed: ListedAlias, file: str, by: User) -> str:
    alias = listed.alias
    row = alias_of(owner, alias.phrase, alias.indicator)
    told = {"means": alias.means, "active": listed.active, "removed": False}
    if row.pk and all(getattr(row, name) == value for name, value in told.items()):
        return "known"
    before = snapshot(row) if row.pk else None
    for name, value in told.items():
        setattr(row, name, value)
    if before is None:
        row.said, row.opposed = alias.times, listed.contradicted
        row.told_by, row.organisations = alias.by[:200], sorted(alias.organisations)
        row.by = None if alias.by else by
    _save(row, "alias_import", by, before, trusted=before is not None, reason=file)
    return "changed" if before else "new"


def alias_of(owner: Organisation, phrase: str, indicator: str) -> Alias:
    """The organisation's alias of these words for this indicator; an unsaved one where there is none."""
    said = f"{name_key(phrase)}\n{name_key(indicator)}"
    key = hashlib.sha256(said.encode()).hexdigest()
    found = Alias.objects.filter(owner=owner, key=key).first()
    return found or Alias(owner=owner, key=key, phrase=phrase, indicator=indicator)


def snapshot(row: Alias) -> dict[str, Any]:
    """The fields of an alias as JSON."""
    return {"id": row.pk, **{name: getattr(row, name) for name in _KEPT}}


def _checked(phrase: str, indicator: str) -> tuple[str, str]:
    phrase, indicator = " ".join(phrase.split()), " ".join(indicator.split())
    if not is_telling(phrase) or len(phrase) > LONGEST_PHRASE:
        raise Refused(
            "Cụm từ phải có từ hai tiếng có nghĩa. Chữ viết tắt thì ghi ở trang “Chữ tắt”.", phrase=phrase
        )
    if not name_key(indicator) or len(indicator) > LONGEST_INDICATOR:
        raise Refused("Hãy ghi tên chỉ tiêu.")
    return phrase, indicator


def _locked(alias: int, by: User, version: int) -> Alias:
    """The alias, locked until the transaction ends, if `by` may change it and saw it as it is."""
    row = Alias.objects.select_related("owner", "by").select_for_update(of=("self",)).get(pk=alias)
    if not access_of(by).sees(row.owner.path):
        raise Alias.DoesNotExist
    require_words(by, row.owner)
    if row.version != version:
        raise Refused("Trong lúc đó cách gọi “{phrase}” đã có người sửa. Hãy xem lại.", phrase=row.phrase)
    return row


def _save(
    row: Alias, verb: str, by: User, before: dict[str, Any] | None, *, trusted: bool = False, reason: str = ""
) -> Alias:
    """Save and record; where a person has just spoken for it (`trusted`), more speaks for it than against."""
    row.at, row.version = timezone.now(), row.version + 1
    if trusted and row.pk:
        standing = standing_of(row)
        row.said += max(0, standing.contradicted + 1 - standing.confirmed)
    if trusted:
        row.said = max(row.said, WRITTEN_BY_HAND)
    row.save()
    record(verb, by=by, before=before, after=snapshot(row), reason=reason)
    return row
