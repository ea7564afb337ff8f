"""Which target a number is about: by the words near it, by a name in full, by what was spoken of before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from nghiquyet.checking.grids import Grids, Place
from nghiquyet.checking.nouns import counts_another
from nghiquyet.checking.said import Fitting, Said, fills
from nghiquyet.checking.whose import Spot
from nghiquyet.measuring import Target
from nghiquyet.reading.documents import Document
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching.match import LIKELY, POSSIBLE, SURE
from nghiquyet.reading.matching.mention import Mention
from nghiquyet.reading.matching.scoring import Profile, profiles, score
from nghiquyet.reading.matching.words import Vocabulary

_ENTITLED, _BRACKETED, _INHERITED, _STRUCTURAL, _FROM_BEFORE = 0.95, 0.95, 0.8, 0.9, 0.5
"""Scores: of a target named in full; what a number keeps of the score before it, in a bracket behind and
anywhere in the sentence; what the labels of a table are worth together; of the sentence before."""
_ONLY_UNIT, _OTHER_NOUN = 1.4, 0.6
"""What becomes of a score where only this target is in the number's unit, where it counts another noun."""
_SHORTEST_TITLE = 12
_FAINT = 0.15
_FOLLOWS = re.compile(r"\W*(?:như vậy|như thế|do đó|vì vậy|theo đó|để hoàn thành|muốn)(?!\w)", re.IGNORECASE)
_OPENED = re.compile(r"^[^()]{0,60}\([^()]*$")


class Topics:
    """The targets of a review as one document speaks of them."""

    def __init__(
        self, document: Document, targets: Sequence[Target], vocabulary: Vocabulary, grids: Grids
    ) -> None:
        self._document, self._vocabulary, self._grids = document, vocabulary, grids
        self._targets = {target.code: target for target in targets}
        self._profiles = profiles(targets, vocabulary, vocabulary.features(document.text))
        self._of_unit: dict[str, tuple[str, ...]] = {}
        self._titles = _titles(document.text, targets)

    def of(self, mention: Mention, spot: Spot, place: Place | None, unit: str) -> Fitting:
        """The targets that a number in this unit may be about."""
        found = [
            (self._score(profile, mention, place, unit), profile.target.code)
            for profile in self._profiles
            if _may_be_in(self._targets[profile.target.code], unit)
        ]
        ranked = sorted((one for one in found if one[0] >= POSSIBLE), key=lambda one: -one[0])
        return self._entitled(tuple((points, self._targets[code]) for points, code in ranked), spot)

    def _by_unit(self, unit: str, profile: Profile) -> float:
        """Less for a number that counts another noun, more for one in a unit that no other target has."""
        if counts_another(unit, profile.target):
            return _OTHER_NOUN
        return _ONLY_UNIT if self._in_unit(unit) == (profile.target.code,) else 1.0

    def _in_unit(self, unit: str) -> tuple[str, ...]:
        """The targets that are measured in this unit, or count this noun."""
        if unit not in self._of_unit:
            same = (target.code for target in self._targets.values() if _same_unit(unit, target.unit))
            self._of_unit[unit] = tuple(same)
        return self._of_unit[unit]

    def _score(self, profile: Profile, mention: Mention, place: Place | None, unit: str) -> float:
        return min(1.0, self._by_words(profile, mention, place) * self._by_unit(unit, profile))

    def _by_words(self, profile: Profile, mention: Mention, place: Place | None) -> float:
        """In a table row, column, group and caption name a number together, however far away they are."""
        points = score(profile, mention)
        if points < _FAINT or not fills(mention, place):
            return points
        words = frozenset().union(*(features for _, features in mention.segments))
        gathered = score(profile, replace(mention, segments=((1.0, words),)))
        return max(points, _STRUCTURAL * gathered)

    def _entitled(self, fitting: Fitting, spot: Spot) -> Fitting:
        """With the target first whose whole name stands before the number in its sentence or row, unless the
        nearer words name another one."""
        start, _ = self._grids.row(spot.start) or (spot.start, spot.end)
        named = [code for end, code in self._titles if start < end <= spot.number_start]
        if not named:
            return fitting
        best = fitting[0][0] if fitting else 0.0
        own = next((points for points, target in fitting if target.code == named[-1]), 0.0)
        over = ";" in self._document.text[self._last_title(start, spot) : spot.number_start]
        if (best >= SURE and own < best / 2) or (over and best >= LIKELY and own < best):
            return fitting
        others = tuple(found for found in fitting if found[1].code != named[-1])
        return ((_ENTITLED, self._targets[named[-1]]), *others)

    def _last_title(self, start: int, spot: Spot) -> int:
        """Where the last whole name of a target before the number ends."""
        return max(end for end, _ in self._titles if start < end <= spot.number_start)

    def at(self, offset: int, said: Sequence[Said]) -> Target | None:
        """The target that a place is about: the last one that its row or paragraph names in full, or that a
        number there is surely about, or that the words before it are."""
        block = self._document.block_at(offset)
        start, _ = self._grids.row(offset) or ((block.start, block.end) if block else (offset, offset))
        named = [(end, code) for end, code in self._titles if start < end <= offset]
        meant = [
            (one.start, one.fitting[0][1].code)
            for one in said
            if start <= one.start < offset and one.fitting and one.fitting[0][0] >= SURE
        ]
        found = max((*named, *meant), default=None)
        return self._targets[found[1]] if found else self._spoken_of(start, offset)

    def _spoken_of(self, start: int, end: int) -> Target | None:
        """The one target that the words from start to end are about."""
        words = self._vocabulary.features(self._document.text[start:end])
        line = Mention(Decimal(0), "", start, end, start, end, ((1.0, words),))
        ranked = sorted(((score(one, line), one.target.code) for one in self._profiles), reverse=True)
        if not ranked or ranked[0][0] < SURE:
            return None
        alone = all(points < _INHERITED * ranked[0][0] for points, _ in ranked[1:])
        return self._targets[ranked[0][1]] if alone else None


