"""A consultation carried out as the program does it: files read, amendments gathered, files written."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from tests.drafting.delegates import DEMO

from nghiquyet.drafting import (
    Amendment,
    Draft,
    Gathered,
    amendments_of,
    edits,
    gather,
    notes,
    read_draft,
    read_returned,
)
from nghiquyet.reading.documents import Limits
from nghiquyet.writing import write_changes, write_comments

draft_of = partial(read_draft, limits=Limits())
returned_of = partial(read_returned, limits=Limits())


def demo_draft() -> Draft:
    return draft_of(DEMO)


def gathered(draft: Draft, *files: Path) -> Gathered:
    """All that the returned files ask for."""
    return gather(draft, [amendments_of(draft, returned_of(file)) for file in files])


def told(one: Amendment) -> tuple[str, str, str, tuple[str, ...]]:
    """An amendment as one reads it."""
    return one.kind, one.old, one.new, one.authors


def marked_up(draft: Path, found: Gathered, to: Path) -> Path:
    """The draft with all that doesn't collide tracked and all collisions as comments."""
    said = notes(found.draft, found.free, found.collisions, str)
    packed = write_comments(
        draft.read_bytes(), said, file=draft.name, when=datetime(2026, 11, 22, tzinfo=UTC)
    )
    to.write_bytes(write_changes(packed, edits(found.draft, found.free), file=draft.name))
    return to
