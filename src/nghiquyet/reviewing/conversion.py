"""What reading found, as the plain values that measuring takes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from nghiquyet import measuring
from nghiquyet.measuring import Evidence, Reading, State, Value
from nghiquyet.reading import resolutions
from nghiquyet.reading.documents import Document
from nghiquyet.reading.matching import Candidate, Match, confidence, confidence_of_another
from nghiquyet.reading.matching.naming import named

_STATES = {
    "accepted": State.ACCEPTED,
    "clear": State.CLEAR,
    "to_confirm": State.TO_CONFIRM,
    "conflict": State.CONFLICT,
    "missing": State.MISSING,
}


def target_of(read: resolutions.Target, applies_to: Sequence[str], document: Document) -> measuring.Target:
    """A target with the place of its clause as evidence."""
    return measuring.Target(
        code=read.code,
        name=read.name,
        unit=read.unit,
        level=read.level,
        upper=read.upper,
        comparator=measuring.Comparator(read.comparator),
        basis=measuring.Basis(read.basis),
        aggregation=measuring.Aggregation(read.aggregation),
        direction=measuring.Direction(read.direction),
        numerator=read.numerator,
        denominator=read.denominator,
        applies_to=tuple(applies_to),
        baseline=read.baseline,
        group=read.group,
        evidence=_evidence(document, read.start, read.end, read.locator),
    )


def value_of(
    organisation: str,
    target: measuring.Target,
    match: Match,
    documents: Sequence[Document],
    names: Collection[str],
) -> Value:
    """What the match says for one organisation and target; not applicable where the target is not its own.

    `names` are those of all organisations; they are no part of how a report names what it counts.
    """
    if target.applies_to and organisation not in target.applies_to:
        return Value(organisation, target.code, State.NOT_APPLICABLE)
    if match.chosen is None:
        return Value(organisation, target.code, State.MISSING)
    kept = _reading(match.chosen, documents, names)
    return Value(
        organisation=organisation,
        target=target.code,
        state=_STATES[match.state],
        value=kept.value,
        numerator=kept.numerator,
        denominator=kept.denominator,
        comparator=kept.comparator,
        confidence=confidence(match),
        why=(*match.why, *(phrase for phrase in kept.why if phrase not in match.why)),
        evidence=kept.evidence,
        alternatives=tuple(_reading(candidate, documents, names) for candidate in match.alternatives),
    )


def _reading(candidate: Candidate, documents: Sequence[Document], names: Collection[str]) -> Reading:
    mention, document = candidate.mention, documents[candidate.source]
    words = named(document, mention, names)
    return Reading(
        value=candidate.value,
        evidence=_evidence(document, mention.start, mention.end, mention.locator, words),
        numerator=mention.numerator,
        denominator=mention.denominator,
        comparator=mention.comparator,
        confidence=confidence_of_another(candidate),
        why=candidate.why,
    )


def _evidence(document: Document, start: int, end: int, locator: str, words: str = "") -> Evidence:
    return Evidence(
        file=document.file, sha256=document.sha256, text=document.text[start:end], start=start, end=end,
        page=document.page_of(start), locator=locator, named=words,
    )  # fmt: skip
