"""A draft with amendments made in it, read again: fit for a process of its own."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from nghiquyet.drafting.edits import Edit
from nghiquyet.drafting.effects import Weighed, weighed
from nghiquyet.reading.documents import Limits, open_document
from nghiquyet.reading.documents.limits import Progress
from nghiquyet.writing import write_changes


def weigh(
    path: Path, /, *, choices: Sequence[Sequence[Edit]], limits: Limits, progress: Progress
) -> list[Weighed]:
    """The targets of the draft with each choice of edits made in it. Raises what `open_document` raises."""
    packed = path.read_bytes()
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for number, edits in enumerate(choices, 1):
            amended = Path(folder) / path.name
            amended.write_bytes(write_changes(packed, edits, file=path.name, tracked=False))
            found.append(weighed(open_document(amended, limits=limits)))
            progress(number, len(choices))
    return found
