"""A review read again: what people decided stays, all else follows the new reading.

A decision is put before a person once more only where a file that was not there before says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from nghiquyet import models
from nghiquyet.actions.audit import record
from nghiquyet.actions.decisions import snapshot
from nghiquyet.actions.stored import stored_phrase
from nghiquyet.actions.values import Saved, every_value, reading_rows, value_row
from nghiquyet.measuring import Review, State
from nghiquyet.models import Reading, Value
from nghiquyet.numbers import amount as amount_in_words
from nghiquyet.phrases import Phrase

_AMOUNTS = ("state", "amount", "numerator", "denominator", "comparator")
_READ = (*_AMOUNTS, "confidence", "why", "chosen", "asked")


@dataclass(slots=True)
class Reread:
    """How many decisions were kept, which of them new files contradict, how many values read otherwise."""

    kept: int = 0
    reopened: list[int] = field(default_factory=list)
    changed: int = 0


def renew_values(review: Review, saved: Saved, *, new: frozenset[int], by: models.User | None) -> Reread:
    """Bring the values to a new reading; `new` are the ids of documents that were not there before."""
    rows = saved.review.values.select_related("organisation", "target", "review", "decided_by")
    known = {(row.organisation_id, row.target_id): row for row in rows.select_for_update(of=("self",))}
    done = Reread()
    for plain in every_value(review):
        fresh = value_row(plain, saved)
        row = known.pop((fresh.organisation_id, fresh.target_id), None)
        if row is None:
            fresh.save()
            Reading.objects.bulk_create(reading_rows(fresh, plain, saved))
        elif row.decided_at is None:
            done.changed += _replace(row, fresh, reading_rows(row, plain, saved))
        else:
            done.kept += 1
            against = [r for r in _keep(row, reading_rows(row, plain, saved)) if r.document_id in new]
            _reopen(row, [r for r in against if r.amount == fresh.amount != row.amount], by, done)
    for row in known.values():
        _no_longer_read(row, done)
    return done


def _replace(row: Value, fresh: Value, readings: list[Reading]) -> bool:
    """Take over the new reading; True where it is another one, so that pages that show the old are stale."""
    changed = any(getattr(row, name) != getattr(fresh, name) for name in _AMOUNTS)
    changed = changed or _signs(row.readings.all()) != _signs(readings)
    for name in _READ:
        setattr(row, name, getattr(fresh, name))
    row.version += changed
    row.save()
    row.readings.all().delete()
    Reading.objects.bulk_create(readings)
    return changed


def _signs(readings: Iterable[Reading]) -> list[tuple[object, ...]]:
    return [(reading.amount, reading.document_id, reading.quote) for reading in readings]


def _keep(row: Value, readings: list[Reading]) -> list[Reading]:
    """Leave the decision with its words as it is; the readings not known so far are put beside it."""
    kept = list(row.readings.select_related("document"))
    for reading in kept:
        _anchor(reading)
    known = _signs(kept)
    added = [r for r, sign in zip(readings, _signs(readings), strict=True) if sign not in known]
    first = max((reading.place for reading in kept), default=-1) + 1
    for place, reading in enumerate(added, first):
        reading.place = place
    return Reading.objects.bulk_create(added)


def _anchor(reading: Reading) -> None:
    """Find kept words in the text as it is read now; words that it no longer has keep no place in it."""
    text, quote = reading.document.text, reading.quote
    if text[reading.start : reading.end] == quote:
        return
    places = [match.start() for match in re.finditer(re.escape(quote), text)] if quote else []
    nearest = min(places, key=lambda at: abs(at - reading.start), default=None)
    reading.start, reading.end = (0, 0) if nearest is None else (nearest, nearest + len(quote))
    reading.save(update_fields=["start", "end"])


def _reopen(row: Value, against: Sequence[Reading], by: models.User | None, done: Reread) -> None:
    """Ask again about a decision that a new file contradicts; the number decided on stands until then."""
    if not against:
        return
    before, reading = snapshot(row), against[0]
    told = Phrase(
        "{who} đã quyết định {amount}; tệp mới nộp {file} nêu {other}",
        who=row.decided_by or "–",
        amount=amount_in_words(row.amount, row.target.unit),
        file=reading.document.file,
        other=amount_in_words(reading.amount, row.target.unit),
    )
    row.why = [stored_phrase(told), *row.why]
    row.asked = True
    row.state = State.CONFLICT if row.amount is not None else State.TO_CONFIRM
    if row.amount is None:
        row.amount, row.numerator, row.denominator = reading.amount, reading.numerator, reading.denominator
        row.comparator, row.chosen = reading.comparator, reading.place
    row.version += 1
    row.save()
    record("reopen", by=by, review=row.review, value=row, before=before, after=snapshot(row))
    done.reopened.append(row.pk)


def _no_longer_read(row: Value, done: Reread) -> None:
    """A value for which there is no place any more: gone, unless somebody has decided on it once."""
    if row.decided_at is not None:
        _keep(row, [])
        done.kept += 1
    elif row.entries.exists():
        missing = Value(state=State.MISSING, why=[], comparator="=")
        done.changed += _replace(row, missing, [])
    else:
        row.delete()
        done.changed += 1
