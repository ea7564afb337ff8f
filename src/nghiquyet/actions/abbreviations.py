"""What people do with their own abbreviations: add or change one, switch it off, remove it, bring it back."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from nghiquyet.actions.audit import record
from nghiquyet.actions.permission import require_words
from nghiquyet.errors import Refused
from nghiquyet.models import Abbreviation, Organisation, User
from nghiquyet.queries.access import access_of
from nghiquyet.reading.language.abbreviations import is_usable, parse_abbreviations, tidied
from nghiquyet.reading.language.folding import fold

_KEPT = ("short", "words", "active", "removed")
_LONGEST = {"short": 40, "words": 200}


@transaction.atomic
def set_abbreviation(owner: Organisation, short: str, words: str, *, by: User) -> Abbreviation:
    """Say what an abbreviation stands for; what it stood for so far is replaced."""
    require_words(by, owner)
    short, words = tidied(short), " ".join(words.split())
    if not is_usable(short, words) or len(short) > _LONGEST["short"] or len(words) > _LONGEST["words"]:
        raise Refused("Chữ tắt phải ngắn hơn nghĩa của nó, có từ hai chữ cái và không nằm trong nghĩa ấy.")
    row = _of(owner, short)
    before = snapshot(row) if row.pk else None
    row.short, row.words, row.active, row.removed, row.by = short, words, True, False, by
    return _save(row, "abbreviation_set", by, before)


@transaction.atomic
def switch_abbreviation(abbreviation: int, *, active: bool, by: User, version: int) -> Abbreviation:
    """Take an abbreviation out of use, or into use again."""
    row = _locked(abbreviation, by, version)
    before = snapshot(row)
    row.active = active
    return _save(row, "abbreviation_switch", by, before)


@transaction.atomic
def remove_abbreviation(abbreviation: int, *, by: User, version: int) -> Abbreviation:
    """Remove an abbreviation; `restore_abbreviation` brings it back."""
    row = _locked(abbreviation, by, version)
    before = snapshot(row)
    row.removed = True
    return _save(row, "abbreviation_remove", by, before)


@transaction.atomic
def restore_abbreviation(abbreviation: int, *, by: User, version: int) -> Abbreviation:
    """Bring a removed abbreviation back."""
    row = _locked(abbreviation, by, version)
    before = snapshot(row)
    row.removed = False
    return _save(row, "abbreviation_restore", by, before)


@transaction.atomic
def import_abbreviations(owner: Organisation, content: bytes, file: str, *, by: User) -> tuple[int, int]:
    """Take in a CSV file, all of it or nothing; how many are new and how many were changed."""
    require_words(by, owner)
    new = changed = 0
    for short, words in parse_abbreviations(content, file).items():
        row = _of(owner, short)
        if row.pk and (row.words, row.active, row.removed) == (words, True, False):
            continue
        new, changed = new + (not row.pk), changed + bool(row.pk)
        set_abbreviation(owner, short, words, by=by)
    return new, changed


def snapshot(row: Abbreviation) -> dict[str, Any]:
    """The fields of an abbreviation as JSON."""
    return {"id": row.pk, **{name: getattr(row, name) for name in _KEPT}}


def _of(owner: Organisation, short: str) -> Abbreviation:
    key = fold(short)
    found = Abbreviation.objects.filter(owner=owner, key=key).first()
    return found or Abbreviation(owner=owner, key=key)


def _locked(abbreviation: int, by: User, version: int) -> Abbreviation:
    row = Abbreviation.objects.select_related("owner").select_for_update(of=("self",)).get(pk=abbreviation)
    if not access_of(by).sees(row.owner.path):
        raise Abbreviation.DoesNotExist
    require_words(by, row.owner)
    if row.version != version:
        raise Refused("Trong lúc đó chữ tắt {short} đã có người sửa. Hãy xem lại.", short=row.short)
    return row


def _save(row: Abbreviation, verb: str, by: User, before: dict[str, Any] | None) -> Abbreviation:
    row.at, row.version = timezone.now(), row.version + 1
    row.save()
    record(verb, by=by, before=before, after=snapshot(row))
    return row
