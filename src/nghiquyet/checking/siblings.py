"""What the numbers beside a number tell of it: a series that goes on, or the right one it is a detail of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from nghiquyet.checking.finding import Finding, Mark
from nghiquyet.checking.known import COUNTS, REACHED, RESULTS
from nghiquyet.checking.said import Said
from nghiquyet.checking.slips import same_digits
from nghiquyet.measuring import State
from nghiquyet.phrases import Phrase
from nghiquyet.reading.matching.match import SURE

Found = Sequence[tuple[Said, Finding]]
_Key = tuple[object, ...]


def in_series(found: Found) -> list[Said]:
    """The numbers, each of them surely about its target where its sentence, row or column states others'
    results for that target rightly."""
    agreed = [(said, _about(finding)) for said, finding in found if finding.mark is Mark.AGREES]
    right = {(*where, about[0], about[2]) for said, about in agreed if about for where in _where(said)}
    owners = {("sentence", *said.sentence, *about[:2]) for said, about in agreed if about and not said.place}
    return [_of_owner(_going_on(said, right), owners) for said, _ in found]


def _of_owner(said: Said, owners: set[_Key]) -> Said:
    """The number, surely of the organisation of which its sentence tells something right for its target."""
    if said.whose.sure or not said.fitting:
        return said
    target = said.fitting[0][1].code
    meant = [code for code in said.whose.codes if ("sentence", *said.sentence, target, code) in owners]
    return replace(said, whose=replace(said.whose, codes=(meant[0],), sure=True)) if len(meant) == 1 else said


def _going_on(said: Said, right: set[_Key]) -> Said:
    if not said.fitting:
        return said
    points, target = said.fitting[0]
    if ("sentence", *said.sentence, target.code, "counts") in right:
        said = replace(said, counted=True)
    if not any((*where, target.code, "result") in right for where in _where(said)):
        return said
    return replace(said, fitting=((max(points, SURE), target), *said.fitting[1:]), in_series=True)


def without_details(found: Found) -> list[Finding]:
    """The findings, less those on numbers that are details of a right one: one that differs beside it in the
    same sentence, row or column, and a doubtful one anywhere in the document."""
    agreed = [(said, finding) for said, finding in found if finding.mark is Mark.AGREES and _about(finding)]
    near = {(*where, *_exactly(finding)) for said, finding in agreed for where in _where(said)}
    stated = {_about(finding) for _, finding in agreed}
    return [_elsewhere(_beside(said, finding, near), stated) for said, finding in found]


def _about(finding: Finding) -> tuple[str, ...]:
    """What of whom a finding speaks."""
    known = finding.known
    if known is None or known.target is None:
        return ()
    subject = "result" if known.subject in RESULTS else "counts" if known.subject in COUNTS else known.subject
    return known.target.code, known.organisation, subject


def _exactly(finding: Finding) -> tuple[str, ...]:
    """The same, with the two numbers of a ratio apart."""
    subject = finding.known.subject if finding.known else None
    return (*_about(finding)[:2], subject) if subject in COUNTS else _about(finding)


def _where(said: Said) -> Iterator[_Key]:
    """The sentence that a number stands in; in a table its row and its column too."""
    yield "sentence", *said.sentence
    if said.place is not None and said.fills:
        table, cell = said.place.table.start, said.place.cell
        yield "row", table, cell.row
        yield "column", table, cell.column


def _beside(said: Said, finding: Finding, near: set[_Key]) -> Finding:
    if finding.mark is not Mark.DIFFERS or not _about(finding):
        return finding
    if not any((*where, *_exactly(finding)) in near for where in _where(said)) or _swapped(finding):
        return finding
    why = Phrase("bên cạnh đã nêu đúng số của chỉ tiêu này; đây là chi tiết khác")
    return replace(finding, mark=Mark.NOT_FOUND, known=None, why=(why,))


def _swapped(finding: Finding) -> bool:
    """Whether a number has the digits of what it is held against: no detail has these by chance."""
    if finding.written is None or finding.known is None:
        return False
    step = Decimal(1).scaleb(min(int(finding.written.as_tuple().exponent), 0))
    return same_digits(finding.written, finding.known.value.quantize(step, ROUND_HALF_UP))


def _elsewhere(finding: Finding, stated: set[tuple[str, ...]]) -> Finding:
    """Unless it looks like a slip, or is another reading of the same report."""
    known = finding.known
    if finding.mark is not Mark.TO_CONFIRM or known is None or known.subject not in REACHED:
        return finding
    if finding.slipped or known.state is State.CONFLICT or _about(finding) not in stated:
        return finding
    why = Phrase("văn bản đã nêu đúng số của chỉ tiêu này ở chỗ khác")
    return replace(finding, mark=Mark.NOT_FOUND, known=None, why=(why,))
