"""Which target of a superior a lower document's target concretises: by words, unit and basis.

The words are compared as reports are matched with targets (`reading.matching`): weighed by how few targets
share them, abbreviations written out, other expressions for one thing understood. Both names are held
against each other, for a lower document says less of what is known and more of its own. Many-to-many: one
lower target may stand for several of the superior's, and several may be parts of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from nghiquyet.cascading.things import same_things
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents import Document
from nghiquyet.reading.language.abbreviations import explained_abbreviations, shipped_abbreviations
from nghiquyet.reading.language.units import dimension, fold_unit
from nghiquyet.reading.matching.mention import OWN, TOWARDS, Mention
from nghiquyet.reading.matching.scoring import Profile, profiles, score
from nghiquyet.reading.matching.words import Vocabulary
from nghiquyet.reading.resolutions import Target

LEAST, SURE = 0.4, 0.7
"""From which points on two targets are taken for one thing, and taken so without a question."""
_BETTER, _SHORTER = 0.65, 0.35
_OTHER_KIND, _OTHER_BASIS, _BY_UNIT = 0.8, 0.95, 0.5
_NEAR, _PART = 0.95, 0.7
_FIGURES = re.compile(r"[\d.,%‰]*\d[\d.,%‰]*")


@dataclass(frozen=True, slots=True)
class Link:
    """A superior's target and a lower document's, by their codes; `points` from 0 to 1."""

    superior: str
    lower: str
    points: float
    sure: bool
    words: str

    @property
    def why(self) -> Phrase:
        """What speaks for it: how much of the names is alike, and which words."""
        return Phrase(
            "giống {percent}% về từ ngữ: {words}", percent=round(self.points * 100), words=self.words
        )


def align(
    superior: Sequence[Target],
    lower: Sequence[Target],
    *,
    documents: tuple[Document, Document],
    names: Iterable[str],
    vocabulary: Vocabulary,
) -> tuple[Link, ...]:
    """The links between the targets of two documents, the superior's document first.

    `names` are those of organisations: they say whose a target is, not what it counts.
    """
    without = _NamesOf(names)
    sides = [
        [_Side.of(target, targets, document, without, vocabulary) for target in targets]
        for targets, document in zip((superior, lower), documents, strict=True)
    ]
    links = tuple(_links(_points(sides[0], sides[1], vocabulary)))
    return tuple(one for one in links if _is_best_of_clause(one, links, superior, lower))


def vocabulary_of(*documents: Document) -> Vocabulary:
    """The words in force: the shipped abbreviations and those that the documents explain."""
    explained = [explained_abbreviations(document.text) for document in documents]
    return Vocabulary({k: v for table in (shipped_abbreviations(), *explained) for k, v in table.items()})


def _is_best_of_clause(
    link: Link, links: Sequence[Link], superior: Sequence[Target], lower: Sequence[Target]
) -> bool:
    """Of several figures of one clause ("15/15 trạm y tế, bằng 100%") those like the superior's count."""
    wanted = next(one for one in superior if one.code == link.superior)
    own = {one.code: one for one in lower}
    place = _place(own[link.lower])
    beside = [own[o.lower] for o in links if o.superior == link.superior and _place(own[o.lower]) == place]
    return _likeness(wanted, own[link.lower]) == max(_likeness(wanted, one) for one in beside)


def _place(target: Target) -> tuple[int, int]:
    return target.start, target.end


def _likeness(one: Target, other: Target) -> tuple[bool, bool]:
    return dimension(one.unit) == dimension(other.unit), one.direction == other.direction


class _NamesOf:
    """Takes the names of organisations out of a target's name."""

    def __init__(self, names: Iterable[str]) -> None:
        listed = sorted({name for name in names if len(name) > 3}, key=len, reverse=True)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed)) or '(?!)'})(?!\w)", re.I)

    def __call__(self, name: str) -> str:
        return " ".join(self._pattern.sub(" ", name).split()) or name


