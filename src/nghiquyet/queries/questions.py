"""The reading desk: conflicts and guesses, one at a time, with their words and every way to read them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from nghiquyet import models
from nghiquyet.measuring import Organisation, Reading, State, Value
from nghiquyet.queries.access import access_of
from nghiquyet.queries.board import BoardRow, board_rows
from nghiquyet.queries.documents import marks_in
from nghiquyet.queries.passages import Mark, Passage, excerpt
from nghiquyet.queries.plain import plain_document, plain_reading
from nghiquyet.queries.reviews import Sheet, sheet_of

OPEN = (State.CONFLICT, State.TO_CONFIRM)
DECISIONS = ("accept", "choose", "correct", "mark_missing")
BULK = "accept_many"


@dataclass(frozen=True, slots=True)
class Option:
    """One way to read the value; `number` is its key, `chosen` the one that stands now."""

    number: int
    place: int
    reading: Reading
    chosen: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The part of one document where readings stand."""

    document: int
    file: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Fellow:
    """Another value of the same organisation."""

    id: int
    position: int
    name: str
    value: Value
    here: bool


@dataclass(frozen=True, slots=True)
class Question:
    """One value that waits, or waited, for a decision."""

    id: int
    version: int
    organisation: Organisation
    row: BoardRow
    value: Value
    options: tuple[Option, ...]
    excerpts: tuple[Excerpt, ...]
    settleable: bool
    decided_by: str
    reason: str
    fellows: tuple[Fellow, ...]

    @property
    def open(self) -> bool:
        """Whether it still waits."""
        return self.value.state in OPEN


@dataclass(frozen=True, slots=True)
class Desk:
    """A question among its fellows. `settled` of `total` are done; `undoable` is the user's last decision.

    `place` is 0 for a value that nobody was asked about; `clear` counts what may be accepted all at once.
    """

    review_id: int
    question: Question | None
    settled: int
    total: int
    place: int
    previous: int | None
    next: int | None
    next_open: int | None
    undoable: models.AuditEntry | None
    clear: int


def desk(user: models.User, review: int, value: int | None = None) -> Desk:
    """The desk at this value, or at the first that waits; without any, a desk with no question.

    A value that nobody was asked about can be opened too, to correct or to fill it in. `Review.DoesNotExist`
    for a stranger, `Value.DoesNotExist` for a value of which the target asks nothing.
    """
    sheet = sheet_of(user, review)
    asked = _asked(sheet)
    open_ones = [row.pk for row in asked if row.state in OPEN]
    ids = [row.pk for row in asked]
    at = value if value is not None else (open_ones[0] if open_ones else None)
    row = _row(sheet, at)
    place = ids.index(at) if at in ids else -1
    return Desk(
        review_id=sheet.id,
        question=_question(sheet, row) if row else None,
        settled=len(ids) - len(open_ones),
        total=len(ids),
        place=place + 1,
        previous=ids[place - 1] if place > 0 else None,
        next=ids[place + 1] if row and place + 1 < len(ids) else None,
        next_open=_after(ids, open_ones, place, at),
        undoable=last_decision(user, review),
        clear=_clear(sheet),
    )


def _row(sheet: Sheet, value: int | None) -> models.Value | None:
    """The value's row; `Value.DoesNotExist` where the user sees none such that can be settled."""
    if value is None:
        return None
    found = [row for row in sheet.rows.values() if row.pk == value and row.state != State.NOT_APPLICABLE]
    if not found:
        raise models.Value.DoesNotExist
    return found[0]


def decided_since(user: models.User, review: int, value: int, version: int) -> models.Value | None:
    """The value as it stands where it is no longer the version that a page shows, else None."""
    seen = access_of(user).within("organisation__path")
    rows = models.Value.objects.filter(seen, review=review).select_related("decided_by", "target")
    row = rows.get(pk=value)
    return None if row.version == version else row


def _clear(sheet: Sheet) -> int:
    mine = (value for value in sheet.review.values if sheet.settles(value.organisation))
    return sum(value.state is State.CLEAR for value in mine)


