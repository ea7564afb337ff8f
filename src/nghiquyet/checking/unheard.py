"""Numbers of which nothing was heard: every figure of a document gets an answer, if only "not found"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nghiquyet.checking.finding import Finding, Kind, Mark
from nghiquyet.checking.passages import passages
from nghiquyet.reading.documents import Document
from nghiquyet.reading.language.quantities import quantities


def unheard(document: Document, found: Sequence[Finding]) -> Iterator[Finding]:
    """The figures that no finding touches, as not in the data."""
    taken = sorted((one.start, one.end) for one in found)
    at = 0
    for start, end in passages(document):
        for figure in quantities(document.text, start, end):
            while at < len(taken) and taken[at][1] <= figure.start:
                at += 1
            if at == len(taken) or taken[at][0] >= figure.end:
                place = figure.start, figure.end
                yield Finding(Kind.FIGURE, Mark.NOT_FOUND, *place, figure.value, figure.unit)
