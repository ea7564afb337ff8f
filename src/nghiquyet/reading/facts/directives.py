"""What leaders ask of those below them."""

from __future__ import annotations

from collections.abc import Sequence

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.fact import Directive, Person
from nghiquyet.reading.facts.people import read_people
from nghiquyet.reading.facts.proposals import under_proposals
from nghiquyet.reading.facts.requests import Request, read_requests
from nghiquyet.reading.facts.syntax import Sentence, read_sentences


def read_directives(
    document: Document,
    sentences: Sequence[Sentence] | None = None,
    people: Sequence[Person] | None = None,
    requests: Sequence[Request] | None = None,
) -> tuple[Directive, ...]:
    """What leaders ask, in the order of the text; nothing that stands under "Đề xuất, kiến nghị"."""
    sentences = read_sentences(document) if sentences is None else sentences
    people = read_people(document, sentences) if people is None else people
    requests = read_requests(sentences, people) if requests is None else requests
    return tuple(
        Directive(one.surface, one.start, one.end, one.by, one.to)
        for one in requests
        if not one.upward and not under_proposals(document, one.start)
    )
