"""Aliases: by which words reports name a target, as people have confirmed or denied it before.

An alias adds to what a number's words can be recognised by. It never overrules what the report itself says:
unit, time, scope and arithmetic are checked as ever, a contradiction stays one, and where an alias would
replace what is read without it, a person is asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from nghiquyet.phrases import Phrase
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.matching.match import SURE, Candidate, Match, MatchState
from nghiquyet.reading.matching.mention import Mention, TargetLike
from nghiquyet.reading.matching.naming import content
from nghiquyet.reading.matching.words import Vocabulary

_PAIR, _SINGLE = 1.0, 0.4
_NEAR = 0.8
_SAID, _SAID_EXACTLY = 0.75, 0.9
_TRUST, _HINT, _DOUBT = 0.8, SURE - 0.01, 0.5
_OFTEN = 2
_LEAST, _TELLING, _TELLS_APART = 2, 3, 0.6
_NEGATIONS = frozenset(("không", "chưa", "khong", "chua"))

_DOUBTS = frozenset(("few_words", "fewest_words", "other_words", "time", "aside", "computed", "contested"))
"""Kinds of decision (`confidence`) that still hold of a match that becomes a question."""
CONFIRMED = Phrase("lần trước {who} đã xác nhận “{phrase}” là chỉ tiêu này").template
CONFIRMED_BY_LIST = Phrase("danh sách cách gọi ghi “{phrase}” là chỉ tiêu này").template
DENIED = Phrase("lần trước {who} đã cho biết “{phrase}” không phải là chỉ tiêu này").template
DENIED_BY_LIST = Phrase("danh sách cách gọi ghi “{phrase}” không phải là chỉ tiêu này").template


@dataclass(frozen=True, slots=True)
class Alias:
    """`phrase` does (`means`) or does not name the indicator; `by` is who said so, "" where unknown.

    `times` counts how often it was said, `organisations` are the codes of those whose reports say it.
    """

    phrase: str
    indicator: str
    means: bool = True
    by: str = ""
    times: int = 1
    organisations: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Remembered:
    """What people have told about words: aliases, and abbreviations with the words that they stand for."""

    aliases: tuple[Alias, ...] = ()
    abbreviations: Mapping[str, str] = field(default_factory=dict)


def same_name(one: str, other: str) -> bool:
    """Whether two names of indicators differ in case, spelling of tones, marks and spaces at most.

    >>> same_name("Tỷ lệ hộ nghèo", "tỉ lệ  hộ nghèo."), same_name("Tỷ lệ hộ nghèo", "Số hộ nghèo")
    (True, False)
    """
    return name_key(one) == name_key(other)


@lru_cache(maxsize=1024)
def name_key(name: str) -> str:
    """A name or phrase for looking up: folded, marks and spaces evened out."""
    return " ".join("".join(c if c.isalnum() else " " for c in fold(name)).split())


def is_telling(phrase: str) -> bool:
    """Whether a phrase holds the two syllables with a meaning that it takes to be recognised.

    >>> is_telling("căn nhà"), is_telling("đã được 12 căn")
    (True, False)
    """
    return len(content(phrase)) >= _LEAST


def worth_remembering(phrase: str, name: str, *, means: bool = True) -> bool:
    """Whether a phrase tells enough to be recognised by, and more than the indicator's name does.

    That a phrase does not mean the indicator is only remembered where it is not nearly its name: then the
    number was wrong, not the words.

    >>> worth_remembering("đoàn viên", "Số đoàn viên mới"), worth_remembering("CĐCS mới lập", "CĐCS mới lập")
    (False, False)
    """
    said, wanted = set(content(phrase)), set(content(name))
    most = _SAID_EXACTLY if means else _TELLS_APART
    return len(said) >= _TELLING and len(said & wanted) < most * len(wanted)


@dataclass(frozen=True, slots=True)
class Known:
    """An alias with the weights of its features in one matching, and the most that it can make of a mention.

    What was said once, of another organisation's report, makes a reading likely, never sure.
    """

    alias: Alias
    weights: Mapping[str, float]
    negated: bool
    most: float


KnownAliases = Mapping[str, Sequence[Known]]
"""The aliases by the key of their indicator."""


def known(aliases: Sequence[Alias], vocabulary: Vocabulary, text: str, organisation: str) -> KnownAliases:
    """The aliases that a report of the organisation with this code can say: their words stand in its text."""
    spoken = vocabulary.features(text) if aliases else frozenset()
    found: dict[str, list[Known]] = {}
    for alias in aliases:
        features = vocabulary.features(alias.phrase)
        weights = {feature: _PAIR if " " in feature else _SINGLE for feature in features}
        trusted = alias.times >= _OFTEN or organisation in alias.organisations
        said = sum(weight for feature, weight in weights.items() if feature in spoken)
        if any(" " in feature for feature in features) and said >= _SAID * sum(weights.values()):
            negated = not _NEGATIONS.isdisjoint(features)
            one = Known(alias, weights, negated, _TRUST if trusted else _HINT)
            found.setdefault(name_key(alias.indicator), []).append(one)
    return found


def heard(target: TargetLike, mention: Mention, aliases: KnownAliases) -> tuple[Known, float] | None:
    """The alias of the target that the mention's words say best, with the share of it that they say.

    What was denied must be said in nearly the same words; a denial outweighs what was confirmed.
    """
    said = [(one, _share(one, mention)) for one in aliases.get(name_key(target.name), ())]
    fitting = [(one, share) for one, share in said if share >= (_SAID if one.alias.means else _SAID_EXACTLY)]
    return max(fitting, key=lambda pair: (not pair[0].alias.means, pair[1]), default=None)


def _share(one: Known, mention: Mention) -> float:
    own = mention.segments[0][1] if mention.segments else frozenset()
    if one.negated == _NEGATIONS.isdisjoint(own):
        return 0.0
    total = sum(one.weights.values())
    nearest = {
        feature: max((near for near, words in mention.segments if feature in words), default=0.0)
        for feature in one.weights
    }
    return sum(one.weights[feature] * min(1.0, near / _NEAR) for feature, near in nearest.items()) / total


def weighed(points: float, found: tuple[Known, float] | None) -> float:
    """The points of a mention for a target once the alias that it says is heard."""
    if found is None:
        return points
    one, share = found
    return max(points, min(one.most, _TRUST * share)) if one.alias.means else points * _DOUBT


def because(found: tuple[Known, float] | None) -> tuple[Phrase, ...]:
    """The alias as a reason for the reading, or against it."""
    if found is None:
        return ()
    alias = found[0].alias
    if alias.by:
        template = CONFIRMED if alias.means else DENIED
        return (Phrase(template, who=alias.by, phrase=alias.phrase),)
    return (Phrase(CONFIRMED_BY_LIST if alias.means else DENIED_BY_LIST, phrase=alias.phrase),)


def alias_said(why: Sequence[Phrase]) -> str | None:
    """The phrase of the alias that is among the reasons for or against a reading."""
    told = (CONFIRMED, CONFIRMED_BY_LIST, DENIED, DENIED_BY_LIST)
    return next((dict(reason.values)["phrase"] for reason in why if reason.template in told), None)


def settled(plain: Sequence[Match], with_aliases: Sequence[Match]) -> list[Match]:
    """What holds of the matches made without and with aliases, target by target.

    An alias finds what was not found and makes sure of what was only likely. Where it would drop a reading,
    take another one, or a number that another target had, a person is asked; a contradiction stays one.
    """
    owners = {_place(match.chosen): match.target for match in plain if match.chosen}
    return [_settled(one, other, owners) for one, other in zip(plain, with_aliases, strict=True)]


_Place = tuple[int, int, bool]


def _place(candidate: Candidate) -> _Place:
    mention = candidate.mention
    return candidate.source, mention.number_start, mention.numerator is not None


def _settled(plain: Match, heard: Match, owners: Mapping[_Place, str]) -> Match:
    if plain.chosen is None and heard.chosen is None:
        return heard
    same = _value(plain) in (None, _value(heard))
    if plain.chosen is not None and not same and not _by_alias(heard.chosen):
        return _asked(plain, _others(plain, heard), "conflict" if plain.state == "conflict" else "to_confirm")
    others = _others(heard, plain)
    if plain.state == "conflict" and heard.state != "conflict":
        asked = _asked(heard, others, "conflict")
        return replace(asked, why=(*plain.why, *asked.why), kinds=plain.kinds)
    own = owners.get(_place(heard.chosen), heard.target) == heard.target if heard.chosen else True
    clear = heard.state in ("accepted", "clear")
    if clear and not (same and own):
        return _asked(heard, others, "to_confirm")
    if not _by_alias(heard.chosen) or heard.state == "conflict":
        return replace(heard, alternatives=others)
    kinds = ("few_words",) if clear else (*heard.kinds, "fewest_words")
    return replace(heard, alternatives=others, kinds=kinds)


def _asked(match: Match, others: tuple[Candidate, ...], state: MatchState) -> Match:
    """The match as a question: what was remembered and what is read without it go apart."""
    why = Phrase("cách gọi đã nhớ đưa đến số khác với cách đọc thường")
    kinds = (*(kind for kind in match.kinds if kind in _DOUBTS), "rival")
    return replace(match, state=state, alternatives=others, why=(*match.why, why), kinds=kinds)


def _value(match: Match) -> Decimal | None:
    return match.chosen.value if match.chosen else None


def _by_alias(candidate: Candidate | None) -> bool:
    """Whether what people have told speaks for a reading."""
    return candidate is not None and any(
        why.template in (CONFIRMED, CONFIRMED_BY_LIST) for why in candidate.why
    )


def _others(kept: Match, other: Match) -> tuple[Candidate, ...]:
    """The alternatives of both, those of the match that is kept first, without another value twice."""
    more: dict[Decimal, Candidate] = {}
    for candidate in (*filter(None, (other.chosen,)), *other.alternatives):
        if candidate.value not in (_value(kept), *(c.value for c in kept.alternatives)):
            more.setdefault(candidate.value, candidate)
    return (*kept.alternatives, *more.values())
