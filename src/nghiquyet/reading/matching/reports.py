"""All reports of one organisation: their mentions, the candidates of each target, and the decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.language.abbreviations import explained_abbreviations, shipped_abbreviations
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching.aliases import Remembered, known, settled
from nghiquyet.reading.matching.candidates import Read, candidates, mentions
from nghiquyet.reading.matching.choosing import choose
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.match import Candidate, Match
from nghiquyet.reading.matching.mention import OrganisationLike, TargetLike
from nghiquyet.reading.matching.scopes import Registry
from nghiquyet.reading.matching.vouching import with_vouched
from nghiquyet.reading.matching.words import Vocabulary


def match_reports(
    documents: Sequence[Document],
    targets: Sequence[TargetLike],
    *,
    organisation: str,
    organisations: Sequence[OrganisationLike],
    term_start: date,
    as_of: date,
    resolution_text: str = "",
    remembered: Remembered | None = None,
) -> tuple[Match, ...]:
    """One match for each target, in their order, from all reports of the organisation with this code.

    Abbreviations that the resolution (`resolution_text`) or a report explains are understood in both, before
    those that are `remembered`, and these before the shipped ones.
    """
    remembered = remembered or Remembered()
    read = mentioned(
        documents, targets, organisation=organisation, organisations=organisations, term_start=term_start,
        as_of=as_of, resolution_text=resolution_text, remembered=remembered,
    )  # fmt: skip
    whole = whole_frame(organisation, organisations, term_start, as_of)
    plain = _matches([replace(one, aliases={}) for one in read], targets, whole)
    return tuple(settled(plain, _matches(read, targets, whole)) if remembered.aliases else plain)


def whole_frame(
    organisation: str, organisations: Sequence[OrganisationLike], term_start: date, as_of: date
) -> Frame:
    """What holds for an organisation's reports together."""
    return Frame(Registry.of(organisation, organisations), Vocabulary({}), term_start, as_of)


def mentioned(
    documents: Sequence[Document],
    targets: Sequence[TargetLike],
    *,
    organisation: str,
    organisations: Sequence[OrganisationLike],
    term_start: date,
    as_of: date,
    resolution_text: str,
    remembered: Remembered,
) -> list[Read]:
    """Each document with its mentions; the arguments are those of `match_reports`."""
    registry = Registry.of(organisation, organisations)
    told = {**shipped_abbreviations(), **remembered.abbreviations, **explained_abbreviations(resolution_text)}
    timed = any(dimension(target.unit) == "time" for target in targets)
    read = []
    for index, document in enumerate(documents):
        abbreviations = {**told, **explained_abbreviations(document.text)}
        frame = Frame(registry, Vocabulary(abbreviations, marks=not document.words), term_start, as_of, timed)
        aliases = known(remembered.aliases, frame.vocabulary, document.text, organisation)
        read.append(Read(document, index, tuple(mentions(document, frame)), frame, aliases))
    return read


def _matches(read: Sequence[Read], targets: Sequence[TargetLike], frame: Frame) -> list[Match]:
    found = candidates_of(read, targets)
    return list(_one_each(targets, found, with_vouched(frame, found)))


def candidates_of(read: Sequence[Read], targets: Sequence[TargetLike]) -> dict[str, list[Candidate]]:
    """The candidates of each target, by its code, from all documents."""
    found: dict[str, list[Candidate]] = {target.code: [] for target in targets}
    for one in read:
        for code, candidate in candidates(one, targets):
            found[code].append(candidate)
    return found


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
