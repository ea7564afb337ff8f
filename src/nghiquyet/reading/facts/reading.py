"""All facts of one document. The sentences are cut once and read by every reader of prose."""

from __future__ import annotations

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.comparisons import read_comparisons
from nghiquyet.reading.facts.directives import read_directives
from nghiquyet.reading.facts.event import read_event
from nghiquyet.reading.facts.fact import Facts
from nghiquyet.reading.facts.figures import read_figures
from nghiquyet.reading.facts.organisations import read_organisations
from nghiquyet.reading.facts.people import read_people
from nghiquyet.reading.facts.proposals import read_proposals
from nghiquyet.reading.facts.references import read_references
from nghiquyet.reading.facts.requests import read_requests
from nghiquyet.reading.facts.shortcomings import read_shortcomings
from nghiquyet.reading.facts.syntax import read_sentences


def read_facts(document: Document) -> Facts:
    """Everything that is read out of a document."""
    sentences = read_sentences(document)
    people = read_people(document, sentences)
    requests = read_requests(sentences, people)
    event = read_event(document, sentences, people)
    return Facts(
        figures=read_figures(document, sentences),
        comparisons=read_comparisons(document, sentences),
        people=people,
        organisations=read_organisations(document, sentences, event),
        event=event,
        references=read_references(document, sentences),
        directives=read_directives(document, sentences, people, requests),
        proposals=read_proposals(document, sentences, people, requests),
        shortcomings=read_shortcomings(document, sentences),
    )
