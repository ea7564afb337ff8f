"""What there is to say at the words of a Word file: the findings to look at, each with its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nghiquyet.checking.finding import Checked, Finding, Mark
from nghiquyet.checking.wording import lines
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.docx_places import WordPlace, word_places
from nghiquyet.reading.documents.limits import Limits, Source

TO_LOOK_AT = (Mark.DIFFERS, Mark.TO_CONFIRM)


@dataclass(frozen=True, slots=True)
class Remark:
    """Sentences on the characters start:end of a paragraph of a Word file, counted as `WordPlace` does."""

    paragraph: int
    start: int
    end: int
    lines: tuple[str, ...]


def remarks(checked: Checked, packed: bytes, told: Callable[[Phrase], str]) -> list[Remark]:
    """A remark for each finding that differs or is to be confirmed, in the order of the text.

    `packed` is the Word file that the document was read from, `told` puts sentences into the reader's
    language. Where a remark can't stand at the words themselves it quotes them. Raises what `word_places`
    raises.
    """
    findings = [finding for finding in checked.findings if finding.mark in TO_LOOK_AT]
    source = Source(checked.document.file, packed, Limits())
    places = word_places(source, checked.document, [(found.start, found.end) for found in findings])
    return [
        _remark(checked, finding, place or WordPlace(0, 0, 0), told)
        for finding, place in zip(findings, places, strict=True)
    ]


def _remark(checked: Checked, finding: Finding, place: WordPlace, told: Callable[[Phrase], str]) -> Remark:
    quote = () if place.exact else (f"“{checked.surface(finding)}”",)
    return Remark(place.paragraph, place.start, place.end, (*quote, *lines(finding, told)))
