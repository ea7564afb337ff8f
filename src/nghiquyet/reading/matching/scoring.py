"""How well a mention's words and unit fit a target.

The score is the share of the target's words found near the number: each word weighs more the fewer
targets share it, pairs of syllables more than single ones, and less the farther away it stands.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.units import convert, dimension, fold_unit
from nghiquyet.reading.matching.mention import Mention, TargetLike
from nghiquyet.reading.matching.words import Vocabulary

_PAIR, _SINGLE = 1.0, 0.4
_PEOPLE = {fold(noun) for noun in ("người", "đồng chí", "đảng viên", "cán bộ", "quần chúng", "em", "cháu", "trường hợp")}


@dataclass(frozen=True, slots=True)
class Profile:
    """A target as matching sees it: each feature of its name with its weight, and their sum."""

    target: TargetLike
    weights: dict[str, float]
    total: float
    nouns: frozenset[str]


def profiles(targets: Sequence[TargetLike], vocabulary: Vocabulary) -> list[Profile]:
    """A profile for each target; weights fall with the number of targets that share a feature."""
    features = [vocabulary.features(target.name) for target in targets]
    shared = Counter(feature for found in features for feature in found)
    return [_profile(target, found, shared, len(targets)) for target, found in zip(targets, features, strict=True)]


def _profile(target: TargetLike, features: frozenset[str], shared: Counter[str], count: int) -> Profile:
    weights = {
        feature: (_PAIR if " " in feature else _SINGLE) * math.log((count + 1) / shared[feature]) / math.log(count + 1)
        for feature in features
    }
    nouns = frozenset(fold(f"{target.name} {target.unit}").split())
    return Profile(target, weights, sum(weights.values()), nouns)


def score(profile: Profile, mention: Mention) -> float:
    """0 to 1: the weighted share of the target's words near the mention."""
    if not profile.total:
        return 0.0
    covered = sum(
        weight * max((near for near, words in mention.segments if feature in words), default=0.0)
        for feature, weight in profile.weights.items()
    )
    return covered / profile.total


def value_in(target: TargetLike, mention: Mention) -> Decimal | None:
    """The mention's value in the target's unit, or None where the two can't be the same quantity."""
    wanted = dimension(target.unit)
    if wanted == "percent":
        return _percent(mention)
    if mention.numerator is not None:
        return mention.numerator if wanted == "count" and _same_thing(target, mention.unit) else None
    if mention.unit == "":
        return mention.value if mention.in_table else None
    if dimension(mention.unit) != wanted:
        return None
    if wanted == "count" and not _same_thing(target, mention.unit):
        return None
    return convert(mention.value, mention.unit, target.unit)


def _percent(mention: Mention) -> Decimal | None:
    if mention.numerator is not None:
        return mention.value
    if dimension(mention.unit) == "percent":
        return mention.value
    return mention.value if mention.in_table and mention.unit == "" else None


def _same_thing(target: TargetLike, unit: str) -> bool:
    """Whether a counted noun can be what the target counts: named in it, or a general word for people."""
    noun = fold(unit)
    wanted = fold_unit(target.unit)
    if not noun or noun.split()[0] == fold(wanted).split()[0]:
        return True
    name = f" {fold(target.name)} "
    if f" {noun} " in name or f" {' '.join(noun.split()[:2])} " in name:
        return True
    return noun in _PEOPLE and fold(wanted) in _PEOPLE
