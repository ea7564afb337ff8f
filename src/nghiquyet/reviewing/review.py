"""From files to a review: read the resolution, read each report, match, measure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

from nghiquyet.errors import InputError, NoReadableReports, ReportUnassigned
from nghiquyet.measuring import (
    UNDOUBTED,
    Organisation,
    Review,
    Source,
    State,
    Target,
    Value,
    measure,
    share_elapsed,
)
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents import Document
from nghiquyet.reading.documents.file_names import shown_name
from nghiquyet.reading.matching import Match, Remembered, match_reports
from nghiquyet.reading.resolutions import Resolution, read_resolution, resolve_applicable
from nghiquyet.reviewing.assignment import Assigned, assign
from nghiquyet.reviewing.contradictions import with_contradictions
from nghiquyet.reviewing.conversion import target_of, value_of
from nghiquyet.reviewing.opening import OpenAll, Told, open_in_turn, open_reports, open_resolution


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review with the opened documents behind it, the resolution first."""

    review: Review
    documents: tuple[Document, ...]


def review_files(
    resolution: Path,
    organisations: Sequence[Organisation],
    reports: Sequence[Path],
    *,
    as_of: date,
    elapsed: Decimal | None = None,
    progress: Told = lambda step: None,
    open_all: OpenAll = open_in_turn,
    remembered: Remembered | None = None,
    earlier: Review | None = None,
) -> Reviewed:
    """The review of what the reports say on the resolution's targets as at one date.

    Without `elapsed`, the share of the term gone by follows from the term. A report that can't be read or
    whose organisation is not recognised becomes a `Source` with a problem, and the others go on. Raises
    the `InputError` of the resolution, and `NoReadableReports` where no report can be used. `remembered` is
    what people have told about words before, `earlier` a review of an earlier day: no running total may fall.
    """
    document = open_resolution(resolution, len(reports), open_all, progress)
    read = read_resolution(document)
    applies = resolve_applicable(read.targets, organisations)
    targets = tuple(target_of(t, codes, document) for t, codes in zip(read.targets, applies, strict=True))
    opened, sources = _assigned(reports, open_reports(reports, open_all, progress), organisations)
    _check_usable(reports, sources)
    matched = partial(
        match_reports, targets=read.targets, organisations=organisations, term_start=_term(read, as_of)[0],
        as_of=as_of, resolution_text=document.text, remembered=remembered,
    )  # fmt: skip
    values = _values(opened, targets, organisations, matched)
    values = with_contradictions(values, targets, organisations, earlier=earlier)
    review = _review(read, targets, values, organisations, sources, as_of=as_of, elapsed=elapsed)
    return Reviewed(_measured(review), (document, *(d for d, _ in opened)))


def remeasure(review: Review, values: Sequence[Value]) -> Review:
    """The same review with other values, its results computed anew."""
    return _measured(replace(review, values=tuple(values)))


def _assigned(
    reports: Sequence[Path], opened: Sequence[Document | InputError], organisations: Sequence[Organisation]
) -> tuple[list[tuple[Document, Assigned]], list[Source]]:
    """The documents with whose they are, and what there is to say of every file."""
    documents = [found for found in opened if not isinstance(found, InputError)]
    owners = iter(assign(documents, organisations))
    assigned: list[tuple[Document, Assigned]] = []
    sources = []
    for path, found in zip(reports, opened, strict=True):
        if isinstance(found, InputError):
            sources.append(Source(shown_name(path), problem=found.phrase))
            continue
        assigned.append((found, next(owners)))
        sources.append(_source(found, assigned[-1][1].organisation))
    return assigned, sources


def _source(document: Document, code: str | None) -> Source:
    problem = None if code else _unassigned(document.file)
    return Source(document.file, document.sha256, document.media, len(document.pages), code, problem)


def _unassigned(file: str) -> Phrase:
    return ReportUnassigned(
        "Không rõ {file} là báo cáo của tổ chức nào. Hãy ghi tên tổ chức ở đầu báo cáo hoặc trong tên tệp.",
        file=file,
    ).phrase


def _check_usable(reports: Sequence[Path], sources: Sequence[Source]) -> None:
    if any(source.problem is None for source in sources):
        return
    folder = shown_name(reports[0].parent) if reports else ""
    told = "; ".join(str(source.problem) for source in sources[:5]) or str(Phrase("thư mục không có tệp nào"))
    raise NoReadableReports(
        "Không có báo cáo nào đọc được trong {file}: {problems}", file=folder, problems=told
    )


def _values(
    opened: Sequence[tuple[Document, Assigned]],
    targets: Sequence[Target],
    organisations: Sequence[Organisation],
    matched: Callable[..., tuple[Match, ...]],
) -> tuple[Value, ...]:
    by_organisation: defaultdict[str, list[Document]] = defaultdict(list)
    unsure = {document.file for document, owner in opened if not owner.sure}
    for document, owner in opened:
        if owner.organisation is not None:
            by_organisation[owner.organisation].append(document)
    names = [
        name for organisation in organisations for name in (organisation.name, *organisation.short_names)
    ]
    values = []
    for organisation in _reporting(organisations):
        documents = by_organisation[organisation.code]
        matches = matched(documents, organisation=organisation.code)
        values += [
            _asked_where_unsure(value_of(organisation.code, target, match, documents, names), unsure)
            for target, match in zip(targets, matches, strict=True)
        ]
    return tuple(values)


def _asked_where_unsure(value: Value, unsure: Set[str]) -> Value:
    """Nothing is taken without asking from a file whose organisation is not told clearly."""
    if value.state not in UNDOUBTED or value.evidence is None or value.evidence.file not in unsure:
        return value
    why = Phrase("không chắc {file} là báo cáo của tổ chức này", file=value.evidence.file)
    return replace(value, state=State.TO_CONFIRM, why=(*value.why, why))


def _reporting(organisations: Sequence[Organisation]) -> list[Organisation]:
    """Those below another organisation of the file."""
    codes = {organisation.code for organisation in organisations}
    return [organisation for organisation in organisations if organisation.parent in codes]


def _term(read: Resolution, as_of: date) -> tuple[date, date]:
    """The resolution's term; the review's own year where it names none."""
    return (
        (read.term.start, read.term.end) if read.term else (date(as_of.year, 1, 1), date(as_of.year, 12, 31))
    )


def _review(
    read: Resolution,
    targets: tuple[Target, ...],
    values: tuple[Value, ...],
    organisations: Sequence[Organisation],
    sources: Sequence[Source],
    *,
    as_of: date,
    elapsed: Decimal | None,
) -> Review:
    start, end = _term(read, as_of)
    codes = {organisation.code for organisation in organisations}
    owner = next(o.code for o in organisations if o.parent not in codes)
    share = share_elapsed(start, end, as_of) if elapsed is None else elapsed
    return Review(
        title=read.title,
        number=read.number,
        term_start=start,
        term_end=end,
        as_of=as_of,
        elapsed=share,
        owner=owner,
        organisations=tuple(organisations),
        targets=targets,
        values=values,
        results=(),
        sources=tuple(sources),
    )


def _measured(review: Review) -> Review:
    results = measure(
        review.targets, review.values, organisations=review.organisations, owner=review.owner,
        elapsed=review.elapsed, as_of=review.as_of, term_end=review.term_end,
    )  # fmt: skip
    return replace(review, results=results)
