"""How well a mention's words and unit fit a target.

The score is the share of the target's words found near the number: each word weighs more the fewer
targets share it, pairs of syllables more than single ones, and less the farther away it stands.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nghiquyet.reading.language.folding import bare, fold
from nghiquyet.reading.language.units import dimension, fold_unit, split_rate
from nghiquyet.reading.matching.asked import asks_change
from nghiquyet.reading.matching.mention import Mention, TargetLike
from nghiquyet.reading.matching.values import is_person
from nghiquyet.reading.matching.words import Vocabulary

_PAIR, _SINGLE = 1.0, 0.4
_FLOOR = 0.5
_TOLD, _ENOUGH, _NAMED_BY_UNIT = 0.3, 0.25, 0.55
_OTHER_THING, _MANY_OTHERS = 0.45, 5
_OTHER_POLARITY, _NO_EXTREME = 0.5, 0.25
_NEGATIONS = {"không", "chưa", "ngoài", "khong", "chua", "ngoai"}
_OTHER_LEVEL = 0.5
_SIBLINGS, _ALIKE, _BY, _FAR = 0.5, 0.4, 0.8, 0.35
_LIKE_COUNT = 0.6
_BY_UNIT = 0.3
"""What a number in a target's own unit is worth without a word of its name: enough to be offered."""
_EXTREME = re.compile(r"(?<!\w)(?:lâu|dài|chậm|muộn)(?: \w+)? nhất(?!\w)", re.IGNORECASE)
_SLOWEST = {"chậm nhất", "lâu nhất", "muộn nhất", "cham nhat", "lau nhat", "muon nhat"}
_BRACKETS = re.compile(r"\([^()]{8,}\)")
_CARRIERS = re.compile(
    r"\s+(?:của|ở|tại|trong)\s+(?:từng|các|mỗi|mọi|toàn)\s+(?:cơ quan|đơn vị|địa phương|cấp|ngành|tổ chức"
    r"|đảng bộ|chi bộ|tỉnh|thành phố|huyện|xã|quân khu)(?!\w)[^\d]{0,40}$",
    re.IGNORECASE,
)
"""Behind a name: every organisation that reports it, which tells it from no other."""
_SHARE_NAME = re.compile(r"(?:tỷ|tỉ) lệ\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Profile:
    """A target as matching sees it: each feature of its name with its weight, and the sum to reach.

    Words of the name that a document never uses can't tell its numbers apart, so they count only up to
    half of the whole; all count (`full`) for a stated "không có …", which has nothing else to go by.
    `alone` tells that no other target has its unit, and that the unit says what is counted or measured.
    `siblings` holds, for each target of like name, the pairs that only this one has and those that only the
    other has.
    """

    target: TargetLike
    weights: dict[str, float]
    total: float
    full: float
    noun: frozenset[str]
    siblings: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    alone: bool = False


def profiles(targets: Sequence[TargetLike], vocabulary: Vocabulary, spoken: frozenset[str]) -> list[Profile]:
    """A profile for each target; weights fall with the number of targets that share a feature.

    `spoken` are the features of the document that the mentions come from.
    """
    features = [vocabulary.features(_telling(target.name)) for target in targets]
    shared = Counter(feature for found in features for feature in found)
    found = [
        _profile(target, own, shared, len(targets), spoken, vocabulary)
        for target, own in zip(targets, features, strict=True)
    ]
    units = Counter(_kind_of_unit(target.unit) for target in targets)
    return [replace(p, siblings=_siblings(p, found), alone=_alone(p.target.unit, units)) for p in found]


def _telling(name: str) -> str:
    """A target's name without its explanation in brackets and of whom it is told, where the rest names it."""
    short = _CARRIERS.sub("", _BRACKETS.sub(" ", name))
    return short if len(short.split()) > 1 else name


def _alone(unit: str, units: Counter[str]) -> bool:
    kind = dimension(unit)
    telling = kind != "count" or " " in unit or "/" in unit
    return units[_kind_of_unit(unit)] == 1 and telling and kind not in ("money", "percent", "points")


def _kind_of_unit(unit: str) -> str:
    """What a unit measures, and per what; of things counted, the unit itself."""
    kind = dimension(unit)
    return fold_unit(unit) if kind == "count" else f"{kind}/{split_rate(unit)[1]}"


def _siblings(
    profile: Profile, others: Sequence[Profile]
) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    own = _word_pairs(profile)
    found = []
    for other in others:
        theirs = _word_pairs(other)
        alike = other is not profile and dimension(other.target.unit) == dimension(profile.target.unit)
        if (
            alike
            and len(own & theirs) >= _ALIKE * min(len(own), len(theirs))
            and own - theirs
            and theirs - own
        ):
            found.append((own - theirs, theirs - own))
    return tuple(found)


def _word_pairs(profile: Profile) -> frozenset[str]:
    return frozenset(feature for feature in profile.weights if " " in feature)


def _profile(
    target: TargetLike,
    features: frozenset[str],
    shared: Counter[str],
    count: int,
    spoken: frozenset[str],
    vocabulary: Vocabulary,
) -> Profile:
    weights = {
        feature: (_PAIR if " " in feature else _SINGLE)
        * math.log((count + 1) / shared[feature])
        / math.log(count + 1)
        for feature in features
    }
    weights = _without_unit(target, weights, vocabulary)
    total = math.fsum(weights.values())
    reachable = math.fsum(weight for feature, weight in weights.items() if feature in spoken)
    return Profile(target, weights, max(reachable, total * _FLOOR), total, vocabulary.features(target.unit))


def _without_unit(target: TargetLike, weights: dict[str, float], vocabulary: Vocabulary) -> dict[str, float]:
    """The weights with those of the counted noun lowered: the unit has told it, the rest must tell it apart.

    "Đảng bộ có 121 đảng viên" has the noun of "Số đảng viên mới được kết nạp" and is something else.
    """
    if dimension(target.unit) != "count":
        return weights
    noun = vocabulary.features(target.unit)
    rest = math.fsum(weight for feature, weight in weights.items() if feature not in noun)
    if rest < _ENOUGH * math.fsum(weights.values()):
        return weights
    return {feature: weight * (_TOLD if feature in noun else 1) for feature, weight in weights.items()}


def offered(profile: Profile, mention: Mention) -> float:
    """The score, or what a number in the target's own unit is worth at least."""
    points = score(profile, mention)
    return max(points, _BY_UNIT + points / 10) if _has_own_unit(profile, mention) else points


def _has_own_unit(profile: Profile, mention: Mention) -> bool:
    """Whether the number is in the unit that only this target has, "đơn vị máu"; of times, the slowest."""
    return (
        profile.alone
        and (dimension(mention.unit) != "time" or not _SLOWEST.isdisjoint(_own(mention)))
        and (not mention.in_table or mention.whole)
        and _kind_of_unit(mention.unit) == _kind_of_unit(profile.target.unit)
    )


def score(profile: Profile, mention: Mention) -> float:
    """0 to 1: the weighted share of the target's words near the mention."""
    if not profile.total:
        return 0.0
    told = _told_by_unit(profile, mention)
    covered = math.fsum(
        weight * (_NAMED_BY_UNIT if feature in told else 1) * _nearest(mention, feature)
        for feature, weight in profile.weights.items()
    )
    return (
        covered
        / (profile.full if mention.zero else profile.total)
        * _complement(profile, mention)
        * _level(profile, mention)
        * _polarity(profile, mention)
        * _sibling(profile, mention)
        * _extreme(profile, mention)
        * _share_of_others(profile, mention)
        * _change_asked(profile, mention)
        * _labelled(profile, mention)
        * (_LIKE_COUNT if _as_count(profile, mention) else 1)
    )


def _own(mention: Mention) -> frozenset[str]:
    """The features of the number's own clause."""
    return mention.segments[0][1] if mention.segments else frozenset()


def _nearest(mention: Mention, feature: str) -> float:
    return max((near for near, words in mention.segments if feature in words), default=0.0)


def _told_by_unit(profile: Profile, mention: Mention) -> frozenset[str]:
    """The features of another counted noun than the target's unit that its name holds too."""
    if dimension(profile.target.unit) != "count" or mention.in_table:
        return frozenset()
    return mention.noun - profile.noun


def _complement(profile: Profile, mention: Mention) -> float:
    """1, or less where the words that say what a percentage is of name another thing than the target's.

    "100% nội dung chương trình" is no "Tỷ lệ khá, giỏi", though the sentence is about training.
    """
    if dimension(profile.target.unit) != "percent":
        return 1.0
    named = [words for words in (mention.complement, mention.subject) if any(" " in word for word in words)]
    same = all(words & profile.weights.keys() for words in named) and not _of_more(profile, mention.subject)
    return 1.0 if same else _OTHER_THING


def _of_more(profile: Profile, subject: frozenset[str]) -> bool:
    """ "Tỷ lệ giáo viên biết tiếng dân tộc thiểu số" is of teachers too, but shares little else of a name."""
    pairs = {word for word in subject if " " in word}
    shared = pairs & profile.weights.keys()
    return len(shared) <= 1 and len(pairs - shared) >= _MANY_OTHERS


def _level(profile: Profile, mention: Mention) -> float:
    """1, or less where the number's own words name another level ("cấp trường") than the target's."""
    wanted = {feature for feature in profile.weights if feature.startswith(("cấp ", "cap "))}
    said = {feature for feature in _own(mention) if feature.startswith(("cấp ", "cap "))}
    return _OTHER_LEVEL if wanted and said and not wanted & said else 1.0


def _polarity(profile: Profile, mention: Mention) -> float:
    """1, or less where only one of target and number speaks of what is not done ("không hoàn thành")."""
    wanted = not _NEGATIONS.isdisjoint(profile.weights)
    said = not _NEGATIONS.isdisjoint(_own(mention))
    return 1.0 if wanted == said or mention.zero else _OTHER_POLARITY


def _sibling(profile: Profile, mention: Mention) -> float:
    """1, or less where the words that tell a target of like name apart stand by the number and its own don't.

    "Giới thiệu 412 đoàn viên ưu tú" is no "Số đoàn viên ưu tú được kết nạp", though most words are there.
    """
    taken = any(
        max(_nearest(mention, word) for word in theirs) >= _BY
        and max(_nearest(mention, word) for word in own) <= _FAR
        for own, theirs in profile.siblings
    )
    return _SIBLINGS if taken else 1.0


def _extreme(profile: Profile, mention: Mention) -> float:
    """1, or less where a target asks for the longest or worst one and the number's own words don't."""
    asked = _EXTREME.search(profile.target.name)
    if asked is None or mention.in_table:
        return 1.0
    said = {fold(asked.group()), bare(fold(asked.group()))} & _own(mention)
    return 1.0 if said and not mention.average else _NO_EXTREME


def _change_asked(profile: Profile, mention: Mention) -> float:
    """1, or less where a target asks for growth or decline and running text tells a level."""
    told = mention.in_table or mention.role == "change"
    return 1.0 if told or not asks_change(profile.target) else _OTHER_THING


def _share_of_others(profile: Profile, mention: Mention) -> float:
    """1, or less where a fraction counts other things than those the target is a share of.

    "7/11 tổ" is no "Tỷ lệ hộ phân loại rác", though the sentence is about sorting waste. What is measured
    ("9,8/10,9 tấn/ngày") has no noun that could say so.
    """
    asked = _SHARE_NAME.match(profile.target.name)
    if (mention.numerator is None and mention.unit != "%") or not mention.noun or asked is None:
        return 1.0
    if dimension(mention.unit) not in ("count", "percent"):
        return 1.0
    counted = {bare(word) for word in mention.noun if " " not in word}
    named = {bare(word) for word in re.findall(r"[^\W\d_]+", fold(profile.target.name))}
    people = mention.numerator is not None and is_person(mention.unit)
    return 1.0 if counted & named or people else _OTHER_THING


def _labelled(profile: Profile, mention: Mention) -> float:
    """1, or less where a bare number's label counts something else: "số xã kiểu mẫu là 7" is no "khu"."""
    bare_count = mention.labelled and not mention.unit and dimension(profile.target.unit) == "count"
    if not bare_count or not mention.segments or not profile.noun:
        return 1.0
    return 1.0 if profile.noun & _own(mention) else _OTHER_THING


def _as_count(profile: Profile, mention: Mention) -> bool:
    """A fraction read for its upper number only: possible, but rarely what is meant."""
    return mention.numerator is not None and dimension(profile.target.unit) == "count"
