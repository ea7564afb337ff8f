"""The candidates of one document: every mention with the targets that it fits best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching.aliases import KnownAliases, because, heard, weighed
from nghiquyet.reading.matching.asked import as_meant, asks_fulfilment
from nghiquyet.reading.matching.cells import cell_mentions
from nghiquyet.reading.matching.digits import digits
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.match import ECHO, ECHOED, LENT, LIKELY, POSSIBLE, Candidate
from nghiquyet.reading.matching.mention import Mention, TargetLike
from nghiquyet.reading.matching.scoring import Profile, offered, profiles
from nghiquyet.reading.matching.statements import statements
from nghiquyet.reading.matching.values import value_in

_BEST_SHARE, _CONTESTED = 0.98, 0.95
_UNSAID, _TELLING = 0.3, 3
"""How much the words of a row's label weigh that a target's name lacks, where there are so many pairs."""
_WEAK, _LEND, _MANY_DIGITS = 0.15, 0.5, 5
"""A mention belongs to a target when no other target of its kind scores higher; a near second contests it.
One that fits none well (`_WEAK`) may repeat any of them."""


@dataclass(frozen=True, slots=True)
class Read:
    """A document with its mentions, and the aliases as its words would say them."""

    document: Document
    index: int
    mentions: tuple[Mention, ...]
    frame: Frame
    aliases: KnownAliases


def mentions(document: Document, frame: Frame) -> Iterator[Mention]:
    """Every place of a document where a number stands."""
    yield from statements(document, frame)
    yield from cell_mentions(document, frame)


def candidates(read: Read, targets: Sequence[TargetLike]) -> Iterator[tuple[str, Candidate]]:
    """Every mention of one document with the code of each target that it fits best."""
    vocabulary = read.frame.vocabulary
    wanted = profiles(targets, vocabulary, vocabulary.spoken(read.document.text))
    for mention in read.mentions:
        said = {profile.target.code: heard(profile.target, mention, read.aliases) for profile in wanted}
        scored = [
            (
                weighed(offered(profile, mention), said.get(profile.target.code)),
                profile,
                value_in(profile.target, mention),
            )
            for profile in wanted
        ]
        contested = _contested(scored, mention)
        for rank, (points, profile, value) in enumerate(_best(scored, mention), start=contested):
            meant = as_meant(profile.target, mention)
            legible = read.document.legible(meant.number_start, meant.number_end)
            why = (*because(said.get(profile.target.code)), *_why(profile, meant, points))
            yield profile.target.code, Candidate(meant, value, points, why, read.index, legible, rank)
        for points, profile, value in _lent(scored, mention):
            legible = read.document.legible(mention.number_start, mention.number_end)
            why = _why(profile, mention, points)
            yield profile.target.code, Candidate(mention, value, points, why, read.index, legible, LENT)
        for points, profile, value in _faint(scored, mention):
            yield profile.target.code, Candidate(mention, value, points, (), read.index, 1.0, ECHOED)


_Scored = tuple[float, Profile, Decimal | None]


def _contested(scored: Sequence[_Scored], mention: Mention) -> int:
    """1 where a second target fits the mention nearly as well as the best, else 0."""
    points = sorted(
        (_fit(points, p, mention) for points, p, value in scored if value is not None), reverse=True
    )
    return int(len(points) > 1 and points[1] >= _CONTESTED * points[0])


def _best(scored: Sequence[_Scored], mention: Mention) -> list[tuple[float, Profile, Decimal]]:
    """The targets that a mention fits best, best first.

    A fraction is a percentage first, and a count only where it fits no percentage; a share of a plan
    ("huyện giao 148/148 công dân") is for the targets that ask how far a plan is fulfilled.
    """
    fitting = [
        (points, profile, value) for points, profile, value in scored if value is not None and points >= ECHO
    ]
    if mention.numerator is not None:
        shares = [i for i in fitting if dimension(i[1].target.unit) == "percent" and i[0] >= POSSIBLE]
        fitting = shares or fitting
    if mention.role == "of_plan":
        fitting = [item for item in fitting if asks_fulfilment(item[1].target)] or fitting
    best = max((points for points, _, _ in fitting), default=0.0)
    fits = [_fit(points, profile, mention) for points, profile, _ in fitting]
    enough = _BEST_SHARE * max(fits, default=0.0)
    near = [item for item, fit in zip(fitting, fits, strict=True) if fit >= enough or best < _WEAK]
    return sorted(near, key=lambda item: -item[0])


def _fit(points: float, profile: Profile, mention: Mention) -> float:
    """How well a target fits a number: in a row of a table, one that its label says less of fits better.

    "Giới thiệu hội viên cho Đảng xem xét, kết nạp" has all words of "Số hội viên được kết nạp vào Đảng".
    """
    pairs = {feature for feature in mention.label if " " in feature}
    if len(pairs) < _TELLING:
        return points
    return points * (1 - _UNSAID * len(pairs - profile.weights.keys()) / len(pairs))


def _lent(scored: Sequence[_Scored], mention: Mention) -> list[tuple[float, Profile, Decimal]]:
    """The targets that a result in running text fits well, though another fits it better."""
    if mention.role != "result" or mention.in_table:
        return []
    fitting = [(points, profile, value) for points, profile, value in scored if value is not None]
    best = max((points for points, _, _ in fitting), default=0.0)
    return [item for item in fitting if _LEND <= item[0] < _BEST_SHARE * best]


def _faint(scored: Sequence[_Scored], mention: Mention) -> list[tuple[float, Profile, Decimal]]:
    """The targets that a number of many digits in running text hardly fits, where it fits none well."""
    fitting = [(points, profile, value) for points, profile, value in scored if value is not None]
    best = max((points for points, _, _ in fitting), default=0.0)
    many = len(digits(mention.value)) >= _MANY_DIGITS and not mention.in_table
    return [i for i in fitting if ECHO <= i[0] < _BEST_SHARE * best] if many and best < LIKELY else []


def _why(profile: Profile, mention: Mention, points: float) -> tuple[Phrase, ...]:
    """What speaks for a reading: the target's words near the number, and how a value was computed."""
    near = [
        word
        for word in profile.weights
        if " " in word and any(w >= 0.5 and word in s for w, s in mention.segments)
    ]
    words = Phrase(
        "{percent} % từ của chỉ tiêu ở gần số: {words}",
        percent=round(points * 100),
        words=", ".join(sorted(near)),
    )
    return (words, *mention.why)