@dataclass(frozen=True, slots=True)
class _Side:
    """A target with its name without those of organisations, and its own words as a number's."""

    target: Target
    mention: Mention

    @classmethod
    def of(
        cls, target: Target, all_of: Sequence[Target], document: Document, without: _NamesOf,
        vocabulary: Vocabulary,
    ) -> _Side:  # fmt: skip
        target = replace(target, name=without(_name(target, all_of, vocabulary)))
        segments = [(OWN, vocabulary.spoken(target.name) | vocabulary.spoken(target.unit))]
        if sum((one.start, one.end) == (target.start, target.end) for one in all_of) == 1:
            clause = _FIGURES.sub(" ", document.text[target.start : target.end])
            segments.append((TOWARDS, vocabulary.spoken(without(clause))))
        mention = Mention(
            value=target.level, unit=target.unit, start=target.start, end=target.end,
            number_start=target.level_start, number_end=target.level_end, segments=tuple(segments),
            in_table=True, zero=target.level == 0, noun=vocabulary.features(target.unit),
        )  # fmt: skip
        return cls(target, mention)

    @property
    def words(self) -> frozenset[str]:
        return frozenset().union(*(words for _, words in self.mention.segments))


def _name(target: Target, all_of: Sequence[Target], vocabulary: Vocabulary) -> str:
    """Its name; of a bare "Tỷ lệ" that of the other target in its clause."""
    if vocabulary.features(target.name):
        return target.name
    return next(
        (one.name for one in all_of if one is not target and _place(one) == _place(target)), target.name
    )


_Scored = tuple[float, Profile, Profile]


def _points(superior: Sequence[_Side], lower: Sequence[_Side], vocabulary: Vocabulary) -> list[_Scored]:
    """Every pair with its points."""
    spoken = [frozenset[str]().union(*(one.words for one in side)) for side in (superior, lower)]
    above = profiles([one.target for one in superior], vocabulary, spoken[1])
    below = profiles([one.target for one in lower], vocabulary, spoken[0])
    return [
        (_pair((profile, one), (other_profile, other)), profile, other_profile)
        for profile, one in zip(above, superior, strict=True)
        for other_profile, other in zip(below, lower, strict=True)
    ]


def _pair(superior: tuple[Profile, _Side], lower: tuple[Profile, _Side]) -> float:
    """How much of either's name the other says; the one that is said better counts more."""
    one, other = superior[1].target, lower[1].target
    less, more = sorted((score(superior[0], lower[1].mention), score(lower[0], superior[1].mention)))
    points = (
        (_SHORTER * less + _BETTER * more)
        * (1 if dimension(one.unit) == dimension(other.unit) else _OTHER_KIND)
        * (1 if one.basis == other.basis else _OTHER_BASIS)
        * same_things(one, other)
    )
    return max(points, _BY_UNIT) if _alone_in_unit(superior[0], lower[0]) else points


def _alone_in_unit(one: Profile, other: Profile) -> bool:
    """Whether a unit that says what it counts ("đơn vị máu") is of these two targets alone."""
    alone = one.alone and other.alone and dimension(one.target.unit) == "count"
    return alone and fold_unit(one.target.unit) == fold_unit(other.target.unit)


def _links(table: Sequence[_Scored]) -> Iterable[Link]:
    """The pairs that hold: near the best of the lower target, not far below the best of the superior's."""
    best_below: dict[str, float] = {}
    best_above: dict[str, float] = {}
    for points, one, other in table:
        best_above[one.target.code] = max(points, best_above.get(one.target.code, 0.0))
        best_below[other.target.code] = max(points, best_below.get(other.target.code, 0.0))
    for points, one, other in table:
        mine, theirs = best_below[other.target.code], best_above[one.target.code]
        if points >= LEAST and points >= _NEAR * mine and points >= _PART * theirs:
            yield _link(points, one, other)


def _link(points: float, one: Profile, other: Profile) -> Link:
    shared = sorted(word for word in one.weights if " " in word and word in other.weights)
    words = ", ".join(shared) or "–"
    return Link(one.target.code, other.target.code, round(points, 3), points >= SURE, words)
