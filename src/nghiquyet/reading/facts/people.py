"""The people of a document, each once, with every office held at once and all places where they are named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.appointments import appointments
from nghiquyet.reading.facts.bylines import read_bylines
from nghiquyet.reading.facts.fact import Person
from nghiquyet.reading.facts.introductions import Introduction, introductions
from nghiquyet.reading.facts.offices import is_shorter_form
from nghiquyet.reading.facts.roles import roles
from nghiquyet.reading.facts.signatures import read_signatures
from nghiquyet.reading.facts.syntax import Sentence, read_sentences
from nghiquyet.reading.language.folding import fold

Span = tuple[int, int]
_SHORT_FORM = re.compile(
    r"(?<!\w)(?:đồng chí|đ/c|ông|bà|anh|chị|cô|thầy|bác sĩ|em|cụ|"
    r"(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy))\s+((?:[^\W\d_]+)(?:\s+[^\W\d_]+)?)",
    re.IGNORECASE,
)


@dataclass
class _Found:
    """What a document says of one name."""

    name: str
    ranks: list[str] = field(default_factory=list)
    lists: list[list[str]] = field(default_factory=list)
    given: list[str] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    mentions: set[Span] = field(default_factory=set)


def read_people(document: Document, sentences: Sequence[Sentence] | None = None) -> tuple[Person, ...]:
    """People who take part, then authors and photographers (`byline`), in order of first mention."""
    found: dict[str, _Found] = {}
    bylines = read_bylines(document)
    signatures = {(one.start, one.end) for one in read_signatures(document)}
    bylines = [(name, span) for name, span in bylines if span not in signatures]
    signed = {span for _, span in bylines}
    for sentence in read_sentences(document) if sentences is None else sentences:
        if sentence.kind != "aside":
            _collect(sentence, found, signed)
    _add_signers(document, found)
    _add_mentions(document.text, found)
    people = [_person(person) for person in found.values()]
    people += _authors(bylines, found)
    return tuple(sorted(people, key=lambda person: person.mentions[0]))


def _collect(sentence: Sentence, found: dict[str, _Found], signed: set[Span]) -> None:
    parts = roles(sentence.chunks, sentence.tokens)
    for introduction in introductions(sentence):
        span = sentence.span(introduction.name)
        if span in signed:
            continue
        name = sentence.words(introduction.name)
        person = _known(found, name) or found.setdefault(fold(name), _Found(name))
        person.mentions.add(span)
        person.roles |= parts.get(introduction.place, set())
        _add_offices(sentence, introduction, person)
    for bearer, office in appointments(sentence):
        holder = _known(found, sentence.words(bearer))
        if holder:
            holder.given.append(sentence.words(office))


def _add_signers(document: Document, found: dict[str, _Found]) -> None:
    for signature in read_signatures(document):
        person = found.setdefault(fold(signature.name), _Found(signature.name))
        person.mentions.add((signature.start, signature.end))
        person.given.append(signature.office)
        person.ranks += [signature.rank] if signature.rank else []


def _known(found: dict[str, _Found], name: str) -> _Found | None:
    """The one person so far whose full name this is, or whose name ends so."""
    if fold(name) in found:
        return found[fold(name)]
    longer = [person for key, person in found.items() if key.endswith(f" {fold(name)}")]
    return longer[0] if len(longer) == 1 else None


def _add_offices(sentence: Sentence, introduction: Introduction, person: _Found) -> None:
    if introduction.rank:
        person.ranks.append(sentence.words(introduction.rank))
    offices = [sentence.words(office) for office in introduction.offices]
    if offices:
        person.lists.append(list(dict.fromkeys(offices)))


def _add_mentions(text: str, found: dict[str, _Found]) -> None:
    """Every place that names a person in full, and "đồng chí" with a given name that only one person has."""
    for person in found.values():
        for match in re.finditer(rf"(?<!\w){re.escape(person.name)}(?!\w)", text):
            person.mentions.add(match.span())
    by_given: dict[str, list[_Found]] = {}
    for person in found.values():
        syllables = person.name.split()
        for form in {syllables[-1], " ".join(syllables[-2:])}:
            by_given.setdefault(form, []).append(person)
    for match in _SHORT_FORM.finditer(text):
        _add_short(match, by_given)


def _add_short(match: re.Match[str], by_given: dict[str, list[_Found]]) -> None:
    for form in (match.group(1), match.group(1).split()[0]):
        people = by_given.get(form, [])
        if len(people) == 1:
            person = people[0]
            span = (match.start(1), match.start(1) + len(form))
            if not any(start <= span[0] < end for start, end in person.mentions):
                person.mentions.add(span)
            return
        if form[:1].isupper() and " " in form and form.split()[1][:1].isupper():
            return


def _person(found: _Found) -> Person:
    return Person(
        name=found.name,
        rank=found.ranks[0] if found.ranks else None,
        offices=tuple(_merged(found.lists, found.given)),
        chair="chair" in found.roles,
        speaker="speaker" in found.roles,
        mentions=tuple(sorted(found.mentions)),
    )


def _merged(lists: Sequence[Sequence[str]], given: Sequence[str]) -> list[str]:
    """The fullest introduction's offices, then others, and given ones, that it does not say already."""
    fullest = max(lists, key=lambda one: (len(one), sum(len(office.split()) for office in one)), default=())
    offices = list(fullest)
    for office in (office for one in (*lists, given) for office in one):
        if not any(is_shorter_form(office, known) or is_shorter_form(known, office) for known in offices):
            offices.append(office)
    return offices


def _authors(bylines: Iterable[tuple[str, Span]], found: dict[str, _Found]) -> list[Person]:
    places: dict[str, list[Span]] = {}
    for name, span in bylines:
        if fold(name) not in found:
            places.setdefault(name, []).append(span)
    return [Person(name, byline=True, mentions=tuple(spans)) for name, spans in places.items()]
