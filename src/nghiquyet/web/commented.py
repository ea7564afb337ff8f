"""Comments written into a file, as work for a process of its own: nothing here knows Django."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from nghiquyet.checking.remarks import Remark, placed
from nghiquyet.reading.documents import Document
from nghiquyet.reading.documents.limits import Limits, Progress
from nghiquyet.writing import write_comments


def commented(
    path: Path,
    /,
    *,
    document: Document,
    remarks: Sequence[Remark],
    when: datetime,
    limits: Limits,
    progress: Progress,
) -> bytes:
    """A copy of the Word file that the document was read from, with the remarks as comments."""
    packed = path.read_bytes()
    return write_comments(packed, placed(remarks, document, packed), file=document.file, when=when)
