"""Files of a consultation: the draft and its returned copies, each read in one go, fit for a process of its
own."""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from nghiquyet.drafting.clauses import Clause, Clauses, read_clauses
from nghiquyet.drafting.targets import targets_of
from nghiquyet.drafting.word_text import Line, Place, WordText, read_word_text
from nghiquyet.errors import DraftUnsettled, NotWord
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents import Document, Limits, open_document
from nghiquyet.reading.documents.docx_places import word_places
from nghiquyet.reading.documents.limits import Progress, Source
from nghiquyet.reading.resolutions import Target

_WORDS_OF_CLAUSE = 60
"""So many characters of a clause are looked up in the file."""


@dataclass(frozen=True)
class Draft:
    """A draft that was sent for consultation: its clauses and targets, its lines as they lie in the file.

    `places` tells for each line which clause it is of; `cells` the last paragraph of every cell.
    """

    clauses: Clauses
    targets: tuple[Target, ...]
    lines: tuple[Line, ...]
    places: tuple[int, ...]
    cells: Mapping[Place, int]

    @property
    def file(self) -> str:
        """The name of the file."""
        return self.clauses.document.file

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The texts of the lines."""
        return tuple(line.text for line in self.lines)

    def clause(self, line: int) -> Clause:
        """The clause that a line is of; for -1 the first."""
        return self.clauses.all[self.places[max(line, 0)]]


@dataclass(frozen=True)
class Returned:
    """A returned copy: its lines without the tracked changes, and with those of each author alone.

    Without tracked changes the one version is the file as it is, under the name of the file.
    """

    file: str
    tracked: bool
    before: tuple[Line, ...]
    versions: tuple[tuple[str, tuple[Line, ...]], ...]
    warnings: tuple[Phrase, ...] = ()

    def named(self, file: str) -> Returned:
        """The same under another name, which is also that of the author where nothing is tracked."""
        own = ((file.rpartition(".")[0] or file, self.before),)
        return replace(self, file=file, versions=self.versions if self.tracked else own)


def read_draft(path: Path, /, *, limits: Limits, progress: Progress | None = None) -> Draft:
    """Raises NotWord, DraftUnsettled, DocumentWithoutClauses and what `open_document` raises."""
    document, source, text = _opened(path, limits, progress)
    if text.authors:
        raise DraftUnsettled(
            "Dự thảo {file} còn chỗ sửa chưa được chấp nhận (Track Changes). "
            "Hãy chấp nhận hoặc từ chối hết, lưu lại rồi thử lại.",
            file=document.file,
        )
    clauses, lines = read_clauses(document), text.lines()
    places = _places(source, document, clauses, lines)
    return Draft(clauses, targets_of(document), lines, places, text.cells())


def read_returned(path: Path, /, *, limits: Limits, progress: Progress | None = None) -> Returned:
    """Raises NotWord and what `open_document` raises."""
    document, _, text = _opened(path, limits, progress)
    if not text.authors:
        own = text.lines()
        return Returned(document.file, False, own, ((path.stem, own),), document.warnings)
    versions = tuple((author, text.lines(author)) for author in text.authors)
    return Returned(document.file, True, text.lines(), versions, _warnings(document.file, text))


def _opened(path: Path, limits: Limits, progress: Progress | None) -> tuple[Document, Source, WordText]:
    document = open_document(path, limits=limits, progress=progress)
    if document.media != "docx":
        raise NotWord(
            "Tệp {file} không phải tệp Word .docx nên không giữ được dấu sửa. "
            "Hãy mở bằng Word, lưu thành .docx rồi thử lại.",
            file=document.file,
        )
    source = Source(document.file, path.read_bytes(), limits, progress)
    return document, source, read_word_text(source)


def _warnings(file: str, text: WordText) -> tuple[Phrase, ...]:
    return tuple(
        Phrase(
            "{file}: {author} xóa chữ do {other} thêm; chỉ lấy phần {other} thêm. Hãy xem chỗ đó trong tệp.",
            file=file,
            author=author,
            other=other,
        )
        for author, other in text.contested()
    )


def _places(source: Source, document: Document, clauses: Clauses, lines: tuple[Line, ...]) -> tuple[int, ...]:
    """The clause of each line: the last that begins in its paragraph or before."""
    spans = []
    for clause in clauses.all:
        start = clause.end - len(clause.text)
        spans.append((start, min(clause.end, start + _WORDS_OF_CLAUSE)))
    found = word_places(source, document, spans)
    heads = _row_heads(lines)
    begun = sorted(
        (heads.get(place.paragraph, place.paragraph), place.start, number)
        for number, place in enumerate(found)
        if place
    )
    return tuple(_clause_at(begun, heads.get(line.paragraph, line.paragraph)) for line in lines)


def _row_heads(lines: Sequence[Line]) -> dict[int, int]:
    """For each paragraph of a row the first of that row, where its number stands."""
    first: dict[int, int] = {}
    return {line.paragraph: first.setdefault(line.place.row, line.paragraph) for line in lines if line.place}


def _clause_at(begun: Sequence[tuple[int, int, int]], paragraph: int) -> int:
    """The first clause that begins in a paragraph, else the last before it."""
    at = bisect.bisect_left(begun, (paragraph,))
    if at < len(begun) and begun[at][0] == paragraph:
        return begun[at][2]
    return begun[at - 1][2] if at else 0
