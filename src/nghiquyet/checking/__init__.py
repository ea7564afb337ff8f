"""Checking: a document and a review in; every figure of the document with what the review's data say of it.

>>> from nghiquyet.checking import check
"""

from __future__ import annotations

from nghiquyet.checking.arithmetic import contradictions
from nghiquyet.checking.book import Book
from nghiquyet.checking.comparing import compare
from nghiquyet.checking.counting import counts
from nghiquyet.checking.finding import Checked, Finding, Kind, Mark
from nghiquyet.checking.known import Known, Subject
from nghiquyet.checking.listening import Listener
from nghiquyet.checking.misnaming import misnamed
from nghiquyet.checking.settled import unsettled
from nghiquyet.checking.silence import silences
from nghiquyet.checking.table_sums import table_sums
from nghiquyet.checking.term import term_findings
from nghiquyet.checking.unheard import unheard
from nghiquyet.checking.whose import Voice, speaker_of
from nghiquyet.measuring import Review
from nghiquyet.reading.documents import Document

__all__ = ["Checked", "Finding", "Kind", "Known", "Mark", "Subject", "check"]


def check(
    document: Document, review: Review, *, speaker: str | None = None, resolution_text: str = ""
) -> Checked:
    """Hold every figure of a document against a review.

    `speaker` is the code of the organisation for which the document speaks; without it, it is told from the
    document's head and titles. `resolution_text` explains abbreviations that the document takes as known.
    """
    speaker = speaker or speaker_of(document, review.organisations, review.owner)
    voice = Voice.of(review.organisations, review.owner, speaker)
    book = Book(review)
    listener = Listener(document, review, voice, resolution_text)
    said = listener.said()
    figures = _merged(compare(said, book), list(counts(document, book, voice)))
    others = (
        *silences(document, book, voice, lambda offset: listener.topics.at(offset, said)),
        *unsettled((*contradictions(document, listener.mentions), *table_sums(document)), figures, document),
        *misnamed(document, review.organisations),
        *term_findings(document, review),
    )
    found = sorted((*figures, *others), key=_place)
    found = sorted((*found, *unheard(document, found)), key=_place)
    return Checked(document, review, speaker, tuple(found))


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.start, finding.end, finding.kind


def _merged(figures: list[Finding], better: list[Finding]) -> list[Finding]:
    """The figures, each in place of what was found otherwise at the same words."""
    kept = [
        figure
        for figure in figures
        if not any(one.start < figure.end and figure.start < one.end for one in better)
    ]
    return kept + better
