"""Matching: which number of an organisation's reports answers which target.

In: the opened reports of one organisation and the targets. Out: one `Match` a target, with the readings,
their evidence and what speaks for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.language.abbreviations import explained_abbreviations, shipped_abbreviations
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching.cells import cell_mentions
from nghiquyet.reading.matching.choosing import choose
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.match import ECHO, Candidate, Match
from nghiquyet.reading.matching.mention import Mention, OrganisationLike, TargetLike
from nghiquyet.reading.matching.scopes import Registry
from nghiquyet.reading.matching.scoring import Profile, profiles, score, value_in
from nghiquyet.reading.matching.statements import statements
from nghiquyet.reading.matching.words import Vocabulary

__all__ = ["Candidate", "Match", "Mention", "OrganisationLike", "TargetLike", "match_reports"]

_BEST_SHARE, _CONTESTED = 0.98, 0.95
"""A mention belongs to a target when no other target of its kind scores higher; a near second contests it."""


def match_reports(
    documents: Sequence[Document],
    targets: Sequence[TargetLike],
    *,
    organisation: str,
    organisations: Sequence[OrganisationLike],
    term_start: date,
    as_of: date,
    resolution_text: str = "",
) -> tuple[Match, ...]:
    """One match for each target, in their order, from all reports of the organisation with this code.

    Abbreviations that the resolution (`resolution_text`) or a report explains are understood in both.
    """
    registry = Registry.of(organisation, organisations)
    found: dict[str, list[Candidate]] = {target.code: [] for target in targets}
    for index, document in enumerate(documents):
        abbreviations = {**shipped_abbreviations(), **explained_abbreviations(resolution_text)}
        abbreviations.update(explained_abbreviations(document.text))
        frame = Frame(registry, Vocabulary(abbreviations, marks=not document.words), term_start, as_of)
        for code, candidate in candidates(document, index, targets, frame):
            found[code].append(candidate)
    return tuple(_one_each(targets, found, Frame(registry, Vocabulary({}), term_start, as_of)))


def _one_each(
    targets: Sequence[TargetLike], found: dict[str, list[Candidate]], frame: Frame
) -> Iterator[Match]:
    """Each target's choice; a number chosen for two targets stays with the one that it fits better."""
    for _ in targets:
        matches = [choose(target, found[target.code], frame) for target in targets]
        best: dict[tuple[int, int, bool], tuple[float, str]] = {}
        for match in matches:
            if match.chosen:
                place = _place(match.chosen)
                best[place] = max(best.get(place, (0.0, "")), (match.chosen.score, match.target))
        losers = [m for m in matches if m.chosen and best[_place(m.chosen)][1] != m.target]
        if not losers:
            break
        for match in losers:
            lost = match.chosen and _place(match.chosen)
            found[match.target] = [c for c in found[match.target] if _place(c) != lost]
    yield from matches


def _place(candidate: Candidate) -> tuple[int, int, bool]:
    mention = candidate.mention
    return candidate.source, mention.number_start, mention.numerator is not None


def candidates(
    document: Document, index: int, targets: Sequence[TargetLike], frame: Frame
) -> Iterator[tuple[str, Candidate]]:
    """Every mention of one document with the code of each target that it fits best."""
    wanted = profiles(targets, frame.vocabulary, frame.vocabulary.features(document.text))
    for mention in (*statements(document, frame), *cell_mentions(document, frame)):
        scored = [(score(profile, mention), profile, value_in(profile.target, mention)) for profile in wanted]
        contested = _contested(scored)
        for rank, (points, profile, value) in enumerate(_best(scored, mention), start=contested):
            meant = _as_meant(profile, mention)
            legible = _legible(document, meant)
            why = _why(profile, meant, points)
            yield profile.target.code, Candidate(meant, value, points, why, index, legible, rank)


_Scored = tuple[float, Profile, Decimal | None]


def _contested(scored: Sequence[_Scored]) -> int:
    """1 where a second target fits the mention nearly as well as the best, else 0."""
    points = sorted((points for points, _, value in scored if value is not None), reverse=True)
    return int(len(points) > 1 and points[1] >= _CONTESTED * points[0])


def _best(scored: Sequence[_Scored], mention: Mention) -> list[tuple[float, Profile, Decimal]]:
    """The targets that a mention fits best, best first.

    A fraction is a percentage first, and a count only where it fits no percentage.
    """
    fitting = [
        (points, profile, value) for points, profile, value in scored if value is not None and points >= ECHO
    ]
    if mention.numerator is not None:
        shares = [item for item in fitting if dimension(item[1].target.unit) == "percent"]
        fitting = shares or fitting
    best = max((points for points, _, _ in fitting), default=0.0)
    near = [item for item in fitting if item[0] >= _BEST_SHARE * best]
    return sorted(near, key=lambda item: -item[0])


def _legible(document: Document, mention: Mention) -> float:
    """How sure the OCR was of the least sure word of the number; 1 where nothing was scanned."""
    words = (
        w.confidence for w in document.words if w.start < mention.number_end and mention.number_start < w.end
    )
    return min(words, default=1.0)


def _as_meant(profile: Profile, mention: Mention) -> Mention:
    """A number taken for a plan because of words that are the target's own ("được giao thêm") is a result."""
    if mention.role in ("plan", "part") and mention.cue and fold(mention.cue) in fold(profile.target.name):
        return replace(mention, role="result")
    return mention


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
