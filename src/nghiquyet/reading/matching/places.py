"""Where reports state an amount that a person has typed, and by which words they name it there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.matching import mentions
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.mention import OrganisationLike, TargetLike
from nghiquyet.reading.matching.naming import named
from nghiquyet.reading.matching.scopes import Registry
from nghiquyet.reading.matching.values import value_in
from nghiquyet.reading.matching.words import Vocabulary


@dataclass(frozen=True, slots=True)
class Place:
    """documents[source].text[start:end] states the amount and names it with these words."""

    source: int
    start: int
    end: int
    words: str


def places_of(
    amount: Decimal,
    target: TargetLike,
    documents: Sequence[Document],
    *,
    organisation: str,
    organisations: Sequence[OrganisationLike],
    term_start: date,
    as_of: date,
) -> Iterator[Place]:
    """Every place of the reports where this amount, in the target's unit, stands as a result."""
    registry = Registry.of(organisation, organisations)
    names = {name for body in organisations for name in (body.name, *body.short_names)}
    for source, document in enumerate(documents):
        frame = Frame(registry, Vocabulary({}), term_start, as_of)
        for mention in mentions(document, frame):
            if mention.role == "result" and value_in(target, mention) == amount:
                yield Place(source, mention.start, mention.end, named(document, mention, names))
