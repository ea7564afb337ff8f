"""The files of a review become documents: one after the other here, or as the caller has them opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from nghiquyet.errors import InputError
from nghiquyet.reading.documents import Document, open_document
from nghiquyet.reading.documents.file_names import shown_name


@dataclass(frozen=True, slots=True)
class Progress:
    """A step of long work: `done` of `total` files; `stage` is a Vietnamese word for what is going on."""

    file: str
    done: int
    total: int
    stage: str


Told = Callable[[Progress], None]
Begun = Callable[[int, int], None]
OpenAll = Callable[[Sequence[Path], Begun], Iterable[Document | InputError]]
"""Makes of each file a document or the error that names it, in the order of the files; tells the place of
every file that it begins and how many are done by then."""


def open_in_turn(files: Sequence[Path], begun: Begun) -> Iterator[Document | InputError]:
    """Open one file after the other in this process."""
    for place, file in enumerate(files):
        begun(place, place)
        try:
            yield open_document(file)
        except InputError as error:
            yield error


def open_resolution(file: Path, reports: int, open_all: OpenAll, told: Told) -> Document:
    """The resolution's document, before so many reports. Raises its InputError."""
    step = Progress(shown_name(file), 0, reports, "Đọc nghị quyết")
    [opened] = open_all([file], lambda place, done: told(step))
    if isinstance(opened, InputError):
        raise opened
    return opened


def open_reports(files: Sequence[Path], open_all: OpenAll, told: Told) -> list[Document | InputError]:
    """The reports' documents or errors, in the order of the files."""

    def begun(place: int, done: int) -> None:
        told(Progress(shown_name(files[place]), done, len(files), "Đọc báo cáo"))

    opened = list(open_all(files, begun))
    told(Progress("", len(files), len(files), "Đối chiếu chỉ tiêu"))
    return opened
