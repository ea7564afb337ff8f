"""From a superior's resolution and the documents below to a verdict for every organisation and target."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from nghiquyet.cascading.aligning import align, vocabulary_of
from nghiquyet.cascading.allocation import Allocation, adds_up
from nghiquyet.cascading.asking import asked_of, concerned, owner_of
from nghiquyet.cascading.documents import Given, chosen
from nghiquyet.cascading.judging import Pairing, judge
from nghiquyet.cascading.quoting import quote
from nghiquyet.cascading.unread import unread_lines
from nghiquyet.cascading.verdicts import Cascade, Demand, Finding, LowerDocument, Sum, Verdict
from nghiquyet.errors import OrganisationsInvalid
from nghiquyet.measuring import Organisation
from nghiquyet.reading.documents import Document
from nghiquyet.reading.resolutions import Resolution, Target, read_resolution


def cascade(
    document: Document,
    organisations: Sequence[Organisation],
    given: Sequence[Given],
    allocations: Sequence[Allocation] = (),
) -> Cascade:
    """Hold the documents below against the superior's resolution.

    Organisations that no target is set for are left out. Raises `OrganisationsInvalid`
    where nobody is below, and `ResolutionWithoutTargets` of the superior's document.
    """
    resolution = read_resolution(document)
    asked = _asked(resolution.targets, organisations, allocations)
    listed = concerned(asked.values(), organisations)
    if not listed:
        raise OrganisationsInvalid("Cây tổ chức không có tổ chức nào ở dưới cấp ra nghị quyết. Hãy thêm vào.")
    lower, files = chosen(given, (document, resolution), owner_of(organisations).code, listed)
    names = [name for one in organisations for name in (one.name, *one.short_names)]
    handed = {made.target.code: made for made in allocations}
    findings = []
    for code in listed:
        own = next((one for one in lower if one.organisation == code), None)
        pairing = _pairing(document, resolution, own, names) if own else None
        for target in resolution.targets:
            demand = _demand(target, code, asked[target.code], handed)
            findings.append(_finding(code, target, asked[target.code], demand, pairing))
    return Cascade(
        document=document,
        resolution=resolution,
        organisations=tuple(organisations),
        asked=asked,
        concerned=listed,
        lower=tuple(lower),
        files=files,
        allocations=tuple(allocations),
        findings=tuple(findings),
        sums=tuple(_sums(resolution.targets, asked, findings)),
        quotes={target.code: quote(target, document) for target in resolution.targets},
    )


def _asked(
    targets: Sequence[Target], organisations: Sequence[Organisation], allocations: Sequence[Allocation]
) -> dict[str, tuple[str, ...]]:
    """For whom each target is set by its words, and to whom it was handed."""
    asked = asked_of(targets, organisations)
    for made in allocations:
        codes = {*asked[made.target.code], *(one.organisation for one in made.handed)}
        asked[made.target.code] = tuple(one.code for one in organisations if one.code in codes)
    return asked


def _pairing(document: Document, resolution: Resolution, own: LowerDocument, names: Sequence[str]) -> Pairing:
    vocabulary, lower = vocabulary_of(document, own.document), own.resolution.targets
    documents = (document, own.document)
    links = align(resolution.targets, lower, documents=documents, names=names, vocabulary=vocabulary)
    near = unread_lines(resolution.targets, lower, own.document, vocabulary)
    return Pairing(document, resolution, own, links, near)


def _demand(
    target: Target, code: str, asked: Sequence[str], handed: Mapping[str, Allocation]
) -> Demand | None:
    """What one organisation is held to; None where only the sum of all is."""
    made = handed.get(target.code)
    own = made.level_of(code) if made else None
    if own is not None:
        return Demand(own.level, own.upper, allocated=True)
    if adds_up(target) and target.level and len(asked) > 1:
        return None
    return Demand(target.level, target.upper, allocated=False)


def _finding(
    code: str, target: Target, asked: Sequence[str], demand: Demand | None, pairing: Pairing | None
) -> Finding:
    if code not in asked:
        return Finding(code, target.code, Verdict.NOT_ASKED)
    if pairing is None:
        return Finding(code, target.code, Verdict.NO_DOCUMENT, demand=demand)
    return judge(code, target, demand, pairing)


def _sums(
    targets: Sequence[Target], asked: Mapping[str, Sequence[str]], findings: Sequence[Finding]
) -> Iterable[Sum]:
    """What adds up, added over those asked."""
    for target in targets:
        if not adds_up(target) or not target.level:
            continue
        own = {one.organisation: one for one in findings if one.target == target.code}
        parts = []
        for code in asked[target.code]:
            levels = [by.level for by in own[code].by if by.level is not None]
            if levels:
                parts.append((code, sum(levels, Decimal(0))))
        given = {code for code, _ in parts}
        total = sum((level for _, level in parts), Decimal(0))
        without = tuple(code for code in asked[target.code] if code not in given)
        yield Sum(target, total, tuple(parts), without)