def going_on(one: Said, before: Sequence[Said]) -> Said:
    """A number whose own words name no target, or hardly another one, goes on with that of the number before
    it in the sentence: the more surely where it stands in a bracket behind it."""
    if not before or not before[-1].fitting:
        return one
    topic = before[-1].fitting[0][1]
    points = max(score for other in before for score, target in other.fitting if target is topic)
    if counts_another(one.unit, topic):
        points *= _OTHER_NOUN
    if points < SURE * _INHERITED or not _may_be_in(topic, one.unit):
        return one
    own = next((score for score, target in one.fitting if target.code == topic.code), 0.0)
    others = [found for found in one.fitting if found[1].code != topic.code]
    rival = others[0][0] if others else 0.0
    if rival > _INHERITED * points or (rival >= SURE and own < _INHERITED * rival):
        return one
    between = one.before[len(one.before) - (one.start - before[-1].end) :]
    kept = max(points * (_BRACKETED if _OPENED.search(between) else _INHERITED), own)
    return replace(one, fitting=((kept, topic), *(found for found in others if found[0] < _INHERITED * kept)))


def of_paragraph(one: Said, before: Sequence[Said], start: int) -> Said:
    """A number of a named organisation, or of what follows from the last sentence, whose own names no target.

    It goes on with the last one spoken of in the paragraph that begins at `start`; never surely.
    """
    on = one.whose.named or _FOLLOWS.match(one.before)
    if one.place is not None or not on or (one.fitting and one.fitting[0][0] >= LIKELY):
        return one
    for other in reversed(before):
        if other.start < start:
            break
        if other.fitting and other.fitting[0][0] >= SURE and _may_be_in(other.fitting[0][1], one.unit):
            return replace(one, fitting=((_FROM_BEFORE, other.fitting[0][1]), *one.fitting))
    return one


def _same_unit(unit: str, other: str) -> bool:
    """Whether two units measure the same; of things that are counted, whether they are the same thing."""
    if not unit or dimension(unit) in ("percent", "points"):
        return False
    same = dimension(unit) == dimension(other)
    return same and (dimension(unit) != "count" or fold(unit) == fold(other))


def _may_be_in(target: Target, unit: str) -> bool:
    """Whether a number in this unit can say anything of a target: a measure only of one in the same."""
    measured = dimension(unit) if unit else ""
    return measured in ("", "count", "percent", "points") or measured == dimension(target.unit)


def _titles(text: str, targets: Sequence[Target]) -> list[tuple[int, str]]:
    """Where a target's whole name ends in the text, and whose it is; the longest name at each place."""
    names = {" ".join(fold(target.name).split()): target.code for target in targets}
    long = sorted((name for name in names if len(name) > _SHORTEST_TITLE), key=len, reverse=True)
    folded = fold(text)
    if not long or len(folded) != len(text):
        return []
    pattern = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in long)
    found = re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", folded)
    return [(match.end(), names[" ".join(match.group().split())]) for match in found]