def waiting(user: models.User, review: int) -> int:
    """How many values in the user's subtrees wait for a decision."""
    seen = access_of(user).within("organisation__path")
    return models.Value.objects.filter(seen, review=review, state__in=OPEN).count()


def _asked(sheet: Sheet) -> list[models.Value]:
    """What a person is or was asked about: values with several readings first, then by target.

    The order does not depend on what was decided, so that nothing moves under the reader's hands.
    """
    rows = [row for row in sheet.rows.values() if row.asked]
    return sorted(rows, key=_order)


def _order(row: models.Value) -> tuple[bool, int, int, int]:
    return len(row.readings.all()) < 2, row.target.position, row.organisation.position, row.pk


def _after(ids: Sequence[int], open_ones: Sequence[int], place: int, at: int | None) -> int | None:
    """The next that waits after this one, round to the start."""
    others = [value for value in (*ids[place + 1 :], *ids[:place]) if value in open_ones and value != at]
    return others[0] if others else None


def last_decision(user: models.User, review: int) -> models.AuditEntry | None:
    """The user's latest decision in this review, on one value or on many, that nobody has undone."""
    mine = models.AuditEntry.objects.filter(by=user, review=review, undone_by=None, part_of=None)
    decided = mine.filter(verb__in=(*DECISIONS, BULK))
    return decided.select_related("value__organisation", "value__target").last()


def _question(sheet: Sheet, row: models.Value) -> Question:
    value = next(
        value
        for value in sheet.review.values
        if (value.organisation, value.target) == (row.organisation.code, row.target.code)
    )
    named = {organisation.code: organisation for organisation in sheet.review.organisations}
    readings = list(row.readings.all())
    return Question(
        id=row.pk,
        version=row.version,
        organisation=named[value.organisation],
        row=next(result for result in board_rows(sheet.review) if result.target.code == value.target),
        value=value,
        options=tuple(
            Option(number, reading.place, plain_reading(reading), reading.place == row.chosen)
            for number, reading in enumerate(readings, 1)
        ),
        excerpts=_excerpts(readings, row, sheet),
        settleable=sheet.settles(value.organisation),
        decided_by=str(row.decided_by) if row.decided_by else "",
        reason=row.reason,
        fellows=_fellows(sheet, row),
    )


def _fellows(sheet: Sheet, row: models.Value) -> tuple[Fellow, ...]:
    """Everything asked of the organisation, in the order of the targets."""
    values = {(value.organisation, value.target): value for value in sheet.review.values}
    own = [other for (code, _), other in sheet.rows.items() if code == row.organisation.code]
    asked = sorted((o for o in own if o.state != State.NOT_APPLICABLE), key=lambda o: o.target.position)
    return tuple(
        Fellow(
            other.pk, other.target.position + 1, other.target.name,
            values[other.organisation.code, other.target.code], other.pk == row.pk,
        )
        for other in asked
    )  # fmt: skip


def _excerpts(readings: Sequence[models.Reading], row: models.Value, sheet: Sheet) -> tuple[Excerpt, ...]:
    """One excerpt a document, in the order of the readings; readings of the same words share a mark.

    What other values stand on is marked too, more quietly.
    """
    numbers: defaultdict[tuple[int, int, int], list[str]] = defaultdict(list)
    for number, reading in enumerate(readings, 1):
        numbers[reading.document_id, reading.start, reading.end].append(str(number))
    marks: defaultdict[int, list[Mark]] = defaultdict(list)
    for (document, start, end), shared in numbers.items():
        marks[document].append(Mark(start, end, "", value=row.pk, here=True, numbers=", ".join(shared)))
    documents = models.Document.objects.in_bulk(list(marks))
    return tuple(
        Excerpt(
            id, documents[id].file,
            excerpt(plain_document(documents[id]), found, besides=_besides(documents[id], row, sheet)),
        )
        for id, found in marks.items()
    )  # fmt: skip


def _besides(document: models.Document, row: models.Value, sheet: Sheet) -> list[Mark]:
    return [mark for mark in marks_in(document, sheet.access) if mark.value not in (None, row.pk)]
