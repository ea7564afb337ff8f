"""The resolution's term and number, where the document states them otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nghiquyet.checking.finding import Finding, Kind, Mark
from nghiquyet.measuring import Review
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents import Document

_TERM = re.compile(
    r"(?<!\w)(?P<word>nhiệm\s+kỳ|giai\s+đoạn)\s+(?P<years>(?P<first>20\d\d)\s?[-–—]\s?(?P<last>20\d\d))(?!\d)",
    re.IGNORECASE,
)
_SHORTEST_TERM = 2
_NUMBER = re.compile(r"(?<![\w/.])(?P<digits>\d{1,4})\s?-?\s?(?P<kind>NQ/[\w-]+)", re.IGNORECASE)


def term_findings(document: Document, review: Review) -> Iterator[Finding]:
    """The findings on the years of the term and on the resolution's number."""
    yield from _years(document, review)
    yield from _numbers(document, review)


def _years(document: Document, review: Review) -> Iterator[Finding]:
    """One year right and one wrong; a term that ends where this one begins is the one before it.

    "Giai đoạn" may be any plan's, but in a title, which names the resolution.
    """
    start, end = review.term_start.year, review.term_end.year
    if end - start < _SHORTEST_TERM:
        return
    for match in _TERM.finditer(document.text):
        block = document.block_at(match.start())
        if not match["word"].lower().startswith("nhiệm") and not (block and block.kind == "title"):
            continue
        first, last = int(match["first"]), int(match["last"])
        if (first == start) != (last == end) and last != start and first != end:
            instead = f"{start} – {end}"
            why = Phrase("nghị quyết này có nhiệm kỳ {term}", term=instead)
            yield Finding(Kind.TERM, Mark.DIFFERS, *match.span("years"), instead=instead, why=(why,))


def _numbers(document: Document, review: Review) -> Iterator[Finding]:
    """A number of the same kind with the digits of this resolution's swapped.

    In a title, which names what the document is about, it is wrong.
    """
    own = _NUMBER.search(review.number)
    for match in _NUMBER.finditer(document.text):
        if own is None or match["kind"].upper() != own["kind"].upper():
            continue
        one, other = match["digits"], own["digits"]
        if one != other and sorted(one) == sorted(other):
            why = Phrase("nghị quyết này có số {number}", number=review.number)
            block = document.block_at(match.start())
            mark = Mark.DIFFERS if block and block.kind == "title" else Mark.TO_CONFIRM
            yield Finding(Kind.TERM, mark, *match.span(), instead=review.number, why=(why,))
