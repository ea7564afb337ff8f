"""A file in place of a document: opened and held against a review in one go, fit for a process of its own."""

from __future__ import annotations

from pathlib import Path

from nghiquyet.checking import Checked, check
from nghiquyet.measuring import Review
from nghiquyet.reading.documents import open_document
from nghiquyet.reading.documents.limits import Limits, Progress


def check_file(
    path: Path,
    /,
    *,
    review: Review,
    speaker: str | None = None,
    resolution_text: str = "",
    limits: Limits,
    progress: Progress | None = None,
) -> Checked:
    """Open a file and check it. Raises what `open_document` raises."""
    document = open_document(path, limits=limits, progress=progress)
    return check(document, review, speaker=speaker, resolution_text=resolution_text)
