"""Who is introduced in a sentence, and with which offices.

    [address] [rank] [offices] NAME [, or - offices]

Offices between two names belong to the one or the other; a list may give one office to several people
("các đồng chí Phó Chủ tịch UBND tỉnh: A, B và C").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from nghiquyet.reading.facts.chunks import Chunk
from nghiquyet.reading.facts.syntax import Sentence

_WITHIN = frozenset({"many", "one", "rank", "title", "office", "name", "mark", "and", "aside"})
_MARKS = frozenset(",;:-–—().")
_OPENING = frozenset({"one", "rank", "title"})
_PEOPLE = _OPENING | {"name", "many"}
_TELLING = frozenset({"là", "gồm"})
"""Words that stand for a colon between an office and those who hold it."""


@dataclass
class Introduction:
    """One name with what stands by it; `place` is the name's chunk, `before`: offices stand before it."""

    place: int
    name: Chunk
    rank: Chunk | None = None
    offices: list[Chunk] = field(default_factory=list)
    before: bool = False


def introductions(sentence: Sentence) -> list[Introduction]:
    """The people introduced in a sentence, in order."""
    found: list[Introduction] = []
    if not any(piece.kind == "name" for piece in sentence.chunks):
        return found
    for stretch in _stretches(sentence.chunks):
        found += _read(sentence.chunks, stretch)
    return found


def _stretches(chunks: Sequence[Chunk]) -> Iterator[range]:
    """Rows of chunks that may belong to one list of people."""
    begin = 0
    for place, piece in enumerate(chunks):
        if _names_holders(chunks, place):
            continue
        if piece.kind not in _WITHIN or (piece.kind == "mark" and piece.text not in _MARKS):
            yield range(begin, place)
            begin = place + 1
    yield range(begin, len(chunks))


def _names_holders(chunks: Sequence[Chunk], place: int) -> bool:
    """ "Hai Phó Chủ tịch là ông A và bà B"."""
    before, behind = (
        [piece.kind for piece in chunks[max(0, place - 2) : place]],
        chunks[place + 1 : place + 2],
    )
    return (
        chunks[place].text in _TELLING
        and before == ["many", "office"]
        and any(piece.kind in _PEOPLE for piece in behind)
    )


def _read(chunks: Sequence[Chunk], stretch: range) -> list[Introduction]:
    names = [place for place in stretch if chunks[place].kind == "name"]
    people = [Introduction(place, chunks[place]) for place in names]
    if not people:
        return people
    shared = _Shared()
    edges = [stretch.start, *(place + 1 for place in names)]
    for person, edge in zip(people, edges, strict=False):
        gap = [chunks[place] for place in range(edge, person.place)]
        left = people[people.index(person) - 1] if person is not people[0] else None
        _share_out(gap, left, person, shared)
    people[-1].offices += _behind_last(chunks[names[-1] + 1 : stretch.stop])
    _end_shared(chunks, people, shared)
    return people


def _end_shared(chunks: Sequence[Chunk], people: Sequence[Introduction], shared: _Shared) -> None:
    """Behind names parted by commas that have no office of their own, one behind ";" that has is outside."""
    for group in shared.groups:
        members = [person for person in people if person.place in group]
        if not members or _own(members[0], group):
            continue
        gaps = [chunks[one.place : other.place] for one, other in pairwise(members)]
        at = next((at for at, gap in enumerate(gaps, 1) if _parted(gap)), None)
        if at is not None and at > 1 and _own(members[at], group):
            for outside in members[at:]:
                outside.offices = _own(outside, group)


def _own(person: Introduction, group: dict[int, list[Chunk]]) -> list[Chunk]:
    return [piece for piece in person.offices if piece not in group[person.place]]


def _behind_last(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The last name's offices: up to a semicolon or to others who are spoken of together."""
    end = next(
        (i for i, piece in enumerate(chunks) if piece.kind == "many" or piece.text == ";"), len(chunks)
    )
    return [piece for piece in chunks[:end] if piece.kind == "office"]


@dataclass
class _Shared:
    """The offices that hold for every name of the list that is going on."""

    offices: list[Chunk] = field(default_factory=list)
    colon: bool = False
    addressed: bool = False
    """Each name of the list has a form of address of its own."""
    groups: list[dict[int, list[Chunk]]] = field(default_factory=list)
    """The lists so far: the place of each name in it, and the offices that it shares."""


def _share_out(gap: list[Chunk], left: Introduction | None, right: Introduction, shared: _Shared) -> None:
    """Give the offices of the gap between two names to the left or the right one."""
    cut = _cut(gap, left)
    if left is not None:
        left.offices += [piece for piece in gap[:cut] if piece.kind == "office"]
    mine = gap[cut:]
    offices = [piece for piece in mine if piece.kind == "office"]
    right.rank = next((piece for piece in mine if piece.kind == "rank"), None)
    right.before = bool(offices)
    before = shared.offices
    _continue_list(gap, offices, shared)
    if shared.offices:
        if shared.offices is not before:
            shared.groups.append({})
        shared.groups[-1][right.place] = shared.offices
    right.offices += shared.offices + [piece for piece in offices if piece not in shared.offices]


def _continue_list(gap: list[Chunk], offices: list[Chunk], shared: _Shared) -> None:
    many = _list_start(gap)
    if many is not None:
        shared.offices = [piece for piece in gap[many:] if piece.kind == "office"]
        shared.colon = any(piece.text == ":" or piece.text in _TELLING for piece in gap[many:])
        shared.addressed = shared.colon and gap[-1].kind == "one"
    elif (
        offices
        or (any(piece.kind == "one" for piece in gap) and not shared.addressed)
        or (not shared.colon and _parted(gap))
    ):
        shared.offices = []


def _list_start(gap: Sequence[Chunk]) -> int | None:
    """The last "các", or the one whose office "gồm" goes on to tell: "Bốn Phó Chủ tịch gồm các bà"."""
    places = [place for place, piece in enumerate(gap) if piece.kind == "many"]
    if len(places) > 1 and gap[places[-1] - 1].text in _TELLING:
        return places[-2]
    return places[-1] if places else None


def _parted(gap: Sequence[Chunk]) -> bool:
    return any(piece.text == ";" for piece in gap)


def _cut(gap: list[Chunk], left: Introduction | None) -> int:
    """The place in the gap where the right name's introduction begins."""
    for place in reversed(range(len(gap))):
        if gap[place].text == ";" or gap[place].kind == "many":
            return place if gap[place].text == ";" else _list_start(gap) or 0
    if left is None:
        return 0
    for place in reversed(range(len(gap))):
        if gap[place].kind == "and" and (place + 1 == len(gap) or gap[place + 1].kind != "mark"):
            return place
    return _cut_at_comma(gap, left)


def _cut_at_comma(gap: list[Chunk], left: Introduction) -> int:
    offices = [place for place in range(len(gap)) if gap[place].kind == "office"]
    if not offices:
        return 0
    opening = next((place for place in range(len(gap)) if gap[place].kind in _OPENING), None)
    adjoining = offices[-1] == len(gap) - 1
    if left.before and (adjoining or opening is not None):
        return 0
    if opening is not None:
        return opening
    return offices[-1] if adjoining else len(gap)
