"""What there is to say at the words of a Word file: the findings to look at, each with its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nghiquyet.checking.finding import Checked, Mark
from nghiquyet.checking.wording import lines
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents import Document
from nghiquyet.reading.documents.docx_places import WordPlace, word_places
from nghiquyet.reading.documents.limits import Limits, Source

TO_LOOK_AT = (Mark.DIFFERS, Mark.TO_CONFIRM)


@dataclass(frozen=True, slots=True)
class Remark:
    """Sentences on text[start:end] of a document, in the reader's language."""

    start: int
    end: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlacedRemark:
    """Sentences on the characters start:end of a paragraph of a Word file, counted as `WordPlace` does."""

    paragraph: int
    start: int
    end: int
    lines: tuple[str, ...]


def remarks(checked: Checked, told: Callable[[Phrase], str]) -> list[Remark]:
    """One for each finding that differs or is to be confirmed, in the order of the text.

    `told` puts sentences into the reader's language.
    """
    return [
        Remark(finding.start, finding.end, tuple(lines(finding, checked.surface(finding), told)))
        for finding in checked.findings
        if finding.mark in TO_LOOK_AT
    ]


def placed(remarks: Sequence[Remark], document: Document, packed: bytes) -> list[PlacedRemark]:
    """The remarks with their places in `packed`, the Word file that the document was read from.

    Where one can't stand at the words themselves it quotes them. Raises what `word_places` raises.
    """
    source = Source(document.file, packed, Limits())
    places = word_places(source, document, [(remark.start, remark.end) for remark in remarks])
    return [
        _placed(remark, place or WordPlace(0, 0, 0)) for remark, place in zip(remarks, places, strict=True)
    ]


def _placed(remark: Remark, place: WordPlace) -> PlacedRemark:
    return PlacedRemark(place.paragraph, place.start, place.end, remark.lines)
