"""What a document is held against, and a document that was, cut up for reading with every figure marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from nghiquyet import models
from nghiquyet.checking import Checked, Finding, Known, Mark, Subject
from nghiquyet.checking.wording import headline, source
from nghiquyet.measuring import Review
from nghiquyet.phrases import Phrase
from nghiquyet.queries.access import Access, access_of
from nghiquyet.queries.passages import Mark as Marked
from nghiquyet.queries.passages import Passage, passages
from nghiquyet.queries.plain import plain_organisation
from nghiquyet.queries.reviews import Sheet, sheet_within

_GRAVEST_FIRST = (Mark.DIFFERS, Mark.TO_CONFIRM, Mark.AGREES, Mark.NOT_FOUND)


@dataclass(frozen=True)
class Basis:
    """What a user may hold documents against.

    Where only a part of the review is seen, `review` lacks the results, for a total over that part is no
    total of the resolution; of the owner it has the name alone.
    """

    sheet: Sheet
    review: Review
    resolution_text: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding in words; what it was held against is proved by a value's page (`value` is its id), by the
    clause of a target (`clause` its code) or by the page of a target with all organisations (`target`).

    `number` is its place in the list, 0 where there is nothing to tell; `anchor` the number of the finding
    that the mark in the text shows.
    """

    number: int
    anchor: int
    mark: Mark
    surface: str
    page: int
    headline: Phrase
    why: tuple[Phrase, ...]
    source: Phrase | None
    value: int | None = None
    clause: str | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class CheckPage:
    """A document held against a review. `counts` has every mark, the gravest first."""

    file: str
    media: str
    pages: int
    speaker: str
    warnings: tuple[Phrase, ...]
    counts: tuple[tuple[Mark, int], ...]
    findings: tuple[FindingView, ...]
    passages: tuple[Passage, ...]


def newest_review(code: str) -> Review | None:
    """The newest review that the organisation with this code takes part in, whole, or None."""
    organisation = models.Organisation.objects.filter(code=code).first()
    if organisation is None:
        return None
    root = organisation.path.split("/")[0] + "/"
    everything = Access(seen=(root,), settled=())
    for row in models.Review.objects.select_related("resolution__owner"):
        if organisation.path.startswith(row.resolution.owner.path):
            return sheet_within(everything, row.pk).review
    return None


def basis_of(user: models.User, review: int) -> Basis:
    """What this user may hold documents against; `Review.DoesNotExist` for a stranger."""
    access = access_of(user)
    sheet = sheet_within(access, review)
    row = models.Review.objects.select_related("resolution__owner").get(pk=review)
    texts = row.documents.filter(kind=models.Document.Kind.RESOLUTION).values_list("text", flat=True)
    owner = row.resolution.owner
    if access.sees(owner.path):
        return Basis(sheet, sheet.review, "\n".join(texts))
    organisations = (plain_organisation(owner, None), *sheet.review.organisations)
    part = replace(sheet.review, organisations=organisations, results=())
    return Basis(sheet, part, "\n".join(texts))


def check_page(basis: Basis, checked: Checked) -> CheckPage:
    """The document as checked, every figure marked by the gravest of what was found at it."""
    document = checked.document
    numbered = list(_numbered(checked.findings))
    ranked = sorted(numbered, key=lambda pair: _gravity(pair[1]))
    anchors = _anchors(ranked)
    found = [
        _view(basis.sheet, checked, finding, number, anchors[finding.start, finding.end])
        for number, finding in numbered
    ]
    marks = [Marked(one.start, one.end, "", sign=one.mark.value, finding=number) for number, one in ranked]
    names = {one.code: one.name for one in checked.review.organisations}
    return CheckPage(
        file=document.file,
        media=document.media,
        pages=len(document.pages),
        speaker=names.get(checked.speaker, ""),
        warnings=document.warnings,
        counts=tuple((mark, checked.count(mark)) for mark in _GRAVEST_FIRST),
        findings=tuple(view for view in found if view.number),
        passages=passages(document, marks),
    )


def _numbered(findings: Iterable[Finding]) -> Iterator[tuple[int, Finding]]:
    """Every finding with its place in the list; 0 for a figure of which there is nothing to tell."""
    number = 0
    for finding in findings:
        told = finding.mark is not Mark.NOT_FOUND or bool(finding.why)
        number += told
        yield number if told else 0, finding


def _anchors(ranked: Iterable[tuple[int, Finding]]) -> dict[tuple[int, int], int]:
    """For every stretch the number of the first finding there: a mark can show but one."""
    anchors: dict[tuple[int, int], int] = {}
    for number, finding in ranked:
        anchors.setdefault((finding.start, finding.end), number)
    return anchors


def _gravity(finding: Finding) -> int:
    return _GRAVEST_FIRST.index(finding.mark)


def _view(sheet: Sheet, checked: Checked, finding: Finding, number: int, anchor: int) -> FindingView:
    known = finding.known
    view = FindingView(
        number=number,
        anchor=anchor,
        mark=finding.mark,
        surface=checked.surface(finding),
        page=checked.document.page_of(finding.start),
        headline=headline(finding),
        why=finding.why,
        source=source(known),
    )
    return view if known is None or known.target is None else _proved(view, sheet, known, known.target.code)


def _proved(view: FindingView, sheet: Sheet, known: Known, code: str) -> FindingView:
    row = sheet.rows.get((known.organisation, code))
    if known.subject in (Subject.LEVEL, Subject.BASELINE) and sheet.targets[code].document_id is not None:
        return replace(view, clause=code)
    if known.evidence is not None and row is not None:
        return replace(view, value=row.pk)
    return replace(view, target=code)
