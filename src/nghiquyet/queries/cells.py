"""One value with the words around its evidence and what people decided about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from nghiquyet import models
from nghiquyet.queries.access import Access
from nghiquyet.queries.documents import Proven, proven_value, visible_value
from nghiquyet.queries.passages import Mark, Passage, excerpt
from nghiquyet.queries.plain import plain_document


@dataclass(frozen=True, slots=True)
class Deed:
    """One entry of the value's history."""

    at: datetime
    by: str
    verb: str
    reason: str


@dataclass(frozen=True, slots=True)
class CellPanel:
    """A value, its words in their surroundings and its history, the latest first."""

    review_id: int
    proven: Proven
    file: str
    passages: tuple[Passage, ...]
    history: tuple[Deed, ...]


def cell_panel(access: Access, value: int) -> CellPanel:
    """The panel of one value; `Value.DoesNotExist` for a stranger."""
    row = visible_value(access, value)
    chosen = next((reading for reading in row.readings.all() if reading.place == row.chosen), None)
    return CellPanel(
        review_id=row.review_id,
        proven=proven_value(row, access),
        file=chosen.document.file if chosen else "",
        passages=_words(chosen) if chosen else (),
        history=_history(row),
    )


def _words(reading: models.Reading) -> tuple[Passage, ...]:
    mark = Mark(reading.start, reading.end, "", value=reading.value_id, here=True)
    return excerpt(plain_document(reading.document), [mark], nearby=1)


def _history(row: models.Value) -> tuple[Deed, ...]:
    entries = row.entries.select_related("by").order_by("-id")
    return tuple(Deed(entry.at, str(entry.by or ""), entry.verb, entry.reason) for entry in entries)
