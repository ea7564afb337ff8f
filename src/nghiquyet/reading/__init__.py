"""Documents in, text with positions and facts out; every fact with its place in the text.

    read(path)            open a file and read its facts
    read_facts(document)  the facts of a document that is open already

Opening loads readers for every format, so both load what they need when they are called.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nghiquyet.reading.documents.document import Document
    from nghiquyet.reading.documents.limits import Limits, Progress
    from nghiquyet.reading.facts.fact import Facts

__all__ = ["Reading", "read", "read_facts"]


@dataclass(frozen=True)
class Reading:
    """A document and what was read out of it."""

    document: Document
    facts: Facts


def read(path: str | Path, *, limits: Limits | None = None, progress: Progress | None = None) -> Reading:
    """Open the file at `path` and read its facts.

    Takes and raises what `open_document` does: InputError with a message that names the file and says what
    to do.
    """
    from nghiquyet.reading.documents.opening import USUAL_LIMITS, open_document

    document = open_document(Path(path), limits=limits or USUAL_LIMITS, progress=progress)
    return Reading(document, read_facts(document))


def read_facts(document: Document) -> Facts:
    """The facts of an open document."""
    from nghiquyet.reading.facts.reading import read_facts as read_all

    return read_all(document)
