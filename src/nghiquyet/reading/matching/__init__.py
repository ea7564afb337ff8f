"""Matching: which number of an organisation's reports answers which target.

In: the opened reports of one organisation and the targets. Out: one `Match` a target, with the readings,
their evidence and what speaks for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.language.abbreviations import explained_abbreviations, shipped_abbreviations
from nghiquyet.reading.matching.cells import cell_mentions
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.choosing import POSSIBLE, choose
from nghiquyet.reading.matching.match import Candidate, Match
from nghiquyet.reading.matching.mention import Mention, OrganisationLike, TargetLike
from nghiquyet.reading.matching.scopes import Registry
from nghiquyet.reading.matching.scoring import Profile, profiles, score, value_in
from nghiquyet.reading.matching.statements import statements
from nghiquyet.reading.matching.words import Vocabulary

__all__ = ["Candidate", "Match", "Mention", "OrganisationLike", "TargetLike", "match_report"]

_BEST_SHARE = 0.93
"""A mention belongs to a target when no other target of its kind scores clearly higher."""


def match_report(
    document: Document,
    targets: Sequence[TargetLike],
    *,
    organisation: str,
    organisations: Sequence[OrganisationLike],
    term_start: date,
    as_of: date,
    resolution_text: str = "",
) -> tuple[Match, ...]:
    """One match for each target, in their order, from one report of the organisation with this code.

    Abbreviations that the resolution (`resolution_text`) or the report explains are understood in both.
    """
    abbreviations = {**shipped_abbreviations(), **explained_abbreviations(resolution_text)}
    abbreviations.update(explained_abbreviations(document.text))
    vocabulary = Vocabulary(abbreviations)
    frame = Frame(Registry.of(organisation, organisations), vocabulary, term_start, as_of)
    spoken = vocabulary.features(document.text)
    found = candidates(document, profiles(targets, vocabulary, spoken), frame)
    return tuple(choose(target, found[target.code], frame) for target in targets)


def candidates(document: Document, wanted: Sequence[Profile], frame: Frame) -> dict[str, list[Candidate]]:
    """Every mention under the targets that it fits best, by target code."""
    found: dict[str, list[Candidate]] = {profile.target.code: [] for profile in wanted}
    for mention in (*statements(document, frame), *cell_mentions(document, frame)):
        scored = [(score(profile, mention), profile, value_in(profile.target, mention)) for profile in wanted]
        fitting = [(points, profile, value) for points, profile, value in scored if value is not None]
        best = max((points for points, _, _ in fitting), default=0.0)
        for points, profile, value in fitting:
            if value is not None and points >= max(POSSIBLE, _BEST_SHARE * best):
                meant = _as_meant(profile, mention, frame)
                found[profile.target.code].append(Candidate(meant, value, points, _why(profile, mention, points)))
    return found


def _as_meant(profile: Profile, mention: Mention, frame: Frame) -> Mention:
    """A number taken for a plan because of words that are the target's own ("được giao thêm") is a result."""
    own = frame.vocabulary.features(mention.cue)
    if mention.role == "plan" and own and own <= profile.weights.keys():
        return replace(mention, role="result")
    return mention


def _why(profile: Profile, mention: Mention, points: float) -> tuple[Phrase, ...]:
    """What speaks for a reading: the target's words that stand near the number, and how a value was computed."""
    near = [word for word in profile.weights if " " in word and any(w >= 0.5 and word in s for w, s in mention.segments)]
    words = Phrase("{percent} % từ của chỉ tiêu ở gần số: {words}", percent=round(points * 100), words=", ".join(sorted(near)))
    return (words, *mention.why)
