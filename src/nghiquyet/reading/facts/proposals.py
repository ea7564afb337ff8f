"""What is proposed to those above: in speech ("kiến nghị Chính phủ …"), and under "Đề xuất, kiến nghị"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.fact import Person, Proposal
from nghiquyet.reading.facts.people import read_people
from nghiquyet.reading.facts.requests import Request, read_requests
from nghiquyet.reading.facts.syntax import Sentence, read_sentences
from nghiquyet.reading.language.quantities import Quantity, quantities
from nghiquyet.reading.language.units import dimension

_HEADING = re.compile(r"(?<!\w)(?:đề xuất|kiến nghị|đề nghị)(?!\w)", re.IGNORECASE)
_ADDRESSED = re.compile(
    r"^\W*(?:\d+(?:\.\d+)*[.)]?\s+|[a-zđ][.)]\s+)?(?:đối với|với|kính gửi)\s+"
    r"(?P<to>[^:;.\n]{2,80}?)\s*(?:[:;.]|$)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"^\W*(?:(?:\d+(?:\.\d+)*|[a-zđ])[.)]\s+)?")
_VERB = re.compile(r"(?:đề nghị|kiến nghị|đề xuất)(?:\s(?:với|cho))?\s+", re.IGNORECASE)
_SHORT = 12
"""Characters: what is shorter proposes nothing."""


def read_proposals(
    document: Document,
    sentences: Sequence[Sentence] | None = None,
    people: Sequence[Person] | None = None,
    requests: Sequence[Request] | None = None,
) -> tuple[Proposal, ...]:
    """Proposals in the order of the text, each with whom it is made to and the first sum of money in it."""
    sentences = read_sentences(document) if sentences is None else sentences
    people = read_people(document, sentences) if people is None else people
    requests = read_requests(sentences, people) if requests is None else requests
    spoken = [
        _proposal(one.surface, one.start, one.to)
        for one in requests
        if one.upward and not under_proposals(document, one.start)
    ]
    return tuple(sorted([*spoken, *_listed(document, sentences)], key=lambda one: one.start))


def under_proposals(document: Document, place: int) -> bool:
    """Whether this place stands under a heading like "Đề xuất, kiến nghị"."""
    return any(_HEADING.search(words) for words in _headings(document, place))


def _headings(document: Document, place: int) -> list[str]:
    return [document.text[heading.start : heading.end] for heading in document.headings_above(place)]


def _listed(document: Document, sentences: Sequence[Sentence]) -> Iterator[Proposal]:
    """The sentences under such a heading; "Đối với UBND tỉnh:" says to whom those behind it go."""
    to: str | None = None
    for sentence in sentences:
        if sentence.kind in ("aside", "caption", "title", "heading") or not under_proposals(
            document, sentence.start
        ):
            to = None
            continue
        start, end = sentence.start, sentence.end
        above = _ADDRESSED.match(_headings(document, start)[-1])
        to = above["to"] if above else to
        addressed = _ADDRESSED.match(sentence.text[start:end])
        if addressed:
            to, start = addressed["to"], start + addressed.end()
        yield from _item(sentence, start, end, to)


def _item(sentence: Sentence, start: int, end: int, to: str | None) -> Iterator[Proposal]:
    mark = _ITEM.match(sentence.text[start:end])
    start += mark.end() if mark else 0
    verb = _VERB.match(sentence.text, start, end)
    if verb:
        start = verb.end()
        body = next((piece for piece in sentence.chunks if sentence.span(piece)[0] == start), None)
        if body is not None and body.kind in ("body", "office"):
            to, start = sentence.words(body), sentence.span(body)[1]
    surface = sentence.text[start:end].strip(" \t\n,;.:–-")
    if len(surface) >= _SHORT:
        yield _proposal(surface, sentence.text.index(surface, start), to)


def _proposal(surface: str, start: int, to: str | None) -> Proposal:
    return Proposal(surface, start, start + len(surface), to, _amount(surface))


def _amount(surface: str) -> str | None:
    """The first sum of money as written, else the first number of things."""
    told = [one for one in quantities(surface) if one.unit]
    money: list[Quantity] = [one for one in told if dimension(one.unit) in ("money", "dollar")]
    first = next(iter(money or told), None)
    return surface[first.start : first.end] if first else None
